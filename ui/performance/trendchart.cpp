#include "ui/performance/trendchart.h"

#include "ui/performance/chartparts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using theme::TextSize;

namespace {

constexpr int Steps = 4; ///< Of the axis.
constexpr int LegendHeight = 20;
constexpr int LabelHeight = 20;

QColor colourOf(const TrendChart::Series &series, const theme::Tokens &t)
{
    return series.mark == TrendChart::Mark::Dashes ? t.text3 : widgets::toneColour(series.tone, t);
}

void paintMark(QPainter &painter, TrendChart::Mark mark, const QPointF &at, const QColor &colour, const QColor &ground, double radius)
{
    painter.setPen(QPen(ground, 1.5));
    painter.setBrush(colour);
    switch (mark) {
    case TrendChart::Mark::Disc: painter.drawEllipse(at, radius, radius); break;
    case TrendChart::Mark::Square: painter.drawRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)); break;
    case TrendChart::Mark::Dashes: break;
    }
}

} // namespace

TrendChart::TrendChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TrendChart::setContent(const QStringList &labels, const QStringList &titles, const QList<Series> &series)
{
    m_labels = labels;
    m_titles = titles;
    m_series = series;
    point(std::min<int>(m_pointed, int(labels.size()) - 1));
    update();
}

void TrendChart::point(int step)
{
    m_pointed = std::clamp(step, -1, int(m_labels.size()) - 1);
    const QString said = sentence(m_pointed);
    if (said != accessibleDescription()) {
        setAccessibleDescription(said);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

QString TrendChart::sentence(int step) const
{
    if (step < 0 || step >= m_titles.size())
        return {};
    QStringList parts;
    for (const Series &series : m_series) {
        if (step < series.values.size())
            parts.append(u"%1 %2"_s.arg(series.name, QLocale().toString(series.values.at(step), 'f', 0)));
    }
    return u"%1: %2"_s.arg(m_titles.at(step), parts.join(u", "_s));
}

QRectF TrendChart::plot(const QRectF &rect) const
{
    double most = 0;
    for (const Series &series : m_series)
        most = std::max(most, series.values.isEmpty() ? 0 : *std::ranges::max_element(series.values));
    const double left = QFontMetricsF(theme::font(TextSize::Tiny)).horizontalAdvance(QLocale().toString(std::max(most, 10.0), 'f', 0)) + S3;
    return rect.adjusted(left, LegendHeight + S2, -S3, -LabelHeight);
}

double TrendChart::xOf(int step, const QRectF &plot) const
{
    const auto count = double(m_labels.size());
    return plot.left() + plot.width() * (step + 0.5) / std::max(1.0, count);
}

void TrendChart::paintChart(QPainter &painter, const QRectF &rect, const theme::Tokens &t, bool pointing) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot(rect);
    const QFont tiny = theme::font(TextSize::Tiny);
    const QFontMetricsF metrics(tiny);
    double most = 1;
    for (const Series &series : m_series)
        most = std::max(most, series.values.isEmpty() ? 0 : *std::ranges::max_element(series.values));
    const double step = chart::tick(most, Steps);
    const double top = std::ceil(most / step) * step;
    const auto yOf = [&](double value) { return area.bottom() - area.height() * value / top; };

    painter.setFont(tiny);
    for (double value = 0; value <= top + step / 2; value += step) {
        painter.setPen(QPen(t.border, 1));
        const double y = std::floor(yOf(value)) + 0.5;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(t.text3);
        painter.drawText(QRectF(rect.left(), y - 8, area.left() - rect.left() - S2, 16), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(value, 'f', 0));
    }
    double labelWidth = 1;
    for (const QString &label : m_labels)
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(label) + S3);
    const int every = std::max(1, int(std::ceil(labelWidth * double(m_labels.size()) / std::max(1.0, area.width()))));
    for (int i = 0; i < m_labels.size(); i += every) {
        const double x = std::clamp(xOf(i, area), rect.left() + labelWidth / 2, rect.right() - labelWidth / 2);
        painter.drawText(QRectF(x - labelWidth / 2, area.bottom() + 3, labelWidth, LabelHeight - 3), Qt::AlignCenter, m_labels.at(i));
    }

    const bool shown = pointing && m_pointed >= 0;
    if (shown) {
        painter.setPen(QPen(t.strong, 1));
        painter.drawLine(QPointF(xOf(m_pointed, area), area.top()), QPointF(xOf(m_pointed, area), area.bottom()));
    }
    double legend = area.left();
    for (qsizetype s = m_series.size() - 1; s >= 0; --s) { // The first lies on top.
        const Series &series = m_series.at(s);
        QPainterPath path;
        for (int i = 0; i < series.values.size() && i < m_labels.size(); ++i) {
            const QPointF at(xOf(i, area), yOf(series.values.at(i)));
            i == 0 ? path.moveTo(at) : path.lineTo(at);
        }
        const bool dashed = series.mark == Mark::Dashes;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colourOf(series, t), dashed ? 1.5 : 2, dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        const bool few = area.width() / double(std::max<qsizetype>(1, m_labels.size())) > 14;
        for (int i = 0; i < series.values.size() && i < m_labels.size(); ++i) {
            if (few || (shown && i == m_pointed))
                paintMark(painter, series.mark, {xOf(i, area), yOf(series.values.at(i))}, colourOf(series, t), t.surface,
                          shown && i == m_pointed ? 5 : 3.5);
        }
    }
    painter.setFont(tiny);
    for (const Series &series : m_series) {
        const QPointF at(legend + 9, rect.top() + LegendHeight / 2.0);
        painter.setPen(QPen(colourOf(series, t), 2, series.mark == Mark::Dashes ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0));
        paintMark(painter, series.mark, at, colourOf(series, t), t.surface, 3.5);
        painter.setPen(t.text2);
        const double width = metrics.horizontalAdvance(series.name);
        painter.drawText(QRectF(at.x() + 14, rect.top(), width + 2, LegendHeight), Qt::AlignLeft | Qt::AlignVCenter, series.name);
        legend += width + 46;
    }
    if (shown) {
        QStringList lines{m_titles.value(m_pointed)};
        for (const Series &series : m_series) {
            if (m_pointed < series.values.size())
                lines.append(u"%1 %2"_s.arg(series.name, QLocale().toString(series.values.at(m_pointed), 'f', 0)));
        }
        const double value = m_series.isEmpty() ? 0 : m_series.first().values.value(m_pointed);
        chart::bubble(painter, {xOf(m_pointed, area), yOf(value)}, lines, rect, t);
    }
}

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    paintChart(painter, rect(), t, true);
    if (hasFocus())
        theme::parts::focusRing(painter, rect(), RadiusField, t);
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = plot(rect());
    const double each = area.width() / double(std::max<qsizetype>(1, m_labels.size()));
    const double inside = event->position().x() - area.left();
    point(inside >= 0 && inside < area.width() ? int(inside / each) : -1);
}

void TrendChart::leaveEvent(QEvent *)
{
    if (!hasFocus())
        point(-1);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_labels.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: point(std::max(0, m_pointed - 1)); break;
    case Qt::Key_Right: point(m_pointed + 1); break;
    case Qt::Key_Home: point(0); break;
    case Qt::Key_End: point(last); break;
    default: QWidget::keyPressEvent(event);
    }
}

void TrendChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_pointed < 0 && event->reason() != Qt::MouseFocusReason)
        point(int(m_labels.size()) - 1); // The latest is what is asked for first.
    update();
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (!underMouse())
        point(-1);
    update();
}

} // namespace barodesk::ui::performance
