#include "workstation.h"

#include "engines/engineloader.h"
#include "telephony/headsetbuttons.h"
#include "telephony/headsetcalls.h"
#include "telephony/qtaudioport.h"
#include "telephony/ringer.h"
#include "ui/board/boardpage.h"
#include "ui/callback/callbackpage.h"
#include "ui/calls/callspage.h"
#include "ui/counsel/counselpage.h"
#include "ui/room/roompage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace barodesk {

Q_LOGGING_CATEGORY(lcWorkstation, "barodesk.workstation", QtInfoMsg)

namespace {

/// What the settings leave open is where the installation has it: beside the program.
void fillFromInstallation(desk::Settings &settings)
{
    const QString here = QCoreApplication::applicationDirPath();
#ifdef Q_OS_WIN
    const QString helper = u"barodesk-speech.exe"_s;
#else
    const QString helper = u"barodesk-speech"_s;
#endif
    if (settings.speech.helperProgram.isEmpty())
        settings.speech.helperProgram = here + u'/' + helper;
    if (settings.speech.model.directory.isEmpty())
        settings.speech.model.directory = here + u"/speech-model"_s;
}

std::unique_ptr<engines::PhoneEngine> loadPhoneEngine()
{
    const auto plugin = engines::loadPlugin(u"telephony-linphone"_s, BARODESK_PHONE_ENGINE_IID);
    if (!plugin) {
        qCWarning(lcWorkstation) << "the phone engine cannot be loaded:" << plugin.error().file << plugin.error().detail;
        return nullptr;
    }
    auto *factory = qobject_cast<engines::PhoneEngineFactory *>(*plugin);
    return factory ? factory->create() : nullptr;
}

} // namespace

Workstation::Workstation(Options options)
    : m_store(options.settingsFile.isEmpty() ? desk::SettingsStore::defaultUserFile() : options.settingsFile,
              options.policyFile.isEmpty() ? desk::SettingsStore::defaultPolicyFile() : options.policyFile)
{
    desk::Settings settings = m_store.load();
    for (const desk::SettingsProblem &problem : m_store.problems())
        qCWarning(lcWorkstation).noquote() << problem.file << problem.key << '=' << problem.value << "— expected" << problem.expected;
    fillFromInstallation(settings);
    if (options.adjust)
        options.adjust(settings);

    desk::Desk::Parts parts;
    if (options.phone) {
        parts.phoneEngine = loadPhoneEngine();
        if (options.audioPort) {
            parts.audioPort = std::move(options.audioPort);
        } else {
            auto port = std::make_unique<telephony::QtAudioPort>(settings.audio);
            m_audio = port.get();
            parts.audioPort = std::move(port);
        }
    }
    parts.clock = options.clock;
    m_desk = std::make_unique<desk::Desk>(std::move(settings), std::move(parts));
    QObject::connect(m_desk.get(), &desk::Desk::paperFolderChanged, m_desk.get(),
                     [this](const QString &folder) { m_store.savePaperFolder(folder); });
    if (options.phone) {
        m_ringer = std::make_unique<telephony::Ringer>(m_desk->phone());
        m_ringer->setSettings(m_desk->settings().audio);
    }
    makeHeadset();
    if (options.beforeWindow)
        options.beforeWindow(m_desk->settings());
    makeWindow();
}

QString Workstation::dataFolderOf(const Options &options)
{
    desk::SettingsStore store(options.settingsFile.isEmpty() ? desk::SettingsStore::defaultUserFile() : options.settingsFile,
                              options.policyFile.isEmpty() ? desk::SettingsStore::defaultPolicyFile() : options.policyFile);
    desk::Settings settings = store.load();
    if (options.adjust)
        options.adjust(settings);
    return settings.dataDirectory;
}

Workstation::~Workstation() = default;

/// Whoever has no microphone has no headset, and nothing is looked for.
void Workstation::makeHeadset()
{
    if (!m_audio)
        return;
    m_headset = telephony::HeadsetButtons::create();
    if (!m_headset)
        return;
    m_headsetCalls = std::make_unique<telephony::HeadsetCalls>(m_desk->phone(), *m_headset);
    const auto look = [this] {
        if (m_audio->status().microphone.state != telephony::DeviceState::Missing || !m_headset->names().isEmpty())
            m_headset->look();
    };
    // The sound and the buttons of one headset are two devices, and they do not come at the very same moment.
    QObject::connect(m_audio, &telephony::QtAudioPort::devicesChanged, m_headset.get(), [this, look] {
        look();
        QTimer::singleShot(std::chrono::seconds(1), m_headset.get(), look);
    });
    look();
}

