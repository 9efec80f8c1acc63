#include "server/auth/accounts.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace barodesk::server::auth {

QString sealPurpose(const domain::UserId &user, QStringView what) { return user.toString() + u'/' + what; }

StoredUser makeAccount(const domain::User &user, const QString &passwordHash, const QString &sipPassword, const SecretKey &key)
{
    QByteArray recoveryKey(32, Qt::Uninitialized);
    randombytes_buf(recoveryKey.data(), size_t(recoveryKey.size()));
    StoredUser stored;
    stored.user = user;
    stored.passwordHash = passwordHash;
    stored.recoveryKeySealed = key.seal(recoveryKey, sealPurpose(user.id, u"recovery"));
    setSipPassword(stored, sipPassword, key);
    return stored;
}

void setSipPassword(StoredUser &stored, const QString &sipPassword, const SecretKey &key)
{
    stored.sipPasswordSealed = sipPassword.isEmpty() ? QString() : key.seal(sipPassword.toUtf8(), sealPurpose(stored.user.id, u"sip"));
}

} // namespace barodesk::server::auth
