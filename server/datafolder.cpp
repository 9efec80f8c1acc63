#include <utility>

#include "server/datafolder.h"

#include "api/objectreader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace barodesk::server {

bool DataFolder::isInitialised() const { return QFile::exists(settingsFile()); }

tl::expected<void, QString> DataFolder::writeSettings(const Settings &settings) const
{
    QJsonObject object{{u"database"_s, settings.database.toString()}};
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
    if (const auto &fault = reader.finish())
        return tl::unexpected(u"%1: %2"_s.arg(settingsFile(), fault->toString()));
    const auto url = sql::DatabaseUrl::parse(database);
    if (!url)
        return tl::unexpected(u"%1: %2"_s.arg(settingsFile(), url.error()));
    settings.database = *url;
    // An empty database in the place of a lost one would make every desk forget its records.
    if (url->dialect == sql::Dialect::Sqlite && !QFileInfo::exists(url->file))
        return tl::unexpected(
            u"The records %1 are not there; restore them from a backup, or make another folder with 'init'."_s.arg(url->file));
    return settings;
}

} // namespace barodesk::server
