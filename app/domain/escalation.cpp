#include "domain/escalation.h"

#include "domain/duetime.h"

#include <algorithm>

namespace barodesk::domain {

namespace {

bool hasFired(const Complaint &complaint, const EscalationRule &rule)
{
    return std::ranges::any_of(complaint.escalations, [&](const Escalation &e) { return e.rule == rule.code; });
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

std::optional<QDateTime> comesTrueAt(const EscalationRule &rule, const Complaint &complaint, const Organisation &organisation)
{
    if (!speaksOf(rule, complaint.category, organisation))
        return std::nullopt;
    const WorkingCalendar &calendar = organisation.calendar();
    switch (rule.trigger) {
    case EscalationTrigger::PartUsed: {
        if (!isClockRunning(complaint.state))
            return std::nullopt;
        const auto whole = workingTimeBetween(countedFrom(complaint), complaint.dueAt, calendar);
        const std::chrono::minutes part((whole.count() * rule.amount + 99) / 100);
        return afterWorkingTime(countedFrom(complaint), part, calendar);
    }
    case EscalationTrigger::Overdue: {
        if (!isClockRunning(complaint.state))
            return std::nullopt;
        const auto at = afterWorkingTime(complaint.dueAt, std::chrono::hours(rule.amount), calendar);
        // The due time itself is in time.
        return at && rule.amount == 0 ? std::optional(at->addMSecs(1)) : at;
    }
    case EscalationTrigger::Untouched: break;
    }
    if (isEnded(complaint.state))
        return std::nullopt;
    return afterWorkingTime(complaint.changedAt, std::chrono::hours(rule.amount), calendar);
}

QList<EscalationCode> escalationsDue(const Complaint &complaint, const Organisation &organisation, const QDateTime &now)
{
    QList<EscalationCode> due;
    for (const EscalationRule &rule : organisation.data().escalationRules) {
        const auto at = hasFired(complaint, rule) ? std::nullopt : comesTrueAt(rule, complaint, organisation);
        if (at && *at <= now)
            due.append(rule.code);
    }
    return due;
}

std::optional<QDateTime> nextEscalation(const Complaint &complaint, const Organisation &organisation)
{
    std::optional<QDateTime> next;
    for (const EscalationRule &rule : organisation.data().escalationRules) {
        const auto at = hasFired(complaint, rule) ? std::nullopt : comesTrueAt(rule, complaint, organisation);
        if (at && (!next || *at < *next))
            next = at;
    }
    return next;
}

} // namespace barodesk::domain
