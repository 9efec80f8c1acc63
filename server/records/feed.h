#pragma once

#include "domain/command.h"
#include "server/sql/database.h"

#include <QByteArray>

namespace barodesk::server::records {

// All inside a reading unit of work: what one answer says is of one moment.

/// The last sequence there is, 0 before the first.
quint64 feedHead(sql::Database &database);

/// A page of changes after `since` as api::ChangesPage on the wire. Put together from the stored texts, which were
/// written by the same codecs: a desk that catches up a day costs no parsing here.
QByteArray changesPage(sql::Database &database, quint64 since, int limit);

/// Where a page of records begins: after this one.
struct RecordCursor
{
    int kind = -1;
    QString id;

    static std::optional<RecordCursor> parse(const QString &text);
    QString toString() const;
};

/// A page of records with their history as api::RecordsPage on the wire.
QByteArray recordsPage(sql::Database &database, const RecordCursor &after, int limit);

} // namespace barodesk::server::records
