#pragma once

#include <utility> // before Beast with GCC 12

#include "server/backend.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace barodesk::test {

/// A server inside the test: with a clock and limits the test chooses, speaking plain HTTP on the loopback.
class LocalBackend final
{
public:
    static constexpr auto Password = "sample-password";

    /// \param database empty: SQLite in the temporary folder
    tl::expected<void, QString> init(const QString &database = {}, int complaints = 0);
    /// Before start(): sets these keys of server.json. \returns whether it could
    bool changeSettings(const QJsonObject &settings) const;
    tl::expected<void, QString> start();
    void stop();
    /// Another server on the same records, which have to be in PostgreSQL; it lives as long as this one. \returns its address
    tl::expected<QString, QString> startAnother();

    const QString &url() const { return m_url; }
    quint16 port() const;
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    void advanceClock(std::chrono::seconds by) { m_ahead += by.count(); }
    QDateTime now() const;

    server::http::Limits limits; ///< Before start().
    bool tls = false;

private:
    server::BackendOptions options() const;

    QTemporaryDir m_folder;
    QString m_url;
    std::atomic<qint64> m_ahead{0};
    std::unique_ptr<server::Backend> m_backend;
    std::unique_ptr<server::Backend> m_another;
};

} // namespace barodesk::test
