#include "telephony/voiceprocessor.h"
#include "telephony/wavfile.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace barodesk;
using namespace Qt::StringLiterals;
using telephony::VoiceProcessor;

/// What is done to the microphone's sound at the desk.
class TestVoiceProcessor final : public QObject
{
    Q_OBJECT

    static double loudness(std::span<const qint16> samples)
    {
        double sum = 0;
        for (const qint16 sample : samples)
            sum += double(sample) * sample;
        return samples.empty() ? 0 : std::sqrt(sum / double(samples.size()));
    }

    /// What goes out of a room where the microphone hears the loudspeaker 40 ms later, at a third; the second half, when it has learned.
    static double echoLeft(bool cancelled)
    {
        const auto file = telephony::readWav(QStringLiteral(BARODESK_SOURCE_DIR "/resources/audio/demo-citizen.wav"));
        const std::vector<qint16> said = telephony::resampled(*file, VoiceProcessor::Rate).samples;
        VoiceProcessor processor;
        telephony::AudioSettings settings;
        settings.echoCancellation = cancelled;
        processor.setSettings(settings);
        constexpr size_t Late = VoiceProcessor::Rate * 40 / 1'000;
        std::vector<qint16> out;
        std::vector<qint16> heard(VoiceProcessor::Frame);
        for (size_t at = 0; at + VoiceProcessor::Frame <= said.size(); at += VoiceProcessor::Frame) {
            processor.played(std::span(said).subspan(at, VoiceProcessor::Frame));
            for (size_t i = 0; i < heard.size(); ++i)
                heard[i] = at + i < Late ? qint16(0) : qint16(said[at + i - Late] / 3);
            const auto processed = processor.process(heard);
            out.insert(out.end(), processed.begin(), processed.end());
        }
        return loudness(std::span(out).subspan(out.size() / 2));
    }

private slots:
    void echoCancellerKeepsTheLoudspeakerOutOfTheMicrophone()
    {
        const double loud = echoLeft(false);
        const double quiet = echoLeft(true);
        qInfo("echo %.0f, with the canceller %.0f", loud, quiet);
        QVERIFY(loud > 100);
        QVERIFY(quiet < loud / 3);
    }
};

QTEST_APPLESS_MAIN(TestVoiceProcessor)
#include "tst_voiceprocessor.moc"
