#include "api/codecorganisation.h"

#include "api/objectreader.h"

#include <QSet>

#include <algorithm>

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// Every code or id at most once; the place of the first that comes again.
template <typename Item, typename Key>
void checkUnique(ObjectReader &reader, QLatin1StringView field, const QList<Item> &items, Key Item::*key)
{
    QSet<Key> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (seen.contains(items.at(i).*key))
            return reader.fail(field, ParseError{u"[%1]"_s.arg(i), u"Its key occurs a second time."_s});
        seen.insert(items.at(i).*key);
    }
}

void checkReferences(ObjectReader &reader, const Organisation::Data &data)
{
    QSet<DepartmentCode> departments;
    for (const Department &department : data.departments)
        departments.insert(department.code);
    QSet<CategoryCode> parents;
    for (qsizetype i = 0; i < data.categories.size(); ++i) {
        const Category &category = data.categories.at(i);
        if (!category.parent.isEmpty() && !parents.contains(category.parent))
            return reader.fail(k("categories"), ParseError{u"[%1].parent"_s.arg(i), u"A parent must come before its children."_s});
        if (!category.department.isEmpty() && !departments.contains(category.department))
            return reader.fail(k("categories"), ParseError{u"[%1].department"_s.arg(i), u"There is no such department."_s});
        parents.insert(category.code);
    }
    for (qsizetype i = 0; i < data.users.size(); ++i) {
        const auto &department = data.users.at(i).department;
        if (department && !departments.contains(*department))
            return reader.fail(k("users"), ParseError{u"[%1].department"_s.arg(i), u"There is no such department."_s});
    }
    for (qsizetype i = 0; i < data.escalationRules.size(); ++i) {
        const CategoryCode &category = data.escalationRules.at(i).category;
        if (!category.isEmpty() && !parents.contains(category))
            return reader.fail(k("escalationRules"), ParseError{u"[%1].category"_s.arg(i), u"There is no such category."_s});
    }
    for (qsizetype i = 0; i < data.textTemplates.size(); ++i) {
        const CategoryCode &category = data.textTemplates.at(i).category;
        if (!category.isEmpty() && !parents.contains(category))
            return reader.fail(k("textTemplates"), ParseError{u"[%1].category"_s.arg(i), u"There is no such category."_s});
    }
}

void mustSay(ObjectReader &reader, QLatin1StringView field, const QString &text)
{
    if (!reader.failed() && text.trimmed().isEmpty())
        reader.fail(field, u"This must not be empty."_s);
}

} // namespace

QJsonObject toJson(const District &district)
{
    return {{u"code"_s, toJson(district.code)}, {u"name"_s, district.name}, {u"spoken"_s, toArray(district.spoken)}};
}

template <> Parsed<District> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    District district;
    reader.required(k("code"), district.code);
    reader.line(k("name"), district.name);
    reader.lines(k("spoken"), district.spoken);
    return reader.finish(district);
}

QJsonObject toJson(const Department &department)
{
    QJsonObject object{{u"code"_s, toJson(department.code)},
                       {u"name"_s, department.name},
                       {u"team"_s, department.team},
                       {u"duties"_s, toArray(department.duties)}};
    putOptional(object, k("phone"), department.phone);
    return object;
}

template <> Parsed<Department> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Department department;
    reader.required(k("code"), department.code);
    reader.line(k("name"), department.name);
    reader.line(k("team"), department.team);
    reader.optional(k("phone"), department.phone);
    reader.lines(k("duties"), department.duties);
    return reader.finish(department);
}

QJsonObject toJson(const Category &category)
{
    QJsonObject object{{u"code"_s, toJson(category.code)},           {u"name"_s, category.name},
                       {u"legalType"_s, wordOf(category.legalType)}, {u"period"_s, toJson(category.period)},
                       {u"spoken"_s, toArray(category.spoken)},      {u"urgentByDefault"_s, category.urgentByDefault}};
    putOptional(object, k("parent"), category.parent);
    putOptional(object, k("department"), category.department);
    return object;
}

template <> Parsed<Category> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Category category;
    reader.required(k("code"), category.code);
    reader.optional(k("parent"), category.parent);
    reader.line(k("name"), category.name);
    reader.required(k("legalType"), category.legalType);
    reader.required(k("period"), category.period);
    reader.optional(k("department"), category.department);
    reader.lines(k("spoken"), category.spoken);
    reader.required(k("urgentByDefault"), category.urgentByDefault);
    return reader.finish(category);
}

