#pragma once

#include "domain/code.h"

#include <QDateTime>

#include <optional>

namespace barodesk::telephony {

/// How far the fair end of a call has come (민원 처리에 관한 법률 시행령 4): the citizen is warned, the reason is chosen and told, the call is
/// ended, and its record says so.
enum class FairEndStep { None, Warned, ReasonChosen, Ended };

struct FairEnd
{
    FairEndStep step = FairEndStep::None;
    QDateTime warnedAt; ///< From Warned on.
    domain::FairEndReasonCode reason;
    friend bool operator==(const FairEnd &, const FairEnd &) = default;
};

struct FairEndEvent
{
    enum class Kind { Warn, ChooseReason, End, Withdraw };
    Kind kind = Kind::Warn;
    QDateTime at = {};                     ///< Of Warn.
    domain::FairEndReasonCode reason = {}; ///< Of ChooseReason; may be chosen anew.
};

/// None: not in this order.
std::optional<FairEnd> next(const FairEnd &before, const FairEndEvent &event);

} // namespace barodesk::telephony
