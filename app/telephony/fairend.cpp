#include "telephony/fairend.h"

namespace barodesk::telephony {

std::optional<FairEnd> next(const FairEnd &before, const FairEndEvent &event)
{
    using Kind = FairEndEvent::Kind;
    const bool begun = before.step == FairEndStep::Warned || before.step == FairEndStep::ReasonChosen;
    switch (event.kind) {
    case Kind::Warn:
        if (before.step != FairEndStep::None)
            return std::nullopt;
        return FairEnd{.step = FairEndStep::Warned, .warnedAt = event.at, .reason = {}};
    case Kind::ChooseReason:
        if (!begun || event.reason.isEmpty())
            return std::nullopt;
        return FairEnd{.step = FairEndStep::ReasonChosen, .warnedAt = before.warnedAt, .reason = event.reason};
    case Kind::End:
        if (before.step != FairEndStep::ReasonChosen)
            return std::nullopt;
        return FairEnd{.step = FairEndStep::Ended, .warnedAt = before.warnedAt, .reason = before.reason};
    case Kind::Withdraw:
        if (!begun)
            return std::nullopt;
        return FairEnd{};
    }
    Q_UNREACHABLE();
}

} // namespace barodesk::telephony
