#include "recording/talkplayerworker.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace barodesk::recording {

using namespace std::chrono_literals;
using State = TalkPlayer::State;

namespace {

constexpr size_t FrameBytes = 2 * sizeof(qint16);
constexpr qsizetype DeviceBuffer = qsizetype(TalkDecoder::Rate / 5 * FrameBytes); ///< 200 ms.
constexpr auto TellEvery = 50ms;

QAudioFormat format()
{
    QAudioFormat made;
    made.setSampleRate(TalkDecoder::Rate);
    made.setChannelCount(2);
    made.setSampleFormat(QAudioFormat::Int16);
    return made;
}

QAudioDevice loudspeaker(const QByteArray &wanted)
{
    const QList<QAudioDevice> present = QMediaDevices::audioOutputs();
    const auto found = std::ranges::find(present, wanted, &QAudioDevice::id);
    return found != present.end() ? *found : QMediaDevices::defaultAudioOutput();
}

/// Each leg a little to its side: two ears tell them apart, and neither is left with silence.
void bringTogether(std::vector<qint16> &talk)
{
    for (size_t i = 0; i + 1 < talk.size(); i += 2) {
        const int citizen = talk[i];
        const int counsellor = talk[i + 1];
        talk[i] = qint16(std::clamp((citizen * 9 + counsellor * 5) / 10, -32768, 32767));
        talk[i + 1] = qint16(std::clamp((citizen * 5 + counsellor * 9) / 10, -32768, 32767));
    }
}

} // namespace

class TalkPlayerWorker::Feed final : public QIODevice
{
public:
    explicit Feed(TalkPlayerWorker &worker) : m_worker(worker) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return DeviceBuffer; }

protected:
    qint64 readData(char *data, qint64 size) override { return m_worker.fill(data, size); }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    TalkPlayerWorker &m_worker;
};

TalkPlayerWorker::TalkPlayerWorker() : m_timer(this)
{
    m_timer.setInterval(TellEvery);
    connect(&m_timer, &QTimer::timeout, this, &TalkPlayerWorker::tell);
}

TalkPlayerWorker::~TalkPlayerWorker() = default;

void TalkPlayerWorker::load(const QByteArray &ogg, int round)
{
    clear();
    auto decoder = TalkDecoder::open(ogg);
    if (!decoder)
        return;
    m_decoder = *std::move(decoder);
    m_state = State::Paused;
    m_round = round;
    m_read = 0;
}

void TalkPlayerWorker::clear()
{
    stop();
    m_decoder.reset();
    m_state = State::Empty;
}

void TalkPlayerWorker::stop()
{
    m_timer.stop();
    if (const auto sink = std::exchange(m_sink, nullptr))
        sink->stop();
    m_feed.reset();
    m_stretch.reset();
    m_out.clear();
    m_ended = false;
    m_silent = 0;
}

void TalkPlayerWorker::play(const QByteArray &device, int round)
{
    m_round = round;
    if (!m_decoder)
        return;
    stop();
    const QAudioDevice chosen = loudspeaker(device);
    if (!chosen.isNull() && chosen.isFormatSupported(format())) {
        m_feed = std::make_unique<Feed>(*this);
        m_sink = std::make_unique<QAudioSink>(chosen, format());
        m_sink->setBufferSize(DeviceBuffer);
        m_sink->start(m_feed.get());
    }
    m_state = m_sink && m_sink->error() == QAudio::NoError ? State::Playing : State::NoDevice;
    if (m_state == State::Playing)
        m_timer.start();
    else
        stop();
    tell();
}

void TalkPlayerWorker::pause(int round)
{
    m_round = round;
    const qint64 heard = heardFrame();
    stop();
    if (m_decoder && m_decoder->seek(std::chrono::milliseconds(heard * 1000 / TalkDecoder::Rate)))
        m_read = heard;
    m_state = m_decoder ? State::Paused : State::Empty;
    tell();
}

void TalkPlayerWorker::seek(std::chrono::milliseconds to, int round)
{
    m_round = round;
    if (!m_decoder || !m_decoder->seek(to))
        return;
    m_read = to.count() * TalkDecoder::Rate / 1000;
    m_stretch.reset();
    m_out.clear();
    m_ended = false;
    m_silent = 0;
}

void TalkPlayerWorker::setSpeed(double speed) { m_stretch.setSpeed(speed); }

qint64 TalkPlayerWorker::heardFrame() const
{
    qint64 behind = qint64(m_stretch.waiting());
    qint64 waiting = qint64(m_out.size()) / 2;
    if (m_sink) {
        const qint64 inDevice = qint64(std::max<qsizetype>(0, m_sink->bufferSize() - m_sink->bytesFree())) / qint64(FrameBytes);
        waiting += std::max<qint64>(0, inDevice - m_silent);
    }
    behind += qint64(double(waiting) * m_stretch.speed());
    return std::max<qint64>(0, m_read - behind);
}

void TalkPlayerWorker::tell()
{
    const qint64 heard = heardFrame();
    if (m_sink && m_sink->error() != QAudio::NoError && m_sink->error() != QAudio::UnderrunError) {
        stop();
        if (m_decoder->seek(std::chrono::milliseconds(heard * 1000 / TalkDecoder::Rate)))
            m_read = heard;
        m_state = State::NoDevice;
    } else if (m_state == State::Playing && m_ended && heard >= m_read) {
        stop();
        m_state = State::Paused;
    }
    emit told(m_state, heard * 1000 / TalkDecoder::Rate, m_round);
}

qint64 TalkPlayerWorker::fill(char *data, qint64 size)
{
    const auto wanted = size_t(size) / sizeof(qint16) / 2 * 2;
    std::vector<qint16> decoded(TalkDecoder::Rate / 10 * 2);
    while (m_out.size() < wanted && !m_ended) {
        const size_t frames = m_decoder->read(decoded);
        m_ended = frames == 0;
        m_read += qint64(frames);
        m_stretch.give(std::span(decoded).first(frames * 2));
        for (auto made = m_stretch.take(); !made.empty(); made = m_stretch.take()) {
            bringTogether(made);
            m_out.insert(m_out.end(), made.begin(), made.end());
        }
    }
    if (m_ended)
        m_stretch.reset();
    const size_t count = std::min(wanted, m_out.size());
    std::memcpy(data, m_out.data(), count * sizeof(qint16));
    m_out.erase(m_out.begin(), m_out.begin() + std::ptrdiff_t(count));
    // After the end silence, until what is in the device has been heard.
    std::memset(data + count * sizeof(qint16), 0, (wanted - count) * sizeof(qint16));
    m_silent += qint64(wanted - count) / 2;
    return qint64(wanted * sizeof(qint16));
}

} // namespace barodesk::recording
