#include "tests/ui/support/fakephone.h"
#include "tests/ui/support/readingorder.h"
#include "ui/shell/avatarbutton.h"
#include "ui/shell/frame.h"
#include "ui/shell/statusarea.h"
#include "ui/signin/signinform.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QtTest>
#include <QVBoxLayout>

using namespace barodesk;
using namespace Qt::StringLiterals;

/// Where Tab goes in what stands around every page, and before any of them.
class TestTabOrder final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void signInFormIsGoneThroughFromTopToBottom()
    {
        ui::signin::SignInForm form;
        form.resize(1280, 720);
        form.setName(u"counsellor01"_s);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        form.findChild<QLineEdit *>(u"signin-password"_s)->setText(u"secret"_s);
        QCOMPARE(names(form), QStringList({u"signin-name"_s, u"signin-password"_s, u"signin-submit"_s}));
        QCOMPARE(test::firstStepBack(&form), QString());
    }

    void shellIsGoneThroughBeforeThePageAndAsTheEyeGoes()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(13, 43), Qt::OffsetFromUTC, 9 * 3600);
        auto engine = std::make_unique<test::FakePhone>();
        test::FakePhone *citizen = engine.get();
        telephony::Softphone phone(std::move(engine), [now] { return now; });
        phone.start({}, nullptr, nullptr);
        ui::shell::Frame frame(phone, [now] { return now; }, {});
        auto *place = new QWidget;
        auto *field = new QLineEdit(place);
        field->setObjectName(u"field-of-the-page"_s);
        (new QVBoxLayout(place))->addWidget(field);
        frame.addPlace({u"counsel"_s, ui::theme::Icon::Headphones, u"상담"_s}, place);
        frame.addPlace({u"board"_s, ui::theme::Icon::Dashboard, u"보드"_s}, new QWidget);
        frame.addPlace({u"settings"_s, ui::theme::Icon::Settings, u"설정"_s, true}, new QWidget);
        frame.avatar()->setName(u"김서연"_s);
        frame.statusArea()->setSync({}, now);
        phone.signIn(engines::SipAccount{.user = u"8572"_s});
        frame.resize(1280, 720);
        frame.show();
        QVERIFY(QTest::qWaitForWindowExposed(&frame));
        // The column at the left from top to bottom, the row at the top from left to right, then the page.
        const QStringList expected{u"rail-counsel"_s, u"rail-board"_s, u"rail-search"_s,      u"rail-settings"_s,
                                   u"status-sync"_s,  u"avatar"_s,     u"field-of-the-page"_s};
        QCOMPARE(fromTheRailOn(frame), expected);

        citizen->ring(u"01012345678"_s);
        phone.answer();
        // The phone has keys for that: nothing about a call takes the focus from what is being written.
        QCOMPARE(fromTheRailOn(frame), expected);
    }

private:
    static QStringList names(QWidget &pane)
    {
        QStringList found;
        for (const QWidget *widget : test::tabOrder(&pane))
            found << (widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName());
        return found;
    }

    static QStringList fromTheRailOn(QWidget &frame)
    {
        QStringList order = names(frame);
        std::ranges::rotate(order, std::ranges::find(order, u"rail-counsel"_s));
        return order;
    }

    std::unique_ptr<ui::theme::Theme> m_theme;
};

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
