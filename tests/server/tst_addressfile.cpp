#include "resources/samplefiles.h"
#include "server/places/addressfile.h"
#include "server/places/placebuilder.h"
#include "server/places/utmk.h"
#include "server/sample/sampleaddresses.h"
#include "server/sample/samplecity.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include "domain/placeindex.h"

using namespace barodesk;
using namespace barodesk::server::places;
using namespace Qt::StringLiterals;

namespace {

QByteArray madeFile(const QString &name)
{
    QFile file(QStringLiteral(BARODESK_SOURCE_DIR "/tests/server/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line of 도로명주소 한글 with some cells set otherwise.
QString line(const QHash<int, QString> &cells = {})
{
    QStringList all{u"41999101000000100001200000"_s,
                    u"4199910100"_s,
                    u"경기도"_s,
                    u"바로시"_s,
                    u"호평동"_s,
                    {},
                    u"0"_s,
                    u"640"_s,
                    u"3"_s,
                    u"419990000001"_s,
                    u"늘을로"_s,
                    u"0"_s,
                    u"12"_s,
                    u"0"_s,
                    u"4199951000"_s,
                    u"호평동"_s,
                    u"12000"_s,
                    {},
                    u"20260101"_s,
                    u"0"_s,
                    {},
                    {},
                    u"이마트"_s,
                    {}};
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        all[cell.key() - 1] = cell.value();
    return all.join(u'|');
}

QList<domain::District> districts()
{
    const auto code = [](const QString &text) { return domain::DistrictCode::parse(text).value(); };
    return {{code(u"hopyeong"_s), u"호평동"_s, {}},
            {code(u"dasan-1"_s), u"다산1동"_s, {u"도농동"_s}},
            {code(u"dasan-2"_s), u"다산2동"_s, {}},
            {code(u"wabu"_s), u"와부읍"_s, {u"덕소리"_s}}};
}

} // namespace

class TestAddressFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void madeFilesAreRead_data();
    void madeFilesAreRead();
    void bothEncodingsTellTheSame();
    void syllablesOutsideOfTheOldStandardAreRead();
    void faultyLinesAreCountedWithTheirPlace_data();
    void faultyLinesAreCountedWithTheirPlace();
    void abolishedAddressesAreLeftOut();
    void foreignFilesAreRefused_data();
    void foreignFilesAreRefused();
    void lastLineNeedsNoEnd();
    void brokenBytesAreSafe();
    void planeCoordinatesAreTurned();
    void planeCoordinatesComeBack();
    void areasFindTheirDistrict_data();
    void areasFindTheirDistrict();
    void twoFilesCompleteEachOther();
    void districtMapIsReadStrictly();
    void sampleCityHasThousandsEachFoundByItself();
};

void TestAddressFile::madeFilesAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("layout");
    QTest::addColumn<int>("encoding");
    QTest::newRow("도로명주소 한글, CP949") << u"rnaddrkor_cp949.txt"_s << int(AddressLayout::RoadAddress) << int(AddressEncoding::Cp949);
    QTest::newRow("도로명주소 한글, UTF-8") << u"rnaddrkor_utf8.txt"_s << int(AddressLayout::RoadAddress) << int(AddressEncoding::Utf8);
    QTest::newRow("도로명주소 한글, UTF-8 with BOM")
        << u"rnaddrkor_utf8_bom.txt"_s << int(AddressLayout::RoadAddress) << int(AddressEncoding::Utf8);
    QTest::newRow("건물DB, CP949") << u"build_cp949.txt"_s << int(AddressLayout::Building) << int(AddressEncoding::Cp949);
    QTest::newRow("내비게이션용DB, CP949") << u"match_build_cp949.txt"_s << int(AddressLayout::Navigation) << int(AddressEncoding::Cp949);
}

void TestAddressFile::madeFilesAreRead()
{
    QFETCH(const QString, name);
    const auto file = readAddressFile(madeFile(name));
    QVERIFY2(file, file ? "" : qPrintable(file.error()));
    QTEST(int(file->layout), "layout");
    QTEST(int(file->encoding), "encoding");
    QCOMPARE(file->faults, 0);
    QCOMPARE(file->records.size(), 3);
    const AddressRecord &first = file->records.at(0);
    QCOMPARE(first.town, u"호평동"_s);
    QCOMPARE(first.road, u"늘을로"_s);
    QCOMPARE(first.main, 12u);
    QCOMPARE(first.sub, 0u);
    QCOMPARE(first.adminTown, u"호평동"_s);
    QCOMPARE(first.building, u"이마트 남양주점"_s);
    const AddressRecord &second = file->records.at(1);
    QCOMPARE(second.town, u"와부읍"_s);
    QCOMPARE(second.road, u"덕소로97번길"_s);
    QCOMPARE(second.sub, 5u);
    QVERIFY(!second.underground);
    QCOMPARE(file->records.at(2).building, u"똠얌샜빌라"_s); // Syllables only CP949 has.
    QVERIFY(file->records.at(2).underground);
    if (file->layout == AddressLayout::Navigation) {
        QVERIFY(first.point);
        QVERIFY(std::abs(first.point->latitude - 37.655) < 1e-5 && std::abs(first.point->longitude - 127.245) < 1e-5);
        QVERIFY(!second.point);
    } else {
        QCOMPARE(int(first.lotMain), 640);
        QCOMPARE(int(first.lotSub), 3);
        QCOMPARE(second.village, u"덕소리"_s);
        QVERIFY(second.mountain);
    }
}

void TestAddressFile::bothEncodingsTellTheSame()
{
    const auto cp949 = readAddressFile(madeFile(u"rnaddrkor_cp949.txt"_s));
    const auto utf8 = readAddressFile(madeFile(u"rnaddrkor_utf8.txt"_s));
    QVERIFY(cp949 && utf8);
    QCOMPARE(cp949->records, utf8->records);
}

void TestAddressFile::syllablesOutsideOfTheOldStandardAreRead()
{
    QString all;
    for (char16_t c = u'가'; c <= u'힣'; ++c)
        all += QChar(c);
    QStringEncoder encoder("windows-949");
    const QByteArray bytes = encoder(line({{11, all}}));
    QVERIFY(!encoder.hasError());
    const auto file = readAddressFile(bytes);
    QVERIFY(file && file->records.size() == 1);
    QCOMPARE(file->records.first().road, all);
}

void TestAddressFile::faultyLinesAreCountedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("column");
    QTest::newRow("a number that is none") << line({{13, u"십이"_s}}).toUtf8() << 13;
    QTest::newRow("a negative number") << line({{13, u"-1"_s}}).toUtf8() << 13;
    QTest::newRow("a number too long") << line({{13, u"99999999999999999999"_s}}).toUtf8() << 13;
    QTest::newRow("no number") << line({{13, u"0"_s}}).toUtf8() << 13;
    QTest::newRow("no road") << line({{11, u" "_s}}).toUtf8() << 11;
    QTest::newRow("no town") << line({{5, {}}}).toUtf8() << 5;
    QTest::newRow("neither ground nor below") << line({{12, u"7"_s}}).toUtf8() << 12;
    QTest::newRow("a lot too large") << line({{8, u"12345"_s}}).toUtf8() << 8;
    QTest::newRow("columns missing") << QByteArray("a|b|c") << 0;
    QTest::newRow("bytes of another encoding") << line().toUtf8().replace("늘을로"_ba, "\xb4\xc3\xc0\xbb\xb7\xce"_ba) << 11;
    QTest::newRow("a control character") << line({{23, u"이\u0007마트"_s}}).toUtf8() << 23;
}

