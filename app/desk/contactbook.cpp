#include "desk/contactbook.h"

#include "store/replicastore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <optional>

namespace barodesk::desk {

Q_LOGGING_CATEGORY(lcContacts, "barodesk.contacts", QtInfoMsg)

namespace {

constexpr QLatin1StringView Favourites("favourites");
constexpr QLatin1StringView Recent("recent");

std::optional<QStringList> targetsIn(const QJsonValue &value, qsizetype most)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList targets;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &target : array) {
        if (!target.isString() || target.toString().isEmpty())
            return std::nullopt;
        targets.append(target.toString());
    }
    targets.removeDuplicates();
    return targets.first(std::min(targets.size(), most));
}

} // namespace

ContactBook::ContactBook(QObject *parent) : QObject(parent) { }

ContactBook::~ContactBook() = default;

void ContactBook::open(store::ReplicaStore &store, const QByteArray &stored)
{
    close();
    m_store = &store;
    if (stored.isEmpty())
        return;
    const QJsonObject object = QJsonDocument::fromJson(stored).object();
    const auto favourites = targetsIn(object[Favourites], MostFavourites);
    const auto recent = targetsIn(object[Recent], MostRecent);
    if (!favourites || !recent)
        qCWarning(lcContacts) << "the favourites and last calls cannot be read";
    m_favourites = favourites.value_or(QStringList());
    m_recent = recent.value_or(QStringList());
}

void ContactBook::close()
{
    m_store = nullptr;
    m_favourites.clear();
    m_recent.clear();
}

bool ContactBook::setFavourite(const QString &target, bool favourite)
{
    if (m_favourites.contains(target) == favourite)
        return true;
    if (target.isEmpty() || (favourite && m_favourites.size() >= MostFavourites))
        return false;
    if (favourite)
        m_favourites.append(target);
    else
        m_favourites.removeAll(target);
    save();
    return true;
}

void ContactBook::called(const QString &target)
{
    if (target.isEmpty() || (!m_recent.isEmpty() && m_recent.constFirst() == target))
        return;
    m_recent.removeAll(target);
    m_recent.prepend(target);
    m_recent = m_recent.first(std::min(m_recent.size(), MostRecent));
    save();
}

void ContactBook::save()
{
    if (!m_store)
        return;
    const QJsonObject object{{Favourites, QJsonArray::fromStringList(m_favourites)}, {Recent, QJsonArray::fromStringList(m_recent)}};
    m_store->saveContacts(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace barodesk::desk
