#include "ui/performance/chartparts.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <algorithm>
#include <cmath>

namespace barodesk::ui::performance::chart {

using namespace theme::metrics;

double tick(double most, int steps)
{
    if (most <= steps)
        return 1;
    const double raw = most / steps;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw)
            return factor * power;
    }
    return 10 * power;
}

void bubble(QPainter &painter, const QPointF &at, const QStringList &lines, const QRectF &bounds, const theme::Tokens &t)
{
    const QFont quiet = theme::font(theme::TextSize::Tiny);
    const QFont strong = theme::font(theme::TextSize::Small, QFont::DemiBold);
    constexpr int Line = 17;
    double width = 0;
    for (int i = 0; i < lines.size(); ++i)
        width = std::max(width, QFontMetricsF(i == 0 ? quiet : strong).horizontalAdvance(lines.at(i)));
    QRectF box(0, 0, std::ceil(width) + 2 * S2, double(lines.size()) * Line + S2);
    box.moveTo(at.x() + S3, at.y() - box.height() / 2);
    if (box.right() > bounds.right())
        box.moveRight(at.x() - S3);
    box.moveLeft(std::max(box.left(), bounds.left()));
    box.moveTop(std::clamp(box.top(), bounds.top(), std::max(bounds.top(), bounds.bottom() - box.height())));
    theme::parts::box(painter, box, RadiusField, t.raised, t.strong);
    for (int i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 0 ? quiet : strong);
        painter.setPen(i == 0 ? t.text2 : t.text);
        painter.drawText(QRectF(box.left() + S2, box.top() + S1 + i * Line, box.width() - 2 * S2, Line), Qt::AlignLeft | Qt::AlignVCenter,
                         lines.at(i));
    }
}

} // namespace barodesk::ui::performance::chart
