#include "domain/applysupport.h"

#include <algorithm>

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

namespace {

/// The promise to act on, still open.
tl::expected<CallBack *, Refusal> openCallBack(Complaint &complaint, const CallBackId &id)
{
    const auto found = std::ranges::find(complaint.callBacks, id, &CallBack::id);
    if (found == complaint.callBacks.end())
        return refused(Rule::UnknownCallBack, u"callBack"_s);
    if (found->state != CallBackState::Promised)
        return refused(Rule::CallBackEnded, u"callBack"_s);
    return &*found;
}

} // namespace

Check promise(Complaint &complaint, const CallBackWish &wish, const Step &step, const QString &field)
{
    if (wish.id.isNull() || std::ranges::count(complaint.callBacks, wish.id, &CallBack::id) > 0)
        return refusal(Rule::AlreadyExists, field + u".id");
    if (wish.promisedFor) {
        if (const auto check = checkPlanned(*wish.promisedFor, step.at, field + u".promisedFor"))
            return check;
    }
    complaint.callBacks.append({.id = wish.id,
                                .reason = wish.reason,
                                .number = wish.number,
                                .promisedFor = wish.promisedFor,
                                .owner = step.context.actor.user,
                                .state = CallBackState::Promised,
                                .attempts = {}});
    return std::nullopt;
}

Applied<Complaint> promiseCallBack(Complaint complaint, const PromiseCallBack &payload, const Step &step)
{
    if (const auto check = promise(complaint, payload.wish, step, u"wish"_s))
        return refused(check);
    return complaint;
}

Applied<Complaint> recordAttempt(Complaint complaint, const RecordCallBackAttempt &payload, const Step &step)
{
    const auto callBack = openCallBack(complaint, payload.callBack);
    if (!callBack)
        return tl::make_unexpected(callBack.error());
    if (const auto check = checkOptionalText(payload.note, u"note"_s))
        return refused(check);
    switch (payload.result) {
    case CallBackResult::Reached:
    case CallBackResult::TextMessage: (*callBack)->state = CallBackState::Kept; break;
    case CallBackResult::NoAnswer:
    case CallBackResult::Retry:
        if (payload.nextTry) {
            if (const auto check = checkPlanned(*payload.nextTry, step.at, u"nextTry"_s))
                return refused(check);
            (*callBack)->promisedFor = payload.nextTry;
        }
        break;
    }
    (*callBack)->attempts.append({.at = step.at, .by = step.context.actor.user, .result = payload.result, .note = payload.note});
    return complaint;
}

Applied<Complaint> moveCallBack(Complaint complaint, const MoveCallBack &payload, const Step &step)
{
    const auto callBack = openCallBack(complaint, payload.callBack);
    if (!callBack)
        return tl::make_unexpected(callBack.error());
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    if (payload.promisedFor) {
        if (const auto check = checkPlanned(*payload.promisedFor, step.at, u"promisedFor"_s))
            return refused(check);
    }
    if (payload.owner && !step.context.organisation.user(*payload.owner))
        return refused(Rule::UnknownUser, u"owner"_s);
    const CallBack before = **callBack;
    if (payload.promisedFor)
        (*callBack)->promisedFor = payload.promisedFor;
    if (payload.owner)
        (*callBack)->owner = *payload.owner;
    if (**callBack == before)
        return refused(Rule::NothingChanged);
    return complaint;
}

Applied<Complaint> excuseCallBack(Complaint complaint, const ExcuseCallBack &payload, const Step &)
{
    const auto callBack = openCallBack(complaint, payload.callBack);
    if (!callBack)
        return tl::make_unexpected(callBack.error());
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    (*callBack)->state = CallBackState::Excused;
    return complaint;
}

} // namespace barodesk::domain::applying
