#include "ui/board/monthgrid.h"

#include "domain/koreatime.h"
#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <ranges>

namespace barodesk::ui::board {

using domain::ComplaintState;
using theme::TextSize;
using theme::Tokens;
using namespace theme::metrics;

namespace {
constexpr int Weeks = 6;
constexpr int DaysOfWeek = 7;
constexpr int HeadHeight = 28;
constexpr int LineHeight = 18;
constexpr int DayWidth = 28;   ///< The number of a day, or the disc of today.
constexpr int WheelStep = 120; ///< Eighths of a degree of one notch.
} // namespace

MonthGrid::MonthGrid(models::ComplaintViewModel &view, ComplaintFaces &faces, const store::Replica &replica, std::function<QDateTime()> now,
                     QWidget *parent)
    : QWidget(parent), m_view(view), m_faces(faces), m_replica(replica), m_now(std::move(now)), m_day(m_now().date())
{
    setObjectName(QStringLiteral("monthGrid"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&view, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(&view, &QAbstractItemModel::rowsRemoved, this, repaint);
    connect(&view, &QAbstractItemModel::rowsMoved, this, repaint);
    connect(&view, &QAbstractItemModel::dataChanged, this, repaint);
    connect(&view, &QAbstractItemModel::layoutChanged, this, repaint);
    connect(&view, &QAbstractItemModel::modelReset, this, repaint);
    setAccessibleName(spoken(m_day));
}

void MonthGrid::setDay(const QDate &day)
{
    if (!day.isValid() || day == m_day)
        return;
    m_day = day;
    setAccessibleName(spoken(day));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    update();
    emit dayChanged();
}

void MonthGrid::addMonths(int months) { setDay(m_day.addMonths(months)); }

QString MonthGrid::title() const { return QLocale().toString(m_day, tr("yyyy년 M월", "as QLocale::toString() takes it")); }

int MonthGrid::dueOn(const QDate &day) const { return firstRowFrom(day.addDays(1)) - firstRowFrom(day); }

/// The view is in the order of due times, those whose clock stands behind the others.
int MonthGrid::firstRowFrom(const QDate &day) const
{
    const QDateTime start = domain::koreaTime(day, QTime(0, 0));
    const auto rows = std::views::iota(0, m_view.rowCount());
    return int(std::ranges::partition_point(rows,
                                            [&](int row) {
                                                const domain::Complaint &complaint = *m_view.complaintAt(row);
                                                return domain::isClockRunning(complaint.state) && complaint.dueAt < start;
                                            })
               - rows.begin());
}

QDate MonthGrid::firstShown() const
{
    const QDate first(m_day.year(), m_day.month(), 1);
    return first.addDays(-(first.dayOfWeek() % DaysOfWeek));
}

QRect MonthGrid::cell(int index) const
{
    const int column = index % DaysOfWeek;
    const int row = index / DaysOfWeek;
    const int left = width() * column / DaysOfWeek;
    const int right = width() * (column + 1) / DaysOfWeek;
    const int room = height() - HeadHeight;
    const int top = HeadHeight + room * row / Weeks;
    const int bottom = HeadHeight + room * (row + 1) / Weeks;
    return {left, top, right - left, bottom - top};
}

std::optional<QDate> MonthGrid::dayAt(const QPoint &at) const
{
    for (int i = 0; i < Weeks * DaysOfWeek; ++i) {
        if (cell(i).contains(at))
            return firstShown().addDays(i);
    }
    return std::nullopt;
}

QSize MonthGrid::minimumSizeHint() const { return {420, HeadHeight + Weeks * 48}; }

QString MonthGrid::spoken(const QDate &day) const
{
    const auto holiday = m_replica.organisation().calendar().holidayName(day);
    const QString date = QLocale().toString(day, tr("M월 d일 dddd", "as QLocale::toString() takes it"));
    const int count = dueOn(day);
    const QString due = day < m_now().date() ? tr("지연 %1건").arg(count) : tr("기한 %1건").arg(count);
    return holiday ? QString(date + QStringLiteral(" (") + *holiday + QStringLiteral("), ") + due)
                   : QString(date + QStringLiteral(", ") + due);
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    const Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusPane, RadiusPane);
    const QLocale locale;
    for (int column = 0; column < DaysOfWeek; ++column) {
        const QRect head(cell(column).x(), 0, cell(column).width(), HeadHeight);
        m_text.draw(painter, head.adjusted(S2, 0, -S1, 0), locale.dayName(column == 0 ? 7 : column, QLocale::ShortFormat),
                    {TextSize::Small, QFont::DemiBold}, column == 0 ? t.bad : t.text3);
    }
    const QDate first = firstShown();
    for (int i = 0; i < Weeks * DaysOfWeek; ++i)
        paintDay(painter, cell(i), first.addDays(i));
    painter.setPen(t.border);
    painter.setBrush(Qt::NoBrush);
    for (int week = 0; week < Weeks; ++week)
        painter.drawLine(1, cell(week * DaysOfWeek).y(), width() - 2, cell(week * DaysOfWeek).y());
    for (int column = 1; column < DaysOfWeek; ++column)
        painter.drawLine(cell(column).x(), HeadHeight, cell(column).x(), height() - 2);

    const auto shown = int(first.daysTo(m_day));
    const QRectF ring = QRectF(cell(shown)).adjusted(1.5, 1.5, -1, -1);
    painter.setPen(QPen(hasFocus() ? t.accent : t.strong, 2));
    painter.drawRoundedRect(ring, RadiusChip, RadiusChip);
}

void MonthGrid::paintDay(QPainter &painter, const QRect &cell, const QDate &day)
{
    const Tokens &t = theme::tokens(this);
    const QDate today = m_now().date();
    const bool here = day.month() == m_day.month();
    const domain::WorkingCalendar &calendar = m_replica.organisation().calendar();
    const auto holiday = calendar.holidayName(day);
    const bool free = holiday || !calendar.isWorkingDay(day);
    if (day == m_day || m_hovered == day || (free && here))
        painter.fillRect(cell.adjusted(1, 1, 0, 0), day == m_day ? t.accentSoft : t.raised);

    const QRect inside = cell.adjusted(S2, S1 + 1, -S2 + 2, -S1);
    const bool red = holiday || day.dayOfWeek() == Qt::Sunday;
    const QColor ink = !here ? t.text3 : red ? t.bad : day.dayOfWeek() == Qt::Saturday ? t.text2 : t.text;
    const QString number = QString::number(day.day());
    QRect line(inside.x(), inside.y(), inside.width(), 20);
    if (day == today) {
        const QRectF disc(line.x() - 3, line.y(), 24, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(disc, 10, 10);
        painter.setPen(t.onAccent);
        painter.setFont(theme::font(TextSize::Small, QFont::DemiBold));
        painter.drawText(disc, Qt::AlignCenter, number);
    } else {
        m_text.draw(painter, line, number, {TextSize::Small, QFont::DemiBold}, ink);
    }
    const int first = firstRowFrom(day);
    const int count = firstRowFrom(day.addDays(1)) - first;
    int right = line.right();
    if (count > 0) {
        const bool late = day < today;
        widgets::ChipContent chip{.text = QLocale().toString(count),
                                  .tone = late       ? widgets::Tone::Bad
                                      : day == today ? widgets::Tone::Warn
                                                     : widgets::Tone::Neutral,
                                  .icon = late       ? theme::Icon::CircleAlert
                                      : day == today ? theme::Icon::Hourglass
                                                     : theme::Icon::Clock};
        if (widgets::chipSize(chip).width() > line.width() - DayWidth)
            chip.icon.reset(); // The day stays to be read; the tone says what the sign did.
        const int width = widgets::chipSize(chip).width();
        widgets::paintChip(painter, QRect(right - width + 1, line.y() - 1, width, ChipHeight), chip, t);
        right -= width + S1;
    }
    if (holiday)
        m_text.draw(painter, QRect(line.x() + 26, line.y(), right - line.x() - 26, 20), *holiday, {TextSize::Tiny}, here ? t.bad : t.text3);

    const int lines = std::min(count, (inside.bottom() - line.bottom() - 2) / LineHeight);
    for (int i = 0; i < lines; ++i) {
        const QRect row(inside.x(), line.bottom() + 3 + i * LineHeight, inside.width(), LineHeight);
        if (i == lines - 1 && count > lines) {
            m_text.draw(painter, row, tr("외 %1건").arg(count - lines + 1), {TextSize::Tiny}, t.text3);
            break;
        }
        const ComplaintFace &face = m_faces.of(m_view.complaintAt(first + i));
        m_text.draw(painter, row, QString(face.kind + QStringLiteral(" · ") + face.shortPlace), {TextSize::Tiny}, here ? t.text2 : t.text3);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    if (const auto day = dayAt(event->pos()); day && event->button() == Qt::LeftButton)
        setDay(*day);
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (dayAt(event->pos()))
        emit listWanted();
}

void MonthGrid::mouseMoveEvent(QMouseEvent *event)
{
    const auto day = dayAt(event->pos());
    if (day == m_hovered)
        return;
    m_hovered = day;
    update();
}

void MonthGrid::leaveEvent(QEvent *)
{
    m_hovered.reset();
    update();
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: setDay(m_day.addDays(-1)); return;
    case Qt::Key_Right: setDay(m_day.addDays(1)); return;
    case Qt::Key_Up: setDay(m_day.addDays(-DaysOfWeek)); return;
    case Qt::Key_Down: setDay(m_day.addDays(DaysOfWeek)); return;
    case Qt::Key_PageUp: addMonths(-1); return;
    case Qt::Key_PageDown: addMonths(1); return;
    case Qt::Key_Home: setDay(m_now().date()); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit listWanted(); return;
    default: QWidget::keyPressEvent(event);
    }
}

/// A month for each notch, however finely the wheel tells it.
void MonthGrid::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    const int months = -(m_wheel / WheelStep);
    m_wheel %= WheelStep;
    if (months != 0)
        addMonths(months);
    event->accept();
}

bool MonthGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), day ? spoken(*day) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MonthGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void MonthGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_text.clear();
}

} // namespace barodesk::ui::board
