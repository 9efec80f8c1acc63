#include "ui/shell/mainwindow.h"

#include "desk/contactbook.h"
#include "desk/desk.h"
#include "desk/presencewatch.h"
#include "desk/recordinguploader.h"
#include "models/callparty.h"
#include "ui/shell/avatarbutton.h"
#include "ui/shell/callnotices.h"
#include "ui/shell/directorypanel.h"
#include "ui/shell/frame.h"
#include "ui/shell/listeninwords.h"
#include "ui/shell/recordingbutton.h"
#include "ui/shell/refusedlist.h"
#include "ui/shell/statusarea.h"
#include "ui/signin/signinpage.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>

#include <chrono>
#include <utility>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using desk::Settings;

namespace {

KnownName nameOf(desk::Desk &desk, const domain::PhoneNumber &number)
{
    const models::CallParty party = models::partyOf(desk.replica(), number);
    return {party.name, party.isPrivate};
}

/// Where what the citizen talks about belongs, as far as it is understood.
domain::DepartmentCode likelyDepartment(desk::Desk &desk)
{
    if (!desk.talk())
        return {};
    for (const speech::Suggestion &suggestion : desk.talk()->suggestions()) {
        const auto *code = std::get_if<domain::CategoryCode>(&suggestion.value);
        if (const auto *category = code ? desk.replica().organisation().category(*code) : nullptr)
            return category->department;
    }
    return {};
}

} // namespace

MainWindow::MainWindow(desk::Desk &desk, QWidget *parent) : QMainWindow(parent), m_desk(desk)
{
    setMinimumSize(1024, 640);
    resize(1280, 720);
    m_stack = new QStackedWidget(this);
    m_signIn = new signin::SignInPage(desk, m_stack);
    m_frame = new Frame(
        desk.phone(), [&desk] { return desk.now(); }, [&desk](const domain::PhoneNumber &number) { return nameOf(desk, number); }, m_stack);
    m_stack->addWidget(m_signIn);
    m_stack->addWidget(m_frame);
    setCentralWidget(m_stack);
    m_toast = new widgets::Toast(this);

    m_syncNow = new QAction(m_frame);
    m_syncNow->setObjectName(u"sync-now"_s);
    m_syncNow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_syncNow, &QAction::triggered, &m_desk, &desk::Desk::syncNow);
    m_frame->addAction(m_syncNow);
    m_signOut = new QAction(m_frame);
    m_signOut->setObjectName(u"sign-out"_s);
    connect(m_signOut, &QAction::triggered, &m_desk, &desk::Desk::signOut);

    m_frame->directory()->setLikelyDepartment([&desk] { return likelyDepartment(desk); });
    desk::ContactBook &book = desk.contacts();
    m_frame->directory()->setMemory(
        {.favourites = [&book] { return book.favourites(); },
         .recent = [&book] { return book.recent(); },
         .setFavourite = [&book](const QString &target, bool favourite) { return book.setFavourite(target, favourite); },
         .called = [&book](const QString &target) { book.called(target); }});
    auto *presence = new desk::PresenceWatch(desk, this);
    connect(presence, &desk::PresenceWatch::changed, m_frame->directory(), &DirectoryPanel::setServerPresence);
    connect(m_frame->directory(), &DirectoryPanel::watching, presence, &desk::PresenceWatch::setWatching);
    const auto showOrganisation = [this] { m_frame->directory()->setOrganisation(m_desk.replica().organisation(), m_desk.user().id); };
    connect(&desk.replica(), &store::Replica::reset, this, showOrganisation);
    connect(&desk.replica(), &store::Replica::organisationChanged, this, showOrganisation);
    showOrganisation();

    m_frame->softphoneBar()->addBesideCall(new RecordingButton(desk.phone(), desk.recordings(), m_frame));
    StatusArea *status = m_frame->statusArea();
    telephony::Softphone &phone = desk.phone();
    connect(&m_desk, &desk::Desk::sessionChanged, this, &MainWindow::showSession);
    connect(&m_desk, &desk::Desk::syncStatusChanged, this, &MainWindow::showSync);
    const auto showRecordings = [this] {
        const desk::RecordingUploader *upload = m_desk.recordingsUpload();
        m_frame->statusArea()->setRecordings(upload ? upload->waiting() : 0, upload ? upload->setAside() : 0);
    };
    connect(&m_desk, &desk::Desk::recordingsChanged, this, showRecordings);
    showRecordings();
    connect(&m_desk, &desk::Desk::keychainChanged, this, [this] { m_frame->statusArea()->setKeychain(m_desk.keychainState()); });
    connect(&m_desk, &desk::Desk::talkChanged, m_frame->softphoneBar(), &SoftphoneBar::refresh);
    connect(&desk.speech(), &speech::SpeechService::stateChanged, this,
            [this] { m_frame->statusArea()->setSpeech(m_desk.speech().state()); });
    connect(&phone, &telephony::Softphone::lineChanged, this,
            [this] { m_frame->statusArea()->setLine(m_desk.phone().lineState(), m_desk.phone().lineError()); });
    connect(&phone, &telephony::Softphone::callAdded, this, [this](const telephony::Call &call) {
        if (call.direction == domain::CallDirection::Incoming)
            QApplication::alert(this); // The task bar asks for a look; the focus stays where it is.
    });
    connect(new CallNotices(phone, this), &CallNotices::notice, this,
            [this](const QString &sentence, widgets::Tone tone) { m_toast->showMessage(sentence, tone); });
    connect(&m_desk, &desk::Desk::listenInFailed, this,
            [this](desk::ListenInProblem problem) { m_toast->showMessage(ListenInWords::sentence(problem), widgets::Tone::Warn); });
    connect(status, &StatusArea::syncRequested, &m_desk, &desk::Desk::syncNow);
    connect(status, &StatusArea::refusedWanted, this, [this](const QWidget *chip) {
        auto *list = new RefusedList(m_desk.replica(), this);
        list->openAt(*chip);
    });
    connect(m_frame->avatar(), &QAbstractButton::clicked, this, &MainWindow::openPersonMenu);
    connect(m_frame, &Frame::placeShown, this, &MainWindow::placeShown);
    // "마지막 연결 3분 전" grows old by itself.
    m_syncTimer.setInterval(std::chrono::seconds(30));
    connect(&m_syncTimer, &QTimer::timeout, this, &MainWindow::showSync);
    m_syncTimer.start();

    m_theme = desk.settings().theme;
    m_language = desk.settings().language;
    status->setKeychain(desk.keychainState());
    status->setSpeech(desk.speech().state());
    status->setLine(phone.lineState(), phone.lineError());
    retranslate();
    showSync();
    showSession();
}

