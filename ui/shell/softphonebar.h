#pragma once

#include "ui/shell/callchips.h"
#include "ui/shell/phonewords.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace barodesk::ui::widgets {
class LevelMeter;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::shell {

class CallButtons;
class CallFace;
class PhoneActions;
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

    void addStatus(StatusArea *status);    ///< At the end; its words give way before those of the rarer buttons do.
    void addAtEnd(QWidget *widget);        ///< The avatar.
    void addBesideCall(QWidget *widget);   ///< What belongs to the present call, after who it is.
    QList<QAction *> phoneActions() const; ///< In the order in which the palette offers them.

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

private:
    void makeDialField();
    void layOut();
    void retranslate();
    void showCalls();
    void showState();
    void dial();
    void takeSpace();
    int widthBesideButtons() const;

    telephony::Softphone &m_phone;
    Clock m_clock;
    NameLookup m_lookup;
    QTimer m_timer;
    CallChips m_chips;
    PhoneActions *m_actions;
    StatePill *m_pill;
    CallFace *m_face;
    widgets::LevelMeter *m_meter;
    QHBoxLayout *m_beside;
    widgets::SearchField *m_dialField;
    CallButtons *m_buttons;
    QHBoxLayout *m_end;
    StatusArea *m_status = nullptr;
};

} // namespace barodesk::ui::shell
