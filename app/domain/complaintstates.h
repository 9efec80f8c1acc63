#pragma once

#include "domain/apply.h"

namespace barodesk::domain {

/// Which kind of record a command goes with.
EntityKind targetKind(CommandKind kind);

/// What a role needs to give it.
Permission permissionFor(CommandKind kind);

/// The state a complaint is in after the command, none where its state forbids it. The one table of a complaint's life;
/// conditions on what the command says (a reason, an open call-back) are not part of it.
/// \param kind a command about a complaint that exists: any but RegisterComplaint and those of other records
std::optional<ComplaintState> nextState(const Complaint &complaint, CommandKind kind);

/// Whether the step may be taken back (UndoStep): it told nobody outside the office anything.
bool isUndoable(CommandKind kind);

} // namespace barodesk::domain