void MainWindow::addPlace(const Place &place, QWidget *page) { m_frame->addPlace(place, page); }

void MainWindow::setPlaceAvailable(const QString &id, bool available) { m_frame->setPlaceAvailable(id, available); }

bool MainWindow::showPlace(const QString &id) { return m_frame->showPlace(id); }

QString MainWindow::currentPlace() const { return m_frame->currentPlace(); }

void MainWindow::setBadge(const QString &id, int count) { m_frame->setBadge(id, count); }

void MainWindow::setAppearance(Settings::Theme theme, Settings::Language language)
{
    m_theme = theme;
    m_language = language;
}

void MainWindow::offerCall(const QString &callee)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (callee.isEmpty())
        return;
    if (m_desk.sessionState() != desk::SessionState::SignedIn) {
        m_offered = callee;
        return;
    }
    m_offered.clear();
    if (m_frame->softphoneBar()->offer(callee))
        m_toast->showMessage(tr("Enter를 누르면 %1에 전화를 겁니다.").arg(callee));
    else
        sayNoCall(callee);
}

void MainWindow::call(const domain::PhoneNumber &number)
{
    if (m_desk.phone().lineState() == telephony::LineState::Registered && m_desk.phone().calls().isEmpty())
        m_desk.phone().dial(number.digits());
    else
        sayNoCall(number.formatted());
}

void MainWindow::sayNoCall(const QString &callee)
{
    m_toast->showMessage(!m_desk.phone().calls().isEmpty() ? tr("통화를 마친 뒤 %1에 걸 수 있습니다.").arg(callee)
                                                           : tr("전화가 연결되어 있지 않아 %1에 걸 수 없습니다.").arg(callee),
                         widgets::Tone::Warn);
}

void MainWindow::showMessage(const QString &sentence)
{
    if (!sentence.isEmpty())
        m_toast->showMessage(sentence);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::showSession()
{
    const bool in = m_desk.sessionState() == desk::SessionState::SignedIn;
    if (in)
        m_frame->avatar()->setName(m_desk.user().displayName);
    QWidget *shown = in ? static_cast<QWidget *>(m_frame) : m_signIn;
    if (m_stack->currentWidget() == shown)
        return;
    m_stack->setCurrentWidget(shown);
    if (in && !m_offered.isEmpty())
        QMetaObject::invokeMethod(
            this, [this] { offerCall(std::exchange(m_offered, {})); }, Qt::QueuedConnection);
    if (in && !m_frame->currentPlace().isEmpty())
        m_frame->showPlace(m_frame->currentPlace());
}

void MainWindow::showSync() { m_frame->statusArea()->setSync(m_desk.syncStatus(), m_desk.now()); }

void MainWindow::openPersonMenu()
{
    QMenu menu(this);
    menu.setObjectName(u"person-menu"_s);
    menu.addSection(u"%1 · %2"_s.arg(m_desk.user().displayName, Labels::of(m_desk.user().role)));
    const auto choice = [&menu](QActionGroup *group, const QString &text, theme::Icon icon, bool on) {
        QAction *action = menu.addAction(theme::icon(icon), text);
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
        return action;
    };
    auto *themes = new QActionGroup(&menu);
    for (const auto &[theme, text, icon] : {std::tuple{Settings::Theme::System, tr("시스템 모양"), theme::Icon::Monitor},
                                            {Settings::Theme::Light, tr("밝게"), theme::Icon::Sun},
                                            {Settings::Theme::Dark, tr("어둡게"), theme::Icon::Moon}}) {
        QAction *action = choice(themes, text, icon, theme == m_theme);
        connect(action, &QAction::triggered, this, [this, chosen = theme] { emit themeChosen(chosen); });
    }
    menu.addSeparator();
    auto *languages = new QActionGroup(&menu);
    for (const auto &[language, text] : {std::pair{Settings::Language::Korean, u"한국어"_s}, {Settings::Language::English, u"English"_s}}) {
        QAction *action = choice(languages, text, theme::Icon::Languages, language == m_language);
        connect(action, &QAction::triggered, this, [this, chosen = language] { emit languageChosen(chosen); });
    }
    menu.addSeparator();
    menu.addAction(m_signOut);
    const QWidget *avatar = m_frame->avatar();
    menu.exec(avatar->mapToGlobal(QPoint(avatar->width() - menu.sizeHint().width(), avatar->height() + 6)));
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("바로데스크"));
    m_syncNow->setText(tr("지금 동기화"));
    m_signOut->setText(tr("로그아웃"));
    m_signOut->setIcon(theme::icon(theme::Icon::LogOut));
}

} // namespace barodesk::ui::shell
