#pragma once

#include "models/complaintviewmodel.h"
#include "ui/board/complaintface.h"
#include "ui/board/textpainter.h"

#include <QDate>
#include <QWidget>

namespace barodesk::ui::board {

/// Six weeks of due dates: how many end on each day, and the first of them in words where there is room. Arrows go from day to day, page
/// keys from month to month, Home is today, Enter goes to the list of the day.
class MonthGrid final : public QWidget
{
    Q_OBJECT
public:
    /// \param view in the order of due times
    MonthGrid(models::ComplaintViewModel &view, ComplaintFaces &faces, const store::Replica &replica, std::function<QDateTime()> now,
              QWidget *parent = nullptr);

    const QDate &day() const { return m_day; }
    void setDay(const QDate &day);
    void addMonths(int months);
    QString title() const;             ///< "2026년 11월"
    int dueOn(const QDate &day) const; ///< How many end on the day.

    QSize minimumSizeHint() const override;

signals:
    void dayChanged();
    void listWanted(); ///< Enter, or a double click.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QDate firstShown() const; ///< The Sunday on or before the first of the month.
    QRect cell(int index) const;
    std::optional<QDate> dayAt(const QPoint &at) const;
    int firstRowFrom(const QDate &day) const; ///< The first row of the view that is due on the day or later.
    void paintDay(QPainter &painter, const QRect &cell, const QDate &day);
    QString spoken(const QDate &day) const;

    models::ComplaintViewModel &m_view;
    ComplaintFaces &m_faces;
    const store::Replica &m_replica;
    std::function<QDateTime()> m_now;
    QDate m_day;
    std::optional<QDate> m_hovered;
    TextPainter m_text;
    int m_wheel = 0;
};

} // namespace barodesk::ui::board
