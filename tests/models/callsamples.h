#pragma once

#include "domain/koreatime.h"
#include "domain/organisation.h"
#include "store/replica.h"

namespace barodesk::test {

/// A Tuesday afternoon.
inline QDateTime callsNow() { return domain::koreaTime(QDate(2026, 11, 24), QTime(13, 43)); }

inline domain::PhoneNumber phoneNumber(QStringView text) { return domain::PhoneNumber::parse(text).value(); }

/// A call that began so many minutes before callsNow().
inline domain::CallRecord callRecord(QStringView number, int minutesAgo, domain::CallResult result,
                                     domain::CallDirection direction = domain::CallDirection::Incoming, const domain::UserId &by = {})
{
    domain::CallRecord call;
    call.id = domain::CallId::create();
    call.version = 1;
    call.direction = direction;
    call.result = result;
    call.number = domain::PhoneNumber::parse(number);
    call.startedAt = callsNow().addSecs(-60 * minutesAgo);
    if (result == domain::CallResult::Answered)
        call.answeredAt = call.startedAt.addSecs(7);
    call.endedAt = call.startedAt.addSecs(result == domain::CallResult::Answered ? 7 + 192 : 20);
    call.handledBy = by;
    return call;
}

/// What the server says next, record by record.
inline void serverSays(store::Replica &replica, const QList<domain::Entity> &entities)
{
    std::vector<domain::Change> changes;
    quint64 sequence = replica.cursor();
    for (const domain::Entity &entity : entities) {
        domain::Change change;
        change.sequence = ++sequence;
        change.command = domain::CommandId::create();
        change.entity = entity;
        change.entry.id = domain::HistoryEntryId::create();
        change.entry.target = domain::refOf(entity);
        changes.push_back(change);
    }
    replica.applyChanges(changes);
}

} // namespace barodesk::test
