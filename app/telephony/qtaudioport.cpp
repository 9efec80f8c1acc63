#include "telephony/qtaudioport.h"

#include "telephony/devicewatch.h"
#include "telephony/qtaudioworker.h"

#include <QMediaDevices>

#include <algorithm>

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

namespace {

template <typename Request> void post(QtAudioWorker *worker, Request request)
{
    QMetaObject::invokeMethod(
        worker, [worker, request = std::move(request)] { request(*worker); }, Qt::QueuedConnection);
}

QAudioDevice deviceOf(const DeviceMatch &match, const QList<QAudioDevice> &devices)
{
    const auto found = std::ranges::find(devices, match.device.id, [](const QAudioDevice &device) { return device.id(); });
    return match.state == DeviceState::Missing || found == devices.end() ? QAudioDevice() : *found;
}

ElasticBuffer::Instant now() { return std::chrono::steady_clock::now(); }

} // namespace

QtAudioPort::QtAudioPort(const AudioSettings &settings, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_devices(std::make_unique<DeviceWatch>()),
      m_buffers(std::make_unique<AudioBuffers>()),
      m_worker(std::make_unique<QtAudioWorker>(*m_buffers))
{
    connect(m_devices.get(), &DeviceWatch::changed, this, [this] {
        look();
        emit devicesChanged();
    });
    connect(m_worker.get(), &QtAudioWorker::failing, this, [this](bool microphone, bool loudspeaker) {
        AudioStatus status = m_status;
        status.microphoneFails = microphone;
        status.loudspeakerFails = loudspeaker;
        setStatus(status);
    });
    m_worker->setSettings(settings);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"barodesk-audio"_s);
    m_thread.start(QThread::TimeCriticalPriority);
    look();
}

QtAudioPort::~QtAudioPort()
{
    m_worker->disconnect(this);
    // It goes on its own thread: the devices' timers end only there.
    post(m_worker.release(), [](QtAudioWorker &worker) {
        worker.close();
        worker.deleteLater();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void QtAudioPort::setSettings(const AudioSettings &settings)
{
    m_settings = settings;
    post(m_worker.get(), [settings](QtAudioWorker &worker) { worker.setSettings(settings); });
    look();
}

void QtAudioPort::look()
{
    AudioStatus status = AudioStatus::of(m_settings, AudioDevices::present());
    status.microphoneFails = m_status.microphoneFails && status.microphone == m_status.microphone;
    status.loudspeakerFails = m_status.loudspeakerFails && status.loudspeaker == m_status.loudspeaker;
    const QAudioDevice microphone = deviceOf(status.microphone, QMediaDevices::audioInputs());
    const QAudioDevice loudspeaker = deviceOf(status.loudspeaker, QMediaDevices::audioOutputs());
    post(m_worker.get(), [microphone, loudspeaker](QtAudioWorker &worker) { worker.use(microphone, loudspeaker); });
    setStatus(status);
}

void QtAudioPort::setStatus(const AudioStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    emit statusChanged();
}

ElasticBuffer::Figures QtAudioPort::microphoneFigures() const { return m_buffers->microphone.figures(); }
ElasticBuffer::Figures QtAudioPort::loudspeakerFigures() const { return m_buffers->loudspeaker.figures(); }

void QtAudioPort::readMicrophone(std::span<qint16> samples) noexcept { m_buffers->microphone.read(samples, now()); }
void QtAudioPort::writeLoudspeaker(std::span<const qint16> samples) noexcept { m_buffers->loudspeaker.write(samples, now()); }

void QtAudioPort::streamsOpened() noexcept
{
    // The next call does not hear the end of the last one.
    m_buffers->microphone.forget();
    m_buffers->loudspeaker.forget();
    post(m_worker.get(), [](QtAudioWorker &worker) { worker.open(); });
}

void QtAudioPort::streamsClosed() noexcept
{
    post(m_worker.get(), [](QtAudioWorker &worker) { worker.close(); });
}

} // namespace barodesk::telephony
