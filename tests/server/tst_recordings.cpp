#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"
#include "tests/support/postgresserver.h"

#include "api/wirerecording.h"
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

QByteArray noise(quint32 seed, qsizetype length)
{
    QRandomGenerator random(seed);
    QByteArray bytes(length, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

api::RecordingUpload uploadOf(const domain::CallId &call, const QByteArray &sound)
{
    return {call,
            sound.size(),
            QCryptographicHash::hash(sound, QCryptographicHash::Sha256),
            std::chrono::seconds(60),
            false,
            {{*domain::RecordingPauseCode::parse(u"payment"), std::chrono::seconds(5), std::chrono::seconds(9)}}};
}

api::RecordingProgress progressOf(const HttpAnswer &answer)
{
    return api::fromBytes<api::RecordingProgress>(answer.body).value_or(api::RecordingProgress{-1, false});
}

} // namespace

/// Recordings as desks bring them and as people listen to them, on both databases.
class TestRecordings final : public QObject
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

    void whatADeskBringsIsListenedToWordForWordAndLogged()
    {
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = noise(m_seed, 2'500'000);
        bring(u"c01"_s, call, sound);
        const auto info = api::fromBytes<api::RecordingInfo>(person(u"s01"_s).get(u"/v1/recordings/info?call="_s + call.toString()).body);
        QVERIFY(info);
        QCOMPARE(info->state, api::RecordingState::Complete);
        QCOMPARE(info->pauses.size(), 1);
        QCOMPARE(count(u"access_log"_s), 0); // That there is one is no listening.
        const HttpAnswer heard = listen(u"s01"_s, call);
        QCOMPARE(heard.status, 200);
        QCOMPARE(heard.contentType, QByteArray("audio/ogg"));
        QVERIFY(heard.body == sound);
        QCOMPARE(listen(u"s01"_s, call).status, 200);
        QCOMPARE(count(u"access_log"_s), 2);
        const auto logged = row(u"SELECT record_id, reason, kind FROM access_log"_s);
        QCOMPARE(logged.value(0).toString(), call.toString());
        QCOMPARE(logged.value(1).toString(), u"민원 내용 확인"_s);
        QCOMPARE(logged.value(2).toInt(), int(domain::EntityKind::Call));
    }

    void nothingOfTheSoundLiesInClear()
    {
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = "OggS" + noise(m_seed, 300'000);
        bring(u"c01"_s, call, sound);
        const QStringList files = soundFiles();
        QCOMPARE(files.size(), 1);
        QFile file(files.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sealed = file.readAll();
        QVERIFY(sealed.size() > sound.size());
        for (qsizetype at = 0; at + 16 < sound.size(); at += 5'000)
            QVERIFY(!sealed.contains(sound.mid(at, 16)));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void whoMayListen_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("status");
        QTest::newRow("who had the call") << u"c01"_s << 200;
        QTest::newRow("another counsellor") << u"c02"_s << 403;
        QTest::newRow("supervisor") << u"s01"_s << 200;
        QTest::newRow("communication team") << u"m01"_s << 200;
        QTest::newRow("complaint staff") << u"b01"_s << 403;
        QTest::newRow("field lead") << u"f01"_s << 403;
        QTest::newRow("administrator") << u"a01"_s << 403;
    }
    void whoMayListen()
    {
        QFETCH(const QString, who);
        QFETCH(const int, status);
        const domain::CallId call = logCall(u"c01"_s);
        bring(u"c01"_s, call, noise(m_seed, 1'000));
        QCOMPARE(listen(who, call).status, status);
        QCOMPARE(person(who).get(u"/v1/recordings/info?call="_s + call.toString()).status, status);
        QCOMPARE(count(u"access_log"_s), status == 200 ? 1 : 0);
    }

    void whoIsNotSignedInHearsAndBringsNothing()
    {
        const domain::CallId call = logCall(u"c01"_s);
        HttpClient stranger(m_backend->url());
        QCOMPARE(stranger.get(u"/v1/recordings?call=%1&purpose=x"_s.arg(call.toString())).status, 401);
        QCOMPARE(stranger.get(u"/v1/recordings/info?call="_s + call.toString()).status, 401);
        QCOMPARE(stranger.post(u"/v1/recordings"_s, api::toJson(uploadOf(call, "x"))).status, 401);
        QCOMPARE(put(stranger, call, 0, "x").status, 401);
    }

    void onlyTheDeskThatHadTheCallBringsIt()
    {
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = noise(m_seed, 1'000);
        QCOMPARE(announce(u"c02"_s, uploadOf(call, sound)).status, 403);
        QCOMPARE(announce(u"s01"_s, uploadOf(call, sound)).status, 403);
        QCOMPARE(announce(u"c01"_s, uploadOf(call, sound)).status, 200);
        QCOMPARE(put(person(u"c02"_s), call, 0, sound).status, 403);
        QCOMPARE(put(person(u"c01"_s), call, 0, sound).status, 200);
    }

    void callNobodyKnowsIsWaitedFor()
    {
        const domain::CallId call = domain::CallId::create();
        QCOMPARE(announce(u"c01"_s, uploadOf(call, "x")).status, 404);
        QCOMPARE(put(person(u"c01"_s), call, 0, "x").status, 404);
        QCOMPARE(listen(u"c01"_s, call).status, 404);
        const domain::CallId known = logCall(u"c01"_s);
        QCOMPARE(put(person(u"c01"_s), known, 0, "x").status, 404); // Not announced.
        QCOMPARE(listen(u"c01"_s, known).status, 404);
        QCOMPARE(person(u"c01"_s).get(u"/v1/recordings/info?call="_s + known.toString()).status, 404);
        QCOMPARE(count(u"recording"_s), 0);
    }

    void answerThatWasLostIsAskedForAgain()
    {
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = noise(m_seed, 3'000);
        HttpClient &desk = person(u"c01"_s);
        const api::RecordingUpload upload = uploadOf(call, sound);
        QCOMPARE(progressOf(announce(u"c01"_s, upload)), (api::RecordingProgress{0, false}));
        QCOMPARE(progressOf(put(desk, call, 0, sound.first(1'000))), (api::RecordingProgress{1'000, false}));
        QCOMPARE(progressOf(put(desk, call, 0, sound.first(1'000))), (api::RecordingProgress{1'000, false}));
        QCOMPARE(progressOf(announce(u"c01"_s, upload)), (api::RecordingProgress{1'000, false}));
        QCOMPARE(put(desk, call, 2'000, sound.mid(2'000)).status, 409);
        QCOMPARE(listen(u"c01"_s, call).status, 404); // Not whole.
        QCOMPARE(progressOf(put(desk, call, 1'000, sound.mid(1'000))), (api::RecordingProgress{3'000, true}));
        QCOMPARE(progressOf(put(desk, call, 1'000, sound.mid(1'000))), (api::RecordingProgress{3'000, true}));
        QCOMPARE(progressOf(announce(u"c01"_s, upload)), (api::RecordingProgress{3'000, true}));
        QVERIFY(listen(u"c01"_s, call).body == sound);
        QCOMPARE(soundFiles().size(), 1);
    }

    void serverThatStopsInBetweenGoesOn()
    {
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = noise(m_seed, 4'000);
        announce(u"c01"_s, uploadOf(call, sound));
        QCOMPARE(put(person(u"c01"_s), call, 0, sound.first(1'500)).status, 200);
        m_people.clear();
        m_backend->stop();
        // What was not confirmed before it died is cut off.
        QFile file(soundFiles().first());
        QVERIFY(file.open(QIODevice::Append));
        file.write(noise(m_seed, 77));
        file.close();
        QVERIFY(m_backend->start());
        QCOMPARE(progressOf(announce(u"c01"_s, uploadOf(call, sound))), (api::RecordingProgress{1'500, false}));
        QCOMPARE(progressOf(put(person(u"c01"_s), call, 1'500, sound.mid(1'500))), (api::RecordingProgress{4'000, true}));
        QVERIFY(listen(u"c01"_s, call).body == sound);
    }

    void wrongSumThrowsAllAwayAndTheDeskBeginsAnew()
    {
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = noise(m_seed, 3'000);
        QByteArray other = sound;
        other[100] = char(other[100] ^ 1);
        announce(u"c01"_s, uploadOf(call, sound));
        QCOMPARE(put(person(u"c01"_s), call, 0, other.first(2'000)).status, 200);
        QCOMPARE(put(person(u"c01"_s), call, 2'000, other.mid(2'000)).status, 422);
        QCOMPARE(listen(u"c01"_s, call).status, 404);
        bring(u"c01"_s, call, sound);
        QVERIFY(listen(u"c01"_s, call).body == sound);
    }

    void anotherRecordingOfTheSameCallIsRefused()
    {
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = noise(m_seed, 1'000);
        bring(u"c01"_s, call, sound);
        QCOMPARE(announce(u"c01"_s, uploadOf(call, noise(m_seed + 1, 1'000))).status, 422);
        QVERIFY(listen(u"c01"_s, call).body == sound);
    }

    void hostileUploadsAreRefused()
    {
        const domain::CallId call = logCall(u"c01"_s);
        HttpClient &desk = person(u"c01"_s);
        QJsonObject tooLarge = api::toJson(uploadOf(call, "x"));
        tooLarge[u"size"_s] = double(api::MaxRecordingBytes + 1);
        QCOMPARE(desk.post(u"/v1/recordings"_s, tooLarge).status, 400);
        QJsonObject noHash = api::toJson(uploadOf(call, "x"));
        noHash[u"sha256"_s] = u"ABC"_s;
        QCOMPARE(desk.post(u"/v1/recordings"_s, noHash).status, 400);
        QJsonObject backwards = api::toJson(uploadOf(call, "x"));
        backwards[u"pauses"_s] = QJsonArray{QJsonObject{{u"reason"_s, u"payment"_s}, {u"fromMs"_s, 10}, {u"toMs"_s, 5}}};
        QCOMPARE(desk.post(u"/v1/recordings"_s, backwards).status, 400);
        QCOMPARE(desk.send("POST", u"/v1/recordings"_s, "{}", {{"Content-Type", "text/plain"}}).status, 415);
        QCOMPARE(desk.send("POST", u"/v1/recordings"_s, QByteArray(5'000'000, ' '), {{"Content-Type", "application/json"}}).status, 413);

        announce(u"c01"_s, uploadOf(call, QByteArray(100, 'x')));
        QCOMPARE(put(desk, call, 0, QByteArray(101, 'x')).status, 400); // More than was announced.
        QCOMPARE(put(desk, call, 0, QByteArray(api::MaxRecordingPartBytes + 1, 'x')).status, 413);
        QCOMPARE(put(desk, call, 0, {}).status, 400);
        QCOMPARE(
            desk.send("PUT", u"/v1/recordings?call=%1&offset=0"_s.arg(call.toString()), "x", {{"Content-Type", "application/json"}}).status,
            415);
        for (const QString &query : {u"offset=0"_s, u"call=../../etc/passwd&offset=0"_s, u"call=%1&offset=-1"_s.arg(call.toString()),
                                     u"call=%1&offset=0&more=1"_s.arg(call.toString())})
            QCOMPARE(desk.send("PUT", u"/v1/recordings?"_s + query, "x", {{"Content-Type", "application/octet-stream"}}).status, 400);
        QCOMPARE(desk.get(u"/v1/recordings?call="_s + call.toString()).status, 400); // No purpose.
        QCOMPARE(desk.get(u"/v1/recordings?purpose=x&call=none"_s).status, 400);
        QCOMPARE(desk.get(u"/v1/recordings/info?call=none"_s).status, 400);
        QVERIFY(soundFiles().isEmpty());
        QCOMPARE(count(u"access_log"_s), 0);
    }

    void soundThatWasChangedOnTheDiskIsNotGiven()
    {
        const domain::CallId call = logCall(u"c01"_s);
        bring(u"c01"_s, call, noise(m_seed, 2'000));
        QFile file(soundFiles().first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(500));
        QVERIFY(file.putChar('!'));
        QVERIFY(file.seek(501));
        QVERIFY(file.putChar('?'));
        file.close();
        HttpClient client(m_backend->url()); // Not into the contract log: it is a defect of the disk.
        const HttpAnswer answer = listen(u"s01"_s, call);
        QCOMPARE(answer.status, 500);
    }

    void recordingsGoAfterTheirDaysWithTheirFile_data()
    {
        QTest::addColumn<QJsonObject>("retention");
        QTest::addColumn<int>("days");
        QTest::newRow("180 unless said") << QJsonObject() << 180;
        QTest::newRow("as said") << QJsonObject{{u"recordingDays"_s, 30}} << 30;
        QTest::newRow("with what was said") << QJsonObject{{u"transcriptDays"_s, 20}} << 20;
        QTest::newRow("with the call") << QJsonObject{{u"callDays"_s, 10}, {u"recordingDays"_s, 300}} << 10;
    }
    void recordingsGoAfterTheirDaysWithTheirFile()
    {
        QFETCH(const QJsonObject, retention);
        QFETCH(const int, days);
        start(retention);
        const domain::CallId call = logCall(u"c01"_s);
        const QByteArray sound = noise(m_seed, 1'000);
        bring(u"c01"_s, call, sound);
        m_backend->advanceClock(std::chrono::hours(24 * days - 1));
        m_people.clear();
        // The purge has passed when yesterday's sessions are gone.
        QTRY_COMPARE_WITH_TIMEOUT(count(u"session"_s), 0, 30'000);
        QCOMPARE(soundFiles().size(), 1);
        m_backend->advanceClock(std::chrono::hours(26));
        QTRY_VERIFY_WITH_TIMEOUT(soundFiles().isEmpty(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(row(u"SELECT sealed FROM recording"_s).value(0).toInt(), 0, 30'000);
        QCOMPARE(listen(u"s01"_s, call).status, 410);
        // A desk that comes late with it does not bring it back.
        QCOMPARE(announce(u"c01"_s, uploadOf(call, sound)).status, 410);
        QCOMPARE(put(person(u"c01"_s), call, 0, sound).status, 410);
        const auto info = api::fromBytes<api::RecordingInfo>(person(u"s01"_s).get(u"/v1/recordings/info?call="_s + call.toString()).body);
        QCOMPARE(info->state, api::RecordingState::Purged);
    }

private:
    void start(const QJsonObject &retention)
    {
        cleanup();
        QFETCH_GLOBAL(const QString, database);
        m_backend = std::make_unique<LocalBackend>();
        m_url.clear();
        if (database == u"postgresql") {
            const QString name = u"recordings%1"_s.arg(++m_databases);
            QVERIFY(m_postgres.createDatabase(name));
            m_url = m_postgres.url(name);
        }
        const auto made = m_backend->init(m_url);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        if (!retention.isEmpty())
            QVERIFY(m_backend->changeSettings({{u"retention"_s, retention}}));
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
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

    domain::CallId logCall(const QString &who)
    {
        const QDateTime at = m_backend->now();
        domain::LogCall log;
        log.call.startedAt = at.addSecs(-60);
        log.call.answeredAt = at.addSecs(-50);
        log.call.endedAt = at;
        const domain::CallId call = domain::CallId::create();
        if (give(person(who), {commandOn(call, at, log)}).value(0).status != api::CommandStatus::Accepted)
            QTest::qFail("no call", __FILE__, __LINE__);
        return call;
    }

    HttpAnswer announce(const QString &who, const api::RecordingUpload &upload)
    {
        return person(who).post(u"/v1/recordings"_s, api::toJson(upload));
    }
    static HttpAnswer put(HttpClient &client, const domain::CallId &call, qint64 offset, const QByteArray &part)
    {
        return client.send("PUT", u"/v1/recordings?call=%1&offset=%2"_s.arg(call.toString()).arg(offset), part,
                           {{"Content-Type", "application/octet-stream"}});
    }
    void bring(const QString &who, const domain::CallId &call, const QByteArray &sound)
    {
        api::RecordingProgress progress = progressOf(announce(who, uploadOf(call, sound)));
        while (!progress.complete && progress.received >= 0 && progress.received < sound.size())
            progress = progressOf(put(person(who), call, progress.received, sound.mid(progress.received, api::MaxRecordingPartBytes)));
        QVERIFY(progress.complete);
    }
    HttpAnswer listen(const QString &who, const domain::CallId &call)
    {
        return person(who).get(
            u"/v1/recordings?call=%1&purpose=%2"_s.arg(call.toString(), QString::fromLatin1(QUrl::toPercentEncoding(u"민원 내용 확인"_s))));
    }

    QStringList soundFiles() const
    {
        QStringList files;
        QDirIterator all(m_backend->dataFolder() + u"/recordings"_s, QDir::Files, QDirIterator::Subdirectories);
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
    PostgresServer m_postgres;
    int m_databases = 0;
    QString m_url;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<sql::Database> m_database;
    std::map<QString, std::unique_ptr<HttpClient>> m_people;
};

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
