// Recordings from the call to the ear: a real exchange, a citizen's telephone that is not our code, the real engine, the real server.

#include "tests/support/fakephoneengine.h"
#include "tests/support/kamailioserver.h"
#include "tests/support/serverprocess.h"
#include "tests/support/sippcaller.h"
#include "tests/telephony/phonetest.h"

#include "desk/desk.h"
#include "desk/recordingkeeper.h"
#include "desk/recordinguploader.h"
#include "desk/vault.h"
#include "domain/koreatime.h"
#include "recording/talkdecoder.h"
#include "telephony/wavaudioport.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using desk::Desk;
using desk::RecordingStatus;
using Kind = desk::RecordingStatus::Kind;

namespace {

constexpr int Patience = 30'000;
const QString Extension = u"8507"_s;

std::array<telephony::Sound, 2> legsOf(const QByteArray &ogg)
{
    std::array<telephony::Sound, 2> legs;
    legs[0].rate = legs[1].rate = 8'000;
    auto decoder = recording::TalkDecoder::open(ogg);
    if (!decoder)
        return legs;
    std::vector<qint16> talk(9'600 * 2);
    size_t n = 0;
    while (const size_t frames = (*decoder)->read(talk)) {
        for (size_t i = 0; i < frames; ++i, ++n) {
            if (n % 6 != 0)
                continue;
            legs[0].samples.push_back(talk[i * 2]);
            legs[1].samples.push_back(talk[i * 2 + 1]);
        }
    }
    return legs;
}

telephony::Sound fileOf(const QString &path) { return telephony::readWav(path).value_or(telephony::Sound()); }

telephony::Sound between(const telephony::Sound &of, double from, double to)
{
    const auto at
        = [&](double second) { return of.samples.begin() + std::ptrdiff_t(std::min(double(of.samples.size()), second * of.rate)); };
    return {{at(from), at(to)}, of.rate};
}

} // namespace

class TestRecordedCalls final : public QObject
{
    Q_OBJECT

    QString citizenVoice() const { return QStringLiteral(BARODESK_SOURCE_DIR "/tests/speech/data/wav/demo_f3_001.wav"); }
    QString counsellorVoice() const { return QStringLiteral(BARODESK_SOURCE_DIR "/tests/speech/data/wav/demo_m3_008.wav"); }

    desk::Settings settings(const QString &folder) const
    {
        desk::Settings made;
        made.serverUrl = QUrl(m_server->url());
        made.serverCaFile = m_server->caFile();
        made.dataDirectory = m_folder->filePath(folder);
        made.keychain = false;
        return made;
    }

    std::unique_ptr<Desk> signedIn(const QString &name, desk::Settings settings, Desk::Parts parts)
    {
        auto made = std::make_unique<Desk>(std::move(settings), std::move(parts));
        made->signIn(name, QString::fromLatin1(ServerProcess::Password));
        if (!QTest::qWaitFor([&] { return made->syncStatus().connection == sync::Connection::Live; }, Patience))
            QTest::qFail("not live", __FILE__, __LINE__);
        return made;
    }

    /// A counsellor with a real telephone.
    std::unique_ptr<Desk> counsellor(std::unique_ptr<engines::AudioPort> headset)
    {
        const engines::SipAccount account = m_exchange.account(Extension);
        desk::Settings own = settings(u"counsellor"_s);
        own.sipRegistrar = account.registrar;
        own.sipDomain = account.domain;
        own.sipPassword = account.password;
        own.sipTransport = account.transport;
        own.phone.localAddress = u"127.0.0.1"_s;
        Desk::Parts parts;
        parts.phoneEngine = makePhoneEngine();
        parts.audioPort = std::move(headset);
        auto made = signedIn(u"c07"_s, std::move(own), std::move(parts));
        if (!QTest::qWaitFor([&] { return made->phone().lineState() == telephony::LineState::Registered; }, Patience))
            QTest::qFail("not registered", __FILE__, __LINE__);
        return made;
    }

    std::unique_ptr<Desk> supervisor() { return signedIn(u"s01"_s, settings(u"supervisor"_s), {}); }

