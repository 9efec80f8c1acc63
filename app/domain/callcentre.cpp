#include "domain/callcentre.h"

#include <algorithm>

namespace barodesk::domain {

namespace {

template <typename Item, typename Code> const Item *find(const QList<Item> &items, const Code &code)
{
    const auto found = std::ranges::find(items, code, &Item::code);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

bool isTimed(AfterCallKind kind) { return kind == AfterCallKind::Timed || kind == AfterCallKind::TimedNoEarlyExit; }

AfterCallPolicy stricter(const AfterCallPolicy &a, const AfterCallPolicy &b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind ? b : a;
    return a.limit < b.limit ? b : a;
}

const Queue *CallCentre::queue(const QueueCode &code) const { return find(queues, code); }

const Queue *CallCentre::queueOfNumber(QStringView dialled) const
{
    const auto number = PhoneNumber::parse(dialled);
    const auto found = std::ranges::find(queues, number, &Queue::number);
    return !number || found == queues.end() ? nullptr : &*found;
}

const Queue *CallCentre::queueNamed(QStringView text) const
{
    const auto found = std::ranges::find_if(queues, [text](const Queue &queue) { return queue.code.text() == text || queue.name == text; });
    return text.isEmpty() || found == queues.end() ? queueOfNumber(text) : &*found;
}

const NotReadyReason *CallCentre::notReadyReason(const NotReadyReasonCode &code) const { return find(notReadyReasons, code); }

const WrapUp *CallCentre::wrapUp(const WrapUpCode &code) const { return find(wrapUps, code); }

const FairEndReason *CallCentre::fairEndReason(const FairEndReasonCode &code) const { return find(fairEndReasons, code); }

} // namespace barodesk::domain
