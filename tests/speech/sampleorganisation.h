#pragma once

#include "domain/organisation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace barodesk::test {

/// Districts and categories of the sample city: all that extraction reads.
inline domain::Organisation sampleOrganisation()
{
    QFile file(QStringLiteral(BARODESK_SOURCE_DIR "/resources/sample/organisation.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject city = QJsonDocument::fromJson(file.readAll()).object();
    const auto words = [](const QJsonValue &list) {
        QStringList all;
        const QJsonArray array = list.toArray();
        for (const QJsonValue &word : array)
            all.append(word.toString());
        return all;
    };
    domain::Organisation::Data data;
    const QJsonArray districts = city[QLatin1StringView("districts")].toArray();
    for (const QJsonValue &value : districts) {
        const QJsonObject district = value.toObject();
        data.districts.append({domain::DistrictCode::parse(district[QLatin1StringView("code")].toString()).value(),
                               district[QLatin1StringView("name")].toString(), words(district[QLatin1StringView("spoken")])});
    }
    const QJsonArray categories = city[QLatin1StringView("categories")].toArray();
    for (const QJsonValue &value : categories) {
        const QJsonObject object = value.toObject();
        domain::Category category;
        category.code = domain::CategoryCode::parse(object[QLatin1StringView("code")].toString()).value();
        category.parent = domain::CategoryCode::parse(object[QLatin1StringView("parent")].toString()).value_or(domain::CategoryCode());
        category.name = object[QLatin1StringView("name")].toString();
        category.spoken = words(object[QLatin1StringView("spoken")]);
        data.categories.append(category);
    }
    return domain::Organisation(data);
}

} // namespace barodesk::test
