#include "models/categorysearchmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using models::CategorySearchModel;

namespace {

domain::CategoryCode code(const QString &text) { return domain::CategoryCode::parse(text).value(); }

domain::Category category(const QString &own, const QString &parent, const QString &name, const QStringList &spoken = {})
{
    domain::Category category;
    category.code = code(own);
    if (!parent.isEmpty())
        category.parent = code(parent);
    category.name = name;
    category.spoken = spoken;
    return category;
}

domain::Organisation organisation()
{
    domain::Organisation::Data data;
    data.categories = {category(u"road"_s, {}, u"도로"_s), category(u"road-pothole"_s, u"road"_s, u"포트홀·함몰"_s, {u"푹 꺼졌"_s}),
                       category(u"road-sidewalk"_s, u"road"_s, u"보도블록"_s), category(u"light"_s, {}, u"조명"_s),
                       category(u"light-street"_s, u"light"_s, u"가로등 고장"_s)};
    return domain::Organisation(data);
}

} // namespace

class TestCategorySearchModel : public QObject
{
    Q_OBJECT
private slots:
    void typingNarrowsToWhatIsMeant_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("nothing typed: every leaf in tree order")
            << QString() << QStringList{u"road-pothole"_s, u"road-sidewalk"_s, u"light-street"_s};
        QTest::newRow("a whole word") << u"가로등"_s << QStringList{u"light-street"_s};
        QTest::newRow("initial consonants") << u"ㄱㄹㄷ"_s << QStringList{u"light-street"_s};
        QTest::newRow("a syllable in composition") << u"보ㄷ"_s << QStringList{u"road-sidewalk"_s};
        QTest::newRow("the parent's name") << u"도로"_s << QStringList{u"road-pothole"_s, u"road-sidewalk"_s};
        QTest::newRow("as people say it") << u"푹 꺼"_s << QStringList{u"road-pothole"_s};
        QTest::newRow("nothing fits") << u"고래"_s << QStringList{};
    }
    void typingNarrowsToWhatIsMeant()
    {
        QFETCH(const QString, query);
        QFETCH(const QStringList, codes);
        CategorySearchModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOrganisation(organisation());
        model.setQuery(query);
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row).data(CategorySearchModel::CodeRole).toString());
        QCOMPARE(found, codes);
    }

    void whatWasUsedLastComesFirst()
    {
        CategorySearchModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOrganisation(organisation());
        model.setRecent({code(u"light-street"_s), code(u"gone-long-ago"_s)});
        QCOMPARE(model.code(0), code(u"light-street"_s));
        QVERIFY(model.index(0).data(CategorySearchModel::RecentRole).toBool());
        QVERIFY(!model.index(1).data(CategorySearchModel::RecentRole).toBool());
        QVERIFY(!model.code(99));
    }
};

QTEST_GUILESS_MAIN(TestCategorySearchModel)
#include "tst_categorysearchmodel.moc"
