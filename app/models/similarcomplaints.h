#pragma once

#include "domain/similarityindex.h"
#include "store/replica.h"
#include "store/turnbudget.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace barodesk::models {

/// Keeps what may be the same thing as the complaint being written, while it is written and while records change. Looks a moment after
/// the last key. Records go into its index in turns that leave the window free. GUI thread.
class SimilarComplaints final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    /// \param turnClock measures turns; empty: the system's
    SimilarComplaints(store::Replica &replica, Clock clock, store::TurnBudget::Clock turnClock = {}, QObject *parent = nullptr);

    void setQuery(const domain::SimilarQuery &query);
    const QList<domain::SimilarComplaint> &found() const { return m_found; }
    bool isComplete() const { return m_unread.isEmpty(); } ///< All records are in the index.

signals:
    void changed();

private:
    void reload();
    void readOn();
    void read(const domain::ComplaintId &id);
    void follow(const QList<domain::ComplaintId> &ids);
    void look();

    store::Replica &m_replica;
    Clock m_clock;
    store::TurnBudget::Clock m_turnClock;
    domain::SimilarQuery m_query;
    domain::SimilarityIndex m_index;
    QList<domain::ComplaintId> m_unread;
    QList<domain::SimilarComplaint> m_found;
    QTimer m_turn;
    QTimer m_pause;
};

} // namespace barodesk::models
