#include "models/similarcomplaints.h"

#include <algorithm>
#include <chrono>

namespace barodesk::models {

namespace {

constexpr std::chrono::milliseconds Pause{200};

bool same(const domain::SimilarComplaint &a, const domain::SimilarComplaint &b)
{
    return a.complaint == b.complaint && a.kind == b.kind && a.reasons == b.reasons && a.metres == b.metres;
}

} // namespace

SimilarComplaints::SimilarComplaints(store::Replica &replica, Clock clock, store::TurnBudget::Clock turnClock, QObject *parent)
    : QObject(parent), m_replica(replica), m_clock(std::move(clock)), m_turnClock(std::move(turnClock))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &SimilarComplaints::look);
    connect(&m_turn, &QTimer::timeout, this, &SimilarComplaints::readOn);
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
    m_index.clear();
    m_unread = m_replica.complaints().keys();
    m_turn.start(0);
}

void SimilarComplaints::readOn()
{
    const store::TurnBudget budget(m_turnClock);
    while (!m_unread.isEmpty()) {
        read(m_unread.takeLast());
        if (budget.isSpent())
            return;
    }
    m_unread.squeeze();
    m_turn.stop();
    m_pause.start();
}

void SimilarComplaints::read(const domain::ComplaintId &id)
{
    const auto complaint = m_replica.complaint(id);
    if (complaint && domain::canBeSimilar(*complaint, m_clock()))
        m_index.insert(complaint);
    else
        m_index.remove(id);
}

void SimilarComplaints::follow(const QList<domain::ComplaintId> &ids)
{
    for (const domain::ComplaintId &id : ids)
        read(id);
    m_pause.start();
}

void SimilarComplaints::look()
{
    const auto own = m_query.citizen ? m_replica.complaintsOf(*m_query.citizen) : QList<store::Replica::ComplaintPtr>();
    auto found = m_index.find(m_query, own, m_replica.organisation(), m_clock());
    if (std::ranges::equal(found, m_found, same))
        return;
    m_found = std::move(found);
    emit changed();
}

} // namespace barodesk::models
