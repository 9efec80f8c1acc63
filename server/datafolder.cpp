#include <utility>

#include "server/datafolder.h"

#include "api/objectreader.h"
#include "domain/complaintparts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace barodesk::server {

namespace {

constexpr QLatin1StringView TranscriptDays("transcriptDays");
constexpr QLatin1StringView CallDays("callDays");
constexpr QLatin1StringView RecordingDays("recordingDays");
constexpr QLatin1StringView AccessLogDays("accessLogDays");
constexpr QLatin1StringView CommandDays("commandDays");

/// Only what differs from what holds without it.
QJsonObject toJson(const records::Retention &retention)
{
    QJsonObject object;
    if (retention.transcriptDays)
        object.insert(TranscriptDays, *retention.transcriptDays);
    if (retention.callDays)
        object.insert(CallDays, *retention.callDays);
    if (retention.recordingDays != records::Retention().recordingDays)
        object.insert(RecordingDays, retention.recordingDays);
    if (retention.accessLogDays != records::Retention().accessLogDays)
        object.insert(AccessLogDays, retention.accessLogDays);
    if (retention.commandDays != records::Retention().commandDays)
        object.insert(CommandDays, retention.commandDays);
    return object;
}

std::optional<api::ParseError> readRetention(const QJsonValue &value, records::Retention &retention)
{
    using records::Retention;
    api::ObjectReader reader(value);
    const auto days = [&](QLatin1StringView key, auto &target, int least) {
        int read = 0;
        if (!reader.contains(key))
            return;
        reader.integer(key, read, least, Retention::MostDays);
        target = read;
    };
    days(TranscriptDays, retention.transcriptDays, 1);
    days(CallDays, retention.callDays, 1);
    days(RecordingDays, retention.recordingDays, 1);
    days(AccessLogDays, retention.accessLogDays, 1);
    days(CommandDays, retention.commandDays, Retention::LeastCommandDays);
    return reader.finish();
}

QJsonObject toJson(const attachments::Settings &settings)
{
    const attachments::Settings usual;
    QJsonObject object;
    if (!settings.folder.isEmpty())
        object.insert(u"folder"_s, settings.folder);
    if (!settings.scanner.isEmpty())
        object.insert(u"scanner"_s, QJsonArray::fromStringList(settings.scanner));
    if (settings.scannerSeconds != usual.scannerSeconds)
        object.insert(u"scannerSeconds"_s, settings.scannerSeconds);
    if (settings.orphanHours != usual.orphanHours)
        object.insert(u"orphanHours"_s, settings.orphanHours);
    if (settings.unnamed.megabytes != usual.unnamed.megabytes)
        object.insert(u"unnamedMegabytes"_s, settings.unnamed.megabytes);
    if (settings.unnamed.files != usual.unnamed.files)
        object.insert(u"unnamedFiles"_s, settings.unnamed.files);
    return object;
}

std::optional<api::ParseError> readAttachments(const QJsonValue &value, attachments::Settings &settings)
{
    api::ObjectReader reader(value);
    reader.lineIfAny(QLatin1StringView("folder"), settings.folder);
    if (!settings.folder.isEmpty() && !QDir::isAbsolutePath(settings.folder))
        reader.fail(QLatin1StringView("folder"), u"This must be a whole path."_s);
    if (reader.contains(QLatin1StringView("scanner"))) {
        reader.lines(QLatin1StringView("scanner"), settings.scanner, 20);
        // A scanner that is not there would keep every file waiting for good.
        if (!reader.failed()
            && (settings.scanner.isEmpty() || !QFileInfo(settings.scanner.first()).isExecutable()
                || !QDir::isAbsolutePath(settings.scanner.first())))
            reader.fail(QLatin1StringView("scanner"), u"The first of these must be the whole path of a program that can be run."_s);
    }
    if (reader.contains(QLatin1StringView("scannerSeconds")))
        reader.integer(QLatin1StringView("scannerSeconds"), settings.scannerSeconds, 1, 3600);
    if (reader.contains(QLatin1StringView("orphanHours")))
        reader.integer(QLatin1StringView("orphanHours"), settings.orphanHours, 1, 24 * 365);
    const auto bound = [&](QLatin1StringView key, qint64 &target, int least) {
        int read = 0;
        if (!reader.contains(key))
            return;
        reader.integer(key, read, least, 1'000'000);
        target = read;
    };
    // Less than one whole file would refuse it for good.
    bound(QLatin1StringView("unnamedMegabytes"), settings.unnamed.megabytes,
          int(domain::MaxAttachmentSize / attachments::UnnamedBounds::Megabyte));
    bound(QLatin1StringView("unnamedFiles"), settings.unnamed.files, 1);
    return reader.finish();
}

} // namespace

bool DataFolder::isInitialised() const { return QFile::exists(settingsFile()); }

