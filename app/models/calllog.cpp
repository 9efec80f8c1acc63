#include "models/calllog.h"

#include "domain/hangul.h"
#include "models/callparty.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <limits>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr qsizetype FewCalls = 2000; ///< So many are put in order sooner than a thread is woken.

bool isBefore(const CallLog::Row &row, qint64 start, const CallId &id)
{
    return row.start != start ? row.start < start : row.call->id < id;
}

/// Somebody of ours tried this number, or talked with it.
bool reaches(const CallRecord &call)
{
    return call.number && (call.direction == CallDirection::Outgoing || call.result == CallResult::Answered);
}

bool isMissed(const CallRecord &call)
{
    return call.number && call.direction == CallDirection::Incoming && call.result == CallResult::Missed;
}

void noteReached(QHash<PhoneNumber, qint64> &reached, const CallRecord &call, qint64 start)
{
    qint64 &last = reached[*call.number];
    last = std::max(last, start);
}

} // namespace

CallLog::CallLog(store::Replica &replica, QObject *parent) : CallLog(replica, {}, parent) { }

CallLog::CallLog(store::Replica &replica, store::TurnBudget::Clock turnClock, QObject *parent)
    : QObject(parent), m_replica(replica), m_turnClock(std::move(turnClock))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        const store::TurnBudget budget(m_turnClock);
        takeIn([&budget] { return budget.isSpent(); });
    });
    connect(&m_coming, &QFutureWatcherBase::finished, this, [this] {
        if (!m_ready && m_coming.future().resultCount() > 0)
            take(std::move(*m_coming.result()));
    });
    connect(&replica, &store::Replica::reset, this, &CallLog::reload);
    connect(&replica, &store::Replica::callsChanged, this, &CallLog::note);
    connect(&replica, &store::Replica::complaintsChanged, this, &CallLog::noteComplaints);
    const auto forgetNames = [this] {
        ++m_names;
        emit namesChanged();
    };
    connect(&replica, &store::Replica::citizensChanged, this, forgetNames);
    connect(&replica, &store::Replica::organisationChanged, this, forgetNames);
    reload();
}

CallLog::~CallLog() = default;

CallLog::Loaded CallLog::load(const QHash<CallId, CallPtr> &calls, const QHash<ComplaintId, store::Replica::ComplaintPtr> &complaints)
{
    Loaded loaded;
    loaded.rows.reserve(size_t(calls.size()));
    loaded.starts.reserve(calls.size());
    for (const CallPtr &call : calls) {
        const qint64 start = call->startedAt.toMSecsSinceEpoch();
        loaded.rows.push_back({.start = start, .call = call});
        loaded.starts.insert(call->id, start);
        if (reaches(*call))
            noteReached(loaded.reached, *call, start);
    }
    std::ranges::sort(loaded.rows, [](const Row &a, const Row &b) { return isBefore(a, b.start, b.call->id); });
    for (const auto &complaint : complaints) {
        if (complaint->call)
            loaded.complaints.insert(*complaint->call, complaint->id);
    }
    return loaded;
}

void CallLog::reload()
{
    m_coming.setFuture({});
    m_turn.stop();
    m_waiting.clear();
    ++m_names;
    if (m_replica.calls().size() <= FewCalls) {
        take(load(m_replica.calls(), m_replica.complaints()));
        return;
    }
    m_ready = false;
    m_rows.clear();
    m_starts.clear();
    m_reached.clear();
    m_complaints.clear();
    emit reset();
    emit callBacksChanged(true);
    // The hashes are shared, not copied.
    const auto promise = std::make_shared<QPromise<std::shared_ptr<Loaded>>>();
    m_coming.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, calls = m_replica.calls(), complaints = m_replica.complaints()] {
        promise->addResult(std::make_shared<Loaded>(load(calls, complaints)));
        promise->finish();
    });
}

void CallLog::take(Loaded loaded)
{
    m_rows = std::move(loaded.rows);
    m_starts = std::move(loaded.starts);
    m_reached = std::move(loaded.reached);
    m_complaints = std::move(loaded.complaints);
    m_ready = true;
    emit reset();
    emit callBacksChanged(true);
    if (!m_waiting.empty())
        m_turn.start(0);
}

size_t CallLog::lowerBound(qint64 start, const CallId &id) const
{
    return size_t(std::ranges::partition_point(m_rows, [&](const Row &row) { return isBefore(row, start, id); }) - m_rows.begin());
}

