#include "api/wirecitylist.h"

#include "api/codecorganisation.h"
#include "api/objectreader.h"

#include <QSet>

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

template <typename Item> QJsonObject written(const CityList<Item> &list)
{
    return {{u"version"_s, toJson(list.version)}, {u"items"_s, toArray(list.items)}};
}

template <typename Item> Parsed<CityList<Item>> read(const QJsonValue &value, qsizetype most)
{
    ObjectReader reader(value);
    CityList<Item> list;
    reader.required(k("version"), list.version);
    reader.list(k("items"), list.items, most);
    QSet<decltype(Item::code)> seen;
    for (qsizetype i = 0; i < list.items.size() && !reader.failed(); ++i) {
        if (seen.contains(list.items.at(i).code))
            reader.fail(k("items"), ParseError{u"[%1].code"_s.arg(i), u"This code occurs twice."_s});
        seen.insert(list.items.at(i).code);
    }
    return reader.finish(std::move(list));
}

} // namespace

QJsonObject toJson(const EscalationRules &list) { return written(list); }
QJsonObject toJson(const TextTemplates &list) { return written(list); }
QJsonObject toJson(const SharedViews &list) { return written(list); }

template <> Parsed<EscalationRules> fromJson(const QJsonValue &value) { return read<EscalationRule>(value, MaxEscalationRules); }
template <> Parsed<TextTemplates> fromJson(const QJsonValue &value) { return read<TextTemplate>(value, MaxTextTemplates); }
template <> Parsed<SharedViews> fromJson(const QJsonValue &value) { return read<SharedView>(value, MaxSharedViews); }

QJsonObject toJson(const CityListAnswer &answer) { return {{u"version"_s, toJson(answer.version)}}; }

template <> Parsed<CityListAnswer> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CityListAnswer answer;
    reader.required(k("version"), answer.version);
    return reader.finish(answer);
}

} // namespace barodesk::api
