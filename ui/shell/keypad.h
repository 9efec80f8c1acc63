#pragma once

#include <QFrame>

namespace barodesk::ui::widgets {
class Label;
}

namespace barodesk::ui::shell {

/// The twelve keys of a telephone. Shown beside the call's buttons; takes no focus, so what is being typed goes on.
class Keypad final : public QFrame
{
    Q_OBJECT
public:
    explicit Keypad(QWidget *parent = nullptr);

signals:
    void pressed(QChar digit);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sent;
    widgets::Label *m_display;
};

} // namespace barodesk::ui::shell
