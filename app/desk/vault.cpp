#include "desk/vault.h"

#include "store/keyfile.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

using store::DataKey;
using store::KeyRing;
using store::StoreError;
using store::StoreErrorCode;

namespace {

std::optional<DataKey> unwrap(const KeyRing &ring, const VaultSecrets &secrets, bool &byPassword)
{
    const auto fingerprint = store::keyFingerprint(ring);
    if (fingerprint && secrets.fromKeychain && secrets.fromKeychain->fingerprint() == *fingerprint)
        return secrets.fromKeychain;
    if (secrets.recovery) {
        if (const auto key = store::unwrapWithRecovery(ring, *secrets.recovery))
            return *key;
    }
    if (secrets.password) {
        if (const auto key = store::unwrapWithPassword(ring, *secrets.password)) {
            byPassword = true;
            return *key;
        }
    }
    return std::nullopt;
}

/// The ring with a wrap for each secret given; a wrap that cannot be made leaves the ring as it is.
KeyRing withWraps(KeyRing ring, const DataKey &key, const VaultSecrets &secrets, bool passwordOpens)
{
    if (secrets.recovery) {
        if (const auto wrapped = store::addRecoveryWrap(ring, key, *secrets.recovery))
            ring = *wrapped;
    }
    if (secrets.password && !passwordOpens) {
        if (const auto wrapped = store::addPasswordWrap(ring, key, *secrets.password))
            ring = *wrapped;
    }
    return ring;
}

} // namespace

tl::expected<DataKey, StoreError> openVault(const QString &folder, const VaultSecrets &secrets)
{
    const store::KeyFile file(folder);
    const auto onDisk = file.read();
    if (!onDisk && onDisk.error().code == StoreErrorCode::KeyMissing && secrets.fromKeychain) {
        const KeyRing ring = withWraps(store::createKeyRing(*secrets.fromKeychain), *secrets.fromKeychain, secrets, false);
        if (const auto written = file.write(ring); !written)
            return tl::unexpected(written.error());
        return *secrets.fromKeychain;
    }
    if (!onDisk)
        return tl::unexpected(onDisk.error());

    bool passwordOpens = false;
    std::optional<DataKey> key;
    KeyRing ring;
    if (*onDisk) {
        ring = **onDisk;
        key = unwrap(ring, secrets, passwordOpens);
        if (!key)
            return tl::unexpected(StoreError{StoreErrorCode::WrongKey, file.path()});
        if (secrets.password && !passwordOpens && store::hasPasswordWrap(ring))
            passwordOpens = store::unwrapWithPassword(ring, *secrets.password).has_value();
    } else {
        key = secrets.fromKeychain ? *secrets.fromKeychain : DataKey::generate();
        ring = store::createKeyRing(*key);
    }
    const KeyRing wrapped = withWraps(ring, *key, secrets, passwordOpens);
    if (!*onDisk || wrapped != **onDisk) {
        if (const auto written = file.write(wrapped); !written)
            return tl::unexpected(written.error());
    }
    return *key;
}

bool folderIsInUse(const QString &folder) { return QFileInfo::exists(store::KeyFile(folder).path()); }

QString vaultFolder(const QString &dataDirectory, const QString &serverAuthority, const QString &signInName)
{
    const QByteArray person = serverAuthority.toUtf8() + '\n' + signInName.trimmed().toLower().toUtf8();
    const QByteArray name = QCryptographicHash::hash(person, QCryptographicHash::Sha256).toHex().left(32);
    return dataDirectory + u"/people/"_s + QString::fromLatin1(name);
}

} // namespace barodesk::desk
