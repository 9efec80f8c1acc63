// The line to the exchange: whom a desk trusts, and that it is registered whenever it can be and never says so when it is not.

#include "certificates.h"
#include "phonedesk.h"

#include "tests/support/sippcaller.h"
#include "tests/support/sippeer.h"

#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;
using namespace std::chrono_literals;

namespace {

/// The registrar's own word: is the extension registered there? By a call that nobody takes.
bool isKnownTo(const KamailioServer &registrar, const QString &extension)
{
    SippCaller citizen;
    if (!citizen.start({.target = extension, .refusedWith = 404}, registrar.registrar()))
        return false;
    citizen.waitForFinished(10s);
    return citizen.exitCode() != 0; // It was not the 404 of somebody unknown.
}

} // namespace

class TestPhoneLine : public QObject
{
    Q_OBJECT

    Certificates m_certificates;

    static void start(KamailioServer &registrar)
    {
        const auto started = registrar.start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error()));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_certificates.areMade());
        QVERIFY(m_certificates.make(u"good"_s, u"localhost"_s, u"authority"_s));
        QVERIFY(m_certificates.make(u"itself"_s, u"localhost"_s, {}));
        QVERIFY(m_certificates.make(u"expired"_s, u"localhost"_s, u"authority"_s, true));
        QVERIFY(m_certificates.make(u"other-host"_s, u"pbx.example"_s, u"authority"_s));
        QVERIFY(m_certificates.make(u"other-authority"_s, u"localhost"_s, u"stranger"_s));
    }

    void certificateThatCannotBeTrustedIsRefusedBeforeAWordIsSaid_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::newRow("signed by itself") << u"itself"_s;
        QTest::newRow("expired") << u"expired"_s;
        QTest::newRow("of another host") << u"other-host"_s;
        QTest::newRow("signed by another authority") << u"other-authority"_s;
    }

    void certificateThatCannotBeTrustedIsRefusedBeforeAWordIsSaid()
    {
        QFETCH(const QString, certificate);
        KamailioServer registrar;
        registrar.useTls(m_certificates.certificate(certificate), m_certificates.key(certificate));
        registrar.logRequests();
        start(registrar);
        Desk desk;
        desk.settings.rootCaFile = m_certificates.authority();
        desk.start();
        desk.engine->registerAccount(registrar.account(u"8501"_s, Transport::Tls));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.isEmpty(), Patience);
        QTest::qWait(3'500); // It tries again by itself…
        QCOMPARE(QSet(desk.failures.begin(), desk.failures.end()), QSet{RegistrationError::Certificate});
        QVERIFY(!desk.registrations.contains(RegistrationState::Registered));
        registrar.stop();
        QVERIFY2(!registrar.log().contains(u"REQUEST"_s), qPrintable(registrar.log())); // …and says nothing.
    }

    void ownAuthorityIsTrustedAndCalledThrough()
    {
        KamailioServer registrar;
        registrar.useTls(m_certificates.certificate(u"good"_s), m_certificates.key(u"good"_s));
        registrar.logRequests();
        start(registrar);
        Desk desk;
        desk.settings.rootCaFile = m_certificates.authority();
        signIn(desk, registrar, u"8501"_s, Transport::Tls);
        SippCaller citizen;
        QVERIFY(citizen.start({.target = u"8501"_s, .after = 300ms}, registrar.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        desk.engine->answer(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, CallEndReason::RemoteHangUp);
        registrar.stop();
        QVERIFY2(registrar.log().contains(u"REQUEST REGISTER"_s), qPrintable(registrar.log())); // The log of the cases above can tell.
    }

    void registrarThatComesBackIsRegisteredWithWithinFiveSeconds_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::newRow("UDP") << Transport::Udp;
        QTest::newRow("TCP") << Transport::Tcp;
        QTest::newRow("TLS") << Transport::Tls;
    }

    void registrarThatComesBackIsRegisteredWithWithinFiveSeconds()
    {
        QFETCH(const Transport, transport);
        KamailioServer registrar;
        if (transport == Transport::Tls)
            registrar.useTls(m_certificates.certificate(u"good"_s), m_certificates.key(u"good"_s));
        start(registrar);
        Desk desk;
        desk.settings.rootCaFile = m_certificates.authority();
        signIn(desk, registrar, u"8501"_s, transport);
        if (QTest::currentTestFailed())
            return;

        desk.failures.clear();
        registrar.kill();
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.isEmpty(), 10'000);
        const qint64 noticed = clock.elapsed();
        QVERIFY(desk.failures.first() == RegistrationError::Unreachable || desk.failures.first() == RegistrationError::Timeout);
        QTest::qWait(4'000);
        QVERIFY(desk.registration != RegistrationState::Registered);

        start(registrar);
        clock.restart();
        QTRY_COMPARE_WITH_TIMEOUT(desk.registration, RegistrationState::Registered, Patience);
        qInfo("loss noticed after %lld ms, registered %lld ms after the registrar was back", noticed, clock.elapsed());
        QVERIFY(noticed < 7'000);
        QVERIFY(clock.elapsed() < 5'000);
        QVERIFY(isKnownTo(registrar, u"8501"_s));
    }

    void silentRegistrarIsNoticedToo()
    {
        KamailioServer registrar;
        start(registrar);
        Desk desk;
        signIn(desk, registrar, u"8501"_s, Transport::Udp);
        if (QTest::currentTestFailed())
            return;
        desk.failures.clear();
        registrar.freeze(true); // Its ports are there, nobody answers: as with a cable that is out.
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.isEmpty(), 10'000);
        registrar.freeze(false);
        QElapsedTimer clock;
        clock.start();
        QTRY_COMPARE_WITH_TIMEOUT(desk.registration, RegistrationState::Registered, Patience);
        QVERIFY(clock.elapsed() < 5'000);
    }

    void registrarThatNeverAnswersIsATimeout()
    {
        SipPeer silent;
        Desk desk;
        desk.start();
        desk.engine->registerAccount(
            {.user = u"8501"_s, .domain = u"desk.test"_s, .registrar = silent.address(), .transport = Transport::Udp});
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.isEmpty(), Patience);
        QCOMPARE(desk.failures.first(), RegistrationError::Timeout);
        QVERIFY(silent.count("REGISTER") > 0);
    }

    void backupIsUsedWhileTheFirstRegistrarIsAway_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::newRow("UDP") << Transport::Udp;
        QTest::newRow("TCP") << Transport::Tcp;
    }

    void backupIsUsedWhileTheFirstRegistrarIsAway()
    {
        QFETCH(const Transport, transport);
        KamailioServer first;
        KamailioServer second;
        start(first);
        start(second);
        Desk desk;
        desk.start();
        SipAccount account = first.account(u"8501"_s, transport);
        account.backupRegistrar = second.registrar();
        desk.engine->registerAccount(account);
        QTRY_COMPARE_WITH_TIMEOUT(desk.registration, RegistrationState::Registered, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.registrar, first.registrar(), Patience);

        first.kill();
        QTRY_COMPARE_WITH_TIMEOUT(desk.registrar, second.registrar(), Patience);
        QCOMPARE(desk.registration, RegistrationState::Registered);

        SippCaller citizen; // Rings at the desk through the second one.
        QVERIFY(citizen.start({.target = u"8501"_s, .after = 60s}, second.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        desk.engine->answer(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Active), Patience);
        start(first);
        QTest::qWait(5'000);
        QCOMPARE(desk.registrar, second.registrar()); // Nobody leaves in the middle of a call…
        desk.engine->hangUp(desk.call());
        QTRY_COMPARE_WITH_TIMEOUT(desk.registrar, first.registrar(), Patience); // …but after it.
        QCOMPARE(desk.registration, RegistrationState::Registered);
        QVERIFY(isKnownTo(first, u"8501"_s));
    }

    void changedNetworkIsRegisteredFromAgainAndKeepsTheCall()
    {
        KamailioServer registrar;
        start(registrar);
        Desk a;
        Desk b;
        signIn(a, registrar, u"8501"_s);
        signIn(b, registrar, u"8502"_s);
        connectDesks(a, b, u"8502"_s);
        if (QTest::currentTestFailed())
            return;
        a.registrations.clear();
        a.engine->networkChanged();
        QTRY_COMPARE_WITH_TIMEOUT(a.registrations, (QList{RegistrationState::InProgress, RegistrationState::Registered}), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(a.call(), EngineCallState::Active) && b.is(b.call(), EngineCallState::Active), Patience);
        a.tap.forget();
        b.tap.forget();
        hears(a.tap, AudioLeg::Remote, 500);
        hears(b.tap, AudioLeg::Remote, 500);
        b.engine->hangUp(b.call()); // The old way to each other is good, too.
        QTRY_VERIFY_WITH_TIMEOUT(a.calls.isEmpty(), Patience);
        QCOMPARE(a.ended.reason, CallEndReason::RemoteHangUp);
    }

    void machineThatSleptRegistersAtOnce()
    {
        KamailioServer registrar;
        start(registrar);
        QProcess helper; // A desk in a process of its own, which can be put to sleep.
        helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const SipAccount account = registrar.account(u"8501"_s);
        helper.start(QStringLiteral(BARODESK_BINARY_DIR "/bin/phonehelper"),
                     {account.user, account.domain, account.password, account.registrar});
        QVERIFY(helper.waitForStarted());
        QByteArray said;
        const auto hasSaid = [&](const char *word) {
            said += helper.readAllStandardOutput();
            return said.contains(word);
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasSaid("registered"), Patience);
        said.clear();
        ::kill(pid_t(helper.processId()), SIGSTOP);
        QTest::qWait(6'500);
        registrar.stop(); // What it was registered with has forgotten it.
        start(registrar);
        QVERIFY(!isKnownTo(registrar, u"8501"_s));
        ::kill(pid_t(helper.processId()), SIGCONT);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(hasSaid("registered"), Patience);
        qInfo("registered %lld ms after waking up", clock.elapsed());
        QVERIFY(clock.elapsed() < 3'000);
        QVERIFY(isKnownTo(registrar, u"8501"_s));
        helper.terminate();
        helper.waitForFinished();
    }

    void peerThatVanishesEndsTheCallAsMediaLost()
    {
        Desk desk;
        desk.settings.mediaTimeoutSeconds = 10;
        startAlone(desk, u"8501"_s);
        SippCaller citizen;
        QVERIFY(citizen.start({.target = u"8501"_s, .speechFile = speechFile(Citizen), .after = 60s}, desk.address()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        desk.engine->answer(desk.call());
        hears(desk.tap, AudioLeg::Remote, 500);
        if (QTest::currentTestFailed())
            return;
        citizen.stop(); // SIGKILL.
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), 30'000);
        qInfo("ended %lld ms after the peer was gone", clock.elapsed());
        QCOMPARE(desk.ended.reason, CallEndReason::MediaLost);
        QVERIFY(clock.elapsed() > 8'000 && clock.elapsed() < 20'000);
    }
};

QTEST_GUILESS_MAIN(TestPhoneLine)
#include "tst_phoneline.moc"
