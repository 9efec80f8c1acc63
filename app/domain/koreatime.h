#pragma once

#include <QDateTime>

namespace barodesk::domain {

/// Korea Standard Time has had no daylight saving since 1988, so a fixed offset serves and no zone database is needed.
inline constexpr int KoreaOffsetSeconds = 9 * 3600;

inline QDateTime koreaTime(const QDate &date, const QTime &time) { return QDateTime(date, time, Qt::OffsetFromUTC, KoreaOffsetSeconds); }

/// The same moment, read on a Korean clock.
inline QDateTime toKoreaTime(const QDateTime &moment) { return moment.toOffsetFromUtc(KoreaOffsetSeconds); }

} // namespace barodesk::domain
