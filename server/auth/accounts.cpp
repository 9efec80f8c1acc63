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
    if (!sipPassword.isEmpty())
        stored.sipPasswordSealed = key.seal(sipPassword.toUtf8(), sealPurpose(user.id, u"sip"));
    return stored;
}

} // namespace barodesk::server::auth
