#include "store/replicastore.h"

#include "store/replica.h"
#include "store/storefolder.h"
#include "store/storeworker.h"

#include <QFile>

namespace barodesk::store {

using namespace Qt::StringLiterals;

ReplicaStore::ReplicaStore(QString folder, DataKey key, QObject *parent)
    : ReplicaStore(std::move(folder), std::move(key), Options{}, parent)
{
}

ReplicaStore::ReplicaStore(QString folder, DataKey key, Options options, QObject *parent)
    : QObject(parent), m_worker(new StoreWorker(std::move(folder), std::move(key), options))
{
    m_thread.setObjectName(u"barodesk-store"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StoreWorker::opened, this, &ReplicaStore::opened);
    connect(m_worker, &StoreWorker::openFailed, this, &ReplicaStore::openFailed);
    connect(m_worker, &StoreWorker::commandDurable, this, &ReplicaStore::commandDurable);
    connect(m_worker, &StoreWorker::draftDurable, this, &ReplicaStore::draftDurable);
    connect(m_worker, &StoreWorker::historyRead, this, &ReplicaStore::historyRead);
    connect(m_worker, &StoreWorker::historyDamaged, this, &ReplicaStore::historyDamaged);
    connect(m_worker, &StoreWorker::writeFailed, this, &ReplicaStore::writeFailed);
    connect(m_worker, &StoreWorker::writeRecovered, this, &ReplicaStore::writeRecovered);
    m_thread.start();
}

ReplicaStore::~ReplicaStore()
{
    QMetaObject::invokeMethod(m_worker, &StoreWorker::finish, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void ReplicaStore::open() { QMetaObject::invokeMethod(m_worker, &StoreWorker::open, Qt::QueuedConnection); }

void ReplicaStore::keep(Replica &replica)
{
    connect(&replica, &Replica::commandQueued, this, &ReplicaStore::putCommand);
    connect(&replica, &Replica::commandRefused, this, &ReplicaStore::putCommand);
    connect(&replica, &Replica::commandLeft, this, &ReplicaStore::removeCommand);
    connect(&replica, &Replica::historyWanted, this, &ReplicaStore::readHistory);
    connect(this, &ReplicaStore::historyRead, &replica, &Replica::addHistory);
}

void ReplicaStore::readHistory(const domain::EntityRef &ref)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, ref] { worker->readHistory(ref); }, Qt::QueuedConnection);
}

void ReplicaStore::putChanges(std::shared_ptr<const std::vector<domain::Change>> changes)
{
    m_worker->give({.write = [changes = std::move(changes)](StoreWriter &writer) { return writer.putChanges(*changes); }, .committed = {}});
}

void ReplicaStore::putChanges(std::vector<domain::Change> changes)
{
    putChanges(std::make_shared<const std::vector<domain::Change>>(std::move(changes)));
}

void ReplicaStore::replaceRecords(std::vector<domain::Entity> entities, std::vector<domain::HistoryEntry> history, quint64 cursor)
{
    m_worker->give({.write = [entities = std::move(entities), history = std::move(history),
                              cursor](StoreWriter &writer) { return writer.replaceRecords(entities, history, cursor); },
                    .committed = {}});
}

void ReplicaStore::putOrganisation(const domain::Organisation &organisation)
{
    m_worker->give({.write = [organisation](StoreWriter &writer) { return writer.putOrganisation(organisation); }, .committed = {}});
}

void ReplicaStore::putCommand(const PendingCommand &command)
{
    m_worker->give({.write = [command](StoreWriter &writer) { return writer.putCommand(command); },
                    .committed = [worker = m_worker, id = command.command.id] { emit worker->commandDurable(id); }});
}

void ReplicaStore::removeCommand(const domain::CommandId &id)
{
    m_worker->give({.write = [id](StoreWriter &writer) { return writer.removeCommand(id); }, .committed = {}});
}

void ReplicaStore::saveDraft(const QUuid &id, const QByteArray &blob)
{
    m_worker->give({.write = [id, blob](StoreWriter &writer) { return writer.putDraft({.id = id, .blob = blob}); },
                    .committed = [worker = m_worker, id] { emit worker->draftDurable(id); }});
}

void ReplicaStore::removeDraft(const QUuid &id)
{
    m_worker->give({.write = [id](StoreWriter &writer) { return writer.removeDraft(id); }, .committed = {}});
}

void ReplicaStore::saveBoardViews(const QByteArray &blob)
{
    m_worker->give({.write = [blob](StoreWriter &writer) { return writer.putBoardViews(blob); }, .committed = {}});
}

void ReplicaStore::saveContacts(const QByteArray &blob)
{
    m_worker->give({.write = [blob](StoreWriter &writer) { return writer.putContacts(blob); }, .committed = {}});
}

void ReplicaStore::putAgentReport(const domain::AgentTransition &transition)
{
    m_worker->give({.write = [transition](StoreWriter &writer) { return writer.putAgentReport(transition); }, .committed = {}});
}

void ReplicaStore::removeAgentReports(const QList<domain::AgentTransitionId> &ids)
{
    m_worker->give({.write = [ids](StoreWriter &writer) -> StoreWriter::Result {
                        for (const domain::AgentTransitionId &id : ids) {
                            if (const auto done = writer.removeAgentReport(id); !done)
                                return done;
                        }
                        return {};
                    },
                    .committed = {}});
}

tl::expected<QString, StoreError> ReplicaStore::moveAside(const QString &folder, const QDateTime &now)
{
    const QString path = databasePath(folder);
    const QString aside = u"%1.%2.damaged"_s.arg(path, now.toString(u"yyyyMMdd-hhmmss"));
    // The write-ahead log belongs to the file: without it, what was committed last would be lost to a later rescue.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix))
            return tl::unexpected(StoreError{StoreErrorCode::Io, u"cannot rename %1"_s.arg(path + suffix)});
    }
    if (!QFile::rename(path, aside))
        return tl::unexpected(StoreError{StoreErrorCode::Io, u"cannot rename %1"_s.arg(path)});
    return aside;
}

} // namespace barodesk::store
