#pragma once

#include "domain/agentstate.h"
#include "sync/restclient.h"
#include "telephony/softphone.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace barodesk::store {
class ReplicaStore;
}

namespace barodesk::desk {

/// Tells the server what becomes of the counsellor, in order and each once. What could not be told waits in the store, over restarts too. While
/// somebody is signed in the server hears of the desk at least every `heartbeat`. GUI thread.
class AgentReporter final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    struct Options
    {
        std::chrono::milliseconds heartbeat{20'000};
        std::chrono::milliseconds retry{2'000}; ///< After a failure; doubles up to the heartbeat.
    };

    AgentReporter(telephony::Softphone &phone, sync::RestClient &client, Clock clock, QObject *parent = nullptr);
    AgentReporter(telephony::Softphone &phone, sync::RestClient &client, Clock clock, Options options, QObject *parent = nullptr);
    ~AgentReporter() override;

    /// Before the phone is signed in. \param waiting what the store holds \param store outlives close()
    void open(store::ReplicaStore &store, std::vector<domain::AgentTransition> waiting);
    /// After the phone is signed out: tries to tell the last of it; what does not arrive stays in the store.
    void close();
    void sendNow(); ///< The server can be reached again.

    int waiting() const { return int(m_waiting.size()); } ///< Not yet told.

signals:
    void waitingChanged();

private:
    void note();
    void append(domain::AgentTransition transition);
    void send();
    void accept(const QList<domain::AgentTransitionId> &told, const api::AgentStatesAnswer &answer);
    void fail(const QList<domain::AgentTransitionId> &told, const sync::ApiError &error);
    void forget(const QList<domain::AgentTransitionId> &told);
    domain::AgentTransition present() const;

    telephony::Softphone &m_phone;
    sync::RestClient &m_client;
    Clock m_clock;
    const Options m_options;
    store::ReplicaStore *m_store = nullptr;
    std::vector<domain::AgentTransition> m_waiting;
    domain::AgentTransition m_last;     ///< As it was noted last.
    std::unique_ptr<QObject> m_contact; ///< Context of the requests of one session; null: closed.
    bool m_sending = false;
    std::chrono::milliseconds m_pause{};
    QTimer m_timer;
};

} // namespace barodesk::desk
