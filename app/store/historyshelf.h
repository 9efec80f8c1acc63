#pragma once

#include "domain/historyentry.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <vector>

namespace barodesk::store {

/// The history of all records, oldest first, one entry a version; kept in its stored form and read when asked for, as it is by far
/// the largest part of a replica and the least looked at. Build it in any thread, then move it.
class HistoryShelf
{
public:
    HistoryShelf() = default;
    explicit HistoryShelf(const std::vector<domain::HistoryEntry> &entries);

    HistoryShelf(HistoryShelf &&) = default;
    HistoryShelf &operator=(HistoryShelf &&) = default;
    HistoryShelf(const HistoryShelf &) = delete;
    HistoryShelf &operator=(const HistoryShelf &) = delete;
    ~HistoryShelf() = default;

    void add(const domain::HistoryEntry &entry); ///< Replaces an entry of the same record and version.
    void addStored(const domain::EntityRef &ref, quint64 version, QByteArray json);
    QList<domain::HistoryEntry> of(const domain::EntityRef &ref) const;

private:
    struct Row
    {
        quint64 version = 0;
        QByteArray json;
    };

    QHash<domain::EntityRef, QList<Row>> m_rows;
};

} // namespace barodesk::store
