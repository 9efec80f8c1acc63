#pragma once

#include "store/replica.h"
#include "store/replicastore.h"
#include "store/turnbudget.h"
#include "sync/backoff.h"
#include "sync/changefeed.h"
#include "sync/restclient.h"
#include "sync/syncstate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace barodesk::sync {

/// Keeps a replica at the head of the server's feed and brings the outbox to the server, each command once and in order, over lost
/// answers, restarts and times without network. The stream of events is a hint; what is true is fetched by number. GUI thread.
/// The store keeps the replica's outbox itself (ReplicaStore::keep()) and was opened; whatever was in its outbox is durable.
class SyncEngine final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        Backoff backoff;                           ///< Default: random, 1 s to 1 min.
        std::chrono::milliseconds silence{45'000}; ///< Of the event stream.
        int changesPerPull = 1000;
        int commandsPerRequest = 100;
        int recordsPerPage = 1000;
        std::function<QDateTime()> clock; ///< Default: the system's.
        store::TurnBudget::Clock turnClock;
    };

    SyncEngine(RestClient &client, store::Replica &replica, store::ReplicaStore &store, QObject *parent = nullptr);
    SyncEngine(RestClient &client, store::Replica &replica, store::ReplicaStore &store, Options options, QObject *parent = nullptr);
    ~SyncEngine() override;

    void start(); ///< With the client's token; again after a new sign-in. Without a token it stays offline until then.
    void stop();
    void syncNow();       ///< Somebody asks, or the network is back: try at once.
    void requestResync(); ///< All records anew with the next contact; the outbox stays.
    const SyncStatus &status() const { return m_status; }

signals:
    void statusChanged();
    void listenersChanged(); ///< A hint: who is in our own talk by a code of the exchange.
    void roomChanged();      ///< A hint, at most once a second; only for who supervises the room.

private:
    void take(SyncEvent event, const QString &detail = {});
    void enter(Connection state);
    void fail(const ApiError &error);
    bool isConnected() const;

    void greet();
    void fetchOrganisation();
    void pull();
    void acceptPage(const api::ChangesPage &page);
    void failWithGap();
    void applySlice(); ///< Of m_inbox, as much as one turn of the thread may take.
    void reachedHead();
    void acceptHead(const api::EventHead &head);
    void resync(const std::optional<QString> &after);
    void finishResync();
    void flush();
    void acceptResults(const api::CommandsAnswer &answer);
    void refreshStatus();

    struct Resync
    {
        std::vector<domain::Entity> entities;
        std::vector<domain::HistoryEntry> history;
        quint64 head = 0;
        bool started = false;
    };

    RestClient &m_client;
    store::Replica &m_replica;
    store::ReplicaStore &m_store;
    Options m_options;
    ChangeFeed m_feed;
    QTimer m_retry;
    QElapsedTimer m_lived; ///< Since it became live.
    SyncStatus m_status;
    std::unique_ptr<QObject> m_contact; ///< Context of the requests of one connection: gone with it.
    int m_attempt = 0;
    bool m_pulling = false;
    bool m_sending = false;
    bool m_pullAgain = false;
    bool m_atHead = false;
    bool m_fetchingOrganisation = false;
    bool m_resyncWanted = false;
    bool m_firstHint = true;
    std::shared_ptr<const std::vector<domain::Change>> m_inbox; ///< Being put into the replica; null: nothing.
    size_t m_applied = 0;                                       ///< Of m_inbox.
    bool m_moreThanInbox = false;
    std::optional<Resync> m_resync;
    QSet<domain::CommandId> m_notDurable;
};

} // namespace barodesk::sync
