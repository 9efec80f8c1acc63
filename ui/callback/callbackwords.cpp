#include "ui/callback/callbackwords.h"

#include "ui/text/labels.h"
#include "ui/text/timetext.h"

namespace barodesk::ui::callback {

using namespace domain;
using widgets::Tone;

widgets::ChipContent CallBackWords::chip(const QDateTime &due, const QDateTime &now)
{
    if (!due.isValid())
        return {.text = tr("처리 후"), .tone = Tone::Neutral, .icon = theme::Icon::Clock};
    const bool late = due <= now;
    const bool soon = !late && due.date() == now.date();
    return {.text = TimeText::until(due, now),
            .tone = late ? Tone::Bad
                : soon   ? Tone::Warn
                         : Tone::Accent,
            .icon = theme::Icon::PhoneOutgoing};
}

QString CallBackWords::tries(const CallBack &callBack, const QDateTime &now)
{
    if (callBack.attempts.isEmpty())
        return {};
    const CallBackAttempt &last = callBack.attempts.last();
    return tr("%1 · %2 %3")
        .arg(tr("%n번 걸었음", nullptr, int(callBack.attempts.size())), TimeText::moment(last.at, now), Labels::of(last.result));
}

} // namespace barodesk::ui::callback
