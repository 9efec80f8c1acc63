#include "ui/widgets/chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quickbox.h"

#include <QCache>
#include <QPainter>
#include <QStaticText>

#include <algorithm>

namespace barodesk::ui::widgets {

namespace metrics = theme::metrics;

namespace {

struct Measures
{
    int height;
    int padding;
    int lead; ///< Icon or dot with the gap after it.
};

QFont chipFont(const ChipContent &content)
{
    return theme::font(content.pill ? theme::TextSize::Base : theme::TextSize::Tiny, QFont::DemiBold);
}

Measures measures(const ChipContent &content)
{
    if (content.pill)
        return {metrics::ButtonHeight, 12, content.icon ? 22 : content.dot ? 16 : 0};
    const int gap = content.text.isEmpty() ? 0 : 5;
    return {metrics::ChipHeight, 8, content.icon ? 12 + gap : content.dot ? 7 + gap : 0};
}

/// A chip's words laid out. Lists paint the same few hundred again and again.
struct Words
{
    QFont font;
    QStaticText text;
    int advance = 0;
    double height = 0; ///< Without the leading, which QStaticText::size() counts and which would lift the words out of the middle.
};

/// GUI thread. Valid until the next call.
const Words &wordsOf(const ChipContent &content)
{
    static QCache<std::pair<QString, bool>, Words> cache(1'000);
    const std::pair key(content.text, content.pill);
    const QFont font = chipFont(content);
    Words *words = cache.object(key);
    if (!words || words->font != font) {
        words = new Words{font, QStaticText(content.text), QFontMetrics(font).horizontalAdvance(content.text),
                          QFontMetricsF(font).height()}; // The cache owns it.
        words->text.setTextFormat(Qt::PlainText);
        words->text.prepare({}, font);
        cache.insert(key, words);
    }
    return *words;
}

} // namespace

QSize chipSize(const ChipContent &content)
{
    const Measures m = measures(content);
    return {wordsOf(content).advance + 2 * m.padding + m.lead + 1, m.height};
}

QRect paintChip(QPainter &painter, const QRect &rect, const ChipContent &content, const theme::Tokens &t)
{
    const Measures m = measures(content);
    const QSize wanted = chipSize(content);
    const QRect box(rect.x(), rect.y() + (rect.height() - m.height) / 2, std::min(wanted.width(), rect.width()), m.height);
    const QColor colour = toneColour(content.tone, t);
    theme::parts::quickBox(painter, box, content.pill ? m.height / 2.0 : metrics::RadiusChip, toneSoft(content.tone, t),
                           content.tone == Tone::Neutral ? t.border : QColor(Qt::transparent));
    int x = box.x() + m.padding;
    if (content.icon) {
        const double side = content.pill ? 16 : 12;
        theme::paintIcon(painter, *content.icon, QRectF(x, box.y() + (box.height() - side) / 2, side, side), colour);
    } else if (content.dot) {
        const double side = content.pill ? 8 : 6;
        theme::parts::quickBox(painter, QRectF(x, box.y() + (box.height() - side) / 2, side, side), side / 2, colour, Qt::transparent);
    }
    x += m.lead;
    painter.save();
    const Words &words = wordsOf(content);
    painter.setFont(words.font);
    painter.setPen(colour);
    const QRect room(x, box.y(), box.right() + 1 - m.padding - x + 1, box.height());
    if (words.advance <= room.width())
        painter.drawStaticText(QPointF(x, room.y() + (room.height() - words.height) / 2), words.text);
    else
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(content.text, Qt::ElideRight, room.width()));
    painter.restore();
    return box;
}

Chip::Chip(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); }

Chip::Chip(const QString &text, Tone tone, QWidget *parent) : Chip(parent) { setContent({.text = text, .tone = tone}); }

void Chip::setContent(const ChipContent &content)
{
    m_content = content;
    setAccessibleName(content.text);
    updateGeometry();
    update();
}

void Chip::setText(const QString &text)
{
    if (text == m_content.text)
        return;
    m_content.text = text;
    setContent(ChipContent(m_content));
}

void Chip::setTone(Tone tone)
{
    m_content.tone = tone;
    update();
}

void Chip::setIcon(std::optional<theme::Icon> icon)
{
    m_content.icon = icon;
    setContent(ChipContent(m_content));
}

void Chip::setDot(bool dot)
{
    m_content.dot = dot;
    setContent(ChipContent(m_content));
}

QSize Chip::sizeHint() const { return chipSize(m_content); }

QSize Chip::minimumSizeHint() const { return {std::min(sizeHint().width(), 40), sizeHint().height()}; }

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_content, theme::tokens(this));
}

} // namespace barodesk::ui::widgets
