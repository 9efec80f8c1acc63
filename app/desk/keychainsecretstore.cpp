#include "desk/keychainsecretstore.h"

#include <qt6keychain/keychain.h>

#include <QMetaObject>
#include <QObject>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

namespace {

SecretError errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: return {SecretErrorCode::NotFound, job.errorString()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return {SecretErrorCode::Denied, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break;
    }
    return {SecretErrorCode::Unavailable, job.errorString()};
}

/// Starts a job that deletes itself; never falls back to a plain file.
template <typename Job, typename Answer> void run(Job *job, QObject *context, Answer answer)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [answer](QKeychain::Job *done) { answer(done); });
    job->start();
}

void answerWrite(const SecretStore::WriteAnswer &answer, const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        answer({});
    else
        answer(tl::unexpected(errorOf(job)));
}

template <typename Answer> void sayUnavailable(QObject *context, Answer answer)
{
    QMetaObject::invokeMethod(
        context,
        [answer] {
            answer(tl::unexpected(SecretError{SecretErrorCode::Unavailable, u"the keychain is switched off"_s}));
        },
        Qt::QueuedConnection);
}

} // namespace

void KeychainSecretStore::read(const QString &key, QObject *context, ReadAnswer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    run(job, context, [answer](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            answer(static_cast<QKeychain::ReadPasswordJob *>(done)->binaryData());
        else
            answer(tl::unexpected(errorOf(*done)));
    });
}

void KeychainSecretStore::write(const QString &key, const QByteArray &value, QObject *context, WriteAnswer answer)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    job->setBinaryData(value);
    run(job, context, [answer](QKeychain::Job *done) { answerWrite(answer, *done); });
}

void KeychainSecretStore::remove(const QString &key, QObject *context, WriteAnswer answer)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    run(job, context, [answer](QKeychain::Job *done) {
        if (done->error() == QKeychain::EntryNotFound)
            answer({});
        else
            answerWrite(answer, *done);
    });
}

void NoSecretStore::read(const QString &, QObject *context, ReadAnswer answer) { sayUnavailable(context, std::move(answer)); }

void NoSecretStore::write(const QString &, const QByteArray &, QObject *context, WriteAnswer answer)
{
    sayUnavailable(context, std::move(answer));
}

void NoSecretStore::remove(const QString &, QObject *context, WriteAnswer answer) { sayUnavailable(context, std::move(answer)); }

} // namespace barodesk::desk
