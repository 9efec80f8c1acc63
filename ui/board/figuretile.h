#pragma once

#include "ui/widgets/tone.h"

#include <QAbstractButton>

namespace barodesk::ui::board {

/// A headline figure that is a filter when pressed: name, number, a small remark.
class FigureTile final : public QAbstractButton
{
    Q_OBJECT
public:
    FigureTile(const QString &name, widgets::Tone tone, QWidget *parent = nullptr);

    void setFigure(int count, const QString &remark);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    widgets::Tone m_tone;
    int m_count = 0;
    QString m_remark;
};

} // namespace barodesk::ui::board
