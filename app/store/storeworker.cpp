#include "store/storeworker.h"

#include "store/storeloader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace barodesk::store {

StoreWorker::StoreWorker(QString folder, DataKey key, ReplicaStore::Options options)
    : m_folder(std::move(folder)), m_key(std::move(key)), m_options(options), m_retry(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(options.retry);
    connect(&m_retry, &QTimer::timeout, this, &StoreWorker::writeWaiting);
}

StoreWorker::~StoreWorker() = default;

void StoreWorker::give(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_queue.push_back(std::move(job));
    if (std::exchange(m_woken, true))
        return;
    QMetaObject::invokeMethod(this, &StoreWorker::writeWaiting, Qt::QueuedConnection);
}

void StoreWorker::open()
{
    auto database = StoreDatabase::open(m_folder, m_key, {.maxPages = m_options.maxPages});
    if (!database) {
        emit openFailed(database.error());
        return;
    }
    auto state = loadStored(**database);
    if (!state) {
        emit openFailed(state.error());
        return;
    }
    m_database = std::move(*database);
    emit opened(std::make_shared<StoredState>(std::move(*state)));
    writeWaiting();
}

void StoreWorker::readHistory(const domain::EntityRef &ref)
{
    writeWaiting();
    if (!m_database)
        return;
    const auto history = loadHistory(*m_database, ref);
    if (!history) {
        qWarning("a history cannot be read: %s", qPrintable(history.error().detail));
        return;
    }
    emit historyRead(ref, history->entries);
    if (!history->damaged.empty())
        emit historyDamaged(history->damaged);
}

void StoreWorker::finish()
{
    writeWaiting();
    m_retry.stop();
    m_database.reset();
}

void StoreWorker::writeWaiting()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_woken = false;
        std::ranges::move(m_queue, std::back_inserter(m_jobs));
        m_queue.clear();
    }
    if (!m_database || m_jobs.empty())
        return;

    const auto written = m_database->transaction([this]() -> tl::expected<void, StoreError> {
        StoreWriter writer(*m_database);
        for (const Job &job : m_jobs) {
            if (const auto done = job.write(writer); !done)
                return done;
        }
        return {};
    });
    if (!written) {
        m_failing = true;
        m_retry.start();
        emit writeFailed(written.error());
        return;
    }
    m_retry.stop();
    for (const Job &job : std::exchange(m_jobs, {})) {
        if (job.committed)
            job.committed();
    }
    if (std::exchange(m_failing, false))
        emit writeRecovered();
}

} // namespace barodesk::store