tl::expected<void, QString> DataFolder::writeSettings(const Settings &settings) const
{
    // A file in the folder is named from it, so that the folder can be moved.
    sql::DatabaseUrl database = settings.database;
    const QString inside = QDir(m_path).absolutePath() + u'/';
    if (database.dialect == sql::Dialect::Sqlite && database.file.startsWith(inside))
        database.file.remove(0, inside.size());
    QJsonObject object{{u"database"_s, database.toString()}};
    if (const QJsonObject retention = toJson(settings.retention); !retention.isEmpty())
        object.insert(u"retention"_s, retention);
    if (!settings.recordings.isEmpty())
        object.insert(u"recordings"_s, settings.recordings);
    if (const QJsonObject attachments = toJson(settings.attachments); !attachments.isEmpty())
        object.insert(u"attachments"_s, attachments);
    if (!settings.sip.domain.isEmpty())
        object.insert(u"sip"_s,
                      QJsonObject{{u"domain"_s, settings.sip.domain},
                                  {u"registrar"_s, settings.sip.registrar},
                                  {u"transport"_s, api::wordOf(settings.sip.transport)}});
    QSaveFile file(settingsFile());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return tl::unexpected(u"The settings %1 cannot be written: %2."_s.arg(settingsFile(), file.errorString()));
    return {};
}

tl::expected<DataFolder::Settings, QString> DataFolder::readSettings() const
{
    QFile file(settingsFile());
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"%1 is no data folder yet; make it with 'barodesk-server init --data %1'."_s.arg(m_path));
    const auto object = api::parseObject(file.readAll());
    if (!object)
        return tl::unexpected(u"%1: %2"_s.arg(settingsFile(), object.error().toString()));

    api::ObjectReader reader(*object);
    QString database;
    reader.line(QLatin1StringView("database"), database);
    Settings settings;
    const QJsonValue sip = reader.take(QLatin1StringView("sip"));
    if (!sip.isUndefined()) {
        api::ObjectReader sipReader(sip);
        sipReader.line(QLatin1StringView("domain"), settings.sip.domain);
        sipReader.line(QLatin1StringView("registrar"), settings.sip.registrar);
        sipReader.required(QLatin1StringView("transport"), settings.sip.transport);
        if (const auto &fault = sipReader.finish())
            reader.fail(QLatin1StringView("sip"), *fault);
    }
    const QJsonValue retention = reader.take(QLatin1StringView("retention"));
    if (!retention.isUndefined()) {
        if (const auto fault = readRetention(retention, settings.retention))
            reader.fail(QLatin1StringView("retention"), *fault);
    }
    const QJsonValue attachments = reader.take(QLatin1StringView("attachments"));
    if (!attachments.isUndefined()) {
        if (const auto fault = readAttachments(attachments, settings.attachments))
            reader.fail(QLatin1StringView("attachments"), *fault);
    }
    std::optional<QString> recordings;
    reader.optionalLine(QLatin1StringView("recordings"), recordings);
    settings.recordings = recordings.value_or(QString());
    if (!settings.recordings.isEmpty() && !QDir::isAbsolutePath(settings.recordings))
        reader.fail(QLatin1StringView("recordings"), u"This must be a whole path."_s);
    if (const auto &fault = reader.finish())
        return tl::unexpected(u"%1: %2"_s.arg(settingsFile(), fault->toString()));
    auto url = sql::DatabaseUrl::parse(database);
    if (!url)
        return tl::unexpected(u"%1: %2"_s.arg(settingsFile(), url.error()));
    if (url->dialect == sql::Dialect::Sqlite)
        url->file = QDir(QDir(m_path).absolutePath()).absoluteFilePath(url->file);
    settings.database = *url;
    // An empty database in the place of a lost one would make every desk forget its records.
    if (url->dialect == sql::Dialect::Sqlite && !QFileInfo::exists(url->file))
        return tl::unexpected(
            u"The records %1 are not there; restore them from a backup, or make another folder with 'init'."_s.arg(url->file));
    return settings;
}

tl::expected<std::optional<FileLock>, QString> DataFolder::lockRecords(const sql::DatabaseUrl &url)
{
    if (url.dialect == sql::Dialect::PostgreSql)
        return std::nullopt;
    const QFileInfo file(url.file); // one lock by whatever path the file is named
    const QString real
        = file.exists() ? file.canonicalFilePath() : QDir(QFileInfo(file.absolutePath()).canonicalFilePath()).filePath(file.fileName());
    auto lock = FileLock::take(real + u".lock"_s);
    if (lock)
        return std::optional(*std::move(lock));
    switch (lock.error()) {
    case FileLock::Fault::Held:
        return tl::unexpected(
            u"Another barodesk-server is serving the records %1; a SQLite file has one server, stop that one first."_s.arg(real));
    case FileLock::Fault::Unusable: break;
    }
    return tl::unexpected(u"The lock file %1.lock cannot be used."_s.arg(real));
}

} // namespace barodesk::server
