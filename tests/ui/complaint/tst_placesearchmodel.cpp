#include "placesamples.h"

#include "models/placesearchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using models::PlaceSearchModel;

class TestPlaceSearchModel : public QObject
{
    Q_OBJECT
private slots:
    void narrowsWhileSomebodyTypes()
    {
        PlaceSearchModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(u"경춘로"_s);
        QCOMPARE(model.rowCount(), 0); // There is no index yet.
        model.setIndex(test::fewPlaces());
        QCOMPARE(model.rowCount(), 2); // The road, in two 읍면동.
        QCOMPARE(model.index(0).data(PlaceSearchModel::AddressesRole).toInt(), 2);
        model.setQuery(u"경춘로 34"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), u"경춘로 34"_s);
        QCOMPARE(model.index(0).data(PlaceSearchModel::AreaRole).toString(), u"평내동"_s);
        QCOMPARE(model.index(0).data(PlaceSearchModel::LotRole).toString(), u"평내동 103"_s);
        QCOMPARE(model.index(0).data(PlaceSearchModel::KindRole).toInt(), int(domain::PlaceHit::Kind::Address));
        model.setQuery({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.hit(0) && !model.hit(-1));
    }

    void sameResultIsNoChange()
    {
        PlaceSearchModel model;
        model.setIndex(test::fewPlaces());
        model.setQuery(u"이마트"_s);
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setQuery(u"이마트 "_s);
        QCOMPARE(resets.size(), 0);
        model.setIndex(nullptr);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void chosenDistrictComesFirst()
    {
        PlaceSearchModel model;
        model.setIndex(test::fewPlaces());
        model.setQuery(u"경춘로"_s, domain::DistrictCode::parse(u"pyeongnae"));
        QCOMPARE(model.index(0).data(PlaceSearchModel::AreaRole).toString(), u"평내동"_s);
        model.setQuery(u"경춘로"_s, domain::DistrictCode::parse(u"hopyeong"));
        QCOMPARE(model.index(0).data(PlaceSearchModel::AreaRole).toString(), u"호평동"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlaceSearchModel)
#include "tst_placesearchmodel.moc"
