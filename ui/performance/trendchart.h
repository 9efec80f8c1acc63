#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

#include <functional>

namespace barodesk::ui::performance {

/// Lines over time that can be pointed at, with the mouse or with Left, Right, Home and End. Each line has a mark of its own, so that
/// colour is not the only sign. The accessible name says the chart's, the description what is pointed at.
class TrendChart final : public QWidget
{
    Q_OBJECT
public:
    enum class Mark { Disc, Square, Dashes };

    struct Series
    {
        QString name;
        widgets::Tone tone = widgets::Tone::Accent;
        Mark mark = Mark::Disc;
        QList<double> values; ///< By step; may be shorter than the labels.
    };

    explicit TrendChart(QWidget *parent = nullptr);

    /// \param labels below the steps \param titles of the bubble, by step
    void setContent(const QStringList &labels, const QStringList &titles, const QList<Series> &series);
    int pointed() const { return m_pointed; } ///< -1: nothing.
    void point(int step);
    QString sentence(int step) const; ///< "11/3: 접수 12, 완료 9"

    /// Draws it as it is, for paper too.
    void paintChart(QPainter &painter, const QRectF &rect, const theme::Tokens &tokens, bool pointing) const;

    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF plot(const QRectF &rect) const;
    double xOf(int step, const QRectF &plot) const;

    QStringList m_labels;
    QStringList m_titles;
    QList<Series> m_series;
    int m_pointed = -1;
};

} // namespace barodesk::ui::performance
