#include "appearance.h"

#include "desk/settingsstore.h"
#include "translations/translations.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

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

void Appearance::follow(ui::shell::MainWindow &window, desk::SettingsStore &store)
{
    window.setAppearance(m_chosenTheme, m_chosenLanguage);
    connect(&window, &ui::shell::MainWindow::themeChosen, this, [this, &window, &store](desk::Settings::Theme theme) {
        setTheme(theme);
        store.saveTheme(theme);
        window.setAppearance(m_chosenTheme, m_chosenLanguage);
    });
    connect(&window, &ui::shell::MainWindow::languageChosen, this, [this, &window, &store](desk::Settings::Language language) {
        // Counts from the next start on, as the window says: half a page in each language would help nobody.
        store.saveLanguage(language);
        m_chosenLanguage = language;
        window.setAppearance(m_chosenTheme, m_chosenLanguage);
    });
}

} // namespace barodesk
