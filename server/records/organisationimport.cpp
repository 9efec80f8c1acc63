#include "server/records/organisationimport.h"

#include "api/codecorganisation.h"
#include "api/codecrecords.h"
#include "server/auth/users.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace barodesk::server::records {

namespace {

using Data = domain::Organisation::Data;

/// Where in a list a name is blank; none: nowhere.
template <typename Item> std::optional<api::ParseError> blankName(const QString &field, const QList<Item> &items)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items.at(i).name.trimmed().isEmpty())
            return api::ParseError{u"%1[%2].name"_s.arg(field).arg(i), u"This must not be blank."_s};
    }
    return std::nullopt;
}

/// Codes of one list that the other lacks, as text.
template <typename Item> QStringList dropped(const QList<Item> &before, const QList<Item> &after)
{
    QSet<QString> kept;
    for (const Item &item : after)
        kept.insert(item.code.text());
    QStringList codes;
    for (const Item &item : before) {
        if (!kept.contains(item.code.text()))
            codes.append(item.code.text());
    }
    return codes;
}

/// A complaint by its number; other records are personal data and stay nameless.
QString nameOf(const QString &body)
{
    const auto entity = api::fromBytes<domain::Entity>(body.toUtf8());
    const auto *complaint = entity ? std::get_if<domain::Complaint>(&*entity) : nullptr;
    return complaint && complaint->number ? u", for example %1"_s.arg(complaint->number->toString()) : QString();
}

/// How many records name the code in this field, with an example. In JSON as our codecs write it, a quotation mark inside a text is
/// escaped: the pattern cannot match what a person wrote.
QString recordsWith(sql::Database &database, const QString &field, const QString &code, quint64 since)
{
    const QString pattern = u"%\"%1\":\"%2\"%"_s.arg(field, code);
    const QString from = since == 0 ? u"record WHERE body LIKE ?"_s : u"change WHERE body LIKE ? AND sequence > %1"_s.arg(since);
    const auto count = database.one(QString(u"SELECT COUNT(*) FROM "_s + from), {pattern});
    if (!count || count->at(0).toLongLong() == 0)
        return {};
    const auto example = database.one(
        QString(u"SELECT body FROM "_s + from + u" ORDER BY %1 LIMIT 1"_s.arg(since == 0 ? u"kind"_s : u"sequence"_s)), {pattern});
    const QString amount = count->at(0).toLongLong() == 1 ? u"1 record"_s : u"%1 records"_s.arg(count->at(0).toLongLong());
    return amount + (example ? nameOf(example->at(0).toString()) : QString());
}

} // namespace

api::Parsed<Data> readCity(const QByteArray &json)
{
    auto object = api::parseObject(json);
    if (!object)
        return tl::unexpected(object.error());
    const auto standIn = [&object](const QString &key, const QJsonValue &value) {
        if (!object->contains(key))
            object->insert(key, value);
    };
    standIn(u"version"_s, 0);
    standIn(u"users"_s, QJsonArray());
    standIn(u"holidays"_s, api::toJson(domain::HolidayTable{u"none"_s, QDate(2026, 1, 1), QDate(2026, 1, 1), {}}));
    auto data = api::fromJson<Data>(*object);
    if (!data)
        return data;
    if (data->cityName.trimmed().isEmpty())
        return tl::unexpected(api::ParseError{u"cityName"_s, u"This must not be blank."_s});
    for (const auto &fault : {blankName(u"districts"_s, data->districts), blankName(u"departments"_s, data->departments),
                              blankName(u"categories"_s, data->categories)}) {
        if (fault)
            return tl::unexpected(*fault);
    }
    return data;
}

QJsonObject cityToJson(const Data &data)
{
    QJsonObject object = api::toJson(data);
    for (const QString &key : {u"version"_s, u"users"_s, u"holidays"_s})
        object.remove(key);
    return object;
}

Data withCity(Data present, const Data &city)
{
    present.cityName = city.cityName;
    present.districts = city.districts;
    present.departments = city.departments;
    present.categories = city.categories;
    present.workingHours = city.workingHours;
    return present;
}

QStringList codesStillUsed(sql::Database &database, const Data &before, const Data &after, quint64 since)
{
    QStringList used;
    const auto note = [&](const QString &field, const QString &code, const QString &by) {
        if (!by.isEmpty())
            used.append(u"%1 '%2' (%3)"_s.arg(field, code, by));
    };
    for (const QString &code : dropped(before.districts, after.districts))
        note(u"district"_s, code, recordsWith(database, u"district"_s, code, since));
    for (const QString &code : dropped(before.categories, after.categories))
        note(u"category"_s, code, recordsWith(database, u"category"_s, code, since));
    const QStringList departments = dropped(before.departments, after.departments);
    for (const QString &code : departments)
        note(u"department"_s, code, recordsWith(database, u"department"_s, code, since));
    if (departments.isEmpty() || since > 0)
        return used;
    for (const auth::StoredUser &stored : auth::allUsers(database)) {
        if (stored.user.department && departments.contains(stored.user.department->text()))
            note(u"department"_s, stored.user.department->text(), u"user '%1'"_s.arg(stored.user.signInName));
    }
    return used;
}

} // namespace barodesk::server::records
