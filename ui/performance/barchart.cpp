#include "ui/performance/barchart.h"

#include "ui/performance/chartparts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using theme::TextSize;

namespace {

constexpr int BarRow = 24;
constexpr int BarHeight = 12;
constexpr int MoreHeight = 18;
constexpr double NameShare = 0.4; ///< Of the width, at most.

} // namespace

BarChart::BarChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setContent(const QList<Bar> &bars, std::optional<double> most)
{
    m_bars = bars;
    m_most = most;
    point(std::min<int>(m_pointed, int(bars.size()) - 1));
}

int BarChart::room(const QRectF &rect) const
{
    const int fits = std::max(1, int(rect.height()) / BarRow);
    return m_bars.size() <= fits ? int(m_bars.size()) : std::max(1, int(rect.height() - MoreHeight) / BarRow);
}

int BarChart::shownBars() const { return room(rect()); }

void BarChart::point(int bar)
{
    m_pointed = std::clamp(bar, -1, shownBars() - 1);
    const QString said = sentence(m_pointed);
    if (said != accessibleDescription()) {
        setAccessibleDescription(said);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void BarChart::pointByHand(int bar)
{
    const int before = m_pointed;
    point(bar);
    if (m_pointed != before)
        emit pointedChanged(m_pointed);
}

QString BarChart::sentence(int bar) const
{
    if (bar < 0 || bar >= m_bars.size())
        return {};
    const Bar &shown = m_bars.at(bar);
    if (shown.beforeText.isEmpty())
        return u"%1: %2"_s.arg(shown.name, shown.valueText);
    return tr("%1: %2, 비교 기간 %3").arg(shown.name, shown.valueText, shown.beforeText);
}

void BarChart::paintChart(QPainter &painter, const QRectF &rect, const theme::Tokens &t, bool pointing) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const int shown = room(rect);
    const QFont small = theme::font(TextSize::Small);
    const QFont strong = theme::font(TextSize::Small, QFont::DemiBold);
    const QFontMetricsF metrics(small);
    double nameWidth = 0;
    double valueWidth = 0;
    double most = m_most.value_or(0);
    for (int i = 0; i < shown; ++i) {
        const Bar &bar = m_bars.at(i);
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(bar.name));
        valueWidth = std::max(valueWidth, QFontMetricsF(strong).horizontalAdvance(bar.valueText));
        if (!m_most)
            most = std::max({most, bar.value.value_or(0), bar.before.value_or(0)});
    }
    nameWidth = std::min(nameWidth + S2, rect.width() * NameShare);
    const double left = rect.left() + nameWidth + S2;
    const double length = std::max(10.0, rect.right() - left - valueWidth - S3);
    const auto lengthOf = [&](double value) { return most > 0 ? std::clamp(length * value / most, 0.0, length) : 0; };
    for (int i = 0; i < shown; ++i) {
        const Bar &bar = m_bars.at(i);
        const QRectF row(rect.left(), rect.top() + i * BarRow, rect.width(), BarRow);
        const bool on = pointing && i == m_pointed;
        if (on)
            theme::parts::box(painter, row.adjusted(0.5, 0.5, -0.5, -0.5), RadiusChip, t.raised, t.raised);
        painter.setFont(small);
        painter.setPen(on ? t.text : t.text2);
        painter.drawText(QRectF(row.left(), row.top(), nameWidth, BarRow), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideMiddle, nameWidth));
        const QRectF whole(left, row.center().y() - BarHeight / 2.0, bar.value ? std::max(2.0, lengthOf(*bar.value)) : 0, BarHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(on ? t.accent : QColor::fromRgbF(t.accent.redF(), t.accent.greenF(), t.accent.blueF(), 0.72F));
        painter.drawRoundedRect(whole, 3, 3);
        if (bar.before && bar.value) {
            const double x = left + lengthOf(*bar.before);
            painter.setPen(QPen(t.surface, 4));
            painter.drawLine(QPointF(x, whole.top() - 2), QPointF(x, whole.bottom() + 2));
            painter.setPen(QPen(t.text2, 2));
            painter.drawLine(QPointF(x, whole.top() - 2), QPointF(x, whole.bottom() + 2));
        }
        painter.setFont(strong);
        painter.setPen(bar.value ? t.text : t.text3);
        const double after = std::max(whole.right(), bar.before && bar.value ? left + lengthOf(*bar.before) : 0);
        painter.drawText(QRectF(after + S2, row.top(), valueWidth + S3, BarRow), Qt::AlignLeft | Qt::AlignVCenter, bar.valueText);
    }
    if (shown < m_bars.size()) {
        painter.setFont(theme::font(TextSize::Tiny));
        painter.setPen(t.text3);
        painter.drawText(QRectF(left, rect.top() + shown * BarRow, rect.right() - left, MoreHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("표에 %n개 더", nullptr, int(m_bars.size()) - shown));
    }
    if (pointing && (underMouse() || hasFocus()) && m_pointed >= 0 && m_pointed < shown && !m_bars.at(m_pointed).beforeText.isEmpty()) {
        const Bar &bar = m_bars.at(m_pointed);
        chart::bubble(painter, {left + length * 0.4, rect.top() + (m_pointed + 0.5) * BarRow}, // Beside the values, not over them.
                      {bar.name, bar.valueText, tr("비교 기간 %1").arg(bar.beforeText)}, rect, t);
    }
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    paintChart(painter, rect(), t, true);
    if (hasFocus())
        theme::parts::focusRing(painter, rect(), RadiusField, t);
}

int BarChart::barAt(const QPointF &position) const
{
    const int bar = int(position.y()) / BarRow;
    return position.y() >= 0 && bar < shownBars() ? bar : -1;
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    setCursor(bar >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    pointByHand(bar);
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int bar = barAt(event->position());
        bar >= 0 && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit activated(bar);
}

void BarChart::leaveEvent(QEvent *)
{
    if (!hasFocus())
        point(-1);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: pointByHand(std::max(0, m_pointed - 1)); break;
    case Qt::Key_Down: pointByHand(m_pointed + 1); break;
    case Qt::Key_Home: pointByHand(0); break;
    case Qt::Key_End: pointByHand(shownBars() - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed >= 0)
            emit activated(m_pointed);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_pointed < 0 && event->reason() != Qt::MouseFocusReason && !m_bars.isEmpty())
        pointByHand(0);
    update();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (!underMouse())
        point(-1);
    update();
}

} // namespace barodesk::ui::performance
