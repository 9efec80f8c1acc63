#include "ui/shell/callchips.h"

#include "telephony/softphone.h"
#include "ui/widgets/chip.h"

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using theme::Icon;
using widgets::Tone;

CallChips::CallChips(QWidget *bar) : m_waiting(new widgets::Chip(bar)), m_listener(new widgets::Chip(bar))
{
    m_listener->setObjectName(u"phone-listener"_s);
}

void CallChips::showCalls(const telephony::Softphone &phone, const NameLookup &lookup)
{
    showOther(phone, lookup);
    showListener(phone.current());
}

void CallChips::showOther(const telephony::Softphone &phone, const NameLookup &lookup)
{
    const telephony::Call *call = phone.current();
    const telephony::Call *ringing = phone.ringing();
    const bool second = ringing && call && call->handle != ringing->handle;
    const telephony::Call *other = second ? ringing : phone.waiting();
    m_waiting->setVisible(other);
    if (!other)
        return;
    const QString peer = PhoneWords::peer(*other, lookup);
    m_waiting->setText(second ? peer : u"%1 · %2"_s.arg(PhoneWords::phase(*other), peer));
    m_waiting->setTone(second || other->inConference ? Tone::Accent : Tone::Warn);
    m_waiting->setIcon(second ? Icon::PhoneIncoming : other->inConference ? Icon::Users : Icon::Pause);
}

void CallChips::showListener(const telephony::Call *call)
{
    const QString words = call ? PhoneWords::listener(*call) : QString();
    m_listener->setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    m_listener->setText(words);
    m_listener->setTone(call->listenerSpeaks ? Tone::Warn : Tone::Accent);
    m_listener->setIcon(call->listenerSpeaks || call->listenWay == domain::ListenWay::Whisper ? Icon::Mic : Icon::Ear);
}

int CallChips::wish() const
{
    int wish = 0;
    for (const widgets::Chip *chip : {m_waiting, m_listener})
        wish += chip->isHidden() ? 0 : chip->sizeHint().width() - chip->minimumSizeHint().width();
    return wish;
}

} // namespace barodesk::ui::shell
