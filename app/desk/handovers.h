#pragma once

#include "api/wirehandover.h"
#include "telephony/softphone.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace barodesk::store {
class Replica;
}
namespace barodesk::sync {
class RestClient;
}

namespace barodesk::desk {

/// The card that goes with a call handed to a colleague: sent when this desk consults or transfers, looked for when a colleague's call or a
/// call they handed on comes here. The call never waits for it. GUI thread. See docs/decisions/0009-hand-over-card.md.
class HandOvers final : public QObject
{
    Q_OBJECT
public:
    /// What was written in this call so far, by whatever form it is in.
    using NotedIn = std::function<api::Noted(const telephony::Call &call)>;

    struct Options
    {
        std::chrono::milliseconds pause{1000}; ///< Before the second try of either side; doubles.
        int tries = 4;
    };

    HandOvers(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, NotedIn notedIn, QObject *parent = nullptr);
    HandOvers(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, NotedIn notedIn, Options options,
              QObject *parent = nullptr);
    ~HandOvers() override;

    void open();  ///< Somebody signed in.
    void close(); ///< Forgets everything.

signals:
    void cardCame(const barodesk::domain::CallId &call,
                  const barodesk::api::HandOverCard &card); ///< For a call of this desk; again when newer.
    void notDelivered(const QString &extension);            ///< The colleague gets the call without the card.

private:
    void follow(const telephony::Call &call);
    void send(const domain::CallId &call, const QString &extension, int tried);
    void look(const domain::CallId &call, int tried);
    void show(const telephony::Call &call, const QList<api::HandOverCard> &cards);
    void later(int tried, const std::function<void()> &next);
    const telephony::Call *find(const domain::CallId &call) const;

    telephony::Softphone &m_phone;
    store::Replica &m_replica;
    sync::RestClient &m_client;
    NotedIn m_notedIn;
    const Options m_options;
    std::unique_ptr<QObject> m_contact;         ///< Context of the requests of one session; null: closed.
    QHash<domain::CallId, QString> m_handingTo; ///< Being transferred, and to whom the card was sent for it.
    QSet<domain::CallId> m_looking;             ///< Calls whose card has been looked for.
};

/// The card that belongs to a call that came here: from who handed it on or is asking; of the same caller, where both are known. Null: none.
const api::HandOverCard *cardOf(const telephony::Call &call, const QList<api::HandOverCard> &cards,
                                const domain::Organisation &organisation);

} // namespace barodesk::desk
