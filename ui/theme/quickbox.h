#pragma once

class QColor;
class QPainter;
class QRectF;

namespace barodesk::ui::theme::parts {

/// As box() with a line of one pixel, out of a cache: for what lists paint again and again, as stroking a rounded rectangle costs more than
/// all the text of a card. `rect` should lie on whole pixels; what does not, and what is printed, is drawn as box() does.
/// GUI thread.
void quickBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line);

} // namespace barodesk::ui::theme::parts
