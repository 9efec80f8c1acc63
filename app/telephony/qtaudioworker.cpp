#include "telephony/qtaudioworker.h"

#include <QAudioSink>
#include <QAudioSource>
#include <QIODevice>
#include <QLoggingCategory>
#include <QMediaDevices>

#include <algorithm>
#include <array>

namespace barodesk::telephony {

namespace {

Q_LOGGING_CATEGORY(audioLog, "barodesk.audio", QtWarningMsg)

constexpr int DeviceBufferMilliseconds = 80;

QAudioFormat portFormat()
{
    QAudioFormat format;
    format.setSampleRate(engines::AudioPort::SampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

/// The device of that id, else the default one; null when there is none that speaks our format.
QAudioDevice choose(const QList<QAudioDevice> &devices, const QByteArray &id, const QAudioDevice &standard)
{
    const auto wanted = std::ranges::find(devices, id, [](const QAudioDevice &device) { return device.id(); });
    const QAudioDevice device = !id.isEmpty() && wanted != devices.end() ? *wanted : standard;
    return !device.isNull() && device.isFormatSupported(portFormat()) ? device : QAudioDevice();
}

bool failed(QAudio::State state, QAudio::Error error) { return state == QAudio::StoppedState && error != QAudio::NoError; }

} // namespace

/// What the sink pulls from: always as much as it asks for, silence where the engine sent nothing.
class QtAudioWorker::LoudspeakerFeed final : public QIODevice
{
public:
    explicit LoudspeakerFeed(BoundedFifo &fifo) : m_fifo(fifo) { open(QIODevice::ReadOnly); }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return qint64(AudioBuffers::Millisecond * DeviceBufferMilliseconds * sizeof(qint16)); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const auto count = size_t(size) / sizeof(qint16);
        m_fifo.read({reinterpret_cast<qint16 *>(data), count});
        return qint64(count * sizeof(qint16));
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    BoundedFifo &m_fifo;
};

QtAudioWorker::QtAudioWorker(AudioBuffers &buffers) : m_buffers(buffers) { }

QtAudioWorker::~QtAudioWorker() = default;

void QtAudioWorker::setDevices(const QByteArray &microphone, const QByteArray &loudspeaker)
{
    m_microphoneId = microphone;
    m_loudspeakerId = loudspeaker;
    if (!m_open)
        return;
    openMicrophone();
    openLoudspeaker();
    tell();
}

void QtAudioWorker::open()
{
    if (std::exchange(m_open, true))
        return;
    if (!m_devices) {
        m_devices = std::make_unique<QMediaDevices>();
        connect(m_devices.get(), &QMediaDevices::audioInputsChanged, this, [this] {
            if (m_open && (!m_source || !QMediaDevices::audioInputs().contains(m_microphoneDevice))) {
                openMicrophone();
                tell();
            }
        });
        connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, [this] {
            if (m_open && (!m_sink || !QMediaDevices::audioOutputs().contains(m_loudspeakerDevice))) {
                openLoudspeaker();
                tell();
            }
        });
    }
    openMicrophone();
    openLoudspeaker();
    tell();
}

void QtAudioWorker::close()
{
    m_open = false;
    closeMicrophone();
    closeLoudspeaker();
    m_devices.reset();
}

void QtAudioWorker::openMicrophone()
{
    closeMicrophone();
    m_microphoneDevice = choose(QMediaDevices::audioInputs(), m_microphoneId, QMediaDevices::defaultAudioInput());
    if (m_microphoneDevice.isNull())
        return;
    m_source = std::make_unique<QAudioSource>(m_microphoneDevice, portFormat());
    m_source->setBufferSize(int(AudioBuffers::Millisecond * DeviceBufferMilliseconds * sizeof(qint16)));
    // Queued: the source says so from within its own functions.
    connect(
        m_source.get(), &QAudioSource::stateChanged, this,
        [this](QAudio::State state) {
            if (!m_source || !failed(state, m_source->error()))
                return;
            qCWarning(audioLog) << "microphone lost:" << m_microphoneDevice.description() << m_source->error();
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
    std::array<qint16, AudioBuffers::Millisecond * 20> samples{};
    while (m_recording) {
        const qint64 bytes = m_recording->read(reinterpret_cast<char *>(samples.data()), qint64(sizeof samples));
        if (bytes <= 0)
            return;
        m_buffers.microphone.write(std::span(samples).first(size_t(bytes) / sizeof(qint16)));
    }
}

void QtAudioWorker::openLoudspeaker()
{
    closeLoudspeaker();
    m_loudspeakerDevice = choose(QMediaDevices::audioOutputs(), m_loudspeakerId, QMediaDevices::defaultAudioOutput());
    if (m_loudspeakerDevice.isNull())
        return;
    m_buffers.loudspeaker.clear(); // Nobody wants to hear what was said while it was away.
    m_feed = std::make_unique<LoudspeakerFeed>(m_buffers.loudspeaker);
    m_sink = std::make_unique<QAudioSink>(m_loudspeakerDevice, portFormat());
    m_sink->setBufferSize(qsizetype(AudioBuffers::Millisecond * DeviceBufferMilliseconds * sizeof(qint16)));
    connect(
        m_sink.get(), &QAudioSink::stateChanged, this,
        [this](QAudio::State state) {
            if (!m_sink || !failed(state, m_sink->error()))
                return;
            qCWarning(audioLog) << "loudspeaker lost:" << m_loudspeakerDevice.description() << m_sink->error();
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

void QtAudioWorker::tell() { emit devicesChanged(m_source != nullptr, m_sink != nullptr); }

} // namespace barodesk::telephony
