#include "appearance.h"
#include "tests/e2e/city.h"
#include "ui/shell/mainwindow.h"

#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// Runs inside tests/support/with-keyring: the session survives the program in a real keychain, also without the server.
class TestKeychainSession : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Workstation> desk(const QString &folder, bool keychain)
    {
        return m_city.makeDesk(
            {.name = folder, .audioPort = {}, .phone = false, .keychain = keychain, .adjust = [](desk::Settings &settings) {
                 settings.speech.enabled = false;
             }});
    }
    static bool isSignedIn(Workstation &desk) { return desk.desk().sessionState() == desk::SessionState::SignedIn; }
    static bool isLive(Workstation &desk) { return desk.desk().syncStatus().connection == sync::Connection::Live; }

    std::unique_ptr<Appearance> m_appearance;
    City m_city;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        const auto started = m_city.start(20, false);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void theNextStartIsSignedInByItself()
    {
        {
            const auto first = desk(u"a"_s, true);
            first->desk().resumeSession();
            QTRY_COMPARE_WITH_TIMEOUT(first->desk().sessionState(), desk::SessionState::SignedOut, 30'000);
            first->desk().signIn(u"c04"_s, City::password());
            QTRY_VERIFY_WITH_TIMEOUT(isLive(*first), 60'000);
            QTRY_COMPARE_WITH_TIMEOUT(first->desk().keychainState(), desk::KeychainState::Available, 10'000);
        }
        const auto second = desk(u"a"_s, true);
        second->desk().resumeSession();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(*second), 60'000);
        QCOMPARE(second->desk().user().signInName, u"c04"_s);
    }

    void withoutTheServerItStartsWithItsRecords()
    {
        m_city.server().kill();
        const auto offline = desk(u"a"_s, true);
        offline->desk().resumeSession();
        QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(*offline), 30'000);
        QVERIFY(offline->desk().replica().complaints().size() >= 20);
        QTRY_COMPARE_WITH_TIMEOUT(offline->desk().syncStatus().connection, sync::Connection::Offline, 30'000);
        const auto restarted = m_city.server().start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
    }

    void afterSignOutNobodyIsSignedInByItself()
    {
        {
            const auto leaving = desk(u"a"_s, true);
            leaving->desk().resumeSession();
            QTRY_VERIFY_WITH_TIMEOUT(isLive(*leaving), 60'000);
            leaving->desk().signOut();
            QCOMPARE(leaving->desk().replica().complaints().size(), 0);
        }
        const auto next = desk(u"a"_s, true);
        next->desk().resumeSession();
        QCOMPARE(next->desk().sessionState(), desk::SessionState::SigningIn);
        QTRY_COMPARE_WITH_TIMEOUT(next->desk().sessionState(), desk::SessionState::SignedOut, 30'000);
    }

    void aDraftOutlivesTheProgram()
    {
        desk::ComplaintDraft draft;
        draft.id = domain::ComplaintId::create();
        draft.text = u"쓰다 만 민원"_s;
        {
            const auto first = desk(u"a"_s, true);
            first->desk().signIn(u"c04"_s, City::password());
            QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(*first), 60'000);
            draft.savedAt = first->desk().now();
            first->desk().saveDraft(draft);
        }
        const auto second = desk(u"a"_s, true);
        second->desk().resumeSession();
        QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(*second), 60'000);
        QCOMPARE(second->desk().drafts().size(), 1);
        QCOMPARE(second->desk().drafts().first().text, draft.text);
    }

    void cleanupTestCase() { m_appearance.reset(); }
};

QTEST_MAIN(TestKeychainSession)
#include "tst_keychainsession.moc"
