#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

class QPainter;

namespace barodesk::ui::widgets {

/// How much of the time allowed is used. For delegates.
void paintTimeBar(QPainter &painter, const QRect &rect, double used, Tone tone, const theme::Tokens &tokens);

class TimeBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TimeBar(QWidget *parent = nullptr);

    void setUsed(double used, Tone tone); ///< 0…1; more is drawn as full.
    QSize sizeHint() const override { return {80, 4}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_used = 0;
    Tone m_tone = Tone::Ok;
};

} // namespace barodesk::ui::widgets
