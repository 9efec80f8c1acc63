#include "domain/applysupport.h"

#include "domain/complaintclock.h"

#include <algorithm>

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

Refusal refusal(Rule rule, const QString &field) { return {.rule = rule, .field = field, .allowed = {}}; }

bool isBlank(QStringView text) { return text.trimmed().isEmpty(); }

Check checkLine(QStringView line, const QString &field)
{
    return line.size() > MaxLineLength ? Check(refusal(Rule::TextTooLong, field)) : std::nullopt;
}

Check checkReason(QStringView reason, const QString &field)
{
    return isBlank(reason) ? Check(refusal(Rule::ReasonRequired, field)) : checkLine(reason, field);
}

Check checkText(QStringView text, const QString &field)
{
    return isBlank(text) ? Check(refusal(Rule::TextRequired, field)) : checkOptionalText(text, field);
}

Check checkOptionalText(QStringView text, const QString &field)
{
    return text.size() > MaxTextLength ? Check(refusal(Rule::TextTooLong, field)) : std::nullopt;
}

Check checkPlanned(const QDateTime &moment, const QDateTime &at, const QString &field)
{
    if (!moment.isValid() || moment > at.addYears(2))
        return refusal(Rule::TimeOutOfRange, field);
    if (moment <= at)
        return refusal(Rule::TimeNotInFuture, field);
    return std::nullopt;
}

Check checkDistrict(const std::optional<DistrictCode> &district, const Organisation &organisation, const QString &field)
{
    if (district && !organisation.district(*district))
        return refusal(Rule::UnknownDistrict, field);
    return std::nullopt;
}

Check checkPlace(const Place &place, const Organisation &organisation)
{
    if (isBlank(place.address) && isBlank(place.landmark) && !place.district && !place.point)
        return refusal(Rule::PlaceRequired, u"place"_s);
    if (auto check = checkDistrict(place.district, organisation, u"place.district"_s))
        return check;
    if (auto check = checkLine(place.address, u"place.address"_s))
        return check;
    return checkLine(place.landmark, u"place.landmark"_s);
}

bool isOral(Channel channel) { return channel == Channel::Phone || channel == Channel::Chat || channel == Channel::Voicebot; }

Check checkCategory(const CategoryCode &category, Channel channel, bool dictated, const Organisation &organisation)
{
    if (category.isEmpty())
        return refusal(Rule::CategoryRequired, u"category"_s);
    if (!organisation.isLeaf(category))
        return refusal(Rule::UnknownCategory, u"category"_s);
    if (isOral(channel) && !dictated && !mayBeTakenOrally(organisation.category(category)->legalType))
        return refusal(Rule::PhoneIntakeNotAllowed, u"category"_s);
    return std::nullopt;
}

void endStop(Complaint &complaint, const QDateTime &at)
{
    for (ClockStopSpan &span : complaint.clockStops) {
        if (!span.to)
            span.to = std::max(span.from, at);
    }
}

tl::expected<QDateTime, Refusal> dueOf(const Complaint &complaint, const WorkingCalendar &calendar)
{
    const auto due = explainDue(complaint, calendar);
    if (due)
        return due->due;
    switch (due.error()) {
    case DueError::OutsideHolidayTable: return refused(Rule::OutsideHolidayTable);
    case DueError::InvalidReceipt:
    case DueError::StopsOverlap: break;
    }
    return refused(Rule::TimeOutOfRange);
}

} // namespace barodesk::domain::applying
