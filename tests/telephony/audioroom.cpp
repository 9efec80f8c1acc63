#include "tests/telephony/audioroom.h"

#include "engines/audio.h"

#include <array>
#include <chrono>
#include <cmath>

namespace barodesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t Before = AudioRoom::Rate; // The part of what was said that is kept from before a window.
constexpr size_t WindowSize = size_t(AudioRoom::Rate) * AudioRoom::WindowSeconds;

QStringList client(const QString &device, int channels, int latency)
{
    return {u"--raw"_s,          u"--device=%1"_s.arg(device),     u"--rate=%1"_s.arg(AudioRoom::Rate),
            u"--format=s16le"_s, u"--channels=%1"_s.arg(channels), u"--latency-msec=%1"_s.arg(latency)};
}

} // namespace

AudioRoom::AudioRoom(PrivatePulse &pulse, quint32 seed) : m_pulse(pulse), m_sound(seed, Rate)
{
    m_mouth.setProcessEnvironment(pulse.environment());
    m_ear.setProcessEnvironment(pulse.environment());
    m_breath.setInterval(50);
    connect(&m_breath, &QTimer::timeout, this, &AudioRoom::topUp);
    connect(&m_ear, &QProcess::readyReadStandardOutput, this, &AudioRoom::hear);
}

AudioRoom::~AudioRoom() { stop(); }

bool AudioRoom::furnish()
{
    const bool furnished
        = m_pulse.load(u"module-null-sink"_s, u"sink_name=room rate=48000 channels=2 channel_map=front-left,front-right"_s) > 0
        && m_pulse.load(u"module-remap-sink"_s,
                        u"sink_name=mouth master=room channels=1 master_channel_map=front-left channel_map=mono remix=no "
                        "sink_properties=device.description=Mouth"_s)
            > 0
        && m_pulse.load(u"module-remap-sink"_s,
                        u"sink_name=ear master=room channels=1 master_channel_map=front-right channel_map=mono remix=no "
                        "sink_properties=device.description=Ear"_s)
            > 0
        && m_pulse.load(u"module-remap-source"_s,
                        u"source_name=room-mic master=room.monitor channels=1 master_channel_map=front-left channel_map=mono remix=no "
                        "source_properties=device.description=RoomMic"_s)
            > 0;
    m_pulse.setDefaults(u"ear"_s, u"room-mic"_s);
    return furnished;
}

void AudioRoom::speak()
{
    m_mouth.start(u"pacat"_s, QStringList{u"--playback"_s} + client(u"mouth"_s, 1, 200));
    m_mouth.waitForStarted();
    topUp();
    m_breath.start();
}

void AudioRoom::topUp()
{
    while (m_mouth.state() == QProcess::Running && m_mouth.bytesToWrite() < Rate) { // Half a second, beside what pipe and server hold.
        const std::vector<qint16> block = m_sound.samples(m_spoken, size_t(Rate) / 10);
        m_spoken += block.size();
        m_mouth.write(reinterpret_cast<const char *>(block.data()), qint64(block.size() * sizeof(qint16)));
    }
}

void AudioRoom::listen()
{
    m_ear.start(u"pacat"_s, QStringList{u"--record"_s} + client(u"room.monitor"_s, 2, 100));
    m_ear.waitForStarted();
}

void AudioRoom::stop()
{
    m_breath.stop();
    for (QProcess *process : {&m_mouth, &m_ear}) {
        process->kill();
        process->waitForFinished(5'000);
    }
}

void AudioRoom::hear()
{
    m_rest += m_ear.readAllStandardOutput();
    const auto *samples = reinterpret_cast<const qint16 *>(m_rest.constData());
    const qsizetype pairs = m_rest.size() / 4;
    for (qsizetype index = 0; index < pairs; ++index) {
        m_said.push_back(samples[2 * index]);
        m_heard.push_back(samples[2 * index + 1]);
    }
    m_rest.remove(0, pairs * 4);
    if (m_heard.size() >= Before + WindowSize)
        judge();
}

void AudioRoom::judge()
{
    const std::span<const qint16> heard = std::span(m_heard).subspan(Before, WindowSize);
    const RecordedSound said(m_said);
    const Likeness found = likeness(said, heard, double(Before), m_known ? m_delay : 0.25 * Rate, m_known ? 0.0 : 0.25 * Rate, Rate);
    Window window{.correlation = found.correlation, .delay = found.delay * 1'000 / Rate, .wander = found.wander * 1'000 / Rate};
    const auto shift = size_t(std::max(0.0, found.delay));
    constexpr size_t Piece = Rate / 100;
    for (size_t at = 0; at + Piece <= WindowSize; at += Piece) {
        const auto loudness = [](std::span<const qint16> piece) {
            double sum = 0;
            for (const qint16 sample : piece)
                sum += std::abs(double(sample));
            return sum / double(piece.size());
        };
        if (loudness(std::span(m_said).subspan(Before + at - std::min(shift, Before), Piece)) > 300
            && loudness(heard.subspan(at, Piece)) < 10)
            window.loss += 10;
    }
    m_delay = found.last;
    m_known = found.correlation > 0.8;
    m_said.erase(m_said.begin(), m_said.begin() + WindowSize);
    m_heard.erase(m_heard.begin(), m_heard.begin() + WindowSize);
    emit measured(window);
}

LoopingEngine::LoopingEngine(engines::AudioPort &port, double drift) : m_port(port)
{
    m_port.streamsOpened();
    m_thread = std::jthread([this, drift](const std::stop_token &stop) {
        using namespace std::chrono;
        std::array<qint16, engines::AudioPort::SampleRate / 100> block{};
        const auto period = duration_cast<nanoseconds>(duration<double>(0.01 / (1 + drift)));
        auto next = steady_clock::now();
        while (!stop.stop_requested()) {
            next += period;
            std::this_thread::sleep_until(next);
            m_port.readMicrophone(block);
            if (silent)
                block.fill(0);
            m_port.writeLoudspeaker(block);
        }
    });
}

LoopingEngine::~LoopingEngine()
{
    m_thread.request_stop();
    m_thread.join();
    m_port.streamsClosed();
}

} // namespace barodesk::test
