#include "models/panelsamplemodel.h"

#include "models/complainttablemodel.h" // Declares the metatype of a record.

namespace barodesk::models {

using namespace domain;

PanelSampleModel::PanelSampleModel(store::Replica &replica, QObject *parent) : QAbstractTableModel(parent), m_replica(replica)
{
    connect(&replica, &store::Replica::complaintsChanged, this, &PanelSampleModel::follow);
    connect(&replica, &store::Replica::reset, this, [this] { setSample({}); }); // Another person's, or another city's.
}

void PanelSampleModel::setSample(const PanelSample &sample)
{
    beginResetModel();
    m_query = sample.query;
    m_population = sample.population;
    m_complaints = sample.complaints;
    for (store::Replica::ComplaintPtr &complaint : m_complaints) {
        if (const auto now = m_replica.complaint(complaint->id)) // It may have changed while it was drawn.
            complaint = now;
    }
    endResetModel();
    emit countsChanged();
}

PanelCounts PanelSampleModel::counts() const
{
    PanelCounts counts;
    for (const auto &complaint : m_complaints) {
        counts.checked += !complaint->panelVerdicts.isEmpty();
        bool poor = false;
        for (const PanelVerdict &verdict : complaint->panelVerdicts) {
            counts.good += verdict.verdict == Verdict::Good;
            counts.partly += verdict.verdict == Verdict::Partly;
            counts.poor += verdict.verdict == Verdict::Poor;
            poor |= verdict.verdict == Verdict::Poor;
        }
        counts.disputed += poor && complaint->resolvedAt && *complaint->resolvedAt <= complaint->dueAt;
    }
    return counts;
}

store::Replica::ComplaintPtr PanelSampleModel::complaint(int row) const { return m_complaints.value(row); }

int PanelSampleModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_complaints.size()); }

int PanelSampleModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : PanelColumnCount; }

QVariant PanelSampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != RecordRole)
        return {};
    return QVariant::fromValue(m_complaints.at(index.row()));
}

void PanelSampleModel::follow(const QList<ComplaintId> &ids)
{
    if (m_complaints.isEmpty())
        return;
    const QSet<ComplaintId> changed(ids.cbegin(), ids.cend());
    bool any = false;
    for (int row = 0; row < m_complaints.size(); ++row) {
        if (!changed.contains(m_complaints.at(row)->id))
            continue;
        if (const auto now = m_replica.complaint(m_complaints.at(row)->id)) {
            m_complaints[row] = now;
            emit dataChanged(index(row, 0), index(row, PanelColumnCount - 1));
            any = true;
        }
    }
    if (any)
        emit countsChanged();
}

} // namespace barodesk::models
