#pragma once

#include <utility> // before Asio with GCC 12

#include "server/attachments/attachmentsettings.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <tl/expected.hpp>

#include <QByteArray>

#include <atomic>
#include <functional>

namespace barodesk::server::attachments {

struct Scan
{
    enum class Verdict {
        Clean,    ///< Exit code 0.
        Infected, ///< Exit code 1, as ClamAV says it.
        Unknown,  ///< Anything else: the scanner is ill, not the file.
    };
    Verdict verdict = Verdict::Unknown;
    QString detail; ///< For the log.
};

/// Runs the city's virus scanner over one file at a time, on a thread of its own. While it looks, the file lies in clear in a folder only
/// this account can read.
class FileScanner final
{
public:
    FileScanner(const QString &folder, const Settings &settings);
    ~FileScanner();

    bool isConfigured() const { return !m_command.isEmpty(); }
    int seconds() const { return m_seconds; } ///< How long one file may take at most.
    /// \param read gives the bytes, called on the scanner's thread
    boost::asio::awaitable<Scan> scan(std::function<tl::expected<QByteArray, QString>()> read);
    void stop(); ///< Ends a running scanner: what it would have said is not waited for. Any thread.

private:
    Scan look(const QByteArray &bytes) const;

    const QString m_folder; ///< For the file in clear.
    const QStringList m_command;
    const int m_seconds;
    std::atomic<bool> m_stopping{false};
    boost::asio::thread_pool m_thread{1};
};

} // namespace barodesk::server::attachments
