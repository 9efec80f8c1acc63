#include "domain/koreatime.h"
#include "domain/similarity.h"

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
    QTest::newRow("closed") << u"road-pothole"_s << u"hopyeong"_s << u"이마트 앞 사거리"_s << int(ComplaintState::Closed) << 1 << false;
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
