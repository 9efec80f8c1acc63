#include "tests/server/attachmentbench.h"

#include "server/attachments/attachmentstore.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
namespace sql = barodesk::server::sql;
using namespace Qt::StringLiterals;

/// The bytes of attachments as desks bring them, complaints name them and people open them.
class TestAttachments final : public AttachmentBench
{
    Q_OBJECT
private Q_SLOTS:
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

    void commandIsRefusedWhoseBytesAreGoneFromTheDisk_data()
    {
        QTest::addColumn<bool>("gone");
        QTest::newRow("the file is gone") << true;
        QTest::newRow("the file is shorter") << false;
    }
    /// The database says it is stored, and that is not enough: the refusal makes the desk bring it again.
    void commandIsRefusedWhoseBytesAreGoneFromTheDisk()
    {
        QFETCH(const bool, gone);
        const QByteArray photo = noise(m_seed, 2'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        bring(u"c01"_s, photo);
        QVERIFY(gone ? QFile::remove(keptFiles().first()) : QFile::resize(keptFiles().first(), 100));
        const auto refused = given(u"c01"_s, complaint, adding(photo));
        QCOMPARE(refused.status, api::CommandStatus::Refused);
        QCOMPARE(refused.refusal->rule, domain::Rule::UnknownAttachment);
        QCOMPARE(count(u"attachment_use"_s), 0);
        QCOMPARE(announce(u"c01"_s, photo).status, 422); // Looked at, and begun anew.
        bring(u"c01"_s, photo);
        const auto add = adding(photo);
        QCOMPARE(given(u"c01"_s, complaint, add).status, api::CommandStatus::Accepted);
        QVERIFY(open(u"c01"_s, complaint, add.attachment.id).body == photo);
    }

    /// Two desks announce a file whose bytes are gone. The second has brought it again before what the first found out is written down.
    void verdictOnAnEarlierRoundLeavesAFileThatWasBroughtAgain()
    {
        const QByteArray photo = noise(m_seed, 1'000);
        const domain::ComplaintId complaint = registered(u"c01"_s);
        bring(u"c01"_s, photo);
        const qint64 sealed = row(u"SELECT sealed FROM attachment_file"_s).value(0).toLongLong();
        using server::attachments::FileState;
        const server::attachments::StoredFile looked{sumOf(photo), FileState::Stored, {1'000, 1'000, sealed}};
        const auto unsound = [&] {
            const auto settled = m_database->transact(sql::Database::Intent::Write,
                                                      [&] { return server::attachments::settle(*m_database, looked, false, false, 0); });
            return settled && *settled ? (*settled)->state : FileState::Doomed;
        };
        QCOMPARE(unsound(), FileState::Uploading);
        bring(u"c02"_s, photo);
        const auto add = adding(photo);
        QCOMPARE(given(u"c02"_s, complaint, add).status, api::CommandStatus::Accepted);
        QCOMPARE(unsound(), FileState::Stored);
        QVERIFY(open(u"c02"_s, complaint, add.attachment.id).body == photo);
    }

    void fileThatIsBegunAnewWhileItsSumIsLookedAtIsNotStored()
    {
        const QByteArray photo = noise(m_seed, 1'000);
        QCOMPARE(announce(u"c01"_s, photo).status, 200);
        QCOMPARE(put(person(u"c01"_s), sumOf(photo), 0, photo.first(10)).status, 200);
        row(u"SELECT 1"_s); // Opens the database.
        QVERIFY(m_database->transact(sql::Database::Intent::Write, [&] {
            return server::attachments::settle(*m_database, {sumOf(photo), {}, {1'000, 1'000, 10}}, true, false, 0).has_value();
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
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
