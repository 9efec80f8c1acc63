#include "recording/recorder.h"

#include "recording/recordingworker.h"
#include "store/storefolder.h"

#include <QDir>
#include <QLoggingCategory>
#include <QThread>

namespace barodesk::recording {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcRecorder, "barodesk.recorder", QtInfoMsg)

namespace {

const QString Suffix = u".recording"_s;

CallRecording::Moment now() { return CallRecording::Moment::clock::now(); }

} // namespace

class Recorder::Thread
{
public:
    Thread() : worker(new RecordingWorker(tap))
    {
        worker->moveToThread(&thread);
        thread.setObjectName(u"recording"_s);
        thread.start();
    }
    ~Thread()
    {
        thread.quit();
        thread.wait();
        delete worker; // its thread has ended
    }
    Q_DISABLE_COPY_MOVE(Thread)

    template <typename Work> void post(Work work)
    {
        QMetaObject::invokeMethod(worker, [worker = worker, work = std::move(work)] { work(*worker); });
    }

    speech::CallTap tap;
    QThread thread;
    RecordingWorker *worker;
};

Recorder::Recorder(QObject *parent) : QObject(parent), m_thread(std::make_unique<Thread>())
{
    connect(m_thread->worker, &RecordingWorker::stateChanged, this,
            [this](const domain::CallId &call, RecordingState state, const RecordingError &error) {
                const auto known = m_calls.find(call);
                if (known == m_calls.end())
                    return;
                known->state = state;
                known->error = error;
                if (state == RecordingState::Failed) {
                    qCWarning(lcRecorder) << "a recording has ended early:" << int(error.code) << error.detail;
                    m_thread->tap.ignore(known->handle);
                }
                emit stateChanged(call);
            });
}

Recorder::~Recorder() { close(); }

engines::AudioTap *Recorder::tap() { return &m_thread->tap; }

void Recorder::open(const QString &folder, const store::DataKey &key)
{
    m_folder = folder;
    m_key = key;
    if (const auto made = store::makePrivateFolder(folder); !made)
        qCWarning(lcRecorder) << "recordings cannot be kept:" << made.error().detail;
}

void Recorder::close()
{
    const auto calls = m_calls.keys();
    for (const domain::CallId &call : calls)
        end(call);
    if (!calls.isEmpty())
        QMetaObject::invokeMethod(
            m_thread->worker, [] {}, Qt::BlockingQueuedConnection);
    m_calls.clear();
    m_key.reset();
}

void Recorder::begin(const RecordingOrder &order)
{
    if (!m_key || m_calls.contains(order.call))
        return;
    Known &known = m_calls[order.call];
    known.handle = order.handle;
    if (m_thread->tap.listen(order.handle)) {
        m_thread->post([path = pathOf(m_folder, order.call), order, key = *m_key, at = now()](RecordingWorker &worker) {
            worker.begin(path, order, at, key);
        });
    } else {
        known.state = RecordingState::Failed;
        known.error = {RecordingErrorCode::NotWritable, u"too many calls are being recorded"_s};
    }
    emit stateChanged(order.call);
}

void Recorder::pause(const domain::CallId &call, const domain::RecordingPauseCode &reason)
{
    if (const auto known = m_calls.constFind(call); known != m_calls.constEnd())
        m_thread->post([handle = known->handle, reason, at = now()](RecordingWorker &worker) { worker.pause(handle, reason, at); });
}

void Recorder::resume(const domain::CallId &call)
{
    if (const auto known = m_calls.constFind(call); known != m_calls.constEnd())
        m_thread->post([handle = known->handle, at = now()](RecordingWorker &worker) { worker.resume(handle, at); });
}

void Recorder::end(const domain::CallId &call)
{
    const auto known = m_calls.constFind(call);
    if (known == m_calls.constEnd())
        return;
    m_thread->tap.ignore(known->handle);
    m_thread->post([handle = known->handle, at = now()](RecordingWorker &worker) { worker.end(handle, at); });
}

RecordingState Recorder::state(const domain::CallId &call) const
{
    const auto known = m_calls.constFind(call);
    return known == m_calls.constEnd() ? RecordingState::None : known->state;
}

RecordingError Recorder::error(const domain::CallId &call) const { return m_calls.value(call).error; }

bool Recorder::isAtWork(const domain::CallId &call) const
{
    const RecordingState now = state(call);
    return now == RecordingState::Starting || now == RecordingState::Recording || now == RecordingState::Paused;
}

quint64 Recorder::lostSamples() const { return m_thread->tap.lostSamples(); }

QString Recorder::pathOf(const QString &folder, const domain::CallId &call) { return QDir(folder).filePath(call.toString() + Suffix); }

QList<domain::CallId> Recorder::callsIn(const QString &folder)
{
    QList<domain::CallId> calls;
    const QStringList files = QDir(folder).entryList({u"*"_s + Suffix}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QString &file : files) {
        if (const auto call = domain::CallId::parse(QStringView(file).chopped(Suffix.size())))
            calls.append(*call);
    }
    return calls;
}

} // namespace barodesk::recording
