// Draws every widget and the shell in its states and saves the pictures: gallery-pictures FOLDER [WIDTHxHEIGHT [TRANSLATION.qm]]
#include "gallery.h"

#include "tests/ui/support/fakephone.h"
#include "ui/shell/agentmenu.h"
#include "ui/shell/avatarbutton.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/frame.h"
#include "ui/shell/statusarea.h"
#include "ui/signin/signinform.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTextStream>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace barodesk;
using namespace Qt::StringLiterals;

namespace {

QDateTime now() { return QDateTime(QDate(2026, 11, 23), QTime(13, 43), Qt::OffsetFromUTC, 9 * 3600); }

sync::SyncStatus status(sync::Connection connection, int waiting = 0, const std::optional<QDateTime> &lastContact = {})
{
    sync::SyncStatus status;
    status.connection = connection;
    status.waiting = waiting;
    status.lastContact = lastContact;
    return status;
}

class Gallery
{
public:
    Gallery(QString folder, QSize size, QString theme) : m_folder(std::move(folder)), m_size(size), m_theme(std::move(theme)) { }

    void save(QWidget &widget, const QString &name)
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        const QString path = u"%1/%2-%3.png"_s.arg(m_folder, name, m_theme);
        if (!widget.grab().save(path))
            m_ok = false;
        else
            QTextStream(stdout) << path << Qt::endl;
    }

    void drawAll()
    {
        const std::unique_ptr<QWidget> sheet(test::widgetSheet());
        sheet->show();
        sheet->activateWindow();
        if (auto *focused = sheet->findChild<QWidget *>(u"focused"_s))
            focused->setFocus(Qt::TabFocusReason);
        save(*sheet, u"widgets"_s);
        drawSignIn();
        drawShell();
        drawAgent();
    }

    bool ok() const { return m_ok; }

private:
    void drawSignIn()
    {
        ui::signin::SignInForm form;
        form.resize(m_size);
        form.setServer(QUrl(u"https://baro.city.example:8443"_s));
        form.show();
        save(form, u"signin"_s);
        form.setKeychain(desk::KeychainState::Unavailable);
        form.showFailure({desk::SignInError::WrongCredentials, 0, {}});
        save(form, u"signin-wrong"_s);
    }

