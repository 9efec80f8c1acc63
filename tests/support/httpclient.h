#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QString>

#include <memory>

namespace barodesk::test {

struct HttpAnswer
{
    int status = 0; ///< 0: there was no answer; `failure` says why.
    QByteArray contentType;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QString failure;

    QJsonObject json() const;
    QString errorCode() const { return json()[QStringLiteral("code")].toString(); }
};

/// Asks a server and waits for the answer. For one thread; writes what it was answered into the contract log where one is asked for
/// (BARODESK_CONTRACT_LOG, see tests/contract).
class HttpClient final
{
public:
    /// \param caFile the authority to trust, empty: the machine's
    explicit HttpClient(QString url, const QString &caFile = {});

    void setToken(const QString &token) { m_token = token; }
    const QString &token() const { return m_token; }

    HttpAnswer get(const QString &path, const QHash<QByteArray, QByteArray> &headers = {});
    HttpAnswer post(const QString &path, const QJsonObject &body);
    HttpAnswer send(const QByteArray &method, const QString &path, const QByteArray &body = {},
                    const QHash<QByteArray, QByteArray> &headers = {});
    /// Signs in and keeps the token. \returns the answer
    HttpAnswer signIn(const QString &name, const QString &password);

    /// For streams: the request as send() would make it.
    QNetworkRequest request(const QString &path) const;
    QNetworkAccessManager &manager() { return m_manager; }

private:
    const QString m_url;
    QString m_token;
    QNetworkAccessManager m_manager;
    std::shared_ptr<class QSslConfiguration> m_tls;
};

/// Appends one exchange to the contract log, if there is one.
void logContract(const QByteArray &method, const QString &path, int status, const QByteArray &contentType, const QByteArray &body);

} // namespace barodesk::test
