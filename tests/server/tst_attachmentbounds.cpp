#include "tests/server/attachmentbench.h"

#include <QJsonObject>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// How much one person may leave with the server that no complaint names.
class TestAttachmentBounds final : public AttachmentBench
{
    Q_OBJECT
private Q_SLOTS:
    void whoHasTooManyUnnamedFilesIsToldWhatToDo()
    {
        start({{u"unnamedFiles"_s, 2}});
        bring(u"c01"_s, noise(m_seed, 100));
        QCOMPARE(announce(u"c01"_s, noise(m_seed + 1, 100)).status, 200); // Counts from its announcement.
        const HttpAnswer third = announce(u"c01"_s, noise(m_seed + 2, 100));
        QCOMPARE(third.status, 507);
        QCOMPARE(third.errorCode(), u"quota-full"_s);
        const auto said = api::fromBytes<api::ErrorBody>(third.body);
        QVERIFY(said && said->message.contains(u"Add them to their complaints"_s));
        QCOMPARE(put(person(u"c01"_s), sumOf(noise(m_seed + 2, 100)), 0, noise(m_seed + 2, 100)).status, 404);
        QCOMPARE(count(u"attachment_file"_s), 2);
        // What was begun goes on, and it is one person's bound.
        bring(u"c01"_s, noise(m_seed + 1, 100));
        bring(u"c01"_s, noise(m_seed, 100));
        bring(u"c02"_s, noise(m_seed + 2, 100));
        // Another's content is no further file.
        QCOMPARE(progressOf(announce(u"c01"_s, noise(m_seed + 2, 100))), (api::UploadProgress{100, true}));
    }

    void bytesAreCountedAsAnnounced()
    {
        start({{u"unnamedMegabytes"_s, 20}});
        const auto ask = [this](quint32 seed, qint64 size) {
            return person(u"c01"_s).post(u"/v1/attachments"_s, api::toJson(api::AttachmentUpload{sumOf(noise(seed, 10)), size})).status;
        };
        QCOMPARE(ask(1, domain::MaxAttachmentSize - 10), 200);
        QCOMPARE(ask(2, 11), 507);
        QCOMPARE(ask(3, 10), 200); // To the last byte.
        QCOMPARE(ask(4, 1), 507);
    }

    void namedFilesAreNotCountedAndThoseTakenOffAreAgain()
    {
        start({{u"unnamedFiles"_s, 1}});
        const domain::ComplaintId complaint = registered(u"c01"_s);
        domain::AddAttachment last;
        for (quint32 i = 0; i < 3; ++i) {
            const QByteArray photo = noise(m_seed + i, 100);
            bring(u"c01"_s, photo);
            last = adding(photo);
            QCOMPARE(given(u"c01"_s, complaint, last).status, api::CommandStatus::Accepted);
        }
        // Whoever takes it off: it is the file of who brought it.
        QCOMPARE(given(u"c02"_s, complaint, domain::RemoveAttachment{last.attachment.id, u"잘못 올림"_s}).status,
                 api::CommandStatus::Accepted);
        QCOMPARE(announce(u"c01"_s, noise(m_seed + 9, 100)).status, 507);
        QCOMPARE(announce(u"c02"_s, noise(m_seed + 9, 100)).status, 200);
        QCOMPARE(given(u"c01"_s, complaint, last).status, api::CommandStatus::Accepted);
        QCOMPARE(announce(u"c01"_s, noise(m_seed + 8, 100)).status, 200);
    }

    void thereIsRoomAgainAfterTheCleanUp()
    {
        start({{u"unnamedFiles"_s, 1}});
        bring(u"c01"_s, noise(m_seed, 100));
        QCOMPARE(announce(u"c01"_s, noise(m_seed + 1, 100)).status, 507);
        m_people.clear();
        m_backend->advanceClock(std::chrono::hours(97));
        QTRY_COMPARE_WITH_TIMEOUT(announce(u"c01"_s, noise(m_seed + 1, 100)).status, 200, Patience);
    }

    void boundsThatNoFileFitsIntoKeepTheServerFromStarting_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("value");
        QTest::newRow("less than one whole file") << u"unnamedMegabytes"_s << 19;
        QTest::newRow("no file") << u"unnamedFiles"_s << 0;
    }
    void boundsThatNoFileFitsIntoKeepTheServerFromStarting()
    {
        QFETCH(const QString, key);
        QFETCH(const int, value);
        cleanup();
        m_backend = std::make_unique<LocalBackend>();
        QVERIFY(m_backend->init());
        QVERIFY(m_backend->changeSettings({{u"attachments"_s, QJsonObject{{key, value}}}}));
        const auto started = m_backend->start();
        QVERIFY(!started);
        QVERIFY2(started.error().contains(u"attachments."_s + key), qPrintable(started.error()));
    }
};

QTEST_GUILESS_MAIN(TestAttachmentBounds)
#include "tst_attachmentbounds.moc"
