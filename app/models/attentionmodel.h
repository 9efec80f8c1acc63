#pragma once

#include "domain/complaintclock.h"
#include "store/replica.h"
#include "store/turnbudget.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

#include <deque>
#include <map>
#include <vector>

namespace barodesk::models {

/// Something about a complaint that somebody has to do, apart from the work itself.
struct Attention
{
    enum class Kind {
        Lost,       ///< A promise that nothing will ever remind of: its complaint has ended, or its owner is gone.
        Alarm,      ///< The law asks it by a time.
        Escalation, ///< A rule of the city has come true.
    };
    Kind kind = Kind::Alarm;
    store::Replica::ComplaintPtr complaint;
    QDateTime at; ///< By when; since when.
    domain::AlarmKind alarm = domain::AlarmKind::Route;
    domain::EscalationCode rule;
    std::optional<domain::CallBack> callBack; ///< Of Lost.
};

/// What of all complaints waits for somebody now or within a day: lost promises first, then by time. Due times and promises that are
/// remembered have their own places. Follows the replica in turns of the thread, so that it may lag behind by a moment. GUI thread.
class AttentionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { AttentionRole = Qt::UserRole + 1 };

    AttentionModel(store::Replica &replica, std::function<QDateTime()> now, QObject *parent = nullptr);

    void setRole(domain::Role role); ///< Whose escalations are shown.
    void tick();                     ///< Time has passed; call once a minute.
    int lateCount() const;           ///< Whose time has passed; what is lost counts too.
    bool isSettled() const { return m_waiting.empty(); }

    const Attention &at(int row) const { return m_rows[size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void countChanged();

private:
    void reload();
    void note(const QList<domain::ComplaintId> &ids);
    void takeTurn();
    void judge(const domain::ComplaintId &id);
    std::vector<Attention> of(const store::Replica::ComplaintPtr &complaint); ///< Remembers what comes later.
    static bool comesBefore(const Attention &a, const Attention &b);

    store::Replica &m_replica;
    std::function<QDateTime()> m_now;
    domain::Role m_role = domain::Role::ReadOnly;
    QDateTime m_horizon; ///< What is due later is not shown yet.
    std::vector<Attention> m_rows;
    QSet<domain::ComplaintId> m_shown;
    std::deque<domain::ComplaintId> m_waiting;
    QSet<domain::ComplaintId> m_waitingSet;
    std::multimap<qint64, domain::ComplaintId>
        m_later; ///< When something of theirs comes within the horizon, in milliseconds; may be outdated.
    QTimer m_turn;
};

} // namespace barodesk::models

Q_DECLARE_METATYPE(barodesk::models::Attention)
