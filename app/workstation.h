#pragma once

#include "desk/desk.h"
#include "desk/settingsstore.h"

#include <functional>
#include <memory>

namespace barodesk {

namespace telephony {
class HeadsetButtons;
class HeadsetCalls;
class QtAudioPort;
class Ringer;
} // namespace telephony
namespace ui::board {
class BoardPage;
}
namespace ui::settings {
class SettingsPage;
}
namespace ui::shell {
class MainWindow;
}

/// One desk with its window: the only place that knows every room. The program has one; a test may have two in one process.
class Workstation
{
public:
    struct Options
    {
        QString settingsFile;                                     ///< Empty: the person's own.
        QString policyFile;                                       ///< Empty: the machine's.
        std::unique_ptr<engines::AudioPort> audioPort;            ///< Null: the machine's devices.
        bool phone = true;                                        ///< False: a desk without a phone, as complaint staff may have.
        desk::Desk::Clock clock;                                  ///< Empty: the machine's, read in Korea.
        std::function<void(desk::Settings &)> adjust;             ///< Command line and tests: the last word over the settings.
        std::function<void(const desk::Settings &)> beforeWindow; ///< Look and language, before the first widget is made.
    };

    explicit Workstation(Options options);
    static QString dataFolderOf(const Options &options); ///< Where the desk of these options keeps its records.
    ~Workstation();

    desk::Desk &desk() { return *m_desk; }
    desk::SettingsStore &settingsStore() { return m_store; }
    ui::shell::MainWindow &window() { return *m_window; }
    ui::board::BoardPage &board() { return *m_board; }

    void setAppearance(desk::Settings::Theme theme, desk::Settings::Language language); ///< What menus and settings show as chosen.
    /// Another window in the place of this one: same page, same size, same half-written form. Calls and records know nothing of it.
    /// window() and board() are others afterwards; not from within one of their signals.
    void remakeWindow();

private:
    void makeHeadset();
    void makeWindow();
    void addPlaces();

    desk::SettingsStore m_store;
    std::unique_ptr<desk::Desk> m_desk;
    telephony::QtAudioPort *m_audio = nullptr; ///< The desk's; null: another port, or no phone.
    std::unique_ptr<telephony::Ringer> m_ringer;
    std::unique_ptr<telephony::HeadsetButtons> m_headset; ///< Null: no devices of its own, or not on this platform.
    std::unique_ptr<telephony::HeadsetCalls> m_headsetCalls;
    std::unique_ptr<ui::shell::MainWindow> m_window; ///< After the desk: widgets go first.
    ui::board::BoardPage *m_board = nullptr;         ///< Child of the window, as is the next.
    ui::settings::SettingsPage *m_settings = nullptr;
};

} // namespace barodesk
