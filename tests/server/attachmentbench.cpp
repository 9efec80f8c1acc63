#include "tests/server/attachmentbench.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTest>
#include <QUrl>

namespace barodesk::test {

namespace sql = barodesk::server::sql;
using namespace Qt::StringLiterals;

QByteArray noise(quint32 seed, qsizetype length)
{
    QRandomGenerator random(seed);
    QByteArray bytes(length, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray sumOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

api::UploadProgress progressOf(const HttpAnswer &answer)
{
    return api::fromBytes<api::UploadProgress>(answer.body).value_or(api::UploadProgress{-1, false});
}

domain::AddAttachment adding(const QByteArray &bytes, const QString &name)
{
    return {{.id = domain::AttachmentId::create(),
             .purpose = domain::AttachmentPurpose::Evidence,
             .name = name,
             .mediaType = u"image/jpeg"_s,
             .size = bytes.size(),
             .sha256 = QString::fromLatin1(sumOf(bytes).toHex()),
             .by = {},
             .at = {}}};
}

void AttachmentBench::start(const QJsonObject &settings)
{
    cleanup();
    QFETCH_GLOBAL(const QString, database);
    m_backend = std::make_unique<LocalBackend>();
    m_url.clear();
    if (database == u"postgresql") {
        const QString name = u"attachments%1"_s.arg(++m_databases);
        QVERIFY(m_postgres.createDatabase(name));
        m_url = m_postgres.url(name);
    }
    const auto made = m_backend->init(m_url);
    QVERIFY2(made, made ? "" : qPrintable(made.error()));
    if (!settings.isEmpty())
        QVERIFY(m_backend->changeSettings({{u"attachments"_s, settings}}));
    const auto started = m_backend->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error()));
}

HttpClient &AttachmentBench::person(const QString &name)
{
    auto &client = m_people[name];
    if (!client) {
        client = std::make_unique<HttpClient>(m_backend->url());
        if (client->signIn(name, u"sample-password"_s).status != 200)
            QTest::qFail("not signed in", __FILE__, __LINE__);
    }
    return *client;
}

domain::ComplaintId AttachmentBench::registered(const QString &who)
{
    const domain::Command command = registerCommand(m_backend->now());
    if (give(person(who), {command}).value(0).status != api::CommandStatus::Accepted)
        QTest::qFail("no complaint", __FILE__, __LINE__);
    return domain::ComplaintId(command.target.id);
}

api::CommandResult AttachmentBench::given(const QString &who, const domain::ComplaintId &complaint, domain::Payload payload)
{
    return give(person(who), {commandOn(complaint, m_backend->now(), std::move(payload))}).value(0);
}

HttpAnswer AttachmentBench::announce(const QString &who, const QByteArray &bytes)
{
    return person(who).post(u"/v1/attachments"_s, api::toJson(api::AttachmentUpload{sumOf(bytes), bytes.size()}));
}

HttpAnswer AttachmentBench::put(HttpClient &client, const QByteArray &sum, qint64 offset, const QByteArray &part)
{
    return client.send("PUT", u"/v1/attachments?sha256=%1&offset=%2"_s.arg(QString::fromLatin1(sum.toHex())).arg(offset), part,
                       {{"Content-Type", "application/octet-stream"}});
}

void AttachmentBench::bring(const QString &who, const QByteArray &bytes)
{
    api::UploadProgress progress = progressOf(announce(who, bytes));
    while (!progress.complete && progress.received >= 0 && progress.received < bytes.size())
        progress = progressOf(put(person(who), sumOf(bytes), progress.received, bytes.mid(progress.received, api::MaxPartBytes)));
    QVERIFY(progress.complete);
}

HttpAnswer AttachmentBench::open(const QString &who, const domain::ComplaintId &complaint, const domain::AttachmentId &attachment)
{
    return person(who).get(u"/v1/attachments?complaint=%1&attachment=%2&purpose=%3"_s.arg(
        complaint.toString(), attachment.toString(), QString::fromLatin1(QUrl::toPercentEncoding(u"첨부 열람"_s))));
}

QStringList AttachmentBench::keptFiles() const
{
    QStringList files;
    QDirIterator all(m_backend->dataFolder() + u"/attachments"_s, {u"*.sealed"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

sql::Row AttachmentBench::row(const QString &statement)
{
    if (!m_database) {
        const QString url = m_url.isEmpty() ? u"sqlite:"_s + m_backend->dataFolder() + u"/barodesk.db"_s : m_url;
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(url));
    }
    const auto read = m_database->transact(sql::Database::Intent::Read, [&] { return m_database->one(statement).value_or(sql::Row()); });
    return read.value_or(sql::Row());
}

int AttachmentBench::count(const QString &table) { return row(u"SELECT COUNT(*) FROM "_s + table).value(0).toInt(); }

void AttachmentBench::initTestCase()
{
    qInfo("seed %u", m_seed);
    if (const auto started = m_postgres.start(); !started)
        QFAIL(qPrintable(started.error()));
}

void AttachmentBench::initTestCase_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("SQLite") << u"sqlite"_s;
    QTest::newRow("PostgreSQL") << u"postgresql"_s;
}

void AttachmentBench::init() { start({}); }

void AttachmentBench::cleanup()
{
    m_people.clear();
    m_database.reset();
    m_backend.reset();
}

} // namespace barodesk::test
