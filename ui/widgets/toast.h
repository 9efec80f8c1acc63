#pragma once

#include "ui/widgets/tone.h"

#include <QTimer>
#include <QWidget>

namespace barodesk::ui::widgets {

class Button;

/// A sentence that comes and goes at the foot of a window: what was done, and the way back. It never takes the focus, and it stays while
/// the pointer is on it.
class Toast final : public QWidget
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    void showMessage(const QString &sentence, Tone tone = Tone::Neutral, const QString &action = {});
    /// Stands left of it where it would cover it otherwise. \param keys lies in the window and outlives the toast
    void keepClearOf(const QWidget *keys) { m_keys = keys; }
    QSize sizeHint() const override;

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QString m_sentence;
    Tone m_tone = Tone::Neutral;
    Button *m_button;
    const QWidget *m_keys = nullptr;
    QTimer m_timer;
};

} // namespace barodesk::ui::widgets
