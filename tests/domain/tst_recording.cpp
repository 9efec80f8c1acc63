#include "domain/apply.h"
#include "domain/callcentre.h"

#include <QTest>

using namespace barodesk::domain;

class TestRecording final : public QObject
{
    Q_OBJECT
private slots:
    void ruleSaysWhichCallsAreRecorded_data()
    {
        QTest::addColumn<RecordingMode>("mode");
        QTest::addColumn<bool>("incoming");
        QTest::addColumn<QString>("queue");
        QTest::addColumn<bool>("recorded");
        const auto row = [](const char *name, RecordingMode mode, bool incoming, const char *queue, bool recorded) {
            QTest::newRow(name) << mode << incoming << QString::fromLatin1(queue) << recorded;
        };
        row("off: a queue", RecordingMode::Off, true, "main", false);
        row("off: dialled", RecordingMode::Off, false, "", false);
        row("queues: a queue", RecordingMode::Queues, true, "main", true);
        row("queues: a queue left out", RecordingMode::Queues, true, "private", false);
        row("queues: a queue that is no more", RecordingMode::Queues, true, "gone", false);
        row("queues: an extension", RecordingMode::Queues, true, "", false);
        row("queues: dialled", RecordingMode::Queues, false, "", false);
        row("all: a queue", RecordingMode::All, true, "main", true);
        row("all: a queue left out", RecordingMode::All, true, "private", false);
        row("all: an extension", RecordingMode::All, true, "", true);
        row("all: dialled", RecordingMode::All, false, "", true);
    }
    void ruleSaysWhichCallsAreRecorded()
    {
        QFETCH(const RecordingMode, mode);
        QFETCH(const bool, incoming);
        QFETCH(const QString, queue);
        QFETCH(const bool, recorded);
        CallCentre centre;
        Queue main;
        main.code = *QueueCode::parse(u"main");
        Queue left = main;
        left.code = *QueueCode::parse(u"private");
        left.recorded = false;
        centre.queues = {main, left};
        centre.recording.mode = mode;
        QCOMPARE(isRecorded(centre, incoming, queue.isEmpty() ? QueueCode() : *QueueCode::parse(queue)), recorded);
    }

    void ownCallsAndByRightOthersAreListenedTo_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("own");
        QTest::addColumn<bool>("others");
        QTest::newRow("counsellor") << Role::Counsellor << true << false;
        QTest::newRow("complaint staff") << Role::ComplaintStaff << true << false;
        QTest::newRow("field lead") << Role::FieldLead << true << false;
        QTest::newRow("communication") << Role::Communication << true << true;
        QTest::newRow("supervisor") << Role::Supervisor << true << true;
        QTest::newRow("administrator") << Role::Administrator << false << false;
        QTest::newRow("read only") << Role::ReadOnly << false << false;
    }
    void ownCallsAndByRightOthersAreListenedTo()
    {
        QFETCH(const Role, role);
        QFETCH(const bool, own);
        QFETCH(const bool, others);
        const Actor actor{UserId::create(), role};
        CallRecord call;
        call.handledBy = actor.user;
        QCOMPARE(mayListen(actor, call), own);
        call.handledBy = UserId::create();
        QCOMPARE(mayListen(actor, call), others);
        QVERIFY(!mayListen(Actor::server(), call));
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
