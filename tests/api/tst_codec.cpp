#include "randomrecords.h"

#include "api/paths.h"
#include "api/scalars.h"
#include "api/wireattachment.h"
#include "api/wireplaces.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace barodesk::tests;

class TestCodec final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyValueComesBackAndIsAsDescribed();
    void whatIsWrongIsSaidAndWhere_data();
    void whatIsWrongIsSaidAndWhere();
    void callCentreIsReadStrictly_data();
    void callCentreIsReadStrictly();
    void addressesAreReadStrictly_data();
    void addressesAreReadStrictly();
    void cityOfBeforeTheCallCentreIsStillRead();
    void timesAreReadWithAnyOffset();
    void damagedDocumentsAreRefusedNotGuessed();

private:
    template <typename T> void roundTrip(const QString &schema, const T &value);
    QFile m_values;
    QTemporaryDir m_folder;
    quint32 m_seed = QRandomGenerator::global()->generate();
};

void TestCodec::initTestCase()
{
    qInfo("seed %u", m_seed);
    m_values.setFileName(m_folder.filePath(u"values"_s));
    QVERIFY(m_values.open(QIODevice::WriteOnly));
}

template <typename T> void TestCodec::roundTrip(const QString &schema, const T &value)
{
    const QJsonObject json = api::toJson(value);
    const QByteArray bytes = api::toBytes(json);
    const auto read = api::fromBytes<T>(bytes);
    QVERIFY2(read, qPrintable(schema + u" "_s + (read ? QString() : read.error().toString())));
    QVERIFY2(*read == value, bytes);
    m_values.write(api::toBytes({{u"schema"_s, schema}, {u"value"_s, json}}) + '\n');
    QJsonObject unknown = json;
    unknown.insert(u"surplus"_s, 1);
    const auto refused = api::fromJson<T>(unknown);
    QVERIFY2(!refused && refused.error().path == u"surplus", qPrintable(schema));
}

