#pragma once

#include <QDate>
#include <QList>
#include <QStringView>

namespace barodesk::speech {

struct DateFound
{
    QDate date;
    int start = 0; ///< UTF-16, in the line.
    int length = 0;
    double confidence = 0;
};

/// The days a line with digits names: 어제, 모레, "3일 전", "다음 주 월요일", "7월 15일" (of the nearest year). By place.
QList<DateFound> readDates(QStringView line, const QDate &today);

} // namespace barodesk::speech
