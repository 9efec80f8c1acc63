#pragma once

#include "domain/command.h"
#include "store/sharedparts.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace barodesk::store {

/// Records with the indexes a desk asks by. A value-like heap of shared records: build it in any thread, then move it.
class ReplicaImage
{
public:
    using ComplaintPtr = std::shared_ptr<const domain::Complaint>;
    using CitizenPtr = std::shared_ptr<const domain::Citizen>;
    using CallPtr = std::shared_ptr<const domain::CallRecord>;

    ReplicaImage() = default;
    /// Of two entities with one id the later one stays.
    explicit ReplicaImage(std::vector<domain::Entity> entities);

    ReplicaImage(ReplicaImage &&) = default;
    ReplicaImage &operator=(ReplicaImage &&) = default;
    ReplicaImage(const ReplicaImage &) = delete;
    ReplicaImage &operator=(const ReplicaImage &) = delete;
    ~ReplicaImage() = default;

    void put(domain::Entity entity);
    void remove(const domain::EntityRef &ref);

    std::optional<domain::Entity> entity(const domain::EntityRef &ref) const;
    const QHash<domain::ComplaintId, ComplaintPtr> &complaints() const { return m_complaints; }
    const QHash<domain::CitizenId, CitizenPtr> &citizens() const { return m_citizens; }
    const QHash<domain::CallId, CallPtr> &calls() const { return m_calls; }

    QList<CitizenPtr> citizensByPhone(const domain::PhoneNumber &number) const;     ///< Latest changed first.
    QList<ComplaintPtr> complaintsOf(const domain::CitizenId &id) const;            ///< Latest received first.
    QList<ComplaintPtr> complaintsByPhone(const domain::PhoneNumber &number) const; ///< Latest received first.

private:
    void putComplaint(ComplaintPtr complaint);
    void putCitizen(CitizenPtr citizen);
    void indexComplaint(const domain::Complaint &complaint);
    void forgetComplaint(const domain::Complaint &complaint);
    QList<ComplaintPtr> latestFirst(const QList<domain::ComplaintId> &ids) const;

    QHash<domain::ComplaintId, ComplaintPtr> m_complaints;
    QHash<domain::CitizenId, CitizenPtr> m_citizens;
    QHash<domain::CallId, CallPtr> m_calls;
    // Nearly every key has one value, and a set of one takes a kilobyte: a multi-hash takes a tenth.
    QMultiHash<domain::PhoneNumber, domain::CitizenId> m_citizensByPhone;
    QMultiHash<domain::PhoneNumber, domain::ComplaintId> m_complaintsByPhone;
    QMultiHash<domain::CitizenId, domain::ComplaintId> m_complaintsByCitizen;
    SharedParts m_shared;
};

} // namespace barodesk::store
