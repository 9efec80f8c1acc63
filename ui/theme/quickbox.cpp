#include "ui/theme/quickbox.h"

#include "ui/theme/styleparts.h"

#include <QCache>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

namespace barodesk::ui::theme::parts {

namespace {

constexpr int MostBytes = 4'000'000;

struct Key
{
    QSize size; ///< Device pixels.
    double ratio = 1;
    double radius = 0;
    QRgb fill = 0;
    QRgb line = 0;

    bool operator==(const Key &) const = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.size.width(), key.size.height(), key.ratio, key.radius, key.fill, key.line);
    }
};

QPixmap *drawn(const Key &key, const QColor &fill, const QColor &line)
{
    auto *pixmap = new QPixmap(key.size);
    pixmap->setDevicePixelRatio(key.ratio);
    pixmap->fill(Qt::transparent);
    QPainter painter(pixmap);
    box(painter, QRectF({}, pixmap->deviceIndependentSize()), key.radius, fill, line);
    return pixmap;
}

} // namespace

void quickBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line)
{
    static QCache<Key, QPixmap> cache(MostBytes);
    const QPaintEngine *engine = painter.paintEngine();
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const QSizeF exact = rect.size() * ratio;
    const QSize size = exact.toSize();
    if (!engine || engine->type() != QPaintEngine::Raster || painter.transform().type() > QTransform::TxTranslate || size != exact
        || size.isEmpty() || QPointF((rect.topLeft() * ratio).toPoint()) != rect.topLeft() * ratio) {
        box(painter, rect, radius, fill, line);
        return;
    }
    const Key key{size, ratio, radius, fill.rgba(), line.rgba()};
    const QPixmap *pixmap = cache.object(key);
    if (!pixmap) {
        auto *made = drawn(key, fill, line);
        const QPixmap copy = *made; // The cache may throw away at once what it cannot hold.
        cache.insert(key, made, size.width() * size.height() * 4);
        painter.drawPixmap(rect.topLeft(), copy);
        return;
    }
    painter.drawPixmap(rect.topLeft(), *pixmap);
}

} // namespace barodesk::ui::theme::parts
