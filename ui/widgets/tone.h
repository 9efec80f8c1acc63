#pragma once

#include "ui/theme/tokens.h"

namespace barodesk::ui::widgets {

/// What a chip, banner or bar says by its colour; the words beside it say the same.
enum class Tone { Neutral, Accent, Ok, Warn, Bad, Vio };

/// The strong colour of a tone, for text and lines.
QColor toneColour(Tone tone, const theme::Tokens &tokens);
/// The soft one, for what lies behind that text.
QColor toneSoft(Tone tone, const theme::Tokens &tokens);
theme::Role toneRole(Tone tone);

} // namespace barodesk::ui::widgets
