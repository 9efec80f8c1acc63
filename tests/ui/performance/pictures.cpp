// Saves pictures of 성과관리, of its paper and of the wallboard with 4,000 made complaints: performance-pictures DIR [TRANSLATION.qm]
#include "tests/ui/counsel/stageddesk.h"
#include "tests/ui/performance/performanceworld.h"
#include "ui/performance/barchart.h"
#include "ui/performance/citizenpanel.h"
#include "ui/performance/performancepage.h"
#include "ui/performance/performancepanel.h"
#include "ui/performance/periodbar.h"
#include "ui/performance/trendchart.h"
#include "ui/performance/verdictform.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace barodesk;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    ui::theme::loadFonts();
    ui::theme::Theme theme(application, ui::theme::Theme::Mode::Light);
    const QDir folder(application.arguments().value(1, u"."_s));
    if (!folder.mkpath(u"."_s))
        return 1;
    test::PerformanceWorld world(4000);
    const auto shoot = [&](QWidget &widget, const QString &name, const QSize &size) {
        widget.resize(size);
        widget.show();
        QTest::qWait(50);
        widget.grab().save(folder.filePath(name + u".png"_s));
    };
    const QSize small(1280 - 64 - 32, 720 - 56 - 64);
    const QSize large(1920 - 64 - 32, 1080 - 56 - 64);
    ui::performance::PerformancePanel figures(world.access());
    figures.setAutoFillBackground(true);
    ui::performance::CitizenPanel citizens(world.access());
    citizens.setAutoFillBackground(true);
    figures.show();
    const auto settled = [&] { return QTest::qWaitFor([&] { return !figures.isBusy(); }, 30'000); };
    auto *bars = figures.findChild<ui::performance::BarChart *>();
    auto *trend = figures.findChild<ui::performance::TrendChart *>();
    shoot(citizens, u"panel-empty"_s, small);
    citizens.periodBar()->setPeriod({QDate(2026, 11, 1), QDate(2026, 11, 23)});
    citizens.draw();
    auto *list = citizens.findChild<QTableView *>(u"panelTable"_s);
    if (!QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, 30'000) || !settled())
        return 1;
    for (int row = 0; row < 4; ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        citizens.findChild<QLineEdit *>(u"panelNumber"_s)->setText(QString::number(row + 3));
        citizens.findChild<QPlainTextEdit *>(u"panelNote"_s)
            ->setPlainText(row % 2 ? QString() : u"가장자리가 조금 들떠 있으나 다니기에 불편은 없음"_s);
        QTest::keyClick(list, Qt::Key(Qt::Key_1 + row % 3));
    }
    for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
        trend->point(-1);
        bars->point(-1);
        shoot(figures, u"figures-small-"_s + look, small);
        trend->point(12);
        bars->point(2);
        shoot(figures, u"figures-large-"_s + look, large);
        shoot(citizens, u"panel-small-"_s + look, small);
        shoot(citizens, u"panel-large-"_s + look, large);
        ui::wallboard::WallboardWindow wall(world.replica, [&world] { return world.now; });
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        sync::SyncStatus status;
        status.connection = sync::Connection::Live;
        wall.setSyncStatus(status);
        wall.resize(1920, 1080);
        wall.show();
        if (!QTest::qWaitFor([&] { return !wall.isBusy(); }, 30'000))
            return 1;
        shoot(wall, u"wallboard-"_s + look, {1920, 1080});
        shoot(wall, u"wallboard-4k-"_s + look, {3840, 2160});
        status.connection = sync::Connection::Offline;
        status.lastContact = world.now.addSecs(-700);
        wall.setSyncStatus(status);
        shoot(wall, u"wallboard-offline-"_s + look, {1280, 720});
    }
    theme.setMode(ui::theme::Theme::Mode::Light);
    figures.periodBar()->choose(models::PeriodChoice::ThisYear);
    figures.groupBy(models::PerformanceGrouping::Department);
    if (!settled())
        return 1;
    figures.narrow(u"road"_s);
    if (!settled())
        return 1;
    shoot(figures, u"figures-narrowed"_s, small);
    figures.periodBar()->setPeriod({QDate(2020, 1, 1), QDate(2020, 2, 1)});
    figures.widen();
    if (!settled())
        return 1;
    shoot(figures, u"figures-none"_s, small);
    figures.periodBar()->choose(models::PeriodChoice::ThisMonth);
    if (!settled())
        return 1;
    // The whole page, as the window has it.
    std::vector<domain::Entity> entities;
    for (const auto &complaint : world.replica.complaints())
        entities.emplace_back(*complaint);
    test::StagedDesk stage(world.organisation, world.now, std::move(entities));
    stage.signIn(world.organisation.data().users.last());
    ui::performance::PerformancePage page(stage.desk());
    page.setAutoFillBackground(true);
    page.show();
    if (!QTest::qWaitFor([&] { return !page.figures()->isBusy(); }, 30'000))
        return 1;
    shoot(page, u"page-small"_s, {1280 - 64, 720 - 56});
    page.show(ui::performance::PerformancePage::Tab::Panel);
    shoot(page, u"page-panel-small"_s, {1280 - 64, 720 - 56});
    QPdfWriter writer(folder.filePath(u"paper.pdf"_s));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 10), QPageLayout::Millimeter));
    return ui::performance::print(figures.sheets(), writer) > 0 ? 0 : 1;
}
