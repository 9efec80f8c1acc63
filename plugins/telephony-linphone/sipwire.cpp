// Every SIP message that comes in passes through here before liblinphone sees it. belle-sip and it call the functions at the end of this
// file, which are its own, through the dynamic linker, and this plugin, which brings the library into the process, is asked for the
// symbols first. Where a linker does otherwise the engine works without: transfers then have no SIP status, and some malformed messages
// can end the process or deafen it to who sent them. nullguards.cpp does the same for what the library asks of nothing.

#include "sipwire.h"

#include "siphead.h"

#include <belle-sip/belle-sdp.h>
#include <belle-sip/belle-sip.h>

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <string_view>
#include <utility>

#include <dlfcn.h>
#include <strings.h>

namespace barodesk::linphone_plugin {

namespace {

thread_local std::vector<TransferNews> transferNews;
thread_local bool isFragment = false;               ///< What is parsed is the body of a NOTIFY, not a message.
thread_local std::deque<std::string> notifiedCalls; ///< Whose NOTIFY has come and is not read yet, oldest first.

template <typename Header> Header *headerOf(belle_sip_message_t *message, const char *name)
{
    return reinterpret_cast<Header *>(belle_sip_message_get_header(message, name));
}

/// From or To; null also when a header of that name was not understood and is kept as mere text.
belle_sip_header_address_t *addressOf(belle_sip_message_t *message, const char *name)
{
    belle_sip_header_t *header = belle_sip_message_get_header(message, name);
    return header && BELLE_SIP_OBJECT_IS_INSTANCE_OF(header, belle_sip_header_address_t) ? BELLE_SIP_HEADER_ADDRESS(header) : nullptr;
}

/// What liblinphone takes for granted in every message, RFC 3261 §8.1.1: without a Call-ID, for one, it reads through a null pointer.
bool hasWhatItNeeds(belle_sip_message_t *message)
{
    constexpr std::array Needed{"Via", "Call-ID", "CSeq"};
    return addressOf(message, "From") && addressOf(message, "To")
        && std::ranges::all_of(Needed, [message](const char *name) { return belle_sip_message_get_header(message, name) != nullptr; });
}

/// A NOTIFY that tells of a transfer, or a refusal to make one. What the NOTIFY tells is in its body, which liblinphone has parsed as a
/// fragment of a message, a status line without headers.
void noteTransfer(belle_sip_message_t *message)
{
    constexpr size_t MostNews = 64;
    if (transferNews.size() >= MostNews || notifiedCalls.size() >= MostNews)
        return;
    const auto *header = headerOf<belle_sip_header_call_id_t>(message, "Call-ID");
    const char *callId = header ? belle_sip_header_call_id_get_call_id(header) : nullptr;
    if (belle_sip_message_is_request(message)) {
        auto *event = belle_sip_message_get_header(message, "Event");
        const char *package = event ? belle_sip_header_get_unparsed_value(event) : nullptr;
        const char *method = belle_sip_request_get_method(BELLE_SIP_REQUEST(message));
        if (callId && method && package && std::strcmp(method, "NOTIFY") == 0 && std::strncmp(package, "refer", 5) == 0)
            notifiedCalls.emplace_back(callId);
        return;
    }
    const int status = belle_sip_response_get_status_code(BELLE_SIP_RESPONSE(message));
    if (isFragment) {
        if (!notifiedCalls.empty()) {
            transferNews.push_back({notifiedCalls.front(), status});
            notifiedCalls.pop_front();
        }
        return;
    }
    const auto *sequence = headerOf<belle_sip_header_cseq_t>(message, "CSeq");
    const char *method = sequence ? belle_sip_header_cseq_get_method(sequence) : nullptr;
    constexpr int FirstRefusal = 300;
    if (callId && method && std::strcmp(method, "REFER") == 0 && status >= FirstRefusal)
        transferNews.push_back({callId, status}); // What follows an acceptance is told later.
}

/// Whether liblinphone, which reads addresses by another parser than the messages, will find one in this header. One of two thousand
/// characters it parses here and loses later, to read through a null pointer then.
bool isUnderstood(belle_sip_header_address_t *address)
{
    const char *name = belle_sip_header_address_get_displayname(address);
    belle_sip_uri_t *uri = belle_sip_header_address_get_uri(address);
    belle_generic_uri_t *other = belle_sip_header_address_get_absolute_uri(address); // "tel:" and the like.
    if (!uri && !other)
        return false;
    auto *alone = uri ? belle_sip_header_address_create(name, uri) : belle_sip_header_address_create2(name, other);
    belle_sip_object_ref(alone); // What is created is nobody's as yet.
    char *text = belle_sip_object_to_string(alone);
    belle_sip_object_unref(alone);
    constexpr size_t MostCharacters = 1'500;
    const bool isShort = text && std::strlen(text) <= MostCharacters;
    belle_sip_header_address_t *read = isShort ? belle_sip_header_address_fast_parse(text) : nullptr;
    if (text)
        belle_sip_free(text);
    return read != nullptr; // Not owned: the library's loop clears it away.
}

/// liblinphone takes it for granted that it understands who calls and who is called: from a name of a thousand letters it reads through a
/// null pointer. Names are cut; what is not understood even so becomes nobody's address.
void makeFit(belle_sip_header_address_t *address)
{
    constexpr size_t MostBytes = 800; // Enough for 256 characters of Hangul; half a character at the end is not shown.
    if (const char *name = belle_sip_header_address_get_displayname(address); name && std::strlen(name) > MostBytes)
        belle_sip_header_address_set_displayname(address, std::string(name, MostBytes).c_str());
    if (isUnderstood(address))
        return;
    belle_sip_header_address_set_displayname(address, nullptr);
    if (isUnderstood(address))
        return;
    // Setting the one kind of address takes away the other, and the library does that through a null pointer.
    if (belle_sip_header_address_get_absolute_uri(address))
        belle_sip_header_address_set_absolute_uri(address, belle_generic_uri_parse("tel:0"));
    else
        belle_sip_header_address_set_uri(address, belle_sip_uri_parse("sip:unknown@anonymous.invalid"));
}

/// liblinphone reads bodies of several parts carelessly: one that is not built as it should be ends the process. The desk needs none: they
/// become a type that nobody reads, and an invitation with one is refused with 415.
void makeBodyFit(belle_sip_message_t *message)
{
    auto *type = headerOf<belle_sip_header_content_type_t>(message, "Content-Type");
    const char *kind = type ? belle_sip_header_content_type_get_type(type) : nullptr;
    if (!kind || strcasecmp(kind, "multipart") != 0)
        return;
    belle_sip_message_set_header(message, BELLE_SIP_HEADER(belle_sip_header_content_type_create("application", "octet-stream")));
}

/// A Replaces that names no dialog whole, RFC 3891 §6.1, is none: the library compares tags that are not there. The call comes as any other.
void makeReplacesFit(belle_sip_message_t *message)
{
    auto *header = belle_sip_message_get_header(message, "Replaces");
    if (!header)
        return;
    const auto *replaces
        = BELLE_SIP_OBJECT_IS_INSTANCE_OF(header, belle_sip_header_replaces_t) ? BELLE_SIP_HEADER_REPLACES(header) : nullptr;
    if (!replaces || !belle_sip_header_replaces_get_call_id(replaces) || !belle_sip_header_replaces_get_from_tag(replaces)
        || !belle_sip_header_replaces_get_to_tag(replaces))
        belle_sip_message_remove_header(message, "Replaces");
}

/// A name in Hangul without quotes, which RFC 3261 does not allow and telephones send, makes the header unreadable: the call comes all the
/// same, from nobody known.
void giveCaller(belle_sip_message_t *message)
{
    if (belle_sip_message_is_response(message) || addressOf(message, "From"))
        return;
    belle_sip_message_remove_header(message, "From");
    auto *nobody = belle_sip_header_address_create(nullptr, belle_sip_uri_parse("sip:unknown@anonymous.invalid"));
    belle_sip_object_ref(nobody); // What is created is nobody's as yet.
    belle_sip_message_set_header(message, BELLE_SIP_HEADER(belle_sip_header_from_create(nobody, "unread")));
    belle_sip_object_unref(nobody);
}

/// False: the message is not to be seen by the library.
bool readMessage(belle_sip_message_t *message)
{
    if (!isFragment)
        giveCaller(message);
    if (!isFragment && !hasWhatItNeeds(message))
        return false;
    noteTransfer(message);
    if (isFragment)
        return true;
    makeBodyFit(message);
    makeReplacesFit(message);
    for (const char *name : {"From", "To"})
        makeFit(addressOf(message, name));
    return true;
}

} // namespace

std::vector<TransferNews> takeTransferNews() { return std::exchange(transferNews, {}); }
void forgetNotifies() { notifiedCalls.clear(); }

} // namespace barodesk::linphone_plugin