QJsonObject toJson(const User &user)
{
    QJsonObject object{{u"id"_s, toJson(user.id)},
                       {u"signInName"_s, user.signInName},
                       {u"displayName"_s, user.displayName},
                       {u"role"_s, wordOf(user.role)},
                       {u"team"_s, user.team},
                       {u"extension"_s, user.extension}};
    putOptional(object, k("department"), user.department);
    return object;
}

template <> Parsed<User> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    User user;
    reader.required(k("id"), user.id);
    reader.line(k("signInName"), user.signInName);
    reader.line(k("displayName"), user.displayName);
    reader.required(k("role"), user.role);
    reader.line(k("team"), user.team);
    reader.optional(k("department"), user.department);
    reader.line(k("extension"), user.extension);
    return reader.finish(user);
}

QJsonObject toJson(const Holiday &holiday)
{
    return {{u"date"_s, toJson(holiday.date)}, {u"name"_s, holiday.name}, {u"kind"_s, wordOf(holiday.kind)}};
}

template <> Parsed<Holiday> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Holiday holiday;
    reader.required(k("date"), holiday.date);
    reader.line(k("name"), holiday.name);
    reader.required(k("kind"), holiday.kind);
    return reader.finish(holiday);
}

QJsonObject toJson(const HolidayTable &table)
{
    return {{u"version"_s, table.version},
            {u"coveredFrom"_s, toJson(table.coveredFrom)},
            {u"coveredTo"_s, toJson(table.coveredTo)},
            {u"holidays"_s, toArray(table.holidays)}};
}

template <> Parsed<HolidayTable> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    HolidayTable table;
    reader.line(k("version"), table.version);
    reader.required(k("coveredFrom"), table.coveredFrom);
    reader.required(k("coveredTo"), table.coveredTo);
    reader.list(k("holidays"), table.holidays);
    if (!reader.failed() && table.coveredTo < table.coveredFrom)
        reader.fail(k("coveredTo"), u"This must not be before coveredFrom."_s);
    QDate previous = table.coveredFrom;
    for (qsizetype i = 0; i < table.holidays.size() && !reader.failed(); ++i) {
        const QDate date = table.holidays.at(i).date;
        if (date < previous || date > table.coveredTo)
            reader.fail(k("holidays"), ParseError{u"[%1].date"_s.arg(i), u"Holidays must ascend, inside the days covered."_s});
        previous = date;
    }
    return reader.finish(table);
}

QJsonObject toJson(const WorkingHours &hours)
{
    return {{u"start"_s, toJson(hours.start)},
            {u"end"_s, toJson(hours.end)},
            {u"lunchStart"_s, toJson(hours.lunchStart)},
            {u"lunchEnd"_s, toJson(hours.lunchEnd)}};
}

template <> Parsed<WorkingHours> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    WorkingHours hours;
    reader.required(k("start"), hours.start);
    reader.required(k("end"), hours.end);
    reader.required(k("lunchStart"), hours.lunchStart);
    reader.required(k("lunchEnd"), hours.lunchEnd);
    const bool ordered = hours.start <= hours.lunchStart && hours.lunchStart <= hours.lunchEnd && hours.lunchEnd <= hours.end
        && hours.lunchStart.msecsTo(hours.lunchEnd) < hours.start.msecsTo(hours.end);
    if (!reader.failed() && !ordered)
        reader.fail(k("end"), u"Working hours must run from start over the lunch hour to end, with time left to work."_s);
    return reader.finish(hours);
}

QJsonObject toJson(const EscalationRule &rule)
{
    QJsonObject object{{u"code"_s, toJson(rule.code)},
                       {u"trigger"_s, wordOf(rule.trigger)},
                       {u"amount"_s, rule.amount},
                       {u"tell"_s, toArray(rule.tell)},
                       {u"note"_s, rule.note}};
    putOptional(object, k("category"), rule.category);
    return object;
}

