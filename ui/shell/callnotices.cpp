#include "ui/shell/callnotices.h"

#include "ui/text/labels.h"

#include <chrono>

namespace barodesk::ui::shell {

using telephony::Softphone;
using widgets::Tone;

CallNotices::CallNotices(Softphone &phone, QObject *parent) : QObject(parent), m_phone(phone)
{
    connect(&phone.watch(), &telephony::CallWatch::longCall, this, [this](const telephony::Call &, int warning) { sayLong(warning); });
    connect(&phone, &Softphone::callEnded, this, &CallNotices::sayEnded);
}

void CallNotices::sayLong(int warning)
{
    const domain::Etiquette &etiquette = m_phone.agent().callCentre().etiquette;
    const auto limit = warning == 1 ? etiquette.firstWarning : etiquette.secondWarning;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(limit).count();
    if (warning == 1)
        emit notice(tr("통화가 %1분을 넘었습니다. 마무리를 준비해 주세요.").arg(minutes), Tone::Warn);
    else
        emit notice(tr("통화가 %1분을 넘었습니다. 권장 시간이 지났음을 민원인에게 알려 주세요.").arg(minutes), Tone::Bad);
}

void CallNotices::sayUnanswered()
{
    if (m_phone.agent().status().system == domain::SystemReason::NoAnswer)
        emit notice(tr("응답하지 않아 이석으로 바뀌었습니다."), Tone::Bad);
    else
        emit notice(tr("응답하지 않은 전화를 교환기로 돌려보냈습니다."), Tone::Warn);
}

void CallNotices::sayEnded(const telephony::Call &call)
{
    if (call.answeredAt || call.listening || call.reason == engines::CallEndReason::LocalHangUp)
        return;
    if (call.direction == domain::CallDirection::Incoming && call.reason == engines::CallEndReason::NoAnswer) {
        // Later: the phone may tell the end of the call before it takes the counsellor off ready.
        QMetaObject::invokeMethod(this, &CallNotices::sayUnanswered, Qt::QueuedConnection);
    } else if (const QString sentence = Labels::of(call.reason); !sentence.isEmpty()) {
        emit notice(sentence, Tone::Neutral);
    }
}

} // namespace barodesk::ui::shell
