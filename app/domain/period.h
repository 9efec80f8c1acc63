#pragma once

#include <QString>

#include <optional>

namespace barodesk::domain {

/// A processing period of the law as it is written: "3h", "7d", "2w", "1m", "1y".
/// Days of 5 or fewer are counted in working hours, 1 day = 8 hours (법 19①); 6 or more in days (법 19②);
/// weeks, months and years by the calendar (법 19③).
class Period
{
public:
    enum class Unit { Hours, Days, Weeks, Months, Years };

    Period() = default; ///< 즉시: 3 working hours (영 19).

    /// Reads "<1–9999><h|d|w|m|y>"; nullopt for anything else, zero included.
    static std::optional<Period> parse(QStringView text);
    static Period immediate() { return {}; }
    static Period hours(int count) { return Period(count, Unit::Hours); }
    static Period days(int count) { return Period(count, Unit::Days); }

    int count() const { return m_count; }
    Unit unit() const { return m_unit; }
    QString toString() const;

    friend bool operator==(const Period &, const Period &) = default;

private:
    Period(int count, Unit unit) : m_count(count), m_unit(unit) { }
    friend class PeriodReader;

    int m_count = 3;
    Unit m_unit = Unit::Hours;
};

} // namespace barodesk::domain
