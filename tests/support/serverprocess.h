#pragma once

#include <tl/expected.hpp>

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace barodesk::test {

/// A real barodesk-server in a process of its own, with a data folder of its own. It never outlives the object.
class ServerProcess final
{
public:
    static constexpr auto Password = "sample-password"; ///< Of every sample user (c01 … c12, b01 …, s01, a01).
    static constexpr auto AdminPassword = "admin-password";

    /// \param folder kept with all that is in it; empty: a temporary one
    explicit ServerProcess(const QString &folder = {});
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Makes the folder: the sample city with this many complaints. \param more further arguments of `init`
    tl::expected<void, QString> init(int complaints = 0, const QStringList &more = {});
    /// Serves; again after stop() or kill(): on the same port. \param more further arguments of `serve`
    tl::expected<void, QString> start(const QStringList &more = {});
    bool stop(); ///< SIGTERM. \returns whether it ended by itself with exit code 0
    void kill(); ///< SIGKILL.
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    const QString &url() const { return m_url; } ///< "https://127.0.0.1:43211"
    QString caFile() const { return dataFolder() + QStringLiteral("/ca.pem"); }
    QString dataFolder() const { return m_path + QStringLiteral("/data"); }
    QString log() const; ///< What it said on stderr.

    struct Ran
    {
        int code = -1;
        QString out;
        QString err;
    };
    /// Runs a subcommand to its end.
    static Ran run(const QStringList &arguments, const QByteArray &input = {});

private:
    QTemporaryDir m_folder; ///< Unused when a folder was named.
    QString m_path;
    QProcess m_process;
    QString m_url;
    quint16 m_port = 0;
};

} // namespace barodesk::test
