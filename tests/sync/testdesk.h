#pragma once

#include "api/wire.h"
#include "domain/koreatime.h"
#include "store/replica.h"
#include "store/replicastore.h"
#include "sync/syncengine.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace barodesk::test {

/// A desk as far as records go: client, replica, store and engine, in a folder that outlives it so that it can crash and come back.
class TestDesk
{
public:
    TestDesk(const QString &url, const QString &caFile, const QString &folder, const store::DataKey &key)
        : m_client(std::make_unique<sync::RestClient>(QUrl(url), caFile)),
          m_replica(std::make_unique<store::Replica>()),
          m_store(std::make_unique<store::ReplicaStore>(folder, key))
    {
    }

    bool openStore()
    {
        QObject context;
        QObject::connect(m_store.get(), &store::ReplicaStore::opened, &context, [this](const std::shared_ptr<store::StoredState> &state) {
            m_replica->adopt(std::move(state->image), std::move(state->organisation), state->cursor, std::move(state->pending));
            m_opened = true;
        });
        m_store->open();
        return QTest::qWaitFor([this] { return m_opened; }, 30'000);
    }

    bool signIn(const QString &name, const QString &password)
    {
        bool done = false;
        QObject context;
        m_client->signIn({.name = name, .password = password, .desk = {}}, &context,
                         [&](const tl::expected<api::SessionAnswer, sync::ApiError> &answer) {
                             done = true;
                             if (!answer)
                                 return qWarning("sign-in: %s", qPrintable(answer.error().detail));
                             m_client->setToken(answer->token);
                             m_token = answer->token;
                             m_replica->setActor({.user = answer->user.id, .role = answer->user.role});
                         });
        return QTest::qWaitFor([&] { return done; }, 30'000) && m_client->hasToken();
    }

    void startEngine(store::TurnBudget::Clock turnClock = {})
    {
        sync::SyncEngine::Options options;
        options.backoff = {.first = std::chrono::milliseconds(50), .most = std::chrono::milliseconds(300), .random = {}};
        options.recordsPerPage = 200;
        options.turnClock = std::move(turnClock);
        m_store->keep(*m_replica);
        m_engine = std::make_unique<sync::SyncEngine>(*m_client, *m_replica, *m_store, options);
        m_engine->start();
    }

    /// A complaint taken now, with the first leaf of the organisation that may be taken by phone.
    domain::ComplaintId takeComplaint(const QString &text)
    {
        domain::RegisterComplaint payload;
        for (const domain::Category &category : m_replica->organisation().data().categories) {
            if (m_replica->organisation().isLeaf(category.code) && domain::mayBeTakenOrally(category.legalType)) {
                payload.category = category.code;
                break;
            }
        }
        payload.place.address = QStringLiteral("경춘로 1");
        payload.text = text;
        const domain::ComplaintId id = domain::ComplaintId::create();
        const QDateTime now = domain::toKoreaTime(QDateTime::currentDateTimeUtc());
        const auto done = m_replica->submit({.id = domain::CommandId::create(), .target = id, .issuedAt = now, .payload = payload}, now);
        if (!done)
            qWarning("refused: %s %s", qPrintable(domain::code(done.error().rule)), qPrintable(done.error().field));
        return id;
    }

    bool isLive() const { return m_engine->status().connection == sync::Connection::Live; }
    bool isSettled() const { return isLive() && m_replica->pending().empty(); }
    bool sees(const domain::ComplaintId &id) const { return m_replica->complaint(id) && m_replica->complaint(id)->number; }

    sync::RestClient &client() { return *m_client; }
    store::Replica &replica() { return *m_replica; }
    store::ReplicaStore &store() { return *m_store; }
    sync::SyncEngine &engine() { return *m_engine; }
    const QString &token() const { return m_token; }

private:
    std::unique_ptr<sync::RestClient> m_client;
    std::unique_ptr<store::Replica> m_replica;
    std::unique_ptr<store::ReplicaStore> m_store;
    std::unique_ptr<sync::SyncEngine> m_engine;
    QString m_token;
    bool m_opened = false;
};

} // namespace barodesk::test
