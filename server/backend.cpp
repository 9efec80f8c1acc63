#include "server/backend.h"

#include "domain/koreatime.h"
#include "server/attachments/attachmentkeeping.h"
#include "server/datafolder.h"
#include "server/http/certificateend.h"
#include "server/http/log.h"
#include "server/recordings/recordingstore.h"
#include "server/records/clockkeeper.h"
#include "server/records/feed.h"
#include "server/records/retention.h"
#include "server/room/roomkeeping.h"
#include "server/sql/migrations.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/signal_set.hpp>

#include <sodium.h>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace barodesk::server {

namespace asio = boost::asio;

namespace {

constexpr int Readers = 3;
constexpr qint64 Day = 24ll * 3600 * 1000;
constexpr qint64 RetryPurge = 5ll * 60 * 1000;
constexpr qint64 LookAtClocks = 10'000;

QDateTime machineClock() { return domain::toKoreaTime(QDateTime::currentDateTimeUtc()); }

int writersFor(sql::Dialect dialect) { return dialect == sql::Dialect::Sqlite ? 1 : 4; }

} // namespace

/// Everything that lives between start and stop, in the order it is made; destroyed in reverse.
class Backend::Running final
{
public:
    Running(const BackendOptions &options, const sql::DatabaseUrl &database, auth::SecretKey secretKey,
            const DataFolder::Settings &settings, const QString &recordingsFolder, const QString &attachmentsFolder,
            const std::optional<QDateTime> &certificateEnd)
        : m_clock(options.clock ? options.clock : machineClock),
          m_secretKey(std::move(secretKey)),
          m_retention(settings.retention),
          m_certificateEnd(certificateEnd),
          m_recordings(recordingsFolder, u"recording"_s, m_secretKey),
          m_attachments(attachmentsFolder, u"attachment"_s, m_secretKey),
          m_scanner(attachmentsFolder, settings.attachments),
          m_hub(m_context.get_executor()),
          m_presence(options.patience, m_clock().toMSecsSinceEpoch()),
          m_readers(database, {.threads = Readers}),
          m_writers(database, {.threads = writersFor(database.dialect)}),
          m_commands(m_writers, database.dialect, m_organisation, m_attachments, m_clock,
                     [this](quint64 head) { asio::post(m_context, [this, head] { m_hub.setHead(head); }); }),
          m_dispatcher({m_readers, m_writers, m_commands, m_organisation, m_passwords, m_secretKey, m_recordings, m_attachments,
                        m_scanner.isConfigured(), settings.attachments.unnamed, m_hub, m_presence, settings.sip, database.dialect, m_clock,
                        certificateEnd}),
          m_http(m_context, m_hub, m_dispatcher, options.limits),
          m_attachmentKeeping(m_writers, m_attachments, m_scanner, m_clock, settings.attachments.orphanHours),
          m_roomKeeping(m_readers, m_writers, m_hub, m_presence, database.dialect, m_clock),
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
        watchDatabase();
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
            m_scanner.stop();
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
        // Here and not there: who reads "ready" may send a signal at once. What comes before the wait is kept for it.
        boost::system::error_code ignored;
        m_signals.add(SIGTERM, ignored);
        m_signals.add(SIGINT, ignored);
        asio::post(m_context, [this] {
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
    /// Users, holidays and the organisation are also changed from the command line, records by another server on the same PostgreSQL:
    /// versions are looked at every two seconds.
    void watchDatabase()
    {
        m_houseKeeping.expires_after(std::chrono::seconds(2));
        m_houseKeeping.async_wait([this](const boost::system::error_code &error) {
            if (error)
                return;
            asio::co_spawn(m_context, lookAtDatabase(), [this](std::exception_ptr) { watchDatabase(); });
        });
    }

    asio::awaitable<void> lookAtDatabase()
    {
        const qint64 now = m_clock().toMSecsSinceEpoch();
        if (std::abs(now - m_lastPurge) >= Day) {
            m_lastPurge = now;
            warnOfCertificate();
            co_await purge();
        }
        if (std::abs(now - m_lastClock) >= LookAtClocks) {
            m_lastClock = now;
            co_await keepClocks();
        }
        // Beside the rest: a scanner takes its time.
        if (m_scanner.isConfigured() && !std::exchange(m_scanning, true))
            asio::co_spawn(m_context, m_attachmentKeeping.scan(), [this](std::exception_ptr) { m_scanning = false; });
        using Versions = std::pair<quint64, quint64>;
        std::function<sql::Result<Versions>(sql::Database &)> look = [](sql::Database &database) {
            return database.transact(sql::Database::Intent::Read,
                                     [&] { return Versions(records::feedHead(database), records::organisationVersion(database)); });
        };
        const sql::Result<Versions> versions = co_await m_readers.run<Versions>(std::move(look));
        if (versions) {
            m_hub.setHead(versions->first);
            m_hub.setOrganisationVersion(versions->second);
        }
        co_await m_roomKeeping.look();
    }

    /// While there is still time to order another.
    void warnOfCertificate() const
    {
        const qint64 days = m_certificateEnd ? m_clock().secsTo(*m_certificateEnd) / (Day / 1000) : http::CertificateWarningDays + 1;
        if (days <= http::CertificateWarningDays)
            http::logEvent("certificate-ends", {{"days", days}, {"on", m_certificateEnd->toString(Qt::ISODate)}});
    }

    /// Due times after new holidays, and the rules of escalation. In batches, each a job of the writers by itself.
    asio::awaitable<void> keepClocks()
    {
        records::ClockWork all;
        for (bool more = true; more && !m_http.stopping();) {
            std::function<sql::Result<records::ClockWork>(sql::Database &)> job = [this](sql::Database &database) {
                return database.transact(sql::Database::Intent::Write,
                                         [&] { return records::keepClock(database, *m_organisation.current(database), m_clock()); });
            };
            const sql::Result<records::ClockWork> batch = co_await m_writers.run<records::ClockWork>(std::move(job));
            if (!batch) {
                http::logEvent("clock-failed", {{"kind", int(batch.error().kind)}, {"detail", batch.error().detail}});
                co_return;
            }
            if (batch->head > 0)
                m_hub.setHead(batch->head);
            all.recounted += batch->recounted;
            all.escalated += batch->escalated;
            more = batch->more;
        }
        if (all.recounted > 0 || all.escalated > 0)
            http::logEvent("clock", {{"recounted", all.recounted}, {"escalated", all.escalated}});
    }

    /// In batches, each a job of the writers by itself.
    asio::awaitable<void> purge()
    {
        records::Purged all;
        for (bool more = true; more && !m_http.stopping();) {
            std::function<sql::Result<records::Purged>(sql::Database &)> job = [this](sql::Database &database) {
                return database.transact(sql::Database::Intent::Write, [&] {
                    return records::purgeBatch(database, m_retention, *m_organisation.current(database), m_clock());
                });
            };
            const sql::Result<records::Purged> batch = co_await m_writers.run<records::Purged>(std::move(job));
            if (!batch) {
                http::logEvent("purge-failed", {{"kind", int(batch.error().kind)}, {"detail", batch.error().detail}});
                m_lastPurge += RetryPurge - Day;
                break;
            }
            m_hub.setHead(batch->head);
            all.calls += batch->calls;
            all.accesses += batch->accesses;
            all.recordings += batch->recordings;
            more = batch->more;
        }
        if (all.calls > 0 || all.accesses > 0 || all.recordings > 0)
            http::logEvent("purged", {{"calls", all.calls}, {"recordings", all.recordings}, {"accesses", all.accesses}});
        co_await removePurgedSound();
        co_await m_attachmentKeeping.removeUnnamed();
    }

    /// After it was marked and committed: a server that dies in between goes on here.
    asio::awaitable<void> removePurgedSound()
    {
        constexpr int AtOnce = 100;
        for (bool more = true; more && !m_http.stopping();) {
            std::function<sql::Result<int>(sql::Database &)> job = [this](sql::Database &database) {
                return database.transact(sql::Database::Intent::Write, [&] {
                    int removed = 0;
                    for (const domain::CallId &call : recordings::purgedFiles(database, AtOnce)) {
                        if (m_recordings.remove(call.toString())) {
                            recordings::forgetFile(database, call);
                            ++removed;
                        }
                    }
                    return removed;
                });
            };
            const sql::Result<int> removed = co_await m_writers.run<int>(std::move(job));
            more = removed && *removed == AtOnce;
        }
    }

    asio::io_context m_context{1};
    asio::executor_work_guard<asio::io_context::executor_type> m_guard = asio::make_work_guard(m_context);
    const std::function<QDateTime()> m_clock;
    const auth::SecretKey m_secretKey;
    const records::Retention m_retention;
    const std::optional<QDateTime> m_certificateEnd;
    const files::SealedFiles m_recordings;
    const files::SealedFiles m_attachments;
    attachments::FileScanner m_scanner;
    auth::PasswordBench m_passwords;
    records::OrganisationCache m_organisation;
    http::EventHub m_hub;
    room::Presence m_presence;
    sql::Workers m_readers;
    sql::Workers m_writers;
    records::CommandService m_commands;
    routes::Dispatcher m_dispatcher;
    http::HttpServer m_http;
    attachments::AttachmentKeeping m_attachmentKeeping;
    room::RoomKeeping m_roomKeeping;
    asio::signal_set m_signals;
    asio::steady_timer m_houseKeeping;
    bool m_scanning = false;
    qint64 m_lastPurge = 0; ///< Milliseconds since 1970, by m_clock; as the next.
    qint64 m_lastClock = 0;
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
    auto lock = DataFolder::lockRecords(url);
    if (!lock)
        return tl::unexpected(lock.error());
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

    http::Listening listening{m_options.host, m_options.port, {}, {}};
    if (m_options.tls) {
        listening.certificateFile = m_options.certificateFile.isEmpty() ? folder.certificateFile() : m_options.certificateFile;
        listening.keyFile = m_options.keyFile.isEmpty() ? folder.keyFile() : m_options.keyFile;
    }
    auto running = std::make_unique<Running>(
        m_options, url, *std::move(secretKey), *settings, settings->recordings.isEmpty() ? folder.recordingsFolder() : settings->recordings,
        settings->attachments.folder.isEmpty() ? folder.attachmentsFolder() : settings->attachments.folder,
        m_options.tls ? http::certificateEnd(listening.certificateFile) : std::nullopt);
    running->hub().setHead(head);
    running->hub().setOrganisationVersion(version);
    const auto address = running->http().listen(listening);
    if (!address)
        return tl::unexpected(address.error());
    running->run();
    m_lock = *std::move(lock);
    m_running = std::move(running);
    http::logEvent("listening", {{"address", *address}, {"database", url.forLog()}});
    return *address;
}

void Backend::stop()
{
    m_running.reset();
    m_lock.reset();
}

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
