#pragma once

#include "domain/similarity.h"
#include "store/replica.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace barodesk::models {

/// Keeps what may be the same thing as the complaint being written, while it is written and while records change. Looks a moment after
/// the last key, among the open complaints only, which it keeps apart. GUI thread.
class SimilarComplaints final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    SimilarComplaints(store::Replica &replica, Clock clock, QObject *parent = nullptr);

    void setQuery(const domain::SimilarQuery &query);
    const QList<domain::SimilarComplaint> &found() const { return m_found; }

signals:
    void changed();

private:
    void reload();
    void follow(const QList<domain::ComplaintId> &ids);
    void look();

    store::Replica &m_replica;
    Clock m_clock;
    domain::SimilarQuery m_query;
    QHash<domain::ComplaintId, store::Replica::ComplaintPtr> m_open;
    QList<domain::SimilarComplaint> m_found;
    QTimer m_pause;
};

} // namespace barodesk::models