extern "C" Q_DECL_EXPORT belle_sip_message_t *belle_sip_message_parse_raw(const char *text, size_t size, size_t *messageSize)
{
    static const auto original = reinterpret_cast<decltype(&belle_sip_message_parse_raw)>(dlsym(RTLD_NEXT, "belle_sip_message_parse_raw"));
    const bool isFit = barodesk::linphone_plugin::isFragment || barodesk::linphone_plugin::isHeadFit({text, size});
    if (!isFit && messageSize)
        *messageSize = 0;
    belle_sip_message_t *message = original && isFit ? original(text, size, messageSize) : nullptr;
    return message && barodesk::linphone_plugin::readMessage(message) ? message : nullptr; // Not owned: the library's loop clears it away.
}

extern "C" Q_DECL_EXPORT belle_sip_message_t *belle_sip_message_parse(const char *text)
{
    static const auto original = reinterpret_cast<decltype(&belle_sip_message_parse)>(dlsym(RTLD_NEXT, "belle_sip_message_parse"));
    barodesk::linphone_plugin::isFragment = true;
    belle_sip_message_t *message = original ? original(text) : nullptr;
    barodesk::linphone_plugin::isFragment = false;
    return message;
}

// A description without an origin, or whose origin has no address, is none (RFC 4566 §5.2): liblinphone copies the address that is not there.
extern "C" Q_DECL_EXPORT belle_sdp_session_description_t *belle_sdp_session_description_parse(const char *text)
{
    static const auto original
        = reinterpret_cast<decltype(&belle_sdp_session_description_parse)>(dlsym(RTLD_NEXT, "belle_sdp_session_description_parse"));
    belle_sdp_session_description_t *description = original ? original(text) : nullptr;
    const belle_sdp_origin_t *origin = description ? belle_sdp_session_description_get_origin(description) : nullptr;
    return origin && belle_sdp_origin_get_address(origin) ? description : nullptr; // Not owned: the library's loop clears it away.
}

// Exported, but in no header of belle-sip's.
extern "C" {
struct belle_sip_channel;
int belle_sip_channel_recv(belle_sip_channel *channel, void *buffer, size_t size);
const char *belle_sip_channel_get_transport_name(const belle_sip_channel *channel);
}

int belle_sip_channel_recv(belle_sip_channel *channel, void *buffer, size_t size)
{
    static const auto original = reinterpret_cast<decltype(&belle_sip_channel_recv)>(dlsym(RTLD_NEXT, "belle_sip_channel_recv"));
    const int read = original ? original(channel, buffer, size) : -EIO;
    const char *transport = belle_sip_channel_get_transport_name(channel);
    const bool isDatagram = transport && strcasecmp(transport, "UDP") == 0;
    if (read > 0 && isDatagram && !barodesk::linphone_plugin::isFitToRead({static_cast<const char *>(buffer), size_t(read)}))
        return -EWOULDBLOCK; // As if nothing had come.
    return read;
}
