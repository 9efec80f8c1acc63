// What calls sound like and how they are protected: codecs, encryption, digits, and music on hold.

#include "phonedesk.h"
#include "tones.h"

#include "tests/support/sippcaller.h"
#include "tests/support/sippeer.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;
using namespace std::chrono_literals;

namespace {

double lastLoudness(const RecordingTap &tap, AudioLeg leg = AudioLeg::Remote)
{
    const telephony::Sound heard = tap.heard(leg);
    const auto count = size_t(heard.rate) / 5;
    return heard.samples.size() < count ? 0 : loudness(std::span(heard.samples).last(count));
}

} // namespace

class TestPhoneMedia : public QObject
{
    Q_OBJECT

    static void endsWell(SippCaller &citizen)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!citizen.isRunning(), Patience);
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
    }

    /// `a` has called `b` without a registrar between them.
    static void connectAlone(Desk &a, Desk &b)
    {
        startAlone(a, u"8501"_s);
        startAlone(b, u"8502"_s);
        if (!QTest::currentTestFailed())
            connectDesks(a, b, u"8502@"_s + b.address());
    }

private slots:
    void speechIsHeardWithEachCodecAtItsRate_data()
    {
        QTest::addColumn<QStringList>("caller");
        QTest::addColumn<QStringList>("called");
        QTest::addColumn<QString>("codec");
        QTest::addColumn<int>("rate");
        const QStringList all = PhoneSettings().codecs;
        QTest::newRow("Opus, the first of all") << all << all << u"opus"_s << 48'000;
        QTest::newRow("G.722") << QStringList{u"g722"_s, u"pcma"_s} << all << u"g722"_s << 16'000;
        QTest::newRow("A-law") << QStringList{u"pcma"_s} << all << u"pcma"_s << 8'000;
        QTest::newRow("mu-law before A-law") << QStringList{u"pcmu"_s, u"pcma"_s} << QStringList{u"pcma"_s, u"pcmu"_s} << u"pcmu"_s
                                             << 8'000;
        QTest::newRow("unknown ones passed over") << QStringList{u"speex"_s, u"G722"_s} << all << u"g722"_s << 16'000;
        QTest::newRow("none known is as not set") << QStringList{u"speex"_s} << all << u"opus"_s << 48'000;
    }

    void speechIsHeardWithEachCodecAtItsRate()
    {
        QFETCH(const QStringList, caller);
        QFETCH(const QStringList, called);
        QFETCH(const QString, codec);
        QFETCH(const int, rate);
        Desk a(speech(Counsellor));
        Desk b(speech(Citizen));
        a.settings.codecs = caller;
        b.settings.codecs = called;
        connectAlone(a, b);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE_WITH_TIMEOUT(a.calls.value(a.call()).codec, codec, Patience);
        QCOMPARE(b.calls.value(b.call()).codec, codec);
        QTRY_VERIFY_WITH_TIMEOUT(a.headset.hasSpoken() && b.headset.hasSpoken(), 60'000);
        hears(a.tap, AudioLeg::Remote, 3'000);
        const telephony::Sound heard = a.tap.heard(AudioLeg::Remote);
        QCOMPARE(heard.rate, rate);
        const double remote = likeness(speech(Citizen), heard);
        const double own = likeness(speech(Counsellor), a.tap.heard(AudioLeg::Local));
        const double played = likeness(speech(Citizen), a.headset.heard());
        qInfo("%s: likeness at the tap %.3f, own speech %.3f, at the headset %.3f", qPrintable(codec), remote, own, played);
        QVERIFY(remote >= 0.9 && own >= 0.9 && played >= 0.9);
    }

    void digitsGoAsTelephoneEventsOrAsInfo_data()
    {
        QTest::addColumn<DtmfMethod>("method");
        QTest::newRow("RFC 4733") << DtmfMethod::Rfc4733;
        QTest::newRow("SIP INFO") << DtmfMethod::SipInfo;
    }

    void digitsGoAsTelephoneEventsOrAsInfo()
    {
        QFETCH(const DtmfMethod, method);
        Desk a;
        Desk b; // Receives both, whatever it sends itself.
        a.settings.dtmf = method;
        connectAlone(a, b);
        if (QTest::currentTestFailed())
            return;
        for (const QChar digit : u"159*0#"_s)
            a.engine->sendDtmf(a.call(), digit);
        QTRY_COMPARE_WITH_TIMEOUT(b.digits, u"159*0#"_s, Patience);
    }

    void infoIsWhatIsSentAndReceivedOnTheWire()
    {
        Desk desk;
        desk.settings.dtmf = DtmfMethod::SipInfo;
        startAlone(desk, u"8501"_s);
        SippCaller citizen;
        const QString received = SippCaller::step(u"ended"_s).replace(u"BYE"_s, u"INFO"_s);
        QVERIFY(citizen.start({.target = u"8501"_s,
                               .after = 200ms,
                               .steps = SippCaller::step(u"info"_s, {{u"SEQUENCE"_s, u"2"_s}, {u"DIGIT"_s, u"7"_s}}) + received
                                   + SippCaller::step(u"goodbye"_s)},
                              desk.address()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        desk.engine->answer(desk.call());
        QTRY_COMPARE_WITH_TIMEOUT(desk.digits, u"7"_s, Patience);
        desk.engine->sendDtmf(desk.call(), u'4');
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        endsWell(citizen);
        QVERIFY2(citizen.messages().contains(u"Content-Type: application/dtmf-relay"_s), qPrintable(citizen.messages()));
        QVERIFY2(citizen.messages().contains(u"Signal=4"_s), qPrintable(citizen.messages()));
    }

    void soundIsEncryptedWhereBothCan_data()
    {
        QTest::addColumn<MediaSecurity>("caller");
        QTest::addColumn<MediaSecurity>("called");
        QTest::addColumn<KeyExchange>("exchange");
        QTest::addColumn<bool>("encrypted");
        using enum MediaSecurity;
        QTest::newRow("SDES required by both") << Required << Required << KeyExchange::Sdes << true;
        QTest::newRow("SDES preferred by both") << Preferred << Preferred << KeyExchange::Sdes << true;
        QTest::newRow("SDES required by the caller, preferred by the called") << Required << Preferred << KeyExchange::Sdes << true;
        QTest::newRow("DTLS required by both") << Required << Required << KeyExchange::Dtls << true;
        QTest::newRow("DTLS preferred by both") << Preferred << Preferred << KeyExchange::Dtls << true;
        QTest::newRow("off at the called one, who answers what is offered") << Preferred << Off << KeyExchange::Sdes << true;
        QTest::newRow("preferred by the called one only") << Off << Preferred << KeyExchange::Sdes << false;
        QTest::newRow("off") << Off << Off << KeyExchange::Sdes << false;
    }

    void soundIsEncryptedWhereBothCan()
    {
        QFETCH(const MediaSecurity, caller);
        QFETCH(const MediaSecurity, called);
        QFETCH(const KeyExchange, exchange);
        QFETCH(const bool, encrypted);
        Desk a(speech(Counsellor));
        Desk b(speech(Citizen));
        a.settings.mediaSecurity = caller;
        b.settings.mediaSecurity = called;
        a.settings.keyExchange = b.settings.keyExchange = exchange;
        connectAlone(a, b);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE_WITH_TIMEOUT(a.calls.value(a.call()).encrypted, encrypted, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(b.calls.value(b.call()).encrypted, encrypted, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(lastLoudness(a.tap) > 200 && lastLoudness(b.tap) > 200, Patience); // It is understood, too.
        a.engine.reset();
        b.engine.reset();
        QCOMPARE(QDir::temp().entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList()); // No key is left on disk.
    }

    void keyOfDtlsLiesInAPrivateFolderOfTheEngineAndGoesWithIt()
    {
        const auto withKeys = [](const QString &root) {
            QStringList folders;
            QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains("PRIVATE KEY"))
                    folders << files.fileInfo().absolutePath();
            }
            return folders;
        };
        Desk a;
        Desk b;
        a.settings.mediaSecurity = b.settings.mediaSecurity = MediaSecurity::Required;
        a.settings.keyExchange = b.settings.keyExchange = KeyExchange::Dtls;
        connectAlone(a, b);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(a.calls.value(a.call()).encrypted && b.calls.value(b.call()).encrypted, Patience);
        const QStringList folders = withKeys(QDir::tempPath());
        QCOMPARE(folders.size(), 2); // One of each engine.
        QVERIFY(folders.constFirst() != folders.constLast());
        for (const QString &folder : folders) {
            struct stat status = {};
            QCOMPARE(::stat(QFile::encodeName(folder).constData(), &status), 0);
            QCOMPARE(status.st_mode & 07777, 0700U);
            QCOMPARE(status.st_uid, ::geteuid());
        }
        QCOMPARE(withKeys(QDir::homePath()), QStringList());
        a.engine.reset();
        b.engine.reset();
        QCOMPARE(withKeys(QDir::tempPath()), QStringList());
        for (const QString &folder : folders)
            QVERIFY(!QFileInfo::exists(folder));
    }

    void preferredEncryptionIsDoneWithoutWhereThePeerHasNone()
    {
        Desk a;
        a.settings.mediaSecurity = MediaSecurity::Preferred;
        startAlone(a, u"8501"_s);
        SipPeer plain; // Refuses the protected offer and takes the plain one.
        connect(&plain, &SipPeer::requested, &plain, [&plain](const SipMessage &request) {
            if (request.method() == "INVITE" && request.body().contains("RTP/SAVP"))
                plain.answer(request, "488 Not Acceptable Here");
            else if (request.method() == "INVITE")
                plain.answer(request, "200 OK", "Content-Type: application/sdp\r\n",
                             plain.sdp("m=audio 9 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n"));
            else if (request.method() == "BYE")
                plain.answer(request, "200 OK");
        });
        a.engine->dial(u"plain@"_s + plain.address());
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Active), Patience);
        QVERIFY(!a.last.encrypted);
        QCOMPARE(a.last.codec, u"pcma"_s);
        QVERIFY(plain.received().constFirst().body().contains("RTP/SAVP"));
        a.engine->hangUp(a.call());
        QTRY_VERIFY_WITH_TIMEOUT(plain.count("BYE") > 0, Patience);
    }

    void plainCallIsRefusedWhereEncryptionIsRequired()
    {
        Desk desk;
        desk.settings.mediaSecurity = MediaSecurity::Required;
        startAlone(desk, u"8501"_s);
        SippCaller citizen; // Offers plain RTP.
        QVERIFY(citizen.start({.target = u"8501"_s, .number = u"01055556666"_s, .refusedWith = 488}, desk.address()));
        endsWell(citizen);
        QTRY_COMPARE_WITH_TIMEOUT(desk.ended.reason, CallEndReason::EncryptionRequired, Patience);
        QCOMPARE(desk.states, QList{EngineCallState::Ended}); // It never rang.
        QCOMPARE(desk.ended.remoteUser, u"01055556666"_s);
        QCOMPARE(desk.ended.sipStatus, 488);
        QVERIFY(desk.ended.incoming);
    }

    void ownCallToAPlainPeerIsRefusedWhereEncryptionIsRequired()
    {
        Desk a;
        Desk b;
        a.settings.mediaSecurity = MediaSecurity::Required;
        startAlone(a, u"8501"_s);
        startAlone(b, u"8502"_s);
        SippCaller plain; // Answers every offer with "not acceptable here".
        const QString refusal = u"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<scenario name=\"plain telephone\">\n"
                                "  <recv request=\"INVITE\"/>\n"_s
            + SippCaller::step(u"ended"_s)
                  .replace(u"  <recv request=\"BYE\"/>\n"_s, QString())
                  .replace(u"200 OK"_s, u"488 Not Acceptable Here"_s)
                  .replace(u"@CALLER@"_s, u"plain"_s)
            + u"  <recv request=\"ACK\"/>\n</scenario>\n"_s;
        QVERIFY(plain.startScenario(refusal));
        a.engine->dial(u"plain@127.0.0.1:%1"_s.arg(plain.port()));
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Ended), Patience);
        QCOMPARE(a.ended.reason, CallEndReason::EncryptionRequired);
        endsWell(plain);
        QVERIFY2(plain.messages().contains(u"RTP/SAVP"_s) && !plain.messages().contains(u"RTP/AVP "_s), qPrintable(plain.messages()));
    }

    void whoIsHeldHearsTheDesksMusic_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::newRow("G.711") << u"pcma"_s;
        QTest::newRow("G.722") << u"g722"_s;
        QTest::newRow("Opus") << u"opus"_s;
    }
    void whoIsHeldHearsTheDesksMusic()
    {
        QFETCH(const QString, codec);
        constexpr double Voice = 440;
        constexpr double Music = 1'200;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"music.wav"_s);
        QFile wav(file);
        QVERIFY(wav.open(QIODevice::WriteOnly));
        wav.write(telephony::toWav(tone(Music, 3)));
        wav.close();
        Desk desk(tone(Voice));
        Desk citizen;
        desk.settings.codecs = citizen.settings.codecs = {codec};
        desk.settings.holdMusic = file;
        connectAlone(desk, citizen);
        if (QTest::currentTestFailed())
            return;
        const auto hears = [&citizen](double hertz) { return strength(citizen.tap.heard(AudioLeg::Remote), hertz); };
        QTRY_VERIFY_WITH_TIMEOUT(hears(Voice) > Audible && hears(Music) < Silent, Patience);
        desk.engine->hold(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(hears(Music) > Audible && hears(Voice) < Silent, Patience);
        QVERIFY(desk.is(EngineCallState::Held));
        const size_t second = size_t(citizen.tap.heard(AudioLeg::Remote).rate);
        citizen.tap.forget(); // It goes round.
        QTRY_VERIFY_WITH_TIMEOUT(citizen.tap.size(AudioLeg::Remote) > 5 * second, Patience);
        QVERIFY(hears(Music) > Audible);
        // Music is nothing anybody said: neither the transcript nor the recording hears it.
        QVERIFY(strength(desk.tap.heard(AudioLeg::Local), Music) < Silent);
        desk.engine->resume(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(hears(Voice) > Audible && hears(Music) < Silent, Patience);
    }

    void withoutMusicWhoIsHeldHearsSilenceAndNotNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("none") << QString();
        QTest::newRow("missing") << u"/nonexistent/music.wav"_s;
    }
    void withoutMusicWhoIsHeldHearsSilenceAndNotNothing()
    {
        QFETCH(const QString, file);
        Desk desk(tone(440));
        Desk citizen;
        desk.settings.holdMusic = file;
        connectAlone(desk, citizen);
        if (QTest::currentTestFailed())
            return;
        desk.engine->hold(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Held), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(citizen.is(EngineCallState::HeldByRemote), Patience);
        citizen.tap.forget();
        hears(citizen.tap, AudioLeg::Remote, 2'000); // A gateway that gets no packets ends the call.
        QVERIFY(lastLoudness(citizen.tap) < 100);
        desk.engine->resume(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(strength(citizen.tap.heard(AudioLeg::Remote), 440) > Audible, Patience);
    }
};

QTEST_GUILESS_MAIN(TestPhoneMedia)
#include "tst_phonemedia.moc"
