#include "tests/server/localbackend.h"
#include "tests/support/httpclient.h"

#include "api/codecorganisation.h"
#include "api/wirecitylist.h"

#include <QJsonDocument>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// The lists the teams keep: who may change them, and what is refused.
class TestCityLists final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_backend = std::make_unique<LocalBackend>();
        const auto made = m_backend->init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_counsellor = signedIn(u"c01"_s);
        m_staff = signedIn(u"s01"_s);
    }

    void changedByTheTeamAndNotByCounsellors_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("rules of escalation") << u"/v1/escalation-rules"_s
                                             << QByteArray("{'code':'late','trigger':'overdue','amount':4,'tell':['supervisor'],'note':''}")
                                             << QByteArray(
                                                    "{'code':'late','trigger':'partUsed','amount':100,'tell':['supervisor'],'note':''}");
        QTest::newRow("rule of no category") << u"/v1/escalation-rules"_s
                                             << QByteArray(
                                                    "{'code':'late','trigger':'untouched','amount':1,'tell':['fieldLead'],'note':''}")
                                             << QByteArray("{'code':'late','trigger':'untouched','amount':1,'tell':['fieldLead'],'note':'',"
                                                           "'category':'nowhere'}");
        QTest::newRow("text templates") << u"/v1/text-templates"_s
                                        << QByteArray(
                                               "{'code':'done','name':'당일 조치','use':'result','text':'{place}','category':'road'}")
                                        << QByteArray("{'code':'done','name':' ','use':'result','text':'x'}");
        QTest::newRow("template of no category")
            << u"/v1/text-templates"_s << QByteArray("{'code':'a','name':'n','use':'reason','text':'x'}")
            << QByteArray("{'code':'a','name':'n','use':'reason','text':'x','category':'nowhere'}");
        QTest::newRow("shared views") << u"/v1/shared-views"_s
                                      << QByteArray("{'code':'mine','name':'우리 팀','team':'도로보수팀','content':'{}'}")
                                      << QByteArray("{'code':'mine','name':'우리 팀','team':'도로보수팀'}");
    }

    void changedByTheTeamAndNotByCounsellors()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, good);
        QFETCH(const QByteArray, bad);
        QCOMPARE(put(*m_counsellor, path, {good}), 403);
        QCOMPARE(put(*m_staff, path, {good}), 200);
        QCOMPARE(m_staff->send("PUT", path, "{}", {{"Content-Type", "text/plain"}}).status, 415);
        QCOMPARE(put(*m_staff, path, {bad}), 400);
        QCOMPARE(put(*m_staff, path, {good, good}), 400);
        QCOMPARE(put(*m_staff, QString(path + u"?x=1"), {good}), 400);
        const quint64 version = organisation().version;
        QCOMPARE(put(*m_staff, path, {}, version - 1), 409);

        const auto lists = organisation();
        QCOMPARE(lists.version, version);
        const QByteArray known = api::toBytes(api::toJson(lists));
        QVERIFY2(known.contains(api::toBytes(QJsonDocument::fromJson(QByteArray(good).replace('\'', '"')).object())), known.constData());
        QCOMPARE(put(*m_staff, path, {}), 200);
    }

private:
    std::unique_ptr<HttpClient> signedIn(const QString &name)
    {
        auto client = std::make_unique<HttpClient>(m_backend->url());
        return client->signIn(name, QString::fromLatin1(LocalBackend::Password)).status == 200 ? std::move(client) : nullptr;
    }
    domain::Organisation::Data organisation()
    {
        return api::fromBytes<domain::Organisation::Data>(m_staff->get(u"/v1/organisation"_s).body).value_or(domain::Organisation::Data());
    }
    int put(HttpClient &client, const QString &path, const QByteArrayList &items, std::optional<quint64> version = {})
    {
        const QByteArray body = "{\"version\":" + QByteArray::number(version.value_or(organisation().version)) + ",\"items\":["
            + QByteArrayList(items).join(',').replace('\'', '"') + "]}";
        return client.send("PUT", path, body, {{"Content-Type", "application/json"}}).status;
    }

    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<HttpClient> m_counsellor;
    std::unique_ptr<HttpClient> m_staff;
};

QTEST_GUILESS_MAIN(TestCityLists)
#include "tst_citylists.moc"
