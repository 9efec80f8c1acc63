#include "server/backend.h"

#include "domain/koreatime.h"
#include "server/datafolder.h"
#include "server/http/log.h"
#include "server/records/accesslog.h"
#include "server/records/feed.h"
#include "server/room/agentstore.h"
#include "server/room/queuestore.h"
#include "server/sql/migrations.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/signal_set.hpp>

#include <sodium.h>

#include <QSet>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace barodesk::server {

namespace asio = boost::asio;

namespace {

constexpr int Readers = 3;
constexpr auto HouseKeeping = std::chrono::hours(6);

QDateTime machineClock() { return domain::toKoreaTime(QDateTime::currentDateTimeUtc()); }

int writersFor(sql::Dialect dialect) { return dialect == sql::Dialect::Sqlite ? 1 : 4; }

void keepHouse(sql::Database &database, qint64 now)
{
    constexpr qint64 CommandMemory = 400ll * 24 * 3600 * 1000; // longer than any desk keeps an outbox
    database.execute(u"DELETE FROM command WHERE at < ? AND refusal <> ''"_s, {now - CommandMemory});
    auth::removeExpiredSessions(database, now);
    records::removeOldAccesses(database, now);
    room::removeOldTransitions(database, now - CommandMemory);
    room::removeOldCalls(database, now - CommandMemory);
}

} // namespace

/// Everything that lives between start and stop, in the order it is made; destroyed in reverse.
class Backend::Running final
{
public:
    Running(const BackendOptions &options, const sql::DatabaseUrl &database, auth::SecretKey secretKey, const routes::SipSettings &sip)
        : m_clock(options.clock ? options.clock : machineClock),
          m_secretKey(std::move(secretKey)),
          m_hub(m_context.get_executor()),
          m_presence(options.patience, m_clock().toMSecsSinceEpoch()),
          m_readers(database, {.threads = Readers}),
          m_writers(database, {.threads = writersFor(database.dialect)}),
          m_commands(m_writers, database.dialect, m_organisation, m_clock,
                     [this](quint64 head) { asio::post(m_context, [this, head] { m_hub.setHead(head); }); }),
          m_dispatcher({m_readers, m_writers, m_commands, m_organisation, m_passwords, m_secretKey, m_hub, m_presence, sip,
                        database.dialect, m_clock}),
          m_http(m_context, m_hub, m_dispatcher, options.limits),
          m_signals(m_context),
          m_houseKeeping(m_context)
    {
    }

    ~Running()
    {
        stop();
        wait();
        if (m_thread.joinable())
            m_thread.join();
    }

    http::HttpServer &http() { return m_http; }
    http::EventHub &hub() { return m_hub; }

    void run()
    {
        watchOrganisation();
        m_thread = std::thread([this] {
            m_context.run();
            const std::lock_guard lock(m_mutex);
            m_ended = true;
            m_endedSignal.notify_all();
        });
    }

    void stop()
    {
        asio::post(m_context, [this] {
            m_http.stop([this] {
                m_signals.cancel();
                m_houseKeeping.cancel();
                m_guard.reset();
                m_context.stop();
            });
        });
    }

    void stopOnSignals()
    {
        asio::post(m_context, [this] {
            boost::system::error_code ignored;
            m_signals.add(SIGTERM, ignored);
            m_signals.add(SIGINT, ignored);
            m_signals.async_wait([this](const boost::system::error_code &error, int number) {
                if (error)
                    return;
                http::logEvent("stopping", {{"signal", number}});
                stop();
            });
        });
    }

    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_endedSignal.wait(lock, [this] { return m_ended || !m_thread.joinable(); });
    }

