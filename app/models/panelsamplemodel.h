#pragma once

#include "models/panelsample.h"
#include "store/replica.h"

#include <QAbstractTableModel>

namespace barodesk::models {

enum class PanelColumn { Number, Category, District, Department, Resolved, OnTime, Verdict };
inline constexpr int PanelColumnCount = int(PanelColumn::Verdict) + 1;

struct PanelCounts
{
    int checked = 0; ///< Complaints with a verdict at least.
    int good = 0;    ///< Verdicts, as the next.
    int partly = 0;
    int poor = 0;
    int disputed = 0; ///< Complaints the team resolved on time and a resident found poor.
    friend bool operator==(const PanelCounts &, const PanelCounts &) = default;
};

/// The complaints of a sample, as they are now: a verdict shows at once. Values only. GUI thread. Resets only with another sample.
class PanelSampleModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RecordRole = Qt::UserRole + 1, ///< store::Replica::ComplaintPtr, in every column
    };

    explicit PanelSampleModel(store::Replica &replica, QObject *parent = nullptr);

    void setSample(const PanelSample &sample);
    const PanelSampleQuery &query() const { return m_query; }
    int population() const { return m_population; }
    PanelCounts counts() const;
    store::Replica::ComplaintPtr complaint(int row) const; ///< Null: no such row.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void countsChanged();

private:
    void follow(const QList<domain::ComplaintId> &ids);

    store::Replica &m_replica;
    PanelSampleQuery m_query;
    int m_population = 0;
    QList<store::Replica::ComplaintPtr> m_complaints;
};

} // namespace barodesk::models
