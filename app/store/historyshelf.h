#pragma once

#include "domain/historyentry.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace barodesk::store {

/// The history of records as far as it is in memory, oldest first, one entry a version.
class HistoryShelf
{
public:
    HistoryShelf() = default;
    explicit HistoryShelf(const std::vector<domain::HistoryEntry> &entries);

    void add(const domain::HistoryEntry &entry); ///< Replaces an entry of the same record and version.
    QList<domain::HistoryEntry> of(const domain::EntityRef &ref) const;
    std::optional<domain::HistoryEntry> lastOf(const domain::EntityRef &ref) const;

private:
    using EntryPtr = std::shared_ptr<const domain::HistoryEntry>; ///< Entries are large: lists of them would be moved about.

    QHash<domain::EntityRef, QList<EntryPtr>> m_entries;
};

} // namespace barodesk::store
