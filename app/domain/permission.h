#pragma once

#include "domain/organisation.h"

namespace barodesk::domain {

enum class Permission {
    ReadBoard,
    ReadPersonalData, ///< Unmask; every act is logged.
    TakeComplaint,    ///< Register, amend, note, link, promise and record call-backs, citizens, calls.
    RouteComplaint,   ///< Assign, transfer.
    WorkComplaint,    ///< Start, schedule, supplement, resolve.
    CloseComplaint,   ///< Close, reopen, withdraw, excuse a call-back.
    ManageUsers,
    ManageHolidays,
    SuperviseRoom,
    ListenToRecordings, ///< Of anybody's calls; one's own calls need none. Every listening is logged.
    ListenIn,           ///< On a counsellor's talk, and speak in it; every act is logged, and the counsellor sees it.
    EnforceRetention,   ///< Held by no role: the server's alone (Actor::server()), as the next.
    KeepTheClock,       ///< Recount due times, escalate.
    EditRules,          ///< Escalation rules, text templates, the views of a team.
};
inline constexpr int PermissionCount = int(Permission::EditRules) + 1;

/// The one table of who may do what; the server checks it, the desk enables its buttons by it.
bool isPermitted(Role role, Permission permission);

} // namespace barodesk::domain
