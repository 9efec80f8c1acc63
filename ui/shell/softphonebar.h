#pragma once

#include "ui/shell/buttonfold.h"
#include "ui/shell/keypad.h"
#include "ui/shell/phonewords.h"
#include "ui/theme/buttonrole.h"
#include "ui/theme/icons.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace barodesk::ui::widgets {
class Button;
class Chip;
class ElidedLabel;
class IconButton;
class LevelMeter;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::shell {

class AgentMenu;
class HandOverButtons;
class StatePill;
class StatusArea;

/// The phone on every page: the counsellor's state, who is on the line, and what can be done with the call. Nothing in it takes
/// the focus but the dialling field, and that only when asked (Ctrl+L): a call that comes in leaves the hands where they are.
/// It holds no rule: it asks the softphone and shows what it says.
class SoftphoneBar final : public QWidget
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>;

    /// \param phone outlives the bar
    SoftphoneBar(telephony::Softphone &phone, Clock clock, NameLookup lookup, QWidget *parent = nullptr);
    ~SoftphoneBar() override;

    void addStatus(StatusArea *status);  ///< At the end; its words give way before those of the rarer buttons do.
    void addAtEnd(QWidget *widget);      ///< The avatar.
    void addBesideCall(QWidget *widget); ///< What belongs to the present call, after who it is.
    QList<QAction *> phoneActions() const { return m_actions; }

    /// Puts the number into the dialling field, with the focus; nothing is dialled. \returns false: there is a call, or no telephone
    bool offer(const QString &callee);

    QSize minimumSizeHint() const override; ///< With all folded that folds, so that no call makes a window wider than it is.

public slots:
    void refresh(); ///< Names may have changed.

signals:
    void directoryWanted(); ///< To hand the present call to somebody; without one, to dial.

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *makeAction(const QString &name, const QKeySequence &key, void (telephony::Softphone::*request)());
    widgets::Button *makeButton(const QString &name, QAction *action, theme::ButtonRole role, theme::Icon icon);
    void retranslate();
    void showCalls();
    void showState();
    void tick();
    void dial();
    void showKeypad(bool shown);
    void orderFold();
    void takeSpace();
    int widthBesideButtons() const;

    telephony::Softphone &m_phone;
    Clock m_clock;
    NameLookup m_lookup;
    QTimer m_timer;
    QList<QAction *> m_actions;
    QAction *m_answer, *m_refuse, *m_hold, *m_mute, *m_hangUp, *m_ready, *m_notReady, *m_focusDial;
    QHBoxLayout *m_end;
    QHBoxLayout *m_beside;
    StatePill *m_pill;
    AgentMenu *m_menu;
    QWidget *m_callBlock;
    widgets::ElidedLabel *m_peer;
    widgets::ElidedLabel *m_detail;
    widgets::LevelMeter *m_meter;
    widgets::SearchField *m_dialField;
    widgets::Button *m_answerButton, *m_refuseButton, *m_holdButton, *m_muteButton, *m_hangUpButton, *m_readyButton;
    widgets::Chip *m_waiting;
    widgets::Chip *m_listener; ///< Nobody listens unseen.
    widgets::IconButton *m_keypadButton;
    HandOverButtons *m_handOver;
    ButtonFold m_fold;
    StatusArea *m_status = nullptr;
    QPointer<Keypad> m_keypad;
};

} // namespace barodesk::ui::shell