void TestAddressFile::faultyLinesAreCountedWithTheirPlace()
{
    QFETCH(const QByteArray, second);
    const auto file = readAddressFile(QByteArray(line().toUtf8() + "\r\n" + second + "\r\n\r\n" + line({{13, u"14"_s}}).toUtf8()));
    QVERIFY(file);
    QCOMPARE(file->records.size(), 2);
    QCOMPARE(file->faults, 1);
    QCOMPARE(file->shown.first().line, 2);
    QTEST(file->shown.first().column, "column");
    QVERIFY(!file->shown.first().message.isEmpty());
}

void TestAddressFile::abolishedAddressesAreLeftOut()
{
    const auto file = readAddressFile((line() + u'\n' + line({{21, u"63"_s}}) + u'\n' + line({{21, u"31"_s}, {13, u"14"_s}})).toUtf8());
    QVERIFY(file);
    QCOMPARE(file->records.size(), 2);
    QCOMPARE(file->abolished, 1);
    QCOMPARE(file->faults, 0);
}

void TestAddressFile::foreignFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("what a day without changes brings") << QByteArray("No Data");
    QTest::newRow("comma-separated") << line().replace(u'|', u',').toUtf8();
    QTest::newRow("related lots of 도로명주소 한글")
        << "41999101000000100001200000|4199910100|경기도|바로시|호평동||0|640|3|419990000001|0|12|0|"_ba;
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(line().utf16()), line().size() * 2);
}

