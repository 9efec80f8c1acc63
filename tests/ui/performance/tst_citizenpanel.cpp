#include "tests/ui/performance/performanceworld.h"
#include "tests/ui/support/readingorder.h"
#include "ui/performance/citizenpanel.h"
#include "ui/performance/periodbar.h"
#include "ui/performance/verdictform.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using test::PerformanceWorld;
using ui::performance::CitizenPanel;

/// A sample is drawn, taken out without personal data, and what residents found is written down by key.
class TestCitizenPanel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ui::theme::Theme> m_theme;

    static QTableView *table(const CitizenPanel &panel) { return panel.findChild<QTableView *>(u"panelTable"_s); }
    static bool open(CitizenPanel &panel)
    {
        panel.resize(1200, 640);
        panel.show();
        if (!QTest::qWaitForWindowActive(&panel))
            return false;
        panel.periodBar()->setPeriod({QDate(2026, 11, 1), QDate(2026, 11, 23)});
        QTest::mouseClick(panel.findChild<QPushButton *>(u"panelDraw"_s), Qt::LeftButton);
        const bool drawn = QTest::qWaitFor([&] { return table(panel)->model()->rowCount() > 0; }, 30'000);
        table(panel)->setFocus();
        return drawn;
    }
    static std::shared_ptr<const Complaint> chosen(PerformanceWorld &world, const CitizenPanel &panel)
    {
        const QString number = table(panel)->currentIndex().siblingAtColumn(0).data().toString();
        for (const auto &complaint : world.replica.complaints()) {
            if (complaint->number && complaint->number->toString() == number)
                return complaint;
        }
        return nullptr;
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void tabFollowsTheEye()
    {
        PerformanceWorld world(1500);
        CitizenPanel panel(world.access());
        QVERIFY(open(panel));
        QCOMPARE(test::firstStepBack(&panel), QString());
    }

    void theSampleSaysHowItWasDrawn()
    {
        PerformanceWorld world(1500);
        CitizenPanel panel(world.access());
        panel.findChild<QSpinBox *>(u"panelSize"_s)->setValue(12);
        panel.findChild<QSpinBox *>(u"panelSeed"_s)->setValue(4711);
        QVERIFY(open(panel));
        QAbstractItemModelTester tester(table(panel)->model());
        QCOMPARE(table(panel)->model()->rowCount(), 12);
        const QString said = panel.findChild<QLabel *>(u"panelDrawn"_s)->text();
        QVERIFY2(said.contains(u"추첨 번호 4711"_s) && said.contains(u"유형별 비례"_s) && said.contains(u"12건"_s), qPrintable(said));
        const auto numbers = [&] {
            QStringList all;
            for (int row = 0; row < table(panel)->model()->rowCount(); ++row)
                all.append(table(panel)->model()->index(row, 0).data().toString());
            return all;
        };
        const QStringList first = numbers();
        QSignalSpy resets(table(panel)->model(), &QAbstractItemModel::modelReset);
        panel.draw();
        QTRY_VERIFY_WITH_TIMEOUT(resets.size() > 0, 30'000);
        QCOMPARE(numbers(), first);
    }

    void aKeyWritesTheVerdictDown()
    {
        PerformanceWorld world(1500);
        CitizenPanel panel(world.access());
        QVERIFY(open(panel));
        QSignalSpy told(&panel, &CitizenPanel::told);
        const ComplaintId id = chosen(world, panel)->id;
        const auto before = world.replica.complaint(id)->panelVerdicts.size();
        QTest::keyClick(table(panel), Qt::Key_3);
        QCOMPARE(world.replica.complaint(id)->panelVerdicts.size(), before); // Whose?
        auto *number = panel.findChild<QLineEdit *>(u"panelNumber"_s);
        QCOMPARE(told.size(), 1);
        QVERIFY(number->hasFocus());
        QTest::keyClicks(number, u"12"_s);
        panel.findChild<QPlainTextEdit *>(u"panelNote"_s)->setPlainText(u"가장자리가 들떠 있음"_s);
        table(panel)->setFocus();
        QTest::keyClick(table(panel), Qt::Key_3);
        const QList<PanelVerdict> verdicts = world.replica.complaint(id)->panelVerdicts;
        QCOMPARE(verdicts.size(), before + 1);
        QCOMPARE(verdicts.last().panelist, u"12"_s);
        QCOMPARE(verdicts.last().verdict, Verdict::Poor);
        QCOMPARE(verdicts.last().note, u"가장자리가 들떠 있음"_s);
        const int verdictColumn = int(models::PanelColumn::Verdict);
        QTRY_VERIFY_WITH_TIMEOUT(table(panel)->currentIndex().siblingAtColumn(verdictColumn).data().toString().contains(u"미흡"_s), 15'000);
        QVERIFY(panel.findChild<QPlainTextEdit *>(u"panelNote"_s)->toPlainText().isEmpty());
        // The same resident again: the later one counts.
        QTest::keyClick(table(panel), Qt::Key_1);
        QCOMPARE(world.replica.complaint(id)->panelVerdicts.size(), before + 1);
        QCOMPARE(world.replica.complaint(id)->panelVerdicts.last().verdict, Verdict::Good);
    }

    void theTeamsWordStandsBeside()
    {
        PerformanceWorld world(1500);
        CitizenPanel panel(world.access());
        QVERIFY(open(panel));
        QCOMPARE(panel.findChild<QLabel *>(u"verdictTeam"_s)->text(), chosen(world, panel)->resultText);
    }

    void aNameDoesNotFitWhereANumberGoes()
    {
        PerformanceWorld world(300);
        CitizenPanel panel(world.access());
        QVERIFY(open(panel));
        auto *number = panel.findChild<QLineEdit *>(u"panelNumber"_s);
        number->setFocus();
        number->insert(u"홍길동"_s);
        QCOMPARE(number->text(), QString());
        number->insert(u"A-07"_s);
        QCOMPARE(number->text(), u"A-07"_s);
    }

    void whoMayNotCloseWritesNoVerdict()
    {
        PerformanceWorld world(1500, Role::ReadOnly);
        CitizenPanel panel(world.access());
        QVERIFY(open(panel));
        QVERIFY(!panel.findChild<QPushButton *>(u"panelVerdict0"_s)->isEnabled());
        QVERIFY(panel.findChild<QLabel *>(u"panelBarred"_s)->isVisible());
        const ComplaintId id = chosen(world, panel)->id;
        const auto before = world.replica.complaint(id)->panelVerdicts;
        QTest::keyClick(table(panel), Qt::Key_1);
        QCOMPARE(world.replica.complaint(id)->panelVerdicts, before);
    }

    void theListForResidentsNamesNobody()
    {
        PerformanceWorld world(1500);
        CitizenPanel panel(world.access());
        panel.findChild<QSpinBox *>(u"panelSize"_s)->setValue(200);
        QVERIFY(open(panel));
        const QString csv = QString::fromUtf8(asCsv(panel.sheets().first()));
        QVERIFY(csv.count(u'\n') > 100);
        for (const auto &complaint : world.replica.complaints()) {
            for (const QString &datum :
                 {complaint->petitionerName, complaint->petitionerPhone ? complaint->petitionerPhone->digits() : QString(),
                  complaint->petitionerPhone ? complaint->petitionerPhone->formatted() : QString(), complaint->text,
                  complaint->place.address, complaint->place.landmark, complaint->resultText})
                QVERIFY2(datum.isEmpty() || !csv.contains(datum), qPrintable(datum));
        }
    }
};

QTEST_MAIN(TestCitizenPanel)
#include "tst_citizenpanel.moc"
