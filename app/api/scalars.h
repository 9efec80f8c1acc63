#pragma once

#include "api/parse.h"
#include "domain/code.h"
#include "domain/id.h"
#include "domain/period.h"
#include "domain/phonenumber.h"

#include <QDate>
#include <QDateTime>
#include <QTime>

#include <chrono>

/// The small values of the wire, each with its one form.
namespace barodesk::api {

inline constexpr qint64 MaxInteger = 9'007'199'254'740'991; ///< 2^53 − 1: exact in every JSON implementation.

/// Times: ISO 8601 with milliseconds and offset, "2026-09-23T16:30:00.000+09:00"; written in Korea time, read with any offset.
QString wireTime(const QDateTime &moment);

Parsed<QString> parseString(const QJsonValue &value, qsizetype maxLength);
Parsed<qint64> parseInteger(const QJsonValue &value, qint64 min, qint64 max);
Parsed<double> parseNumber(const QJsonValue &value, double min, double max);
Parsed<QUuid> parseUuid(const QJsonValue &value); ///< 36 characters, lower case, not null.

template <> Parsed<bool> fromJson<bool>(const QJsonValue &value);
template <> Parsed<quint64> fromJson<quint64>(const QJsonValue &value);     ///< 0…MaxInteger.
template <> Parsed<QDateTime> fromJson<QDateTime>(const QJsonValue &value); ///< Years 2000–2200; Korea time.
template <> Parsed<QDate> fromJson<QDate>(const QJsonValue &value);         ///< "2026-09-23"
template <> Parsed<QTime> fromJson<QTime>(const QJsonValue &value);         ///< "09:00"
template <> Parsed<std::chrono::milliseconds> fromJson<std::chrono::milliseconds>(const QJsonValue &value);
template <> Parsed<domain::PhoneNumber> fromJson<domain::PhoneNumber>(const QJsonValue &value); ///< Its digits().
template <> Parsed<domain::Period> fromJson<domain::Period>(const QJsonValue &value);           ///< "3h", "7d"

inline QJsonValue toJson(bool value) { return value; }
inline QJsonValue toJson(quint64 value) { return qint64(value); }
inline QJsonValue toJson(const QString &value) { return value; }
inline QJsonValue toJson(const QDateTime &value) { return wireTime(value); }
QJsonValue toJson(const QDate &value);
QJsonValue toJson(const QTime &value);
inline QJsonValue toJson(std::chrono::milliseconds value) { return qint64(value.count()); }
inline QJsonValue toJson(const domain::PhoneNumber &value) { return value.digits(); }
inline QJsonValue toJson(const domain::Period &value) { return value.toString(); }

template <typename Tag> QJsonValue toJson(const domain::Id<Tag> &id) { return id.toString(); }
template <typename Tag> QJsonValue toJson(const domain::Code<Tag> &code) { return code.text(); }

namespace detail {

Parsed<QString> parseCodeText(const QJsonValue &value);

template <typename T> struct IsId : std::false_type
{
};
template <typename Tag> struct IsId<domain::Id<Tag>> : std::true_type
{
};
template <typename T> struct IsCode : std::false_type
{
};
template <typename Tag> struct IsCode<domain::Code<Tag>> : std::true_type
{
};

} // namespace detail

} // namespace barodesk::api
