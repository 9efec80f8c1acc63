#include "api/scalars.h"

#include "domain/koreatime.h"

#include <algorithm>
#include <cmath>

namespace barodesk::api {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<ParseError> wrong(const QString &message) { return tl::make_unexpected(ParseError{{}, message}); }

/// Digits only, as many as asked for; -1 when one is something else.
int number(QStringView text, qsizetype from, qsizetype count)
{
    int value = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        const char16_t c = text.at(i).unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

bool at(QStringView text, qsizetype index, char16_t expected) { return text.at(index) == QChar(expected); }

std::optional<QDate> readDate(QStringView text)
{
    if (text.size() < 10 || !at(text, 4, u'-') || !at(text, 7, u'-'))
        return std::nullopt;
    const int year = number(text, 0, 4);
    if (year < 2000 || year > 2200)
        return std::nullopt;
    const QDate date(year, number(text, 5, 2), number(text, 8, 2));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// "+09:00", "-05:30" or "Z" in seconds.
std::optional<int> readOffset(QStringView text)
{
    if (text == u"Z")
        return 0;
    if (text.size() != 6 || !at(text, 3, u':') || !(at(text, 0, u'+') || at(text, 0, u'-')))
        return std::nullopt;
    const int hours = number(text, 1, 2);
    const int minutes = number(text, 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return at(text, 0, u'-') ? -seconds : seconds;
}

std::optional<QDateTime> readTime(QStringView text)
{
    const auto date = readDate(text);
    if (!date || text.size() < 20 || !at(text, 10, u'T') || !at(text, 13, u':') || !at(text, 16, u':'))
        return std::nullopt;
    qsizetype end = 19;
    int milliseconds = 0;
    if (at(text, 19, u'.')) {
        if (text.size() < 24)
            return std::nullopt;
        milliseconds = number(text, 20, 3);
        end = 23;
    }
    const QTime time(number(text, 11, 2), number(text, 14, 2), number(text, 17, 2), milliseconds);
    const auto offset = readOffset(text.sliced(end));
    if (!time.isValid() || !offset)
        return std::nullopt;
    return domain::toKoreaTime(QDateTime(*date, time, Qt::OffsetFromUTC, *offset));
}

} // namespace

QString wireTime(const QDateTime &moment) { return domain::toKoreaTime(moment).toString(Qt::ISODateWithMs); }

Parsed<QString> parseString(const QJsonValue &value, qsizetype maxLength)
{
    if (!value.isString())
        return wrong(u"This must be a string."_s);
    const QString text = value.toString();
    if (text.size() > maxLength)
        return wrong(u"This is %1 characters long; at most %2 are allowed."_s.arg(text.size()).arg(maxLength));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isNull())
            return wrong(u"Character %1 is NUL, which no text may hold."_s.arg(i));
        if (!c.isSurrogate())
            continue;
        if (!c.isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return wrong(u"Character %1 is half of a surrogate pair."_s.arg(i));
        ++i;
    }
    return text;
}

Parsed<qint64> parseInteger(const QJsonValue &value, qint64 min, qint64 max)
{
    if (!value.isDouble())
        return wrong(u"This must be a number."_s);
    const double exact = value.toDouble();
    if (exact != std::floor(exact) || std::abs(exact) > double(MaxInteger))
        return wrong(u"This must be a whole number."_s);
    const auto integer = qint64(exact);
    if (integer < min || integer > max)
        return wrong(u"This must be from %1 to %2."_s.arg(min).arg(max));
    return integer;
}

Parsed<double> parseNumber(const QJsonValue &value, double min, double max)
{
    if (!value.isDouble())
        return wrong(u"This must be a number."_s);
    const double number = value.toDouble();
    if (!(number >= min && number <= max))
        return wrong(u"This must be from %1 to %2."_s.arg(min).arg(max));
    return number;
}

Parsed<QUuid> parseUuid(const QJsonValue &value)
{
    if (!value.isString())
        return wrong(u"This must be a string."_s);
    const QString text = value.toString();
    const bool lower = std::ranges::none_of(text, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    const QUuid uuid = text.size() == 36 && lower ? QUuid::fromString(text) : QUuid();
    if (uuid.isNull())
        return wrong(u"This must be a UUID of 36 characters in lower case, and not the null one."_s);
    return uuid;
}

template <> Parsed<bool> fromJson<bool>(const QJsonValue &value)
{
    if (!value.isBool())
        return wrong(u"This must be true or false."_s);
    return value.toBool();
}

template <> Parsed<quint64> fromJson<quint64>(const QJsonValue &value)
{
    return parseInteger(value, 0, MaxInteger).map([](qint64 integer) { return quint64(integer); });
}

template <> Parsed<QDateTime> fromJson<QDateTime>(const QJsonValue &value)
{
    if (!value.isString())
        return wrong(u"This must be a string."_s);
    const auto time = readTime(value.toString());
    if (!time)
        return wrong(u"This must be a time such as 2026-09-23T16:30:00+09:00, with its offset, in the years 2000 to 2200."_s);
    return *time;
}

template <> Parsed<QDate> fromJson<QDate>(const QJsonValue &value)
{
    const QString text = value.toString();
    const auto date = value.isString() && text.size() == 10 ? readDate(text) : std::nullopt;
    if (!date)
        return wrong(u"This must be a date such as 2026-09-23, in the years 2000 to 2200."_s);
    return *date;
}

template <> Parsed<QTime> fromJson<QTime>(const QJsonValue &value)
{
    const QString text = value.toString();
    if (value.isString() && text.size() == 5 && at(text, 2, u':')) {
        const QTime time(number(text, 0, 2), number(text, 3, 2));
        if (time.isValid())
            return time;
    }
    return wrong(u"This must be a time of day such as 09:00."_s);
}

template <> Parsed<std::chrono::milliseconds> fromJson<std::chrono::milliseconds>(const QJsonValue &value)
{
    constexpr qint64 day = 24 * 3600 * 1000;
    return parseInteger(value, 0, 7 * day).map([](qint64 count) { return std::chrono::milliseconds(count); });
}

template <> Parsed<domain::PhoneNumber> fromJson<domain::PhoneNumber>(const QJsonValue &value)
{
    const QString text = value.toString();
    const auto number = value.isString() ? domain::PhoneNumber::parse(text) : std::nullopt;
    if (!number || number->digits() != text)
        return wrong(u"This must be a phone number in its plain form, such as 0315901234 or +14155550100."_s);
    return *number;
}

template <> Parsed<domain::Period> fromJson<domain::Period>(const QJsonValue &value)
{
    const QString text = value.toString();
    const auto period = value.isString() ? domain::Period::parse(text) : std::nullopt;
    if (!period || period->toString() != text)
        return wrong(u"This must be a period such as 3h, 7d, 2w, 1m or 1y."_s);
    return *period;
}

QJsonValue toJson(const QDate &value) { return value.toString(Qt::ISODate); }

QJsonValue toJson(const QTime &value) { return value.toString(u"HH:mm"); }

namespace detail {

Parsed<QString> parseCodeText(const QJsonValue &value) { return parseString(value, 40); }

} // namespace detail

} // namespace barodesk::api
