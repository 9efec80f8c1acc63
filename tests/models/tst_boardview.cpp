#include "models/boardview.h"

#include <QRandomGenerator>
#include <QTest>

using namespace barodesk;
using namespace domain;
using namespace models;
using namespace Qt::StringLiterals;

class TestBoardView final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsReadAgain()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto below = [&](int count) { return int(random.bounded(count)); };
        for (int i = 0; i < 2000; ++i) {
            BoardView view;
            view.mode = BoardMode(below(3));
            view.grouping = Grouping(below(GroupingCount));
            for (int keys = below(4); keys > 0; --keys)
                view.sort.append({ComplaintColumn(below(ComplaintColumnCount)), below(2) ? Qt::AscendingOrder : Qt::DescendingOrder});
            for (int figures = below(3); figures > 0; --figures)
                view.figures.insert(BoardFigure(below(BoardFigureCount)));
            if (below(2))
                view.choices.state = AllComplaintStates[size_t(below(int(AllComplaintStates.size())))];
            if (below(2))
                view.choices.department = DepartmentCode::parse(u"road-repair");
            if (below(2))
                view.choices.district = DistrictCode::parse(u"hopyeong");
            if (below(2))
                view.choices.category = CategoryCode::parse(u"road");
            if (below(2))
                view.choices.urgency = Urgency(below(2));
            view.choices.mine = below(2);
            view.choices.stuck = below(2);
            if (below(2))
                view.text = u"ㅎㅍㄷ \"포트홀\" 🕳"_s;
            const auto read = boardViewOf(toText(view));
            QVERIFY2(read, read ? "" : qPrintable(read.error()));
            QCOMPARE(*read, view);
        }
    }

    void whatCannotBeReadSaysWhat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QString() << u"JSON"_s;
        QTest::newRow("list") << u"[]"_s << u"JSON"_s;
        QTest::newRow("mode of a later version") << u"{\"mode\":\"map\"}"_s << u"mode"_s;
        QTest::newRow("column") << u"{\"sort\":[\"-price\"]}"_s << u"sort"_s;
        QTest::newRow("code") << u"{\"department\":\"도로과\"}"_s << u"department"_s;
        QTest::newRow("flag") << u"{\"mine\":1}"_s << u"mine"_s;
        QTest::newRow("field of a later version") << u"{\"mode\":\"table\",\"zoom\":2}"_s << u"zoom"_s;
    }

    void whatCannotBeReadSaysWhat()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, says);
        const auto read = boardViewOf(text);
        QVERIFY(!read);
        QVERIFY2(read.error().contains(says), qPrintable(read.error()));
    }
};

QTEST_GUILESS_MAIN(TestBoardView)
#include "tst_boardview.moc"
