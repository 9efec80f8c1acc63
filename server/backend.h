#pragma once

#include <utility> // before Beast with GCC 12

#include "server/filelock.h"
#include "server/http/httpserver.h"
#include "server/room/presence.h"
#include "server/routes/dispatcher.h"

#include <QString>

#include <functional>
#include <memory>
#include <thread>

namespace barodesk::server {

struct BackendOptions
{
    QString dataFolder;                       ///< Made by `init`.
    std::optional<sql::DatabaseUrl> database; ///< Instead of the one `init` wrote down.
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 8443; ///< 0: any free one.
    bool tls = true;
    QString certificateFile; ///< Empty: the folder's own.
    QString keyFile;
    http::Limits limits;
    room::Patience patience;
    std::function<QDateTime()> clock; ///< Korea time; empty: the machine's.
};

/// The whole server, put together: storage, services, connections. Runs on threads of its own between start() and stop().
class Backend final
{
public:
    explicit Backend(BackendOptions options);
    ~Backend(); ///< Stops.

    /// Opens the folder, migrates the database, listens. \returns the address or one sentence saying what is wrong
    tl::expected<QString, QString> start();

    void stop();          ///< Gracefully; returns when all is ended. From any thread but the server's.
    void stopOnSignals(); ///< SIGTERM and SIGINT from now on begin to stop it.
    void wait();          ///< Until it has stopped.

private:
    class Running;
    BackendOptions m_options;
    std::optional<FileLock> m_lock; ///< On the records, while it runs.
    std::unique_ptr<Running> m_running;
};

} // namespace barodesk::server
