#include "tests/e2e/city.h"
#include "tests/telephony/phonedesk.h"
#include "tests/telephony/tones.h"

#include "appearance.h"
#include "desk/desk.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// A team leader listens to a counsellor's talk and speaks in it: whole desks, a real server, a real exchange, and a citizen with a
/// telephone. Everybody has a voice of their own: the citizen deep, the counsellor in the middle, the leader high.
class TestListenIn : public QObject
{
    Q_OBJECT
private:
    static constexpr int Long = 60'000;
    static constexpr int ToneSeconds = 280;

    struct Person
    {
        std::unique_ptr<Workstation> desk;
        telephony::WavAudioPort *headset = nullptr; ///< The desk's.

        telephony::Softphone &phone() const { return desk->desk().phone(); }
        template <typename T> T *find(const QString &name) const { return desk->window().findChild<T *>(name); }
        double hears(double hertz) const { return strength(headset->heard(), hertz); }
    };

    Person makePerson(const QString &name, const QString &extension, double voice)
    {
        Person person;
        auto port = std::make_unique<telephony::WavAudioPort>(tone(voice, ToneSeconds), std::chrono::seconds(ToneSeconds));
        person.headset = port.get();
        person.desk = m_city.makeDesk(
            {.name = name, .audioPort = std::move(port), .phone = true, .keychain = false, .adjust = [&](desk::Settings &settings) {
                 settings.speech.enabled = false;
                 settings.sipPassword = m_city.exchange().account(extension).password;
                 settings.language = desk::Settings::Language::Korean;
             }});
        person.desk->window().show();
        person.desk->desk().signIn(name, City::password());
        return person;
    }
    static bool isThere(const Person &person)
    {
        return person.desk->desk().syncStatus().connection == sync::Connection::Live
            && person.phone().lineState() == telephony::LineState::Registered;
    }
    static bool talks(const Person &person)
    {
        const auto *call = person.phone().current();
        return call && call->state == engines::EngineCallState::Active;
    }
    static QString said(const Person &person, const QString &name) // of a chip
    {
        auto *chip = person.find<QWidget>(name);
        return chip && chip->isVisible() ? chip->accessibleName() : QString();
    }
    double citizenHears(double hertz) const { return strength(m_citizen->tap.heard(engines::AudioLeg::Remote), hertz); }

