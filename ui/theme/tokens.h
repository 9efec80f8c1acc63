#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace barodesk::ui::theme {

/// Every colour of the program. A widget asks tokens() for them while it paints and names none itself.
/// The pairs a text may be drawn on are listed in docs/decisions/0007-look.md; a test holds them at WCAG AA.
struct Tokens
{
    QColor bg;      ///< Behind panes.
    QColor surface; ///< Panes, cards, fields.
    QColor raised;  ///< Something laid on a surface: a note, a hovered row, a read-only field.
    QColor border;  ///< Between things of one kind.
    QColor strong;  ///< Around what can be edited.
    QColor text;    ///< What is read first.
    QColor text2;   ///< What is read next.
    QColor text3;   ///< Labels, hints, keys.
    QColor accent;  ///< The one colour of action and of "selected".
    QColor accentSoft;
    QColor onAccent; ///< Text on accent, ok, warn, bad, vio.
    QColor ok;
    QColor okSoft;
    QColor warn;
    QColor warnSoft;
    QColor bad;
    QColor badSoft;
    QColor vio; ///< What belongs together: repeats, links.
    QColor vioSoft;
    QColor rail; ///< The dark strip of places.
    QColor railText;
    QColor railOn; ///< The present place on it.
    QColor onRail;
    QColor badge; ///< Counts on the rail.
    QColor onBadge;
    QColor mark;   ///< Words that were understood in a text; `text` is drawn on it.
    QColor ring;   ///< Soft ring of the focus, already see-through.
    QColor shadow; ///< Under what floats, already see-through.
    bool dark = false;
};

/// A colour by its name in Tokens, for what keeps a role instead of a colour: `&Tokens::text2`.
using Role = QColor Tokens::*;

const Tokens &lightTokens();
const Tokens &darkTokens();

/// The tokens of the style the widget (or, with null, the application) is drawn with; the light ones under a foreign style.
/// Cheap enough for every paintEvent(). When the theme changes every widget gets QEvent::PaletteChange and is repainted.
const Tokens &tokens(const QWidget *widget = nullptr);

/// The palette that says the same to Qt's own widgets.
QPalette palette(const Tokens &tokens);

} // namespace barodesk::ui::theme
