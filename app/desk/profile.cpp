#include "desk/profile.h"

#include "api/objectreader.h"
#include "store/sealing.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

using store::StoreError;
using store::StoreErrorCode;

namespace {

constexpr QByteArrayView Context("profile/1");
constexpr QLatin1StringView User("user");
constexpr QLatin1StringView Sip("sip");
constexpr QLatin1StringView Server("server");
constexpr QLatin1StringView Name("name");
constexpr QLatin1StringView Key("key");
constexpr QLatin1StringView Token("token");
constexpr QLatin1StringView ExpiresAt("expiresAt");

QString profilePath(const QString &folder) { return folder + u"/profile.sealed"_s; }

} // namespace

tl::expected<void, StoreError> writeProfile(const QString &folder, const Profile &profile, const store::DataKey &key)
{
    QJsonObject object{{User, api::toJson(profile.user)}};
    api::putOptional(object, Sip, profile.sip);
    QSaveFile file(profilePath(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(store::seal(api::toBytes(object), Context, key.bytes())) < 0 || !file.commit())
        return tl::unexpected(StoreError{StoreErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    return {};
}

tl::expected<std::optional<Profile>, StoreError> readProfile(const QString &folder, const store::DataKey &key)
{
    QFile file(profilePath(folder));
    if (!file.exists())
        return std::optional<Profile>();
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(StoreError{StoreErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    const auto plain = store::unseal(file.readAll(), Context, key.bytes());
    if (!plain)
        return tl::unexpected(StoreError{StoreErrorCode::WrongKey, file.fileName()});
    const auto object = api::parseObject(*plain);
    if (!object)
        return tl::unexpected(StoreError{StoreErrorCode::CorruptFile, file.fileName() + u": "_s + object.error().toString()});
    api::ObjectReader reader(*object);
    Profile profile;
    reader.required(User, profile.user);
    reader.optional(Sip, profile.sip);
    const auto read = reader.finish(profile);
    if (!read)
        return tl::unexpected(StoreError{StoreErrorCode::CorruptFile, file.fileName() + u": "_s + read.error().toString()});
    return std::optional<Profile>(*read);
}

QByteArray toBytes(const RememberedSession &session)
{
    QJsonObject object{
        {Server, session.server}, {Name, session.signInName}, {Key, QString::fromLatin1(session.dataKey)}, {Token, session.token}};
    if (session.expiresAt.isValid())
        object.insert(ExpiresAt, api::toJson(session.expiresAt));
    return api::toBytes(object);
}

api::Parsed<RememberedSession> rememberedSession(const QByteArray &bytes)
{
    const auto object = api::parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    api::ObjectReader reader(*object);
    RememberedSession session;
    QString key;
    std::optional<QDateTime> expiresAt;
    reader.line(Server, session.server);
    reader.line(Name, session.signInName);
    reader.line(Key, key);
    reader.line(Token, session.token);
    reader.optional(ExpiresAt, expiresAt);
    session.dataKey = key.toLatin1();
    session.expiresAt = expiresAt.value_or(QDateTime());
    return reader.finish(session);
}

} // namespace barodesk::desk
