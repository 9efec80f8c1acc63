#include "domain/escalation.h"

#include "domain/duetime.h"

#include <algorithm>

namespace barodesk::domain {

namespace {

bool hasComeTrue(const EscalationRule &rule, const Complaint &complaint, const WorkingCalendar &calendar, const QDateTime &now)
{
    const auto hours = std::chrono::hours(rule.amount);
    switch (rule.trigger) {
    case EscalationTrigger::PartUsed: {
        if (!isClockRunning(complaint.state))
            return false;
        const auto whole = workingTimeBetween(countedFrom(complaint), complaint.dueAt, calendar);
        return workingTimeBetween(countedFrom(complaint), now, calendar) * 100 >= whole * rule.amount;
    }
    case EscalationTrigger::Overdue:
        return isClockRunning(complaint.state) && complaint.dueAt < now && workingTimeBetween(complaint.dueAt, now, calendar) >= hours;
    case EscalationTrigger::Untouched: break;
    }
    return !isEnded(complaint.state) && workingTimeBetween(complaint.changedAt, now, calendar) >= hours;
}

} // namespace

bool speaksOf(const EscalationRule &rule, const CategoryCode &category, const Organisation &organisation)
{
    if (rule.category.isEmpty())
        return true;
    const Category *node = organisation.category(category);
    // No path is longer than there are categories, whatever the tree says.
    for (qsizetype left = organisation.data().categories.size(); node && left > 0; --left) {
        if (node->code == rule.category)
            return true;
        node = organisation.category(node->parent);
    }
    return false;
}

QList<EscalationCode> escalationsDue(const Complaint &complaint, const Organisation &organisation, const QDateTime &now)
{
    QList<EscalationCode> due;
    for (const EscalationRule &rule : organisation.data().escalationRules) {
        const bool fired = std::ranges::any_of(complaint.escalations, [&](const Escalation &e) { return e.rule == rule.code; });
        if (!fired && speaksOf(rule, complaint.category, organisation) && hasComeTrue(rule, complaint, organisation.calendar(), now))
            due.append(rule.code);
    }
    return due;
}

} // namespace barodesk::domain
