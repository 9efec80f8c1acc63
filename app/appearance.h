#pragma once

#include "desk/settings.h"

#include <QObject>
#include <QTranslator>

#include <memory>

class QApplication;

namespace barodesk {

namespace desk {
class SettingsStore;
}
namespace ui::theme {
class Theme;
}
class Workstation;

/// Fonts, look and language of the whole program. One object, made after QApplication and before the first window; owned by main().
class Appearance final : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(QApplication &application);
    ~Appearance() override;

    void setTheme(desk::Settings::Theme theme);
    void setLanguage(desk::Settings::Language language);
    /// Does what a person chooses in the window, and remembers it. With another language the workstation makes its window anew.
    void follow(Workstation &workstation);

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
    QTranslator m_english;
    desk::Settings::Theme m_chosenTheme = desk::Settings::Theme::System;
    desk::Settings::Language m_chosenLanguage = desk::Settings::Language::System;
    bool m_isEnglish = false;
};

} // namespace barodesk
