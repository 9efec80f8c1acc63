#include "server/sql/databaseurl.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace barodesk::server::sql {

DatabaseUrl DatabaseUrl::sqlite(const QString &file)
{
    DatabaseUrl url;
    url.file = file;
    return url;
}

tl::expected<DatabaseUrl, QString> DatabaseUrl::parse(const QString &text)
{
    if (text.startsWith(u"sqlite:")) {
        const QString file = text.mid(7);
        if (file.isEmpty())
            return tl::unexpected(u"A SQLite database needs a file, for example sqlite:/var/lib/barodesk/barodesk.db."_s);
        return sqlite(file);
    }
    if (!text.startsWith(u"postgresql://") && !text.startsWith(u"postgres://"))
        return tl::unexpected(u"A database is written as sqlite:FILE or postgresql://user@host:port/name."_s);

    const QUrl parsed(text, QUrl::StrictMode);
    if (!parsed.isValid())
        return tl::unexpected(QString(u"The database address cannot be read: "_s + parsed.errorString()));
    const QUrlQuery query(parsed);
    DatabaseUrl url;
    url.dialect = Dialect::PostgreSql;
    url.host = query.hasQueryItem(u"host"_s) ? query.queryItemValue(u"host"_s, QUrl::FullyDecoded) : parsed.host();
    url.port = query.hasQueryItem(u"port"_s) ? query.queryItemValue(u"port"_s).toInt() : parsed.port(5432);
    url.name = parsed.path(QUrl::FullyDecoded).mid(1);
    url.user = query.hasQueryItem(u"user"_s) ? query.queryItemValue(u"user"_s, QUrl::FullyDecoded) : parsed.userName(QUrl::FullyDecoded);
    url.password
        = query.hasQueryItem(u"password"_s) ? query.queryItemValue(u"password"_s, QUrl::FullyDecoded) : parsed.password(QUrl::FullyDecoded);
    if (url.name.isEmpty() || url.name.contains(u'/'))
        return tl::unexpected(u"The database address names no database: postgresql://user@host:port/name."_s);
    if (url.port <= 0 || url.port > 65535)
        return tl::unexpected(u"The port of the database address is not between 1 and 65535."_s);
    return url;
}

QString DatabaseUrl::toString() const
{
    if (dialect == Dialect::Sqlite)
        return QString(u"sqlite:"_s + file);
    const auto encoded = [](const QString &part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); };
    QString text = u"postgresql://"_s;
    if (host.startsWith(u'/')) { // a socket folder cannot stand where a host stands
        text += u'/' + encoded(name) + u"?host="_s + encoded(host) + u"&port="_s + QString::number(port);
        if (!user.isEmpty())
            text += u"&user="_s + encoded(user);
        if (!password.isEmpty())
            text += u"&password="_s + encoded(password);
        return text;
    }
    if (!user.isEmpty())
        text += encoded(user) + (password.isEmpty() ? QString() : QString(u':' + encoded(password))) + u'@';
    text += host + u':' + QString::number(port) + u'/' + encoded(name);
    return text;
}

QString DatabaseUrl::forLog() const
{
    DatabaseUrl copy = *this;
    copy.password.clear();
    return copy.toString();
}

} // namespace barodesk::server::sql
