#include "sync/syncengine.h"

#include "api/paths.h"

#include <QFuture>
#include <QNetworkInformation>
#include <QPromise>
#include <QRandomGenerator>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace barodesk::sync {

using namespace Qt::StringLiterals;

namespace {

SyncEngine::Options defaults()
{
    SyncEngine::Options options;
    options.backoff.random = [] { return QRandomGenerator::global()->generateDouble(); };
    return options;
}

} // namespace

SyncEngine::SyncEngine(RestClient &client, store::Replica &replica, store::ReplicaStore &store, QObject *parent)
    : SyncEngine(client, replica, store, defaults(), parent)
{
}

SyncEngine::SyncEngine(RestClient &client, store::Replica &replica, store::ReplicaStore &store, Options options, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_replica(replica),
      m_store(store),
      m_options(std::move(options)),
      m_feed(client, m_options.silence, this),
      m_retry(this)
{
    if (!m_options.clock)
        m_options.clock = [] { return QDateTime::currentDateTime(); };
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { take(SyncEvent::RetryDue); });
    connect(&m_feed, &ChangeFeed::head, this, &SyncEngine::acceptHead);
    connect(&m_feed, &ChangeFeed::lost, this, &SyncEngine::fail);
    connect(&m_feed, &ChangeFeed::roomChanged, this, &SyncEngine::roomChanged);
    connect(&m_feed, &ChangeFeed::listenersChanged, this, &SyncEngine::listenersChanged);
    connect(&replica, &store::Replica::commandQueued, this,
            [this](const store::PendingCommand &command) { m_notDurable.insert(command.command.id); });
    connect(&store, &store::ReplicaStore::commandDurable, this, [this](const domain::CommandId &id) {
        if (m_notDurable.remove(id))
            flush();
    });
    connect(&store, &store::ReplicaStore::historyDamaged, this, &SyncEngine::requestResync);
    connect(&replica, &store::Replica::commandLeft, this, [this](const domain::CommandId &id) { m_notDurable.remove(id); });
    connect(&replica, &store::Replica::pendingChanged, this, &SyncEngine::refreshStatus);
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reachability) {
                    if (reachability != QNetworkInformation::Reachability::Disconnected && m_status.connection == Connection::Offline)
                        syncNow();
                });
    }
    refreshStatus();
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    if (!m_client.hasToken())
        return;
    m_attempt = 0;
    take(SyncEvent::Started);
}

void SyncEngine::stop() { take(SyncEvent::Stopped); }

void SyncEngine::syncNow()
{
    if (isConnected()) {
        pull();
        return;
    }
    m_attempt = 0;
    take(SyncEvent::RetryDue);
}

void SyncEngine::requestResync()
{
    m_resyncWanted = true;
    if (!isConnected())
        return;
    take(SyncEvent::ResyncNeeded);
    pull();
}

bool SyncEngine::isConnected() const { return m_status.connection == Connection::CatchingUp || m_status.connection == Connection::Live; }

void SyncEngine::take(SyncEvent event, const QString &detail)
{
    const Connection after = next(m_status.connection, event);
    if (after == m_status.connection)
        return;
    m_status.detail = detail;
    enter(after);
}

void SyncEngine::enter(Connection state)
{
    m_status.connection = state;
    m_status.nextTry.reset();
    m_retry.stop();
    switch (state) {
    case Connection::SignedOut:
    case Connection::Offline:
    case Connection::TokenRejected:
    case Connection::Incompatible:
        m_feed.close();
        m_contact.reset();
        m_replica.setUnderway({});
        break;
    case Connection::Connecting:
        m_contact = std::make_unique<QObject>();
        m_pulling = m_sending = m_pullAgain = m_atHead = m_fetchingOrganisation = false;
        m_firstHint = true;
        m_inbox.reset();
        m_applied = 0;
        m_resyncWanted |= m_resync.has_value(); // cut short: begin it anew
        m_resync.reset();
        greet();
        break;
    case Connection::CatchingUp: m_atHead = false; break;
    case Connection::Live: m_lived.start(); break;
    }
    if (state == Connection::Offline || state == Connection::Incompatible) {
        const auto delay = state == Connection::Offline ? m_options.backoff.delay(m_attempt++) : m_options.backoff.most;
        m_retry.start(delay);
        m_status.nextTry = m_options.clock().addMSecs(delay.count());
    }
    refreshStatus();
    emit statusChanged();
}

