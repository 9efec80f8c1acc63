#include "appearance.h"
#include "tests/e2e/city.h"
#include "ui/performance/performancepanel.h"
#include "ui/performance/periodbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/wallboard/wallboardlauncher.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QAction>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using namespace domain;

/// What one desk does is counted at another and stands on the team's television; whole desks and a real server.
class TestPerformancePlace : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Workstation> makeDesk(const QString &folder, const QString &user)
    {
        auto made
            = m_city.makeDesk({.name = folder, .audioPort = {}, .phone = false, .keychain = false, .adjust = [](desk::Settings &settings) {
                                   settings.speech.enabled = false;
                                   settings.language = desk::Settings::Language::Korean;
                               }});
        made->window().show();
        made->desk().signIn(user, City::password());
        return made;
    }
    static bool isLive(Workstation &desk) { return desk.desk().syncStatus().connection == sync::Connection::Live; }
    /// One that can be resolved now.
    static std::shared_ptr<const Complaint> inWork(Workstation &desk)
    {
        for (const auto &complaint : desk.desk().replica().complaints()) {
            if (complaint->state == ComplaintState::InProgress && complaint->number)
                return complaint;
        }
        return nullptr;
    }

    std::unique_ptr<Appearance> m_appearance;
    City m_city;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start(200, false);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void whatATeamResolvesIsCountedAndShown()
    {
        const auto team = makeDesk(u"team"_s, u"s01"_s);
        const auto television = makeDesk(u"television"_s, u"c01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*team) && isLive(*television), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(television->desk().replica().complaints().size(), team->desk().replica().complaints().size(), 60'000);

        team->window().findChild<QAction *>(u"place-performance"_s)->trigger();
        QCOMPARE(team->window().currentPlace(), u"performance"_s);
        const auto *figures = team->window().findChild<ui::performance::PerformancePanel *>();
        figures->periodBar()->setPeriod({team->desk().now().date().addDays(-400), team->desk().now().date()});
        QTRY_VERIFY_WITH_TIMEOUT(!figures->isBusy() && figures->report().total.received > 0, 60'000);
        const int resolved = figures->report().total.resolved;

        television->window().findChild<QAction *>(u"wallboard-open"_s)->trigger();
        const auto *wall = television->window().findChild<ui::wallboard::WallboardLauncher *>()->wallboard();
        QVERIFY(wall);
        QTRY_VERIFY_WITH_TIMEOUT(!wall->view()->face().news.isEmpty(), 60'000);

        const auto complaint = inWork(*team);
        QVERIFY(complaint);
        QVERIFY(team->desk().give(complaint->id, ResolveComplaint{.resultText = u"담당자 김철수가 현장을 메웠음"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(figures->report().total.resolved, resolved + 1, 60'000);
        const auto news = [&] { return wall->view()->face().news.join(u'\n'); };
        QTRY_VERIFY_WITH_TIMEOUT(news().contains(complaint->number->toString()) && news().contains(u"완료"_s), 60'000);
        QVERIFY(!wall->view()->accessibleDescription().contains(u"김철수"_s));
        for (const auto &known : television->desk().replica().complaints()) {
            QVERIFY(known->petitionerName.isEmpty() || !wall->view()->accessibleDescription().contains(known->petitionerName));
            QVERIFY(known->text.isEmpty() || !wall->view()->accessibleDescription().contains(known->text));
        }

        // A resident's verdict reaches every desk.
        QVERIFY(team->desk().give(complaint->id, RecordPanelVerdict{.panelist = u"7"_s, .verdict = Verdict::Good, .note = {}}));
        QTRY_COMPARE_WITH_TIMEOUT(television->desk().replica().complaint(complaint->id)->panelVerdicts.size(), 1, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(figures->report().total.verdictsGood, 1, 60'000);
    }
};

QTEST_MAIN(TestPerformancePlace)
#include "tst_performanceplace.moc"
