#include "sync/restclient.h"

#include "api/paths.h"

#include <QFile>
#include <QFuture>
#include <QHostAddress>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QThreadPool>
#include <QTimer>
#include <QUrlQuery>

#include <memory>

namespace barodesk::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxBody = api::MaxRecordingBytes + 1024; ///< Nothing is larger.
constexpr qsizetype LargeBody = 32 * 1024;                ///< From here on decoding would be felt in the GUI thread.

ApiError badAnswer(const QString &detail)
{
    return {.kind = ApiErrorKind::BadAnswer, .code = {}, .detail = detail, .retryAfterSeconds = 0};
}

template <typename T> tl::expected<T, ApiError> decoded(const QByteArray &body)
{
    auto value = api::fromBytes<T>(body);
    if (!value)
        return tl::unexpected(badAnswer(value.error().toString()));
    return std::move(*value);
}

bool isLoopback(const QUrl &url) { return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback(); }

/// For routes whose answer is that it is done.
template <typename Raw> auto withoutContent(const RestClient::Answer<bool> &answer)
{
    return [answer](const tl::expected<Raw, ApiError> &raw) {
        if (raw)
            answer(true);
        else
            answer(tl::unexpected(raw.error()));
    };
}

} // namespace

RestClient::RestClient(QUrl base, const QString &caFile, QObject *parent)
    : QObject(parent), m_base(std::move(base)), m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!caFile.isEmpty()) {
        QFile file(caFile);
        QList<QSslCertificate> certificates;
        if (file.open(QIODevice::ReadOnly))
            certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (certificates.isEmpty())
            m_caFault = u"%1: %2"_s.arg(caFile, file.isOpen() ? u"no certificate in it"_s : file.errorString());
        m_tls.setCaCertificates(certificates);
    }
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

RestClient::~RestClient() = default;

tl::expected<QNetworkRequest, ApiError> RestClient::requestTo(QLatin1StringView path, const QList<std::pair<QString, QString>> &query) const
{
    if (!m_caFault.isEmpty())
        return tl::unexpected(ApiError{.kind = ApiErrorKind::Certificate, .code = {}, .detail = m_caFault, .retryAfterSeconds = 0});
    if (m_base.scheme() != "https"_L1 && !(m_base.scheme() == "http"_L1 && isLoopback(m_base)))
        return tl::unexpected(ApiError{
            .kind = ApiErrorKind::Unreachable, .code = {}, .detail = u"%1 is not https"_s.arg(m_base.toString()), .retryAfterSeconds = 0});
    QUrl url = m_base;
    url.setPath(path);
    if (!query.isEmpty()) {
        QUrlQuery items;
        for (const auto &[name, value] : query)
            items.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        url.setQuery(items);
    }
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    return request;
}

