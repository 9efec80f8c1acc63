#include "server/records/commandprocessor.h"

#include "domain/koreatime.h"
#include "server/attachments/attachmentstore.h"
#include "server/auth/token.h"
#include "server/records/clockkeeper.h"
#include "server/records/retention.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::records {

namespace {

QString text(const QJsonObject &object) { return QString::fromUtf8(api::toBytes(object)); }
QString text(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

/// The answer this id got before, if it was seen.
std::optional<api::CommandResult> earlierResult(sql::Database &database, const domain::CommandId &id, const QString &hash)
{
    const auto row = database.one(u"SELECT c.request_hash, c.refusal, f.sequence FROM command c "
                                  "LEFT JOIN change f ON f.command_id = c.id WHERE c.id = ?"_s,
                                  {id.toString()});
    if (!row)
        return std::nullopt;
    api::CommandResult result;
    result.id = id;
    const QString refusal = row->at(1).toString();
    if (row->at(0).toString() != hash) {
        result.status = api::CommandStatus::Mismatch;
    } else if (refusal.isEmpty()) {
        result.sequence = row->at(2).toULongLong();
        result.duplicate = true;
    } else if (const auto known = api::fromBytes<domain::Refusal>(refusal.toUtf8())) {
        result.status = api::CommandStatus::Refused;
        result.refusal = *known;
    } else {
        database.fail(sql::SqlErrorKind::Broken, QString(u"stored refusal: "_s + known.error().toString()));
    }
    return result;
}

/// The counter's row stays locked until the unit ends and goes back with it: numbers have no gap.
domain::ComplaintNumber nextNumber(sql::Database &database, int year)
{
    const auto row = database.one(u"INSERT INTO complaint_number (year, serial) VALUES (?, 1) "
                                  "ON CONFLICT (year) DO UPDATE SET serial = complaint_number.serial + 1 RETURNING serial"_s,
                                  {year});
    const int serial = row ? row->at(0).toInt() : 1;
    if (serial > 999'999)
        database.fail(sql::SqlErrorKind::Broken, u"the numbers of this year are used up"_s);
    return domain::ComplaintNumber::of(year, std::min(serial, 999'999));
}

/// The next place in the feed. With several writers a PostgreSQL sequence would hand out numbers before the commit, and commits come in
/// another order: a desk that has read 8 would never see 7, committed a moment later. So the number is taken under the lock of one row,
/// as late as can be, and the lock ends with the commit: who sees 8 can see 7. SQLite has one writer at a time and gets the same for nothing.
quint64 nextSequence(sql::Database &database)
{
    const auto row = database.one(u"UPDATE feed_head SET sequence = sequence + 1 WHERE id = 1 RETURNING sequence"_s);
    if (!row)
        database.fail(sql::SqlErrorKind::Broken, u"the feed has no head"_s);
    return row ? row->at(0).toULongLong() : 0;
}

void remember(sql::Database &database, const domain::Command &command, const domain::Actor &actor, const QString &hash,
              const QDateTime &now, const QString &refusal)
{
    database.execute(u"INSERT INTO command (id, request_hash, by_user, at, refusal) VALUES (?, ?, ?, ?, ?)"_s,
                     {command.id.toString(), hash, actor.user.toString(), now.toMSecsSinceEpoch(), refusal});
}

void store(sql::Database &database, const domain::EntityRef &ref, const domain::Outcome &outcome, const QString &body)
{
    const quint64 version = domain::versionOf(outcome.after);
    database.execute(u"INSERT INTO record (kind, id, version, body) VALUES (?, ?, ?, ?) "
                     "ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, body = excluded.body"_s,
                     {int(ref.kind), text(ref.id), version, body});
    // A second creation of the same record breaks the uniqueness of its first version: the unit runs again and is refused by rule.
    database.execute(u"INSERT INTO history (id, kind, record_id, version, at, body) VALUES (?, ?, ?, ?, ?, ?)"_s,
                     {outcome.entry.id.toString(), int(ref.kind), text(ref.id), version, outcome.entry.at.toMSecsSinceEpoch(),
                      text(api::toJson(outcome.entry))});
}

} // namespace

std::optional<domain::Entity> loadRecord(sql::Database &database, const domain::EntityRef &ref)
{
    const auto row = database.one(QString(u"SELECT body FROM record WHERE kind = ? AND id = ?"_s + database.lockRows()),
                                  {int(ref.kind), text(ref.id)});
    if (!row)
        return std::nullopt;
    auto entity = api::fromBytes<domain::Entity>(row->at(0).toString().toUtf8());
    if (!entity) {
        database.fail(sql::SqlErrorKind::Broken, QString(u"stored record "_s + text(ref.id) + u": "_s + entity.error().toString()));
        return std::nullopt;
    }
    return *entity;
}

api::CommandResult processCommand(sql::Database &database, const domain::Actor &actor, const domain::Command &command,
                                  const domain::Organisation &organisation, const QDateTime &now, const files::SealedFiles *attachments)
{
    const QString hash = auth::contentHash(api::toBytes(api::toJson(command)));
    if (auto earlier = earlierResult(database, command.id, hash))
        return *earlier;

    api::CommandResult result;
    result.id = command.id;
    const std::optional<domain::Entity> before = loadRecord(database, command.target);
    auto outcome = domain::apply(before, command, {actor, now, organisation, std::nullopt});
    if (outcome && !attachments::areThere(database, attachments, command))
        outcome = tl::unexpected(domain::Refusal{domain::Rule::UnknownAttachment, u"attachment.sha256"_s, {}});
    if (!outcome) {
        result.status = api::CommandStatus::Refused;
        result.refusal = outcome.error();
        remember(database, command, actor, hash, now, text(api::toJson(outcome.error())));
        return result;
    }
    if (command.kind() == domain::CommandKind::RegisterComplaint) { // accepted: only now is a number spent
        const int year = domain::toKoreaTime(outcome->entry.at).date().year();
        outcome = domain::apply(before, command, {actor, now, organisation, nextNumber(database, year)});
        if (!outcome) {
            database.fail(sql::SqlErrorKind::Broken, u"a number made a command forbidden"_s);
            return result;
        }
    }
    const QString body = text(api::toJson(outcome->after));
    remember(database, command, actor, hash, now, u""_s);
    store(database, command.target, *outcome, body);
    result.sequence = nextSequence(database);
    database.execute(u"INSERT INTO change (sequence, command_id, history_id, body) VALUES (?, ?, ?, ?)"_s,
                     {result.sequence, command.id.toString(), outcome->entry.id.toString(), body});
    if (const auto *complaint = std::get_if<domain::Complaint>(&outcome->after))
        noteClock(database, *complaint, organisation);
    attachments::noteUse(database, command, now.toMSecsSinceEpoch());
    if (command.kind() == domain::CommandKind::LogCall)
        keepCall(database, std::get<domain::CallRecord>(outcome->after), outcome->entry.at.toMSecsSinceEpoch());
    return result;
}

} // namespace barodesk::server::records
