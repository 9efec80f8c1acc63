#pragma once

#include <QObject>

class QAction;
class QKeySequence;

namespace barodesk::telephony {
class Softphone;
}

namespace barodesk::ui::shell {

/// What the keys of the phone do on every page with one call, and with the counsellor's own state. It asks the softphone what is
/// possible now. GUI thread.
class PhoneActions final : public QObject
{
    Q_OBJECT
public:
    /// \param phone outlives the actions \param owner has them, and this object
    PhoneActions(telephony::Softphone &phone, QWidget *owner);

    QList<QAction *> all() const { return m_all; } ///< In the order in which the palette offers them.
    QAction *answer() const { return m_answer; }
    QAction *refuse() const { return m_refuse; }
    QAction *hold() const { return m_hold; }
    QAction *mute() const { return m_mute; }
    QAction *hangUp() const { return m_hangUp; }
    QAction *ready() const { return m_ready; }
    QAction *notReady() const { return m_notReady; }
    QAction *dial() const { return m_dial; } ///< Only a wish: whoever has the dialling field connects it.

    void showCalls();   ///< Which of them can be done now, and why not.
    void retranslate(); ///< Their names.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Request = void (telephony::Softphone::*)();
    QAction *make(const QString &name, const QKeySequence &key, Request request);

    telephony::Softphone &m_phone;
    QList<QAction *> m_all;
    QAction *m_answer, *m_refuse, *m_hold, *m_mute, *m_hangUp, *m_ready, *m_notReady, *m_dial;
};

} // namespace barodesk::ui::shell
