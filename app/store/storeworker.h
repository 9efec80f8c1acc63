#pragma once

#include "store/replicastore.h"
#include "store/storewriter.h"

#include <QMutex>
#include <QTimer>

#include <deque>
#include <functional>

namespace barodesk::store {

/// The writing side of ReplicaStore. Give jobs from any thread; everything else happens in the thread it lives in.
class StoreWorker final : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        std::function<tl::expected<void, StoreError>(StoreWriter &)> write;
        std::function<void()> committed; ///< Called in the worker's thread; may be empty.
    };

    StoreWorker(QString folder, DataKey key, ReplicaStore::Options options);
    ~StoreWorker() override;

    void give(Job job); ///< Any thread.
    void open();
    void readHistory(const domain::EntityRef &ref); ///< As it is after what was given before.
    void finish();                                  ///< Writes what is waiting and closes the file.

signals:
    void opened(const std::shared_ptr<barodesk::store::StoredState> &state);
    void openFailed(const barodesk::store::StoreError &error);
    void commandDurable(const barodesk::domain::CommandId &id);
    void draftDurable(const QUuid &id);
    void historyRead(const barodesk::domain::EntityRef &ref, const QList<barodesk::domain::HistoryEntry> &entries);
    void historyDamaged(const std::vector<barodesk::store::DamagedRow> &rows);
    void writeFailed(const barodesk::store::StoreError &error);
    void writeRecovered();

private:
    void writeWaiting();

    QString m_folder;
    DataKey m_key;
    ReplicaStore::Options m_options;
    std::unique_ptr<StoreDatabase> m_database;
    std::deque<Job> m_jobs; ///< Taken from the queue, not yet committed.
    QTimer m_retry;
    bool m_failing = false;

    QMutex m_mutex; ///< Of m_queue and m_woken.
    std::deque<Job> m_queue;
    bool m_woken = false;
};

} // namespace barodesk::store
