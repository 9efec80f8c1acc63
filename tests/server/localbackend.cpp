#include "tests/server/localbackend.h"

#include "domain/koreatime.h"
#include "server/cli/subcommands.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrl>

namespace barodesk::test {

using namespace Qt::StringLiterals;

tl::expected<void, QString> LocalBackend::init(const QString &database, int complaints)
{
    QStringList arguments{u"--data"_s,
                          dataFolder(),
                          u"--sample"_s,
                          u"--sample-password"_s,
                          QString::fromLatin1(Password),
                          u"--admin-password"_s,
                          QString::fromLatin1(Password),
                          u"--complaints"_s,
                          QString::number(complaints)};
    if (!database.isEmpty())
        arguments += {u"--database"_s, database};
    const int code = server::cli::init(arguments);
    if (code != 0)
        return tl::unexpected(u"init ended with %1"_s.arg(code));
    return {};
}

bool LocalBackend::changeSettings(const QJsonObject &settings) const
{
    QFile file(QString(dataFolder() + u"/server.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        object.insert(setting.key(), setting.value());
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(QJsonDocument(object).toJson()) > 0;
}

server::BackendOptions LocalBackend::options() const
{
    server::BackendOptions options;
    options.dataFolder = dataFolder();
    options.port = 0;
    options.tls = tls;
    options.limits = limits;
    options.clock = [this] { return now(); };
    return options;
}

tl::expected<void, QString> LocalBackend::start()
{
    m_backend = std::make_unique<server::Backend>(options());
    const auto address = m_backend->start();
    if (!address)
        return tl::unexpected(address.error());
    m_url = *address;
    return {};
}

tl::expected<QString, QString> LocalBackend::startAnother()
{
    m_another = std::make_unique<server::Backend>(options());
    return m_another->start();
}

void LocalBackend::stop()
{
    m_another.reset();
    if (m_backend)
        m_backend->stop();
}

quint16 LocalBackend::port() const { return quint16(QUrl(m_url).port()); }

QDateTime LocalBackend::now() const { return domain::toKoreaTime(QDateTime::currentDateTimeUtc()).addSecs(m_ahead); }

} // namespace barodesk::test
