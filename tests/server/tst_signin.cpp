#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"

#include "api/paths.h"
#include "server/cli/subcommands.h"

#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// Signing in, staying signed in, and being kept out.
class TestSignIn final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_backend.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_backend.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void signInTellsWhoAndGivesTheSameRecoveryKeyEachTime()
    {
        HttpClient client(m_backend.url());
        const auto first = api::fromBytes<api::SessionAnswer>(client.signIn(u"c01"_s, Right).body);
        QVERIFY2(first, first ? "" : qPrintable(first.error().toString()));
        QCOMPARE(first->user.signInName, u"c01"_s);
        QCOMPARE(first->apiVersion, QString(api::ApiVersion));
        const auto second = api::fromBytes<api::SessionAnswer>(client.signIn(u"c01"_s, Right).body);
        QVERIFY(first->token != second->token);
        QCOMPARE(second->recoveryKey, first->recoveryKey);
        const auto info = api::fromBytes<api::SessionInfo>(client.get(u"/v1/session"_s).body);
        QVERIFY(info);
        QCOMPARE(info->user, first->user);
    }

    void wrongPasswordAndUnknownNameAreToldAlike()
    {
        HttpClient client(m_backend.url());
        const HttpAnswer wrong = client.signIn(u"c02"_s, u"wrong-password"_s);
        const HttpAnswer unknown = client.signIn(u"nobody"_s, u"wrong-password"_s);
        const HttpAnswer null = client.signIn(u"a\u0001b"_s, u"wrong-password"_s);
        QCOMPARE(wrong.status, 401);
        QCOMPARE(unknown.status, 401);
        QCOMPARE(null.status, 401);
        QCOMPARE(wrong.body, unknown.body);
    }

    void signedOutTokenIsWorthNothing()
    {
        HttpClient client(m_backend.url());
        client.signIn(u"c03"_s, Right);
        QCOMPARE(client.get(u"/v1/session"_s).status, 200);
        QCOMPARE(client.send("DELETE", api::paths::Session).status, 204);
        QCOMPARE(client.get(u"/v1/session"_s).status, 401);
        QCOMPARE(client.send("DELETE", api::paths::Session).status, 401);
    }

    void sessionSlidesWithUseAndExpiresWithoutIt()
    {
        HttpClient client(m_backend.url());
        client.signIn(u"c04"_s, Right);
        m_backend.advanceClock(std::chrono::hours(11));
        QCOMPARE(client.get(u"/v1/session"_s).status, 200);
        m_backend.advanceClock(std::chrono::hours(11));
        QCOMPARE(client.get(u"/v1/session"_s).status, 200);
        m_backend.advanceClock(std::chrono::hours(13));
        const HttpAnswer answer = client.get(u"/v1/session"_s);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.errorCode(), api::wordOf(api::ErrorCode::TokenExpired));
    }

    void guessingLocksTheNameOutForAGrowingTime()
    {
        HttpClient client(m_backend.url());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(client.signIn(u"c05"_s, u"wrong-%1-password"_s.arg(i)).status, 401);
        const HttpAnswer locked = client.signIn(u"c05"_s, Right);
        QCOMPARE(locked.status, 429);
        QCOMPARE(locked.errorCode(), api::wordOf(api::ErrorCode::LockedOut));
        const int first = locked.headers.value("retry-after").toInt();
        QVERIFY(first > 0 && first <= 30);
        QCOMPARE(client.signIn(u"c06"_s, Right).status, 200); // others are not kept out

        m_backend.advanceClock(std::chrono::seconds(31));
        QCOMPARE(client.signIn(u"c05"_s, u"still-wrong"_s).status, 401);
        QVERIFY(client.signIn(u"c05"_s, Right).headers.value("retry-after").toInt() > 30);
        m_backend.advanceClock(std::chrono::seconds(61));
        QCOMPARE(client.signIn(u"c05"_s, Right).status, 200);
        QCOMPARE(client.signIn(u"c05"_s, u"wrong"_s).status, 401); // forgiven: counts from the start again
        QCOMPARE(client.signIn(u"c05"_s, Right).status, 200);
    }

    void disabledUserIsOutAtOnce()
    {
        HttpClient client(m_backend.url());
        client.signIn(u"c07"_s, Right);
        QCOMPARE(server::cli::user({u"disable"_s, u"c07"_s, u"--data"_s, m_backend.dataFolder()}), 0);
        QCOMPARE(client.get(u"/v1/session"_s).status, 401);
        QCOMPARE(client.signIn(u"c07"_s, Right).status, 401);
        QCOMPARE(server::cli::user({u"disable"_s, u"c07"_s, u"--enable"_s, u"--data"_s, m_backend.dataFolder()}), 0);
        QCOMPARE(client.signIn(u"c07"_s, Right).status, 200);
    }

    void newPasswordEndsOldSessions()
    {
        HttpClient client(m_backend.url());
        client.signIn(u"c08"_s, Right);
        QCOMPARE(server::cli::user({u"password"_s, u"c08"_s, u"--data"_s, m_backend.dataFolder()}), 0);
        QCOMPARE(client.get(u"/v1/session"_s).status, 401);
        QCOMPARE(client.signIn(u"c08"_s, Right).status, 401);
    }

private:
    const QString Right = QString::fromLatin1(LocalBackend::Password);
    LocalBackend m_backend;
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
