#include "store/replicaimage.h"

#include <algorithm>

namespace barodesk::store {

namespace {

template <typename Key, typename Id> void drop(QHash<Key, QSet<Id>> &index, const Key &key, const Id &id)
{
    const auto it = index.find(key);
    if (it == index.end())
        return;
    it->remove(id);
    if (it->isEmpty())
        index.erase(it);
}

} // namespace

ReplicaImage::ReplicaImage(std::vector<domain::Entity> entities)
{
    m_complaints.reserve(qsizetype(entities.size()));
    for (domain::Entity &entity : entities)
        put(std::move(entity));
}

void ReplicaImage::put(domain::Entity entity)
{
    if (auto *complaint = std::get_if<domain::Complaint>(&entity)) {
        putComplaint(std::make_shared<const domain::Complaint>(std::move(*complaint)));
    } else if (auto *citizen = std::get_if<domain::Citizen>(&entity)) {
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
                drop(m_citizensByPhone, phone, citizen->id);
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
    const auto known = m_citizensByPhone.value(number);
    for (const domain::CitizenId &id : known)
        found.append(m_citizens.value(id));
    std::ranges::sort(found, [](const CitizenPtr &a, const CitizenPtr &b) {
        return a->changedAt != b->changedAt ? a->changedAt > b->changedAt : a->id < b->id;
    });
    return found;
}

QList<ReplicaImage::ComplaintPtr> ReplicaImage::complaintsOf(const domain::CitizenId &id) const
{
    return latestFirst(m_complaintsByCitizen.value(id));
}

QList<ReplicaImage::ComplaintPtr> ReplicaImage::complaintsByPhone(const domain::PhoneNumber &number) const
{
    return latestFirst(m_complaintsByPhone.value(number));
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
            drop(m_citizensByPhone, phone, citizen->id);
    }
    for (const domain::PhoneNumber &phone : citizen->phones)
        m_citizensByPhone[phone].insert(citizen->id);
    slot = std::move(citizen);
}

void ReplicaImage::indexComplaint(const domain::Complaint &complaint)
{
    if (complaint.citizen)
        m_complaintsByCitizen[*complaint.citizen].insert(complaint.id);
    if (complaint.petitionerPhone)
        m_complaintsByPhone[*complaint.petitionerPhone].insert(complaint.id);
}

void ReplicaImage::forgetComplaint(const domain::Complaint &complaint)
{
    if (complaint.citizen)
        drop(m_complaintsByCitizen, *complaint.citizen, complaint.id);
    if (complaint.petitionerPhone)
        drop(m_complaintsByPhone, *complaint.petitionerPhone, complaint.id);
}

QList<ReplicaImage::ComplaintPtr> ReplicaImage::latestFirst(const QSet<domain::ComplaintId> &ids) const
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
