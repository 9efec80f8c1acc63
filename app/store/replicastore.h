#pragma once

#include "domain/historyentry.h"
#include "store/datakey.h"
#include "store/storedstate.h"
#include "store/storeerror.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <memory>
#include <vector>

namespace barodesk::store {

class Replica;
class StoreWorker;

/// The encrypted file behind a Replica, written by a thread of its own in the order of the calls. What is given within one turn of that
/// thread is committed together. A write that fails is told and tried again until it succeeds: nothing given is dropped while the
/// program runs. GUI thread.
class ReplicaStore final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        int maxPages = 0; ///< Bound of the file in pages of 4 KiB; 0: none.
        std::chrono::milliseconds retry{3000};
    };

    ReplicaStore(QString folder, DataKey key, QObject *parent = nullptr);
    ReplicaStore(QString folder, DataKey key, Options options, QObject *parent = nullptr);
    ~ReplicaStore() override; ///< Writes what is waiting, then ends the thread.

    /// Opens and reads the file; answered by opened() or openFailed(). Writing before that is an error of the caller.
    void open();
    /// From now on the replica's outbox is kept: queued, refused and left commands; and the history it wants is read.
    void keep(Replica &replica);

    void readHistory(const domain::EntityRef &ref); ///< Answered by historyRead(), with all given before in it.
    void putChanges(std::shared_ptr<const std::vector<domain::Change>> changes);
    void putChanges(std::vector<domain::Change> changes);
    void replaceRecords(std::vector<domain::Entity> entities, std::vector<domain::HistoryEntry> history, quint64 cursor);
    void putOrganisation(const domain::Organisation &organisation);
    void putCommand(const PendingCommand &command);
    void removeCommand(const domain::CommandId &id);
    void saveDraft(const QUuid &id, const QByteArray &blob);
    void removeDraft(const QUuid &id);
    void saveBoardViews(const QByteArray &blob); ///< In place of those before, as the next.
    void saveContacts(const QByteArray &blob);
    void putAgentReport(const domain::AgentTransition &transition);
    void removeAgentReports(const QList<domain::AgentTransitionId> &ids);

    /// Renames an unreadable file ("replica.db.<stamp>.damaged") so that a fresh one can be made; only ever because a person said so.
    static tl::expected<QString, StoreError> moveAside(const QString &folder, const QDateTime &now);

signals:
    void opened(const std::shared_ptr<barodesk::store::StoredState> &state); ///< Take what is in it: it is yours alone.
    void openFailed(const barodesk::store::StoreError &error);
    void commandDurable(const barodesk::domain::CommandId &id); ///< It survives a crash: may be sent.
    void draftDurable(const QUuid &id);
    void historyRead(const barodesk::domain::EntityRef &ref, const QList<barodesk::domain::HistoryEntry> &entries);
    void historyDamaged(const std::vector<barodesk::store::DamagedRow> &rows); ///< Fetch all anew; the outbox stays.
    void writeFailed(const barodesk::store::StoreError &error);                ///< And tried again.
    void writeRecovered();

private:
    QThread m_thread;
    StoreWorker *m_worker; ///< Lives in m_thread.
};

} // namespace barodesk::store
