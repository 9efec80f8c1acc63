#include "telephony/qtaudioport.h"

#include "telephony/qtaudioworker.h"

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

namespace {

template <typename Request> void post(QtAudioWorker *worker, Request request)
{
    QMetaObject::invokeMethod(
        worker, [worker, request = std::move(request)] { request(*worker); }, Qt::QueuedConnection);
}

} // namespace

QtAudioPort::QtAudioPort(QObject *parent)
    : QObject(parent), m_buffers(std::make_unique<AudioBuffers>()), m_worker(std::make_unique<QtAudioWorker>(*m_buffers))
{
    connect(m_worker.get(), &QtAudioWorker::devicesChanged, this, &QtAudioPort::devicesChanged);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"barodesk-audio"_s);
    m_thread.start();
}

QtAudioPort::~QtAudioPort()
{
    m_worker->disconnect(this);
    post(m_worker.get(), [](QtAudioWorker &worker) {
        worker.close();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void QtAudioPort::setDevices(const QByteArray &microphone, const QByteArray &loudspeaker)
{
    post(m_worker.get(), [microphone, loudspeaker](QtAudioWorker &worker) { worker.setDevices(microphone, loudspeaker); });
}

void QtAudioPort::readMicrophone(std::span<qint16> samples) noexcept { m_buffers->microphone.read(samples); }
void QtAudioPort::writeLoudspeaker(std::span<const qint16> samples) noexcept { m_buffers->loudspeaker.write(samples); }

void QtAudioPort::streamsOpened() noexcept
{
    post(m_worker.get(), [](QtAudioWorker &worker) { worker.open(); });
}

void QtAudioPort::streamsClosed() noexcept
{
    post(m_worker.get(), [](QtAudioWorker &worker) { worker.close(); });
}

} // namespace barodesk::telephony
