#pragma once

#include "engines/audio.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace barodesk::engines {

enum class Transport { Udp, Tcp, Tls };

struct SipAccount
{
    QString user = {};     ///< SIP user part: the extension.
    QString domain = {};   ///< Host of the address of record.
    QString authUser = {}; ///< Empty: same as user.
    QString password = {};
    QString registrar = {}; ///< "host:port" of registrar and outbound proxy; empty: no registration, direct calls only.
    Transport transport = Transport::Tcp;
    int expiresSeconds = 300;     ///< At most this; an engine may ask for less to notice a registrar that forgot us.
    QString backupRegistrar = {}; ///< "host:port", the same transport: used while the first cannot be reached. Empty: none.
};

/// SRTP (RFC 3711): not offered, offered first, or no call without. Who offers it is answered, whatever this says.
enum class MediaSecurity { Off, Preferred, Required };
enum class KeyExchange { Sdes, Dtls };      ///< RFC 4568; RFC 5764.
enum class DtmfMethod { Rfc4733, SipInfo }; ///< How digits are sent; both are always received.

struct PhoneSettings
{
    QString userAgent = {};
    int sipPort = 0;           ///< Local port to listen on; 0: any free one. UDP and TCP.
    QString localAddress = {}; ///< Empty: all interfaces.
    int rtpPortFirst = 0;      ///< 0: the engine's own choice.
    int rtpPortLast = 0;
    QString rootCaFile = {}; ///< PEM, for TLS; empty: the system's.
    /// In the order they are offered: "opus", "g722", "pcma", "pcmu". Others are passed over; none left: these four.
    QStringList codecs = {QStringLiteral("opus"), QStringLiteral("g722"), QStringLiteral("pcma"), QStringLiteral("pcmu")};
    DtmfMethod dtmf = DtmfMethod::Rfc4733;
    MediaSecurity mediaSecurity = MediaSecurity::Off;
    KeyExchange keyExchange = KeyExchange::Sdes;     ///< Which one is offered; both are answered.
    int mediaTimeoutSeconds = 15;                    ///< A call with no RTP for so long ends as MediaLost; 10 at least.
    QString queueHeader = QStringLiteral("X-Queue"); ///< In which the exchange names the queue; without it Diversion and History-Info.
    QString holdMusic = {};                          ///< WAV that is played to whom we hold; empty: silence.
};

/// The header by which a desk of ours asks another to be let into its talk; the value is a pass of the server.
inline constexpr QLatin1StringView JoinHeader("X-BaroDesk-Join");

enum class RegistrationState { None, InProgress, Registered, Failed };
enum class RegistrationError { None, Credentials, Unreachable, Timeout, Certificate, Refused, Other };

enum class EngineCallState {
    IncomingRinging,
    Dialling, ///< INVITE sent.
    RemoteRinging,
    Active, ///< Media both ways.
    Held,   ///< We hold.
    HeldByRemote,
    Ended, ///< Final; the handle is dead afterwards.
};

enum class CallEndReason {
    None,
    LocalHangUp,
    RemoteHangUp,
    Cancelled,         ///< The caller gave up: missed.
    AnsweredElsewhere, ///< Another telephone of the same number took it (RFC 3326, cause 200): not missed.
    Busy,
    Refused,
    NoAnswer,
    NotFound,
    NotAvailable,
    MediaLost,
    Credentials,
    Transferred,        ///< Goes on without us, or as another call of ours that says it `replaces` this one.
    EncryptionRequired, ///< Media encryption is required and the peer has none.
    Failed
};

enum class TransferState {
    Asked,   ///< REFER sent.
    Trying,  ///< The peer has begun to call the target.
    Ringing, ///< The target rings.
    Done,    ///< The target has answered; our call ends as Transferred.
    Failed,  ///< Our call is still there and on hold.
};

enum class PresenceState { Unknown, Free, Ringing, Busy, Away };

struct EngineCall
{
    CallHandle handle = 0;
    bool incoming = false;
    EngineCallState state = EngineCallState::Ended;
    QString remoteUser;  ///< User part of the peer's address: untrusted, at most 256 characters, control characters removed.
    QString remoteName;  ///< Display name of the peer: the same.
    QString dialledUser; ///< Which of our numbers was called (incoming).
    bool muted = false;
    CallEndReason reason = CallEndReason::None; ///< Only with Ended.
    int sipStatus = 0;                          ///< Last SIP status that decided it; 0: none.
    QString queueName;       ///< The queue or number the call came through, by the exchange's header; untrusted like remoteName.
    QString transferredBy;   ///< User part of who sent this call here or asked us to make it (RFC 3892); empty: nobody.
    QString joinPass;        ///< JoinHeader of an incoming call; untrusted, at most 64 characters. Empty: an ordinary call.
    CallHandle replaces = 0; ///< The call of ours that this one continues (RFC 3891); 0: none. That one ends as Transferred.
    bool inConference = false;
    bool encrypted = false; ///< The sound is, by SRTP, at present.
    QString codec;          ///< "opus", "g722", "pcma", "pcmu" while there is sound.
    friend bool operator==(const EngineCall &, const EngineCall &) = default;
};

/// A SIP header to send along; name by RFC 3261's token, value one line. What is not so is left out.
struct SipHeader
{
    QString name;
    QString value;
};
using SipHeaders = QList<SipHeader>;

} // namespace barodesk::engines

Q_DECLARE_METATYPE(barodesk::engines::EngineCall)
