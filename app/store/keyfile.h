#pragma once

#include "store/keyring.h"
#include "store/storeerror.h"

#include <tl/expected.hpp>

#include <QString>

#include <optional>

namespace barodesk::store {

/// The ring of a store's folder ("keys.json"), written whole or not at all. Any thread.
class KeyFile
{
public:
    explicit KeyFile(QString folder);

    /// None: no ring yet. KeyMissing: there is a sealed store in the folder but no ring for it — a new key must not be made, the data
    /// key has to come from the keychain (then write() a ring made of it).
    tl::expected<std::optional<KeyRing>, StoreError> read() const;
    /// Refuses (WrongKey) a ring of another data key than the one on disk. Makes the folder, for this user only. A damaged ring is
    /// copied aside first ("keys.json.damaged").
    tl::expected<void, StoreError> write(const KeyRing &ring) const;

    QString path() const;

private:
    QString m_folder;
};

} // namespace barodesk::store
