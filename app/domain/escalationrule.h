#pragma once

#include "domain/code.h"
#include "domain/role.h"

#include <QList>
#include <QString>

namespace barodesk::domain {

enum class EscalationTrigger {
    PartUsed,  ///< `amount` percent of the working time to the due time is gone: 1–99.
    Overdue,   ///< `amount` working hours past the due time; 0: at once.
    Untouched, ///< Nobody has done anything for `amount` working hours: 1 and more.
};

/// Who is told when a complaint stands. Part of the organisation: the team edits it, every desk has it offline.
struct EscalationRule
{
    EscalationCode code;
    CategoryCode category; ///< Of it and all below it; empty: of every category.
    EscalationTrigger trigger = EscalationTrigger::Overdue;
    int amount = 0;
    QList<Role> tell; ///< Whose desks show it.
    QString note;     ///< What they should do, as the team wrote it.
    friend bool operator==(const EscalationRule &, const EscalationRule &) = default;
};
inline constexpr int MaxEscalationRules = 100;
inline constexpr int MaxEscalationHours = 1000;

/// Whether the amount is one its trigger can have.
constexpr bool isSoundAmount(EscalationTrigger trigger, int amount)
{
    switch (trigger) {
    case EscalationTrigger::PartUsed: return amount >= 1 && amount <= 99;
    case EscalationTrigger::Overdue: return amount >= 0 && amount <= MaxEscalationHours;
    case EscalationTrigger::Untouched: break;
    }
    return amount >= 1 && amount <= MaxEscalationHours;
}

} // namespace barodesk::domain
