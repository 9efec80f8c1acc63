#include "ui/calls/callwords.h"

#include "domain/masking.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

#include <algorithm>

namespace barodesk::ui::calls {

using namespace domain;
using namespace Qt::StringLiterals;
using theme::Icon;
using widgets::Tone;

Icon CallWords::icon(const CallRecord &call)
{
    const bool outgoing = call.direction == CallDirection::Outgoing;
    switch (call.result) {
    case CallResult::Answered: return outgoing ? Icon::PhoneOutgoing : Icon::PhoneIncoming;
    case CallResult::Missed: return outgoing ? Icon::PhoneOutgoing : Icon::PhoneMissed;
    case CallResult::Refused:
    case CallResult::Failed: return Icon::PhoneOff;
    case CallResult::AnsweredElsewhere: return Icon::PhoneForwarded;
    }
    return Icon::Phone;
}

Tone CallWords::tone(const CallRecord &call)
{
    switch (call.result) {
    case CallResult::Answered: return Tone::Ok;
    case CallResult::Missed: return call.direction == CallDirection::Incoming ? Tone::Bad : Tone::Warn;
    case CallResult::Refused:
    case CallResult::Failed: return Tone::Warn;
    case CallResult::AnsweredElsewhere: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString CallWords::result(const CallRecord &call)
{
    if (call.direction == CallDirection::Outgoing) {
        if (call.result == CallResult::Missed)
            return tr("상대가 받지 않음");
        if (call.result == CallResult::Refused)
            return tr("상대가 거절");
    }
    return Labels::of(call.result);
}

widgets::ChipContent CallWords::chip(const CallRecord &call) { return {.text = result(call), .tone = tone(call), .icon = {}}; }

widgets::ChipContent CallWords::callBackChip() { return {.text = tr("다시 걸 전화"), .tone = Tone::Bad, .icon = Icon::PhoneMissed}; }

QString CallWords::name(const models::CallParty &party, bool unmasked)
{
    return party.isPrivate && !unmasked ? maskedName(party.name) : party.name;
}

QString CallWords::number(const CallRecord &call, const models::CallParty &party, bool unmasked)
{
    if (!call.number)
        return tr("번호 없음");
    return unmasked || !party.isPrivate ? call.number->formatted() : call.number->masked();
}

std::chrono::seconds CallWords::ringTime(const CallRecord &call)
{
    return std::chrono::seconds(std::max(qint64(0), call.startedAt.secsTo(call.answeredAt.value_or(call.endedAt))));
}

std::chrono::seconds CallWords::talkTime(const CallRecord &call)
{
    return std::chrono::seconds(call.answeredAt ? std::max(qint64(0), call.answeredAt->secsTo(call.endedAt)) : 0);
}

QString CallWords::transcript(const CallRecord &call)
{
    QStringList lines;
    for (const Utterance &utterance : call.transcript) {
        const auto at = std::chrono::duration_cast<std::chrono::seconds>(utterance.start);
        lines.append(u"%1  %2: %3"_s.arg(TimeText::clock(at), Labels::of(utterance.leg), utterance.text));
    }
    return lines.join(u'\n');
}

} // namespace barodesk::ui::calls
