#include "callmapping.h"

#include "engines/remotetext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace barodesk::linphone_plugin {

using engines::CallEndReason;
using engines::EngineCallState;
using State = linphone::Call::State;

std::optional<EngineCallState> toEngineState(State state)
{
    switch (state) {
    case State::IncomingReceived:
    case State::IncomingEarlyMedia: return EngineCallState::IncomingRinging;
    case State::OutgoingInit:
    case State::OutgoingProgress: return EngineCallState::Dialling;
    case State::OutgoingRinging:
    case State::OutgoingEarlyMedia: return EngineCallState::RemoteRinging;
    case State::StreamsRunning: return EngineCallState::Active;
    case State::Paused: return EngineCallState::Held;
    case State::PausedByRemote: return EngineCallState::HeldByRemote;
    case State::Error:
    case State::End:
    case State::Released: return EngineCallState::Ended;
    case State::Idle:
    case State::PushIncomingReceived:
    case State::Connected:
    case State::Pausing:
    case State::Resuming:
    case State::Referred:
    case State::UpdatedByRemote:
    case State::Updating:
    case State::EarlyUpdatedByRemote:
    case State::EarlyUpdating: return std::nullopt;
    }
    return std::nullopt;
}

namespace {

/// Final answers to an INVITE of ours, RFC 3261 §21.
CallEndReason fromStatus(int status, linphone::Reason reason)
{
    switch (status) {
    case 401:
    case 407: return CallEndReason::Credentials;
    case 404:
    case 410:
    case 484:
    case 604: return CallEndReason::NotFound;
    case 408: return CallEndReason::NoAnswer;
    case 480:
    case 503: return CallEndReason::NotAvailable;
    case 486:
    case 600: return CallEndReason::Busy;
    case 403:
    case 603: return CallEndReason::Refused;
    default: break;
    }
    if (reason == linphone::Reason::NoResponse || reason == linphone::Reason::NotAnswered)
        return CallEndReason::NoAnswer;
    return CallEndReason::Failed;
}

constexpr qsizetype LongestPass = 64;

bool isRefusalOfMedia(int status) { return status == 488 || status == 606; }

/// The first address in a header value like `"Name" <sip:user@host>;reason=unknown, …`.
std::shared_ptr<linphone::Address> firstAddress(const std::string &value)
{
    const size_t open = value.find('<');
    const size_t close = value.find('>', open == std::string::npos ? 0 : open);
    const bool bracketed = open != std::string::npos && close != std::string::npos;
    return linphone::Factory::get()->createAddress(bracketed ? value.substr(0, close + 1) : value.substr(0, value.find_first_of(",;")));
}

QString shown(const std::string &remote) { return engines::cleanedRemoteText(QString::fromStdString(remote)); }

/// Name, else user, of who stands in a header of addresses.
QString addressedIn(const std::string &value)
{
    const auto address = value.empty() ? nullptr : firstAddress(value);
    if (!address)
        return {};
    const QString name = shown(address->getDisplayName());
    return name.isEmpty() ? shown(address->getUsername()) : name;
}

/// The exchange's own header; else who the call was diverted from first (RFC 5806); else the first entry of its history (RFC 7044).
QString queueOf(const linphone::CallParams &invitation, const engines::PhoneSettings &settings)
{
    if (!settings.queueHeader.isEmpty()) {
        const QString queue = shown(invitation.getCustomHeader(settings.queueHeader.toStdString()));
        if (!queue.isEmpty())
            return queue;
    }
    const QString diverted = addressedIn(invitation.getCustomHeader("Diversion"));
    return diverted.isEmpty() ? addressedIn(invitation.getCustomHeader("History-Info")) : diverted;
}

} // namespace

CallEndReason toEndReason(const CallEnd &end)
{
    if (end.handedOn)
        return CallEndReason::Transferred;
    if (end.refusedHere)
        return CallEndReason::Refused;
    if (end.hungUpHere)
        return CallEndReason::LocalHangUp;
    if (end.answered)
        return end.reason == linphone::Reason::IOError ? CallEndReason::MediaLost : CallEndReason::RemoteHangUp;
    if (end.noCall)
        return CallEndReason::Failed;
    if (end.encryptionRequired && isRefusalOfMedia(end.sipStatus))
        return CallEndReason::EncryptionRequired;
    if (!end.incoming)
        return fromStatus(end.sipStatus, end.reason);
    if (end.elsewhere)
        return CallEndReason::AnsweredElsewhere;
    constexpr int RequestTimeout = 408; // Our own patience ended. A caller's CANCEL has the library's reason "not answered", too.
    return end.sipStatus == RequestTimeout ? CallEndReason::NoAnswer : CallEndReason::Cancelled;
}

void describe(linphone::Call &call, const engines::PhoneSettings &settings, engines::EngineCall &described)
{
    described.incoming = call.getDir() == linphone::Call::Dir::Incoming;
    if (const auto peer = call.getRemoteAddress()) {
        described.remoteUser = shown(peer->getUsername());
        described.remoteName = shown(peer->getDisplayName());
    }
    if (described.incoming) {
        if (const auto dialled = call.getToAddress())
            described.dialledUser = shown(dialled->getUsername());
        if (const auto invitation = call.getRemoteParams(); invitation && described.queueName.isEmpty())
            described.queueName = queueOf(*invitation, settings);
        if (const auto invitation = call.getRemoteParams(); invitation && described.joinPass.isEmpty())
            described.joinPass = shown(invitation->getCustomHeader(engines::JoinHeader.data())).left(LongestPass);
    }
    if (const auto now = call.getCurrentParams()) {
        described.inConference = now->getLocalConferenceMode();
        described.encrypted = now->getMediaEncryption() != linphone::MediaEncryption::None;
        const auto payload = now->getUsedAudioPayloadType();
        described.codec = payload ? QString::fromStdString(payload->getMimeType()).toLower() : QString();
    }
}

QString userInHeader(linphone::Call &call, const char *header)
{
    const auto invitation = call.getRemoteParams();
    const std::string value = invitation ? invitation->getCustomHeader(header) : std::string();
    const auto address = value.empty() ? nullptr : firstAddress(value);
    return address ? shown(address->getUsername()) : QString();
}

bool mayBeSent(const engines::SipHeader &header)
{
    static const QRegularExpression token(QStringLiteral("\\A[A-Za-z0-9\\-.!%*_+`'~]{1,64}\\z"));
    static const QStringList ours{QStringLiteral("via"),          QStringLiteral("from"),
                                  QStringLiteral("to"),           QStringLiteral("call-id"),
                                  QStringLiteral("cseq"),         QStringLiteral("contact"),
                                  QStringLiteral("max-forwards"), QStringLiteral("route"),
                                  QStringLiteral("record-route"), QStringLiteral("authorization"),
                                  QStringLiteral("content-type"), QStringLiteral("content-length"),
                                  QStringLiteral("replaces"),     QStringLiteral("proxy-authorization")};
    constexpr qsizetype MostCharacters = 1'000;
    const auto isLine = [](QChar character) { return character.isPrint() || character == u'\t'; };
    return token.match(header.name).hasMatch() && !ours.contains(header.name.toLower()) && header.value.size() <= MostCharacters
        && std::ranges::all_of(header.value, isLine);
}

} // namespace barodesk::linphone_plugin
