#pragma once

#include "domain/apply.h"
#include "domain/koreatime.h"

#include <QString>

namespace barodesk::test {

using namespace Qt::StringLiterals;

inline QDateTime someNoon() { return domain::koreaTime({2026, 9, 1}, {12, 0}); }
inline domain::PhoneNumber phone(const QString &text) { return domain::PhoneNumber::parse(text).value(); }

/// A city with two leaves, two departments and holidays known for 2026 and 2027.
inline domain::Organisation smallCity()
{
    domain::Organisation::Data data;
    data.version = 1;
    data.cityName = u"시험시"_s;
    data.districts = {{.code = *domain::DistrictCode::parse(u"hopyeong"), .name = u"호평동"_s, .spoken = {}}};
    data.departments = {{.code = *domain::DepartmentCode::parse(u"road"), .name = u"도로과"_s, .team = {}, .phone = {}, .duties = {}},
                        {.code = *domain::DepartmentCode::parse(u"park"), .name = u"공원과"_s, .team = {}, .phone = {}, .duties = {}}};
    for (const QString &code : {u"pothole"_s, u"tree"_s}) {
        domain::Category category;
        category.code = *domain::CategoryCode::parse(code);
        category.name = code;
        category.department = data.departments[code == u"tree"_s ? 1 : 0].code;
        data.categories.append(category);
    }
    data.holidays = {.version = u"t1"_s, .coveredFrom = {2026, 1, 1}, .coveredTo = {2027, 12, 31}, .holidays = {}};
    return domain::Organisation(data);
}

inline domain::Actor staff()
{
    static const domain::UserId id = domain::UserId::create();
    return {.user = id, .role = domain::Role::Supervisor};
}

inline domain::Command commandOf(const domain::EntityRef &target, domain::Payload payload, const QDateTime &at = someNoon())
{
    return {.id = domain::CommandId::create(), .target = target, .issuedAt = at, .payload = std::move(payload)};
}

inline domain::RegisterComplaint pothole(const QString &text = u"차로가 푹 꺼졌어요"_s)
{
    domain::RegisterComplaint payload;
    payload.category = *domain::CategoryCode::parse(u"pothole");
    payload.place.address = u"호평로 1"_s;
    payload.text = text;
    payload.petitionerPhone = phone(u"010-1234-5678"_s);
    return payload;
}

/// The server as far as records go: one order of changes, each made by domain::apply.
class Authority
{
public:
    /// The change it made, or why not. A command known already gives its first change again.
    tl::expected<domain::Change, domain::Refusal> accept(const domain::Command &command, const domain::Actor &actor = staff())
    {
        for (const domain::Change &change : m_changes) {
            if (change.command == command.id)
                return change;
        }
        const auto it = m_records.constFind(command.target);
        const auto before = it == m_records.constEnd() ? std::optional<domain::Entity>() : std::optional<domain::Entity>(*it);
        const auto outcome = domain::apply(
            before, command,
            {.actor = actor, .now = command.issuedAt, .organisation = m_city, .number = domain::ComplaintNumber::of(2026, ++m_serial)});
        if (!outcome)
            return tl::unexpected(outcome.error());
        m_records.insert(command.target, outcome->after);
        m_changes.push_back({.sequence = m_changes.size() + 1, .command = command.id, .entity = outcome->after, .entry = outcome->entry});
        return m_changes.back();
    }

    std::vector<domain::Change> since(quint64 sequence, size_t limit = SIZE_MAX) const
    {
        const size_t from = std::min(size_t(sequence), m_changes.size());
        const size_t count = std::min(limit, m_changes.size() - from);
        return {m_changes.begin() + qsizetype(from), m_changes.begin() + qsizetype(from + count)};
    }
    quint64 head() const { return m_changes.size(); }
    const QHash<domain::EntityRef, domain::Entity> &records() const { return m_records; }
    const domain::Organisation &city() const { return m_city; }

private:
    domain::Organisation m_city = smallCity();
    QHash<domain::EntityRef, domain::Entity> m_records;
    std::vector<domain::Change> m_changes;
    int m_serial = 0;
};

} // namespace barodesk::test
