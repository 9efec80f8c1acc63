// Where liblinphone asks something of what is not there, and reads through the null pointer. As in sipwire.cpp, the functions are found
// here first, and those of the libraries are asked only about what there is.

#include <belle-sip/belle-sip.h>
#include <ortp/rtpsession.h>

#include <QtGlobal>

#include <dlfcn.h>

namespace {

template <typename Function> Function *originalOf(Function *, const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

// Exported, but in no header of the libraries'.
extern "C" {
struct belle_sip_channel;
Q_DECL_EXPORT bool compareOperations(const void *operation, const void *other) asm("_ZNK15LinphonePrivate9SalCallOp9compareOpEPKS0_");
Q_DECL_EXPORT bool hasFeedbackProfile(const void *stream) asm("_ZNK15LinphonePrivate20SalStreamDescription7hasAvpfEv");
Q_DECL_EXPORT int belle_sip_channel_queue_message(belle_sip_channel *channel, belle_sip_message_t *message);
}

// It asks whether an invitation takes the place of each broken call there is, also of one that has no operation any more.
bool compareOperations(const void *operation, const void *other)
{
    static const auto original = originalOf(&compareOperations, "_ZNK15LinphonePrivate9SalCallOp9compareOpEPKS0_");
    return operation && other && original && original(operation, other);
}

// It answers what it cannot use also where there is no way back to who sent it.
int belle_sip_channel_queue_message(belle_sip_channel *channel, belle_sip_message_t *message)
{
    static const auto original = originalOf(&belle_sip_channel_queue_message, "belle_sip_channel_queue_message");
    return channel && original ? original(channel, message) : -1;
}

// It looks at the headers of a body also where there is none.
extern "C" Q_DECL_EXPORT const belle_sip_list_t *belle_sip_body_handler_get_headers(const belle_sip_body_handler_t *body)
{
    static const auto original = originalOf(&belle_sip_body_handler_get_headers, "belle_sip_body_handler_get_headers");
    return body && original ? original(body) : nullptr;
}

// It describes the streams of a call also after they are gone: an invitation to change a call may cross its end, RFC 3261 §14.
extern "C" Q_DECL_EXPORT uint32_t rtp_session_get_send_ssrc(RtpSession *session)
{
    static const auto original = originalOf(&rtp_session_get_send_ssrc, "rtp_session_get_send_ssrc");
    return session && original ? original(session) : 0;
}

// It asks the first stream of what the other side described for its profile also when that described none, as a call is repaired.
bool hasFeedbackProfile(const void *stream)
{
    static const auto original = originalOf(&hasFeedbackProfile, "_ZNK15LinphonePrivate20SalStreamDescription7hasAvpfEv");
    return stream && original && original(stream);
}
