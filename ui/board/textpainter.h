#pragma once

#include "ui/theme/fonts.h"

#include <QCache>
#include <QColor>
#include <QStaticText>
#include <QString>

class QPainter;
class QRect;

namespace barodesk::ui::board {

/// Draws single lines, elided where they do not fit, from layouts made once: shaping is what costs while a list scrolls.
class TextPainter final
{
public:
    struct Style
    {
        theme::TextSize size = theme::TextSize::Base;
        QFont::Weight weight = QFont::Normal;
    };

    /// Left-aligned, or right-aligned, and vertically centred.
    void draw(QPainter &painter, const QRect &rect, const QString &text, const Style &style, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft);
    int widthOf(const QString &text, const Style &style); ///< Pixels of the whole line.
    void clear();                                         ///< Fonts have changed.

private:
    struct Key
    {
        QString text;
        int width = 0;
        int style = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.width, key.style); }
    };

    struct Font
    {
        QFont font;
        int widest = 0;    ///< What a syllable takes; hardly a character takes more.
        double height = 0; ///< Without the leading, which QStaticText::size() counts and which would lift the line out of the middle.
    };

    const Font &fontOf(const Style &style);
    const QStaticText &layoutOf(const QString &text, const Style &style, int width); ///< Valid until the next call.
    static QStaticText *made(const QString &text, const Font &font, int width);

    QHash<int, Font> m_fonts;
    QCache<Key, QStaticText> m_layouts{6000};
};

} // namespace barodesk::ui::board
