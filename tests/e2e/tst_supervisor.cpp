#include "appearance.h"
#include "tests/e2e/city.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QTableView>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// A team leader looks at the room while counsellors work; whole desks and a real server.
class TestSupervisor : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Workstation> makeDesk(const QString &folder)
    {
        return m_city.makeDesk({.name = folder, .audioPort = {}, .phone = false, .keychain = false, .adjust = [](desk::Settings &settings) {
                                    settings.speech.enabled = false;
                                    settings.language = desk::Settings::Language::Korean;
                                }});
    }
    static bool isSignedIn(Workstation &desk) { return desk.desk().sessionState() == desk::SessionState::SignedIn; }
    static bool isLive(Workstation &desk) { return desk.desk().syncStatus().connection == sync::Connection::Live; }
    template <typename T> static T *find(Workstation &desk, const QString &name) { return desk.window().findChild<T *>(name); }
    /// State and reason of the person in the table; empty: not in it.
    static QString said(Workstation &desk, const QString &name)
    {
        const QAbstractItemModel *model = find<QTableView>(desk, u"roomAgents"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return model->index(row, 1).data().toString() + u' ' + model->index(row, 3).data().toString();
        }
        return {};
    }

    std::unique_ptr<Appearance> m_appearance;
    City m_city;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start(20, false);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void theRoomIsSeenByWhoSupervisesItAndByNobodyElse()
    {
        const auto counsellor = makeDesk(u"counsellor"_s);
        const auto leader = makeDesk(u"leader"_s);
        counsellor->window().show();
        counsellor->desk().signIn(u"c01"_s, City::password());
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*counsellor), 60'000);
        QVERIFY(!find<QAbstractButton>(*counsellor, u"rail-room"_s)->isVisible());
        QVERIFY(!counsellor->window().showPlace(u"room"_s));

        leader->window().show();
        leader->desk().signIn(u"s01"_s, City::password());
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*leader), 60'000);
        auto *rail = find<QAbstractButton>(*leader, u"rail-room"_s);
        QVERIFY(rail->isVisible());
        QTest::mouseClick(rail, Qt::LeftButton);
        QCOMPARE(leader->window().currentPlace(), u"room"_s);
        QTRY_COMPARE_WITH_TIMEOUT(said(*leader, u"상담사 01"_s), u"이석 –"_s, 30'000);

        // What becomes of a counsellor is seen without asking.
        const auto meal = counsellor->desk().replica().organisation().data().callCentre.notReadyReasons.at(1);
        counsellor->desk().phone().agent().setNotReady(meal.code);
        QTRY_COMPARE_WITH_TIMEOUT(said(*leader, u"상담사 01"_s), u"이석 "_s + meal.name, 30'000);

        // A server that is away is said, and what was seen stays.
        m_city.server().kill();
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(*leader, u"roomBanner"_s)->isVisible(), 60'000);
        QVERIFY(find<QWidget>(*leader, u"roomAgents"_s)->isVisible());
        const auto restarted = m_city.server().start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
        leader->desk().syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>(*leader, u"roomBanner"_s)->isVisible(), 60'000);

        // The next person at this desk is a counsellor.
        leader->desk().signOut();
        QTRY_VERIFY(leader->desk().sessionState() == desk::SessionState::SignedOut);
        leader->desk().signIn(u"c02"_s, City::password());
        QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(*leader), 60'000);
        QVERIFY(!rail->isVisible());
        QCOMPARE(leader->window().currentPlace(), u"counsel"_s);
        QCOMPARE(said(*leader, u"상담사 01"_s), QString());
    }

    void cleanupTestCase() { m_appearance.reset(); }
};

QTEST_MAIN(TestSupervisor)
#include "tst_supervisor.moc"
