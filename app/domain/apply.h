#pragma once

#include "domain/historyentry.h"
#include "domain/permission.h"
#include "domain/refusal.h"

#include <tl/expected.hpp>

#include <optional>

namespace barodesk::domain {

struct Actor
{
    UserId user;
    Role role = Role::ReadOnly;

    static Actor server(); ///< The server itself, when a rule of the city and no person acts: history names it.
    bool isServer() const { return user == server().user; }
    bool may(Permission permission) const; ///< By the role; the server has its own two and no other.
};

/// What apply() may know beside the record and the command. It asks nothing of the world itself.
struct Context
{
    Actor actor;
    QDateTime now; ///< The applier's clock, Korea time.
    const Organisation &organisation;
    std::optional<ComplaintNumber> number; ///< For RegisterComplaint on the server; none on a desk.
};

struct Outcome
{
    Entity after;
    HistoryEntry entry;
};

/// The one way a record changes, on the desk at once and on the server for good.
/// \param before the target as it is, none when it does not exist
/// \returns the record after the command with its history entry, or the rule that forbids it. Pure: equal arguments
/// give equal results; the entry's id is derived from the command's id.
tl::expected<Outcome, Refusal> apply(const std::optional<Entity> &before, const Command &command, const Context &context);

/// The commands this role may give to a complaint in this state: what buttons and menus ask.
QList<CommandKind> allowedCommands(const Complaint &complaint, Role role);

/// Whether this person may give the call its wrap-up code, or another one: who had it, and who supervises the room.
bool maySetWrapUp(const CallRecord &call, const Actor &actor);

/// Whether this person may take the complaint's last step back: their own, of the last UndoMinutes.
bool mayUndo(const Complaint &complaint, const Actor &actor, const QDateTime &now);

/// Whether a complaint of this type may be taken by phone, chat or voicebot alone (법 8, 영 10).
bool mayBeTakenOrally(LegalType type);

} // namespace barodesk::domain
