#include "ui/board/textpainter.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>
#include <memory>

namespace barodesk::ui::board {

namespace {

int numberOf(const TextPainter::Style &style) { return int(style.size) * 1000 + int(style.weight); }

} // namespace

const TextPainter::Font &TextPainter::fontOf(const Style &style)
{
    const auto found = m_fonts.constFind(numberOf(style));
    if (found != m_fonts.constEnd())
        return *found;
    const QFont font = theme::font(style.size, style.weight);
    return *m_fonts.insert(numberOf(style), {font, QFontMetrics(font).horizontalAdvance(u'가'), QFontMetricsF(font).height()});
}

QStaticText *TextPainter::made(const QString &text, const Font &font, int width)
{
    const auto laidOut = [&font](const QString &line) {
        auto layout = std::make_unique<QStaticText>(line);
        layout->setTextFormat(Qt::PlainText);
        layout->prepare({}, font.font);
        return layout;
    };
    if (text.size() * font.widest <= width) { // Eliding would shape it once more, to find that it fits.
        if (auto layout = laidOut(text); layout->size().width() <= width)
            return layout.release();
    }
    const qsizetype most = width / 2; // No more of a long text is shaped than can be seen: two pixels for a character is little.
    return laidOut(QFontMetrics(font.font).elidedText(text.size() > most ? text.left(most) + u'…' : text, Qt::ElideRight, width)).release();
}

void TextPainter::draw(QPainter &painter, const QRect &rect, const QString &text, const Style &style, const QColor &colour,
                       Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const Font &font = fontOf(style);
    const QStaticText &layout = layoutOf(text, style, rect.width());
    const double x = alignment & Qt::AlignRight ? rect.x() + rect.width() - layout.size().width() : rect.x();
    painter.setFont(font.font);
    painter.setPen(colour);
    painter.drawStaticText(QPointF(x, rect.y() + (rect.height() - font.height) / 2), layout);
}

int TextPainter::widthOf(const QString &text, const Style &style)
{
    constexpr int Unbounded = 10'000; // Wider than any screen's line.
    return text.isEmpty() ? 0 : int(std::ceil(layoutOf(text, style, Unbounded).size().width()));
}

const QStaticText &TextPainter::layoutOf(const QString &text, const Style &style, int width)
{
    const Key key{text, width, numberOf(style)};
    if (const QStaticText *known = m_layouts.object(key))
        return *known;
    QStaticText *layout = made(text, fontOf(style), width);
    m_layouts.insert(key, layout); // Which owns it.
    return *layout;
}

void TextPainter::clear()
{
    m_fonts.clear();
    m_layouts.clear();
}

} // namespace barodesk::ui::board
