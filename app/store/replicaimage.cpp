#include "store/replicaimage.h"

#include <algorithm>

namespace barodesk::store {

ReplicaImage::ReplicaImage(std::vector<domain::Entity> entities)
{
    m_complaints.reserve(qsizetype(entities.size()));
    for (domain::Entity &entity : entities)
        put(std::move(entity));
}

void ReplicaImage::put(domain::Entity entity)
{
    if (auto *complaint = std::get_if<domain::Complaint>(&entity)) {
        m_shared.share(*complaint);
        putComplaint(std::make_shared<const domain::Complaint>(std::move(*complaint)));
    } else if (auto *citizen = std::get_if<domain::Citizen>(&entity)) {
        m_shared.share(*citizen);
        putCitizen(std::make_shared<const domain::Citizen>(std::move(*citizen)));
    } else if (auto *call = std::get_if<domain::CallRecord>(&entity)) {
        const domain::CallId id = call->id;
        m_calls.insert(id, std::make_shared<const domain::CallRecord>(std::move(*call)));
    }
}

void ReplicaImage::remove(const domain::EntityRef &ref)
{
    switch (ref.kind) {
    case domain::EntityKind::Complaint:
        if (const ComplaintPtr complaint = m_complaints.take(domain::ComplaintId(ref.id)))
            forgetComplaint(*complaint);
        return;
    case domain::EntityKind::Citizen:
        if (const CitizenPtr citizen = m_citizens.take(domain::CitizenId(ref.id))) {
            for (const domain::PhoneNumber &phone : citizen->phones)
                m_citizensByPhone.remove(phone, citizen->id);
        }
        return;
    case domain::EntityKind::Call: m_calls.remove(domain::CallId(ref.id)); return;
    }
}

std::optional<domain::Entity> ReplicaImage::entity(const domain::EntityRef &ref) const
{
    const auto copied = [](const auto &pointer) -> std::optional<domain::Entity> {
        return pointer ? std::optional<domain::Entity>(*pointer) : std::nullopt;
    };
    switch (ref.kind) {
    case domain::EntityKind::Complaint: return copied(m_complaints.value(domain::ComplaintId(ref.id)));
    case domain::EntityKind::Citizen: return copied(m_citizens.value(domain::CitizenId(ref.id)));
    case domain::EntityKind::Call: return copied(m_calls.value(domain::CallId(ref.id)));
    }
    return std::nullopt;
}

QList<ReplicaImage::CitizenPtr> ReplicaImage::citizensByPhone(const domain::PhoneNumber &number) const
{
    QList<CitizenPtr> found;
    const auto known = m_citizensByPhone.values(number);
    for (const domain::CitizenId &id : known)
        found.append(m_citizens.value(id));
    std::ranges::sort(found, [](const CitizenPtr &a, const CitizenPtr &b) {
        return a->changedAt != b->changedAt ? a->changedAt > b->changedAt : a->id < b->id;
    });
    return found;
}

QList<ReplicaImage::ComplaintPtr> ReplicaImage::complaintsOf(const domain::CitizenId &id) const
{
    return latestFirst(m_complaintsByCitizen.values(id));
}

QList<ReplicaImage::ComplaintPtr> ReplicaImage::complaintsByPhone(const domain::PhoneNumber &number) const
{
    return latestFirst(m_complaintsByPhone.values(number));
}

void ReplicaImage::putComplaint(ComplaintPtr complaint)
{
    ComplaintPtr &slot = m_complaints[complaint->id];
    if (slot && (slot->citizen != complaint->citizen || slot->petitionerPhone != complaint->petitionerPhone)) {
        forgetComplaint(*slot);
        slot.reset();
    }
    if (!slot)
        indexComplaint(*complaint);
    slot = std::move(complaint);
}

void ReplicaImage::putCitizen(CitizenPtr citizen)
{
    CitizenPtr &slot = m_citizens[citizen->id];
    if (slot) {
        for (const domain::PhoneNumber &phone : slot->phones)
            m_citizensByPhone.remove(phone, citizen->id);
    }
    for (const domain::PhoneNumber &phone : citizen->phones) {
        if (!m_citizensByPhone.contains(phone, citizen->id)) // The same line may be written down twice.
            m_citizensByPhone.insert(phone, citizen->id);
    }
    slot = std::move(citizen);
}

void ReplicaImage::indexComplaint(const domain::Complaint &complaint)
{
    if (complaint.citizen)
        m_complaintsByCitizen.insert(*complaint.citizen, complaint.id);
    if (complaint.petitionerPhone)
        m_complaintsByPhone.insert(*complaint.petitionerPhone, complaint.id);
}

void ReplicaImage::forgetComplaint(const domain::Complaint &complaint)
{
    if (complaint.citizen)
        m_complaintsByCitizen.remove(*complaint.citizen, complaint.id);
    if (complaint.petitionerPhone)
        m_complaintsByPhone.remove(*complaint.petitionerPhone, complaint.id);
}

QList<ReplicaImage::ComplaintPtr> ReplicaImage::latestFirst(const QList<domain::ComplaintId> &ids) const
{
    QList<ComplaintPtr> found;
    found.reserve(ids.size());
    for (const domain::ComplaintId &id : ids)
        found.append(m_complaints.value(id));
    std::ranges::sort(found, [](const ComplaintPtr &a, const ComplaintPtr &b) {
        return a->receivedAt != b->receivedAt ? a->receivedAt > b->receivedAt : a->id < b->id;
    });
    return found;
}

} // namespace barodesk::store
