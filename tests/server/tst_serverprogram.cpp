#include "tests/server/wirecommands.h"
#include "tests/support/eventstream.h"
#include "tests/support/postgresserver.h"
#include "tests/support/serverprocess.h"

#include "domain/koreatime.h"
#include "server/sql/database.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

namespace {
QDateTime now() { return domain::toKoreaTime(QDateTime::currentDateTimeUtc()); }
} // namespace

/// The program as an administrator meets it: subcommands, exit codes, TLS, signals, a sudden death.
class TestServerProgram final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_server.init(300);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        QVERIFY(m_server.url().startsWith(u"https://127.0.0.1:"));
    }

    void explainDueAgreesWithTheWorkedExamples_data()
    {
        QTest::addColumn<QString>("received");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("due");
        QTest::newRow("7 days over 추석") << u"2026-09-23T08:00"_s << u"7d"_s << u"2026-10-06T18:00:00+09:00"_s;
        QTest::newRow("7 days, received late") << u"2026-09-23T17:59"_s << u"7d"_s << u"2026-10-06T18:00:00+09:00"_s;
        QTest::newRow("14 days over 추석") << u"2026-09-23T10:00"_s << u"14d"_s << u"2026-10-16T18:00:00+09:00"_s;
        QTest::newRow("3 hours over 추석") << u"2026-09-23T16:30"_s << u"3h"_s << u"2026-09-28T10:30:00+09:00"_s;
        QTest::newRow("8 hours over 추석") << u"2026-09-23T16:30"_s << u"8h"_s << u"2026-09-28T16:30:00+09:00"_s;
        QTest::newRow("5 days are 40 hours") << u"2026-04-30T15:00"_s << u"5d"_s << u"2026-05-11T15:00:00+09:00"_s;
        QTest::newRow("7 days over 제헌절") << u"2026-07-13T09:00"_s << u"7d"_s << u"2026-07-22T18:00:00+09:00"_s;
        QTest::newRow("3 hours over 개천절") << u"2026-10-02T17:00"_s << u"3h"_s << u"2026-10-06T11:00:00+09:00"_s;
    }

    void explainDueAgreesWithTheWorkedExamples()
    {
        QFETCH(const QString, received);
        QFETCH(const QString, period);
        QFETCH(const QString, due);
        for (const QStringList &folder : {QStringList(), QStringList{u"--data"_s, m_server.dataFolder()}}) {
            const auto ran
                = ServerProcess::run(QStringList{u"explain-due"_s, u"--received"_s, received, u"--period"_s, period, u"--json"_s} + folder);
            QCOMPARE(ran.code, 0);
            const QJsonObject answer = QJsonDocument::fromJson(ran.out.toUtf8()).object();
            QCOMPARE(answer[u"due"_s].toString(), due);
            QCOMPARE(answer[u"ledger"_s].toArray().last()[u"to"_s].toString(), due);
        }
    }

    void explainDueTakesOddInputAsItIsMeant_data()
    {
        QTest::addColumn<QString>("received");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("due"); // Empty: refused.
        QTest::newRow("40 hours are 5 days") << u"2026-04-30T15:00"_s << u"40h"_s << u"2026-05-11T15:00:00+09:00"_s;
        QTest::newRow("seconds") << u"2026-09-23T16:30:20"_s << u"3h"_s << u"2026-09-28T10:30:20+09:00"_s;
        QTest::newRow("UTC") << u"2026-09-23T07:30:00Z"_s << u"3h"_s << u"2026-09-28T10:30:00+09:00"_s;
        QTest::newRow("offset") << u"2026-09-23T03:30-04:00"_s << u"3h"_s << u"2026-09-28T10:30:00+09:00"_s;
        QTest::newRow("in the lunch hour") << u"2026-09-23T12:30"_s << u"3h"_s << u"2026-09-23T16:00:00+09:00"_s;
        QTest::newRow("at the end of the day") << u"2026-09-23T18:00"_s << u"3h"_s << u"2026-09-28T12:00:00+09:00"_s;
        QTest::newRow("on a holiday") << u"2026-09-24T10:00"_s << u"3h"_s << u"2026-09-28T12:00:00+09:00"_s;
        QTest::newRow("weeks") << u"2026-09-23T16:30"_s << u"2w"_s << u"2026-10-06T18:00:00+09:00"_s;
        QTest::newRow("a month") << u"2026-09-23T16:30"_s << u"1m"_s << u"2026-10-22T18:00:00+09:00"_s;
        QTest::newRow("a month that ends on holidays") << u"2026-01-31T10:00"_s << u"1m"_s << u"2026-03-03T18:00:00+09:00"_s;
        QTest::newRow("a year") << u"2026-09-23T16:30"_s << u"1y"_s << u"2027-09-22T18:00:00+09:00"_s;
        for (const QString &period : {u"0h"_s, u"-3h"_s, u"3H"_s, u"3"_s, u"h"_s, u""_s, u"1.5h"_s, u"99999d"_s})
            QTest::newRow(qPrintable(QString(u"period "_s + period))) << u"2026-09-23T16:30"_s << period << QString();
        for (const QString &time : {u"2026-02-30T16:30"_s, u"2026-09-23T25:00"_s, u"2026-09-23"_s, u"1900-01-01T10:00"_s,
                                    u"2027-12-31T17:00"_s, u"2026-09-23T16:30+99:00"_s, u"today"_s})
            QTest::newRow(qPrintable(QString(u"received "_s + time))) << time << u"3h"_s << QString();
    }

    void explainDueTakesOddInputAsItIsMeant()
    {
        QFETCH(const QString, received);
        QFETCH(const QString, period);
        QFETCH(const QString, due);
        const auto ran = ServerProcess::run({u"explain-due"_s, u"-"_s}, QString(received + u'\t' + period + u"\r\n"_s).toUtf8());
        QCOMPARE(ran.code, due.isEmpty() ? 1 : 0);
        if (due.isEmpty())
            QVERIFY(ran.out.startsWith(u"error: "_s) && ran.out.count(u'\n') == 1);
        else
            QCOMPARE(ran.out, QString(due + u'\n'));
    }

    void explainDueKeepsAnswersBesideTheirLines()
    {
        const auto ran = ServerProcess::run({u"explain-due"_s, u"-"_s}, "\n\r\n2026-09-23T16:30\t3h\r\n\t\n2026-09-23T16:30\t3h");
        const QStringList lines = ran.out.split(u'\n');
        QCOMPARE(lines.size(), 6); // the last is empty
        for (const int blank : {0, 1, 3})
            QVERIFY(lines.at(blank).startsWith(u"error: "_s));
        for (const int good : {2, 4})
            QCOMPARE(lines.at(good), u"2026-09-28T10:30:00+09:00"_s);
    }

    void explainDueAnswersALineEach()
    {
        const auto ran = ServerProcess::run({u"explain-due"_s, u"-"_s}, "2026-09-23T16:30\t3h\nnonsense\n2026-10-02T17:00\t3h\n");
        QCOMPARE(ran.code, 1);
        const QStringList lines = ran.out.split(u'\n');
        QCOMPARE(lines.size(), 4); // The last is empty.
        QCOMPARE(lines.at(0), u"2026-09-28T10:30:00+09:00"_s);
        QVERIFY(lines.at(1).startsWith(u"error: "_s));
        QCOMPARE(lines.at(2), u"2026-10-06T11:00:00+09:00"_s);
        QVERIFY(ran.err.contains(u"line 2"));
    }

    void wrongUsageIsSaidInOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("unknown subcommand") << QStringList{u"dance"_s} << 2;
        QTest::newRow("serve without folder") << QStringList{u"serve"_s} << 2;
        QTest::newRow("folder never made") << QStringList{u"serve"_s, u"--data"_s, u"/nonexistent/x"_s} << 1;
        QTest::newRow("unknown option") << QStringList{u"init"_s, u"--colour"_s} << 2;
        QTest::newRow("bad port") << QStringList{u"serve"_s, u"--data"_s, u"x"_s, u"--listen"_s, u"a:99999"_s} << 2;
        QTest::newRow("bad database") << QStringList{u"init"_s, u"--data"_s, u"x"_s, u"--database"_s, u"oracle://x"_s} << 2;
        QTest::newRow("bad period") << QStringList{u"explain-due"_s, u"--received"_s, u"2026-09-23T16:30"_s, u"--period"_s, u"3x"_s} << 1;
        QTest::newRow("beyond the holidays") << QStringList{u"explain-due"_s, u"--received"_s, u"2090-09-23T16:30"_s, u"--period"_s,
                                                            u"3h"_s}
                                             << 1;
    }

    void wrongUsageIsSaidInOneSentence()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        const auto ran = ServerProcess::run(arguments);
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.err.count(u'\n'), 1);
        QVERIFY(ran.out.isEmpty());
    }

    void everySubcommandHasHelp()
    {
        for (const QStringList &words :
             {QStringList(), QStringList{u"serve"_s}, QStringList{u"init"_s}, QStringList{u"user"_s}, QStringList{u"user"_s, u"add"_s},
              QStringList{u"organisation"_s}, QStringList{u"holidays"_s}, QStringList{u"explain-due"_s}}) {
            const auto ran = ServerProcess::run(words + QStringList{u"--help"_s});
            QCOMPARE(ran.code, 0);
            QVERIFY(ran.out.contains(u"barodesk-server"));
        }
    }

    void secondServerOnTheSameRecordsIsRefused()
    {
        const QString file = m_server.dataFolder() + u"/barodesk.db"_s;
        QTemporaryDir folder;
        const QString link = folder.filePath(u"linked.db"_s);
        QVERIFY(QFile::link(file, link));
        ServerProcess other;
        const auto made = other.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const QList<QStringList> ways{{u"--data"_s, m_server.dataFolder()},
                                      {u"--data"_s, other.dataFolder(), u"--database"_s, QString(u"sqlite:"_s + file)},
                                      {u"--data"_s, other.dataFolder(), u"--database"_s, QString(u"sqlite:"_s + link)}};
        for (const QStringList &way : ways) {
            const auto ran = ServerProcess::run(QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s} + way);
            QCOMPARE(ran.code, 1);
            QVERIFY2(ran.err.startsWith(u"barodesk-server: Another barodesk-server is serving"_s), qPrintable(ran.err));
            QCOMPARE(ran.err.count(u'\n'), 1);
        }
        HttpClient client(m_server.url(), m_server.caFile());
        QCOMPARE(client.get(u"/v1/health"_s).status, 200);
    }

    void schemaIsNotChangedUnderARunningServer()
    {
        namespace sql = server::sql;
        sql::Database database(sql::DatabaseUrl::sqlite(QString(m_server.dataFolder() + u"/barodesk.db"_s)));
        const auto setVersion = [&](int version) {
            return database.transact(sql::Database::Intent::Write,
                                     [&] { return database.execute(u"UPDATE schema_version SET version = ?"_s, {version}); });
        };
        const auto version = database.transact(sql::Database::Intent::Read, [&] {
            const auto row = database.one(u"SELECT version FROM schema_version"_s);
            return row ? row->at(0).toInt() : 0;
        });
        QVERIFY(version && *version > 1);
        QVERIFY(setVersion(*version - 1));
        const auto ran = ServerProcess::run({u"user"_s, u"list"_s, u"--data"_s, m_server.dataFolder()});
        QVERIFY(setVersion(*version));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"Another barodesk-server"), qPrintable(ran.err));
        QCOMPARE(ServerProcess::run({u"user"_s, u"list"_s, u"--data"_s, m_server.dataFolder()}).code, 0);
    }

    void folderServesAtAnotherPlace()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"here"_s) && QDir(folder.path()).mkpath(u"there"_s));
        ServerProcess before(folder.filePath(u"here"_s));
        const auto made = before.init(5);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        QVERIFY(QDir().rename(before.dataFolder(), folder.filePath(u"there/data"_s)));
        ServerProcess after(folder.filePath(u"there"_s));
        auto started = after.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        HttpClient client(after.url(), after.caFile());
        QCOMPARE(client.signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password)).status, 200);
        QVERIFY(!allChanges(client).empty());
        QVERIFY(after.stop());

        // As older versions wrote it.
        QFile settings(QString(after.dataFolder() + u"/server.json"_s));
        const auto write = [&](const QString &database) {
            return settings.open(QIODevice::WriteOnly | QIODevice::Truncate)
                && settings.write(QJsonDocument(QJsonObject{{u"database"_s, database}}).toJson()) > 0 && (settings.close(), true);
        };
        QVERIFY(write(u"sqlite:"_s + after.dataFolder() + u"/barodesk.db"_s));
        started = after.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        QVERIFY(after.stop());
        QVERIFY(write(u"sqlite:"_s + before.dataFolder() + u"/barodesk.db"_s));
        QVERIFY(!after.start());
        QVERIFY(after.log().contains(u"are not there"));
    }

    void twoInitsAtOnceMakeOneFolder()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(u"city"_s);
        std::vector<ServerProcess::Ran> ran(3);
        std::vector<std::thread> people;
        for (auto &result : ran)
            people.emplace_back([&result, data] { result = ServerProcess::run({u"init"_s, u"--data"_s, data}); });
        for (std::thread &person : people)
            person.join();
        QCOMPARE(std::ranges::count(ran, 0, &ServerProcess::Ran::code), 1);
        QCOMPARE(std::ranges::count(ran, 1, &ServerProcess::Ran::code), 2);
        QCOMPARE(ServerProcess::run({u"user"_s, u"list"_s, u"--data"_s, data}).code, 0);
        QVERIFY(!QFile::exists(data + u"/.init.lock"_s));
    }

    void serversShareAPostgres()
    {
        PostgresServer postgres;
        const auto running = postgres.start();
        QVERIFY2(running, running ? "" : qPrintable(running.error()));
        QVERIFY(postgres.createDatabase(u"shared"_s));
        QTemporaryDir folder;
        ServerProcess one(folder.path());
        ServerProcess two(folder.path());
        const auto made = one.init(0, {u"--database"_s, postgres.url(u"shared"_s)});
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        for (ServerProcess *server : {&one, &two}) {
            const auto started = server->start();
            QVERIFY2(started, started ? "" : qPrintable(started.error()));
        }
        HttpClient giver(one.url(), one.caFile());
        HttpClient reader(two.url(), two.caFile());
        QCOMPARE(giver.signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password)).status, 200);
        reader.setToken(giver.token());
        EventStream stream(reader);
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() == 1, 20'000);
        const domain::Command command = registerCommand(now());
        QCOMPARE(give(giver, {command}).value(0).status, api::CommandStatus::Accepted);
        QTRY_COMPARE_WITH_TIMEOUT(stream.head(), 1u, 20'000);
        QVERIFY(give(reader, {command}).value(0).duplicate);
        QCOMPARE(allChanges(reader).size(), size_t(1));
    }

    void initNeverWritesOverAFolder() { QCOMPARE(ServerProcess::run({u"init"_s, u"--data"_s, m_server.dataFolder()}).code, 1); }

    void secretsAreReadableByTheirOwnerOnly()
    {
        for (const QString &name : {u"secret.key"_s, u"ca-key.pem"_s, u"server-key.pem"_s, u"server.json"_s})
            QCOMPARE(QFile::permissions(m_server.dataFolder() + u'/' + name) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void sampleHoldsComplaintsInAllStates()
    {
        HttpClient client(m_server.url(), m_server.caFile());
        QCOMPARE(client.signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password)).status, 200);
        QHash<QUuid, domain::Complaint> complaints;
        for (const domain::Change &change : allChanges(client, 0, 1000)) {
            if (const auto *complaint = std::get_if<domain::Complaint>(&change.entity))
                complaints.insert(complaint->id.value(), *complaint);
        }
        QCOMPARE(complaints.size(), 300);
        QSet<int> states;
        QSet<domain::DistrictCode> districts;
        for (const domain::Complaint &complaint : std::as_const(complaints)) {
            states.insert(int(complaint.state));
            districts.insert(complaint.place.district.value_or(domain::DistrictCode()));
        }
        for (const domain::ComplaintState state : domain::AllComplaintStates)
            QVERIFY2(states.contains(int(state)), qPrintable(u"none is in state %1"_s.arg(int(state))));
        QCOMPARE(districts.size(), 16);
    }

    void aPersonsTelephoneAndRoleChangeAndTheirSessionEnds()
    {
        const QStringList data{u"--data"_s, m_server.dataFolder()};
        const auto change = [&](const QStringList &what) { return ServerProcess::run(QStringList{u"user"_s, u"change"_s} + what + data); };
        HttpClient client(m_server.url(), m_server.caFile());
        QCOMPARE(client.signIn(u"c11"_s, QString::fromLatin1(ServerProcess::Password)).status, 200);
        QCOMPARE(change({u"c11"_s, u"--extension"_s, u"8599"_s, u"--team"_s, QString()}).code, 0);
        QCOMPARE(client.get(u"/v1/session"_s).status, 401);
        QVERIFY(ServerProcess::run(QStringList{u"user"_s, u"list"_s} + data)
                    .out.contains(u"c11\tcounsellor\t상담사 11\t\tcallcenter\t8599\tactive"));
        QCOMPARE(change({u"c11"_s, u"--role"_s, u"complaintStaff"_s, u"--department"_s, QString()}).code, 0);
        QVERIFY(
            ServerProcess::run(QStringList{u"user"_s, u"list"_s} + data).out.contains(u"c11\tcomplaintStaff\t상담사 11\t\t\t8599\tactive"));
        QCOMPARE(change({u"nobody"_s, u"--extension"_s, u"1"_s}).code, 1);
        QCOMPARE(change({u"c11"_s, u"--role"_s, u"king"_s}).code, 2);
        QCOMPARE(change({u"c11"_s, u"--department"_s, u"nowhere"_s}).code, 2);
        QCOMPARE(change({u"c11"_s, u"--display-name"_s, QString()}).code, 2);
        QVERIFY(
            ServerProcess::run(QStringList{u"user"_s, u"list"_s} + data).out.contains(u"c11\tcomplaintStaff\t상담사 11\t\t\t8599\tactive"));
    }

    void whoOpenedWhatIsPrinted()
    {
        const QStringList data{u"--data"_s, m_server.dataFolder()};
        HttpClient client(m_server.url(), m_server.caFile());
        QCOMPARE(client.signIn(u"c12"_s, QString::fromLatin1(ServerProcess::Password)).status, 200);
        const QJsonObject page = client.get(u"/v1/records?limit=1"_s).json();
        const QJsonObject entity = page[u"entities"_s].toArray().at(0).toObject();
        const QString kind = entity[u"kind"].toString();
        const QString id = entity[u"value"].toObject()[u"id"].toString();
        QCOMPARE(
            client.post(u"/v1/access-log"_s, {{u"target"_s, QJsonObject{{u"kind"_s, kind}, {u"id"_s, id}}}, {u"purpose"_s, u"민원 확인"_s}})
                .status,
            204);
        const auto printed = ServerProcess::run(QStringList{u"access-log"_s} + data);
        QCOMPARE(printed.code, 0);
        QVERIFY2(printed.out.contains(u"\tc12\t127.0.0.1\t"_s + kind + u'\t' + id + u"\t민원 확인\n"), qPrintable(printed.out));
        QCOMPARE(ServerProcess::run(QStringList{u"access-log"_s, u"--user"_s, u"c01"_s} + data).out, QString());
        QVERIFY(ServerProcess::run(QStringList{u"access-log"_s, u"--record"_s, id} + data).out.contains(id));
        QCOMPARE(ServerProcess::run(QStringList{u"access-log"_s, u"--to"_s, u"2020-01-01"_s} + data).out, QString());
        QCOMPARE(ServerProcess::run(QStringList{u"access-log"_s, u"--from"_s, u"yesterday"_s} + data).code, 2);
        QCOMPARE(ServerProcess::run(QStringList{u"access-log"_s, u"--record"_s, u"x"_s} + data).code, 2);
    }

    void clientOfAnotherAuthorityRefusesTheServer()
    {
        ServerProcess other;
        const auto made = other.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        HttpClient stranger(m_server.url(), other.caFile());
        QCOMPARE(stranger.get(u"/v1/health"_s).status, 0);
        HttpClient friendly(m_server.url(), m_server.caFile());
        QCOMPARE(friendly.get(u"/v1/health"_s).status, 200);
    }

    void healthTellsWhenTheCertificateEnds()
    {
        HttpClient client(m_server.url(), m_server.caFile());
        const auto health = api::fromBytes<api::Health>(client.get(u"/v1/health"_s).body);
        QVERIFY2(health, health ? "" : qPrintable(health.error().toString()));
        QVERIFY(health->certificateEnds);
        const qint64 days = QDateTime::currentDateTimeUtc().secsTo(*health->certificateEnds) / 86400;
        QVERIFY2(days >= 729 && days <= 730, qPrintable(QString::number(days)));
    }

    void serverSpeaksOfACertificateThatEndsSoon()
    {
        QTemporaryDir folder;
        const QString certificate = folder.filePath(u"server.pem"_s);
        const QString key = folder.filePath(u"server-key.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s,
                       u"/CN=localhost"_s, u"-days"_s, u"10"_s, u"-keyout"_s, key, u"-out"_s, certificate});
        QVERIFY(openssl.waitForFinished(30'000));
        QCOMPARE(openssl.exitCode(), 0);
        ServerProcess server;
        const auto made = server.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = server.start({u"--tls-cert"_s, certificate, u"--tls-key"_s, key});
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        QTRY_VERIFY_WITH_TIMEOUT(server.log().contains(u"event=certificate-ends days="), 20'000);
        QVERIFY(!m_server.log().contains(u"certificate-ends")); // whose own is good for two years
    }

    void usersAndHolidaysChangeWhileTheServerRuns()
    {
        const QStringList data{u"--data"_s, m_server.dataFolder()};
        const auto added = ServerProcess::run(
            QStringList{u"user"_s, u"add"_s, u"c90"_s, u"--role"_s, u"counsellor"_s, u"--password-stdin"_s} + data, "new-password\n");
        QVERIFY2(added.code == 0, qPrintable(added.err));
        HttpClient client(m_server.url(), m_server.caFile());
        QCOMPARE(client.signIn(u"c90"_s, u"new-password"_s).status, 200);
        QCOMPARE(ServerProcess::run(QStringList{u"user"_s, u"add"_s, u"c90"_s, u"--role"_s, u"counsellor"_s} + data).code, 1);
        QVERIFY(ServerProcess::run(QStringList{u"user"_s, u"list"_s} + data).out.contains(u"c90"));

        QTemporaryDir folder;
        const QString path = folder.filePath(u"holidays.json"_s);
        QCOMPARE(ServerProcess::run(QStringList{u"holidays"_s, u"export"_s, path} + data).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        QJsonArray days = table[u"holidays"_s].toArray();
        days.append(QJsonObject{{u"date"_s, u"2027-12-30"_s}, {u"name"_s, u"임시공휴일"_s}, {u"kind"_s, u"adHoc"_s}});
        table[u"holidays"_s] = days;
        const auto write = [&] {
            if (file.open(QIODevice::WriteOnly))
                file.write(QJsonDocument(table).toJson());
            file.close();
        };
        write();
        QCOMPARE(ServerProcess::run(QStringList{u"holidays"_s, u"import"_s, path} + data).code, 1); // same version, other days
        table[u"version"_s] = u"kr-test.2"_s;
        write();
        const auto imported = ServerProcess::run(QStringList{u"holidays"_s, u"import"_s, path} + data);
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        QVERIFY(client.get(u"/v1/organisation"_s).body.contains("kr-test.2"));
    }

    void killedServerLosesNoAcceptedCommandAndDoublesNone()
    {
        HttpClient client(m_server.url(), m_server.caFile());
        QCOMPARE(client.signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password)).status, 200);
        std::atomic<int> done{0};
        std::vector<std::vector<domain::Command>> sent(3);
        std::vector<QSet<QUuid>> accepted(3);
        std::vector<std::thread> desks;
        const QString url = m_server.url();
        const QString ca = m_server.caFile();
        for (size_t i = 0; i < sent.size(); ++i) {
            desks.emplace_back([&, i, token = client.token()] {
                HttpClient desk(url, ca);
                desk.setToken(token);
                for (int round = 0; round < 400; ++round) {
                    sent[i].push_back(registerCommand(now()));
                    const auto results = give(desk, {sent[i].back()});
                    if (results.isEmpty())
                        return; // it died
                    accepted[i].insert(sent[i].back().id.value());
                    ++done;
                }
            });
        }
        QTRY_VERIFY_WITH_TIMEOUT(done >= 30, 60'000);
        m_server.kill();
        for (std::thread &desk : desks)
            desk.join();
        QVERIFY(QFile::exists(m_server.dataFolder() + u"/barodesk.db.lock"_s)); // left behind, and in nobody's way

        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        for (const auto &commands : sent) // what desks do after a silence: everything once more
            QVERIFY(!give(client, QList<domain::Command>(commands.begin(), commands.end())).isEmpty());
        QHash<QUuid, int> seen;
        for (const domain::Change &change : allChanges(client, 0, 1000))
            ++seen[change.command.value()];
        for (size_t i = 0; i < sent.size(); ++i) {
            for (const domain::Command &command : sent[i])
                QCOMPARE(seen.value(command.id.value()), 1);
            for (const QUuid &id : std::as_const(accepted[i]))
                QCOMPARE(seen.value(id), 1);
        }
    }

    void serverEndsByItselfWhenAsked() // last of all
    {
        QVERIFY2(m_server.stop(), qPrintable(m_server.log().right(2000)));
        QVERIFY(!m_server.log().contains(QString::fromLatin1(ServerProcess::Password)));
        QVERIFY(!m_server.log().contains(u"시민"));
    }

private:
    ServerProcess m_server;
};

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_serverprogram.moc"
