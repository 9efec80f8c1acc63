#include "ui/widgets/tone.h"

namespace barodesk::ui::widgets {

using theme::Tokens;

theme::Role toneRole(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return &Tokens::text2;
    case Tone::Accent: return &Tokens::accent;
    case Tone::Ok: return &Tokens::ok;
    case Tone::Warn: return &Tokens::warn;
    case Tone::Bad: return &Tokens::bad;
    case Tone::Vio: return &Tokens::vio;
    }
    return &Tokens::text2;
}

QColor toneColour(Tone tone, const Tokens &tokens) { return tokens.*toneRole(tone); }

QColor toneSoft(Tone tone, const Tokens &t)
{
    switch (tone) {
    case Tone::Neutral: return t.raised;
    case Tone::Accent: return t.accentSoft;
    case Tone::Ok: return t.okSoft;
    case Tone::Warn: return t.warnSoft;
    case Tone::Bad: return t.badSoft;
    case Tone::Vio: return t.vioSoft;
    }
    return t.raised;
}

} // namespace barodesk::ui::widgets
