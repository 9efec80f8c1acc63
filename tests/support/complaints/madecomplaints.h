#pragma once

#include "domain/complaint.h"
#include "domain/historyentry.h"
#include "domain/organisation.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <vector>

namespace barodesk::test {

/// A small city: 16 districts, 10 departments, 12 kinds of complaint, 12 people; holidays of 2026 and 2027 in part.
domain::Organisation madeOrganisation();

/// Complaints as a working board holds them, in all states, received in the 40 days before `now`, with consistent due times. The
/// same seed makes the same complaints, their ids included.
class ComplaintMaker final
{
public:
    ComplaintMaker(quint32 seed, const domain::Organisation &organisation, const QDateTime &now);

    domain::Complaint make();
    std::vector<domain::Entity> make(int count);
    /// The same complaint as it may look after another command: another state, owner, due time or text.
    domain::Complaint changed(domain::Complaint complaint);
    QRandomGenerator &random() { return m_random; }

private:
    QUuid uuid();
    int below(int count) { return int(m_random.bounded(count)); }
    void setDue(domain::Complaint &complaint);
    void setState(domain::Complaint &complaint, domain::ComplaintState state);

    QRandomGenerator m_random;
    const domain::Organisation &m_organisation;
    QDateTime m_now;
    int m_serial = 0;
};

/// A change as the server sends it.
domain::Change changeTo(const domain::Complaint &complaint, quint64 sequence, const domain::UserId &by, const QDateTime &at);

} // namespace barodesk::test