void TestAddressFile::foreignFilesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!readAddressFile(bytes));
}

void TestAddressFile::lastLineNeedsNoEnd()
{
    for (const QByteArray &end : {QByteArray(), "\n"_ba, "\r\n"_ba}) {
        const auto file = readAddressFile(QByteArray(line().toUtf8() + end));
        QVERIFY(file);
        QCOMPARE(file->records.size(), 1);
        QCOMPARE(file->faults, 0);
    }
}

void TestAddressFile::brokenBytesAreSafe()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QByteArray whole = madeFile(u"match_build_cp949.txt"_s);
    QVERIFY(!whole.isEmpty());
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = whole;
        for (int n = random.bounded(1, 6); n > 0; --n)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        bytes.truncate(random.bounded(int(bytes.size())));
        const auto file = readAddressFile(bytes);
        if (file)
            QVERIFY(file->records.size() + file->faults <= bytes.count('\n') + 1);
    }
}

void TestAddressFile::planeCoordinatesAreTurned()
{
    // The origin; and 자하문로 94 in 서울 as the navigation file of April 2026 has it.
    const domain::GeoPoint origin = fromUtmK(1'000'000, 2'000'000);
    QVERIFY(std::abs(origin.latitude - 38) < 1e-9 && std::abs(origin.longitude - 127.5) < 1e-9);
    const domain::GeoPoint house = fromUtmK(953'241.683263, 1'954'023.466812);
    QVERIFY2(std::abs(house.latitude - 37.584) < 0.003 && std::abs(house.longitude - 126.970) < 0.003,
             qPrintable(u"%1 %2"_s.arg(house.latitude, 0, 'f', 6).arg(house.longitude, 0, 'f', 6)));
}

void TestAddressFile::planeCoordinatesComeBack()
{
    for (double latitude = 33; latitude < 39; latitude += 0.37) {
        for (double longitude = 124.5; longitude < 132; longitude += 0.41) {
            const PlanePoint plane = toUtmK({latitude, longitude});
            const domain::GeoPoint back = fromUtmK(plane.x, plane.y);
            QVERIFY(std::abs(back.latitude - latitude) < 1e-7 && std::abs(back.longitude - longitude) < 1e-7);
        }
    }
}

void TestAddressFile::areasFindTheirDistrict_data()
{
    QTest::addColumn<QString>("town");
    QTest::addColumn<QString>("village");
    QTest::addColumn<QString>("adminTown");
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("district");
    QTest::newRow("by its own name") << u"호평동"_s << u""_s << u""_s << u""_s << u"hopyeong"_s;
    QTest::newRow("by the office it belongs to") << u"다산동"_s << u""_s << u"다산2동"_s << u""_s << u"dasan-2"_s;
    QTest::newRow("by what it is also called") << u"도농동"_s << u""_s << u""_s << u""_s << u"dasan-1"_s;
    QTest::newRow("a village by its town") << u"와부읍"_s << u"율석리"_s << u"와부읍"_s << u""_s << u"wabu"_s;
    QTest::newRow("the map goes first") << u"호평동"_s << u""_s << u"호평동"_s << u"호평동\twabu"_s << u"wabu"_s;
    QTest::newRow("the map names a village") << u"와부읍"_s << u"율석리"_s << u"와부읍"_s << u"와부읍 율석리\thopyeong"_s << u"hopyeong"_s;
    QTest::newRow("a stranger") << u"가상동"_s << u""_s << u""_s << u""_s << u""_s;
}

void TestAddressFile::areasFindTheirDistrict()
{
    AddressRecord record;
    QFETCH(const QString, town);
    QFETCH(const QString, village);
    QFETCH(const QString, adminTown);
    QFETCH(const QString, map);
    record.town = town;
    record.village = village;
    record.adminTown = adminTown;
    record.road = u"늘을로"_s;
    record.main = 1;
    PlaceBuilder builder(districts(), readDistrictMap(map.toUtf8(), districts()).value());
    builder.add(record);
    const domain::PlaceBook book = builder.book();
    QCOMPARE(book.areas.size(), 1);
    QTEST(book.areas.first().district.value_or(domain::DistrictCode()).text(), "district");
    QCOMPARE(builder.strangers().isEmpty(), book.areas.first().district.has_value());
}

void TestAddressFile::twoFilesCompleteEachOther()
{
    const auto lots = readAddressFile(madeFile(u"rnaddrkor_cp949.txt"_s));
    const auto points = readAddressFile(madeFile(u"match_build_cp949.txt"_s));
    QVERIFY(lots && points);
    for (const bool lotsFirst : {true, false}) {
        PlaceBuilder builder(districts(), {});
        for (const auto &file : {lotsFirst ? *lots : *points, lotsFirst ? *points : *lots}) {
            for (const AddressRecord &record : file.records)
                builder.add(record);
        }
        const domain::PlaceBook book = builder.book();
        QCOMPARE(book.addresses.size(), size_t(3));
        QCOMPARE(builder.repeated(), 3);
        const domain::PlaceIndex index(book);
        const domain::PlaceHit hit = index.find(u"늘을로 12", 1).first();
        QVERIFY(hit.place.point);
        QCOMPARE(hit.lot, u"호평동 640-3"_s);
        QCOMPARE(index.find(u"덕소로97번길", 1).first().area, u"와부읍 덕소리"_s); // Known to the one file only.
    }
}

void TestAddressFile::districtMapIsReadStrictly()
{
    const auto good = readDistrictMap("# 우리 시\n가상동\thopyeong # 옛 이름\n\n와부읍 율석리\twabu\n"_ba, districts());
    QVERIFY(good);
    QCOMPARE(good->size(), 2);
    for (const QByteArray &bad : {"가상동"_ba, "가상동\tnowhere"_ba, "가상동\thopyeong\twabu"_ba}) {
        const auto read = readDistrictMap(QByteArray("호평동\thopyeong\n" + bad), districts());
        QVERIFY(!read);
        QVERIFY2(read.error().startsWith(u"Line 2"), qPrintable(read.error()));
    }
}

void TestAddressFile::sampleCityHasThousandsEachFoundByItself()
{
    const auto city = server::sample::sampleCity();
    QVERIFY(city);
    const auto book = server::sample::samplePlaces(city->districts);
    QVERIFY2(book, book ? "" : qPrintable(book.error()));
    qInfo("%zu addresses, %lld roads, %lld areas", book->addresses.size(), qint64(book->roads.size()), qint64(book->areas.size()));
    QVERIFY(book->addresses.size() > 3000);
    QCOMPARE(*server::sample::samplePlaces(city->districts), *book);
    QSet<domain::DistrictCode> seen;
    for (const domain::AddressArea &area : book->areas) {
        QVERIFY2(area.district, qPrintable(area.name));
        seen.insert(*area.district);
    }
    QCOMPARE(seen.size(), city->districts.size());
    const domain::PlaceIndex index(*book);
    for (const domain::Address &address : index.book().addresses) {
        QVERIFY(address.point() && address.lotMain > 0);
        const QString text = index.book().roadAddress(address);
        const auto hits = index.find(text, 2);
        QVERIFY2(!hits.isEmpty() && hits.first().name == text, qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestAddressFile)
#include "tst_addressfile.moc"
