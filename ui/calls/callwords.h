#pragma once

#include "models/callparty.h"
#include "ui/widgets/chip.h"

#include <QCoreApplication>

#include <chrono>

namespace barodesk::ui::calls {

/// What the call log says of a call.
class CallWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::calls::CallWords)

public:
    CallWords() = delete;

    static theme::Icon icon(const domain::CallRecord &call);
    static widgets::Tone tone(const domain::CallRecord &call);
    static QString result(const domain::CallRecord &call); ///< As seen from the desk: "부재중", "상대가 받지 않음".
    static widgets::ChipContent chip(const domain::CallRecord &call);
    static widgets::ChipContent callBackChip();                         ///< "다시 걸 전화"
    static QString name(const models::CallParty &party, bool unmasked); ///< Masked where it is a citizen's.
    /// "010-••••-5678", "번호 없음"; that of a colleague or department is no secret.
    static QString number(const domain::CallRecord &call, const models::CallParty &party, bool unmasked);
    static std::chrono::seconds ringTime(const domain::CallRecord &call);
    static std::chrono::seconds talkTime(const domain::CallRecord &call); ///< 0 when nobody was talked with.
    static QString transcript(const domain::CallRecord &call);            ///< A line an utterance: "00:07  민원인: …".
};

} // namespace barodesk::ui::calls
