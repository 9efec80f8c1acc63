#include "domain/seldom.h"

#include <QString>
#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;

/// Parts that few records have behave as std::optional and QList do, and take a pointer while there are none.
class TestSeldom final : public QObject
{
    Q_OBJECT

private slots:
    void takeOnePointer()
    {
        QCOMPARE(sizeof(Seldom<QString>), sizeof(void *));
        QCOMPARE(sizeof(Few<QString>), sizeof(void *));
    }

    void holdsWhatItWasGiven()
    {
        Seldom<QString> part;
        QVERIFY(!part);
        QCOMPARE(part.value_or(u"none"_s), u"none"_s);
        part = u"once"_s;
        QVERIFY(part.has_value());
        QCOMPARE(*part, u"once"_s);
        QCOMPARE(part->size(), 4);
        QCOMPARE(part.value_or(u"none"_s), u"once"_s);
        part.reset();
        QVERIFY(!part);
        part = u"again"_s;
        part = std::nullopt;
        QVERIFY(!part);
    }

    void comparesByValue()
    {
        QVERIFY(Seldom<int>() == Seldom<int>());
        QVERIFY(Seldom<int>(0) != Seldom<int>());
        QVERIFY(Seldom<int>(3) == Seldom<int>(3));
        QVERIFY(Seldom<int>(3) != Seldom<int>(4));
        QVERIFY(Seldom<int>(3) == std::optional(3));
        QVERIFY(std::optional(4) != Seldom<int>(3));
        QVERIFY(Seldom<int>() == std::optional<int>());
        QVERIFY(std::optional<int>() == Seldom<int>());
        QVERIFY(Seldom<int>(0) != std::optional<int>());
    }

    void becomesAnOptionalAndBack()
    {
        const std::optional<int> given = Seldom<int>(7);
        QCOMPARE(given, std::optional(7));
        QVERIFY(Seldom<int>(given) == Seldom<int>(7));
        QVERIFY(!Seldom<int>(std::optional<int>()));
        const std::optional<int> none = Seldom<int>();
        QVERIFY(!none);
    }

    void copiesDoNotFeelChanges()
    {
        Seldom<QString> part(u"before"_s);
        const Seldom<QString> copy = part;
        *part += u" and after"_s;
        QCOMPARE(*copy, u"before"_s);
        Few<int> list{1, 2};
        const Few<int> copyOfList = list;
        list.append(3);
        list[0] = 9;
        QCOMPARE(copyOfList.list(), (QList<int>{1, 2}));
        QCOMPARE(list.list(), (QList<int>{9, 2, 3}));
    }

    void listIsReadWhetherOrNotThereIsOne()
    {
        Few<int> list;
        QVERIFY(list.isEmpty());
        QCOMPARE(list.size(), 0);
        QVERIFY(list.begin() == list.end());
        QVERIFY(std::as_const(list).begin() == std::as_const(list).end());
        list << 1 << 2 << 3;
        int sum = 0;
        for (const int value : std::as_const(list))
            sum += value;
        QCOMPARE(sum, 6);
        for (int &value : list)
            value *= 2;
        QCOMPARE(list.first() + list.last() + list.at(1), 12);
        const QList<int> &asList = list;
        QCOMPARE(asList, (QList<int>{2, 4, 6}));
    }

    void emptiedListEqualsOneThatNeverWas()
    {
        Few<int> list{1, 2, 3};
        QCOMPARE(list.removeIf([](int value) { return value < 3; }), 2);
        QCOMPARE(list.size(), 1);
        list.resize(0);
        QVERIFY(list == Few<int>());
        list = {4};
        list.clear();
        QVERIFY(list == Few<int>());
        list.reserve(5);
        QVERIFY(list == Few<int>());
        list = {};
        QVERIFY(list.isEmpty());
        QVERIFY(list == Few<int>(QList<int>()));
    }
};

QTEST_GUILESS_MAIN(TestSeldom)
#include "tst_seldom.moc"
