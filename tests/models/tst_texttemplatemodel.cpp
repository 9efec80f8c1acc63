#include "models/categorysearchmodel.h"
#include "models/categorytreemodel.h"
#include "models/texttemplatemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using models::CategorySearchModel;
using models::CategoryTreeModel;
using models::TextTemplateModel;

namespace {

CategoryCode category(const QString &code) { return CategoryCode::parse(code).value(); }

TextTemplate made(const QString &code, const QString &name, TemplateUse use, const QString &where, const QString &text)
{
    return {.code = TemplateCode::parse(code).value(),
            .name = name,
            .use = use,
            .category = where.isEmpty() ? CategoryCode() : category(where),
            .text = text};
}

Organisation city()
{
    Organisation::Data data;
    const Period week = Period::parse(u"7d").value();
    const auto kind = [&](const QString &code, const QString &parent, const QString &name) {
        Category made;
        made.code = category(code);
        made.parent = parent.isEmpty() ? CategoryCode() : category(parent);
        made.name = name;
        made.period = week;
        return made;
    };
    data.categories
        = {kind(u"road"_s, {}, u"도로"_s), kind(u"pothole"_s, u"road"_s, u"포트홀"_s), kind(u"kerb"_s, u"road"_s, u"보도블록"_s),
           kind(u"light"_s, {}, u"조명"_s), kind(u"lamp"_s, u"light"_s, u"가로등"_s)};
    data.textTemplates = {made(u"any"_s, u"현장 확인"_s, TemplateUse::Content, {}, u"현장을 확인합니다."_s),
                          made(u"lamp"_s, u"가로등 고장"_s, TemplateUse::Content, u"light"_s, u"가로등이 켜지지 않음."_s),
                          made(u"hole"_s, u"포트홀 접수"_s, TemplateUse::Content, u"road"_s, u"{place}에 포트홀이 생김."_s),
                          made(u"done"_s, u"조치 완료"_s, TemplateUse::Result, {}, u"조치했습니다."_s)};
    return Organisation(data);
}

QStringList namesOf(const QAbstractItemModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names << model.index(i, 0).data().toString();
    return names;
}

} // namespace

class TestTextTemplateModel final : public QObject
{
    Q_OBJECT

private slots:
    void thoseOfTheCategoryComeFirstThenThoseOfEveryOne()
    {
        TextTemplateModel model;
        QAbstractItemModelTester tester(&model);
        model.show(city(), TemplateUse::Content, category(u"pothole"_s));
        QCOMPARE(namesOf(model), QStringList({u"포트홀 접수"_s, u"현장 확인"_s, u"가로등 고장"_s}));
        QVERIFY(model.index(0).data(TextTemplateModel::OwnRole).toBool());
        model.show(city(), TemplateUse::Content, {});
        QCOMPARE(namesOf(model).first(), u"현장 확인"_s);
        model.show(city(), TemplateUse::Result, category(u"pothole"_s));
        QCOMPARE(namesOf(model), QStringList{u"조치 완료"_s});
        QVERIFY(!TextTemplateModel::any(city(), TemplateUse::Notice));
    }

    void isFoundByInitialsByHalfASyllableAndByWhatItSays_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("initial consonants") << u"ㅍㅌㅎ"_s << QStringList{u"포트홀 접수"_s};
        QTest::newRow("a syllable still being composed") << u"가로ㄷ"_s << QStringList{u"가로등 고장"_s};
        QTest::newRow("its text, after the names") << u"확인"_s << QStringList{u"현장 확인"_s};
        QTest::newRow("words only in a text") << u"켜지지"_s << QStringList{u"가로등 고장"_s};
        QTest::newRow("nothing") << u"없는말"_s << QStringList{};
    }
    void isFoundByInitialsByHalfASyllableAndByWhatItSays()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, names);
        TextTemplateModel model;
        QAbstractItemModelTester tester(&model);
        model.show(city(), TemplateUse::Content, {});
        model.setQuery(query);
        QCOMPARE(namesOf(model), names);
        QCOMPARE(model.at(0) != nullptr, !names.isEmpty());
    }

    void theTreeIsTheCitys()
    {
        CategoryTreeModel tree;
        QAbstractItemModelTester tester(&tree);
        tree.setOrganisation(city());
        QCOMPARE(namesOf(tree), QStringList({u"도로"_s, u"조명"_s}));
        const QModelIndex road = tree.index(0, 0);
        QCOMPARE(tree.rowCount(road), 2);
        const QModelIndex kerb = tree.indexOf(category(u"kerb"_s));
        QCOMPARE(kerb.parent(), road);
        QCOMPARE(kerb.row(), 1);
        QCOMPARE(tree.code(kerb), category(u"kerb"_s));
        QVERIFY(tree.isLeaf(kerb) && !tree.isLeaf(road));
        QVERIFY(!tree.indexOf(category(u"unknown"_s)).isValid());
        QVERIFY(!tree.code({}));
        QCOMPARE(kerb.data(CategorySearchModel::PathRole).toStringList(), QStringList({u"도로"_s, u"보도블록"_s}));
        tree.setOrganisation(Organisation());
        QCOMPARE(tree.rowCount(), 0);
    }

    void groupsAreOfferedWhereTheyMayBeChosen()
    {
        CategorySearchModel search;
        QAbstractItemModelTester tester(&search);
        search.setOrganisation(city());
        search.setQuery(u"도로"_s);
        QCOMPARE(search.rowCount(), 2);
        search.setWithGroups(true);
        QCOMPARE(search.rowCount(), 3);
        QCOMPARE(search.code(0), category(u"road"_s)); // Its own name begins so.
        search.setWithGroups(false);
        QCOMPARE(search.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestTextTemplateModel)
#include "tst_texttemplatemodel.moc"
