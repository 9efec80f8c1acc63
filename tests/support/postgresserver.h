#pragma once

#include <tl/expected.hpp>

#include <QString>

#include <memory>

class QProcess;
class QTemporaryDir;

namespace barodesk::test {

/// A real PostgreSQL in a temporary folder, on a free port of the loopback. It never outlives the object. Run as root it
/// serves as the account "postgres", as PostgreSQL refuses root.
class PostgresServer final
{
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// Makes the cluster at the first call; again after stop(): the same data on the same port.
    tl::expected<void, QString> start();
    void stop(); ///< At once, connections are cut ("immediate"): what a crash looks like.

    tl::expected<void, QString> createDatabase(const QString &name);
    QString url(const QString &database) const; ///< For `--database`.

private:
    tl::expected<void, QString> makeCluster();
    tl::expected<QString, QString> run(const QString &program, const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    QString m_programs; ///< Folder of initdb and postgres.
    quint16 m_port = 0;
};

} // namespace barodesk::test
