#include "domain/applysupport.h"

#include "domain/masking.h"

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxDisplayName = 200;

Check checkTimes(const CallRecord &call, const QDateTime &at)
{
    if (!call.startedAt.isValid())
        return refusal(Rule::TimeOutOfRange, u"startedAt"_s);
    if (!call.endedAt.isValid() || call.endedAt < call.startedAt || call.endedAt > at.addSecs(120))
        return refusal(Rule::TimeOutOfRange, u"endedAt"_s);
    // A code that is no longer in the city's list is kept: the call was so, and its record must not be lost for it.
    if (call.fairEnd
        && (!call.fairEnd->warnedAt.isValid() || call.fairEnd->warnedAt < call.startedAt || call.fairEnd->warnedAt > call.endedAt))
        return refusal(Rule::TimeOutOfRange, u"fairEnd.warnedAt"_s);
    const bool answered = call.result == CallResult::Answered;
    const bool sensible
        = !call.answeredAt || (call.answeredAt->isValid() && *call.answeredAt >= call.startedAt && *call.answeredAt <= call.endedAt);
    if ((answered && !call.answeredAt) || !sensible)
        return refusal(Rule::TimeOutOfRange, u"answeredAt"_s);
    return std::nullopt;
}

} // namespace

Applied<CallRecord> logCall(const LogCall &payload, const Step &step)
{
    CallRecord call = payload.call;
    if (const auto check = checkTimes(call, step.at))
        return refused(check);
    if (call.displayName.size() > MaxDisplayName)
        return refused(Rule::TextTooLong, u"displayName"_s);
    for (qsizetype i = 0; i < call.transcript.size(); ++i) {
        Utterance &utterance = call.transcript[i];
        const QString field = u"transcript[%1]"_s.arg(i);
        if (const auto check = checkOptionalText(utterance.text, field + u".text"))
            return refused(check);
        if (utterance.start.count() < 0 || utterance.end < utterance.start)
            return refused(Rule::TimeOutOfRange, field + u".end");
        utterance.text = maskedIdentifiers(utterance.text);
    }
    call.id = CallId(step.command.target.id);
    call.version = 0;
    call.handledBy = step.context.actor.user;
    return call;
}

Applied<CallRecord> setCallWrapUp(CallRecord call, const SetCallWrapUp &payload, const Step &step)
{
    if (!maySetWrapUp(call, step.context.actor))
        return refused(Rule::NotPermitted);
    if (!step.context.organisation.data().callCentre.wrapUp(payload.code))
        return refused(Rule::UnknownWrapUp, u"code"_s);
    if (call.wrapUp == payload.code)
        return refused(Rule::NothingChanged);
    call.wrapUp = payload.code;
    return call;
}

// The queue, the number dialled, the wrap-up code and that it was ended for abuse tell nothing of the citizen once these are gone.
Applied<CallRecord> purgeCall(CallRecord call, const PurgeCall &payload)
{
    const CallRecord before = call;
    call.transcript.clear();
    if (!payload.transcriptOnly) {
        call.number.reset();
        call.displayName.clear();
        call.citizen.reset();
    }
    if (call == before)
        return refused(Rule::NothingChanged);
    return call;
}

} // namespace barodesk::domain::applying

namespace barodesk::domain {

bool maySetWrapUp(const CallRecord &call, const Actor &actor)
{
    return call.handledBy == actor.user || actor.may(Permission::SuperviseRoom);
}

} // namespace barodesk::domain
