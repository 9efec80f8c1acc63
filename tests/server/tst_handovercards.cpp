#include "tests/server/localbackend.h"
#include "tests/support/httpclient.h"
#include "tests/support/postgresserver.h"

#include "api/codecrecords.h"
#include "api/wire.h"
#include "api/wirehandover.h"

#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// What is noted of a call goes to the one person it is handed to, for a while; on both databases.
class TestHandOverCards final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (const auto started = m_postgres.start(); !started)
            QFAIL(qPrintable(started.error()));
    }

    void initTestCase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::newRow("SQLite") << u"sqlite"_s;
        QTest::newRow("PostgreSQL") << u"postgresql"_s;
    }

    void init()
    {
        QFETCH_GLOBAL(const QString, database);
        QString url;
        if (database == u"postgresql") {
            const QString name = u"handover%1"_s.arg(++m_count);
            QVERIFY(m_postgres.createDatabase(name));
            url = m_postgres.url(name);
        }
        m_backend = std::make_unique<LocalBackend>();
        const auto made = m_backend->init(url);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_people.clear();
    }

    void cleanup() { m_backend.reset(); }

    void whoeverItIsHandedToReadsWhatWasNotedAndNobodyElse()
    {
        const api::HandOverRequest given = card(u"8502"_s, u"가로등이 꺼졌다고 함"_s);
        QCOMPARE(put(u"c01"_s, given), 204);
        const auto cards = seenBy(u"c02"_s);
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.first().call, given.call);
        QCOMPARE(cards.first().noted, given.noted);
        QVERIFY(std::abs(cards.first().at.msecsTo(m_backend->now())) < 5000);
        QVERIFY(seenBy(u"c01"_s).isEmpty());
        QVERIFY(seenBy(u"c03"_s).isEmpty());
    }

    void whatIsNotedLaterReplacesWhatWasSentBefore()
    {
        api::HandOverRequest given = card(u"8502"_s, u"처음"_s);
        QCOMPARE(put(u"c01"_s, given), 204);
        m_backend->advanceClock(std::chrono::seconds(5));
        QCOMPARE(put(u"c01"_s, card(u"8502"_s, u"다른 전화"_s)), 204);
        m_backend->advanceClock(std::chrono::seconds(5));
        given.noted.text = u"나중"_s;
        QCOMPARE(put(u"c01"_s, given), 204);
        const auto cards = seenBy(u"c02"_s);
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.at(0).noted.text, u"나중"_s);
        QCOMPARE(cards.at(1).noted.text, u"다른 전화"_s);
    }

    void aQuarterOfAnHourLaterItIsGone()
    {
        QCOMPARE(put(u"c01"_s, card(u"8502"_s, u"곧 사라짐"_s)), 204);
        m_backend->advanceClock(std::chrono::minutes(14));
        QCOMPARE(seenBy(u"c02"_s).size(), 1);
        m_backend->advanceClock(std::chrono::minutes(2));
        QVERIFY(seenBy(u"c02"_s).isEmpty());
    }

    void whatCannotBeGivenIsSaidAndChangesNothing()
    {
        QCOMPARE(put(u"c01"_s, card(u"9999"_s, u"아무도"_s)), 404);
        QCOMPARE(put(u"c01"_s, card(u"0315904321"_s, u"밖으로"_s)), 404);
        QCOMPARE(put(u"c01"_s, card({}, u"누구"_s)), 400);
        const api::HandOverRequest given = card(u"8502"_s, u"내 것"_s);
        QCOMPARE(put(u"c01"_s, given), 204);
        QCOMPARE(put(u"c03"_s, given), 409); // the same call, from somebody else
        QCOMPARE(seenBy(u"c02"_s).value(0).from, userOf(u"c01"_s));
        QCOMPARE(client(u"c01"_s).send("POST", u"/v1/hand-overs"_s, "{}", {{"Content-Type", "text/plain"}}).status, 415);
        QCOMPARE(client(u"c01"_s).post(u"/v1/hand-overs"_s, {{u"call"_s, u"x"_s}}).status, 400);
        QJsonObject tooMuch = api::toJson(given);
        QJsonObject noted = tooMuch[u"noted"].toObject();
        noted[u"text"] = QString(10'001, u'가');
        tooMuch[u"noted"] = noted;
        QCOMPARE(client(u"c01"_s).post(u"/v1/hand-overs"_s, tooMuch).status, 400);
        QCOMPARE(client(u"c01"_s)
                     .send("POST", u"/v1/hand-overs"_s, QByteArray(8 * 1024 * 1024, ' '), {{"Content-Type", "application/json"}})
                     .status,
                 413);
        QCOMPARE(client(u"c01"_s).get(u"/v1/hand-overs?all=1"_s).status, 400);
        QCOMPARE(seenBy(u"c02"_s).size(), 1);
    }

    void whoHasNoBusinessWithItIsTurnedAway()
    {
        HttpClient stranger(m_backend->url());
        QCOMPARE(stranger.get(u"/v1/hand-overs"_s).status, 401);
        QCOMPARE(stranger.post(u"/v1/hand-overs"_s, api::toJson(card(u"8502"_s, {}))).status, 401);
        QCOMPARE(client(u"admin"_s).get(u"/v1/hand-overs"_s).status, 403);
        QCOMPARE(put(u"admin"_s, card(u"8502"_s, {})), 403);
    }

private:
    HttpClient &client(const QString &name)
    {
        if (const auto found = m_people.find(name); found != m_people.end())
            return *found->second;
        auto made = std::make_unique<HttpClient>(m_backend->url());
        const auto answer = made->signIn(name, QString::fromLatin1(LocalBackend::Password));
        if (answer.status != 200)
            qWarning("%s: %s", qPrintable(name), answer.body.constData());
        return *m_people.emplace(name, std::move(made)).first->second;
    }
    domain::UserId userOf(const QString &name)
    {
        return api::fromBytes<api::SessionInfo>(client(name).get(u"/v1/session"_s).body).value_or(api::SessionInfo()).user.id;
    }
    static api::HandOverRequest card(const QString &to, const QString &text)
    {
        api::HandOverRequest request;
        request.call = domain::CallId::create();
        request.to = to;
        request.noted.caller = domain::PhoneNumber::parse(u"01012345678");
        request.noted.citizen = domain::CitizenId::create();
        request.noted.petitionerName = u"이름"_s;
        request.noted.petitionerPhone = u"010-1234-5678"_s;
        request.noted.category = domain::CategoryCode::parse(u"streetlight");
        request.noted.urgency = domain::Urgency::Urgent;
        request.noted.place.landmark = u"이마트 앞"_s;
        request.noted.text = text;
        request.noted.complaints = {domain::ComplaintId::create()};
        return request;
    }
    int put(const QString &by, const api::HandOverRequest &request)
    {
        return client(by).post(u"/v1/hand-overs"_s, api::toJson(request)).status;
    }
    QList<api::HandOverCard> seenBy(const QString &name)
    {
        const auto read = api::fromBytes<api::HandOverCards>(client(name).get(u"/v1/hand-overs"_s).body);
        if (!read)
            QTest::qFail(qPrintable(read.error().toString()), __FILE__, __LINE__);
        return read.value_or(api::HandOverCards()).cards;
    }

    PostgresServer m_postgres;
    std::unique_ptr<LocalBackend> m_backend;
    std::map<QString, std::unique_ptr<HttpClient>> m_people;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestHandOverCards)
#include "tst_handovercards.moc"