void Workstation::makeWindow()
{
    m_window = std::make_unique<ui::shell::MainWindow>(*m_desk);
    addPlaces();
}

void Workstation::setAppearance(desk::Settings::Theme theme, desk::Settings::Language language)
{
    m_window->setAppearance(theme, language);
    m_settings->setAppearance(theme, language);
}

void Workstation::remakeWindow()
{
    const std::unique_ptr<ui::shell::MainWindow> before = std::move(m_window);
    const bool visible = before->isVisible();
    before->hide(); // Its pages put away what is being typed.
    makeWindow();
    m_window->showPlace(before->currentPlace());
    m_window->restoreGeometry(before->saveGeometry());
    if (visible)
        m_window->show();
}

void Workstation::addPlaces()
{
    using ui::theme::Icon;
    auto *counsel = new ui::CounselPage(*m_desk);
    m_board = new ui::board::BoardPage(*m_desk);
    m_window->addPlace({.id = u"counsel"_s, .icon = Icon::Headphones, .title = {}}, counsel);
    m_window->addPlace({.id = u"board"_s, .icon = Icon::Dashboard, .title = {}}, m_board);
    auto *calls = new ui::calls::CallsPage(*m_desk);
    m_window->addPlace({.id = u"calls"_s, .icon = Icon::Phone, .title = {}}, calls);
    auto *callBacks = new ui::callback::CallBackPage(*m_desk);
    m_window->addPlace({.id = u"callbacks"_s, .icon = Icon::PhoneOutgoing, .title = {}}, callBacks);
    m_window->addPlace({.id = u"room"_s, .icon = Icon::Users, .title = {}}, new ui::room::RoomPage(*m_desk));
    const auto offer = [this] {
        m_window->setPlaceAvailable(u"room"_s, m_desk->can(domain::Permission::SuperviseRoom));
        m_window->setPlaceAvailable(u"calls"_s, m_desk->can(domain::Permission::ReadPersonalData));
        m_window->setPlaceAvailable(u"callbacks"_s, m_desk->can(domain::Permission::TakeComplaint));
    };
    QObject::connect(m_desk.get(), &desk::Desk::sessionChanged, m_window.get(), offer);
    offer();
    QObject::connect(calls, &ui::calls::CallsPage::callBacksWantedChanged, m_window.get(),
                     [this](int count) { m_window->setBadge(u"calls"_s, count); });
    m_window->setBadge(u"calls"_s, calls->callBacksWanted());
    QObject::connect(callBacks, &ui::callback::CallBackPage::lateCountChanged, m_window.get(),
                     [this](int count) { m_window->setBadge(u"callbacks"_s, count); });
    m_window->setBadge(u"callbacks"_s, callBacks->lateCount());
    m_settings = new ui::settings::SettingsPage(*m_desk, m_store, m_audio);
    if (m_headset)
        m_settings->addToDiagnosis([this] { return m_headset->describe(); });
    m_window->addPlace({.id = u"settings"_s, .icon = Icon::Settings, .title = {}, .atFoot = true}, m_settings);
    // From one place to another: only the window knows both.
    const auto openOnBoard = [this](const domain::ComplaintId &id) {
        m_window->showPlace(u"board"_s);
        m_board->open(id);
    };
    QObject::connect(counsel, &ui::CounselPage::complaintActivated, m_window.get(), openOnBoard);
    QObject::connect(calls, &ui::calls::CallsPage::complaintActivated, m_window.get(), openOnBoard);
    const auto call = [this](const domain::PhoneNumber &number) { m_window->call(number); };
    QObject::connect(m_board, &ui::board::BoardPage::callWanted, m_window.get(), call);
    QObject::connect(counsel, &ui::CounselPage::callWanted, m_window.get(), call);
    QObject::connect(callBacks, &ui::callback::CallBackPage::callWanted, m_window.get(), call);
    QObject::connect(counsel, &ui::CounselPage::settingsWanted, m_window.get(), [this] { m_window->showPlace(u"settings"_s); });
    // Chosen on the page or in the person's menu: the window tells the rest of the program.
    using Page = ui::settings::SettingsPage;
    using Window = ui::shell::MainWindow;
    QObject::connect(m_settings, &Page::themeChosen, m_window.get(), &Window::themeChosen);
    QObject::connect(m_settings, &Page::languageChosen, m_window.get(), &Window::languageChosen);
    QObject::connect(m_settings, &Page::audioChosen, m_window.get(), [this](const telephony::AudioSettings &audio) {
        m_audio->setSettings(audio);
        m_ringer->setSettings(audio);
    });
}

} // namespace barodesk