template <> Parsed<EscalationRule> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    EscalationRule rule;
    reader.required(k("code"), rule.code);
    reader.optional(k("category"), rule.category);
    reader.required(k("trigger"), rule.trigger);
    reader.integer(k("amount"), rule.amount, 0, MaxEscalationHours);
    reader.list(k("tell"), rule.tell, RoleCount);
    reader.line(k("note"), rule.note);
    if (!reader.failed() && !isSoundAmount(rule.trigger, rule.amount))
        reader.fail(k("amount"), u"This must be 1 to 99 percent, or hours: from 0 when overdue, from 1 when untouched."_s);
    if (!reader.failed() && rule.tell.isEmpty())
        reader.fail(k("tell"), u"A rule tells at least one role."_s);
    return reader.finish(std::move(rule));
}

QJsonObject toJson(const TextTemplate &textTemplate)
{
    QJsonObject object{{u"code"_s, toJson(textTemplate.code)},
                       {u"name"_s, textTemplate.name},
                       {u"use"_s, wordOf(textTemplate.use)},
                       {u"text"_s, textTemplate.text}};
    putOptional(object, k("category"), textTemplate.category);
    return object;
}

template <> Parsed<TextTemplate> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    TextTemplate textTemplate;
    reader.required(k("code"), textTemplate.code);
    reader.line(k("name"), textTemplate.name);
    reader.required(k("use"), textTemplate.use);
    reader.optional(k("category"), textTemplate.category);
    reader.text(k("text"), textTemplate.text);
    mustSay(reader, k("name"), textTemplate.name);
    mustSay(reader, k("text"), textTemplate.text);
    return reader.finish(std::move(textTemplate));
}

QJsonObject toJson(const SharedView &view)
{
    QJsonObject object{{u"code"_s, toJson(view.code)}, {u"name"_s, view.name}, {u"content"_s, view.content}};
    putText(object, k("team"), view.team);
    return object;
}

template <> Parsed<SharedView> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    SharedView view;
    reader.required(k("code"), view.code);
    reader.line(k("name"), view.name);
    reader.lineIfAny(k("team"), view.team);
    reader.text(k("content"), view.content);
    mustSay(reader, k("name"), view.name);
    return reader.finish(std::move(view));
}

QJsonObject toJson(const Organisation::Data &data)
{
    return {{u"version"_s, toJson(data.version)},
            {u"cityName"_s, data.cityName},
            {u"districts"_s, toArray(data.districts)},
            {u"departments"_s, toArray(data.departments)},
            {u"categories"_s, toArray(data.categories)},
            {u"users"_s, toArray(data.users)},
            {u"holidays"_s, toJson(data.holidays)},
            {u"workingHours"_s, toJson(data.workingHours)},
            {u"callCentre"_s, toJson(data.callCentre)},
            {u"escalationRules"_s, toArray(data.escalationRules)},
            {u"textTemplates"_s, toArray(data.textTemplates)},
            {u"sharedViews"_s, toArray(data.sharedViews)}};
}

template <> Parsed<Organisation::Data> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Organisation::Data data;
    reader.required(k("version"), data.version);
    reader.line(k("cityName"), data.cityName);
    reader.list(k("districts"), data.districts);
    reader.list(k("departments"), data.departments);
    reader.list(k("categories"), data.categories);
    reader.list(k("users"), data.users);
    reader.required(k("holidays"), data.holidays);
    reader.required(k("workingHours"), data.workingHours);
    std::optional<CallCentre> callCentre; // Absent in what was stored before there was one.
    reader.optional(k("callCentre"), callCentre);
    data.callCentre = callCentre.value_or(CallCentre());
    reader.listIfAny(k("escalationRules"), data.escalationRules, MaxEscalationRules); // Likewise.
    checkUnique(reader, k("escalationRules"), data.escalationRules, &EscalationRule::code);
    reader.listIfAny(k("textTemplates"), data.textTemplates, MaxTextTemplates);
    reader.listIfAny(k("sharedViews"), data.sharedViews, MaxSharedViews);
    checkUnique(reader, k("textTemplates"), data.textTemplates, &TextTemplate::code);
    checkUnique(reader, k("sharedViews"), data.sharedViews, &SharedView::code);
    checkUnique(reader, k("districts"), data.districts, &District::code);
    checkUnique(reader, k("departments"), data.departments, &Department::code);
    checkUnique(reader, k("categories"), data.categories, &Category::code);
    checkUnique(reader, k("users"), data.users, &User::id);
    if (!reader.failed())
        checkReferences(reader, data);
    return reader.finish(std::move(data));
}

} // namespace barodesk::api
