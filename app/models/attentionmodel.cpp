#include "models/attentionmodel.h"

#include <algorithm>

namespace barodesk::models {

using namespace domain;
using store::Replica;

namespace {
constexpr int HoursAhead = 24;
}

AttentionModel::AttentionModel(Replica &replica, std::function<QDateTime()> now, QObject *parent)
    : QAbstractListModel(parent), m_replica(replica), m_now(std::move(now))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &AttentionModel::takeTurn);
    connect(&replica, &Replica::reset, this, &AttentionModel::reload);
    connect(&replica, &Replica::organisationChanged, this, &AttentionModel::reload);
    connect(&replica, &Replica::complaintsChanged, this, &AttentionModel::note);
    reload();
}

void AttentionModel::setRole(Role role)
{
    if (role == m_role)
        return;
    m_role = role;
    reload();
}

void AttentionModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_waiting.clear();
    m_waitingSet.clear();
    m_later.clear();
    m_horizon = m_now().addSecs(3600LL * HoursAhead);
    endResetModel();
    QList<ComplaintId> all;
    for (const Replica::ComplaintPtr &complaint : m_replica.complaints()) {
        if (!isEnded(complaint->state) || hasOpenCallBack(*complaint)) // The others wait for nobody.
            all.append(complaint->id);
    }
    note(all);
    emit countChanged();
}

/// What lay beyond the horizon may have come within it.
void AttentionModel::tick()
{
    m_horizon = m_now().addSecs(3600LL * HoursAhead);
    QList<ComplaintId> come;
    const auto end = m_later.upper_bound(m_horizon.toMSecsSinceEpoch());
    for (auto later = m_later.begin(); later != end; ++later)
        come.append(later->second);
    m_later.erase(m_later.begin(), end);
    note(come);
    emit countChanged(); // What is late.
}

void AttentionModel::note(const QList<ComplaintId> &ids)
{
    for (const ComplaintId &id : ids) {
        if (m_waitingSet.contains(id))
            continue;
        m_waitingSet.insert(id);
        m_waiting.push_back(id);
    }
    if (!m_waiting.empty() && !m_turn.isActive())
        m_turn.start(0);
}

void AttentionModel::takeTurn()
{
    const store::TurnBudget budget;
    while (!m_waiting.empty()) {
        const ComplaintId id = m_waiting.front();
        m_waiting.pop_front();
        m_waitingSet.remove(id);
        judge(id);
        if (budget.isSpent())
            break;
    }
    if (m_waiting.empty()) { // After a load it was all of them.
        m_waiting.shrink_to_fit();
        m_waitingSet.squeeze();
    } else {
        m_turn.start(16); // The other frames' work comes between.
    }
    emit countChanged();
}

std::vector<Attention> AttentionModel::of(const Replica::ComplaintPtr &complaint)
{
    std::vector<Attention> found;
    const Organisation &organisation = m_replica.organisation();
    for (const CallBack &callBack : promisesWithoutFuture(*complaint, organisation)) {
        found.push_back({.kind = Attention::Kind::Lost,
                         .complaint = complaint,
                         .at = callBack.promisedFor.value_or(complaint->changedAt),
                         .alarm = AlarmKind::CallBack,
                         .rule = {},
                         .callBack = callBack});
    }
    if (isEnded(complaint->state) || complaint->state == ComplaintState::Resolved)
        return found;
    std::optional<qint64> next; // What comes after it is found when that has come.
    for (const Alarm &alarm : alarms(*complaint, organisation.calendar())) {
        const bool hasItsPlace = alarm.kind == AlarmKind::Due || alarm.kind == AlarmKind::CallBack;
        if (hasItsPlace)
            continue;
        if (alarm.at <= m_horizon)
            found.push_back({Attention::Kind::Alarm, complaint, alarm.at, alarm.kind, {}, {}});
        else
            next = std::min(next.value_or(alarm.at.toMSecsSinceEpoch()), alarm.at.toMSecsSinceEpoch());
    }
    if (next)
        m_later.emplace(*next, complaint->id);
    for (const Escalation &escalation : complaint->escalations) {
        const EscalationRule *rule = organisation.escalationRule(escalation.rule);
        if (rule && rule->tell.contains(m_role))
            found.push_back({Attention::Kind::Escalation, complaint, escalation.at, AlarmKind::Due, escalation.rule, {}});
    }
    return found;
}

bool AttentionModel::comesBefore(const Attention &a, const Attention &b)
{
    const bool lostA = a.kind == Attention::Kind::Lost;
    const bool lostB = b.kind == Attention::Kind::Lost;
    if (lostA != lostB)
        return lostA;
    if (a.at != b.at)
        return a.at < b.at;
    return a.complaint->id < b.complaint->id;
}

void AttentionModel::judge(const ComplaintId &id)
{
    const auto complaint = m_replica.complaint(id);
    std::vector<Attention> wanted = complaint ? of(complaint) : std::vector<Attention>();
    const bool any = !wanted.empty();
    if (m_shown.contains(id)) {
        for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
            Attention &known = m_rows[size_t(row)];
            if (known.complaint->id != id)
                continue;
            const auto same = std::ranges::find_if(wanted, [&known](const Attention &each) {
                return each.kind == known.kind && each.at == known.at && each.alarm == known.alarm && each.rule == known.rule;
            });
            if (same != wanted.end()) { // It keeps its place.
                const bool changed = known.complaint != same->complaint;
                known = std::move(*same);
                wanted.erase(same);
                if (changed)
                    emit dataChanged(index(row), index(row));
                continue;
            }
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
        m_shown.remove(id);
    }
    for (Attention &each : wanted) {
        const auto place = std::ranges::upper_bound(m_rows, each, comesBefore);
        const int row = int(place - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(place, std::move(each));
        endInsertRows();
    }
    if (any)
        m_shown.insert(id);
}

int AttentionModel::lateCount() const
{
    const QDateTime now = m_now();
    return int(
        std::ranges::count_if(m_rows, [&now](const Attention &each) { return each.kind != Attention::Kind::Alarm || each.at <= now; }));
}

int AttentionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Attention &attention = m_rows[size_t(index.row())];
    switch (role) {
    case AttentionRole: return QVariant::fromValue(attention);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return attention.complaint->number ? attention.complaint->number->toString() : QString();
    default: return {};
    }
}

} // namespace barodesk::models
