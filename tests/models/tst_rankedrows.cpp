#include "models/rankedrows.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using barodesk::models::RankedRow;
using barodesk::models::sortRanked;

/// Sorting byte by byte gives what comparing gives.
class TestRankedRows final : public QObject
{
    Q_OBJECT

private slots:
    void liesAsIfCompared_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<quint64>("spread");
        QTest::addColumn<bool>("inOrder");
        QTest::newRow("none") << 0 << quint64(1) << true;
        QTest::newRow("few") << 100 << quint64(50) << true;
        QTest::newRow("many of few ranks") << 10'000 << quint64(7) << true;
        QTest::newRow("many, all bytes differ") << 10'000 << ~quint64(0) << true;
        QTest::newRow("many, rows not in order") << 10'000 << quint64(1000) << false;
        QTest::newRow("many of one rank") << 5'000 << quint64(1) << true;
    }
    void liesAsIfCompared()
    {
        QFETCH(int, count);
        QFETCH(quint64, spread);
        QFETCH(bool, inOrder);
        QRandomGenerator random(3);
        std::vector<RankedRow> rows;
        for (int row = 0; row < count; ++row)
            rows.push_back({random.generate64() % spread, row * 3});
        if (!inOrder)
            std::ranges::reverse(rows);
        std::vector<RankedRow> expected = rows;
        std::ranges::sort(expected);
        sortRanked(rows);
        QVERIFY(rows == expected);
    }
};

QTEST_GUILESS_MAIN(TestRankedRows)
#include "tst_rankedrows.moc"
