#pragma once

#include "ui/widgets/tone.h"

#include <QFrame>

#include <optional>

class QVBoxLayout;

namespace barodesk::ui::widgets {

/// A rounded surface with a line around it. Clickable ones take the focus by Tab and answer to Enter and Space.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setRaised(bool raised);            ///< On another surface: a note, an explanation.
    void setTone(std::optional<Tone> tone); ///< Soft ground and line of the tone.
    void setSelected(bool selected);
    void setClickable(bool clickable);

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_body;
    std::optional<Tone> m_tone;
    bool m_raised = false;
    bool m_selected = false;
    bool m_clickable = false;
};

} // namespace barodesk::ui::widgets
