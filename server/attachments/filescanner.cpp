#include <utility>

#include "server/attachments/filescanner.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace barodesk::server::attachments {

namespace asio = boost::asio;

namespace {
constexpr int Look = 100; ///< Milliseconds between two looks at whether to go on.
constexpr qsizetype MostSaid = 300;
} // namespace

FileScanner::FileScanner(const QString &folder, const Settings &settings)
    : m_folder(folder + u"/scanning"_s), m_command(settings.scanner), m_seconds(settings.scannerSeconds)
{
    QDir(m_folder).removeRecursively(); // Of a server that was killed in the middle.
}

FileScanner::~FileScanner()
{
    stop();
    m_thread.stop();
    m_thread.join();
}

void FileScanner::stop() { m_stopping = true; }

asio::awaitable<Scan> FileScanner::scan(std::function<tl::expected<QByteArray, QString>()> read)
{
    auto home = co_await asio::this_coro::executor;
    co_await asio::post(asio::bind_executor(m_thread, asio::use_awaitable)); // Else it would only be told of there.
    const auto bytes = read();
    const Scan found = bytes ? look(*bytes) : Scan{Scan::Verdict::Unknown, bytes.error()};
    co_await asio::post(asio::bind_executor(home, asio::use_awaitable));
    co_return found;
}

Scan FileScanner::look(const QByteArray &bytes) const
{
    if (!QDir().mkpath(m_folder)
        || !QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return {Scan::Verdict::Unknown, u"the folder for the scanner cannot be made"_s};
    QTemporaryFile file(m_folder + u"/XXXXXX"_s); // Readable by this account only; gone with this object.
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return {Scan::Verdict::Unknown, u"the file for the scanner cannot be written: "_s + file.errorString()};
    QProcess scanner;
    scanner.setProcessChannelMode(QProcess::MergedChannels);
    scanner.start(m_command.first(), m_command.sliced(1) + QStringList{file.fileName()}, QIODevice::ReadOnly);
    const QDeadlineTimer end(m_seconds * 1000ll);
    while (scanner.state() != QProcess::NotRunning && !scanner.waitForFinished(Look)) {
        if (!m_stopping && !end.hasExpired())
            continue;
        scanner.kill();
        scanner.waitForFinished(-1);
        return {Scan::Verdict::Unknown, m_stopping ? u"the server stops"_s : u"the scanner did not end in time"_s};
    }
    if (scanner.error() == QProcess::FailedToStart || scanner.exitStatus() != QProcess::NormalExit)
        return {Scan::Verdict::Unknown, u"the scanner did not run: "_s + scanner.errorString()};
    // What it says may name the file; the name is ours and says nothing.
    const QString said = QString::fromUtf8(scanner.readAll()).simplified().left(MostSaid);
    switch (scanner.exitCode()) {
    case 0: return {Scan::Verdict::Clean, said};
    case 1: return {Scan::Verdict::Infected, said};
    default: return {Scan::Verdict::Unknown, u"exit code %1: %2"_s.arg(scanner.exitCode()).arg(said)};
    }
}

} // namespace barodesk::server::attachments
