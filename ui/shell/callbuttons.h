#pragma once

#include "ui/shell/buttonfold.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace barodesk::telephony {
class Softphone;
struct Call;
} // namespace barodesk::telephony

namespace barodesk::ui::widgets {
class Button;
class IconButton;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::shell {

class HandOverButtons;
class Keypad;
class PhoneActions;

/// The buttons of the softphone bar: which of them there are for the present call, what they say, how they give way in a narrow
/// window, and the keypad that one of them opens. They stand in the bar's own row. GUI thread.
class CallButtons final : public QObject
{
    Q_OBJECT
public:
    /// \param phone, actions outlive the buttons \param bar owns them, and this object
    CallButtons(telephony::Softphone &phone, const PhoneActions &actions, QWidget *bar);
    ~CallButtons() override;

    QList<QWidget *> inOrder() const; ///< From left to right, for the layout of the bar.
    HandOverButtons *handOver() const { return m_handOver; }

    void showCalls(); ///< After the actions have.
    void retranslate();
    void placeKeypad(); ///< Below its button again, if it is open: the bar has another width.

    const ButtonFold &fold() const { return m_fold; }
    int widthBeforeStatus() const; ///< Pixels they take when the next to give way are the words of the bar's status.

signals:
    void directoryWanted(); ///< To hand the present call to somebody.

private:
    void showHold(const telephony::Call &call);
    void showMute(const telephony::Call &call);
    void showKeypad(bool shown);
    void orderFold();

    telephony::Softphone &m_phone;
    const PhoneActions &m_actions;
    widgets::Button *m_answer, *m_refuse, *m_hold, *m_mute, *m_hangUp, *m_ready;
    HandOverButtons *m_handOver;
    widgets::IconButton *m_keypadButton;
    QPointer<Keypad> m_keypad;
    ButtonFold m_fold;
};

} // namespace barodesk::ui::shell
