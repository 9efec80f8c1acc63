#include "domain/koreatime.h"
#include "domain/similarityindex.h"

#include <QElapsedTimer>
#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;

namespace {

template <typename Code> Code code(const QString &text) { return Code::parse(text).value(); }

QDateTime now() { return koreaTime(QDate(2026, 11, 24), QTime(13, 43)); }

Organisation organisation()
{
    Organisation::Data data;
    for (const auto &[own, parent] : {std::pair{u"road"_s, QString()},
                                      {u"road-pothole"_s, u"road"_s},
                                      {u"road-sidewalk"_s, u"road"_s},
                                      {u"light"_s, QString()},
                                      {u"light-street"_s, u"light"_s}}) {
        Category category;
        category.code = code<CategoryCode>(own);
        if (!parent.isEmpty())
            category.parent = code<CategoryCode>(parent);
        category.name = own;
        data.categories.append(category);
    }
    data.districts = {{code<DistrictCode>(u"hopyeong"_s), u"호평동"_s, {}}, {code<DistrictCode>(u"wabu"_s), u"와부읍"_s, {}}};
    return Organisation(data);
}

Complaint earlier(const QString &category, const QString &district, const QString &address, const QString &text = {})
{
    Complaint complaint;
    complaint.id = ComplaintId::create();
    complaint.category = code<CategoryCode>(category);
    complaint.place.district = code<DistrictCode>(district);
    complaint.place.address = address;
    complaint.text = text;
    complaint.receivedAt = now().addDays(-1);
    return complaint;
}

SimilarQuery pothole()
{
    SimilarQuery query;
    query.category = code<CategoryCode>(u"road-pothole"_s);
    query.place.district = code<DistrictCode>(u"hopyeong"_s);
    query.place.address = u"이마트 앞 사거리"_s;
    query.text = u"차로가 푹 꺼져 차가 덜컹거림"_s;
    return query;
}

QList<SimilarComplaint> among(const QList<Complaint> &complaints, const SimilarQuery &query, int limit = 3)
{
    std::vector<std::shared_ptr<const Complaint>> candidates;
    for (const Complaint &complaint : complaints)
        candidates.push_back(std::make_shared<const Complaint>(complaint));
    return similarComplaints(query, candidates, organisation(), now(), limit);
}

} // namespace

class TestSimilarity : public QObject
{
    Q_OBJECT
private slots:
    void sameKindAtTheSamePlaceIsProposedFirst();
    void onlyWhatProvesSomethingIsProposed_data();
    void onlyWhatProvesSomethingIsProposed();
    void kindIsTold_data();
    void kindIsTold();
    void placesAreComparedByWhatNamesThem_data();
    void placesAreComparedByWhatNamesThem();
    void indexFollowsWhatChanges();
    void coordinatesSayHowFar();
    void farCoordinatesOutweighTheDistrict();
    void misheardPlaceIsStillTheSame();
    void olderCountsLess();
    void itselfIsNeverProposed();
    void fewAreShown();
    void aHundredThousandAreLookedThroughQuickly();
};

void TestSimilarity::sameKindAtTheSamePlaceIsProposedFirst()
{
    const Complaint same = earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마트 앞 사거리"_s, u"도로가 푹 꺼짐"_s);
    const Complaint related = earlier(u"road-sidewalk"_s, u"hopyeong"_s, u"이마트 앞 사거리"_s);
    const auto found = among({related, same}, pothole());
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).complaint->id, same.id);
    QVERIFY(found.at(0).reasons.contains(SimilarReason::SameCategory));
    QVERIFY(found.at(0).reasons.contains(SimilarReason::SamePlace));
    QVERIFY(found.at(1).reasons.contains(SimilarReason::RelatedCategory));
}

void TestSimilarity::onlyWhatProvesSomethingIsProposed_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("district");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<bool>("proposed");
    const int open = int(ComplaintState::Assigned);
    QTest::newRow("same kind, same place") << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << open << 1 << true;
    QTest::newRow("resolved but the citizen is not told")
        << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << int(ComplaintState::Resolved) << 1 << true;
    QTest::newRow("closed: it broke again") << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << int(ComplaintState::Closed)
                                            << 1 << true;
    QTest::newRow("closed long ago") << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << int(ComplaintState::Closed)
                                     << RecurrenceDays + 1 << false;
    QTest::newRow("withdrawn") << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << int(ComplaintState::Withdrawn) << 1
                               << false;
    QTest::newRow("of another agency") << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << int(ComplaintState::TransferredOut)
                                       << 1 << false;
    QTest::newRow("same kind elsewhere") << u"road-pothole"_s << u"wabu"_s << u"덕소역 뒤"_s << open << 1 << false;
    QTest::newRow("another kind at the place") << u"light-street"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << open << 1 << false;
    QTest::newRow("same kind in the district, another place")
        << u"road-pothole"_s << u"hopyeong"_s << u"늘을로 112"_s << open << 1 << false;
    QTest::newRow("long ago") << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << open << SimilarDays + 1 << false;
}

