#include "models/similarcomplaints.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace barodesk::models {

namespace {

constexpr std::chrono::milliseconds Pause{200};

bool same(const domain::SimilarComplaint &a, const domain::SimilarComplaint &b)
{
    return a.complaint == b.complaint && a.reasons == b.reasons && a.metres == b.metres;
}

} // namespace

SimilarComplaints::SimilarComplaints(store::Replica &replica, Clock clock, QObject *parent)
    : QObject(parent), m_replica(replica), m_clock(std::move(clock))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &SimilarComplaints::look);
    connect(&replica, &store::Replica::reset, this, &SimilarComplaints::reload);
    connect(&replica, &store::Replica::complaintsChanged, this, &SimilarComplaints::follow);
    reload();
}

void SimilarComplaints::setQuery(const domain::SimilarQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_pause.start();
}

void SimilarComplaints::reload()
{
    m_open.clear();
    for (const auto &complaint : m_replica.complaints()) {
        if (!domain::isEnded(complaint->state))
            m_open.insert(complaint->id, complaint);
    }
    m_pause.start();
}

void SimilarComplaints::follow(const QList<domain::ComplaintId> &ids)
{
    for (const domain::ComplaintId &id : ids) {
        const auto complaint = m_replica.complaint(id);
        if (complaint && !domain::isEnded(complaint->state))
            m_open.insert(id, complaint);
        else
            m_open.remove(id);
    }
    m_pause.start();
}

void SimilarComplaints::look()
{
    const std::vector<store::Replica::ComplaintPtr> candidates(m_open.cbegin(), m_open.cend());
    auto found = domain::similarComplaints(m_query, candidates, m_replica.organisation(), m_clock());
    if (std::ranges::equal(found, m_found, same))
        return;
    m_found = std::move(found);
    emit changed();
}

} // namespace barodesk::models