private:
    /// Users and holidays are also changed from the command line, by another process: its version is looked at every two seconds.
    void watchOrganisation()
    {
        m_houseKeeping.expires_after(std::chrono::seconds(2));
        m_houseKeeping.async_wait([this](const boost::system::error_code &error) {
            if (error)
                return;
            asio::co_spawn(m_context, lookAtOrganisation(), [this](std::exception_ptr) { watchOrganisation(); });
        });
    }

    asio::awaitable<void> lookAtOrganisation()
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_lastHouseKeeping > HouseKeeping) {
            m_lastHouseKeeping = now;
            const qint64 moment = m_clock().toMSecsSinceEpoch();
            std::function<sql::Result<bool>(sql::Database &)> keep = [moment](sql::Database &database) {
                return database.transact(sql::Database::Intent::Write, [&] {
                    keepHouse(database, moment);
                    return true;
                });
            };
            co_await m_writers.run<bool>(std::move(keep));
        }
        std::function<sql::Result<quint64>(sql::Database &)> look = [](sql::Database &database) {
            return database.transact(sql::Database::Intent::Read, [&] { return records::organisationVersion(database); });
        };
        const sql::Result<quint64> version = co_await m_readers.run<quint64>(std::move(look));
        if (version)
            m_hub.setOrganisationVersion(*version);
        co_await lookAtDesks();
    }

    /// Desks that vanished change the room by the passing of time alone.
    asio::awaitable<void> lookAtDesks()
    {
        using Agents = std::vector<room::AgentNow>;
        std::function<sql::Result<Agents>(sql::Database &)> look = [](sql::Database &database) {
            return database.transact(sql::Database::Intent::Read, [&] { return room::agentsNow(database); });
        };
        const sql::Result<Agents> agents = co_await m_readers.run<Agents>(std::move(look));
        if (!agents)
            co_return;
        const qint64 now = m_clock().toMSecsSinceEpoch();
        QSet<domain::UserId> lost;
        QList<std::pair<domain::UserId, qint64>> gone;
        for (const room::AgentNow &agent : *agents) {
            const auto since = m_presence.lostSince(agent.user, now);
            if (!since || agent.latest.state == domain::AgentState::SignedOut)
                continue;
            lost.insert(agent.user);
            if (now - *since > m_presence.patience().signedOut.count())
                gone.append({agent.user, *since});
        }
        if (!gone.isEmpty()) {
            std::function<sql::Result<bool>(sql::Database &)> close = [gone](sql::Database &database) {
                return database.transact(sql::Database::Intent::Write, [&] {
                    for (const auto &[user, since] : gone)
                        room::signOutAgent(database, user, since, domain::SystemReason::ConnectionLost);
                    return true;
                });
            };
            co_await m_writers.run<bool>(std::move(close));
            http::logEvent("desks-gone", {{"count", gone.size()}});
        }
        if (std::exchange(m_lost, lost) != lost || !gone.isEmpty())
            m_hub.roomChanged();
    }

    asio::io_context m_context{1};
    asio::executor_work_guard<asio::io_context::executor_type> m_guard = asio::make_work_guard(m_context);
    const std::function<QDateTime()> m_clock;
    const auth::SecretKey m_secretKey;
    auth::PasswordBench m_passwords;
    records::OrganisationCache m_organisation;
    http::EventHub m_hub;
    room::Presence m_presence;
    QSet<domain::UserId> m_lost; ///< Whose desk was lost at the last look.
    sql::Workers m_readers;
    sql::Workers m_writers;
    records::CommandService m_commands;
    routes::Dispatcher m_dispatcher;
    http::HttpServer m_http;
    asio::signal_set m_signals;
    asio::steady_timer m_houseKeeping;
    std::chrono::steady_clock::time_point m_lastHouseKeeping = std::chrono::steady_clock::now() - HouseKeeping;
    std::mutex m_mutex;
    std::condition_variable m_endedSignal;
    bool m_ended = false;
    std::thread m_thread;
};

Backend::Backend(BackendOptions options) : m_options(std::move(options)) { }
Backend::~Backend() = default;

tl::expected<QString, QString> Backend::start()
{
    if (sodium_init() < 0)
        return tl::unexpected(u"The cryptography library cannot be used on this machine."_s);
    const DataFolder folder(m_options.dataFolder);
    const auto settings = folder.readSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    auto secretKey = auth::SecretKey::load(folder.secretKeyFile());
    if (!secretKey)
        return tl::unexpected(secretKey.error());

    const sql::DatabaseUrl url = m_options.database.value_or(settings->database);
    quint64 head = 0;
    quint64 version = 0;
    {
        sql::Database database(url);
        const auto migrated = sql::migrate(database);
        if (!migrated)
            return tl::unexpected(u"The database %1 cannot be used: %2"_s.arg(url.forLog(), migrated.error().detail));
        const auto read = database.transact(sql::Database::Intent::Read, [&] {
            head = records::feedHead(database);
            version = records::organisationVersion(database);
        });
        if (!read)
            return tl::unexpected(u"The database %1 cannot be read: %2"_s.arg(url.forLog(), read.error().detail));
    }

    auto running = std::make_unique<Running>(m_options, url, *std::move(secretKey), settings->sip);
    running->hub().setHead(head);
    running->hub().setOrganisationVersion(version);
    http::Listening listening{m_options.host, m_options.port, {}, {}};
    if (m_options.tls) {
        listening.certificateFile = m_options.certificateFile.isEmpty() ? folder.certificateFile() : m_options.certificateFile;
        listening.keyFile = m_options.keyFile.isEmpty() ? folder.keyFile() : m_options.keyFile;
    }
    const auto address = running->http().listen(listening);
    if (!address)
        return tl::unexpected(address.error());
    running->run();
    m_running = std::move(running);
    http::logEvent("listening", {{"address", *address}, {"database", url.forLog()}});
    return *address;
}

void Backend::stop() { m_running.reset(); }

void Backend::stopOnSignals()
{
    if (m_running)
        m_running->stopOnSignals();
}

void Backend::wait()
{
    if (m_running)
        m_running->wait();
}

} // namespace barodesk::server
