#include "ui/board/textpainter.h"

#include <QFontMetrics>
#include <QPainter>

namespace barodesk::ui::board {

namespace {

int numberOf(const TextPainter::Style &style) { return int(style.size) * 1000 + int(style.weight); }

} // namespace

const QFont &TextPainter::fontOf(const Style &style)
{
    const auto found = m_fonts.constFind(numberOf(style));
    return found != m_fonts.constEnd() ? *found : *m_fonts.insert(numberOf(style), theme::font(style.size, style.weight));
}

void TextPainter::draw(QPainter &painter, const QRect &rect, const QString &text, const Style &style, const QColor &colour,
                       Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFont &font = fontOf(style);
    const Key key{text, rect.width(), numberOf(style)};
    QStaticText *layout = m_layouts.object(key);
    if (!layout) {
        layout = new QStaticText(QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width())); // The cache owns it.
        layout->setTextFormat(Qt::PlainText);
        layout->prepare({}, font);
        m_layouts.insert(key, layout);
    }
    const QSizeF size = layout->size();
    const double x = alignment & Qt::AlignRight ? rect.x() + rect.width() - size.width() : rect.x();
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawStaticText(QPointF(x, rect.y() + (rect.height() - size.height()) / 2), *layout);
}

void TextPainter::clear()
{
    m_fonts.clear();
    m_layouts.clear();
}

} // namespace barodesk::ui::board
