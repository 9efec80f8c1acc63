#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"
#include "tests/support/postgresserver.h"

#include "api/wireattachment.h"
#include "server/attachments/attachmentstore.h"
#include "server/sql/database.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace barodesk;
using namespace barodesk::test;
namespace sql = barodesk::server::sql;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30'000;

QByteArray noise(quint32 seed, qsizetype length)
{
    QRandomGenerator random(seed);
    QByteArray bytes(length, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray sumOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

api::UploadProgress progressOf(const HttpAnswer &answer)
{
    return api::fromBytes<api::UploadProgress>(answer.body).value_or(api::UploadProgress{-1, false});
}

domain::AddAttachment adding(const QByteArray &bytes, const QString &name = u"포트홀.jpg"_s)
{
    return {{.id = domain::AttachmentId::create(),
             .purpose = domain::AttachmentPurpose::Evidence,
             .name = name,
             .mediaType = u"image/jpeg"_s,
             .size = bytes.size(),
             .sha256 = QString::fromLatin1(sumOf(bytes).toHex()),
             .by = {},
             .at = {}}};
}

} // namespace

/// The bytes of attachments as desks bring them, complaints name them and people open them, on both databases.
class TestAttachments final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qInfo("seed %u", m_seed);
        if (const auto started = m_postgres.start(); !started)
            QFAIL(qPrintable(started.error()));
    }
    void initTestCase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::newRow("SQLite") << u"sqlite"_s;
        QTest::newRow("PostgreSQL") << u"postgresql"_s;
    }
    void init() { start({}); }
    void cleanup()
    {
        m_people.clear();
        m_database.reset();
        m_backend.reset();
    }

    void whatADeskBringsIsNamedByAComplaintAndOpenedByteForByteAndLogged()
    {
        const QByteArray photo = noise(m_seed, 2'500'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        bring(u"c01"_s, photo);
        const auto add = adding(photo);
        QCOMPARE(given(u"c01"_s, complaint, add).status, api::CommandStatus::Accepted);
        QCOMPARE(count(u"access_log"_s), 0);
        const HttpAnswer opened = open(u"b01"_s, complaint, add.attachment.id);
        QCOMPARE(opened.status, 200);
        QCOMPARE(opened.contentType, QByteArray("application/octet-stream"));
        QVERIFY(opened.body == photo);
        QCOMPARE(count(u"access_log"_s), 1);
        const auto logged = row(u"SELECT record_id, reason, kind FROM access_log"_s);
        QCOMPARE(logged.value(0).toString(), complaint.toString());
        QCOMPARE(logged.value(1).toString(), u"첨부 열람"_s);
        QCOMPARE(logged.value(2).toInt(), int(domain::EntityKind::Complaint));
    }

    void noRecordNamesBytesThatAreNotHere_data()
    {
        QTest::addColumn<int>("brought");
        QTest::newRow("nothing was announced") << -1;
        QTest::newRow("announced, nothing came") << 0;
        QTest::newRow("a part of it came") << 700;
    }
    void noRecordNamesBytesThatAreNotHere()
    {
        QFETCH(const int, brought);
        const QByteArray photo = noise(m_seed, 1'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        if (brought >= 0)
            QCOMPARE(announce(u"c01"_s, photo).status, 200);
        if (brought > 0)
            QCOMPARE(put(person(u"c01"_s), sumOf(photo), 0, photo.first(brought)).status, 200);
        const auto add = adding(photo);
        const auto result = given(u"c01"_s, complaint, add);
        QCOMPARE(result.status, api::CommandStatus::Refused);
        QCOMPARE(result.refusal->rule, domain::Rule::UnknownAttachment);
        QCOMPARE(open(u"c01"_s, complaint, add.attachment.id).status, 404);
        bring(u"c01"_s, photo);
        QCOMPARE(given(u"c01"_s, complaint, add).status, api::CommandStatus::Accepted);
        auto other = adding(photo);
        other.attachment.size = 999;
        QCOMPARE(given(u"c01"_s, complaint, other).status, api::CommandStatus::Refused);
    }

    void oneContentOfTwoComplaintsIsKeptOnce()
    {
        const QByteArray photo = noise(m_seed, 5'000);
        bring(u"c01"_s, photo);
        QCOMPARE(progressOf(announce(u"c02"_s, photo)), (api::UploadProgress{5'000, true})); // Nothing to bring.
        for (const QString &who : {u"c01"_s, u"c02"_s}) {
            const domain::ComplaintId complaint = registered(who);
            const auto add = adding(photo);
            QCOMPARE(given(who, complaint, add).status, api::CommandStatus::Accepted);
            QVERIFY(open(who, complaint, add.attachment.id).body == photo);
        }
        QCOMPARE(keptFiles().size(), 1);
    }

    void nothingOfItLiesInClear()
    {
        const QByteArray photo = "\xff\xd8\xff" + noise(m_seed, 300'000);
        bring(u"c01"_s, photo);
        QCOMPARE(keptFiles().size(), 1);
        QFile file(keptFiles().first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sealed = file.readAll();
        QVERIFY(sealed.size() > photo.size());
        for (qsizetype at = 0; at + 16 < photo.size(); at += 5'000)
            QVERIFY(!sealed.contains(photo.mid(at, 16)));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void whoMay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("bring");
        QTest::addColumn<int>("open");
        QTest::newRow("counsellor") << u"c02"_s << 200 << 200;
        QTest::newRow("complaint staff") << u"b01"_s << 200 << 200;
        QTest::newRow("field lead") << u"f01"_s << 200 << 200;
        QTest::newRow("supervisor") << u"s01"_s << 200 << 200;
        QTest::newRow("administrator") << u"a01"_s << 403 << 403;
    }
    void whoMay()
    {
        QFETCH(const QString, who);
        QFETCH(const int, bring);
        QFETCH(const int, open);
        const QByteArray photo = noise(m_seed, 1'000);
        this->bring(u"c01"_s, photo);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        const auto add = adding(photo);
        QCOMPARE(given(u"c01"_s, complaint, add).status, api::CommandStatus::Accepted);
        const QByteArray other = noise(m_seed + 1, 10);
        QCOMPARE(announce(who, other).status, bring);
        QCOMPARE(put(person(who), sumOf(other), 0, other).status, bring);
        QCOMPARE(this->open(who, complaint, add.attachment.id).status, open);
        QCOMPARE(count(u"access_log"_s), open == 200 ? 1 : 0);
    }

    void whoIsNotSignedInBringsAndOpensNothing()
    {
        HttpClient stranger(m_backend->url());
        QCOMPARE(stranger.post(u"/v1/attachments"_s, api::toJson(api::AttachmentUpload{sumOf("x"), 1})).status, 401);
        QCOMPARE(put(stranger, sumOf("x"), 0, "x").status, 401);
        const QString id = domain::AttachmentId::create().toString();
        QCOMPARE(stranger.get(u"/v1/attachments?complaint=%1&attachment=%1&purpose=x"_s.arg(id)).status, 401);
    }

    void answerThatWasLostIsAskedForAgain()
    {
        const QByteArray photo = noise(m_seed, 3'000);
        HttpClient &desk = person(u"c01"_s);
        QCOMPARE(progressOf(announce(u"c01"_s, photo)), (api::UploadProgress{0, false}));
        QCOMPARE(progressOf(put(desk, sumOf(photo), 0, photo.first(1'000))), (api::UploadProgress{1'000, false}));
        QCOMPARE(progressOf(put(desk, sumOf(photo), 0, photo.first(1'000))), (api::UploadProgress{1'000, false}));
        QCOMPARE(progressOf(announce(u"c01"_s, photo)), (api::UploadProgress{1'000, false}));
        QCOMPARE(put(desk, sumOf(photo), 2'000, photo.mid(2'000)).status, 409);
        m_people.clear();
        m_backend->stop(); // Over a restart too.
        QVERIFY(m_backend->start());
        QCOMPARE(progressOf(put(person(u"c01"_s), sumOf(photo), 1'000, photo.mid(1'000))), (api::UploadProgress{3'000, true}));
        QCOMPARE(progressOf(put(person(u"c01"_s), sumOf(photo), 1'000, photo.mid(1'000))), (api::UploadProgress{3'000, true}));
        QCOMPARE(progressOf(announce(u"c01"_s, photo)), (api::UploadProgress{3'000, true}));
    }

    void wrongSumThrowsAllAwayAndTheDeskBeginsAnew()
    {
        const QByteArray photo = noise(m_seed, 3'000);
        QByteArray other = photo;
        other[100] = char(other[100] ^ 1);
        QCOMPARE(announce(u"c01"_s, photo).status, 200);
        QCOMPARE(put(person(u"c01"_s), sumOf(photo), 0, other).status, 422);
        QCOMPARE(progressOf(announce(u"c01"_s, photo)), (api::UploadProgress{0, false}));
        bring(u"c01"_s, photo);
        // The same sum with another size is a defect of the desk.
        QCOMPARE(person(u"c01"_s).post(u"/v1/attachments"_s, api::toJson(api::AttachmentUpload{sumOf(photo), 7})).status, 422);
    }

    void hostileUploadsAreRefused()
    {
        HttpClient &desk = person(u"c01"_s);
        QJsonObject upload = api::toJson(api::AttachmentUpload{sumOf("x"), 1});
        upload[u"size"_s] = double(domain::MaxAttachmentSize + 1);
        QCOMPARE(desk.post(u"/v1/attachments"_s, upload).status, 400);
        upload[u"size"_s] = 0;
        QCOMPARE(desk.post(u"/v1/attachments"_s, upload).status, 400);
        upload[u"size"_s] = 1;
        upload[u"sha256"_s] = u"../../../../etc/passwd"_s;
        QCOMPARE(desk.post(u"/v1/attachments"_s, upload).status, 400);
        QCOMPARE(desk.send("POST", u"/v1/attachments"_s, "{}", {{"Content-Type", "text/plain"}}).status, 415);
        QCOMPARE(desk.send("POST", u"/v1/attachments"_s, QByteArray(5'000'000, ' '), {{"Content-Type", "application/json"}}).status, 413);
        const QByteArray bytes(100, 'x');
        QCOMPARE(put(desk, sumOf(bytes), 0, bytes).status, 404); // Not announced.
        QCOMPARE(announce(u"c01"_s, bytes).status, 200);
        QCOMPARE(put(desk, sumOf(bytes), 0, QByteArray(101, 'x')).status, 400); // More than was announced.
        QCOMPARE(put(desk, sumOf(bytes), 0, QByteArray(api::MaxPartBytes + 1, 'x')).status, 413);
        QCOMPARE(put(desk, sumOf(bytes), 0, {}).status, 400);
        const QString sum = QString::fromLatin1(sumOf(bytes).toHex());
        QCOMPARE(desk.send("PUT", u"/v1/attachments?sha256=%1&offset=0"_s.arg(sum), "x", {{"Content-Type", "application/json"}}).status,
                 415);
        for (const QString &query : {u"offset=0"_s, u"sha256=../../x&offset=0"_s, u"sha256=%1&offset=-1"_s.arg(sum),
                                     u"sha256=%1&offset=0"_s.arg(sum.toUpper()), u"sha256=%1&offset=0&more=1"_s.arg(sum)})
            QCOMPARE(desk.send("PUT", u"/v1/attachments?"_s + query, "x", {{"Content-Type", "application/octet-stream"}}).status, 400);
        const QString id = domain::ComplaintId::create().toString();
        QCOMPARE(desk.get(u"/v1/attachments?complaint=%1&attachment=%1"_s.arg(id)).status, 400); // No purpose.
        QCOMPARE(desk.get(u"/v1/attachments?complaint=none&attachment=%1&purpose=x"_s.arg(id)).status, 400);
        QCOMPARE(desk.get(u"/v1/attachments?complaint=%1&purpose=x"_s.arg(id)).status, 400);
        QCOMPARE(desk.get(u"/v1/attachments?complaint=%1&attachment=%1&purpose=x"_s.arg(id)).status, 404);
        QVERIFY(keptFiles().isEmpty());
        QCOMPARE(count(u"access_log"_s), 0);
    }

    void bytesThatWereChangedOnTheDiskAreNotGiven()
    {
        const QByteArray photo = noise(m_seed, 2'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        bring(u"c01"_s, photo);
        const auto add = adding(photo);
        QCOMPARE(given(u"c01"_s, complaint, add).status, api::CommandStatus::Accepted);
        QFile file(keptFiles().first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(500));
        const QByteArray was = file.read(2);
        QVERIFY(file.seek(500));
        QCOMPARE(file.write(QByteArray(1, char(was.at(0) ^ 1)) + was.mid(1)), qint64(2));
        file.close();
        QCOMPARE(open(u"c01"_s, complaint, add.attachment.id).status, 500);
    }

    void whatNobodyNamesGoesAndWhatIsNamedStays()
    {
        const QByteArray named = noise(m_seed, 1'000);
        const QByteArray unnamed = noise(m_seed + 1, 1'000);
        const QByteArray half = noise(m_seed + 2, 1'000);
        const QByteArray taken = noise(m_seed + 3, 1'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        for (const QByteArray &bytes : {named, unnamed, taken})
            bring(u"c01"_s, bytes);
        announce(u"c01"_s, half);
        QCOMPARE(put(person(u"c01"_s), sumOf(half), 0, half.first(10)).status, 200);
        const auto add = adding(named);
        QCOMPARE(given(u"c01"_s, complaint, add).status, api::CommandStatus::Accepted);
        const auto mistaken = adding(taken);
        QCOMPARE(given(u"c01"_s, complaint, mistaken).status, api::CommandStatus::Accepted);
        QCOMPARE(given(u"c01"_s, complaint, domain::RemoveAttachment{mistaken.attachment.id, u"잘못 올림"_s}).status,
                 api::CommandStatus::Accepted);
        QCOMPARE(open(u"c01"_s, complaint, mistaken.attachment.id).status, 404);
        // Taken back in time.
        QCOMPARE(given(u"c01"_s, complaint, mistaken).status, api::CommandStatus::Accepted);
        QVERIFY(open(u"c01"_s, complaint, mistaken.attachment.id).body == taken);
        QCOMPARE(given(u"c01"_s, complaint, domain::RemoveAttachment{mistaken.attachment.id, u"잘못 올림"_s}).status,
                 api::CommandStatus::Accepted);
        QCOMPARE(keptFiles().size(), 4);
        m_people.clear();
        m_backend->advanceClock(std::chrono::hours(97));
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles().size(), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"attachment_file"_s), 1, Patience);
        QVERIFY(open(u"c01"_s, complaint, add.attachment.id).body == named);
        QCOMPARE(given(u"c01"_s, complaint, adding(taken)).refusal->rule, domain::Rule::UnknownAttachment);
        bring(u"c01"_s, unnamed); // A desk that comes late brings it again.
    }

    void bytesThatAreGoneFromTheFolderAreBroughtAgain_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::addColumn<bool>("gone");
        QTest::newRow("stored, and the file is gone") << true << true;
        QTest::newRow("stored, and the file is shorter") << true << false;
        QTest::newRow("half of it came, and the file is gone") << false << true;
        QTest::newRow("half of it came, and the file is shorter") << false << false;
    }
    /// The folder is older than the database: a backup of the one was restored without the other.
    void bytesThatAreGoneFromTheFolderAreBroughtAgain()
    {
        QFETCH(const bool, whole);
        QFETCH(const bool, gone);
        const QByteArray photo = noise(m_seed, 2'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        QCOMPARE(announce(u"c01"_s, photo).status, 200);
        QCOMPARE(put(person(u"c01"_s), sumOf(photo), 0, photo.first(1'000)).status, 200);
        if (whole)
            QVERIFY(progressOf(put(person(u"c01"_s), sumOf(photo), 1'000, photo.mid(1'000))).complete);
        QCOMPARE(keptFiles().size(), 1);
        QVERIFY(gone ? QFile::remove(keptFiles().first()) : QFile::resize(keptFiles().first(), 100));
        // A desk goes on where it is told to, and after a fault asks anew.
        bool complete = false;
        for (int tries = 0; tries < 4 && !complete; ++tries) {
            const HttpAnswer asked = announce(u"c01"_s, photo);
            const api::UploadProgress at = asked.status == 200 ? progressOf(asked) : api::UploadProgress{-1, false};
            QVERIFY2(!at.complete, "said to be stored while it is not");
            if (at.received < 0)
                continue;
            const HttpAnswer brought = put(person(u"c01"_s), sumOf(photo), at.received, photo.mid(at.received));
            complete = brought.status == 200 && progressOf(brought).complete;
        }
        QVERIFY(complete);
        const auto add = adding(photo);
        QCOMPARE(given(u"c01"_s, complaint, add).status, api::CommandStatus::Accepted);
        QVERIFY(open(u"c01"_s, complaint, add.attachment.id).body == photo);
    }

    void fileThatIsBegunAnewWhileItsSumIsLookedAtIsNotStored()
    {
        const QByteArray photo = noise(m_seed, 1'000);
        QCOMPARE(announce(u"c01"_s, photo).status, 200);
        QCOMPARE(put(person(u"c01"_s), sumOf(photo), 0, photo.first(10)).status, 200);
        row(u"SELECT 1"_s); // Opens the database.
        QVERIFY(m_database->transact(sql::Database::Intent::Write, [&] {
            server::attachments::settle(*m_database, sumOf(photo), true, false, 0);
            return true;
        }));
        QCOMPARE(progressOf(announce(u"c01"_s, photo)), (api::UploadProgress{10, false}));
    }

    void namingAFileKeepsACleanUpAwayThatChoseItBefore()
    {
        const QByteArray photo = noise(m_seed, 1'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        bring(u"c01"_s, photo);
        const qint64 brought = row(u"SELECT at FROM attachment_file"_s).value(0).toLongLong();
        m_backend->advanceClock(std::chrono::hours(1));
        QCOMPARE(given(u"c01"_s, complaint, adding(photo)).status, api::CommandStatus::Accepted);
        QVERIFY(row(u"SELECT at FROM attachment_file"_s).value(0).toLongLong() >= brought + 3'600'000);
    }

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
    void start(const QJsonObject &settings)
    {
        cleanup();
        QFETCH_GLOBAL(const QString, database);
        m_backend = std::make_unique<LocalBackend>();
        m_url.clear();
        if (database == u"postgresql") {
            const QString name = u"attachments%1"_s.arg(++m_databases);
            QVERIFY(m_postgres.createDatabase(name));
            m_url = m_postgres.url(name);
        }
        const auto made = m_backend->init(m_url);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        if (!settings.isEmpty())
            QVERIFY(m_backend->changeSettings({{u"attachments"_s, settings}}));
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

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

    HttpClient &person(const QString &name)
    {
        auto &client = m_people[name];
        if (!client) {
            client = std::make_unique<HttpClient>(m_backend->url());
            if (client->signIn(name, u"sample-password"_s).status != 200)
                QTest::qFail("not signed in", __FILE__, __LINE__);
        }
        return *client;
    }
    domain::ComplaintId registered(const QString &who)
    {
        const domain::Command command = registerCommand(m_backend->now());
        if (give(person(who), {command}).value(0).status != api::CommandStatus::Accepted)
            QTest::qFail("no complaint", __FILE__, __LINE__);
        return domain::ComplaintId(command.target.id);
    }
    api::CommandResult given(const QString &who, const domain::ComplaintId &complaint, domain::Payload payload)
    {
        return give(person(who), {commandOn(complaint, m_backend->now(), std::move(payload))}).value(0);
    }
    HttpAnswer announce(const QString &who, const QByteArray &bytes)
    {
        return person(who).post(u"/v1/attachments"_s, api::toJson(api::AttachmentUpload{sumOf(bytes), bytes.size()}));
    }
    static HttpAnswer put(HttpClient &client, const QByteArray &sum, qint64 offset, const QByteArray &part)
    {
        return client.send("PUT", u"/v1/attachments?sha256=%1&offset=%2"_s.arg(QString::fromLatin1(sum.toHex())).arg(offset), part,
                           {{"Content-Type", "application/octet-stream"}});
    }
    void bring(const QString &who, const QByteArray &bytes)
    {
        api::UploadProgress progress = progressOf(announce(who, bytes));
        while (!progress.complete && progress.received >= 0 && progress.received < bytes.size())
            progress = progressOf(put(person(who), sumOf(bytes), progress.received, bytes.mid(progress.received, api::MaxPartBytes)));
        QVERIFY(progress.complete);
    }
    HttpAnswer open(const QString &who, const domain::ComplaintId &complaint, const domain::AttachmentId &attachment)
    {
        return person(who).get(u"/v1/attachments?complaint=%1&attachment=%2&purpose=%3"_s.arg(
            complaint.toString(), attachment.toString(), QString::fromLatin1(QUrl::toPercentEncoding(u"첨부 열람"_s))));
    }

    QStringList keptFiles() const
    {
        QStringList files;
        QDirIterator all(m_backend->dataFolder() + u"/attachments"_s, {u"*.sealed"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        return files;
    }
    sql::Row row(const QString &statement)
    {
        if (!m_database) {
            const QString url = m_url.isEmpty() ? u"sqlite:"_s + m_backend->dataFolder() + u"/barodesk.db"_s : m_url;
            m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(url));
        }
        const auto read
            = m_database->transact(sql::Database::Intent::Read, [&] { return m_database->one(statement).value_or(sql::Row()); });
        return read.value_or(sql::Row());
    }
    int count(const QString &table) { return row(u"SELECT COUNT(*) FROM "_s + table).value(0).toInt(); }

    const quint32 m_seed = QRandomGenerator::global()->generate();
    QTemporaryDir m_scripts;
    PostgresServer m_postgres;
    int m_databases = 0;
    QString m_url;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<sql::Database> m_database;
    std::map<QString, std::unique_ptr<HttpClient>> m_people;
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
