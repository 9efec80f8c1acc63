#pragma once

#include "store/datakey.h"
#include "store/storeerror.h"

#include <tl/expected.hpp>

#include <QString>

#include <optional>

namespace barodesk::desk {

/// What may open a person's folder on this machine. Any one of them is enough.
struct VaultSecrets
{
    std::optional<store::DataKey> fromKeychain;
    std::optional<store::DataKey> recovery; ///< Given by the server after sign-in.
    std::optional<QString> password;        ///< As typed just now.
};

/// Finds the data key of a folder: by the keychain, by the server's recovery key, or by the password; makes one only where nothing
/// is sealed yet. Afterwards the ring on disk holds a wrap for each secret that was given, so that the other ways work next time.
/// Hashes passwords (some 100 ms): call it outside the GUI thread.
/// \returns WrongKey when no secret given opens it, KeyMissing when there is ciphertext and no ring; nothing is changed then.
tl::expected<store::DataKey, store::StoreError> openVault(const QString &folder, const VaultSecrets &secrets);

/// Somebody has signed in with this folder before.
bool folderIsInUse(const QString &folder);

/// The folder of one person at one server: sign-in names are not kept in clear.
QString vaultFolder(const QString &dataDirectory, const QString &serverAuthority, const QString &signInName);

} // namespace barodesk::desk
