#include "domain/period.h"

namespace barodesk::domain {

std::optional<Period> Period::parse(QStringView text)
{
    if (text.size() < 2 || text.size() > 5 || text.front() == u'0')
        return std::nullopt;
    int count = 0;
    for (const QChar c : text.chopped(1)) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        count = count * 10 + (c.unicode() - u'0');
    }
    switch (text.back().unicode()) {
    case u'h': return Period(count, Unit::Hours);
    case u'd': return Period(count, Unit::Days);
    case u'w': return Period(count, Unit::Weeks);
    case u'm': return Period(count, Unit::Months);
    case u'y': return Period(count, Unit::Years);
    default: return std::nullopt;
    }
}

QString Period::toString() const
{
    char16_t letter = u'h';
    switch (m_unit) {
    case Unit::Hours: letter = u'h'; break;
    case Unit::Days: letter = u'd'; break;
    case Unit::Weeks: letter = u'w'; break;
    case Unit::Months: letter = u'm'; break;
    case Unit::Years: letter = u'y'; break;
    }
    return QString::number(m_count) + QChar(letter);
}

} // namespace barodesk::domain