    void setPolicy(const QString &mode, const QString &notice)
    {
        const auto exported = ServerProcess::run({u"call-centre"_s, u"export"_s, u"-"_s, u"--data"_s, m_server->dataFolder()});
        QJsonObject centre = QJsonDocument::fromJson(exported.out.toUtf8()).object();
        QJsonObject policy = centre[u"recording"_s].toObject();
        policy[u"mode"_s] = mode;
        policy[u"notice"_s] = notice;
        centre[u"recording"_s] = policy;
        const auto imported = ServerProcess::run({u"call-centre"_s, u"import"_s, u"-"_s, u"--data"_s, m_server->dataFolder()},
                                                 QJsonDocument(centre).toJson());
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
    }

    QStringList recordingFiles() const
    {
        QStringList files;
        QDirIterator all(m_folder->path(), {u"*.recording*"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        return files;
    }

    /// Through the supervisor's desk, as a person hears it. Empty: not to be had.
    QByteArray heard(Desk &by, const domain::CallId &call)
    {
        QByteArray ogg;
        bool answered = false;
        by.fetchRecording(call, u"시험"_s, this, [&](const tl::expected<QByteArray, sync::ApiError> &answer) {
            answered = true;
            if (answer)
                ogg = *answer;
        });
        if (!QTest::qWaitFor([&] { return answered; }, Patience))
            QTest::qFail("no answer", __FILE__, __LINE__);
        return ogg;
    }

private slots:
    void initTestCase() { qInfo("seed %u", m_seed); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ServerProcess>();
        const auto made = m_server->init(0,
                                         {u"--sip-domain"_s, QLatin1StringView(KamailioServer::Domain), u"--sip-transport"_s, u"tcp"_s,
                                          u"--sip-password"_s, u"pw-"_s + Extension});
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
    }
    void cleanup()
    {
        if (QTest::currentTestFailed() && m_server)
            qInfo().noquote() << m_server->log().right(3'000);
        m_server.reset();
    }

    void callIsToldOfRecordedSealedBroughtAndHeard()
    {
        QVERIFY(m_exchange.isRunning() || m_exchange.start());
        setPolicy(u"all"_s, u"desk"_s);
        QVERIFY(m_server->start());
        const auto own = std::make_unique<QTemporaryDir>();
        auto headset = std::make_unique<telephony::WavAudioPort>();
        auto seat = counsellor(std::move(headset));
        QVERIFY(seat);
        telephony::Softphone &phone = seat->phone();
        SippCaller citizen;
        SippCaller::Call call;
        call.target = Extension;
        call.speechFile = citizenVoice();
        call.before = 5s; // Until the notice has been given.
        call.after = 1s;
        QVERIFY(citizen.start(call, m_exchange.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(phone.ringing(), Patience);
        const domain::CallId id = phone.ringing()->id;
        QCOMPARE(seat->recordings().status(id).kind, Kind::None); // Nothing before the answer.
        QVERIFY(recordingFiles().isEmpty());
        phone.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat->recordings().status(id).kind, Kind::Notice, Patience);
        QVERIFY(seat->recordings().pauseReasons(id).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(seat->recordings().status(id).kind, Kind::Recording, Patience);
        QCOMPARE(recordingFiles().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(QFile(recordingFiles().value(0)).size() > 20'000, Patience);
        QFile sealed(recordingFiles().value(0));
        QVERIFY(sealed.open(QIODevice::ReadOnly));
        const QByteArray bytes = sealed.readAll();
        for (const char *clear : {"OggS", "OpusHead", "RIFF", "01012345678", "startedAt"})
            QVERIFY2(!bytes.contains(clear), clear);
        QTRY_VERIFY_WITH_TIMEOUT(!phone.current(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(seat->recordings().status(id).kind, Kind::None, Patience);
        // At the server, and not here any more.
        QTRY_VERIFY_WITH_TIMEOUT(recordingFiles().isEmpty(), Patience);
        QCOMPARE(seat->recordingsUpload()->waiting(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!citizen.isRunning(), Patience);

        auto listener = supervisor();
        const QByteArray ogg = heard(*listener, id);
        QVERIFY(!ogg.isEmpty());
        const auto legs = legsOf(ogg);
        const double voice = likeness(fileOf(citizenVoice()), legs[0], 12'000);
        const telephony::Sound notice = fileOf(QStringLiteral(BARODESK_SOURCE_DIR "/resources/audio/recording-notice.wav"));
        const double told = likeness(notice, between(legs[1], 0, 6), 3'000);
        qInfo("citizen %.3f, notice %.3f", voice, told);
        QVERIFY(voice >= 0.9);
        QVERIFY(told >= 0.9);
        QVERIFY(likeness(fileOf(citizenVoice()), legs[1], 12'000) < 0.8); // Not on the other side.
        QVERIFY(heard(*seat, id) == ogg);                                 // One's own call.
        auto colleague = signedIn(u"c02"_s, settings(u"colleague"_s), {});
        QVERIFY(heard(*colleague, id).isEmpty());
    }

    void counsellorsVoiceIsOnTheRightAndAPauseHoldsNothing()
    {
        QVERIFY(m_exchange.isRunning() || m_exchange.start());
        setPolicy(u"all"_s, u"exchange"_s);
        QVERIFY(m_server->start());
        const telephony::Sound says = fileOf(counsellorVoice());
        auto headset = std::make_unique<telephony::WavAudioPort>(says);
        telephony::WavAudioPort *voice = headset.get();
        auto seat = counsellor(std::move(headset));
        telephony::Softphone &phone = seat->phone();
        desk::RecordingKeeper &recordings = seat->recordings();
        SippCaller citizen;
        SippCaller::Call call;
        call.target = Extension;
        call.speechFile = citizenVoice();
        call.before = 60s; // Silent; this desk ends the call.
        QVERIFY(citizen.start(call, m_exchange.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(phone.ringing(), Patience);
        const domain::CallId id = phone.ringing()->id;
        phone.answer();
        QTRY_COMPARE_WITH_TIMEOUT(recordings.status(id).kind, Kind::Recording, Patience); // No notice of ours.
        QTRY_VERIFY_WITH_TIMEOUT(voice->hasSpoken(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!recordings.pauseReasons(id).isEmpty(), Patience);
        recordings.pause(id, *domain::RecordingPauseCode::parse(u"no-such-reason"));
        const auto reason = recordings.pauseReasons(id).first().code;
        recordings.pause(id, reason);
        QTRY_COMPARE_WITH_TIMEOUT(recordings.status(id).kind, Kind::Paused, Patience);
        QCOMPARE(recordings.status(id).reason, reason);
        voice->sayAgain(); // The same words, unheard.
        QTRY_VERIFY_WITH_TIMEOUT(voice->hasSpoken(), Patience);
        recordings.resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(recordings.status(id).kind, Kind::Recording, Patience);
        phone.hangUp();
        QTRY_VERIFY_WITH_TIMEOUT(recordingFiles().isEmpty() && seat->replica().call(id), Patience);
        citizen.stop();
        auto listener = supervisor();
        std::optional<api::RecordingInfo> info;
        listener->fetchRecordingInfo(id, this, [&](const auto &answer) {
            if (answer)
                info = *answer;
        });
        QTRY_VERIFY_WITH_TIMEOUT(info, Patience);
        QCOMPARE(info->pauses.size(), 1);
        QCOMPARE(info->pauses.first().reason, reason);
        const auto legs = legsOf(heard(*listener, id));
        const double from = double(info->pauses.first().from.count()) / 1000;
        const double to = double(info->pauses.first().to.count()) / 1000;
        QVERIFY(to - from > 1);
        const double alike = likeness(says, between(legs[1], 0, from), 6'000);
        qInfo("counsellor %.3f, pause %.1f–%.1f s", alike, from, to);
        QVERIFY(alike >= 0.9);
        QVERIFY(loudness(between(legs[1], from + 0.1, to - 0.1).samples) < 20);
        QVERIFY(loudness(between(legs[1], 0, from).samples) > 200);
    }

    void callsTheRuleLeavesOutAreNotRecorded_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("dialled");
        QTest::addColumn<bool>("recorded");
        QTest::newRow("off, a queue") << u"off"_s << u"0315908500"_s << false;
        QTest::newRow("queues, a queue") << u"queues"_s << u"0315908500"_s << true;
        QTest::newRow("queues, an extension") << u"queues"_s << u"8507"_s << false;
        QTest::newRow("all, an extension") << u"all"_s << u"8507"_s << true;
    }
    void callsTheRuleLeavesOutAreNotRecorded()
    {
        QFETCH(const QString, mode);
        QFETCH(const QString, dialled);
        QFETCH(const bool, recorded);
        setPolicy(mode, u"exchange"_s);
        QVERIFY(m_server->start());
        auto engine = std::make_unique<FakePhoneEngine>();
        FakePhoneEngine *fake = engine.get();
        Desk::Parts parts;
        parts.phoneEngine = std::move(engine);
        auto seat = signedIn(u"c01"_s, settings(u"fake"_s), std::move(parts));
        emit fake->started();
        const auto call = fake->ring(u"01012345678"_s, {}, dialled);
        seat->phone().answer();
        fake->tell(call, engines::EngineCallState::Active);
        const domain::CallId id = seat->phone().current()->id;
        QCOMPARE(seat->recordings().status(id).kind != Kind::None, recorded);
        fake->tell(call, engines::EngineCallState::Ended, engines::CallEndReason::RemoteHangUp);
        QTRY_VERIFY_WITH_TIMEOUT(seat->replica().call(id) && seat->replica().pending().empty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(recordingFiles().isEmpty(), Patience);
        auto listener = supervisor();
        QCOMPARE(!heard(*listener, id).isEmpty(), recorded);
    }

    /// The program is killed in a call without the server: what it had recorded, and that there was a call, comes with the next sign-in.
    void recordingOfAProgramThatDiedComesLater()
    {
        setPolicy(u"all"_s, u"exchange"_s);
        QVERIFY(m_server->start());
        domain::CallId id;
        QString folder;
        {
            auto seat = signedIn(u"c01"_s, settings(u"dies"_s), {});
            folder = QFileInfo(desk::vaultFolder(m_folder->filePath(u"dies"_s), QUrl(m_server->url()).authority(), u"c01"_s)).filePath();
            id = domain::CallId::create();
            // What a killed program leaves: a file without its end. The key is the desk's own.
            const auto key = desk::openVault(folder, {{}, {}, QString::fromLatin1(ServerProcess::Password)});
            QVERIFY(key);
            m_key = *key;
        }
        const QDateTime at = domain::toKoreaTime(QDateTime::currentDateTimeUtc()).addSecs(-60);
        domain::CallRecord about;
        about.id = id;
        about.number = domain::PhoneNumber::parse(u"01012345678"_s);
        about.startedAt = at;
        about.answeredAt = at;
        about.endedAt = at;
        about.handledBy = domain::UserId::create();
        QVERIFY(QDir().mkpath(folder + u"/recordings"_s));
        writeRecording(recording::Recorder::pathOf(folder + u"/recordings"_s, id), id, api::toBytes(api::toJson(about)), 6s, false);
        auto seat = signedIn(u"c01"_s, settings(u"dies"_s), {});
        QTRY_VERIFY_WITH_TIMEOUT(seat->replica().call(id), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(recordingFiles().isEmpty(), Patience);
        QCOMPARE(seat->replica().call(id)->number, about.number);
        QVERIFY(seat->replica().call(id)->endedAt > at.addSecs(4));
        auto listener = supervisor();
        QVERIFY(!heard(*listener, id).isEmpty());
        std::optional<api::RecordingInfo> info;
        listener->fetchRecordingInfo(id, this, [&](const auto &answer) {
            if (answer)
                info = *answer;
        });
        QTRY_VERIFY_WITH_TIMEOUT(info, Patience);
        QVERIFY(info->truncated);
    }

    void serverKilledInTheMidstOfAnUploadGetsItOnce()
    {
        QVERIFY(m_server->start());
        const QString folder = m_folder->filePath(u"recordings"_s);
        QVERIFY(QDir().mkpath(folder));
        const store::DataKey key = store::DataKey::generate();
        sync::RestClient client(QUrl(m_server->url()), m_server->caFile());
        signIn(client);
        const domain::CallId id = logCall(client);
        const QString path = recording::Recorder::pathOf(folder, id);
        m_key = key;
        writeRecording(path, id, "{}", 20min, true);
        const auto stored = recording::loadRecording(path, id, key);
        QVERIFY(stored && stored->ogg.size() > 4 * api::MaxRecordingPartBytes);

        desk::RecordingUploader uploader(client, [](const domain::CallId &) { return false; }, {.retry = 200ms, .most = 1s});
        uploader.open(folder, key);
        const auto partsTaken = [&] { return m_server->log().count(u"method=PUT path=/v1/recordings status=200"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(partsTaken() >= 1, Patience);
        m_server->kill();
        QCOMPARE(uploader.waiting(), 1); // It was in the midst of it.
        QVERIFY(QFile::exists(path));
        QVERIFY(m_server->start());
        QTRY_COMPARE_WITH_TIMEOUT(uploader.waiting(), 0, Patience);
        QVERIFY(!QFile::exists(path));
        auto listener = supervisor();
        QVERIFY(heard(*listener, id) == stored->ogg);
        QStringList files;
        QDirIterator all(m_server->dataFolder() + u"/recordings"_s, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        QCOMPARE(files.size(), 1);
        QCOMPARE(m_server->log().count(u"event=recording "_s), 1);
    }

private:
    void signIn(sync::RestClient &client)
    {
        client.signIn({u"c01"_s, QString::fromLatin1(ServerProcess::Password), {}}, this, [&](const auto &answer) {
            if (answer)
                client.setToken(answer->token);
        });
        QTRY_VERIFY_WITH_TIMEOUT(client.hasToken(), Patience);
    }

    domain::CallId logCall(sync::RestClient &client)
    {
        const QDateTime at = domain::toKoreaTime(QDateTime::currentDateTimeUtc());
        domain::LogCall log;
        log.call.startedAt = log.call.answeredAt.emplace(at.addSecs(-1300));
        log.call.endedAt = at;
        const domain::CallId id = domain::CallId::create();
        bool done = false;
        client.sendCommands({{domain::CommandId::create(), id, at, log}}, this,
                            [&](const auto &answer) { done = answer && answer->results.value(0).status == api::CommandStatus::Accepted; });
        if (!QTest::qWaitFor([&] { return done; }, Patience))
            QTest::qFail("no call", __FILE__, __LINE__);
        return id;
    }

    /// Noise of this length, in no time.
    void writeRecording(const QString &path, const domain::CallId &call, const QByteArray &about, std::chrono::seconds length,
                        bool finished)
    {
        auto now = recording::CallRecording::Moment::clock::now();
        auto made = recording::CallRecording::begin(path, call, *m_key, about, now);
        QVERIFY(made);
        QRandomGenerator random(m_seed);
        for (std::chrono::milliseconds done{}; done < length; done += 20ms) {
            now += 20ms;
            speech::AudioBlock block;
            block.rate = 8'000;
            block.count = 160;
            block.heardAt = now;
            for (size_t i = 0; i < block.count; ++i)
                block.samples[i] = qint16(random.bounded(-8'000, 8'000));
            (*made)->hear(engines::AudioLeg::Remote, block);
            (*made)->hear(engines::AudioLeg::Local, block);
            if (done.count() % 1'000 == 0)
                QVERIFY((*made)->advance(now));
        }
        if (finished)
            QVERIFY((*made)->finish(now));
    }

    const quint32 m_seed = QRandomGenerator::global()->generate();
    KamailioServer m_exchange;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::optional<store::DataKey> m_key;
};

QTEST_GUILESS_MAIN(TestRecordedCalls)
#include "tst_recordedcalls.moc"
