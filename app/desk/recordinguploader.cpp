#include "desk/recordinguploader.h"

#include "recording/recorder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QLoggingCategory>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace barodesk::desk {

using namespace Qt::StringLiterals;
using recording::Recorder;
using sync::ApiErrorKind;

Q_LOGGING_CATEGORY(lcUploader, "barodesk.uploader", QtInfoMsg)

namespace {
const QString Aside = u".aside"_s;
constexpr qint64 NoSoundBytes = 3'000; ///< The codec's head and what is known of the call.
} // namespace

RecordingUploader::RecordingUploader(sync::RestClient &client, std::function<bool(const domain::CallId &)> atWork, QObject *parent)
    : RecordingUploader(client, std::move(atWork), Options{}, parent)
{
}

RecordingUploader::RecordingUploader(sync::RestClient &client, std::function<bool(const domain::CallId &)> atWork, Options options,
                                     QObject *parent)
    : QObject(parent), m_client(client), m_atWork(std::move(atWork)), m_options(options), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RecordingUploader::next);
}

RecordingUploader::~RecordingUploader() = default;

void RecordingUploader::open(const QString &folder, const store::DataKey &key)
{
    m_folder = folder;
    m_key = key;
    m_contact = std::make_unique<QObject>();
    m_busy = false;
    m_pause = m_options.retry;
    m_waiting = Recorder::callsIn(folder);
    m_waiting.removeIf(m_atWork);
    m_earlier = QSet<domain::CallId>(m_waiting.begin(), m_waiting.end());
    m_setAside = int(QDir(folder).entryList({u"*.recording"_s + Aside}, QDir::Files).size());
    emit waitingChanged();
    next();
}

void RecordingUploader::close()
{
    m_timer.stop();
    m_contact.reset();
    m_current.reset();
    m_key.reset();
    m_waiting.clear();
    m_busy = false;
    emit waitingChanged();
}

void RecordingUploader::add(const domain::CallId &call)
{
    if (!m_contact || m_waiting.contains(call) || !QFile::exists(Recorder::pathOf(m_folder, call)))
        return;
    m_waiting.append(call);
    emit waitingChanged();
    next();
}

void RecordingUploader::sendNow()
{
    m_pause = m_options.retry;
    next();
}

void RecordingUploader::next()
{
    if (!m_contact || m_busy || m_waiting.isEmpty())
        return;
    m_timer.stop();
    if (!m_client.hasToken()) {
        later();
        return;
    }
    m_busy = true;
    if (m_current && m_current->call == m_waiting.first()) {
        m_current->upload->start();
        return;
    }
    m_current.reset();
    // Reading, opening and hashing some megabytes would be felt here.
    using Read = std::shared_ptr<const std::pair<Loaded, QByteArray>>;
    auto promise = std::make_shared<QPromise<Read>>();
    promise->start();
    const domain::CallId call = m_waiting.first();
    promise->future().then(m_contact.get(), [this, call](const Read &read) { loaded(call, read->first, read->second); });
    QThreadPool::globalInstance()->start([promise, call, path = Recorder::pathOf(m_folder, call), key = *m_key] {
        Loaded stored = recording::loadRecording(path, call, key);
        const QByteArray hash = stored ? QCryptographicHash::hash(stored->ogg, QCryptographicHash::Sha256) : QByteArray();
        promise->addResult(std::make_shared<const std::pair<Loaded, QByteArray>>(std::move(stored), hash));
        promise->finish();
    });
}

void RecordingUploader::loaded(const domain::CallId &call, const Loaded &stored, const QByteArray &sha256)
{
    if (!stored) {
        // A program that died at the call's first word: there is no sound in it to lose.
        const bool nothing = stored.error().code == recording::RecordingErrorCode::Broken
            && QFileInfo(Recorder::pathOf(m_folder, call)).size() < NoSoundBytes;
        qCWarning(lcUploader) << "a recording cannot be read:" << int(stored.error().code) << stored.error().detail;
        done(call, nothing);
        return;
    }
    if (stored->fault)
        qCWarning(lcUploader) << "a recording is not whole:" << stored->fault->detail;
    if (m_earlier.remove(call))
        emit found(stored->about, stored->duration);
    const api::RecordingUpload about{call, stored->ogg.size(), sha256, stored->duration, stored->truncated, stored->pauses};
    auto upload = std::make_unique<sync::PartUpload>(
        sync::PartUpload::Route{
            .announce = [this, about](QObject *context, const auto &answer) { m_client.announceRecording(about, context, answer); },
            .put = [this, call](qint64 offset, const QByteArray &part, QObject *context,
                                const auto &answer) { m_client.putRecordingPart(call, offset, part, context, answer); }},
        stored->ogg);
    // Queued: what is told may end the upload that tells it.
    connect(
        upload.get(), &sync::PartUpload::done, m_contact.get(),
        [this, call] {
            m_pause = m_options.retry;
            done(call, true);
        },
        Qt::QueuedConnection);
    connect(upload.get(), &sync::PartUpload::beingChecked, m_contact.get(), [this] { later(); });
    connect(
        upload.get(), &sync::PartUpload::failed, m_contact.get(), [this](const sync::ApiError &error) { failed(error); },
        Qt::QueuedConnection);
    m_current = Current{call, std::move(upload)};
    m_current->upload->start();
}

void RecordingUploader::failed(const sync::ApiError &error)
{
    const domain::CallId call = m_current->call;
    // Not found: the record of the call has not reached the server yet. Conflict and the like: somebody sends the same; ask again.
    const bool forGood = error.kind == ApiErrorKind::Forbidden || error.code == u"idempotency-mismatch" || error.code == u"bad-field";
    if (error.kind == ApiErrorKind::Gone) {
        done(call, true);
    } else if (forGood) {
        qCWarning(lcUploader) << "the server does not take a recording:" << error.code << error.detail;
        done(call, false);
    } else {
        // Another one may be luckier.
        if (m_waiting.size() > 1 && error.code == u"not-found")
            m_waiting.append(m_waiting.takeFirst());
        later();
    }
}

/// \param remove the server has it, or it is past its time; else it is set aside
void RecordingUploader::done(const domain::CallId &call, bool remove)
{
    const QString path = Recorder::pathOf(m_folder, call);
    const bool gone = remove ? QFile::remove(path) : QFile::rename(path, path + Aside);
    if (!gone)
        qCWarning(lcUploader) << "a recording's file stays:" << path;
    m_setAside += remove ? 0 : 1;
    m_waiting.removeOne(call);
    m_current.reset();
    m_busy = false;
    emit waitingChanged();
    next();
}

void RecordingUploader::later()
{
    m_busy = false;
    m_timer.start(m_pause);
    m_pause = std::min(m_pause * 2, m_options.most);
}

} // namespace barodesk::desk
