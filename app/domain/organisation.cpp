#include "domain/organisation.h"

#include <algorithm>

namespace barodesk::domain {

namespace {

template <typename Key, typename Item> const Item *lookUp(const QHash<Key, int> &index, const QList<Item> &items, const Key &key)
{
    const auto found = index.constFind(key);
    return found == index.constEnd() ? nullptr : &items.at(*found);
}

} // namespace

Organisation::Organisation(Data data) : m_data(std::move(data)), m_calendar(m_data.workingHours, m_data.holidays)
{
    for (int i = 0; i < m_data.districts.size(); ++i)
        m_districtIndex.insert(m_data.districts.at(i).code, i);
    for (int i = 0; i < m_data.departments.size(); ++i)
        m_departmentIndex.insert(m_data.departments.at(i).code, i);
    for (int i = 0; i < m_data.users.size(); ++i)
        m_userIndex.insert(m_data.users.at(i).id, i);
    for (int i = 0; i < m_data.categories.size(); ++i) {
        const Category &category = m_data.categories.at(i);
        m_categoryIndex.insert(category.code, i);
        if (!category.parent.isEmpty())
            ++m_childCount[category.parent];
    }
}

const District *Organisation::district(const DistrictCode &code) const { return lookUp(m_districtIndex, m_data.districts, code); }

const Department *Organisation::department(const DepartmentCode &code) const { return lookUp(m_departmentIndex, m_data.departments, code); }

const Category *Organisation::category(const CategoryCode &code) const { return lookUp(m_categoryIndex, m_data.categories, code); }

const User *Organisation::user(const UserId &id) const { return lookUp(m_userIndex, m_data.users, id); }

const EscalationRule *Organisation::escalationRule(const EscalationCode &code) const
{
    const auto found = std::ranges::find(m_data.escalationRules, code, &EscalationRule::code);
    return found == m_data.escalationRules.end() ? nullptr : &*found;
}

bool Organisation::isLeaf(const CategoryCode &code) const { return category(code) && !m_childCount.contains(code); }

bool Organisation::isOpen(const Queue &queue, const QDateTime &moment) const { return queue.openAlways || m_calendar.isOfficeOpen(moment); }

QStringList Organisation::categoryPath(const CategoryCode &code) const
{
    QStringList path;
    const Category *node = category(code);
    // A tree that bites its own tail must not hold us here: no path is longer than there are categories.
    while (node && path.size() < m_data.categories.size()) {
        path.prepend(node->name);
        node = category(node->parent);
    }
    return path;
}

} // namespace barodesk::domain
