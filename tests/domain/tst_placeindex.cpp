#include "domain/placeindex.h"
#include "domain/placequery.h"

#include <QRandomGenerator>
#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;

namespace {

DistrictCode district(const QString &text) { return DistrictCode::parse(text).value(); }

struct Row
{
    quint32 area;
    QString road;
    quint32 main;
    quint32 sub = 0;
    QString building = {};
    quint16 lotMain = 0;
    quint16 lotSub = 0;
    bool underground = false;
    bool mountain = false;
};

PlaceBook bookOf(const QList<Row> &rows)
{
    PlaceBook book;
    book.areas = {{u"호평동"_s, district(u"hopyeong"_s)},
                  {u"평내동"_s, district(u"pyeongnae"_s)},
                  {u"와부읍 덕소리"_s, district(u"wabu"_s)},
                  {u"와부읍 도곡리"_s, district(u"wabu"_s)}};
    const auto indexIn = [](QStringList &names, const QString &name) {
        if (!names.contains(name))
            names.append(name);
        return quint32(names.indexOf(name));
    };
    for (const Row &row : rows) {
        Address address{.area = row.area,
                        .road = indexIn(book.roads, row.road),
                        .building = indexIn(book.buildings, row.building),
                        .main = row.main,
                        .sub = row.sub,
                        .lotMain = row.lotMain,
                        .lotSub = row.lotSub,
                        .latitude = 0,
                        .longitude = 0,
                        .underground = row.underground,
                        .mountain = row.mountain};
        address.setPoint({37.6 + row.main * 0.0001, 127.2});
        book.addresses.push_back(address);
    }
    return book;
}

PlaceIndex city()
{
    return PlaceIndex(bookOf({{0, u"늘을로"_s, 12, 0, u"이마트 남양주점"_s, 640, 3},
                              {0, u"늘을로"_s, 120},
                              {0, u"늘을로12번길"_s, 7, 0, u"한빛빌라"_s},
                              {0, u"경춘로"_s, 12, 0, {}, 12},
                              {0, u"경춘로"_s, 12, 3},
                              {0, u"경춘로"_s, 12, 0, u"호평지하상가"_s, 0, 0, true},
                              {1, u"경춘로"_s, 34},
                              {1, u"평내로"_s, 5, 0, u"평내 이마트24"_s},
                              {2, u"덕소로"_s, 3, 0, {}, 7, 1, false, true},
                              {3, u"덕소로"_s, 9},
                              {3, u"팔당길"_s, 1, 0, u"SK주유소"_s}}));
}

QStringList names(const QList<PlaceHit> &hits)
{
    QStringList result;
    for (const PlaceHit &hit : hits)
        result.append(hit.name + u'@' + hit.area);
    return result;
}

} // namespace

class TestPlaceIndex : public QObject
{
    Q_OBJECT
private slots:
    void typedTextIsTakenApart_data();
    void typedTextIsTakenApart();
    void typingFindsFirst_data();
    void typingFindsFirst();
    void nothingIsFound_data();
    void nothingIsFound();
    void whatIsTakenOverFillsThePlace();
    void chosenDistrictComesFirst();
    void roadThroughSeveralVillagesIsOneRow();
    void fewAreAsked();
    void eachAddressIsFoundByItself();
    void anythingTypedIsSafe();
};

void TestPlaceIndex::typedTextIsTakenApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<PlaceQuery>>("readings");
    const TypedNumber twelve{.main = 12, .sub = {}, .underground = false, .mountain = false};
    const TypedNumber branch{.main = 12, .sub = 3, .underground = false, .mountain = false};
    TypedNumber below = twelve;
    below.underground = true;
    TypedNumber hill = branch;
    hill.mountain = true;
    const QStringList road{u"경춘로"_s};
    QTest::newRow("nothing") << u"  "_s << QList<PlaceQuery>();
    QTest::newRow("a word") << u"경춘로"_s << QList<PlaceQuery>{{road, {}}};
    QTest::newRow("road and number") << u"경춘로 12"_s << QList<PlaceQuery>{{road, twelve}, {{u"경춘로"_s, u"12"_s}, {}}};
    QTest::newRow("written together") << u"경춘로12"_s << QList<PlaceQuery>{{road, twelve}, {{u"경춘로12"_s}, {}}};
    QTest::newRow("branch number") << u"경춘로 12-3"_s << QList<PlaceQuery>{{road, branch}, {{u"경춘로"_s, u"123"_s}, {}}};
    QTest::newRow("branch number begun") << u"경춘로 12-"_s << QList<PlaceQuery>{{road, twelve}, {{u"경춘로"_s, u"12"_s}, {}}};
    QTest::newRow("lot") << u"호평동 12-3번지"_s << QList<PlaceQuery>{{{u"호평동"_s}, branch}, {{u"호평동"_s, u"123번지"_s}, {}}};
    QTest::newRow("underground") << u"경춘로 지하 12"_s << QList<PlaceQuery>{{road, below}, {{u"경춘로"_s, u"지하"_s, u"12"_s}, {}}};
    QTest::newRow("mountain lot") << u"덕소리 산 12-3"_s
                                  << QList<PlaceQuery>{{{u"덕소리"_s}, hill}, {{u"덕소리"_s, u"산"_s, u"123"_s}, {}}};
    QTest::newRow("side road") << u"경춘로 12번길"_s << QList<PlaceQuery>{{{u"경춘로"_s, u"12번길"_s}, {}}};
    QTest::newRow("a number alone") << u"12"_s << QList<PlaceQuery>{{{}, twelve}, {{u"12"_s}, {}}};
    QTest::newRow("no building has six digits") << u"경춘로 123456"_s << QList<PlaceQuery>{{{u"경춘로"_s, u"123456"_s}, {}}};
}

