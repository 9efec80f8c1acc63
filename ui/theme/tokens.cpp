#include "ui/theme/tokens.h"

#include "ui/theme/themestyle.h"

#include <QApplication>
#include <QPalette>
#include <QProxyStyle>
#include <QWidget>

namespace barodesk::ui::theme {

namespace {

QColor seeThrough(QRgb rgb, int alpha)
{
    QColor colour(rgb);
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens{.bg = QColor(0xF3F5F8),
                               .surface = QColor(0xFFFFFF),
                               .raised = QColor(0xF8FAFC),
                               .border = QColor(0xE1E6EE),
                               .strong = QColor(0xC9D2DE),
                               .text = QColor(0x16202E),
                               .text2 = QColor(0x4D5B73),
                               .text3 = QColor(0x616F87),
                               .accent = QColor(0x0B5FD0),
                               .accentSoft = QColor(0xE6F0FD),
                               .onAccent = QColor(0xFFFFFF),
                               .ok = QColor(0x0A7A53),
                               .okSoft = QColor(0xE2F4EC),
                               .warn = QColor(0x9A5500),
                               .warnSoft = QColor(0xFDF0DC),
                               .bad = QColor(0xB9242F),
                               .badSoft = QColor(0xFBE7E9),
                               .vio = QColor(0x5F3DC4),
                               .vioSoft = QColor(0xEFEAFC),
                               .rail = QColor(0x101B2C),
                               .railText = QColor(0xA8B5CB),
                               .railOn = QColor(0x1E3352),
                               .onRail = QColor(0xFFFFFF),
                               .badge = QColor(0xD32F3B),
                               .onBadge = QColor(0xFFFFFF),
                               .mark = QColor(0xFFF1B8),
                               .ring = seeThrough(0x0B5FD0, 46),
                               .shadow = seeThrough(0x101B2C, 34),
                               .dark = false};
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{.bg = QColor(0x0D131D),
                               .surface = QColor(0x151D2A),
                               .raised = QColor(0x1A2433),
                               .border = QColor(0x283447),
                               .strong = QColor(0x3B4A61),
                               .text = QColor(0xE9EEF6),
                               .text2 = QColor(0xB0BCCF),
                               .text3 = QColor(0x8C9AB0),
                               .accent = QColor(0x6AA6FF),
                               .accentSoft = QColor(0x1B2E4B),
                               .onAccent = QColor(0x08152A),
                               .ok = QColor(0x4CC79A),
                               .okSoft = QColor(0x12312A),
                               .warn = QColor(0xF0B35C),
                               .warnSoft = QColor(0x382A12),
                               .bad = QColor(0xFF8A92),
                               .badSoft = QColor(0x3C1B22),
                               .vio = QColor(0xB6A0FF),
                               .vioSoft = QColor(0x292143),
                               .rail = QColor(0x0A0F18),
                               .railText = QColor(0x8C9AB0),
                               .railOn = QColor(0x1B2E4B),
                               .onRail = QColor(0xFFFFFF),
                               .badge = QColor(0xD32F3B),
                               .onBadge = QColor(0xFFFFFF),
                               .mark = QColor(0x4A3F12),
                               .ring = seeThrough(0x6AA6FF, 70),
                               .shadow = seeThrough(0x000000, 120),
                               .dark = true};
    return tokens;
}

const Tokens &tokens(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : (qApp ? QApplication::style() : nullptr);
    while (style) {
        if (const auto *themed = qobject_cast<const ThemeStyle *>(style))
            return themed->tokens();
        const auto *proxy = qobject_cast<const QProxyStyle *>(style);
        style = proxy ? proxy->baseStyle() : nullptr;
    }
    return lightTokens();
}

QPalette palette(const Tokens &t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &active, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, active);
        palette.setColor(QPalette::Inactive, role, active);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, t.bg, t.bg);
    set(QPalette::WindowText, t.text, t.text3);
    set(QPalette::Base, t.surface, t.raised);
    set(QPalette::AlternateBase, t.raised, t.raised);
    set(QPalette::Text, t.text, t.text3);
    set(QPalette::PlaceholderText, t.text3, t.text3);
    set(QPalette::Button, t.surface, t.raised);
    set(QPalette::ButtonText, t.text, t.text3);
    set(QPalette::BrightText, t.bad, t.bad);
    set(QPalette::Highlight, t.accent, t.strong);
    set(QPalette::HighlightedText, t.onAccent, t.text2);
    set(QPalette::ToolTipBase, t.rail, t.rail);
    set(QPalette::ToolTipText, t.onRail, t.onRail);
    set(QPalette::Link, t.accent, t.text3);
    set(QPalette::LinkVisited, t.vio, t.text3);
    set(QPalette::Light, t.surface, t.surface);
    set(QPalette::Midlight, t.raised, t.raised);
    set(QPalette::Mid, t.border, t.border);
    set(QPalette::Dark, t.strong, t.strong);
    set(QPalette::Shadow, t.strong, t.strong);
    return palette;
}

} // namespace barodesk::ui::theme
