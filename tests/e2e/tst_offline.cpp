#include "appearance.h"
#include "tests/e2e/city.h"
#include "ui/shell/mainwindow.h"

#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// A desk without its server: work goes on, and arrives once.
class TestOffline : public QObject
{
    Q_OBJECT
private:
    static domain::RegisterComplaint complaint(const domain::Organisation &organisation, const QString &text)
    {
        domain::RegisterComplaint command;
        for (const domain::Category &category : organisation.data().categories) {
            if (organisation.isLeaf(category.code) && domain::mayBeTakenOrally(category.legalType)) {
                command.category = category.code;
                break;
            }
        }
        command.place.landmark = u"시청 앞"_s;
        command.text = text;
        return command;
    }
    static int count(const store::Replica &replica, const QString &text)
    {
        return int(std::ranges::count_if(replica.complaints(), [&](const auto &complaint) { return complaint->text == text; }));
    }
    std::unique_ptr<Workstation> signedInDesk(const QString &folder, const QString &person)
    {
        auto desk
            = m_city.makeDesk({.name = folder, .audioPort = {}, .phone = false, .keychain = false, .adjust = [](desk::Settings &settings) {
                                   settings.speech.enabled = false;
                               }});
        desk->desk().signIn(person, City::password());
        return desk;
    }
    static bool isLive(Workstation &desk) { return desk.desk().syncStatus().connection == sync::Connection::Live; }

    std::unique_ptr<Appearance> m_appearance;
    City m_city;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        const auto started = m_city.start(50, false);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void complaintsTakenWithoutTheServerArriveOnce()
    {
        const auto desk = signedInDesk(u"a"_s, u"c01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*desk), 30'000);
        const auto &organisation = desk->desk().replica().organisation();

        m_city.server().kill();
        QTRY_VERIFY_WITH_TIMEOUT(desk->desk().syncStatus().connection == sync::Connection::Offline, 30'000);
        QVERIFY(desk->desk().give(domain::ComplaintId::create(), complaint(organisation, u"하나: 서버 없이 접수"_s)));
        QVERIFY(desk->desk().give(domain::ComplaintId::create(), complaint(organisation, u"둘: 서버 없이 접수"_s)));
        QCOMPARE(desk->desk().syncStatus().waiting, 2);

        const auto restarted = m_city.server().start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
        desk->desk().syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(desk->desk().syncStatus().waiting, 0, 60'000);

        const auto other = signedInDesk(u"b"_s, u"b01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*other), 30'000);
        for (const QString &text : {u"하나: 서버 없이 접수"_s, u"둘: 서버 없이 접수"_s}) {
            QCOMPARE(count(other->desk().replica(), text), 1);
            QCOMPARE(count(desk->desk().replica(), text), 1);
        }
        for (const auto &arrived : other->desk().replica().complaints()) {
            if (arrived->text.contains(u"서버 없이"_s))
                QVERIFY(arrived->number);
        }
    }

    void aDeskThatIsEndedWithUnsentWorkSendsItAfterTheNextStart()
    {
        {
            const auto desk = signedInDesk(u"c"_s, u"c02"_s);
            QTRY_VERIFY_WITH_TIMEOUT(isLive(*desk), 30'000);
            m_city.server().kill();
            QTRY_VERIFY_WITH_TIMEOUT(desk->desk().syncStatus().connection == sync::Connection::Offline, 30'000);
            QVERIFY(
                desk->desk().give(domain::ComplaintId::create(), complaint(desk->desk().replica().organisation(), u"셋: 끄기 전 접수"_s)));
        }
        // Without server and keychain the password opens the folder; what was written is there.
        const auto desk = signedInDesk(u"c"_s, u"c02"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk->desk().sessionState() == desk::SessionState::SignedIn, 30'000);
        QCOMPARE(count(desk->desk().replica(), u"셋: 끄기 전 접수"_s), 1);
        QCOMPARE(desk->desk().syncStatus().waiting, 1);
        const auto restarted = m_city.server().start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
        QTRY_COMPARE_WITH_TIMEOUT(desk->desk().syncStatus().waiting, 0, 60'000);
    }

    void withoutServerAWrongPasswordOpensNothing()
    {
        m_city.server().kill();
        auto desk
            = m_city.makeDesk({.name = u"c"_s, .audioPort = {}, .phone = false, .keychain = false, .adjust = [](desk::Settings &settings) {
                                   settings.speech.enabled = false;
                               }});
        std::optional<desk::SignInFailure> failure;
        connect(&desk->desk(), &desk::Desk::signInFailed, this, [&](const desk::SignInFailure &told) { failure = told; });
        desk->desk().signIn(u"c02"_s, u"not it"_s);
        QTRY_VERIFY_WITH_TIMEOUT(failure, 30'000);
        QCOMPARE(failure->error, desk::SignInError::WrongCredentials);
        failure.reset();
        desk->desk().signIn(u"c03"_s, City::password());
        QTRY_VERIFY_WITH_TIMEOUT(failure, 30'000);
        QCOMPARE(failure->error, desk::SignInError::ServerUnreachable);
    }
};

QTEST_MAIN(TestOffline)
#include "tst_offline.moc"
