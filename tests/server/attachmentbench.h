#pragma once

#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"
#include "tests/support/postgresserver.h"

#include "api/wireattachment.h"
#include "server/sql/database.h"

#include <QObject>
#include <QRandomGenerator>

namespace barodesk::test {

inline constexpr int Patience = 30'000;

/// Bytes of no sense, the same for the same seed.
QByteArray noise(quint32 seed, qsizetype length);
/// Their SHA-256.
QByteArray sumOf(const QByteArray &bytes);
/// -1 received where the answer is none.
api::UploadProgress progressOf(const HttpAnswer &answer);
/// The command that would add them to a complaint.
domain::AddAttachment adding(const QByteArray &bytes, const QString &name = QStringLiteral("포트홀.jpg"));

/// A server with its database, people who bring files to it, and what it keeps of them: the ground of the tests of attachments, each of
/// which runs on both databases.
class AttachmentBench : public QObject
{
    Q_OBJECT
protected:
    /// Anew, with these settings of the attachments. A failure fails the test, as everywhere here.
    void start(const QJsonObject &settings);
    /// Signed in, from the first time on.
    HttpClient &person(const QString &name);
    /// A complaint this person registers.
    domain::ComplaintId registered(const QString &who);
    /// What the server says to this command of theirs on the complaint.
    api::CommandResult given(const QString &who, const domain::ComplaintId &complaint, domain::Payload payload);
    /// The route's answer, whatever it is; as the next two.
    HttpAnswer announce(const QString &who, const QByteArray &bytes);
    static HttpAnswer put(HttpClient &client, const QByteArray &sum, qint64 offset, const QByteArray &part);
    /// Announced and brought in parts until the server says it is complete.
    void bring(const QString &who, const QByteArray &bytes);
    HttpAnswer open(const QString &who, const domain::ComplaintId &complaint, const domain::AttachmentId &attachment);
    /// The sealed files on the server's disk.
    QStringList keptFiles() const;
    /// The first row of a query, past the server.
    server::sql::Row row(const QString &statement);
    int count(const QString &table);

    const quint32 m_seed = QRandomGenerator::global()->generate();
    PostgresServer m_postgres;
    int m_databases = 0;
    QString m_url;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<server::sql::Database> m_database;
    std::map<QString, std::unique_ptr<HttpClient>> m_people;

protected Q_SLOTS:
    void initTestCase();
    void initTestCase_data();
    void init();
    void cleanup();
};

} // namespace barodesk::test