void TestCodec::everyValueComesBackAndIsAsDescribed()
{
    RandomRecords random(m_seed);
    for (int i = 0; i < 4; ++i) {
        roundTrip(u"Complaint"_s, random.complaint());
        roundTrip(u"Citizen"_s, random.citizen());
        roundTrip(u"CallRecord"_s, random.call());
        roundTrip(u"Organisation"_s, random.organisation());
        roundTrip(u"SessionAnswer"_s,
                  api::SessionAnswer{u"token"_s, random.time(), random.user(), QByteArray(32, char(i)), random.maybe([&] {
                                         return api::SipAccount{u"8572"_s, u"a"_s, {}, random.word<api::SipTransport>(), {}};
                                     }),
                                     QString(api::ApiVersion)});
        for (int k = 0; k < CommandKindCount; ++k) {
            roundTrip(u"Command"_s, random.command(CommandKind(k)));
            const Change change = random.change(CommandKind(k));
            roundTrip(u"Change"_s, change);
            roundTrip(u"ChangesPage"_s, api::ChangesPage{{change}, 7, random.chance(), 1});
            roundTrip(u"RecordsPage"_s, api::RecordsPage{{change.entity}, {change.entry}, random.maybe([&] { return random.text(); }), 7});
        }
        const Refusal refusal{random.word<Rule>(), random.text(), {random.word<CommandKind>()}};
        roundTrip(u"CommandsAnswer"_s,
                  api::CommandsAnswer{{{random.id<CommandId>(), api::CommandStatus::Accepted, 9, random.chance(), {}},
                                       {random.id<CommandId>(), api::CommandStatus::Refused, 0, false, refusal},
                                       {random.id<CommandId>(), api::CommandStatus::Mismatch, 0, false, {}}}});
        roundTrip(u"AgentStatesRequest"_s, api::AgentStatesRequest{{random.transition(), random.transition()}});
        roundTrip(u"AgentStatesAnswer"_s, api::AgentStatesAnswer{3, 4, random.word<AgentState>()});
        roundTrip(u"AgentDay"_s, api::AgentDay{{random.transition()}, {std::chrono::milliseconds(7)}});
        roundTrip(u"Room"_s, random.room());
        roundTrip(u"EventRoom"_s, api::EventRoom{5});
        roundTrip(u"QueueEvent"_s,
                  api::QueueEvent{
                      u"a84b4c76e66710@pbx"_s, {}, u"031-590-2114"_s, random.word<api::QueueEventKind>(), u"8501"_s, random.maybe([&] {
                          return random.time();
                      })});
        roundTrip(u"QueueEventAnswer"_s, api::QueueEventAnswer{random.word<api::QueueCallState>()});
        roundTrip(u"ExchangeAgents"_s,
                  api::ExchangeAgents{random.code<QueueCode>(), u"민원 대표"_s, random.chance(), {u"8501"_s, u"8502"_s}, 20, 90});
        const api::RecordingUpload recording = random.recording();
        roundTrip(u"RecordingUpload"_s, recording);
        roundTrip(u"UploadProgress"_s, api::UploadProgress{random.below(9'999), random.chance()});
        roundTrip(u"AttachmentUpload"_s, api::AttachmentUpload{QByteArray(32, char(random.below(256))), 1 + random.below(9'999)});
        roundTrip(u"RecordingInfo"_s,
                  api::RecordingInfo{recording.call, random.word<api::RecordingState>(), recording.size, recording.duration,
                                     recording.truncated, recording.pauses});
        PlaceBook book{
            quint64(i), {{random.text(), random.code<DistrictCode>()}, {random.text(), {}}}, {random.text()}, {{}, random.text()}, {}};
        for (int n = 0; n < i; ++n)
            book.addresses.push_back({.area = quint32(random.below(2)),
                                      .road = 0,
                                      .building = quint32(random.below(2)),
                                      .main = quint32(random.below(99'999)) + 1,
                                      .sub = quint32(random.below(100'000)),
                                      .lotMain = quint16(random.below(10'000)),
                                      .lotSub = quint16(random.below(10'000)),
                                      .latitude = random.below(90'000'000),
                                      .longitude = -random.below(180'000'000),
                                      .underground = random.chance(),
                                      .mountain = random.chance()});
        roundTrip(u"PlaceBook"_s, book);
        roundTrip(u"EventHead"_s, api::EventHead{3, 4});
        roundTrip(u"AccessLogRequest"_s, api::AccessLogRequest{random.id<CitizenId>(), u"콜백"_s});
        roundTrip(u"ErrorBody"_s,
                  api::ErrorBody{random.word<api::ErrorCode>(), random.text(), random.maybe([&] { return random.text(); })});
        roundTrip(u"Health"_s, api::Health{u"ok"_s, u"1"_s, u"sqlite"_s});
    }
    m_values.close();
    QProcess validate;
    validate.setProcessChannelMode(QProcess::MergedChannels);
    validate.start(u"python3"_s,
                   {u"-B"_s, QStringLiteral(BARODESK_SOURCE_DIR "/tests/contract/validate.py"),
                    QStringLiteral(BARODESK_SOURCE_DIR "/app/api/openapi.json"), u"--values"_s, m_values.fileName()});
    QVERIFY(validate.waitForFinished(100'000));
    QVERIFY2(validate.exitCode() == 0, validate.readAll().left(3000));
}

void TestCodec::whatIsWrongIsSaidAndWhere_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path);
    };
    row("a missing field is named", "\"text\":\"note\"", "", "commands[0].payload.text");
    row("a field of another type", "\"note\"", "7", "commands[0].payload.text");
    row("null is no absence", "\"note\"", "null", "commands[0].payload.text");
    row("a NUL in a text", "note", "no\\u0000te", "commands[0].payload.text");
    row("half of a surrogate pair", "note", "no\\ud83dte", "commands[0].payload.text");
    row("an unknown kind", "addNote", "sing", "commands[0].kind");
    row("a known kind in another case", "addNote", "AddNote", "commands[0].kind");
    row("another command's payload", "addNote", "startWork", "commands[0].payload.text");
    row("an id in capitals", "0b1f5e9e-1111", "0B1F5E9E-1111", "commands[0].id");
    row("the null id", "0b1f5e9e-1111-4111-8111-111111111111", "00000000-0000-0000-0000-000000000000", "commands[0].id");
    row("a time without offset", "+09:00", "", "commands[0].issuedAt");
    row("a time of another century", "2026-", "1926-", "commands[0].issuedAt");
    row("a day that does not exist", "09-23", "02-30", "commands[0].issuedAt");
    row("no object", "{\"text\":\"note\"}", "[]", "commands[0].payload");
}

void TestCodec::whatIsWrongIsSaidAndWhere()
{
    const QByteArray sound = "{\"commands\":[{\"id\":\"0b1f5e9e-1111-4111-8111-111111111111\",\"kind\":\"addNote\","
                             "\"target\":{\"kind\":\"complaint\",\"id\":\"0b1f5e9e-2222-4111-8111-111111111111\"},"
                             "\"issuedAt\":\"2026-09-23T16:30:00+09:00\",\"payload\":{\"text\":\"note\"}}]}";
    QVERIFY(api::fromBytes<api::CommandsRequest>(sound));
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray damaged = sound;
    damaged.replace(from, to);
    QVERIFY(damaged != sound);
    const auto read = api::fromBytes<api::CommandsRequest>(damaged);
    QVERIFY(!read);
    QCOMPARE(read.error().path, path);
    QVERIFY(read.error().message.endsWith(u'.'));
}

void TestCodec::callCentreIsReadStrictly_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path);
    };
    row("a queue without a number", "\"number\":\"0315902114\",", "", "queues[0].number");
    row("two queues of one number", "0315902115", "0315902114", "queues[1].number");
    row("two queues of one code", "\"second\"", "\"first\"", "queues[1]");
    row("a queue without a name", "\"First\"", "\" \"", "queues[0].name");
    row("after-call work without end", "\"kind\":\"timed\",\"seconds\":60", "\"kind\":\"timed\"", "queues[0].afterCall.seconds");
    row("an end of what has none", "\"kind\":\"required\"", "\"kind\":\"required\",\"seconds\":60", "queues[1].afterCall.seconds");
    row("a desk that never rings", "\"noAnswerSeconds\":20", "\"noAnswerSeconds\":0", "queues[0].noAnswerSeconds");
    row("a caller who never hears anything", "\"teams\":[]", "\"teams\":[],\"maxWaitSeconds\":9999", "queues[0].maxWaitSeconds");
    row("hours in words", "\"teams\":[]", "\"teams\":[],\"openAlways\":\"night\"", "queues[0].openAlways");
    row("a code that is required and not there", "{\"code\":\"done\",\"name\":\"Done\"}", "", "queues[1].afterCall");
    row("two reasons of one code", "\"meal\"", "\"rest\"", "notReadyReasons[1]");
    row("a rule of recording nobody knows", "\"mode\":\"queues\"", "\"mode\":\"some\"", "recording.mode");
    row("two pauses of one code", "\"asked\"", "\"payment\"", "recording.pauseReasons[1]");
    row("a second warning before the first", "1200", "600", "etiquette.secondWarningSeconds");
}

void TestCodec::callCentreIsReadStrictly()
{
    const QByteArray sound
        = "{\"queues\":[{\"code\":\"first\",\"name\":\"First\",\"number\":\"0315902114\",\"afterCall\":{\"kind\":\"timed\",\"seconds\":60},"
          "\"noAnswerSeconds\":20,\"teams\":[]},{\"code\":\"second\",\"name\":\"Second\",\"number\":\"0315902115\","
          "\"afterCall\":{\"kind\":\"required\"},\"noAnswerSeconds\":30,\"teams\":[\"a\"]}],"
          "\"notReadyReasons\":[{\"code\":\"rest\",\"name\":\"Rest\"},{\"code\":\"meal\",\"name\":\"Meal\"}],"
          "\"wrapUps\":[{\"code\":\"done\",\"name\":\"Done\"}],\"fairEndReasons\":[],"
          "\"etiquette\":{\"firstWarningSeconds\":900,\"secondWarningSeconds\":1200},"
          "\"recording\":{\"mode\":\"queues\",\"notice\":\"desk\",\"pauseReasons\":[{\"code\":\"payment\",\"name\":\"Payment\"},"
          "{\"code\":\"asked\",\"name\":\"Asked\"}]}}";
    const auto read = api::fromBytes<CallCentre>(sound);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    QVERIFY(read->queueOfNumber(u"031-590-2115") == read->queue(*QueueCode::parse(u"second")));
    QVERIFY(!read->queueOfNumber(u"8501") && !read->queueOfNumber(u""));
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray damaged = sound;
    damaged.replace(from, to);
    QVERIFY(damaged != sound);
    const auto refused = api::fromBytes<CallCentre>(damaged);
    QVERIFY(!refused);
    QCOMPARE(refused.error().path, path);
}

void TestCodec::addressesAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path);
    };
    row("a road that is not there", "\"road\":[0,1]", "\"road\":[0,2]", "road[1]");
    row("an area that is not there", "\"area\":[0,0]", "\"area\":[0,1]", "area[1]");
    row("a building that is not there", "\"building\":[0,1]", "\"building\":[0,2]", "building[1]");
    row("a number of none", "\"main\":[1,2]", "\"main\":[0,2]", "main[0]");
    row("a number with a fraction", "\"sub\":[0,0]", "\"sub\":[0,0.5]", "sub[1]");
    row("a column too short", "\"flags\":[0,3]", "\"flags\":[0]", "flags");
    row("a column missing", "\"flags\":[0,3],", "", "flags");
    row("a flag nobody knows", "\"flags\":[0,3]", "\"flags\":[0,4]", "flags[1]");
    row("a first building", "[\"\",\"B\"]", "[\"A\",\"B\"]", "buildings");
    row("beyond the pole", "90000000", "90000001", "latitude[0]");
}

void TestCodec::addressesAreReadStrictly()
{
    const QByteArray sound = "{\"version\":1,\"areas\":[{\"name\":\"A\"}],\"roads\":[\"R\",\"S\"],\"buildings\":[\"\",\"B\"],"
                             "\"flags\":[0,3],\"road\":[0,1],\"area\":[0,0],\"main\":[1,2],\"sub\":[0,0],\"building\":[0,1],"
                             "\"lotMain\":[0,7],\"lotSub\":[0,1],\"latitude\":[90000000,0],\"longitude\":[1,0]}";
    QVERIFY(api::fromBytes<PlaceBook>(sound));
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray damaged = sound;
    damaged.replace(from, to);
    QVERIFY(damaged != sound);
    const auto read = api::fromBytes<PlaceBook>(damaged);
    QVERIFY(!read);
    QCOMPARE(read.error().path, path);
}

void TestCodec::cityOfBeforeTheCallCentreIsStillRead()
{
    RandomRecords random(m_seed);
    QJsonObject json = api::toJson(random.organisation());
    json.remove(u"callCentre"_s);
    const auto read = api::fromJson<Organisation::Data>(json);
    QVERIFY(read);
    QCOMPARE(read->callCentre, CallCentre());
}

void TestCodec::timesAreReadWithAnyOffset()
{
    const auto korea = api::fromJson<QDateTime>(u"2026-09-23T16:30:00.250+09:00"_s);
    const auto utc = api::fromJson<QDateTime>(u"2026-09-23T07:30:00.250Z"_s);
    QVERIFY(korea && utc);
    QCOMPARE(*korea, *utc);
    QCOMPARE(api::wireTime(*utc), u"2026-09-23T16:30:00.250+09:00"_s);
}

void TestCodec::damagedDocumentsAreRefusedNotGuessed()
{
    QVERIFY(!api::parseObject("[1]"));
    QVERIFY(!api::parseObject("{"));
    QVERIFY(!api::parseObject(""));
    QVERIFY(!api::parseObject("{\"a\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}"));
    const QByteArray bracketsInText("{\"a\":\"[[[\\\"[[\"}");
    QCOMPARE(api::jsonDepth(bracketsInText), 1);
    RandomRecords random(m_seed);
    QRandomGenerator bytes(m_seed);
    const QByteArray sound = api::toBytes(api::toJson(api::CommandsRequest{{random.command(CommandKind::RegisterComplaint)}}));
    for (int i = 0; i < 2000; ++i) {
        QByteArray damaged = sound;
        for (int n = bytes.bounded(3); n >= 0; --n)
            damaged[bytes.bounded(int(damaged.size()))] = char(bytes.bounded(256));
        const auto read = api::fromBytes<api::CommandsRequest>(damaged);
        if (!read)
            QVERIFY(!read.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
