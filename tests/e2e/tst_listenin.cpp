#include "tests/support/serverprocess.h"
#include "tests/support/sippeer.h"
#include "tests/telephony/phonedesk.h"
#include "tests/telephony/tones.h"

#include "desk/desk.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// A team leader listens to a counsellor's talk and speaks in it: desks without windows, a real server, a real exchange, and a citizen with
/// a telephone. Everybody has a voice of their own: the citizen deep, the counsellor in the middle, the leader high.
class TestListenIn : public QObject
{
    Q_OBJECT
private:
    static constexpr int Long = 60'000;
    static constexpr int ToneSeconds = 280;

    struct Person
    {
        std::unique_ptr<desk::Desk> desk;
        telephony::WavAudioPort *headset = nullptr; ///< The desk's.

        telephony::Softphone &phone() const { return desk->phone(); }
        double hears(double hertz) const { return strength(headset->heard(), hertz); }
        bool talks() const { return phone().current() && phone().current()->state == engines::EngineCallState::Active; }
        QString listener() const { return phone().current() ? phone().current()->listener : QString(); }
        bool listenerSpeaks() const { return phone().current() && phone().current()->listenerSpeaks; }
    };

    /// \param exchange another than Kamailio, by UDP
    Person makePerson(const QString &name, double voice, const QString &exchange = {}, const desk::ListenCodes &codes = {})
    {
        desk::Settings settings;
        settings.serverUrl = QUrl(m_server.url());
        settings.serverCaFile = m_server.caFile();
        settings.dataDirectory = m_folder.filePath(QString::number(++m_desks));
        settings.keychain = false;
        settings.speech.enabled = false;
        settings.sipRegistrar = m_exchange.registrar();
        settings.sipTransport = engines::Transport::Tcp;
        settings.sipPassword = m_exchange.account(name == u"c01" ? u"8501"_s : u"8551"_s).password;
        if (!exchange.isEmpty()) {
            settings.sipRegistrar = exchange;
            settings.sipTransport = engines::Transport::Udp;
        }
        settings.listenCodes = codes;
        settings.phone.localAddress = u"127.0.0.1"_s;
        auto port = std::make_unique<telephony::WavAudioPort>(tone(voice, ToneSeconds), std::chrono::seconds(ToneSeconds));
        Person person;
        person.headset = port.get();
        person.desk = std::make_unique<desk::Desk>(
            settings, desk::Desk::Parts{.phoneEngine = makePhoneEngine(), .audioPort = std::move(port), .clock = {}});
        person.desk->signIn(name, QString::fromLatin1(ServerProcess::Password));
        return person;
    }
    static bool isThere(const Person &person)
    {
        return person.desk->syncStatus().connection == sync::Connection::Live
            && person.phone().lineState() == telephony::LineState::Registered;
    }
    double citizenHears(double hertz) const { return strength(m_citizen->tap.heard(engines::AudioLeg::Remote), hertz); }

    /// The citizen and the counsellor talk; the leader is at their desk.
    void talk(const QString &leadersExchange = {}, const desk::ListenCodes &codes = {})
    {
        m_counsellor = makePerson(u"c01"_s, Middle);
        m_leader = makePerson(u"s01"_s, High, leadersExchange, codes);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(m_counsellor) && isThere(m_leader), Long);
        m_counsellor.phone().setReady();
        m_citizen = std::make_unique<test::Desk>(tone(Deep, ToneSeconds));
        test::signIn(*m_citizen, m_exchange, u"citizen"_s);
        if (QTest::currentTestFailed())
            return;
        m_citizen->engine->dial(u"8501"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.phone().ringing(), Long);
        m_counsellor.phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.talks(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible && m_counsellor.hears(Deep) > Audible, Long);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_counsellor), domain::AgentState::Talking, Long);
    }

    /// As the server has it, for who supervises the room.
    domain::AgentState stateOf(const Person &person)
    {
        std::optional<domain::AgentState> state;
        m_leader.desk->fetchRoom(this, [&](const tl::expected<api::Room, sync::ApiError> &room) {
            state = domain::AgentState::SignedOut;
            for (const api::RoomAgent &agent : room ? room->agents : QList<api::RoomAgent>()) {
                if (agent.user == person.desk->user().id)
                    state = agent.state;
            }
        });
        return QTest::qWaitFor([&] { return state.has_value(); }, Long) ? *state : domain::AgentState::SignedOut;
    }

    void listen()
    {
        m_leader.desk->listenIn(m_counsellor.desk->user().id, domain::ListenWay::Desk);
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.talks(), Long);
    }

    /// The longest piece without the counsellor's voice in what the citizen has heard from `from` on, milliseconds.
    int longestGap(size_t from) const
    {
        const telephony::Sound heard = m_citizen->tap.heard(engines::AudioLeg::Remote);
        const size_t step = size_t(heard.rate) / 50;
        int gap = 0;
        int longest = 0;
        for (size_t at = from; at + step <= heard.samples.size(); at += step) {
            gap = strength(std::span(heard.samples).subspan(at, step), heard.rate, Middle) < Audible ? gap + 20 : 0;
            longest = std::max(longest, gap);
        }
        return longest;
    }

    QStringList logged() const
    {
        QStringList reasons;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"log"_s);
            database.setDatabaseName(m_server.dataFolder() + u"/barodesk.db"_s);
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            if (database.open()) {
                QSqlQuery query(database);
                query.exec(u"SELECT substr(reason, 1, 18) FROM access_log WHERE kind = 100 ORDER BY at"_s);
                while (query.next())
                    reasons << query.value(0).toString();
            }
        }
        QSqlDatabase::removeDatabase(u"log"_s);
        return reasons;
    }

    ServerProcess m_server;
    KamailioServer m_exchange;
    QTemporaryDir m_folder;
    int m_desks = 0;
    std::unique_ptr<test::Desk> m_citizen;
    Person m_counsellor;
    Person m_leader;

