#pragma once

#include "telephony/softphone.h"

#include <QMenu>
#include <QTimer>

namespace barodesk::ui::shell {

/// What the counsellor can change about themselves: ready, the reasons not to be, the wrap-up code of the call, what waits, and the
/// fair end of a call in its order. It asks the softphone what is possible and is always up to date, so that the palette finds its
/// entries too. GUI thread.
class AgentMenu final : public QMenu
{
    Q_OBJECT
public:
    /// \param phone outlives the menu \param ready the bar's action of F9 \param notReadyKey shown at the reason it chooses
    AgentMenu(telephony::Softphone &phone, QAction *ready, const QKeySequence &notReadyKey, QWidget *parent);

    void fill(); ///< At once; by itself when the phone says something new, and before it is shown.

    /// Whether asking that would change anything now.
    static bool mayAsk(const telephony::Agent &agent, telephony::AgentEvent::Kind kind, const domain::NotReadyReasonCode &reason = {});
    /// Whether F9 is of use: not in after-call work that must be stayed in.
    static bool mayBeReady(const telephony::Agent &agent);
    static bool mayBeNotReady(const telephony::Agent &agent); ///< The same for Shift+F9, the first reason.

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *add(QMenu *menu, const QString &name, const QString &text, const std::function<void()> &request);
    QAction *addChoice(QMenu *menu, const QString &name, const QString &text, bool chosen, const std::function<void()> &request);
    void addReasons();
    void addWaiting();
    void addWrapUps();
    void addFairEnd();

    telephony::Softphone &m_phone;
    QAction *m_ready;
    QKeySequence m_notReadyKey;
    QMenu *m_fairEnd;
    QTimer m_refill;
};

} // namespace barodesk::ui::shell
