#pragma once

#include <QPainter>
#include <QPointF>
#include <QString>

namespace barodesk::ui::theme {
struct Tokens;
}

/// What both charts are drawn with.
namespace barodesk::ui::performance::chart {

/// A round step for the axis, so that `most` is reached in at most `steps` of it: 1, 2 or 5 times a power of ten; 1 at least.
double tick(double most, int steps);

/// The bubble beside what is pointed at: a quiet first line and what it says, kept within `bounds`.
void bubble(QPainter &painter, const QPointF &at, const QStringList &lines, const QRectF &bounds, const theme::Tokens &tokens);

} // namespace barodesk::ui::performance::chart
