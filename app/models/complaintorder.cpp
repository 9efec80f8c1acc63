#include "models/complaintorder.h"

#include <algorithm>
#include <limits>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr quint64 Last = std::numeric_limits<quint64>::max() >> 1;

/// The first three units as an integer that orders as they do.
quint64 beginningOf(const QString &text)
{
    quint64 rank = 0;
    for (qsizetype i = 0; i < 3; ++i)
        rank = rank << 16 | (i < text.size() ? text[i].unicode() : 0u);
    return rank;
}

template <typename Records, typename Key> QHash<Key, int> ranks(const Records &records, Key Records::value_type::*key)
{
    QHash<Key, int> result;
    for (const auto &record : records)
        result.insert(record.*key, int(result.size()));
    return result;
}

quint64 milliseconds(const QDateTime &at) { return quint64(std::max<qint64>(0, at.toMSecsSinceEpoch())); }

quint64 earliestPromise(const Complaint &complaint)
{
    quint64 earliest = Last;
    for (const CallBack &callBack : complaint.callBacks) {
        if (callBack.state == CallBackState::Promised)
            earliest = std::min(earliest, callBack.promisedFor ? milliseconds(*callBack.promisedFor) : Last - 1);
    }
    return earliest;
}

} // namespace

ComplaintOrder::ComplaintOrder(QList<ComplaintSortKey> keys, const Organisation &organisation)
    : m_keys(std::move(keys)),
      m_categories(ranks(organisation.data().categories, &Category::code)),
      m_districts(ranks(organisation.data().districts, &District::code)),
      m_users(ranks(organisation.data().users, &User::id))
{
    if (m_keys.isEmpty())
        m_keys << ComplaintSortKey();
    QHash<QString, int> names; // The teams of one department lie together.
    for (const Department &department : organisation.data().departments) {
        if (!names.contains(department.name))
            names.insert(department.name, int(names.size()) << 16);
        m_departments.insert(department.code, names.value(department.name) + int(m_departments.size()));
    }
    QHash<QString, int> teams{{QString(), 0}}; // Without a team: first, as without an owner.
    for (const Department &department : organisation.data().departments) {
        if (!teams.contains(department.team))
            teams.insert(department.team, int(teams.size()));
        m_teams.insert(department.code, teams.value(department.team));
    }
}

quint64 ComplaintOrder::rank(const Complaint &complaint) const { return rank(complaint, m_keys.first()); }

quint64 ComplaintOrder::rank(const Complaint &complaint, const ComplaintSortKey &key) const
{
    const auto ascending = [&]() -> quint64 {
        switch (key.column) {
        case ComplaintColumn::Number:
            return complaint.number ? quint64(complaint.number->year()) * 1'000'000 + quint64(complaint.number->serial()) : Last;
        case ComplaintColumn::State: return quint64(complaint.state);
        case ComplaintColumn::Category: return quint64(m_categories.value(complaint.category, int(m_categories.size())));
        case ComplaintColumn::Place: {
            const int district = complaint.place.district ? m_districts.value(*complaint.place.district, 0x7fff) : 0x7fff;
            return quint64(district) << 48 | beginningOf(complaint.place.address);
        }
        case ComplaintColumn::Text: return beginningOf(complaint.text);
        case ComplaintColumn::Received: return milliseconds(complaint.receivedAt);
        case ComplaintColumn::Due: return milliseconds(complaint.dueAt) + (isClockRunning(complaint.state) ? 0 : Last / 2);
        case ComplaintColumn::Owner: {
            const int department = m_departments.value(complaint.department, -1); // Without an owner: first.
            const int officer = complaint.officer ? m_users.value(*complaint.officer, -1) : -1;
            return quint64(department + 1) << 32 | quint64(officer + 1);
        }
        case ComplaintColumn::CallBack: return earliestPromise(complaint);
        case ComplaintColumn::District:
            return quint64(complaint.place.district ? m_districts.value(*complaint.place.district, 0x7fff) : 0x7fff);
        case ComplaintColumn::Team: return quint64(m_teams.value(complaint.department, 0));
        case ComplaintColumn::Contractor: return complaint.contractor.isEmpty() ? Last : beginningOf(complaint.contractor);
        case ComplaintColumn::Planned: return complaint.scheduledFor ? milliseconds(*complaint.scheduledFor) : Last;
        case ComplaintColumn::Channel: return quint64(complaint.channel);
        case ComplaintColumn::Transfers: return quint64(transfersInside(complaint));
        }
        return 0;
    };
    const quint64 value = ascending();
    return key.order == Qt::AscendingOrder ? value : ~value;
}

bool ComplaintOrder::isDecidedByRank() const
{
    const ComplaintColumn column = m_keys.first().column;
    return m_keys.size() == 1 && column != ComplaintColumn::Text && column != ComplaintColumn::Place
        && column != ComplaintColumn::Contractor;
}

int ComplaintOrder::compare(const Complaint &a, quint64 rankA, const Complaint &b, quint64 rankB) const
{
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        const ComplaintSortKey &key = m_keys[i];
        const quint64 first = i == 0 ? rankA : rank(a, key);
        const quint64 second = i == 0 ? rankB : rank(b, key);
        if (first != second)
            return first < second ? -1 : 1;
        int words = 0;
        if (key.column == ComplaintColumn::Text)
            words = a.text.compare(b.text);
        else if (key.column == ComplaintColumn::Place)
            words = a.place.address.compare(b.place.address);
        else if (key.column == ComplaintColumn::Contractor)
            words = a.contractor.compare(b.contractor);
        if (words != 0)
            return key.order == Qt::AscendingOrder ? words : -words;
    }
    return 0;
}

} // namespace barodesk::models
