#include "store/historyshelf.h"

#include "api/codeccommand.h"

#include <algorithm>

namespace barodesk::store {

HistoryShelf::HistoryShelf(const std::vector<domain::HistoryEntry> &entries)
{
    for (const domain::HistoryEntry &entry : entries)
        add(entry);
}

void HistoryShelf::add(const domain::HistoryEntry &entry) { addStored(entry.target, entry.version, api::toBytes(api::toJson(entry))); }

void HistoryShelf::addStored(const domain::EntityRef &ref, quint64 version, QByteArray json)
{
    QList<Row> &rows = m_rows[ref];
    if (rows.isEmpty() || rows.constLast().version < version) {
        rows.append({.version = version, .json = std::move(json)});
        return;
    }
    const auto at = std::ranges::lower_bound(rows, version, {}, &Row::version);
    if (at != rows.end() && at->version == version)
        at->json = std::move(json);
    else
        rows.insert(at, Row{.version = version, .json = std::move(json)});
}

QList<domain::HistoryEntry> HistoryShelf::of(const domain::EntityRef &ref) const
{
    QList<domain::HistoryEntry> entries;
    const auto rows = m_rows.constFind(ref);
    if (rows == m_rows.constEnd())
        return entries;
    for (const Row &row : *rows) {
        if (auto entry = api::fromBytes<domain::HistoryEntry>(row.json))
            entries.append(std::move(*entry));
        else
            qWarning("history of %s, version %llu: %s", qPrintable(ref.id.toString()), static_cast<unsigned long long>(row.version),
                     qPrintable(entry.error().toString()));
    }
    return entries;
}

} // namespace barodesk::store
