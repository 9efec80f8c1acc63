#include "tests/support/httpclient.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QMutex>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace barodesk::test {

using namespace Qt::StringLiterals;

QJsonObject HttpAnswer::json() const { return QJsonDocument::fromJson(body).object(); }

HttpClient::HttpClient(QString url, const QString &caFile) : m_url(std::move(url))
{
    if (!caFile.isEmpty()) {
        m_tls = std::make_shared<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
        m_tls->setCaCertificates(QSslCertificate::fromPath(caFile));
    }
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkRequest HttpClient::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_url + path, QUrl::StrictMode));
    if (m_tls)
        request.setSslConfiguration(*m_tls);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(60'000);
    return request;
}

HttpAnswer HttpClient::get(const QString &path, const QHash<QByteArray, QByteArray> &headers) { return send("GET", path, {}, headers); }

HttpAnswer HttpClient::post(const QString &path, const QJsonObject &body)
{
    return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer HttpClient::send(const QByteArray &method, const QString &path, const QByteArray &body,
                            const QHash<QByteArray, QByteArray> &headers)
{
    QNetworkRequest asked = request(path);
    if (!body.isEmpty() || method == "POST")
        asked.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        asked.setRawHeader(header.key(), header.value());

    // A HEAD sent as a custom request would wait for a body that never comes.
    const std::unique_ptr<QNetworkReply> reply(method == "HEAD" ? m_manager.head(asked) : m_manager.sendCustomRequest(asked, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    answer.contentType = answer.headers.value("content-type");
    if (reply->error() != QNetworkReply::NoError)
        answer.failure = reply->errorString();
    if (answer.status > 0)
        logContract(method, path, answer.status, answer.contentType, answer.body);
    return answer;
}

HttpAnswer HttpClient::signIn(const QString &name, const QString &password)
{
    const HttpAnswer answer = post(u"/v1/session"_s, {{u"name"_s, name}, {u"password"_s, password}, {u"desk"_s, u"test"_s}});
    m_token = answer.json()[u"token"_s].toString();
    return answer;
}

void logContract(const QByteArray &method, const QString &path, int status, const QByteArray &contentType, const QByteArray &body)
{
    const QString folder = qEnvironmentVariable("BARODESK_CONTRACT_LOG");
    if (folder.isEmpty() || method == "HEAD" || method == "OPTIONS")
        return;
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    QFile file(u"%1/%2-%3.jsonl"_s.arg(folder, QCoreApplication::applicationName()).arg(QCoreApplication::applicationPid()));
    if (!file.open(QIODevice::Append))
        return;
    const QJsonObject line{{u"method"_s, QString::fromLatin1(method)},
                           {u"path"_s, path},
                           {u"status"_s, status},
                           {u"contentType"_s, QString::fromLatin1(contentType)},
                           {u"body"_s, QString::fromUtf8(body)}};
    file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace barodesk::test
