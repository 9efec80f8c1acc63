#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace barodesk::telephony {
class Softphone;
}

namespace barodesk::ui::widgets {
class Button;
}

namespace barodesk::ui::shell {

/// What can be done with a call besides talking: hand it on, go to the one that waits, talk three. Asks the softphone what is possible.
class HandOverButtons final : public QWidget
{
    Q_OBJECT
public:
    /// \param phone outlives the buttons
    HandOverButtons(telephony::Softphone &phone, QWidget *parent = nullptr);

    QList<QAction *> phoneActions() const { return {m_transfer, m_swap, m_conference}; }
    void showCalls();
    int gaps() const; ///< Pixels between those of them that are shown.

    // For the bar, which knows how much room there is.
    widgets::Button *transferButton() const { return m_transferButton; }
    widgets::Button *swapButton() const { return m_swapButton; }
    widgets::Button *conferenceButton() const { return m_conferenceButton; }

signals:
    void directoryWanted(); ///< Somebody to hand the call to, or without a call to dial.

protected:
    void changeEvent(QEvent *event) override;

private:
    void transfer();
    void talkThree();
    void retranslate();

    telephony::Softphone &m_phone;
    QAction *m_transfer, *m_swap, *m_conference;
    widgets::Button *m_transferButton, *m_swapButton, *m_conferenceButton;
};

} // namespace barodesk::ui::shell