void RestClient::exchange(const QByteArray &verb, const tl::expected<QNetworkRequest, ApiError> &request, const QByteArray &body,
                          QObject *context, const std::function<void(tl::expected<Raw, ApiError>)> &done)
{
    if (!request) {
        QMetaObject::invokeMethod(
            context, [done, error = request.error()] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest final = *request;
    final.setTransferTimeout(int(m_timeouts.idle.count()));
    if (!body.isEmpty() && !final.header(QNetworkRequest::ContentTypeHeader).isValid())
        final.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    ++m_requests;
    QNetworkReply *reply = m_network.sendCustomRequest(final, verb, body);
    // What is large may take its time as long as it moves.
    const bool large = final.rawHeader("Accept") != "application/json";
    QTimer::singleShot(large ? m_timeouts.whole * 10 : m_timeouts.whole, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > MaxBody)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::finished, context, [reply, done] {
        const QByteArray answer = reply->isOpen() ? reply->readAll() : QByteArray();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->error() != QNetworkReply::NoError || (status != 200 && status != 204 && status != 304))
            done(tl::unexpected(errorOf(*reply, answer)));
        else
            done(Raw{.status = status, .body = answer});
    });
    // When the one who asked is gone, so is the interest in the answer; queued, as aborting at once would still tell it.
    connect(context, &QObject::destroyed, reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

template <typename T> void RestClient::decode(const QByteArray &body, QObject *context, const Answer<T> &answer)
{
    if (body.size() < LargeBody) {
        answer(decoded<T>(body));
        return;
    }
    using Result = std::shared_ptr<const tl::expected<T, ApiError>>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    promise->future().then(context, [answer](const Result &result) { answer(*result); });
    QThreadPool::globalInstance()->start([promise, large = body] {
        promise->addResult(std::make_shared<const tl::expected<T, ApiError>>(decoded<T>(large)));
        promise->finish();
    });
}

template <typename T>
void RestClient::ask(const QByteArray &verb, const tl::expected<QNetworkRequest, ApiError> &request, const QByteArray &body,
                     QObject *context, const Answer<T> &answer)
{
    exchange(verb, request, body, context, [context, answer](const tl::expected<Raw, ApiError> &raw) {
        if (raw)
            decode<T>(raw->body, context, answer);
        else
            answer(tl::unexpected(raw.error()));
    });
}

ApiError RestClient::errorOf(QNetworkReply &reply, const QByteArray &body)
{
    const auto error = [&](ApiErrorKind kind, const QString &detail) {
        return ApiError{.kind = kind, .code = {}, .detail = detail, .retryAfterSeconds = 0};
    };
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError: return error(ApiErrorKind::Certificate, reply.errorString());
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return error(ApiErrorKind::Timeout, reply.errorString());
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError: return error(ApiErrorKind::BadAnswer, reply.errorString());
    default: break;
    }
    if (status < 400)
        return error(status == 0 || status == 200 ? ApiErrorKind::Unreachable : ApiErrorKind::BadAnswer,
                     status == 0 ? reply.errorString() : u"HTTP %1: %2"_s.arg(status).arg(reply.errorString()));

    const auto told = api::fromBytes<api::ErrorBody>(body);
    ApiError known = error(ApiErrorKind::BadRequest, told ? told->message : u"HTTP %1"_s.arg(status));
    if (told)
        known.code = api::wordOf(told->code);
    known.retryAfterSeconds = reply.rawHeader("Retry-After").toInt();
    if (status == 401)
        known.kind = ApiErrorKind::Unauthenticated;
    else if (status == 403)
        known.kind = ApiErrorKind::Forbidden;
    else if (told && told->code == api::ErrorCode::LockedOut)
        known.kind = ApiErrorKind::LockedOut;
    else if (status == 410)
        known.kind = ApiErrorKind::Gone;
    else if (status >= 500 || status == 429)
        known.kind = ApiErrorKind::ServerError;
    else if (!told)
        known.kind = ApiErrorKind::BadAnswer;
    return known;
}

void RestClient::signIn(const api::SessionRequest &request, QObject *context, const Answer<api::SessionAnswer> &answer)
{
    ask<api::SessionAnswer>("POST", requestTo(api::paths::Session).map([](QNetworkRequest r) {
        r.setRawHeader("Authorization", {});
        return r;
    }),
                            api::toBytes(api::toJson(request)), context,
                            [answer](const tl::expected<api::SessionAnswer, ApiError> &session) {
                                if (session && session->apiVersion != api::ApiVersion)
                                    answer(tl::unexpected(ApiError{
                                        ApiErrorKind::Incompatible, {}, u"the server speaks version %1"_s.arg(session->apiVersion), 0}));
                                else
                                    answer(session);
                            });
}

void RestClient::signOut()
{
    exchange("DELETE", requestTo(api::paths::Session), {}, this, [](const tl::expected<Raw, ApiError> &) {});
}

void RestClient::whoAmI(QObject *context, const Answer<api::SessionInfo> &answer)
{
    ask<api::SessionInfo>("GET", requestTo(api::paths::Session), {}, context, answer);
}

void RestClient::organisation(quint64 knownVersion, QObject *context, const Answer<std::optional<domain::Organisation::Data>> &answer)
{
    auto request = requestTo(api::paths::Organisation);
    if (request && knownVersion > 0)
        request->setRawHeader("If-None-Match", '"' + QByteArray::number(knownVersion) + '"');
    exchange("GET", request, {}, context, [answer](const tl::expected<Raw, ApiError> &raw) {
        if (!raw)
            return answer(tl::unexpected(raw.error()));
        if (raw->status == 304)
            return answer(std::optional<domain::Organisation::Data>());
        auto data = decoded<domain::Organisation::Data>(raw->body);
        if (!data)
            return answer(tl::unexpected(data.error()));
        answer(std::optional<domain::Organisation::Data>(std::move(*data)));
    });
}

void RestClient::places(quint64 knownVersion, QObject *context, const Answer<std::optional<domain::PlaceBook>> &answer)
{
    auto request = requestTo(api::paths::Places);
    if (request)
        request->setRawHeader("If-None-Match", '"' + QByteArray::number(knownVersion) + '"');
    exchange("GET", request, {}, context, [context, answer](const tl::expected<Raw, ApiError> &raw) {
        if (!raw)
            return answer(tl::unexpected(raw.error()));
        if (raw->status == 304)
            return answer(std::optional<domain::PlaceBook>());
        decode<domain::PlaceBook>(raw->body, context, [answer](const tl::expected<domain::PlaceBook, ApiError> &book) {
            answer(book.map([](const domain::PlaceBook &fetched) { return std::optional(fetched); }));
        });
    });
}

void RestClient::putCityList(const api::EscalationRules &list, QObject *context, const Answer<api::CityListAnswer> &answer)
{
    ask<api::CityListAnswer>("PUT", requestTo(api::paths::EscalationRules), api::toBytes(api::toJson(list)), context, answer);
}

void RestClient::putCityList(const api::TextTemplates &list, QObject *context, const Answer<api::CityListAnswer> &answer)
{
    ask<api::CityListAnswer>("PUT", requestTo(api::paths::TextTemplates), api::toBytes(api::toJson(list)), context, answer);
}

void RestClient::putCityList(const api::SharedViews &list, QObject *context, const Answer<api::CityListAnswer> &answer)
{
    ask<api::CityListAnswer>("PUT", requestTo(api::paths::SharedViews), api::toBytes(api::toJson(list)), context, answer);
}

void RestClient::sendCommands(const QList<domain::Command> &commands, QObject *context, const Answer<api::CommandsAnswer> &answer)
{
    ask<api::CommandsAnswer>("POST", requestTo(api::paths::Commands), api::toBytes(api::toJson(api::CommandsRequest{commands})), context,
                             answer);
}

void RestClient::changes(quint64 since, int limit, QObject *context, const Answer<api::ChangesPage> &answer)
{
    ask<api::ChangesPage>("GET",
                          requestTo(api::paths::Changes, {{u"since"_s, QString::number(since)}, {u"limit"_s, QString::number(limit)}}), {},
                          context, answer);
}

void RestClient::records(const std::optional<QString> &after, int limit, QObject *context, const Answer<api::RecordsPage> &answer)
{
    QList<std::pair<QString, QString>> query{{u"limit"_s, QString::number(limit)}};
    if (after)
        query.append({u"after"_s, *after});
    ask<api::RecordsPage>("GET", requestTo(api::paths::Records, query), {}, context, answer);
}

void RestClient::logAccess(const api::AccessLogRequest &request, QObject *context, const Answer<bool> &answer)
{
    exchange("POST", requestTo(api::paths::AccessLog), api::toBytes(api::toJson(request)), context, withoutContent<Raw>(answer));
}

void RestClient::putHandOver(const api::HandOverRequest &request, QObject *context, const Answer<bool> &answer)
{
    exchange("POST", requestTo(api::paths::HandOvers), api::toBytes(api::toJson(request)), context,
             [answer](const tl::expected<Raw, ApiError> &raw) {
                 if (raw)
                     answer(true);
                 else if (raw.error().code == api::wordOf(api::ErrorCode::NotFound))
                     answer(false);
                 else
                     answer(tl::unexpected(raw.error()));
             });
}

void RestClient::handOvers(QObject *context, const Answer<api::HandOverCards> &answer)
{
    ask<api::HandOverCards>("GET", requestTo(api::paths::HandOvers), {}, context, answer);
}

void RestClient::askToListenIn(const api::ListenInRequest &request, QObject *context, const Answer<api::ListenInPass> &answer)
{
    ask<api::ListenInPass>("POST", requestTo(api::paths::ListenIns), api::toBytes(api::toJson(request)), context, answer);
}

void RestClient::codeListeners(QObject *context, const Answer<api::CodeListeners> &answer)
{
    ask<api::CodeListeners>("GET", requestTo(api::paths::ListenIns), {}, context, answer);
}

void RestClient::endListenIn(const api::ListenInEnd &end, QObject *context, const Answer<bool> &answer)
{
    exchange("POST", requestTo(api::paths::ListenInEnd), api::toBytes(api::toJson(end)), context, withoutContent<Raw>(answer));
}

void RestClient::confirmListenIn(const api::ListenInConfirmation &confirmation, QObject *context,
                                 const Answer<api::ListenInConfirmed> &answer)
{
    ask<api::ListenInConfirmed>("POST", requestTo(api::paths::ListenInConfirm), api::toBytes(api::toJson(confirmation)), context, answer);
}

void RestClient::tellListenInVoice(const api::ListenInVoice &voice, QObject *context, const Answer<bool> &answer)
{
    exchange("POST", requestTo(api::paths::ListenInVoice), api::toBytes(api::toJson(voice)), context, withoutContent<Raw>(answer));
}

void RestClient::presence(QObject *context, const Answer<api::RoomPresence> &answer)
{
    ask<api::RoomPresence>("GET", requestTo(api::paths::Presence), {}, context, answer);
}

void RestClient::reportAgentStates(const QList<domain::AgentTransition> &transitions, QObject *context,
                                   const Answer<api::AgentStatesAnswer> &answer)
{
    ask<api::AgentStatesAnswer>("POST", requestTo(api::paths::AgentStates), api::toBytes(api::toJson(api::AgentStatesRequest{transitions})),
                                context, answer);
}

void RestClient::agentDay(const domain::UserId &user, const QDate &day, QObject *context, const Answer<api::AgentDay> &answer)
{
    QList<std::pair<QString, QString>> query{{u"user"_s, user.toString()}};
    if (day.isValid())
        query.append({u"day"_s, day.toString(Qt::ISODate)});
    ask<api::AgentDay>("GET", requestTo(api::paths::AgentStates, query), {}, context, answer);
}

void RestClient::room(QObject *context, const Answer<api::Room> &answer)
{
    ask<api::Room>("GET", requestTo(api::paths::Room), {}, context, answer);
}

void RestClient::announceRecording(const api::RecordingUpload &upload, QObject *context, const Answer<api::RecordingProgress> &answer)
{
    ask<api::RecordingProgress>("POST", requestTo(api::paths::Recordings), api::toBytes(api::toJson(upload)), context, answer);
}

void RestClient::putPart(QLatin1StringView path, const std::pair<QString, QString> &which, qint64 offset, const QByteArray &part,
                         QObject *context, const Answer<api::UploadProgress> &answer)
{
    auto request = requestTo(path, {which, {u"offset"_s, QString::number(offset)}}).map([](QNetworkRequest r) {
        r.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
        return r;
    });
    ask<api::UploadProgress>("PUT", request, part, context, answer);
}

void RestClient::fetchBytes(QLatin1StringView path, const QList<std::pair<QString, QString>> &query, const QByteArray &type,
                            QObject *context, const Answer<QByteArray> &answer)
{
    auto request = requestTo(path, query).map([&type](QNetworkRequest r) {
        r.setRawHeader("Accept", type);
        return r;
    });
    exchange("GET", request, {}, context, [answer](const tl::expected<Raw, ApiError> &raw) {
        if (raw)
            answer(raw->body);
        else
            answer(tl::unexpected(raw.error()));
    });
}

void RestClient::putRecordingPart(const domain::CallId &call, qint64 offset, const QByteArray &part, QObject *context,
                                  const Answer<api::RecordingProgress> &answer)
{
    putPart(api::paths::Recordings, {u"call"_s, call.toString()}, offset, part, context, answer);
}

void RestClient::recordingInfo(const domain::CallId &call, QObject *context, const Answer<api::RecordingInfo> &answer)
{
    ask<api::RecordingInfo>("GET", requestTo(api::paths::RecordingInfo, {{u"call"_s, call.toString()}}), {}, context, answer);
}

void RestClient::recording(const domain::CallId &call, const QString &purpose, QObject *context, const Answer<QByteArray> &answer)
{
    fetchBytes(api::paths::Recordings, {{u"call"_s, call.toString()}, {u"purpose"_s, purpose}}, "audio/ogg", context, answer);
}

void RestClient::announceAttachment(const api::AttachmentUpload &upload, QObject *context, const Answer<api::UploadProgress> &answer)
{
    ask<api::UploadProgress>("POST", requestTo(api::paths::Attachments), api::toBytes(api::toJson(upload)), context, answer);
}

void RestClient::putAttachmentPart(const QByteArray &sha256, qint64 offset, const QByteArray &part, QObject *context,
                                   const Answer<api::UploadProgress> &answer)
{
    putPart(api::paths::Attachments, {u"sha256"_s, QString::fromLatin1(sha256.toHex())}, offset, part, context, answer);
}

void RestClient::attachment(const domain::ComplaintId &complaint, const domain::AttachmentId &attachment, const QString &purpose,
                            QObject *context, const Answer<QByteArray> &answer)
{
    fetchBytes(api::paths::Attachments,
               {{u"complaint"_s, complaint.toString()}, {u"attachment"_s, attachment.toString()}, {u"purpose"_s, purpose}},
               "application/octet-stream", context, answer);
}

tl::expected<QNetworkReply *, ApiError> RestClient::openEvents(const QByteArray &lastEventId)
{
    auto request = requestTo(api::paths::Events);
    if (!request)
        return tl::unexpected(request.error());
    request->setRawHeader("Accept", "text/event-stream");
    if (!lastEventId.isEmpty())
        request->setRawHeader("Last-Event-ID", lastEventId);
    ++m_requests;
    return m_network.get(*request);
}

} // namespace barodesk::sync