private slots:
    void initTestCase()
    {
        const auto started = m_server
                                 .init(0,
                                       {u"--sip-domain"_s, QLatin1StringView(KamailioServer::Domain), u"--sip-transport"_s, u"tcp"_s,
                                        u"--sip-password"_s, u"of-everybody"_s})
                                 .and_then([this] { return m_server.start(); })
                                 .and_then([this] { return m_exchange.start(); });
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void cleanup()
    {
        m_citizen.reset();
        m_counsellor = {};
        m_leader = {};
    }

    void whoListensHearsBothAndIsHeardOnlyAfterTheyBroughtThemselvesIn()
    {
        talk();
        if (QTest::currentTestFailed())
            return;
        const size_t before = m_citizen->tap.size(engines::AudioLeg::Remote);
        QElapsedTimer clock;
        clock.start();
        listen();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.hears(Deep) > Audible && m_leader.hears(Middle) > Audible, Long);

        // The counsellor sees it, and nothing else has changed for them.
        QTRY_COMPARE_WITH_TIMEOUT(m_counsellor.listener(), u"팀장 01"_s, Long);
        QCOMPARE(m_counsellor.phone().calls().size(), 1);
        QVERIFY(!m_counsellor.phone().ringing());
        QVERIFY(!m_counsellor.phone().current()->inConference);

        // Not a sound of the leader has reached anybody.
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible, Long);
        const telephony::Sound heard = m_citizen->tap.heard(engines::AudioLeg::Remote);
        const size_t step = size_t(heard.rate) / 20;
        for (size_t at = before; at + step <= heard.samples.size(); at += step)
            QVERIFY2(strength(std::span(heard.samples).subspan(at, step), heard.rate, High) < Silent, qPrintable(QString::number(at)));
        QVERIFY(m_counsellor.hears(High) < Silent);
        const qint64 passed = clock.elapsed();
        const telephony::Sound until = m_citizen->tap.heard(engines::AudioLeg::Remote);
        const qint64 played = qint64(until.samples.size() - before) * 1000 / until.rate;
        qInfo("as the leader came in, the citizen did not hear the counsellor for %d ms, and nothing at all for %lld ms",
              longestGap(before), std::max(0LL, passed - played));

        // Barge-in: the key of mute.
        m_leader.phone().toggleMute();
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(High) > Audible && m_counsellor.hears(High) > Audible, Long);
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.listenerSpeaks(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible, Long);
        m_leader.phone().toggleMute();
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(High) < Silent && citizenHears(Middle) > Audible, Long);
        QTRY_VERIFY_WITH_TIMEOUT(!m_counsellor.listenerSpeaks(), Long);

        // The leader goes; the talk goes on.
        m_leader.phone().hangUp();
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.phone().calls().isEmpty(), Long);
        QTRY_COMPARE_WITH_TIMEOUT(m_counsellor.listener(), QString(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.talks(), Long);
        m_citizen->tap.forget();
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible, Long);
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.hears(Deep) > Audible, Long);
        QCOMPARE(logged(), QStringList({u"listen-in: asked"_s, u"listen-in: let in "_s, u"listen-in: speaks"_s, u"listen-in: listens"_s}));
    }

    void whenTheCitizenHangsUpListeningEnds()
    {
        talk();
        if (QTest::currentTestFailed())
            return;
        listen();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.hears(Deep) > Audible, Long);
        m_citizen->engine->hangUp(m_citizen->call());
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.phone().calls().isEmpty() && m_leader.phone().calls().isEmpty(), Long);
        QTRY_COMPARE_WITH_TIMEOUT(m_leader.phone().agentState(), telephony::AgentState::NotReady, Long); // As before.
    }

    void onHoldTheCitizenIsHeardByNobodyAndListeningGoesOnAfterwards()
    {
        talk();
        if (QTest::currentTestFailed())
            return;
        listen();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.hears(Deep) > Audible && m_leader.hears(Middle) > Audible, Long);
        m_counsellor.phone().toggleHold();
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.phone().current()->state == engines::EngineCallState::Held, Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) < Silent && m_leader.hears(Deep) < Silent, Long);
        m_counsellor.phone().toggleHold();
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.talks(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible, Long);
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.hears(Deep) > Audible && m_leader.hears(Middle) > Audible, Long);
    }

    void aStrangersPassDoesNotOpenATalk()
    {
        talk();
        if (QTest::currentTestFailed())
            return;
        test::Desk stranger(tone(High, ToneSeconds));
        test::signIn(stranger, m_exchange, u"8561"_s);
        if (QTest::currentTestFailed())
            return;
        const auto call = stranger.engine->dial(u"8501"_s, {{engines::JoinHeader, u"invented"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(stranger.endedCalls.contains(call), Long);
        QCOMPARE(stranger.endedCalls.value(call).reason, engines::CallEndReason::Busy);
        QVERIFY(m_counsellor.talks());
        QCOMPARE(m_counsellor.phone().calls().size(), 1);
        QVERIFY(citizenHears(Middle) > Audible);
    }

    void whoWhispersDialsTheExchangesCodeAndIsSeenByTheCounsellor()
    {
        SipPeer exchange;
        connect(&exchange, &SipPeer::requested, &exchange, [&exchange](const SipMessage &request) {
            if (request.method() == "REGISTER")
                exchange.answer(request, "200 OK", "Contact: " + request.header("Contact") + ";expires=300\r\n");
            else if (request.method() == "INVITE")
                exchange.answer(request, "200 OK", "Content-Type: application/sdp\r\n",
                                exchange.sdp("m=audio 9 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n"));
            else if (request.method() != "ACK")
                exchange.answer(request, "200 OK");
        });
        talk(exchange.address(), {.listen = {}, .whisper = u"*222"_s, .barge = {}});
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(exchange.count("INVITE"), 0);
        const qsizetype before = logged().size(); // Of the tests before.
        m_leader.desk->listenIn(m_counsellor.desk->user().id, domain::ListenWay::Whisper);
        QTRY_VERIFY_WITH_TIMEOUT(exchange.count("INVITE") > 0, Long);
        const QByteArray line = exchange.last("INVITE").text.split('\r').first();
        QVERIFY2(line.startsWith("INVITE sip:*2228501@"), line.constData());
        QVERIFY(exchange.last("INVITE").header("X-BaroDesk-Join").isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.talks(), Long);
        QVERIFY(!m_leader.phone().current()->muted);
        QTRY_COMPARE_WITH_TIMEOUT(m_counsellor.listener(), u"팀장 01"_s, Long);
        QCOMPARE(m_counsellor.phone().current()->listenWay, domain::ListenWay::Whisper);
        QCOMPARE(logged().mid(before), QStringList({u"listen-in: whisper"_s}));

        m_leader.phone().hangUp();
        QTRY_COMPARE_WITH_TIMEOUT(m_counsellor.listener(), QString(), Long);
        QVERIFY(m_counsellor.talks());

        // Once more, and this time the talk ends first: the next citizen's is nobody's to be named in.
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.phone().calls().isEmpty(), Long);
        m_leader.desk->listenIn(m_counsellor.desk->user().id, domain::ListenWay::Whisper);
        QTRY_COMPARE_WITH_TIMEOUT(m_counsellor.listener(), u"팀장 01"_s, Long);
        m_citizen->engine->hangUp(m_citizen->call());
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.phone().calls().isEmpty(), Long);
        m_citizen->engine->dial(u"8501"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.phone().ringing(), Long);
        m_counsellor.phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.talks(), Long);
        QCOMPARE(m_counsellor.listener(), QString());
    }

    void withoutTheServerNobodyListens()
    {
        talk();
        if (QTest::currentTestFailed())
            return;
        std::optional<desk::ListenInProblem> problem;
        connect(m_leader.desk.get(), &desk::Desk::listenInFailed, this, [&problem](desk::ListenInProblem said) { problem = said; });
        const domain::UserId counsellor = m_counsellor.desk->user().id;
        m_server.kill();
        m_leader.desk->listenIn(counsellor, domain::ListenWay::Desk);
        QTRY_VERIFY_WITH_TIMEOUT(problem.has_value(), Long);
        QCOMPARE(*problem, desk::ListenInProblem::ServerAway);
        QVERIFY(m_leader.phone().calls().isEmpty());
        const auto restarted = m_server.start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
    }
};

QTEST_GUILESS_MAIN(TestListenIn)
#include "tst_listenin.moc"
