#include "appearance.h"
#include "telephony/wavaudioport.h"
#include "tests/e2e/city.h"
#include "ui/shell/mainwindow.h"

#include <QElapsedTimer>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// The recogniser's process is killed in the midst of a real call.
class TestSpeechDies : public QObject
{
    Q_OBJECT
private slots:
    void theCallLivesAndTheTranscriptGoesOn()
    {
        Appearance appearance(*qApp);
        City city;
        const auto started = city.start(20);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        auto port = std::make_unique<telephony::WavAudioPort>();
        auto *headset = port.get();
        const auto workstation
            = city.makeDesk({.name = u"desk"_s, .audioPort = std::move(port), .phone = true, .keychain = false, .adjust = {}});
        desk::Desk &desk = workstation->desk();
        desk.signIn(City::counsellor(), City::password());
        QTRY_VERIFY_WITH_TIMEOUT(desk.phone().lineState() == telephony::LineState::Registered, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk.speech().state() == speech::SpeechState::Ready, 30'000);

        QVERIFY(city.call({.target = City::extension(), .speechFile = City::citizenVoice()}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.phone().ringing(), 15'000);
        desk.phone().answer();
        const auto words = [&] {
            const auto *transcript = desk.talk() ? desk.talk()->transcript() : nullptr;
            qsizetype count = 0;
            if (transcript) {
                for (const auto &line : transcript->lines())
                    count += line.text.size();
            }
            return count;
        };
        QTRY_VERIFY_WITH_TIMEOUT(words() > 10, 30'000);

        const qint64 helper = desk.speech().helperProcessId();
        QVERIFY(helper > 0);
        const auto heardBefore = headset->heardSize();
        QCOMPARE(::kill(pid_t(helper), SIGKILL), 0);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(desk.speech().helperProcessId() != helper && desk.speech().state() == speech::SpeechState::Ready, 10'000);
        const qint64 back = clock.elapsed();
        const auto wordsAtReturn = words();
        QTRY_VERIFY_WITH_TIMEOUT(words() > wordsAtReturn, 10'000);
        const qint64 goesOn = clock.elapsed();
        qInfo("recogniser back after %lld ms, new words after %lld ms", back, goesOn);
        QVERIFY2(back < 2000, "the recogniser took more than two seconds to come back");

        QVERIFY(desk.phone().current());
        QCOMPARE(desk.phone().current()->state, engines::EngineCallState::Active);
        QVERIFY(headset->heardSize() > heardBefore);
        desk.phone().hangUp();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.phone().current(), 10'000);
    }
};

QTEST_MAIN(TestSpeechDies)
#include "tst_speechdies.moc"
