#include "appearance.h"
#include "domain/duetime.h"
#include "tests/e2e/story.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// The main job on real parts; see Story.
class TestStory : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setTheme(desk::Settings::Theme::Light);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_story = std::make_unique<Story>(m_city, Story::Options{.pictures = qEnvironmentVariable("BARODESK_PICTURES"), .keychain = false});
    }

    void fromTheRingOfThePhoneToTheOtherDesksBoard()
    {
        const bool played = m_story->play();
        const Story::Figures &figures = m_story->figures();
        qInfo("call placed to ring shown   %5lld ms", figures.callToRingShown);
        qInfo("answer to first audio       %5lld ms", figures.answerToFirstAudio);
        qInfo("speech to partial text      %5lld ms", figures.speechToPartialText);
        qInfo("submit to the other desk    %5lld ms", figures.submitToOtherDesk);
        qInfo("character error rate        %5.1f %%", 100 * figures.characterErrorRate);
        qInfo().noquote() << "heard:    " << figures.heard;
        qInfo().noquote() << "reference:" << figures.reference;
        QVERIFY2(played, qPrintable(m_story->problem()));
        QVERIFY(figures.characterErrorRate >= 0 && figures.characterErrorRate <= 0.15);
        // Generous bounds that a person would notice; the figures themselves are for reading.
        QVERIFY(figures.submitToOtherDesk < 1000);
        QVERIFY(figures.answerToFirstAudio < 2000);
        QVERIFY(figures.speechToPartialText < 3000);
    }

    void whatWasHeardIsInTheComplaint()
    {
        const auto complaint = m_story->staff().desk().replica().complaint(m_story->figures().complaint);
        QVERIFY(complaint);
        const auto &organisation = m_story->staff().desk().replica().organisation();
        QCOMPARE(organisation.categoryPath(complaint->category).value(0), u"도로"_s);
        QVERIFY(complaint->place.district);
        QCOMPARE(organisation.district(*complaint->place.district)->name, u"호평동"_s);
        QCOMPARE(complaint->callBacks.size(), 1);
        // The small recogniser may mishear a digit: that it is a mobile number is all that can be asked.
        QVERIFY(complaint->callBacks.first().number.isMobile());
        QVERIFY(complaint->citizen);
        QVERIFY(complaint->call);
        QVERIFY(complaint->dueAt > complaint->receivedAt);
        const auto due = domain::dueTime(complaint->receivedAt, complaint->period, organisation.calendar());
        QVERIFY(due);
        QCOMPARE(complaint->dueAt, due->due);
    }

    void theRecordIsInTheServersDatabaseWithItsHistory()
    {
        const QString connection = u"story"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            database.setDatabaseName(m_city.server().dataFolder() + u"/barodesk.db"_s);
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            QVERIFY2(database.open(), qPrintable(database.lastError().text()));
            QSqlQuery query(database);
            QVERIFY2(query.exec(u"SELECT count(*) FROM record WHERE id = '%1'"_s.arg(m_story->figures().complaint.toString())),
                     qPrintable(query.lastError().text()));
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toInt(), 1);
        }
        QSqlDatabase::removeDatabase(connection);
    }

    void theTalkIsKeptWithBothSides()
    {
        const auto complaint = m_story->staff().desk().replica().complaint(m_story->figures().complaint);
        QVERIFY(complaint && complaint->call);
        const auto call = m_story->staff().desk().replica().call(*complaint->call);
        QVERIFY(call);
        QCOMPARE(call->result, domain::CallResult::Answered);
        const auto spoke = [&](domain::Leg leg) {
            return std::ranges::any_of(call->transcript, [&](const domain::Utterance &utterance) { return utterance.leg == leg; });
        };
        QVERIFY(spoke(domain::Leg::Citizen));
        QVERIFY(spoke(domain::Leg::Counsellor));
    }

    void cleanupTestCase() { m_story.reset(); }

private:
    std::unique_ptr<Appearance> m_appearance;
    City m_city;
    std::unique_ptr<Story> m_story;
};

QTEST_MAIN(TestStory)
#include "tst_story.moc"