    /// The citizen and the counsellor talk; the leader is at their desk, with the room before them.
    void talk()
    {
        m_counsellor = makePerson(u"c01"_s, u"8501"_s, Middle);
        m_leader = makePerson(u"s01"_s, u"8551"_s, High);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(m_counsellor) && isThere(m_leader), Long);
        m_counsellor.phone().setReady();
        m_citizen = std::make_unique<test::Desk>(tone(Deep, ToneSeconds));
        test::signIn(*m_citizen, m_city.exchange(), u"citizen"_s);
        if (QTest::currentTestFailed())
            return;
        m_citizen->engine->dial(u"8501"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_counsellor.phone().ringing(), Long);
        m_counsellor.phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(talks(m_counsellor), Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible && m_counsellor.hears(Deep) > Audible, Long);
    }

    /// By the keyboard, from the page of the room.
    void listen()
    {
        QVERIFY(m_leader.desk->window().showPlace(u"room"_s));
        m_leader.desk->window().activateWindow();
        auto *table = m_leader.find<QTableView>(u"roomAgents"_s);
        auto *button = m_leader.find<QAbstractButton>(u"roomListen"_s);
        QVERIFY(table && button);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, Long);
        const auto choose = [&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 0).data().toString() == u"상담사 01"_s)
                    table->selectRow(row);
            }
            return button->isEnabled();
        };
        QTRY_VERIFY_WITH_TIMEOUT(choose(), Long);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(talks(m_leader), Long);
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
            database.setDatabaseName(m_database);
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

    std::unique_ptr<Appearance> m_appearance;
    City m_city;
    QString m_database;
    std::unique_ptr<test::Desk> m_citizen;
    Person m_counsellor;
    Person m_leader;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start(20);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_database = m_city.server().dataFolder() + u"/barodesk.db"_s;
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
        QWidget *focus = m_counsellor.desk->window().focusWidget();
        listen();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.hears(Deep) > Audible && m_leader.hears(Middle) > Audible, Long);

        // The counsellor sees it, and nothing else has changed for them.
        QTRY_COMPARE_WITH_TIMEOUT(said(m_counsellor, u"phone-listener"_s), u"팀장 01 듣는 중"_s, Long);
        QCOMPARE(m_counsellor.phone().calls().size(), 1);
        QVERIFY(!m_counsellor.phone().ringing());
        QVERIFY(!m_counsellor.phone().current()->inConference);
        QCOMPARE(m_counsellor.desk->window().focusWidget(), focus);

        // Not a sound of the leader has reached anybody.
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible, Long);
        const telephony::Sound heard = m_citizen->tap.heard(engines::AudioLeg::Remote);
        const size_t step = size_t(heard.rate) / 20;
        for (size_t at = before; at + step <= heard.samples.size(); at += step)
            QVERIFY2(strength(std::span(heard.samples).subspan(at, step), heard.rate, High) < Silent, qPrintable(QString::number(at)));
        QVERIFY(m_counsellor.hears(High) < Silent);
        const int gap = longestGap(before);
        qInfo("the citizen did not hear the counsellor for %d ms when the leader came in", gap);

        // Barge-in, by the key of mute.
        m_leader.desk->window().activateWindow();
        QTest::keyClick(&m_leader.desk->window(), Qt::Key_F4);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(High) > Audible && m_counsellor.hears(High) > Audible, Long);
        QTRY_COMPARE_WITH_TIMEOUT(said(m_counsellor, u"phone-listener"_s), u"팀장 01 참여 중"_s, Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible, Long);
        QTest::keyClick(&m_leader.desk->window(), Qt::Key_F4);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(High) < Silent && citizenHears(Middle) > Audible, Long);
        QTRY_COMPARE_WITH_TIMEOUT(said(m_counsellor, u"phone-listener"_s), u"팀장 01 듣는 중"_s, Long);

        // The leader goes; the talk goes on.
        m_leader.phone().hangUp();
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.phone().calls().isEmpty(), Long);
        QTRY_COMPARE_WITH_TIMEOUT(said(m_counsellor, u"phone-listener"_s), QString(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(talks(m_counsellor), Long);
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
        QTRY_VERIFY_WITH_TIMEOUT(talks(m_counsellor), Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizenHears(Middle) > Audible, Long);
        QTRY_VERIFY_WITH_TIMEOUT(m_leader.hears(Deep) > Audible && m_leader.hears(Middle) > Audible, Long);
    }

    void aStrangersPassDoesNotOpenATalk()
    {
        talk();
        if (QTest::currentTestFailed())
            return;
        test::Desk stranger(tone(High, ToneSeconds));
        test::signIn(stranger, m_city.exchange(), u"8561"_s);
        if (QTest::currentTestFailed())
            return;
        const auto call = stranger.engine->dial(u"8501"_s, {{engines::JoinHeader, u"invented"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(stranger.endedCalls.contains(call), Long);
        QCOMPARE(stranger.endedCalls.value(call).reason, engines::CallEndReason::Busy);
        QVERIFY(talks(m_counsellor));
        QCOMPARE(m_counsellor.phone().calls().size(), 1);
        QVERIFY(citizenHears(Middle) > Audible);
    }

    void withoutTheServerNobodyListens()
    {
        talk();
        if (QTest::currentTestFailed())
            return;
        std::optional<desk::ListenInProblem> problem;
        connect(&m_leader.desk->desk(), &desk::Desk::listenInFailed, this, [&problem](desk::ListenInProblem said) { problem = said; });
        const domain::UserId counsellor = m_counsellor.desk->desk().user().id;
        m_city.server().kill();
        m_leader.desk->desk().listenIn(counsellor);
        QTRY_VERIFY_WITH_TIMEOUT(problem.has_value(), Long);
        QCOMPARE(*problem, desk::ListenInProblem::ServerAway);
        QVERIFY(m_leader.phone().calls().isEmpty());
        const auto restarted = m_city.server().start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
    }

    void cleanupTestCase() { m_appearance.reset(); }
};

QTEST_MAIN(TestListenIn)
#include "tst_listenin.moc"
