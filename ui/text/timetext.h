#pragma once

#include "domain/workingcalendar.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <chrono>

namespace barodesk::ui {

/// Times as people say them. Pure: the moment, the present and the calendar are arguments; all moments are read on a Korean clock.
/// Hours and minutes have two digits, so that columns stand still.
class TimeText final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::TimeText)

public:
    TimeText() = delete;

    /// "2시간 58분", "3시간", "25분", "1분 미만"; the sign is dropped.
    static QString duration(std::chrono::minutes length);
    /// A counter that runs: "00:42", "12:05", "1:02:13".
    static QString clock(std::chrono::seconds length);

    /// Past: "방금" (under a minute), "6분 전" (under an hour), "09:15" (today), "어제 14:02", "11/21 14:02", "2025-12-03".
    /// Future: "오늘 18:00", "내일 10:30", "11/26 14:00", "2027-01-04".
    static QString moment(const QDateTime &at, const QDateTime &now);
    /// The day and the time, never relative: "11월 23일 월 13:43".
    static QString full(const QDateTime &at);
    /// Until something agreed: "17분 뒤", "16:00", "내일 14:00"; past: "25분 늦음", "1일 늦음".
    static QString until(const QDateTime &at, const QDateTime &now);
    /// The same where there is little room: "내일" without its hour.
    static QString untilBriefly(const QDateTime &at, const QDateTime &now);

    /// Due time in a cell. In working hours and at most 4 of them left today: the working time left, "2시간 58분". Else "오늘 18:00",
    /// "내일 10:30", "11/26", "2027-01-04". Past: "25분 지연", "3시간 지연" (same day), "2일 지연" (calendar days).
    static QString due(const QDateTime &dueAt, const QDateTime &now, const domain::WorkingCalendar &calendar);
    /// The same where there is little room: "18:00" today, "내일" without its hour; other languages may shorten days.
    static QString dueBriefly(const QDateTime &dueAt, const QDateTime &now, const domain::WorkingCalendar &calendar);
    /// The same as a phrase: "기한까지 3시간 20분 (근무시간)", "기한 내일 10:30 · 4시간 30분 (근무시간)", "기한 11/26 18:00까지", "기한이 2일 지났습니다".
    static QString dueSentence(const QDateTime &dueAt, const QDateTime &now, const domain::WorkingCalendar &calendar);
};

} // namespace barodesk::ui
