#pragma once

#include "ui/wallboard/wallboardface.h"

#include <QTimer>
#include <QWidget>

namespace barodesk::ui::wallboard {

/// Paints a face as large as it is given room: everything grows with the height, so that it is read from five metres on any screen.
class WallboardView final : public QWidget
{
    Q_OBJECT
public:
    explicit WallboardView(QWidget *parent = nullptr);

    void setFace(const WallboardFace &face);
    const WallboardFace &face() const { return m_face; }
    int linesShown() const; ///< How many lines of the list have room at once.
    int page() const { return m_page; }
    void turn(); ///< To the next lines of the list, and the next piece of news; by itself every few seconds.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Measures;

    int pages() const;
    void paintHead(QPainter &painter, const Measures &m) const;
    void paintFigures(QPainter &painter, const Measures &m) const;
    void paintList(QPainter &painter, const Measures &m) const;
    void paintLine(QPainter &painter, const Measures &m, const QRectF &row, const WallboardLine &line) const;
    void paintNews(QPainter &painter, const Measures &m) const;

    WallboardFace m_face;
    QTimer m_turn;
    int m_page = 0;
    int m_news = 0;
};

} // namespace barodesk::ui::wallboard
