#pragma once

#include "server/attachments/filescanner.h"
#include "server/filelock.h"
#include "server/records/retention.h"
#include "server/routes/services.h"

#include <QString>

namespace barodesk::server {

/// The folder `init` makes and `serve` lives in: keys, certificates, settings and, with SQLite, the records.
class DataFolder final
{
public:
    explicit DataFolder(QString path) : m_path(std::move(path)) { }

    struct Settings
    {
        sql::DatabaseUrl database;
        routes::SipSettings sip;
        records::Retention retention;
        QString recordings; ///< The folder of the recordings' sound; empty: recordingsFolder().
        attachments::Settings attachments;
    };

    const QString &path() const { return m_path; }
    QString secretKeyFile() const { return file(QStringLiteral("secret.key")); }
    QString caFile() const { return file(QStringLiteral("ca.pem")); } ///< What desks are given to trust.
    QString caKeyFile() const { return file(QStringLiteral("ca-key.pem")); }
    QString certificateFile() const { return file(QStringLiteral("server.pem")); }
    QString keyFile() const { return file(QStringLiteral("server-key.pem")); }
    QString settingsFile() const { return file(QStringLiteral("server.json")); }
    QString sqliteFile() const { return file(QStringLiteral("barodesk.db")); }
    QString recordingsFolder() const { return file(QStringLiteral("recordings")); }
    QString attachmentsFolder() const { return file(QStringLiteral("attachments")); }
    QString initLockFile() const { return file(QStringLiteral(".init.lock")); } ///< There only while `init` is at work.

    bool isInitialised() const;
    tl::expected<void, QString> writeSettings(const Settings &settings) const; ///< Readable by its owner only.
    tl::expected<Settings, QString> readSettings() const;

    /// The one server of a SQLite file holds this as long as it lives; none for PostgreSQL, which any number may share.
    static tl::expected<std::optional<FileLock>, QString> lockRecords(const sql::DatabaseUrl &url);

private:
    QString file(const QString &name) const { return m_path + QLatin1Char('/') + name; }

    QString m_path;
};

} // namespace barodesk::server
