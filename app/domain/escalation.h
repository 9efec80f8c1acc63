#pragma once

#include "domain/complaint.h"

namespace barodesk::domain {

/// Whether the rule speaks of complaints of this category: its own, or one below it.
bool speaksOf(const EscalationRule &rule, const CategoryCode &category, const Organisation &organisation);

/// The rules that have come true and have not fired since the count began, in the organisation's order. Those of time apply while the
/// clock runs; Untouched while the complaint is not ended.
QList<EscalationCode> escalationsDue(const Complaint &complaint, const Organisation &organisation, const QDateTime &now);

} // namespace barodesk::domain