void TestSimilarity::onlyWhatProvesSomethingIsProposed()
{
    QFETCH(const QString, category);
    QFETCH(const QString, district);
    QFETCH(const QString, address);
    QFETCH(const int, state);
    QFETCH(const int, daysAgo);
    Complaint complaint = earlier(category, district, address);
    complaint.state = ComplaintState(state);
    complaint.receivedAt = now().addDays(-daysAgo);
    QTEST(!among({complaint}, pothole()).isEmpty(), "proposed");
}

void TestSimilarity::kindIsTold_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("sameCaller");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, ComplaintState state, bool sameCaller, const QString &address, SimilarKind kind) {
        QTest::newRow(name) << int(state) << sameCaller << address << int(kind);
    };
    const QString here = u"이마트 앞 사거리"_s;
    row("open, of the same citizen", ComplaintState::InProgress, true, here, SimilarKind::Repeat);
    row("open, of another", ComplaintState::InProgress, false, here, SimilarKind::Duplicate);
    row("planned, of another", ComplaintState::Scheduled, false, here, SimilarKind::Duplicate);
    row("resolved, of another", ComplaintState::Resolved, false, here, SimilarKind::Recurrence);
    row("closed, of the same citizen, at the place", ComplaintState::Closed, true, here, SimilarKind::Recurrence);
    row("closed, of the same citizen, no place told", ComplaintState::Closed, true, {}, SimilarKind::Repeat);
}

void TestSimilarity::kindIsTold()
{
    QFETCH(const int, state);
    QFETCH(const bool, sameCaller);
    QFETCH(const QString, address);
    Complaint complaint = earlier(u"road-pothole"_s, u"hopyeong"_s, address, u"차로가 푹 꺼져 덜컹거림"_s);
    complaint.state = ComplaintState(state);
    complaint.citizen = CitizenId::create();
    SimilarQuery query = pothole();
    query.citizen = sameCaller ? *complaint.citizen : CitizenId::create();
    const auto found = among({complaint}, query);
    QCOMPARE(found.size(), 1);
    QTEST(int(found.first().kind), "kind");
}

void TestSimilarity::placesAreComparedByWhatNamesThem_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("beside it is at it") << u"이마트 앞"_s << u"이마트 맞은편 횡단보도"_s << true;
    QTest::newRow("written together") << u"이마트앞"_s << u"이마트 정문"_s << true;
    QTest::newRow("with the district's name") << u"호평동 이마트"_s << u"이마트"_s << true;
    QTest::newRow("the district alone names nothing") << u"호평동 이마트"_s << u"호평동 도서관"_s << false;
    QTest::newRow("the house across the street") << u"늘을로 112"_s << u"늘을로 114 앞"_s << true;
    QTest::newRow("another house of the road") << u"늘을로 12"_s << u"늘을로 112"_s << false;
    QTest::newRow("a number in words") << u"늘을로 백십이"_s << u"늘을로 112"_s << true;
    QTest::newRow("a number in words, another house") << u"늘을로 백십이 앞"_s << u"늘을로 12"_s << false;
    QTest::newRow("a road and a road off it") << u"늘을로 7"_s << u"늘을로12번길 7"_s << false;
    QTest::newRow("two roads off it") << u"늘을로12번길 7"_s << u"늘을로76번길 7"_s << false;
    QTest::newRow("two parks of a name") << u"호평 제1어린이공원"_s << u"호평 제2어린이공원"_s << false;
    QTest::newRow("a park's number heard") << u"호평 제일어린이공원"_s << u"호평 제1어린이공원 옆"_s << true;
    QTest::newRow("two houses of flats") << u"한빛아파트 101동"_s << u"한빛아파트 103동"_s << false;
    QTest::newRow("two schools of a name") << u"호평초등학교 앞"_s << u"호평중학교 앞"_s << false;
    QTest::newRow("misheard") << u"호평채육문화샌터"_s << u"호평체육문화센터"_s << true;
    QTest::newRow("the short name") << u"이마트 앞"_s << u"이마트 남양주점"_s << true;
    QTest::newRow("nothing is like nothing") << QString() << QString() << false;
}

