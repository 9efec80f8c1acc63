#pragma once

#include <QWidget>

#include <optional>

namespace barodesk::ui::theme {
struct Tokens;
}

namespace barodesk::ui::performance {

/// Lying bars, one a group, each with the mark of the period compared with. Pointed at with the mouse or with Up, Down, Home and End; a click or
/// Enter activates. Shows as many as have room, the first ones, and says how many more there are.
class BarChart final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString name;
        std::optional<double> value; ///< None: of nothing; no bar, a dash.
        std::optional<double> before;
        QString valueText;  ///< "12.5시간"
        QString beforeText; ///< Empty: nothing is compared.
    };

    explicit BarChart(QWidget *parent = nullptr);

    /// \param most the end of the axis; none: the longest bar
    void setContent(const QList<Bar> &bars, std::optional<double> most = {});
    int pointed() const { return m_pointed; } ///< -1: nothing.
    void point(int bar);                      ///< Says nothing: pointedChanged() is for what a person did.
    int shownBars() const;                    ///< How many have room.
    QString sentence(int bar) const;          ///< "도로 ▸ 포트홀·함몰: 12.5시간, 앞 기간 14시간"

    void paintChart(QPainter &painter, const QRectF &rect, const theme::Tokens &tokens, bool pointing) const;

    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

signals:
    void pointedChanged(int bar);
    void activated(int bar);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int barAt(const QPointF &position) const;
    int room(const QRectF &rect) const;
    void pointByHand(int bar);

    QList<Bar> m_bars;
    std::optional<double> m_most;
    int m_pointed = -1;
};

} // namespace barodesk::ui::performance