    /// A popup is a window of its own: it is painted over the picture of the one it belongs to.
    void saveWithMenu(QWidget &window, QMenu &menu, const QString &name, const QPoint &at, QMenu *inner = nullptr,
                      const QPoint &innerAt = {})
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QPixmap picture = window.grab();
        {
            QPainter painter(&picture);
            menu.resize(menu.sizeHint());
            painter.drawPixmap(at, menu.grab());
            if (inner) {
                inner->resize(inner->sizeHint());
                painter.drawPixmap(innerAt, inner->grab());
            }
        }
        const QString path = u"%1/%2-%3.png"_s.arg(m_folder, name, m_theme);
        m_ok &= picture.save(path);
        QTextStream(stdout) << path << Qt::endl;
    }

    /// The counsellor's menu and pill in the states they have most to say in.
    void drawAgent()
    {
        auto engine = std::make_unique<test::FakePhone>();
        test::FakePhone *citizen = engine.get();
        QDateTime clock = now();
        telephony::Softphone phone(std::move(engine), [&clock] { return clock; });
        phone.start({}, nullptr, nullptr);
        phone.agent().setCallCentre(test::galleryCallCentre());
        ui::shell::Frame frame(
            phone, [&clock] { return clock; }, [](const domain::PhoneNumber &) { return u"홍길동"_s; });
        frame.resize(m_size);
        using ui::theme::Icon;
        frame.addPlace({u"counsel"_s, Icon::Headphones, u"상담"_s}, test::samplePage());
        frame.addPlace({u"board"_s, Icon::Dashboard, u"보드"_s}, new QWidget);
        frame.show();
        phone.signIn(engines::SipAccount{.user = u"8572"_s});
        auto *menu = frame.findChild<ui::shell::AgentMenu *>();
        auto *fairEnd = menu->findChild<QMenu *>(u"fair-end-menu"_s);
        const QPoint below(80, 52);
        const auto at = [&](int seconds) {
            clock = clock.addSecs(seconds);
            frame.softphoneBar()->refresh();
            menu->fill();
        };
        phone.setNotReady();
        at(192);
        saveWithMenu(frame, *menu, u"agent-not-ready"_s, below);
        phone.setReady();
        citizen->ring(u"01012345678"_s);
        phone.answer();
        phone.agent().setNotReady(phone.agent().callCentre().notReadyReasons.at(4).code);
        phone.agent().setWrapUp(phone.agent().callCentre().wrapUps.first().code);
        phone.warnFairEnd();
        at(28);
        const int width = menu->sizeHint().width();
        saveWithMenu(frame, *menu, u"agent-talking"_s, below, fairEnd,
                     {below.x() + width, std::min(below.y() + menu->actionGeometry(fairEnd->menuAction()).y(), m_size.height() - 340)});
        at(17 * 60);
        phone.watch().checkTime();
        at(0);
        save(frame, u"agent-long-call"_s);
        phone.agent().cancelWaiting();
        phone.hangUp();
        at(43);
        saveWithMenu(frame, *menu, u"agent-after-call"_s, below);
        phone.agent().checkTime();
        at(17);
        phone.agent().checkTime();
        citizen->ring(u"01012345678"_s);
        at(20);
        phone.watch().checkTime();
        at(7);
        ui::widgets::Toast toast(&frame);
        toast.showMessage(u"응답하지 않아 이석으로 바뀌었습니다."_s, ui::widgets::Tone::Bad);
        save(frame, u"agent-no-answer"_s);
    }

    void drawShell()
    {
        auto engine = std::make_unique<test::FakePhone>();
        test::FakePhone *citizen = engine.get();
        QDateTime clock = now();
        telephony::Softphone phone(std::move(engine), [&clock] { return clock; });
        phone.start({}, nullptr, nullptr);
        ui::shell::Frame frame(
            phone, [&clock] { return clock; }, [](const domain::PhoneNumber &) { return u"홍길동"_s; });
        frame.resize(m_size);
        using ui::theme::Icon;
        frame.addPlace({u"counsel"_s, Icon::Headphones, u"상담"_s}, test::samplePage());
        frame.addPlace({u"board"_s, Icon::Dashboard, u"보드"_s}, new QWidget);
        frame.addPlace({u"settings"_s, Icon::Settings, u"설정"_s, true}, new QWidget);
        frame.setBadge(u"board"_s, 12);
        frame.avatar()->setName(u"김서연"_s);
        frame.show();
        const auto bar = frame.softphoneBar();
        const auto at = [&](int seconds) {
            clock = clock.addSecs(seconds);
            bar->refresh();
        };
        frame.statusArea()->setLine(telephony::LineState::Registering, engines::RegistrationError::None);
        frame.statusArea()->setSync(status(sync::Connection::Connecting), clock);
        frame.statusArea()->setSpeech(speech::SpeechState::Starting);
        phone.signIn(engines::SipAccount{.user = u"8572"_s});
        at(5);
        save(frame, u"shell-starting"_s);
        frame.statusArea()->setLine(telephony::LineState::Registered, engines::RegistrationError::None);
        frame.statusArea()->setSync(status(sync::Connection::Live), clock);
        frame.statusArea()->setSpeech(speech::SpeechState::Ready);
        phone.setReady();
        at(42);
        save(frame, u"shell-ready"_s);
        citizen->ring(u"01012345678"_s);
        at(3);
        save(frame, u"shell-ringing"_s);
        phone.answer();
        for (const double level : {0.1, 0.5, 0.8, 0.3, 0.6, 0.2, 0.4})
            citizen->speak(level);
        at(133);
        save(frame, u"shell-talking"_s);
        if (auto *keypad = frame.findChild<QToolButton *>(u"phone-keypad-button"_s))
            keypad->setChecked(true);
        phone.toggleMute();
        save(frame, u"shell-keypad-muted"_s);
        if (auto *keypad = frame.findChild<QToolButton *>(u"phone-keypad-button"_s))
            keypad->setChecked(false);
        phone.toggleMute();
        const engines::EngineCall first = citizen->call;
        citizen->ring(u"0315901234"_s);
        save(frame, u"shell-second-call"_s);
        phone.refuse();
        citizen->call = first;
        phone.toggleHold();
        at(20);
        save(frame, u"shell-held"_s);
        phone.hangUp();
        at(21);
        ui::widgets::Toast toast(&frame);
        toast.showMessage(u"민원 2026-001219를 접수했습니다."_s, ui::widgets::Tone::Ok, u"되돌리기"_s);
        frame.statusArea()->setSync(status(sync::Connection::Offline, 2, clock.addSecs(-600)), clock);
        frame.statusArea()->setLine(telephony::LineState::Failed, engines::RegistrationError::Unreachable);
        frame.statusArea()->setSpeech(speech::SpeechState::ModelMissing);
        frame.statusArea()->setKeychain(desk::KeychainState::Unavailable);
        save(frame, u"shell-aftercall-offline"_s);
        toast.hide();
        if (auto *palette = frame.findChild<QAction *>(u"palette-open"_s))
            palette->trigger();
        save(frame, u"shell-palette"_s);
    }

    QString m_folder;
    QSize m_size;
    QString m_theme;
    bool m_ok = true;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QDir::tempPath());
    const QStringList sides = arguments.value(2, u"1440x900"_s).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (size.isEmpty() || !QDir().mkpath(folder)) {
        QTextStream(stderr) << "usage: gallery-pictures FOLDER [WIDTHxHEIGHT]" << Qt::endl;
        return 2;
    }
    QTranslator translator;
    if (arguments.size() > 3 && translator.load(arguments.at(3)))
        QApplication::installTranslator(&translator);
    using ui::theme::Theme;
    Theme theme(application, Theme::Mode::Light);
    bool ok = true;
    for (const auto &[mode, name] : {std::pair{Theme::Mode::Light, u"light"_s}, {Theme::Mode::Dark, u"dark"_s}}) {
        theme.setMode(mode);
        Gallery gallery(folder, size, name);
        gallery.drawAll();
        ok &= gallery.ok();
    }
    return ok ? 0 : 1;
}