void TestPlaceIndex::typedTextIsTakenApart()
{
    QFETCH(const QString, typed);
    QTEST(readPlaceQuery(typed), "readings");
}

void TestPlaceIndex::typingFindsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("kind");
    const auto kind = [](PlaceHit::Kind value) { return int(value); };
    using K = PlaceHit::Kind;
    QTest::newRow("a road") << u"경춘로"_s << u"경춘로@호평동"_s << kind(K::Road);
    QTest::newRow("its beginning") << u"경춘"_s << u"경춘로@호평동"_s << kind(K::Road);
    QTest::newRow("half a syllable") << u"경추"_s << u"경춘로@호평동"_s << kind(K::Road);
    QTest::newRow("initial consonants") << u"ㄱㅊㄹ"_s << u"경춘로@호평동"_s << kind(K::Road);
    QTest::newRow("road and number") << u"경춘로 12"_s << u"경춘로 12@호평동"_s << kind(K::Address);
    QTest::newRow("written together") << u"경춘로12"_s << u"경춘로 12@호평동"_s << kind(K::Address);
    QTest::newRow("initials and number") << u"ㄱㅊㄹ 12-3"_s << u"경춘로 12-3@호평동"_s << kind(K::Address);
    QTest::newRow("the number begun") << u"경춘로 3"_s << u"경춘로 34@평내동"_s << kind(K::Address);
    QTest::newRow("branch not told: the main number") << u"늘을로 12"_s << u"늘을로 12@호평동"_s << kind(K::Address);
    QTest::newRow("side road") << u"늘을로 12번길"_s << u"늘을로12번길@호평동"_s << kind(K::Road);
    QTest::newRow("underground") << u"경춘로 지하 12"_s << u"경춘로 지하 12@호평동"_s << kind(K::Address);
    QTest::newRow("building") << u"이마트"_s << u"이마트 남양주점@호평동"_s << kind(K::Building);
    QTest::newRow("building by initials") << u"ㅇㅁㅌ"_s << u"이마트 남양주점@호평동"_s << kind(K::Building);
    QTest::newRow("building being composed") << u"이맡"_s << u"이마트 남양주점@호평동"_s << kind(K::Building);
    QTest::newRow("area and building") << u"평내 이마트"_s << u"평내 이마트24@평내동"_s << kind(K::Building);
    QTest::newRow("Latin letters, either case") << u"sk주유소"_s << u"SK주유소@와부읍 도곡리"_s << kind(K::Building);
    QTest::newRow("area") << u"호평동"_s << u"호평동@호평동"_s << kind(K::Area);
    QTest::newRow("village") << u"덕소리"_s << u"와부읍 덕소리@와부읍 덕소리"_s << kind(K::Area);
    QTest::newRow("lot") << u"호평동 640-3"_s << u"늘을로 12@호평동"_s << kind(K::Address);
    QTest::newRow("lot, its branch not told") << u"호평동 640번지"_s << u"늘을로 12@호평동"_s << kind(K::Address);
    QTest::newRow("lot of the mountains") << u"덕소리 산 7-1"_s << u"덕소로 3@와부읍 덕소리"_s << kind(K::Address);
}

void TestPlaceIndex::typingFindsFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, first);
    const auto hits = city().find(typed, 8);
    QVERIFY(!hits.isEmpty());
    QVERIFY2(names(hits).first() == first, qPrintable(names(hits).join(u", ")));
    QTEST(int(hits.first().kind), "kind");
}

void TestPlaceIndex::nothingIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("marks") << u"?!,"_s;
    QTest::newRow("a number alone is at every road") << u"12"_s;
    QTest::newRow("unknown road") << u"세종대로"_s;
    QTest::newRow("a number the road has not") << u"팔당길 55"_s;
    QTest::newRow("a road of another area") << u"평내동 늘을로"_s;
    QTest::newRow("not a mountain lot") << u"호평동 산 640-3"_s;
}

