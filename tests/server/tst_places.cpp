#include "api/wireplaces.h"
#include "domain/placeindex.h"
#include "tests/server/bothbackends.h"
#include "tests/support/eventstream.h"
#include "tests/support/httpclient.h"
#include "tests/support/serverprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// A city's addresses come from the public files, beside a running server, on both databases.
class TestPlaces final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_both.start(u"places"_s);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
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
        m_backend = &m_both.on(database);
        m_client = std::make_unique<HttpClient>(m_backend->url());
        QCOMPARE(m_client->signIn(u"c01"_s, u"sample-password"_s).status, 200);
    }

    void sampleCityHasAddressesOfEveryDistrict()
    {
        const domain::PlaceBook book = fetched();
        QVERIFY(book.version > 0);
        QVERIFY(book.addresses.size() > 3000);
        QSet<domain::DistrictCode> districts;
        for (const domain::AddressArea &area : book.areas)
            districts.insert(area.district.value_or(domain::DistrictCode()));
        QCOMPARE(districts.size(), 16);
    }

    void isSentAgainOnlyWhenItChanged()
    {
        const HttpAnswer first = m_client->get(u"/v1/places"_s);
        QCOMPARE(first.status, 200);
        const QByteArray tag = first.headers.value("etag");
        QVERIFY(!tag.isEmpty());
        const HttpAnswer again = m_client->get(u"/v1/places"_s, {{"If-None-Match", tag}});
        QCOMPARE(again.status, 304);
        QCOMPARE(again.headers.value("etag"), tag);
    }

    void importReplacesThemAndIsToldToRunningDesks()
    {
        EventStream stream(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() >= 1, 20'000);
        const int before = stream.events();
        const domain::PlaceBook old = fetched();
        const QByteArray tag = m_client->get(u"/v1/places"_s).headers.value("etag");
        const auto ran = import({made(u"rnaddrkor_cp949.txt"_s), made(u"match_build_cp949.txt"_s)});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY2(ran.out.contains(u"도로명주소 한글, CP949; 3 addresses") && ran.out.contains(u"Imported 3 addresses"),
                 qPrintable(ran.out));
        QCOMPARE(m_client->get(u"/v1/places"_s, {{"If-None-Match", tag}}).status, 200);
        const domain::PlaceIndex index(fetched());
        QCOMPARE(index.book().version, old.version + 1);
        QCOMPARE(index.book().addresses.size(), size_t(3));
        const auto hits = index.find(u"ㅇㅁㅌ", 1);
        QVERIFY(!hits.isEmpty() && hits.first().place.point);
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() > before, 30'000); // The organisation's version moved.
    }

    void nothingIsTakenOfWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("no such file") << QByteArray() << u"cannot"_s;
        QTest::newRow("another kind of file") << QByteArray("a,b,c\n1,2,3\n") << u"columns"_s;
        QByteArray half;
        QFile file(made(u"rnaddrkor_utf8.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        half = file.readAll();
        QTest::newRow("a third of it unreadable") << half.replace("|0|12|0|", "|0|twelve|0|") << u"--tolerant"_s;
    }

    void nothingIsTakenOfWhatCannotBeRead()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, said);
        const quint64 version = fetched().version;
        const QString path = m_files.filePath(u"given.txt"_s);
        QFile::remove(path);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const auto ran = import({made(u"rnaddrkor_cp949.txt"_s), path});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
        QCOMPARE(fetched().version, version);
        if (said == u"--tolerant") {
            QVERIFY2(ran.out.contains(u"line 1, column 13"), qPrintable(ran.out));
            QCOMPARE(import({path, u"--tolerant"_s}).code, 0);
            QCOMPARE(fetched().addresses.size(), size_t(2));
        }
    }

    void districtMapIsFollowed()
    {
        const QString path = m_files.filePath(u"map.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("호평동\tgeumgok\n");
        file.close();
        const auto ran = import({made(u"rnaddrkor_utf8.txt"_s), u"--district-map"_s, path});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(domain::PlaceIndex(fetched()).find(u"늘을로", 1).first().place.district->text(), u"geumgok"_s);
    }

    void wrongUseIsSaid()
    {
        QCOMPARE(ServerProcess::run({u"places"_s, u"import"_s}).code, 2);
        QCOMPARE(ServerProcess::run({u"places"_s, u"remove"_s, u"x"_s, u"--data"_s, m_backend->dataFolder()}).code, 2);
        QCOMPARE(ServerProcess::run({u"places"_s, u"import"_s, made(u"rnaddrkor_utf8.txt"_s)}).code, 2);
    }

private:
    static QString made(const QString &name) { return QStringLiteral(BARODESK_SOURCE_DIR "/tests/server/data/") + name; }

    ServerProcess::Ran import(const QStringList &files) const
    {
        return ServerProcess::run(QStringList{u"places"_s, u"import"_s, u"--data"_s, m_backend->dataFolder()} + files);
    }

    domain::PlaceBook fetched()
    {
        auto book = api::fromBytes<domain::PlaceBook>(m_client->get(u"/v1/places"_s).body);
        if (!book)
            QTest::qFail(qPrintable(book.error().toString()), __FILE__, __LINE__);
        return book ? *std::move(book) : domain::PlaceBook();
    }

    BothBackends m_both;
    LocalBackend *m_backend = nullptr;
    std::unique_ptr<HttpClient> m_client;
    QTemporaryDir m_files;
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
