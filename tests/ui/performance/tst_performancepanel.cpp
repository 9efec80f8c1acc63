#include "tests/ui/performance/performanceworld.h"
#include "tests/ui/support/readingorder.h"
#include "ui/performance/barchart.h"
#include "ui/performance/chartparts.h"
#include "ui/performance/exportbutton.h"
#include "ui/performance/performancepanel.h"
#include "ui/performance/performancewords.h"
#include "ui/performance/periodbar.h"
#include "ui/performance/trendchart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using models::PerformanceColumn;
using models::PerformanceGrouping;
using test::PerformanceWorld;
using ui::performance::PerformancePanel;
using ui::performance::PerformanceWords;

/// The page counts while it is looked at, is narrowed and pointed at by key, and follows the records.
class TestPerformancePanel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ui::theme::Theme> m_theme;

    template <typename T> static T *find(const PerformancePanel &panel, const QString &name)
    {
        T *found = panel.findChild<T *>(name);
        Q_ASSERT(found);
        return found;
    }
    static QTableView *table(const PerformancePanel &panel) { return find<QTableView>(panel, u"performanceTable"_s); }
    static QString tile(const PerformancePanel &panel, int i)
    {
        return find<QWidget>(panel, u"performanceTile%1"_s.arg(i))->accessibleName();
    }
    static bool settled(const PerformancePanel &panel)
    {
        return QTest::qWaitFor([&] { return !panel.isBusy(); }, 30'000);
    }
    static bool open(PerformancePanel &panel)
    {
        panel.resize(1200, 640);
        panel.show();
        return QTest::qWaitForWindowActive(&panel) && settled(panel);
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void tabFollowsTheEye()
    {
        PerformanceWorld world(800);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        QCOMPARE(test::firstStepBack(&panel), QString());
    }

    void saysWhatTheFunctionCounts()
    {
        PerformanceWorld world(800);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        const models::PerformanceReport report = models::performanceOf(
            {world.replica.complaints().cbegin(), world.replica.complaints().cend()}, world.organisation, panel.query(), world.now);
        QVERIFY(report.total.received > 0 && report.total.resolved > 0);
        QVERIFY(panel.report() == report);
        QVERIFY2(tile(panel, 0).startsWith(u"접수 %L1"_s.arg(report.total.received)), qPrintable(tile(panel, 0)));
        QVERIFY2(tile(panel, 1).contains(u"미종결 %L1"_s.arg(report.total.notClosed)), qPrintable(tile(panel, 1)));
        QCOMPARE(table(panel)->model()->rowCount(), report.groups.size());
        QVERIFY(find<QLabel>(panel, u"performanceRule"_s)->text().contains(u"기간 안에 접수한 민원"_s));
    }

    void nothingToCountSaysSoAndOffersAnotherPeriod()
    {
        PerformanceWorld world(200);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        panel.periodBar()->setPeriod({QDate(2020, 1, 1), QDate(2020, 1, 31)});
        QVERIFY(settled(panel));
        auto *empty = find<QWidget>(panel, u"performanceEmpty"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(!find<QWidget>(panel, u"performanceExport"_s)->isEnabled());
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(settled(panel));
        QVERIFY(!empty->isVisible());
    }

    void enterNarrowsAndBackspaceWidens()
    {
        PerformanceWorld world(800);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        QAbstractItemModelTester tester(table(panel)->model());
        table(panel)->setFocus();
        const QString category = table(panel)->currentIndex().siblingAtColumn(0).data(models::PerformanceModel::KeyRole).toString();
        const int received = table(panel)
                                 ->currentIndex()
                                 .siblingAtColumn(int(PerformanceColumn::Received))
                                 .data(models::PerformanceModel::ValueRole)
                                 .toInt();
        QTest::keyClick(table(panel), Qt::Key_Return);
        QVERIFY(settled(panel));
        QCOMPARE(panel.report().query.only[size_t(PerformanceGrouping::Category)], std::optional(category));
        QCOMPARE(panel.report().query.grouping, PerformanceGrouping::District);
        QCOMPARE(panel.report().total.received, received);
        QVERIFY(find<QPushButton>(panel, u"performanceNarrow0"_s)->isVisible());
        QTest::keyClick(table(panel), Qt::Key_Backspace);
        QVERIFY(settled(panel));
        QCOMPARE(panel.report().query.only[size_t(PerformanceGrouping::Category)], std::nullopt);
        QCOMPARE(panel.report().query.grouping, PerformanceGrouping::Category);
    }

    void chartsArePointedAtByKey()
    {
        PerformanceWorld world(800);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        auto *trend = find<ui::performance::TrendChart>(panel, u"performanceTrend"_s);
        trend->setFocus(Qt::TabFocusReason);
        QTest::keyClick(trend, Qt::Key_Home);
        const models::PerformanceStep first = panel.report().steps.first();
        QCOMPARE(trend->pointed(), 0);
        QVERIFY2(trend->accessibleDescription().startsWith(u"2026-11-01: 접수 %1, 완료 %2"_s.arg(first.received).arg(first.resolved)),
                 qPrintable(trend->accessibleDescription()));
        QTest::keyClick(trend, Qt::Key_Right);
        QVERIFY(trend->accessibleDescription().startsWith(u"2026-11-02"_s));
        auto *bars = find<ui::performance::BarChart>(panel, u"performanceBars"_s);
        bars->setFocus(Qt::TabFocusReason);
        QTest::keyClick(bars, Qt::Key_Down);
        QCOMPARE(bars->pointed(), 1);
        const QString name = table(panel)->model()->index(1, 0).data().toString();
        QVERIFY2(bars->accessibleDescription().startsWith(name + u": "_s), qPrintable(bars->accessibleDescription()));
        const QString key = table(panel)->model()->index(1, 0).data(models::PerformanceModel::KeyRole).toString();
        QTest::keyClick(bars, Qt::Key_Return);
        QCOMPARE(panel.query().only[size_t(PerformanceGrouping::Category)], std::optional(key));
    }

    void theMousePointsToo()
    {
        PerformanceWorld world(800);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        auto *bars = find<ui::performance::BarChart>(panel, u"performanceBars"_s);
        QTest::mouseMove(bars, QPoint(bars->width() / 2, 30));
        QTRY_COMPARE_WITH_TIMEOUT(bars->pointed(), 1, 15'000);
        QTest::mouseMove(bars, QPoint(bars->width() / 2, 6));
        QTRY_COMPARE_WITH_TIMEOUT(bars->pointed(), 0, 15'000);
    }

    void barsShowTheColumnSortedBy()
    {
        PerformanceWorld world(800);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        auto *bars = find<ui::performance::BarChart>(panel, u"performanceBars"_s);
        table(panel)->horizontalHeader()->setSortIndicator(int(PerformanceColumn::OnTime), Qt::AscendingOrder);
        const QModelIndex first = table(panel)->model()->index(0, int(PerformanceColumn::OnTime));
        QVERIFY2(bars->sentence(0).contains(first.data().toString()), qPrintable(bars->sentence(0)));
        QVERIFY(first.data().toString().endsWith(u'%'));
    }

    void aChangeOfAnotherDeskIsCounted()
    {
        PerformanceWorld world(300);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        const int before = panel.report().total.received;
        Complaint complaint = world.maker.make();
        complaint.receivedAt = world.now.addSecs(-60);
        world.send(complaint);
        QTRY_COMPARE_WITH_TIMEOUT(panel.report().total.received, before + 1, 30'000);
    }

    void differencesSayWhetherTheyAreForTheBetter_data()
    {
        QTest::addColumn<PerformanceColumn>("column");
        QTest::addColumn<double>("now");
        QTest::addColumn<double>("before");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ui::widgets::Tone>("tone");
        using ui::widgets::Tone;
        QTest::newRow("more work is neither") << PerformanceColumn::Received << 12.0 << 10.0 << u"▲ 2"_s << Tone::Neutral;
        QTest::newRow("quicker is better") << PerformanceColumn::Median << 600.0 << 750.0 << u"▼ 2.5시간"_s << Tone::Ok;
        QTest::newRow("fewer in time is worse") << PerformanceColumn::OnTime << 0.85 << 0.882 << u"▼ 3.2%p"_s << Tone::Bad;
        QTest::newRow("fewer repeats are better") << PerformanceColumn::Repeats << 3.0 << 4.0 << u"▼ 1"_s << Tone::Ok;
        QTest::newRow("what nobody sees is none") << PerformanceColumn::OnTime << 0.85 << 0.85004 << u"변화 없음"_s << Tone::Neutral;
    }

    void differencesSayWhetherTheyAreForTheBetter()
    {
        QFETCH(PerformanceColumn, column);
        QFETCH(double, now);
        QFETCH(double, before);
        QFETCH(QString, text);
        QFETCH(ui::widgets::Tone, tone);
        QCOMPARE(PerformanceWords::difference(now, before, column), text);
        QCOMPARE(PerformanceWords::differenceTone(now, before, column), tone);
        QCOMPARE(PerformanceWords::difference(now, std::nullopt, column), QString());
    }

    void axesAreRound_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("tick");
        QTest::newRow("few") << 3.0 << 1.0;
        QTest::newRow("seven in four steps") << 7.0 << 2.0;
        QTest::newRow("fifty-one") << 51.0 << 20.0;
        QTest::newRow("a thousand") << 1000.0 << 500.0;
        QTest::newRow("eighteen") << 18.0 << 5.0;
    }

    void axesAreRound()
    {
        QFETCH(double, most);
        QFETCH(double, tick);
        QCOMPARE(ui::performance::chart::tick(most, 4), tick);
    }

    void whatIsShownIsSavedWhereThePersonSays()
    {
        PerformanceWorld world(400);
        PerformancePanel panel(world.access());
        QVERIFY(open(panel));
        const QTemporaryDir folder;
        QString suggested;
        panel.exportButton()->setAsking([&](const QString &name, const QString &) {
            suggested = name;
            return folder.filePath(u"성과 보고"_s); // Without ending: it gets one.
        });
        QSignalSpy told(&panel, &PerformancePanel::told);
        panel.findChild<QAction *>(u"performanceCsv"_s)->trigger();
        QCOMPARE(told.size(), 1);
        QVERIFY(suggested.contains(u"2026-11-01_2026-11-23"_s));
        QFile file(folder.filePath(u"성과 보고.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).count(u'\n'), panel.report().groups.size() + 3); // Header, total, total before.
        panel.exportButton()->setAsking([&](const QString &, const QString &) { return folder.filePath(u"missing/a.csv"_s); });
        panel.findChild<QAction *>(u"performanceCsv"_s)->trigger();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.last().at(1).value<ui::widgets::Tone>(), ui::widgets::Tone::Bad);
        panel.exportButton()->setAsking([](const QString &, const QString &) { return QString(); });
        panel.findChild<QAction *>(u"performanceXlsx"_s)->trigger();
        QCOMPARE(told.size(), 2); // Thought better of it.
    }
};

QTEST_MAIN(TestPerformancePanel)
#include "tst_performancepanel.moc"
