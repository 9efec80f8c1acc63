#pragma once

#include <QFont>

namespace barodesk::ui::theme {

/// Sizes a text may have, in device-independent pixels.
enum class TextSize : int {
    Tiny = 11,  ///< Rail labels, keys beside actions, chips.
    Small = 12, ///< Second lines, evidence.
    Base = 13,
    Title = 14,  ///< Head of a pane, first line of a card.
    Large = 16,  ///< Name of the caller.
    Page = 18,   ///< Head of a page.
    Figure = 22, ///< A number that is the message.
    Display = 28,
};

/// Registers the fonts of resources/fonts; once, after the application object was made. False when one could not be read: the
/// program then stands on the system's Korean font.
bool loadFonts();

/// Pretendard (else the system's Korean font). All digits are of one width in every font made here, so that times and counts do
/// not tremble: the digits come from "BaroDesk Figures", see resources/fonts/make-figures.py.
QFont font(TextSize size = TextSize::Base, QFont::Weight weight = QFont::Normal);

/// Height a line of this font needs for Korean not to be clipped, rounded up to whole pixels.
int lineHeight(const QFont &font);

} // namespace barodesk::ui::theme
