#include "api/wire.h"

#include "api/objectreader.h"
#include "api/paths.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RecoveryKeyLength = 32;

} // namespace

QJsonObject toJson(const SessionRequest &request)
{
    return {{u"name"_s, request.name}, {u"password"_s, request.password}, {u"desk"_s, request.desk}};
}

template <> Parsed<SessionRequest> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    SessionRequest request;
    reader.line(k("name"), request.name);
    reader.line(k("password"), request.password);
    reader.line(k("desk"), request.desk);
    return reader.finish(std::move(request));
}

QJsonObject toJson(const SipAccount &account)
{
    return {{u"user"_s, account.user},
            {u"domain"_s, account.domain},
            {u"registrar"_s, account.registrar},
            {u"transport"_s, wordOf(account.transport)},
            {u"password"_s, account.password}};
}

template <> Parsed<SipAccount> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    SipAccount account;
    reader.line(k("user"), account.user);
    reader.line(k("domain"), account.domain);
    reader.line(k("registrar"), account.registrar);
    reader.required(k("transport"), account.transport);
    reader.line(k("password"), account.password);
    return reader.finish(std::move(account));
}

QJsonObject toJson(const SessionAnswer &answer)
{
    QJsonObject object{{u"token"_s, answer.token},
                       {u"expiresAt"_s, toJson(answer.expiresAt)},
                       {u"user"_s, toJson(answer.user)},
                       {u"recoveryKey"_s, QString::fromLatin1(answer.recoveryKey.toBase64())},
                       {u"apiVersion"_s, answer.apiVersion}};
    putOptional(object, k("sip"), answer.sip);
    return object;
}

template <> Parsed<SessionAnswer> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    SessionAnswer answer;
    QString key;
    reader.line(k("token"), answer.token);
    reader.required(k("expiresAt"), answer.expiresAt);
    reader.required(k("user"), answer.user);
    reader.line(k("recoveryKey"), key);
    reader.optional(k("sip"), answer.sip);
    reader.line(k("apiVersion"), answer.apiVersion);
    const auto decoded = QByteArray::fromBase64Encoding(key.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!reader.failed() && (!decoded || decoded.decoded.size() != RecoveryKeyLength))
        reader.fail(k("recoveryKey"), u"This must be %1 bytes in Base64."_s.arg(RecoveryKeyLength));
    if (!reader.failed() && answer.token.isEmpty())
        reader.fail(k("token"), u"This must not be empty."_s);
    answer.recoveryKey = decoded.decoded;
    return reader.finish(std::move(answer));
}

QJsonObject toJson(const SessionInfo &info)
{
    return {{u"user"_s, toJson(info.user)}, {u"expiresAt"_s, toJson(info.expiresAt)}, {u"apiVersion"_s, info.apiVersion}};
}

template <> Parsed<SessionInfo> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    SessionInfo info;
    reader.required(k("user"), info.user);
    reader.required(k("expiresAt"), info.expiresAt);
    reader.line(k("apiVersion"), info.apiVersion);
    return reader.finish(std::move(info));
}

} // namespace barodesk::api
