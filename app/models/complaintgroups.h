#pragma once

#include "models/complaintfilter.h"
#include "models/complainttablemodel.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <vector>

namespace barodesk::models {

/// The key of the group a complaint belongs to: a code, or a name where there is none; empty: it belongs to no group.
QString groupKey(const domain::Complaint &complaint, Grouping by, const domain::Organisation &organisation);

/// What stands for a group in a filter.
GroupFilter groupFilter(Grouping by, const QString &key, const domain::Organisation &organisation);

/// The groups of what a filter shows, with how many there are and how many of them are late; those of no group come last. Kept up to date
/// change by change while there is a grouping. GUI thread.
class ComplaintGroups final : public QAbstractListModel
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.
    enum Roles {
        KeyRole = Qt::UserRole + 1,
        CountRole,
        LateRole,
    };

    ComplaintGroups(ComplaintTableModel &source, Clock clock, QObject *parent = nullptr);

    Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    /// Its own group is left aside. While somebody types, counting waits for a pause; flush() does it now.
    void setFilter(const ComplaintFilter &filter);
    void flush();
    void tick(); ///< Time has passed; call once a minute.
    int total() const { return m_total; }
    int totalLate() const { return m_totalLate; }
    int rowOf(const QString &key) const; ///< -1: there is no such group.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void countsChanged(); ///< At most once for a batch of the source.

private:
    struct Group
    {
        QString key;
        int rank = 0;
        int count = 0;
        int late = 0;
    };
    struct Row
    {
        int group = -1; ///< Of m_groups; -1: not shown.
        bool late = false;
    };

    Row judged(int sourceRow);
    void count(const Row &row, int sign);
    void judgeAnew(int sourceRow);
    void recount();
    int groupOf(const domain::Complaint &complaint); ///< Made when it is new.
    int rankOf(const QString &key) const;
    void tell();

    ComplaintTableModel &m_source;
    Clock m_clock;
    Grouping m_grouping = Grouping::None;
    ComplaintFilter m_filter;
    ComplaintFilter m_wanted;
    QTimer m_pause;
    DueHorizon m_horizon;
    std::vector<Row> m_rows;     ///< By source row.
    std::vector<Group> m_groups; ///< In the order they became known.
    std::vector<int> m_order;    ///< Of m_groups, as they are shown.
    QHash<QString, int> m_known;
    int m_total = 0;
    int m_totalLate = 0;
};

} // namespace barodesk::models
