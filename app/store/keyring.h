#pragma once

#include "store/datakey.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace barodesk::store {

enum class KeyError {
    Malformed, ///< The bytes are no key ring; detail is in `where`.
    NewerVersion,
    NoSuchWrap,  ///< There is no wrap of this kind.
    WrongSecret, ///< The recovery key or the password does not open it.
    OutOfMemory, ///< Password hashing needs memory that is not there.
};

struct KeyFailure
{
    KeyError error = KeyError::Malformed;
    QString where;
    friend bool operator==(const KeyFailure &, const KeyFailure &) = default;
};

/// The data key as it may lie on disk: wrapped once with a recovery key the server gives back after sign-in, once with the person's
/// password for signing in without server and keychain. Bytes in, bytes out; these know no file.
/// A ring is JSON: {"format":1,"key":<fingerprint>,"wraps":[{"kind":"recovery",…},{"kind":"password",…}]}.
using KeyRing = QByteArray;

/// A ring that holds the key with no wrap yet.
KeyRing createKeyRing(const DataKey &key);
/// Replaces a wrap of the same kind. WrongSecret when the ring names another data key.
/// \param recovery 32 bytes
tl::expected<KeyRing, KeyFailure> addRecoveryWrap(const KeyRing &ring, const DataKey &key, const DataKey &recovery);
/// argon2id takes some 100 ms and 64 MiB: call it outside the GUI thread.
tl::expected<KeyRing, KeyFailure> addPasswordWrap(const KeyRing &ring, const DataKey &key, const QString &password);

tl::expected<DataKey, KeyFailure> unwrapWithRecovery(const KeyRing &ring, const DataKey &recovery);
tl::expected<DataKey, KeyFailure> unwrapWithPassword(const KeyRing &ring, const QString &password); ///< As slow as adding.
tl::expected<QString, KeyFailure> keyFingerprint(const KeyRing &ring);
bool hasPasswordWrap(const KeyRing &ring);

} // namespace barodesk::store
