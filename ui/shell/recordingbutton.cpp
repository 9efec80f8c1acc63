#include "ui/shell/recordingbutton.h"

#include "ui/theme/buttonrole.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/iconbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using barodesk::recording::RecordingErrorCode;
using desk::RecordingStatus;
using Kind = RecordingStatus::Kind;
using telephony::Softphone;

RecordingButton::RecordingButton(Softphone &phone, desk::RecordingKeeper &recordings, QWidget *parent)
    : QWidget(parent),
      m_phone(phone),
      m_recordings(recordings),
      m_toggle(new QAction(this)),
      m_menu(new QMenu(this)),
      m_chip(new widgets::Chip(this)),
      m_button(new widgets::IconButton(theme::Icon::Pause, {}, this))
{
    m_toggle->setObjectName(u"recording-toggle"_s);
    m_toggle->setShortcut(Qt::Key_F10);
    m_toggle->setShortcutContext(Qt::ApplicationShortcut);
    m_toggle->setAutoRepeat(false);
    addAction(m_toggle);
    connect(m_toggle, &QAction::triggered, this, &RecordingButton::toggle);
    m_menu->setObjectName(u"recording-menu"_s);
    m_button->setObjectName(u"recording-button"_s);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_chip->setObjectName(u"recording-state"_s);
    theme::setButtonRole(m_button, theme::ButtonRole::Secondary);
    connect(m_button, &QToolButton::clicked, this, &RecordingButton::choose);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S1);
    layout->addWidget(m_chip);
    layout->addWidget(m_button);
    connect(&phone, &Softphone::callAdded, this, &RecordingButton::refresh);
    connect(&phone, &Softphone::callChanged, this, &RecordingButton::refresh);
    connect(&phone, &Softphone::callEnded, this, &RecordingButton::refresh);
    connect(&recordings, &desk::RecordingKeeper::statusChanged, this, &RecordingButton::refresh);
    refresh();
}

void RecordingButton::refresh()
{
    const telephony::Call *call = m_phone.current();
    const RecordingStatus status = call ? m_recordings.status(call->id) : RecordingStatus();
    if (const auto reasons = call ? m_recordings.pauseReasons(call->id) : QList<domain::RecordingPauseReason>(); !reasons.isEmpty())
        m_reasons = reasons;
    const bool mayPause = call && !m_recordings.pauseReasons(call->id).isEmpty();
    const bool paused = status.kind == Kind::Paused;
    m_toggle->setEnabled(mayPause || paused);
    m_toggle->setText(paused ? tr("녹음 다시 시작") : tr("녹음 잠시 멈춤"));
    setVisible(status.kind != Kind::None);
    using widgets::Tone;
    m_chip->setContent({.text = words(status),
                        .tone = status.kind == Kind::Recording      ? Tone::Bad
                            : paused || status.kind == Kind::Failed ? Tone::Warn
                                                                    : Tone::Neutral,
                        .icon = status.kind == Kind::Failed ? std::optional(theme::Icon::Warning)
                            : paused                        ? std::optional(theme::Icon::Pause)
                            : status.kind == Kind::Notice   ? std::optional(theme::Icon::Volume)
                                                            : std::nullopt,
                        .dot = status.kind == Kind::Recording,
                        .pill = true});
    m_chip->setToolTip(explanation(status));
    m_button->setVisible(m_toggle->isEnabled());
    m_button->setThemeIcon(paused ? theme::Icon::Play : theme::Icon::Pause);
    m_button->setName(m_toggle->text(), widgets::keyText(m_toggle->shortcut()));
}

/// At once and for the first reason: a card number is being read out.
void RecordingButton::toggle()
{
    const telephony::Call *call = m_phone.current();
    if (!call)
        return;
    if (m_recordings.status(call->id).kind == Kind::Paused)
        m_recordings.resume(call->id);
    else if (const auto reasons = m_recordings.pauseReasons(call->id); !reasons.isEmpty())
        m_recordings.pause(call->id, reasons.first().code);
}

void RecordingButton::choose()
{
    const telephony::Call *call = m_phone.current();
    const auto reasons = call ? m_recordings.pauseReasons(call->id) : QList<domain::RecordingPauseReason>();
    if (reasons.size() < 2) {
        toggle();
        return;
    }
    m_menu->clear();
    m_menu->addSection(tr("녹음을 멈추는 까닭"));
    for (const domain::RecordingPauseReason &reason : reasons) {
        QAction *action = m_menu->addAction(reason.name);
        action->setObjectName(u"recording-reason-"_s + reason.code.text());
        connect(action, &QAction::triggered, this, [this, id = call->id, code = reason.code] { m_recordings.pause(id, code); });
    }
    m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height() + 4)));
}

QString RecordingButton::reasonName(const domain::RecordingPauseCode &code) const
{
    const auto found = std::ranges::find(m_reasons, code, &domain::RecordingPauseReason::code);
    return found == m_reasons.end() ? code.text() : found->name;
}

QString RecordingButton::words(const RecordingStatus &status) const
{
    switch (status.kind) {
    case Kind::None: return {};
    case Kind::Notice: return tr("녹음 안내 중");
    case Kind::Starting: return tr("녹음 준비");
    case Kind::Recording: return tr("녹음 중");
    case Kind::Paused: return tr("녹음 멈춤");
    case Kind::Failed: return tr("녹음 안 됨");
    }
    Q_UNREACHABLE();
}

QString RecordingButton::explanation(const RecordingStatus &status) const
{
    switch (status.kind) {
    case Kind::None: return {};
    case Kind::Notice: return tr("민원인에게 녹음을 알리고 있습니다. 끝나면 말씀하십시오.");
    case Kind::Starting: return tr("녹음을 시작하는 중입니다.");
    case Kind::Recording:
        return m_toggle->isEnabled() ? tr("통화를 녹음하고 있습니다. 잠시 멈추려면 누르십시오 (F10).") : tr("통화를 녹음하고 있습니다.");
    case Kind::Paused: return tr("멈춘 까닭: %1. 다시 녹음하려면 누르십시오 (F10).").arg(reasonName(status.reason));
    case Kind::Failed:
        switch (status.error.code) {
        case RecordingErrorCode::DiskFull: return tr("디스크가 가득 차 녹음을 멈췄습니다. 통화는 계속됩니다. 앞부분은 남아 있습니다.");
        case RecordingErrorCode::TooLong: return tr("녹음할 수 있는 길이를 넘었습니다. 통화는 계속됩니다. 앞부분은 남아 있습니다.");
        default: return tr("녹음하지 못하고 있습니다. 통화는 계속됩니다. 관리자에게 알려 주십시오.");
        }
    }
    Q_UNREACHABLE();
}

void RecordingButton::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace barodesk::ui::shell
