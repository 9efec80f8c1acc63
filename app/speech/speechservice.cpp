#include "speech/speechservice.h"

#include "speech/linewriter.h"
#include "speech/speechworker.h"

#include <QHash>
#include <QThread>

namespace barodesk::speech {

using engines::CallHandle;

class SpeechService::Private
{
public:
    Private() : worker(new SpeechWorker(tap)) { worker->moveToThread(&thread); }
    ~Private()
    {
        QMetaObject::invokeMethod(
            worker, [this] { worker->shutDown(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
        delete worker; // its thread has ended
    }
    Q_DISABLE_COPY_MOVE(Private)

    CallTap tap;
    QThread thread;
    SpeechWorker *worker;
    SpeechState state = SpeechState::Off;
    QString detail;
    qint64 processId = 0;
    QHash<CallHandle, std::shared_ptr<Transcript>> transcripts;
};

SpeechService::SpeechService(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    connect(d->worker, &SpeechWorker::stateChanged, this, [this](SpeechState state, const QString &detail, qint64 processId) {
        d->state = state;
        d->detail = detail;
        d->processId = processId;
        emit stateChanged();
    });
    connect(d->worker, &SpeechWorker::lineHeard, this, [this](const LineUpdate &update) {
        const auto transcript = d->transcripts.value(update.call);
        if (transcript)
            writeLine(*transcript, update);
    });
    connect(d->worker, &SpeechWorker::callFinished, this, [this](CallHandle handle) {
        if (const auto transcript = d->transcripts.take(handle))
            emit callFinished(transcript);
    });
    d->thread.setObjectName(QStringLiteral("speech"));
    d->thread.start();
}

SpeechService::~SpeechService() = default;

engines::AudioTap *SpeechService::tap() { return &d->tap; }

void SpeechService::start(const SpeechServiceSettings &settings)
{
    QMetaObject::invokeMethod(d->worker, [worker = d->worker, settings] { worker->start(settings); });
}

void SpeechService::setHotwords(const QStringList &words)
{
    QMetaObject::invokeMethod(d->worker, [worker = d->worker, words] { worker->setHotwords(words); });
}

SpeechState SpeechService::state() const { return d->state; }

QString SpeechService::detail() const { return d->detail; }

qint64 SpeechService::helperProcessId() const { return d->processId; }

quint64 SpeechService::lostSamples() const { return d->tap.lostSamples(); }

std::shared_ptr<Transcript> SpeechService::beginCall(const domain::CallId &id, CallHandle handle)
{
    const auto transcript = std::make_shared<Transcript>(id);
    d->transcripts.insert(handle, transcript);
    d->tap.ignore(handle);
    if (d->tap.listen(handle)) {
        QMetaObject::invokeMethod(d->worker,
                                  [worker = d->worker, handle, now = std::chrono::steady_clock::now()] { worker->beginCall(handle, now); });
    }
    return transcript;
}

void SpeechService::endCall(CallHandle handle)
{
    d->tap.ignore(handle);
    QMetaObject::invokeMethod(d->worker, [worker = d->worker, handle] { worker->endCall(handle); });
}

} // namespace barodesk::speech
