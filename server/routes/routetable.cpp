#include <utility>

#include "server/routes/routetable.h"

#include "api/paths.h"
#include "server/http/log.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace paths = api::paths;
using domain::Permission;
using http::Method;

std::span<const Route> routeTable()
{
    static constexpr Route Table[]{
        {Method::Get, paths::Health, Access::everybody(), health},
        {Method::Post, paths::Session, Access::everybody(), signIn},
        {Method::Get, paths::Session, Access::signedIn(), whoAmI},
        {Method::Delete, paths::Session, Access::signedIn(), signOut},
        {Method::Get, paths::Organisation, Access::signedIn(), organisation},
        // Which command a role may give is decided for each by domain::apply().
        {Method::Post, paths::Commands, Access::permitted(Permission::ReadBoard), commands},
        {Method::Get, paths::Changes, Access::permitted(Permission::ReadBoard), changes},
        {Method::Get, paths::Records, Access::permitted(Permission::ReadBoard), recordPages},
        {Method::Get, paths::Events, Access::permitted(Permission::ReadBoard), events},
        {Method::Post, paths::AccessLog, Access::permitted(Permission::ReadPersonalData), accessLog},
        // Of one's own calls; to listen to others' takes Permission::ListenToRecordings.
        {Method::Post, paths::Recordings, Access::permitted(Permission::ReadPersonalData), announceRecording},
        {Method::Put, paths::Recordings, Access::permitted(Permission::ReadPersonalData), putRecording},
        {Method::Get, paths::Recordings, Access::permitted(Permission::ReadPersonalData), listen},
        {Method::Get, paths::RecordingInfo, Access::permitted(Permission::ReadPersonalData), recordingInfo},
        // What is brought is added to a complaint by a command, which asks for the same right.
        {Method::Post, paths::Attachments, Access::permitted(Permission::TakeComplaint), announceAttachment},
        {Method::Put, paths::Attachments, Access::permitted(Permission::TakeComplaint), putAttachment},
        {Method::Get, paths::Attachments, Access::permitted(Permission::ReadPersonalData), openAttachment},
        // Of oneself; another's day is for who supervises the room.
        {Method::Post, paths::AgentStates, Access::signedIn(), reportAgentStates},
        {Method::Get, paths::AgentStates, Access::signedIn(), agentDay},
        {Method::Get, paths::Room, Access::permitted(Permission::SuperviseRoom), roomNow},
        {Method::Get, paths::Presence, Access::permitted(Permission::ReadBoard), presenceNow},
        {Method::Post, paths::HandOvers, Access::permitted(Permission::TakeComplaint), putHandOver},
        {Method::Get, paths::HandOvers, Access::permitted(Permission::ReadPersonalData), handOvers},
        {Method::Post, paths::ListenIns, Access::permitted(Permission::ListenIn), askToListenIn},
        // By whose talk it is: their desk lets in.
        {Method::Post, paths::ListenInConfirm, Access::signedIn(), confirmListenIn},
        {Method::Get, paths::ListenIns, Access::signedIn(), codeListeners},
        {Method::Post, paths::ListenInEnd, Access::signedIn(), endListenIn},
        {Method::Post, paths::ListenInVoice, Access::permitted(Permission::ListenIn), tellListenInVoice},
        {Method::Put, paths::EscalationRules, Access::permitted(Permission::EditRules), putEscalationRules},
        {Method::Put, paths::TextTemplates, Access::permitted(Permission::EditRules), putTextTemplates},
        {Method::Put, paths::SharedViews, Access::permitted(Permission::EditRules), putSharedViews},
        {Method::Get, paths::Places, Access::signedIn(), places},
        {Method::Get, paths::ExchangeAgents, Access::exchange(), exchangeAgents},
        {Method::Post, paths::ExchangeEvents, Access::exchange(), exchangeEvent},
    };
    return Table;
}

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get: return "GET";
    case Method::Head: return "HEAD";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Delete: return "DELETE";
    case Method::Options: return "OPTIONS";
    }
    Q_UNREACHABLE();
}

http::Response sqlFailure(const sql::SqlError &error)
{
    http::logEvent("storage-error", {{"kind", int(error.kind)}, {"detail", error.detail}});
    switch (error.kind) {
    case sql::SqlErrorKind::Away: return http::Response::failure(api::ErrorCode::Unavailable, u"The database is away; try again."_s);
    case sql::SqlErrorKind::Busy:
    case sql::SqlErrorKind::Conflict: return http::Response::failure(api::ErrorCode::Unavailable, u"The server is busy; try again."_s);
    case sql::SqlErrorKind::Full:
        return http::Response::failure(api::ErrorCode::Unavailable, u"The server's disk is full; its administrator must make room."_s);
    case sql::SqlErrorKind::Broken: break;
    }
    return http::Response::failure(api::ErrorCode::Internal, u"The server could not do this; its log says why."_s);
}

http::Response parseFailure(const api::ParseError &error)
{
    return http::Response::failure(api::ErrorCode::BadField, error.message, error.path);
}

http::Response fileRefusal(const files::FileRefusal &refused) { return http::Response::failure(refused.code, refused.sentence); }

std::optional<http::Response> partFault(const http::Request &request)
{
    if (request.contentType != QLatin1StringView("application/octet-stream"))
        return http::Response::failure(api::ErrorCode::UnsupportedMediaType, u"The body must be application/octet-stream."_s);
    if (request.body.isEmpty())
        return http::Response::failure(api::ErrorCode::BadRequest, u"There is nothing in this part."_s);
    if (request.body.size() > api::MaxPartBytes)
        return http::Response::failure(api::ErrorCode::TooLarge, u"A part has at most 1,048,576 bytes."_s);
    return std::nullopt;
}

tl::expected<QString, http::Response> queryPurpose(const http::Request &request)
{
    constexpr qsizetype MaxPurpose = 500;
    const QString purpose = request.query.queryItemValue(u"purpose"_s, QUrl::FullyDecoded).trimmed();
    if (purpose.isEmpty() || purpose.size() > MaxPurpose || purpose.contains(u'\0'))
        return tl::unexpected(
            http::Response::failure(api::ErrorCode::BadRequest, u"'purpose' says why, in 1 to 500 characters."_s, u"purpose"_s));
    return purpose;
}

tl::expected<quint64, http::Response> queryNumber(const http::Request &request, const QString &name, quint64 fallback, quint64 least,
                                                  quint64 most)
{
    if (!request.query.hasQueryItem(name))
        return fallback;
    const QString text = request.query.queryItemValue(name, QUrl::FullyDecoded);
    bool digits = !text.isEmpty() && text.size() <= 16;
    for (const QChar c : text)
        digits = digits && c >= u'0' && c <= u'9';
    const quint64 value = text.toULongLong();
    if (!digits || value < least || value > most)
        return tl::unexpected(http::Response::failure(
            api::ErrorCode::BadRequest, u"'%1' must be a whole number from %2 to %3."_s.arg(name).arg(least).arg(most), name));
    return value;
}

std::optional<http::Response> queryFault(const http::Request &request, const QStringList &known)
{
    QStringList seen;
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyDecoded)) {
        if (!known.contains(name))
            return http::Response::failure(api::ErrorCode::BadRequest, u"This route knows no '%1'."_s.arg(name.left(40)));
        if (seen.contains(name))
            return http::Response::failure(api::ErrorCode::BadRequest, u"'%1' is given more than once."_s.arg(name), name);
        seen.append(name);
    }
    return std::nullopt;
}

} // namespace barodesk::server::routes
