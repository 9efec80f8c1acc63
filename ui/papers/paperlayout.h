#pragma once

#include "ui/papers/paper.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace barodesk::ui::papers {

/// One sheet, ready to be painted. In quarters of a point: A4 is 2381 × 3368.
struct PaperPage
{
    struct Line
    {
        QPointF baseline;
        QString text;
        QFont font;
        QColor colour;
    };
    struct Box
    {
        QRectF rect;
        QColor fill;    ///< Invalid: none.
        QColor outline; ///< Invalid: none.
    };
    struct Picture
    {
        QRectF rect;
        QImage image;
    };
    QList<Box> boxes;
    QList<Line> lines;
    QList<Picture> pictures;
};

/// The paper on sheets of A4, with its head, page numbers and foot. Pure; may run in any thread.
QList<PaperPage> layOut(const Paper &paper);

/// \param pixelsPerPoint of the device: its resolution / 72
void paintPage(QPainter &painter, const PaperPage &page, double pixelsPerPoint);

} // namespace barodesk::ui::papers
