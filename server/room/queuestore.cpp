#include "server/room/queuestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::room {

using api::QueueCallState;
using api::QueueEventKind;

namespace {

/// Nobody waits longer; an exchange that was restarted tells of no end.
constexpr qint64 LongestWait = 2ll * 3600 * 1000;
/// How long an answered call is remembered before the desk itself has said that it talks.
constexpr qint64 AnswerMemory = 10'000;

QueueCallState stateAfter(QueueEventKind kind)
{
    switch (kind) {
    case QueueEventKind::Enqueued:
    case QueueEventKind::Returned: return QueueCallState::Waiting;
    case QueueEventKind::Offered: return QueueCallState::Offered;
    case QueueEventKind::Answered: return QueueCallState::Answered;
    case QueueEventKind::Abandoned: return QueueCallState::Abandoned;
    case QueueEventKind::Redirected: return QueueCallState::Redirected;
    }
    Q_UNREACHABLE();
}

bool isFinal(QueueCallState state)
{
    return state == QueueCallState::Answered || state == QueueCallState::Abandoned || state == QueueCallState::Redirected;
}

} // namespace

std::optional<QueueCallState> recordQueueEvent(sql::Database &database, const api::QueueEvent &event,
                                               const std::optional<domain::QueueCode> &queue, qint64 now)
{
    const qint64 at = event.at ? std::min(event.at->toMSecsSinceEpoch(), now) : now;
    const auto row = database.one(QString(u"SELECT state, extension FROM queue_call WHERE call = ?"_s + database.lockRows()), {event.call});
    if (!row && !queue)
        return std::nullopt;
    const QueueCallState next = stateAfter(event.kind);
    const QString extension = event.extension.isEmpty() ? u""_s : event.extension;
    const bool offered = event.kind == QueueEventKind::Offered;
    if (!row) {
        database.execute(u"INSERT INTO queue_call (call, queue, state, enqueued_at, extension, offered_at, ended_at) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                         {event.call, queue->text(), api::wordOf(next), at, extension, offered ? at : 0, isFinal(next) ? at : 0});
        return next;
    }
    const auto state = api::valueOf<QueueCallState>(row->at(0).toString()).value_or(QueueCallState::Waiting);
    // "Returned" of an offer that another one has followed already says nothing new.
    const bool stale = event.kind == QueueEventKind::Returned && !extension.isEmpty() && extension != row->at(1).toString();
    if (isFinal(state) || stale || event.kind == QueueEventKind::Enqueued)
        return state;
    if (isFinal(next))
        database.execute(u"UPDATE queue_call SET state = ?, extension = ?, ended_at = ? WHERE call = ?"_s,
                         {api::wordOf(next), extension, at, event.call});
    else
        database.execute(u"UPDATE queue_call SET state = ?, extension = ?, offered_at = ? WHERE call = ?"_s,
                         {api::wordOf(next), offered ? extension : u""_s, offered ? at : 0, event.call});
    return next;
}

QHash<QString, QueueNow> queuesNow(sql::Database &database, qint64 dayStart, qint64 now)
{
    QHash<QString, QueueNow> queues;
    for (const sql::Row &row :
         database.all(u"SELECT queue, COUNT(*), MIN(enqueued_at) FROM queue_call WHERE ended_at = 0 AND enqueued_at > ? GROUP BY queue"_s,
                      {now - LongestWait})) {
        QueueNow &queue = queues[row.at(0).toString()];
        queue.waiting = row.at(1).toInt();
        queue.longestWaitSince = row.at(2).toLongLong();
    }
    for (const sql::Row &row :
         database.all(u"SELECT queue, state, COUNT(*) FROM queue_call WHERE ended_at >= ? GROUP BY queue, state"_s, {dayStart})) {
        QueueNow &queue = queues[row.at(0).toString()];
        if (row.at(1).toString() == api::wordOf(QueueCallState::Answered))
            queue.answered = row.at(2).toInt();
        else if (row.at(1).toString() == api::wordOf(QueueCallState::Abandoned))
            queue.abandoned = row.at(2).toInt();
    }
    return queues;
}

QHash<QString, ExtensionBusy> busyExtensions(sql::Database &database, qint64 now)
{
    QHash<QString, ExtensionBusy> busy;
    for (const sql::Row &row : database.all(u"SELECT extension, queue, offered_at, ended_at FROM queue_call "
                                            "WHERE extension <> '' AND ((ended_at = 0 AND enqueued_at > ?) OR ended_at > ?)"_s,
                                            {now - LongestWait, now - AnswerMemory})) {
        ExtensionBusy &one = busy[row.at(0).toString()];
        if (row.at(3).toLongLong() > 0) {
            one.answeredAt = std::max(one.answeredAt, row.at(3).toLongLong());
        } else if (row.at(2).toLongLong() >= one.ringsSince) {
            one.ringsSince = row.at(2).toLongLong();
            one.ringsFor = row.at(1).toString();
        }
    }
    return busy;
}

} // namespace barodesk::server::room
