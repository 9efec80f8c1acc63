#include "models/directorymodel.h"

#include "domain/hangul.h"

#include <algorithm>
#include <tuple>

namespace barodesk::models {

using namespace Qt::StringLiterals;
using engines::PresenceState;

namespace {

constexpr qsizetype FewestDigits = 2;

/// "031-590-1234", "+82 10…", "8502", "02) 123 4567".
bool isNumber(QStringView text)
{
    qsizetype digits = 0;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (!c.isSpace() && !QStringView(u"+-().*#").contains(c))
            return false;
    }
    return digits >= FewestDigits;
}

} // namespace

void DirectoryModel::append(Contact contact, const QString &searched)
{
    contact.nameKey = domain::hangul::searchKey(contact.name);
    contact.key = domain::hangul::searchKey(QString(contact.name + u' ' + searched + u' ' + contact.target));
    m_contacts.push_back(std::move(contact));
}

void DirectoryModel::setOrganisation(const domain::Organisation &organisation, const domain::UserId &self)
{
    m_contacts.clear();
    const auto &data = organisation.data();
    for (const domain::Queue &queue : data.callCentre.queues) {
        if (queue.number)
            append({.kind = Kind::Queue, .name = queue.name, .number = queue.number->formatted(), .target = queue.number->digits()}, {});
    }
    if (const auto &survey = data.callCentre.survey; survey && survey->number) {
        append({.kind = Kind::Survey, .name = survey->name, .number = survey->number->formatted(), .target = survey->number->digits()}, {});
    }
    for (const domain::Department &department : data.departments) {
        if (!department.phone)
            continue;
        append({.kind = Kind::Department,
                .name = QString(department.name + u' ' + department.team).trimmed(),
                .number = department.phone->formatted(),
                .target = department.phone->digits(),
                .detail = department.duties.join(u" · "),
                .department = department.code},
               department.duties.join(u' '));
    }
    for (const domain::User &user : data.users) {
        if (user.extension.isEmpty() || user.id == self)
            continue;
        append({.kind = Kind::Person, .name = user.displayName, .number = user.extension, .target = user.extension, .detail = user.team},
               user.team);
    }
    m_ofTheCity = m_contacts.size();
    refresh();
}

void DirectoryModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    refresh();
}

void DirectoryModel::setRecent(const QStringList &targets)
{
    m_recent = targets;
    refresh();
}

void DirectoryModel::setFavourites(const QStringList &targets)
{
    m_favourites = targets;
    refresh();
}

void DirectoryModel::markFavourite(const QString &target, bool favourite)
{
    if (m_favourites.contains(target) == favourite)
        return;
    if (favourite)
        m_favourites.append(target);
    else
        m_favourites.removeAll(target);
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).target == target)
            emit dataChanged(index(row), index(row), {FavouriteRole});
    }
}

void DirectoryModel::setLikely(const domain::DepartmentCode &department)
{
    if (m_likely == department)
        return;
    m_likely = department;
    refresh();
}

void DirectoryModel::setPresence(const QString &extension, PresenceState presence)
{
    if (m_presence.value(extension) == presence)
        return;
    m_presence.insert(extension, presence);
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).kind == Kind::Person && at(row).target == extension)
            emit dataChanged(index(row), index(row), {PresenceRole});
    }
}

void DirectoryModel::setServerPresence(const QHash<QString, PresenceState> &presence)
{
    std::vector<PresenceState> before;
    for (int row = 0; row < rowCount(); ++row)
        before.push_back(presenceOf(at(row)));
    m_serverPresence = presence;
    for (int row = 0; row < rowCount(); ++row) {
        if (presenceOf(at(row)) != before[size_t(row)])
            emit dataChanged(index(row), index(row), {PresenceRole});
    }
}

PresenceState DirectoryModel::presenceOf(const Contact &contact) const
{
    if (contact.kind != Kind::Person)
        return PresenceState::Unknown;
    const PresenceState exchange = m_presence.value(contact.target, PresenceState::Unknown);
    return exchange == PresenceState::Unknown ? m_serverPresence.value(contact.target, PresenceState::Unknown) : exchange;
}

QStringList DirectoryModel::extensions() const
{
    QStringList all;
    for (const Contact &contact : m_contacts) {
        if (contact.kind == Kind::Person)
            all.append(contact.target);
    }
    return all;
}

/// What was called or marked and is in no list of the city: citizens' numbers, too, so that they are masked as in every list.
void DirectoryModel::appendNumbers()
{
    m_contacts.resize(m_ofTheCity);
    QStringList targets = m_favourites + m_recent;
    targets.removeDuplicates();
    for (const QString &target : std::as_const(targets)) {
        const bool known = std::ranges::any_of(m_contacts, [&target](const Contact &contact) { return contact.target == target; });
        if (known || (m_hasTyped && m_typed.target == target))
            continue;
        const auto phone = domain::PhoneNumber::parse(target);
        const QString number = phone ? phone->masked() : target;
        append({.kind = Kind::Number, .name = number, .number = number, .target = target}, {});
    }
}

/// A new query is a new list: the few rows in sight are not worth moving one by one.
void DirectoryModel::refresh()
{
    const QString query = domain::hangul::searchKey(m_query);
    beginResetModel();
    m_hasTyped = isNumber(m_query);
    if (m_hasTyped) {
        const auto phone = domain::PhoneNumber::parse(m_query);
        m_typed = {};
        m_typed.target = phone ? phone->digits() : m_query.simplified().remove(u' ');
        m_typed.number = m_typed.name = phone ? phone->formatted() : m_typed.target;
    }
    appendNumbers();
    m_shown.clear();
    for (int i = 0; i < int(m_contacts.size()); ++i) {
        if (query.isEmpty() || domain::hangul::matchesKey(m_contacts[size_t(i)].key, query))
            m_shown.push_back(i);
    }
    std::ranges::sort(m_shown, {}, [&](int i) {
        const Contact &contact = m_contacts[size_t(i)];
        const auto recent = m_recent.indexOf(contact.target);
        const auto favourite = m_favourites.indexOf(contact.target);
        const bool begins = !query.isEmpty() && domain::hangul::matchesKey(contact.nameKey.left(query.size()), query);
        const bool likely = !m_likely.isEmpty() && contact.department == m_likely;
        return std::tuple(begins ? 0 : 1, likely ? 0 : 1, favourite < 0 ? m_favourites.size() : favourite,
                          recent < 0 ? m_recent.size() : recent, i);
    });
    endResetModel();
}

const DirectoryModel::Contact &DirectoryModel::at(int row) const
{
    if (m_hasTyped && row == 0)
        return m_typed;
    return m_contacts[size_t(m_shown[size_t(row - (m_hasTyped ? 1 : 0))])];
}

int DirectoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()) + (m_hasTyped ? 1 : 0); }

QVariant DirectoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Contact &contact = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return contact.kind == Kind::Number ? contact.name : QString(contact.name + u", " + contact.number);
    case KindRole: return int(contact.kind);
    case NameRole: return contact.name;
    case DetailRole: return contact.detail;
    case NumberRole: return contact.number;
    case TargetRole: return contact.target;
    case PresenceRole: return int(presenceOf(contact));
    case RecentRole: return m_recent.contains(contact.target);
    case FavouriteRole: return m_favourites.contains(contact.target);
    case TypedRole: return m_hasTyped && index.row() == 0;
    case LikelyRole: return !m_likely.isEmpty() && contact.department == m_likely;
    default: return {};
    }
}

} // namespace barodesk::models