void TestPlaceIndex::nothingIsFound()
{
    QFETCH(const QString, typed);
    QCOMPARE(names(city().find(typed, 8)), QStringList());
}

void TestPlaceIndex::whatIsTakenOverFillsThePlace()
{
    const PlaceIndex index = city();
    const PlaceHit building = index.find(u"이마트 남양주", 1).first();
    QCOMPARE(building.place.landmark, u"이마트 남양주점"_s);
    QCOMPARE(building.place.address, u"늘을로 12"_s);
    QCOMPARE(building.place.district, district(u"hopyeong"_s));
    QVERIFY(building.place.point && std::abs(building.place.point->latitude - 37.6012) < 1e-6);
    QCOMPARE(building.lot, u"호평동 640-3"_s);

    const PlaceHit address = index.find(u"늘을로 12", 1).first();
    QCOMPARE(address.place.landmark, QString());
    QCOMPARE(address.building, u"이마트 남양주점"_s);

    const PlaceHit road = index.find(u"경춘로", 1).first();
    QCOMPARE(road.place, (Place{.address = u"경춘로"_s, .district = district(u"hopyeong"_s), .landmark = {}, .point = {}}));
    QCOMPARE(road.addresses, 3);

    const PlaceHit area = index.find(u"호평동", 1).first();
    QCOMPARE(area.place, (Place{.address = {}, .district = district(u"hopyeong"_s), .landmark = {}, .point = {}}));
    const PlaceHit village = index.find(u"덕소리", 1).first();
    QCOMPARE(village.place, (Place{.address = u"덕소리"_s, .district = district(u"wabu"_s), .landmark = {}, .point = {}}));
}

void TestPlaceIndex::chosenDistrictComesFirst()
{
    QCOMPARE(city().find(u"경춘로", 1, district(u"pyeongnae"_s)).first().area, u"평내동"_s);
    QCOMPARE(city().find(u"이마트", 1, district(u"pyeongnae"_s)).first().area, u"평내동"_s);
}

void TestPlaceIndex::roadThroughSeveralVillagesIsOneRow()
{
    const auto hits = city().find(u"덕소로", 8);
    QCOMPARE(names(hits), QStringList{u"덕소로@와부읍"_s});
    QCOMPARE(hits.first().addresses, 2);
}

void TestPlaceIndex::fewAreAsked()
{
    QCOMPARE(city().find(u"로", 3).size(), 3);
    QVERIFY(city().find(u"로", 0).isEmpty());
    QVERIFY(city().find(u"로", -1).isEmpty());
}

void TestPlaceIndex::eachAddressIsFoundByItself()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QList<Row> rows;
    QSet<QString> taken;
    for (int i = 0; i < 4000; ++i) {
        QString road;
        for (int letter = random.bounded(1, 4); letter > 0; --letter)
            road += QChar(char16_t(0xac00 + random.bounded(11172)));
        road += random.bounded(4) == 0 ? u"%1번길"_s.arg(random.bounded(1, 200)) : u"로"_s;
        for (int house = random.bounded(1, 4); house > 0; --house) {
            const Row row{quint32(random.bounded(4)),
                          road,
                          quint32(random.bounded(1, 3000)),
                          random.bounded(3) == 0 ? quint32(random.bounded(1, 99)) : 0,
                          {},
                          0,
                          0,
                          random.bounded(20) == 0};
            const QString key = u"%1 %2 %3 %4 %5"_s.arg(row.road).arg(row.main).arg(row.sub).arg(row.underground).arg(row.area);
            if (!taken.contains(key))
                rows.append(row);
            taken.insert(key);
        }
    }
    const PlaceIndex index(bookOf(rows));
    for (const Address &address : index.book().addresses) {
        const QString text = index.book().roadAddress(address);
        const QString area = index.book().areas.at(address.area).name;
        const auto hits = index.find(QString(area + u' ' + text), 3);
        QVERIFY2(!hits.isEmpty() && hits.first().name == text && hits.first().area == area,
                 qPrintable(area + u' ' + text + u" finds " + names(hits).join(u", ")));
    }
}

void TestPlaceIndex::anythingTypedIsSafe()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const PlaceIndex index = city();
    const QString letters = u"경춘로이마트ㄱㅊㄹㄳㅏ12390-- 지하산번지길\u200b"_s + QChar(0) + QChar(0xd800) + QChar(0xdc00);
    for (int i = 0; i < 3000; ++i) {
        QString typed;
        for (int n = random.bounded(12); n > 0; --n)
            typed += letters.at(random.bounded(int(letters.size())));
        QVERIFY(index.find(typed, 5).size() <= 5);
    }
    QVERIFY(PlaceIndex().find(u"경춘로 12", 5).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlaceIndex)
#include "tst_placeindex.moc"