void TestSimilarity::placesAreComparedByWhatNamesThem()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    SimilarQuery query = pothole();
    query.text.clear();
    query.place.address = one;
    const auto found = among({earlier(u"road-pothole"_s, u"hopyeong"_s, other)}, query);
    QTEST(!found.isEmpty() && found.first().reasons.contains(SimilarReason::SamePlace), "same");
    query.place.address = other; // Either may be the earlier one.
    const auto turned = among({earlier(u"road-pothole"_s, u"hopyeong"_s, one)}, query);
    QTEST(!turned.isEmpty() && turned.first().reasons.contains(SimilarReason::SamePlace), "same");
}

void TestSimilarity::indexFollowsWhatChanges()
{
    SimilarityIndex index;
    const auto find = [&] { return index.find(pothole(), {}, organisation(), now()); };
    Complaint complaint = earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마트 앞 사거리"_s);
    index.insert(std::make_shared<const Complaint>(complaint));
    QCOMPARE(find().size(), 1);
    Complaint moved = complaint;
    moved.place.district = code<DistrictCode>(u"wabu"_s);
    index.insert(std::make_shared<const Complaint>(moved));
    QCOMPARE(index.size(), 1);
    QVERIFY(find().isEmpty());
    index.insert(std::make_shared<const Complaint>(complaint));
    index.insert(std::make_shared<const Complaint>(earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마트"_s)));
    QCOMPARE(find().size(), 2);
    index.remove(complaint.id);
    index.remove(complaint.id);
    QCOMPARE(find().size(), 1);
    index.clear();
    QVERIFY(find().isEmpty());
    QCOMPARE(index.size(), 0);
}

void TestSimilarity::coordinatesSayHowFar()
{
    SimilarQuery query = pothole();
    query.place.point = GeoPoint{37.6550, 127.2450};
    Complaint complaint = earlier(u"road-pothole"_s, u"hopyeong"_s, u"호평로 3"_s);
    complaint.place.point = GeoPoint{37.6559, 127.2450};
    const auto found = among({complaint}, query);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().reasons.contains(SimilarReason::NearPoint));
    QVERIFY(found.first().metres && std::abs(*found.first().metres - 100) <= 2);
}

void TestSimilarity::farCoordinatesOutweighTheDistrict()
{
    SimilarQuery query = pothole();
    query.place.address.clear();
    query.place.point = GeoPoint{37.6550, 127.2450};
    Complaint complaint = earlier(u"road-pothole"_s, u"hopyeong"_s, {});
    complaint.place.point = GeoPoint{37.6650, 127.2450};
    QVERIFY(among({complaint}, query).isEmpty());
}

void TestSimilarity::misheardPlaceIsStillTheSame()
{
    const Complaint complaint = earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마드 앞 사거리"_s);
    QCOMPARE(among({complaint}, pothole()).size(), 1);
}

void TestSimilarity::olderCountsLess()
{
    Complaint older = earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마트 앞 사거리"_s);
    older.receivedAt = now().addDays(-20);
    const Complaint newer = earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마트 앞 사거리"_s);
    const auto found = among({older, newer}, pothole());
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().complaint->id, newer.id);
}

void TestSimilarity::itselfIsNeverProposed()
{
    const Complaint complaint = earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마트 앞 사거리"_s);
    SimilarQuery query = pothole();
    query.self = complaint.id;
    QVERIFY(among({complaint}, query).isEmpty());
}

void TestSimilarity::fewAreShown()
{
    QList<Complaint> many;
    for (int i = 0; i < 9; ++i)
        many.append(earlier(u"road-pothole"_s, u"hopyeong"_s, u"이마트 앞 사거리"_s));
    QCOMPARE(among(many, pothole(), 3).size(), 3);
}

void TestSimilarity::aHundredThousandAreLookedThroughQuickly()
{
    const QStringList kinds{u"road-pothole"_s, u"road-sidewalk"_s, u"light-street"_s};
    std::vector<std::shared_ptr<const Complaint>> candidates;
    QList<Complaint> made;
    for (int i = 0; i < 48; ++i) // A sixteenth is of the district, a third of the kind.
        made.append(earlier(kinds.at(i % 3), u"d-%1"_s.arg(i % 16), u"늘을로 %1"_s.arg(i)));
    for (int i = 0; i < 100'000; ++i) {
        Complaint complaint = made.at(i % 48);
        complaint.state = i % 7 ? ComplaintState::Closed : ComplaintState::Assigned;
        candidates.push_back(std::make_shared<const Complaint>(complaint));
    }
    SimilarQuery query = pothole();
    query.place.district = code<DistrictCode>(u"d-3"_s);
    QElapsedTimer timer;
    timer.start();
    const auto found = similarComplaints(query, candidates, organisation(), now());
    qInfo("%lld ms, %lld found", timer.elapsed(), qint64(found.size()));
    QVERIFY(timer.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(TestSimilarity)
#include "tst_similarity.moc"