void SyncEngine::fail(const ApiError &error)
{
    // A connection that stood for a while was a good one: start over with short waits.
    if (m_status.connection == Connection::Live && m_lived.isValid() && m_lived.elapsed() > 5000)
        m_attempt = 0;
    m_resyncWanted |= error.kind == ApiErrorKind::Gone; // said of the event stream
    switch (error.kind) {
    case ApiErrorKind::Unauthenticated: take(SyncEvent::TokenRefused, error.detail); return;
    case ApiErrorKind::Incompatible: take(SyncEvent::VersionMismatch, error.detail); return;
    case ApiErrorKind::Unreachable:
    case ApiErrorKind::Timeout:
    case ApiErrorKind::Certificate:
    case ApiErrorKind::Forbidden:
    case ApiErrorKind::LockedOut:
    case ApiErrorKind::Gone:
    case ApiErrorKind::BadRequest:
    case ApiErrorKind::BadAnswer:
    case ApiErrorKind::ServerError: take(SyncEvent::Failed, error.detail); return;
    }
}

void SyncEngine::greet()
{
    m_client.whoAmI(m_contact.get(), [this](const tl::expected<api::SessionInfo, ApiError> &info) {
        if (!info)
            return fail(info.error());
        if (info->apiVersion != api::ApiVersion)
            return take(SyncEvent::VersionMismatch, u"the server speaks version %1"_s.arg(info->apiVersion));
        m_status.lastContact = m_options.clock();
        take(SyncEvent::Reached);
        fetchOrganisation();
    });
}

void SyncEngine::fetchOrganisation()
{
    if (std::exchange(m_fetchingOrganisation, true))
        return;
    m_client.organisation(m_replica.organisation().version(), m_contact.get(),
                          [this](const tl::expected<std::optional<domain::Organisation::Data>, ApiError> &data) {
                              m_fetchingOrganisation = false;
                              if (!data)
                                  return fail(data.error());
                              if (*data) {
                                  m_replica.setOrganisation(domain::Organisation(**data));
                                  m_store.putOrganisation(m_replica.organisation());
                              }
                              if (!m_atHead)
                                  pull();
                          });
}

void SyncEngine::pull()
{
    if (!isConnected())
        return;
    if (m_pulling) {
        m_pullAgain = true;
        return;
    }
    m_pulling = true;
    m_pullAgain = false;
    if (std::exchange(m_resyncWanted, false)) {
        m_resync = Resync{};
        resync(std::nullopt);
        return;
    }
    m_client.changes(m_replica.cursor(), m_options.changesPerPull, m_contact.get(),
                     [this](const tl::expected<api::ChangesPage, ApiError> &page) {
                         if (page)
                             return acceptPage(*page);
                         m_pulling = false;
                         if (page.error().kind != ApiErrorKind::Gone)
                             return fail(page.error());
                         m_feed.forgetPlace();
                         requestResync();
                     });
}

void SyncEngine::acceptPage(const api::ChangesPage &page)
{
    m_status.lastContact = m_options.clock();
    quint64 expected = m_replica.cursor();
    const bool whole = std::ranges::all_of(page.changes, [&](const domain::Change &change) { return change.sequence == ++expected; });
    if (!whole || (page.more && page.changes.empty())) {
        failWithGap();
        return;
    }
    m_inbox = std::make_shared<const std::vector<domain::Change>>(page.changes);
    m_store.putChanges(m_inbox);
    m_applied = 0;
    m_moreThanInbox = page.more;
    if (page.organisationVersion > m_replica.organisation().version())
        fetchOrganisation();
    applySlice();
}

void SyncEngine::failWithGap()
{
    m_pulling = false;
    fail({.kind = ApiErrorKind::BadAnswer,
          .code = {},
          .detail = u"the feed has a gap after %1"_s.arg(m_replica.cursor()),
          .retryAfterSeconds = 0});
}

void SyncEngine::applySlice()
{
    const store::TurnBudget budget(m_options.turnClock);
    const std::span<const domain::Change> waiting = std::span(*m_inbox).subspan(m_applied);
    const size_t taken = m_replica.applySome(waiting, m_moreThanInbox, [&budget] { return budget.isSpent(); });
    m_applied += taken;
    if (taken < waiting.size()) {
        if (taken == 0)
            return failWithGap();
        QMetaObject::invokeMethod(
            m_contact.get(), [this] { applySlice(); }, Qt::QueuedConnection);
        return;
    }
    m_inbox.reset();
    m_pulling = false;
    if (m_moreThanInbox || m_pullAgain)
        pull();
    else
        reachedHead();
}

