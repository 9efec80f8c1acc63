#include "appearance.h"

#include "translations/translations.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "workstation.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace barodesk {

Q_LOGGING_CATEGORY(lcAppearance, "barodesk.appearance", QtInfoMsg)

Appearance::Appearance(QApplication &application)
{
    if (!ui::theme::loadFonts())
        qCWarning(lcAppearance) << "the program's own fonts cannot be read; the system's Korean font is used";
    m_theme = std::make_unique<ui::theme::Theme>(application);
    translations::makeReadable();
    if (!m_english.load(translations::englishFile()))
        qCWarning(lcAppearance) << "the English texts cannot be read";
}

Appearance::~Appearance() = default;

void Appearance::setTheme(desk::Settings::Theme theme)
{
    using Mode = ui::theme::Theme::Mode;
    m_chosenTheme = theme;
    switch (theme) {
    case desk::Settings::Theme::System: return m_theme->setMode(Mode::System);
    case desk::Settings::Theme::Light: return m_theme->setMode(Mode::Light);
    case desk::Settings::Theme::Dark: return m_theme->setMode(Mode::Dark);
    }
}

/// The source texts are Korean: English is the one translation there is to put on.
void Appearance::setLanguage(desk::Settings::Language language)
{
    m_chosenLanguage = language;
    const bool english = language == desk::Settings::Language::English
        || (language == desk::Settings::Language::System && QLocale::system().language() != QLocale::Korean);
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::SouthKorea) : QLocale(QLocale::Korean, QLocale::SouthKorea));
    if (std::exchange(m_isEnglish, english) == english)
        return;
    if (english)
        QCoreApplication::installTranslator(&m_english);
    else
        QCoreApplication::removeTranslator(&m_english);
}

void Appearance::follow(Workstation &workstation)
{
    ui::shell::MainWindow &window = workstation.window();
    workstation.setAppearance(m_chosenTheme, m_chosenLanguage);
    connect(&window, &ui::shell::MainWindow::themeChosen, this, [this, &workstation](desk::Settings::Theme theme) {
        setTheme(theme);
        workstation.settingsStore().saveTheme(theme);
        workstation.setAppearance(m_chosenTheme, m_chosenLanguage);
    });
    // Queued: the window that says so is about to go.
    connect(
        &window, &ui::shell::MainWindow::languageChosen, this,
        [this, &workstation](desk::Settings::Language language) {
            workstation.settingsStore().saveLanguage(language);
            if (language == m_chosenLanguage)
                return;
            setLanguage(language);
            workstation.remakeWindow();
            follow(workstation);
        },
        Qt::QueuedConnection);
}

} // namespace barodesk
