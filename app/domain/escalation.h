#pragma once

#include "domain/complaint.h"

namespace barodesk::domain {

/// Whether the rule speaks of complaints of this category: its own, or one below it.
bool speaksOf(const EscalationRule &rule, const CategoryCode &category, const Organisation &organisation);

/// When the rule comes true of this complaint if nobody does anything; none: never, or beyond the calendar. Those of time only while the
/// clock runs, Untouched while the complaint is not ended. Not told: whether it has fired already.
std::optional<QDateTime> comesTrueAt(const EscalationRule &rule, const Complaint &complaint, const Organisation &organisation);

/// The rules that have come true and have not fired since the count began, in the organisation's order.
QList<EscalationCode> escalationsDue(const Complaint &complaint, const Organisation &organisation, const QDateTime &now);

/// When the next rule comes true that has not fired; none: no rule will.
std::optional<QDateTime> nextEscalation(const Complaint &complaint, const Organisation &organisation);

} // namespace barodesk::domain
