#include <utility>

#include "server/attachments/attachmentkeeping.h"

#include "server/attachments/attachmentstore.h"
#include "server/http/log.h"
#include "server/routes/transact.h"

namespace barodesk::server::attachments {

namespace asio = boost::asio;
using routes::runIn;
using sql::Database;

namespace {
constexpr qint64 ScanAgain = 60'000; ///< Milliseconds until a file is looked at again that the scanner said nothing about.
constexpr int AtOnce = 100;
} // namespace

asio::awaitable<void> AttachmentKeeping::scan()
{
    while (true) {
        const qint64 now = m_clock().toMSecsSinceEpoch();
        const qint64 again = now + m_scanner.seconds() * 1'000ll + ScanAgain; // Not while this one is still at it.
        std::function<std::optional<StoredFile>(Database &)> take
            = [now, again](Database &database) { return takeUnchecked(database, now, again); };
        const auto taken = co_await runIn(m_writers, Database::Intent::Write, std::move(take));
        if (!taken || !*taken)
            co_return;
        const StoredFile file = **taken;
        // Not in the call: GCC 12 destroys what is made there twice.
        std::function<tl::expected<QByteArray, QString>()> read = [this, file] { return m_files.read(file.name(), file.arrival.sealed); };
        const Scan found = co_await m_scanner.scan(std::move(read));
        if (found.verdict == Scan::Verdict::Unknown) {
            http::logEvent("scan-failed", {{"file", file.name()}, {"detail", found.detail}});
            std::function<bool(Database &)> postpone = [file, later = m_clock().toMSecsSinceEpoch() + ScanAgain](Database &database) {
                postponeScan(database, file, later);
                return true;
            };
            co_await runIn(m_writers, Database::Intent::Write, std::move(postpone));
            continue;
        }
        const bool clean = found.verdict == Scan::Verdict::Clean;
        std::function<bool(Database &)> settle = [file, clean](Database &database) {
            settleScan(database, file, clean);
            return true;
        };
        co_await runIn(m_writers, Database::Intent::Write, std::move(settle)); // What fails is looked at again.
        if (!clean) {
            http::logEvent("infected", {{"file", file.name()}, {"detail", found.detail}});
            co_await removeFiles();
        }
    }
}

asio::awaitable<void> AttachmentKeeping::removeUnnamed()
{
    const qint64 before = m_clock().toMSecsSinceEpoch() - m_orphanHours * 3'600'000ll;
    qint64 all = 0;
    for (bool more = true; more;) {
        std::function<qint64(Database &)> doom = [before](Database &database) { return doomUnnamed(database, before, AtOnce); };
        const auto doomed = co_await runIn(m_writers, Database::Intent::Write, std::move(doom));
        if (!doomed)
            co_return; // Tomorrow.
        all += *doomed;
        more = *doomed == AtOnce;
    }
    co_await removeFiles();
    if (all > 0)
        http::logEvent("unnamed-attachments-removed", {{"count", all}});
}

/// After it was marked and committed: a server that dies in between goes on here.
asio::awaitable<void> AttachmentKeeping::removeFiles()
{
    for (bool more = true; more;) {
        std::function<int(Database &)> remove = [this](Database &database) {
            int removed = 0;
            for (const StoredFile &file : toRemove(database, AtOnce)) {
                if (m_files.remove(file.name())) {
                    forgetFile(database, file);
                    ++removed;
                }
            }
            return removed;
        };
        const auto removed = co_await runIn(m_writers, Database::Intent::Write, std::move(remove));
        more = removed && *removed == AtOnce;
    }
}

} // namespace barodesk::server::attachments
