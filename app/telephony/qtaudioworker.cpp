#include "telephony/qtaudioworker.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QAudioSource>
#include <QIODevice>
#include <QLoggingCategory>

#include <array>

namespace barodesk::telephony {

namespace {

Q_LOGGING_CATEGORY(audioLog, "barodesk.audio", QtWarningMsg)

using namespace std::chrono_literals;

constexpr size_t Millisecond = engines::AudioPort::SampleRate / 1000;
constexpr int DeviceBufferMilliseconds = 60;
/// In a sound server's client the size of the buffer is the size of the blocks that come: with 60 ms, whole 75 ms came at once, and the
/// delay had to cover them. Other systems have only one buffer, which must not be so small.
#ifdef Q_OS_LINUX
constexpr int MicrophoneBlockMilliseconds = 10;
#else
constexpr int MicrophoneBlockMilliseconds = DeviceBufferMilliseconds;
#endif
/// A device that neither gives nor takes for so long is gone, whatever the system says: sound servers forget streams.
constexpr auto CareEvery = 2s;

QAudioFormat portFormat()
{
    QAudioFormat format;
    format.setSampleRate(engines::AudioPort::SampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

bool failed(QAudio::State state, QAudio::Error error) { return state == QAudio::StoppedState && error != QAudio::NoError; }

ElasticBuffer::Instant now() { return std::chrono::steady_clock::now(); }

} // namespace

/// What the sink pulls from: always as much as it asks for, silence where the engine sent nothing.
class QtAudioWorker::LoudspeakerFeed final : public QIODevice
{
public:
    explicit LoudspeakerFeed(QtAudioWorker &worker) : m_worker(worker) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return qint64(Millisecond * DeviceBufferMilliseconds * sizeof(qint16)); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const std::span samples(reinterpret_cast<qint16 *>(data), size_t(size) / sizeof(qint16));
        m_worker.m_buffers.loudspeaker.read(samples, now());
        amplify(samples, m_worker.m_loudspeakerFactor);
        m_worker.m_processor.played(samples);
        m_worker.m_given += samples.size();
        return qint64(samples.size_bytes());
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QtAudioWorker &m_worker;
};

QtAudioWorker::QtAudioWorker(AudioBuffers &buffers) : m_buffers(buffers), m_care(this)
{
    m_care.setInterval(CareEvery);
    connect(&m_care, &QTimer::timeout, this, &QtAudioWorker::lookAfter);
}

QtAudioWorker::~QtAudioWorker() = default;

void QtAudioWorker::use(const QAudioDevice &microphone, const QAudioDevice &loudspeaker)
{
    const bool otherMicrophone = m_microphone.id() != microphone.id();
    const bool otherLoudspeaker = m_loudspeaker.id() != loudspeaker.id();
    m_microphone = microphone;
    m_loudspeaker = loudspeaker;
    if (!m_open || (!otherMicrophone && !otherLoudspeaker))
        return;
    m_processor.reset();
    if (otherMicrophone)
        openMicrophone();
    if (otherLoudspeaker)
        openLoudspeaker();
    tell();
}

void QtAudioWorker::setSettings(const AudioSettings &settings)
{
    m_settings = settings;
    m_processor.setSettings(settings);
    m_loudspeakerFactor = gainFactor(settings.loudspeakerGain);
}

void QtAudioWorker::open()
{
    if (std::exchange(m_open, true))
        return;
    m_processor.reset();
    openMicrophone();
    openLoudspeaker();
    m_care.start();
    tell();
}

void QtAudioWorker::close()
{
    m_open = false;
    m_care.stop();
    closeMicrophone();
    closeLoudspeaker();
}

void QtAudioWorker::openMicrophone()
{
    closeMicrophone();
    m_taken = 0;
    if (m_microphone.isNull() || !m_microphone.isFormatSupported(portFormat()))
        return;
    m_source = std::make_unique<QAudioSource>(m_microphone, portFormat());
    m_source->setBufferSize(qsizetype(Millisecond * MicrophoneBlockMilliseconds * sizeof(qint16)));
    // Queued: the source says so from within its own functions.
    connect(
        m_source.get(), &QAudioSource::stateChanged, this,
        [this](QAudio::State state) {
            if (!m_source || !failed(state, m_source->error()))
                return;
            qCWarning(audioLog) << "microphone lost:" << m_microphone.description() << m_source->error();
            closeMicrophone();
            tell();
        },
        Qt::QueuedConnection);
    m_recording = m_source->start();
    if (!m_recording) {
        closeMicrophone();
        return;
    }
    connect(m_recording, &QIODevice::readyRead, this, &QtAudioWorker::takeMicrophone);
}

void QtAudioWorker::takeMicrophone()
{
    std::array<qint16, Millisecond * 100> samples{};
    while (m_recording) {
        const qint64 bytes = m_recording->read(reinterpret_cast<char *>(samples.data()), qint64(sizeof samples));
        if (bytes <= 0)
            return;
        const auto taken = std::span(samples).first(size_t(bytes) / sizeof(qint16));
        m_taken += taken.size();
        m_buffers.microphone.write(m_processor.process(taken), now());
    }
}

void QtAudioWorker::openLoudspeaker()
{
    closeLoudspeaker();
    m_given = 0;
    if (m_loudspeaker.isNull() || !m_loudspeaker.isFormatSupported(portFormat()))
        return;
    m_buffers.loudspeaker.forget(); // Nobody wants to hear what was said while it was away.
    m_feed = std::make_unique<LoudspeakerFeed>(*this);
    m_sink = std::make_unique<QAudioSink>(m_loudspeaker, portFormat());
    m_sink->setBufferSize(qsizetype(Millisecond * DeviceBufferMilliseconds * sizeof(qint16)));
    connect(
        m_sink.get(), &QAudioSink::stateChanged, this,
        [this](QAudio::State state) {
            if (!m_sink || !failed(state, m_sink->error()))
                return;
            qCWarning(audioLog) << "loudspeaker lost:" << m_loudspeaker.description() << m_sink->error();
            closeLoudspeaker();
            tell();
        },
        Qt::QueuedConnection);
    m_sink->start(m_feed.get());
    if (failed(m_sink->state(), m_sink->error()))
        closeLoudspeaker();
}

void QtAudioWorker::closeMicrophone()
{
    m_recording = nullptr;
    if (const auto source = std::exchange(m_source, nullptr))
        source->stop();
}

void QtAudioWorker::closeLoudspeaker()
{
    if (const auto sink = std::exchange(m_sink, nullptr))
        sink->stop();
    m_feed.reset();
}

void QtAudioWorker::lookAfter()
{
    const bool microphoneStands = std::exchange(m_taken, 0) == 0 && !m_microphone.isNull();
    const bool loudspeakerStands = std::exchange(m_given, 0) == 0 && !m_loudspeaker.isNull();
    if (microphoneStands) {
        qCWarning(audioLog) << "microphone gives nothing, trying again:" << m_microphone.description();
        openMicrophone();
    }
    if (loudspeakerStands) {
        qCWarning(audioLog) << "loudspeaker takes nothing, trying again:" << m_loudspeaker.description();
        openLoudspeaker();
    }
    emit failing(microphoneStands, loudspeakerStands);
}

void QtAudioWorker::tell() { emit failing(!m_microphone.isNull() && !m_source, !m_loudspeaker.isNull() && !m_sink); }

} // namespace barodesk::telephony
