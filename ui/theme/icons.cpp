#include "ui/theme/icons.h"

#include "ui/theme/iconnames.h"
#include "ui/theme/resources.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::theme {

using namespace Qt::StringLiterals;

namespace {

/// With lines a little thinner than Lucide's own 2 of 24, so that it sits well beside 13-pixel text.
QPixmap render(Icon icon, int deviceSize, const QColor &colour)
{
    const QString key = u"barodesk/%1/%2/%3"_s.arg(iconFileName(icon)).arg(deviceSize).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    initResources();
    pixmap = QPixmap(deviceSize, deviceSize);
    pixmap.fill(Qt::transparent);
    QFile file(u":/icons/%1.svg"_s.arg(iconFileName(icon)));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.9\"");
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter, QRectF(0, 0, deviceSize, deviceSize));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(Icon icon, Role role, Role onRole) : m_icon(icon), m_role(role), m_onRole(onRole) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side, side);
        paintIcon(*painter, m_icon, square, colour(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(m_icon, std::min(size.width(), size.height()), colour(mode, state));
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return u"barodesk"_s; }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens &t = tokens();
        if (mode == QIcon::Disabled)
            return t.text3;
        return t.*(state == QIcon::On ? m_onRole : m_role);
    }

    Icon m_icon;
    Role m_role;
    Role m_onRole;
};

} // namespace

QIcon icon(Icon icon, Role role) { return QIcon(new ThemedIconEngine(icon, role, role)); }

QIcon icon(Icon icon, Role role, Role onRole) { return QIcon(new ThemedIconEngine(icon, role, onRole)); }

void paintIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &colour)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    QPixmap image = render(icon, static_cast<int>(std::lround(square.width() * ratio)), colour);
    image.setDevicePixelRatio(ratio);
    // On whole device pixels, else the lines blur.
    painter.drawPixmap(QPointF(std::round(square.x() * ratio) / ratio, std::round(square.y() * ratio) / ratio), image);
}

QPixmap pixmap(Icon icon, int size, const QColor &colour, qreal ratio)
{
    QPixmap image = render(icon, static_cast<int>(std::lround(size * ratio)), colour);
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace barodesk::ui::theme
