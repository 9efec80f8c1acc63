#include "domain/complaint.h"

#include <algorithm>

namespace barodesk::domain {

using namespace Qt::StringLiterals;

namespace {

std::optional<int> digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

std::optional<ComplaintNumber> ComplaintNumber::parse(QStringView text)
{
    if (text.size() != 11 || text.at(4) != u'-')
        return std::nullopt;
    const auto year = digits(text.first(4));
    const auto serial = digits(text.sliced(5));
    if (!year || !serial || *year < 2000 || *serial < 1)
        return std::nullopt;
    return of(*year, *serial);
}

ComplaintNumber ComplaintNumber::of(int year, int serial)
{
    ComplaintNumber number;
    number.m_year = std::clamp(year, 2000, 9999);
    number.m_serial = std::clamp(serial, 1, 999'999);
    return number;
}

QString ComplaintNumber::toString() const { return u"%1-%2"_s.arg(m_year, 4, 10, QLatin1Char('0')).arg(m_serial, 6, 10, QLatin1Char('0')); }

bool hasOpenCallBack(const Complaint &complaint)
{
    return std::ranges::any_of(complaint.callBacks, [](const CallBack &callBack) { return callBack.state == CallBackState::Promised; });
}

int transfersInside(const Complaint &complaint)
{
    return int(std::ranges::count_if(complaint.moves, [](const DepartmentMove &move) { return !move.from.isEmpty(); }));
}

const ComplaintLink *linkTo(const Complaint &complaint, const ComplaintId &other)
{
    const auto found = std::ranges::find(complaint.links, other, &ComplaintLink::other);
    return found == complaint.links.end() ? nullptr : &*found;
}

bool isOwnerless(const Complaint &complaint) { return complaint.department.isEmpty() && complaint.state == ComplaintState::Received; }

} // namespace barodesk::domain