int CallLog::rowOf(const CallId &id) const
{
    const auto start = m_starts.constFind(id);
    return start == m_starts.cend() ? -1 : int(lowerBound(*start, id));
}

const QString &CallLog::searchKey(size_t row)
{
    Row &asked = m_rows[row];
    if (asked.keyOf != m_names) {
        asked.key = hangul::searchKey(partyOf(m_replica, *asked.call).name);
        asked.keyOf = m_names;
    }
    return asked.key;
}

bool CallLog::wantsCallBack(const CallRecord &call) const
{
    return isMissed(call) && m_reached.value(*call.number, std::numeric_limits<qint64>::min()) <= call.startedAt.toMSecsSinceEpoch();
}

int CallLog::callBacksWanted(const UserId &handledBy, const QDateTime &since) const
{
    const qint64 from = since.toMSecsSinceEpoch();
    int count = 0;
    for (auto row = m_rows.crbegin(); row != m_rows.crend() && row->start >= from; ++row) {
        if (row->call->handledBy == handledBy && wantsCallBack(*row->call))
            ++count;
    }
    return count;
}

QList<ComplaintId> CallLog::complaintsOf(const CallId &id) const { return m_complaints.values(id); }

void CallLog::note(const QList<CallId> &ids)
{
    m_waiting.insert(m_waiting.end(), ids.begin(), ids.end());
    if (m_ready && !m_turn.isActive())
        m_turn.start(0);
}

void CallLog::noteComplaints(const QList<ComplaintId> &ids)
{
    QList<CallId> calls;
    for (const ComplaintId &id : ids) {
        const auto complaint = m_replica.complaint(id);
        if (complaint && complaint->call && !m_complaints.contains(*complaint->call, id)) {
            m_complaints.insert(*complaint->call, id);
            calls.append(*complaint->call);
        }
    }
    if (!calls.isEmpty())
        emit complaintsChanged(calls);
}

void CallLog::flush()
{
    if (m_coming.isRunning())
        m_coming.waitForFinished();
    if (!m_ready && m_coming.future().resultCount() > 0)
        take(std::move(*m_coming.result()));
    takeIn([] { return false; });
}

void CallLog::takeIn(const std::function<bool()> &isEnough)
{
    if (!m_ready)
        return;
    QList<CallId> ids;
    Marks marks;
    while (!m_waiting.empty()) {
        const CallId id = m_waiting.front();
        m_waiting.pop_front();
        ids.append(id);
        const Marks of = takeIn(id);
        marks.changed = marks.changed || of.changed;
        marks.more = marks.more || of.more;
        if (isEnough())
            break;
    }
    if (!m_waiting.empty())
        m_turn.start(0);
    if (!ids.isEmpty())
        emit changed(ids);
    if (marks.changed)
        emit callBacksChanged(marks.more);
}

CallLog::Marks CallLog::takeIn(const CallId &id)
{
    const CallPtr now = m_replica.call(id);
    const int row = rowOf(id);
    const CallPtr before = row < 0 ? nullptr : m_rows[size_t(row)].call;
    if (now == before)
        return {};
    if (now && before && now->startedAt != before->startedAt) {
        reload(); // No command does so; should a server correct it, all is put in order again.
        return {};
    }
    if (now) {
        const qint64 start = now->startedAt.toMSecsSinceEpoch();
        const auto place = m_rows.begin() + std::ptrdiff_t(lowerBound(start, id));
        if (before)
            *place = {.start = start, .call = now};
        else
            m_rows.insert(place, Row{.start = start, .call = now});
        m_starts.insert(id, start);
        if (reaches(*now))
            noteReached(m_reached, *now, start);
    } else {
        m_rows.erase(m_rows.begin() + row);
        m_starts.remove(id);
    }
    const bool otherNumber = now && before && now->number != before->number;
    const bool less = before && reaches(*before) && (!now || otherNumber || !reaches(*now));
    if (less)
        judgeAnew(*before->number);
    // A wrap-up code that is given later changes no mark.
    const auto counts = [](const CallPtr &call) { return call && (isMissed(*call) || reaches(*call)); };
    return {.changed = counts(now) != counts(before) || otherNumber || less, .more = less};
}

/// A call with this number is not there any more.
void CallLog::judgeAnew(const PhoneNumber &number)
{
    m_reached.remove(number);
    for (const Row &row : m_rows) {
        if (row.call->number == number && reaches(*row.call))
            noteReached(m_reached, *row.call, row.start);
    }
}

} // namespace barodesk::models
