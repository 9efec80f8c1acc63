#include "server/records/feed.h"

#include "server/records/organisationstore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace barodesk::server::records {

quint64 feedHead(sql::Database &database)
{
    const auto row = database.one(u"SELECT sequence FROM feed_head WHERE id = 1"_s);
    return row ? row->at(0).toULongLong() : 0;
}

QByteArray changesPage(sql::Database &database, quint64 since, int limit)
{
    const quint64 head = feedHead(database);
    const QList<sql::Row> rows
        = database.all(u"SELECT c.sequence, c.command_id, c.body, h.body FROM change c JOIN history h ON h.id = c.history_id "
                       "WHERE c.sequence > ? ORDER BY c.sequence LIMIT ?"_s,
                       {since, limit});
    QByteArray page = "{\"changes\":[";
    for (const sql::Row &row : rows) {
        if (!page.endsWith('['))
            page += ',';
        page += "{\"sequence\":" + row.at(0).toByteArray() + ",\"command\":\"" + row.at(1).toString().toLatin1()
            + "\",\"entity\":" + row.at(2).toString().toUtf8() + ",\"entry\":" + row.at(3).toString().toUtf8() + '}';
    }
    const quint64 last = rows.isEmpty() ? since : rows.last().at(0).toULongLong();
    page += "],\"head\":" + QByteArray::number(head) + ",\"more\":" + (last < head ? "true" : "false")
        + ",\"organisationVersion\":" + QByteArray::number(organisationVersion(database)) + '}';
    return page;
}

std::optional<RecordCursor> RecordCursor::parse(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 2 || parts.at(0).size() != 1 || parts.at(0) < u"0" || parts.at(0) > u"2" || parts.at(1).size() != 36
        || QUuid::fromString(parts.at(1)).toString(QUuid::WithoutBraces) != parts.at(1))
        return std::nullopt;
    return RecordCursor{parts.at(0).toInt(), parts.at(1)};
}

QString RecordCursor::toString() const { return QString::number(kind) + u'.' + id; }

QByteArray recordsPage(sql::Database &database, const RecordCursor &after, int limit)
{
    const quint64 head = feedHead(database);
    const QList<sql::Row> rows = database.all(u"SELECT kind, id, body FROM record WHERE (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?"_s,
                                              {after.kind, after.id.isNull() ? u""_s : after.id, limit + 1});
    const bool more = rows.size() > limit;
    const qsizetype count = more ? limit : rows.size();
    QByteArray page = "{\"entities\":[";
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0)
            page += ',';
        page += rows.at(i).at(2).toString().toUtf8();
    }
    page += "],\"history\":[";
    if (count > 0) {
        const sql::Row &last = rows.at(count - 1);
        const QList<sql::Row> entries = database.all(
            u"SELECT body FROM history WHERE (kind, record_id) > (?, ?) AND (kind, record_id) <= (?, ?) ORDER BY kind, record_id, version"_s,
            {after.kind, after.id.isNull() ? u""_s : after.id, last.at(0), last.at(1)});
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (i > 0)
                page += ',';
            page += entries.at(i).at(0).toString().toUtf8();
        }
    }
    page += "],\"head\":" + QByteArray::number(head);
    if (more)
        page += ",\"next\":\"" + RecordCursor{rows.at(count - 1).at(0).toInt(), rows.at(count - 1).at(1).toString()}.toString().toLatin1()
            + '"';
    return page + '}';
}

} // namespace barodesk::server::records