void SyncEngine::reachedHead()
{
    m_atHead = true;
    if (!m_feed.isOpen()) {
        m_firstHint = true;
        m_feed.open();
    } else if (!m_firstHint) {
        take(SyncEvent::CaughtUp);
    }
    flush();
}

void SyncEngine::acceptHead(const api::EventHead &head)
{
    m_status.lastContact = m_options.clock();
    if (head.organisationVersion > m_replica.organisation().version())
        fetchOrganisation();
    const bool first = std::exchange(m_firstHint, false);
    // A first hint below our cursor comes from another past of the server: asking for changes will tell.
    if (head.head > m_replica.cursor() || (first && head.head < m_replica.cursor()))
        pull();
    else if (m_atHead)
        take(SyncEvent::CaughtUp);
}

void SyncEngine::resync(const std::optional<QString> &after)
{
    m_client.records(after, m_options.recordsPerPage, m_contact.get(), [this](const tl::expected<api::RecordsPage, ApiError> &page) {
        if (!page) {
            m_pulling = false;
            m_resyncWanted = true;
            return fail(page.error());
        }
        if (!std::exchange(m_resync->started, true))
            m_resync->head = page->head;
        std::ranges::copy(page->entities, std::back_inserter(m_resync->entities));
        std::ranges::copy(page->history, std::back_inserter(m_resync->history));
        if (page->next)
            resync(page->next);
        else
            finishResync();
    });
}

void SyncEngine::finishResync()
{
    using ImagePtr = std::shared_ptr<store::ReplicaImage>;
    const auto all = std::make_shared<Resync>(std::move(*m_resync));
    const auto promise = std::make_shared<QPromise<ImagePtr>>();
    promise->start();
    promise->future().then(m_contact.get(), [this, all](const ImagePtr &image) {
        const auto &pending = m_replica.pending();
        // To the store first: whoever asks for a history after the reset shall be given the new one.
        m_store.replaceRecords(std::move(all->entities), std::move(all->history), all->head);
        m_replica.adopt(std::move(*image), m_replica.organisation(), all->head, {pending.begin(), pending.end()});
        m_resync.reset();
        m_pulling = false;
        pull();
    });
    QThreadPool::globalInstance()->start([promise, all] {
        promise->addResult(std::make_shared<store::ReplicaImage>(all->entities));
        promise->finish();
    });
}

void SyncEngine::flush()
{
    if (m_sending || !m_atHead || !isConnected())
        return;
    QList<domain::Command> batch;
    for (const store::PendingCommand &pending : m_replica.pending()) {
        if (pending.state != store::PendingState::Waiting || m_replica.isAcknowledged(pending.command.id))
            continue;
        if (m_notDurable.contains(pending.command.id) || batch.size() == m_options.commandsPerRequest)
            break; // what follows may build on it
        batch.append(pending.command);
    }
    if (batch.isEmpty())
        return;
    m_sending = true;
    QSet<domain::CommandId> ids;
    for (const domain::Command &command : std::as_const(batch))
        ids.insert(command.id);
    m_replica.setUnderway(ids);
    m_client.sendCommands(batch, m_contact.get(), [this](const tl::expected<api::CommandsAnswer, ApiError> &answer) {
        m_sending = false;
        if (answer) {
            acceptResults(*answer);
            return;
        }
        m_replica.setUnderway({});
        fail(answer.error());
    });
}

void SyncEngine::acceptResults(const api::CommandsAnswer &answer)
{
    m_status.lastContact = m_options.clock();
    bool behind = false;
    const int before = m_replica.waitingCount();
    for (const api::CommandResult &result : answer.results) {
        switch (result.status) {
        case api::CommandStatus::Accepted:
            m_replica.acknowledge(result.id);
            behind |= result.sequence > m_replica.cursor();
            break;
        case api::CommandStatus::Refused: m_replica.refuse(result.id, result.refusal.value_or(domain::Refusal{})); break;
        case api::CommandStatus::Mismatch:
            m_replica.refuse(result.id, {.rule = domain::Rule::AlreadyExists, .field = u"id"_s, .allowed = {}});
            break;
        }
    }
    m_replica.setUnderway({});
    if (behind)
        pull();
    if (m_replica.waitingCount() < before) // else it answered something else: no reason to ask again at once
        flush();
}

void SyncEngine::refreshStatus()
{
    const int waiting = m_replica.waitingCount();
    const int refused = m_replica.refusedCount();
    if (waiting == m_status.waiting && refused == m_status.refused)
        return;
    m_status.waiting = waiting;
    m_status.refused = refused;
    emit statusChanged();
}

} // namespace barodesk::sync
