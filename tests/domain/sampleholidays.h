#pragma once

#include "domain/workingcalendar.h"
#include "resources/samplefiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// The sample city's holidays as domain values, read without the wire's codec: domain tests link domain only.
inline barodesk::domain::HolidayTable sampleHolidays()
{
    using barodesk::domain::Holiday;
    barodesk::sample::makeReadable();
    QFile file(barodesk::sample::holidaysFile());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample holidays");
    const auto text = [](const QJsonValue &value, const char *name) { return value[QLatin1String(name)].toString(); };
    const auto date = [&](const QJsonValue &value, const char *name) { return QDate::fromString(text(value, name), Qt::ISODate); };
    const QJsonValue root = QJsonDocument::fromJson(file.readAll()).object();
    barodesk::domain::HolidayTable table{text(root, "version"), date(root, "coveredFrom"), date(root, "coveredTo"), {}};
    static const QStringList kinds{QStringLiteral("statutory"), QStringLiteral("substitute"), QStringLiteral("election"),
                                   QStringLiteral("adHoc")};
    const QJsonArray holidays = root[QLatin1String("holidays")].toArray();
    for (const QJsonValue &holiday : holidays) {
        const auto kind = kinds.indexOf(text(holiday, "kind"));
        if (kind < 0)
            qFatal("unknown kind of holiday");
        table.holidays.append({date(holiday, "date"), text(holiday, "name"), Holiday::Kind(kind)});
    }
    return table;
}
