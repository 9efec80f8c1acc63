#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/themestyle.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

namespace barodesk::ui::theme {

namespace {

/// Qt 6.4 cannot tell the desktop's colour scheme; its platform theme's palette does, where there is one. Asked before our own is set.
bool systemPaletteIsDark()
{
    const QPalette system = QGuiApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QApplication &application, Mode mode, QObject *parent)
    : QObject(parent), m_application(application), m_style(nullptr), m_systemIsDark(systemPaletteIsDark()), m_mode(mode)
{
    loadFonts();
    QApplication::setFont(font());
    m_style = new ThemeStyle(isDark() ? darkTokens() : lightTokens());
    QApplication::setStyle(m_style);
    QApplication::setPalette(m_style->standardPalette());
}

bool Theme::isDark() const
{
    switch (m_mode) {
    case Mode::System: return m_systemIsDark;
    case Mode::Light: return false;
    case Mode::Dark: return true;
    }
    return false;
}

void Theme::setMode(Mode mode)
{
    const bool wasDark = isDark();
    m_mode = mode;
    if (isDark() != wasDark) {
        m_style->setTokens(isDark() ? darkTokens() : lightTokens());
        QApplication::setPalette(m_style->standardPalette());
        for (QWidget *widget : m_application.allWidgets())
            widget->update();
    }
    emit changed();
}

} // namespace barodesk::ui::theme
