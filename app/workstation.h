#pragma once

#include "desk/desk.h"
#include "desk/settingsstore.h"

#include <memory>

namespace barodesk {

namespace ui {
class MainWindow;
}

/// One desk with its window: the only place that knows every room. The program has one; a test may have two in one process.
class Workstation
{
public:
    struct Options
    {
        QString settingsFile;  ///< Empty: the person's own.
        QString policyFile;    ///< Empty: the machine's.
        QString dataDirectory; ///< Empty: as the settings say.
        std::unique_ptr<engines::AudioPort> audioPort; ///< Null: the machine's devices.
        bool phone = true;     ///< False: a desk without a phone, as the complaint staff have.
        desk::Desk::Clock clock; ///< Empty: the machine's, read in Korea.
    };

    explicit Workstation(Options options);
    ~Workstation();

    desk::Desk &desk() { return *m_desk; }
    ui::MainWindow &window() { return *m_window; }

    /// What of the phone engine could not be loaded, empty when all is well; for the log.
    const QString &phoneProblem() const { return m_phoneProblem; }

private:
    desk::SettingsStore m_store;
    QString m_phoneProblem;
    std::unique_ptr<desk::Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window; ///< After the desk: widgets go first.
};

/// Fonts, style, theme and language for the whole program; call once after QApplication is made.
void setUpApplication(const desk::Settings &settings);

} // namespace barodesk
