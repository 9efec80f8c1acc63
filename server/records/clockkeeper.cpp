#include "server/records/clockkeeper.h"

#include "api/codecorganisation.h"
#include "api/objectreader.h"
#include "domain/complaintclock.h"
#include "domain/escalation.h"
#include "server/auth/token.h"
#include "server/records/commandprocessor.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace barodesk::server::records {

namespace {

constexpr int PerBatch = 20; // a moment of the writer: desks' commands go between

QString text(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

/// Made from the complaint, its version and what is done: two servers on one database make the same command and one change.
domain::CommandId commandId(const domain::Complaint &complaint, const QString &deed)
{
    return domain::CommandId(QUuid::createUuidV5(complaint.id.value(), deed + u' ' + QString::number(complaint.version)));
}

/// \returns whether it was done; what a person did meanwhile may have made it needless
bool give(sql::Database &database, domain::Complaint &complaint, const QString &deed, const domain::Payload &payload,
          const domain::Organisation &organisation, const QDateTime &now, ClockWork &work)
{
    const domain::Command command{commandId(complaint, deed), domain::EntityRef(complaint.id), now, payload};
    const api::CommandResult result = processCommand(database, domain::Actor::server(), command, organisation, now);
    if (result.status != api::CommandStatus::Accepted)
        return false;
    work.head = std::max(work.head, result.sequence);
    const auto after = loadRecord(database, domain::EntityRef(complaint.id));
    if (after)
        complaint = std::get<domain::Complaint>(*after);
    return true;
}

void lookAt(sql::Database &database, const QUuid &id, const domain::Organisation &organisation, const QDateTime &now, ClockWork &work)
{
    const auto record = loadRecord(database, domain::EntityRef(domain::EntityKind::Complaint, id));
    if (!record) {
        database.execute(u"DELETE FROM complaint_clock WHERE id = ?"_s, {text(id)});
        return;
    }
    auto complaint = std::get<domain::Complaint>(*record);
    ++work.looked;
    const auto due = domain::isEnded(complaint.state) || complaint.state == domain::ComplaintState::Resolved
        ? std::nullopt
        : std::optional(domain::explainDue(complaint, organisation.calendar()));
    if (due && *due && (*due)->due != complaint.dueAt) {
        const QString &calendar = organisation.calendar().table().version;
        work.recounted
            += give(database, complaint, u"recount "_s + calendar, domain::RecountDue{calendar}, organisation, now, work) ? 1 : 0;
    }
    for (const domain::EscalationCode &rule : domain::escalationsDue(complaint, organisation, now))
        work.escalated += give(database, complaint, u"escalate "_s + rule.text(), domain::Escalate{rule}, organisation, now, work) ? 1 : 0;
    noteClock(database, complaint, organisation);
}

} // namespace

void noteClock(sql::Database &database, const domain::Complaint &complaint, const domain::Organisation &organisation)
{
    if (domain::isEnded(complaint.state)) {
        database.execute(u"DELETE FROM complaint_clock WHERE id = ?"_s, {text(complaint.id.value())});
        return;
    }
    // Without a rule to come the row stays, for the day the holidays change.
    const auto next = domain::nextEscalation(complaint, organisation);
    const qint64 at = next ? next->toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    database.execute(
        u"INSERT INTO complaint_clock (id, check_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET check_at = excluded.check_at"_s,
        {text(complaint.id.value()), at});
}

namespace {

/// Users and names change often and move no clock.
QString fingerprintOf(const domain::Organisation &organisation)
{
    const domain::Organisation::Data &data = organisation.data();
    return auth::contentHash(api::toBytes(QJsonObject{{u"holidays"_s, api::toJson(data.holidays)},
                                                      {u"hours"_s, api::toJson(data.workingHours)},
                                                      {u"rules"_s, api::toArray(data.escalationRules)}}));
}

/// Everything is looked at again when what the clock depends on has changed.
void followOrganisation(sql::Database &database, const domain::Organisation &organisation)
{
    const auto seen = database.one(u"SELECT version, fingerprint FROM clock_organisation WHERE id = 1"_s);
    if (!seen || seen->at(0).toULongLong() == organisation.version())
        return;
    const QString fingerprint = fingerprintOf(organisation);
    if (seen->at(1).toString() != fingerprint)
        database.execute(u"UPDATE complaint_clock SET check_at = 0"_s);
    database.execute(u"UPDATE clock_organisation SET version = ?, fingerprint = ? WHERE id = 1"_s, {organisation.version(), fingerprint});
}

} // namespace

ClockWork keepClock(sql::Database &database, const domain::Organisation &organisation, const QDateTime &now)
{
    ClockWork work;
    followOrganisation(database, organisation);
    const QList<sql::Row> rows = database.all(
        u"SELECT id FROM complaint_clock WHERE check_at <= ? ORDER BY check_at LIMIT %1"_s.arg(PerBatch), {now.toMSecsSinceEpoch()});
    for (const sql::Row &row : rows)
        lookAt(database, QUuid::fromString(row.at(0).toString()), organisation, now, work);
    work.more = rows.size() == PerBatch;
    return work;
}

} // namespace barodesk::server::records
