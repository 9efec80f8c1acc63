#pragma once

#include "tests/files/tiffmaker.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

#include <optional>

namespace barodesk::test {

/// A picture that can be recognised, as a telephone's photo with the place it was taken at.
inline QByteArray madePhoto(const QSize &size, const QColor &colour, const std::optional<domain::GeoPoint> &at = {}, int orientation = 1)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 0, size.height());
    ground.setColorAt(0, QColor(205, 215, 225));
    ground.setColorAt(0.45, QColor(150, 152, 155));
    ground.setColorAt(1, QColor(92, 94, 98));
    painter.fillRect(image.rect(), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour);
    painter.setPen(QPen(colour.darker(160), size.width() / 60.0));
    painter.drawEllipse(QRectF(size.width() * 0.25, size.height() * 0.5, size.width() * 0.45, size.height() * 0.28));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 88);
    return at || orientation != 1 ? withExif(bytes, TiffMaker::photo(true, orientation, at.value_or(domain::GeoPoint()))) : bytes;
}

} // namespace barodesk::test
