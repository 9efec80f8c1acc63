#include "store/historyshelf.h"

#include <algorithm>

namespace barodesk::store {

HistoryShelf::HistoryShelf(const std::vector<domain::HistoryEntry> &entries)
{
    for (const domain::HistoryEntry &entry : entries)
        add(entry);
}

void HistoryShelf::add(const domain::HistoryEntry &entry)
{
    QList<EntryPtr> &entries = m_entries[entry.target];
    auto added = std::make_shared<const domain::HistoryEntry>(entry);
    const auto at = std::ranges::lower_bound(entries, entry.version, {}, &domain::HistoryEntry::version);
    if (at != entries.end() && (*at)->version == entry.version)
        *at = std::move(added);
    else
        entries.insert(std::distance(entries.begin(), at), std::move(added));
}

QList<domain::HistoryEntry> HistoryShelf::of(const domain::EntityRef &ref) const
{
    QList<domain::HistoryEntry> found;
    for (const EntryPtr &entry : m_entries.value(ref))
        found.append(*entry);
    return found;
}

std::optional<domain::HistoryEntry> HistoryShelf::lastOf(const domain::EntityRef &ref) const
{
    const auto entries = m_entries.constFind(ref);
    if (entries == m_entries.constEnd())
        return std::nullopt;
    return *entries->constLast();
}

} // namespace barodesk::store
