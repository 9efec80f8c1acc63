#pragma once

#include "api/wire.h"
#include "store/datakey.h"
#include "store/storeerror.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <optional>

namespace barodesk::desk {

/// Who works in a folder of this machine, as the server last said: kept sealed beside the records, so that signing in works offline.
struct Profile
{
    domain::User user;
    std::optional<api::SipAccount> sip;
    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Written whole or not at all. Any thread.
tl::expected<void, store::StoreError> writeProfile(const QString &folder, const Profile &profile, const store::DataKey &key);
/// None: nobody has signed in here yet. WrongKey or CorruptFile otherwise.
tl::expected<std::optional<Profile>, store::StoreError> readProfile(const QString &folder, const store::DataKey &key);

/// What the keychain holds of the last session: under 1 KB.
struct RememberedSession
{
    QString server; ///< Authority of the server: "host:port".
    QString signInName;
    QByteArray dataKey;  ///< Base64.
    QString token;       ///< Empty: signed in offline only.
    QDateTime expiresAt; ///< Of the token; invalid without one.
    friend bool operator==(const RememberedSession &, const RememberedSession &) = default;
};

QByteArray toBytes(const RememberedSession &session);
api::Parsed<RememberedSession> rememberedSession(const QByteArray &bytes);

} // namespace barodesk::desk
