#include "tests/server/attachmentbench.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// The city's virus scanner between what a desk brought and what counts as stored.
class TestAttachmentScan final : public AttachmentBench
{
    Q_OBJECT
private Q_SLOTS:
    void infectedFileIsKnownForGood()
    {
        start({{u"scanner"_s, QJsonArray{script("exit 1")}}});
        const QByteArray virus = noise(m_seed, 1'000);
        const QByteArray half = noise(m_seed + 1, 1'000);
        announce(u"c01"_s, virus);
        QCOMPARE(put(person(u"c01"_s), sumOf(virus), 0, virus).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(announce(u"c01"_s, virus).status, 422, Patience);
        announce(u"c01"_s, half);
        QCOMPARE(count(u"attachment_file"_s), 2);
        m_people.clear();
        m_backend->advanceClock(std::chrono::hours(97));
        QTRY_VERIFY_WITH_TIMEOUT(count(u"attachment_file"_s) < 2, Patience); // The clean-up was here.
        QCOMPARE(announce(u"c01"_s, virus).errorCode(), u"infected"_s);
    }

    void scannerThatHangsLetsTheNextFileGoFirst()
    {
        start({{u"scanner"_s, QJsonArray{script("exec sleep 1000")}}, {u"scannerSeconds"_s, 5}});
        const QByteArray first = noise(m_seed, 1'000);
        const QByteArray second = noise(m_seed + 1, 1'000);
        announce(u"c01"_s, first);
        QCOMPARE(put(person(u"c01"_s), sumOf(first), 0, first).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(said().size(), 1, Patience);
        m_backend->advanceClock(std::chrono::minutes(2)); // It hangs for longer than a file waits.
        announce(u"c01"_s, second);
        QCOMPARE(put(person(u"c01"_s), sumOf(second), 0, second).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(said().size(), 2, Patience);
        QCOMPARE(said().last().split(' ').last(), sumOf(second).toHex());
    }

    void scannerLooksBeforeAFileCounts()
    {
        start({{u"scanner"_s, QJsonArray{script("exit 0"), u"--quiet"_s}}});
        const QByteArray photo = noise(m_seed, 1'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        announce(u"c01"_s, photo);
        QCOMPARE(progressOf(put(person(u"c01"_s), sumOf(photo), 0, photo)), (api::UploadProgress{1'000, false}));
        QTRY_VERIFY_WITH_TIMEOUT(progressOf(announce(u"c01"_s, photo)).complete, Patience);
        QCOMPARE(given(u"c01"_s, complaint, adding(photo)).status, api::CommandStatus::Accepted);
        QCOMPARE(said().size(), 1);
        QVERIFY(said().first().startsWith("--quiet ")); // The file comes last, and holds what was brought.
        QCOMPARE(said().first().split(' ').last(), sumOf(photo).toHex());
        QVERIFY(QDir(m_backend->dataFolder() + u"/attachments/scanning"_s).isEmpty(QDir::Files));
    }

    void infectedFileIsRefusedAndGone()
    {
        start({{u"scanner"_s, QJsonArray{script("exit 1")}}});
        const QByteArray virus = noise(m_seed, 1'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        announce(u"c01"_s, virus);
        QCOMPARE(put(person(u"c01"_s), sumOf(virus), 0, virus).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(announce(u"c01"_s, virus).status, 422, Patience);
        QCOMPARE(announce(u"c01"_s, virus).errorCode(), u"infected"_s);
        QCOMPARE(put(person(u"c01"_s), sumOf(virus), 0, virus).errorCode(), u"infected"_s);
        QTRY_VERIFY_WITH_TIMEOUT(keptFiles().isEmpty(), Patience);
        QCOMPARE(given(u"c01"_s, complaint, adding(virus)).refusal->rule, domain::Rule::UnknownAttachment);
    }

    void scannerThatIsIllKeepsTheFileWaiting_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("says an error") << QByteArray("exit 2");
        QTest::newRow("dies") << QByteArray("kill -9 $$");
        QTest::newRow("does not end") << QByteArray("exec sleep 1000");
    }
    void scannerThatIsIllKeepsTheFileWaiting()
    {
        QFETCH(const QByteArray, body);
        const QString program = script(body);
        start({{u"scanner"_s, QJsonArray{program}}, {u"scannerSeconds"_s, 1}});
        const QByteArray photo = noise(m_seed, 1'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        announce(u"c01"_s, photo);
        QCOMPARE(put(person(u"c01"_s), sumOf(photo), 0, photo).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), Patience);
        QCOMPARE(progressOf(announce(u"c01"_s, photo)), (api::UploadProgress{1'000, false}));
        QCOMPARE(given(u"c01"_s, complaint, adding(photo)).refusal->rule, domain::Rule::UnknownAttachment);
        script("exit 0"); // It was mended.
        // One that hangs waits from when it was given up, which may be after the first of these.
        bool complete = false;
        for (int minutes = 0; minutes < 20 && !complete; minutes += 2) {
            m_backend->advanceClock(std::chrono::minutes(2));
            complete = QTest::qWaitFor([&] { return progressOf(announce(u"c01"_s, photo)).complete; }, Patience / 5);
        }
        QVERIFY(complete);
        QCOMPARE(given(u"c01"_s, complaint, adding(photo)).status, api::CommandStatus::Accepted);
    }

    void fileOfAScannerThatWasDoneAwayWithWaitsNoLonger()
    {
        start({{u"scanner"_s, QJsonArray{script("exit 2")}}});
        const QByteArray photo = noise(m_seed, 1'000);
        announce(u"c01"_s, photo);
        QCOMPARE(put(person(u"c01"_s), sumOf(photo), 0, photo).status, 200);
        QVERIFY(!progressOf(announce(u"c01"_s, photo)).complete);
        m_people.clear();
        m_backend->stop();
        QVERIFY(m_backend->changeSettings({{u"attachments"_s, QJsonObject()}}));
        QVERIFY(m_backend->start());
        QVERIFY(progressOf(announce(u"c01"_s, photo)).complete);
    }

    void scannerThatIsNotThereKeepsTheServerFromStarting()
    {
        cleanup();
        m_backend = std::make_unique<LocalBackend>();
        QVERIFY(m_backend->init());
        QVERIFY(m_backend->changeSettings({{u"attachments"_s, QJsonObject{{u"scanner"_s, QJsonArray{u"/no/such/scanner"_s}}}}}));
        const auto started = m_backend->start();
        QVERIFY(!started);
        QVERIFY2(started.error().contains(u"attachments.scanner"_s), qPrintable(started.error()));
    }

private:
    /// A scanner that writes down how it was called and the sum of what it was given, and does this.
    QString script(const QByteArray &body)
    {
        const QString path = m_scripts.filePath(u"scanner"_s);
        const QString log = m_scripts.filePath(u"log"_s);
        QFile::remove(log);
        QFile::remove(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)
            || file.write("#!/bin/sh\nfor last; do :; done\necho \"$* $(sha256sum \"$last\" | cut -c 1-64)\" >> '" + log.toUtf8() + "'\n"
                          + body + "\n")
                < 0)
            QTest::qFail("no script", __FILE__, __LINE__);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QByteArrayList said() const
    {
        QFile file(m_scripts.filePath(u"log"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList lines = file.readAll().split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }

    QTemporaryDir m_scripts;
};

QTEST_GUILESS_MAIN(TestAttachmentScan)
#include "tst_attachmentscan.moc"
