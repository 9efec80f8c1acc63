#include "models/complaintfilter.h"

namespace barodesk::models {

using namespace domain;

bool counts(BoardFigure figure, const Complaint &complaint, const DueHorizon &horizon)
{
    switch (figure) {
    case BoardFigure::ReceivedToday: {
        const qint64 received = complaint.receivedAt.toMSecsSinceEpoch();
        return received >= horizon.startOfToday && received < horizon.endOfToday;
    }
    case BoardFigure::InProgress: return complaint.state == ComplaintState::InProgress;
    case BoardFigure::DueToday: {
        const qint64 due = complaint.dueAt.toMSecsSinceEpoch();
        return isClockRunning(complaint.state) && due > horizon.now && due < horizon.endOfToday;
    }
    case BoardFigure::WithinFourHours: return dueWindow(complaint, horizon) == DueWindow::WithinFourHours;
    case BoardFigure::Overdue: return dueWindow(complaint, horizon) == DueWindow::Overdue;
    case BoardFigure::Repeats: return !complaint.links.isEmpty() && !isEnded(complaint.state);
    case BoardFigure::CallBacksWaiting: return hasOpenCallBack(complaint);
    case BoardFigure::Unowned: return complaint.department.isEmpty() && !isEnded(complaint.state);
    }
    return false;
}

bool isStuck(const Complaint &complaint)
{
    return !isEnded(complaint.state) && complaint.state != ComplaintState::Resolved && (complaint.obstacle || isOwnerless(complaint));
}

bool GroupFilter::accepts(const Complaint &complaint) const
{
    switch (by) {
    case Grouping::None: return true;
    case Grouping::Team:
    case Grouping::Department:
        return key.isEmpty() ? complaint.department.isEmpty() || departments.contains(complaint.department)
                             : departments.contains(complaint.department);
    case Grouping::District: return (complaint.place.district ? complaint.place.district->text() : QString()) == key;
    case Grouping::Category: return categories.contains(complaint.category);
    case Grouping::Contractor: return complaint.contractor == key;
    }
    return true;
}

bool ComplaintFilter::acceptsState(ComplaintState state) const
{
    if (!states.isEmpty())
        return states.contains(state);
    return !figures.isEmpty() || !text.isEmpty() || !isEnded(state);
}

bool ComplaintFilter::looksAtStateOnly() const
{
    ComplaintFilter rest = *this;
    rest.states = {};
    rest.text.clear();
    return rest == ComplaintFilter();
}

bool ComplaintFilter::accepts(const Complaint &complaint, const DueHorizon &horizon) const
{
    if (!acceptsState(complaint.state))
        return false;
    if (department && complaint.department != *department)
        return false;
    if (district && complaint.place.district != *district)
        return false;
    if (urgency && complaint.urgency != *urgency)
        return false;
    if (officer && complaint.officer != *officer)
        return false;
    if (!categories.isEmpty() && !categories.contains(complaint.category))
        return false;
    if (stuck && isStuck(complaint) != *stuck)
        return false;
    if (dueOn && (!isClockRunning(complaint.state) || complaint.dueAt.date() != *dueOn))
        return false;
    if (group && !group->accepts(complaint))
        return false;
    for (int i = 0; !figures.isEmpty() && i < BoardFigureCount; ++i) {
        if (figures.contains(BoardFigure(i)) && !counts(BoardFigure(i), complaint, horizon))
            return false;
    }
    return true;
}

bool ComplaintFilter::dependsOnTime() const
{
    return figures.contains(BoardFigure::ReceivedToday) || figures.contains(BoardFigure::DueToday)
        || figures.contains(BoardFigure::WithinFourHours) || figures.contains(BoardFigure::Overdue);
}

QSet<CategoryCode> categoriesUnder(const CategoryCode &code, const Organisation &organisation)
{
    QSet<CategoryCode> codes{code};
    for (const Category &category : organisation.data().categories) { // Parents come before children.
        if (codes.contains(category.parent))
            codes.insert(category.code);
    }
    return codes;
}

} // namespace barodesk::models
