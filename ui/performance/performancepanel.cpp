#include "ui/performance/performancepanel.h"

#include "ui/performance/barchart.h"
#include "ui/performance/differencetile.h"
#include "ui/performance/exportbutton.h"
#include "ui/performance/performancetable.h"
#include "ui/performance/performancewords.h"
#include "ui/performance/periodbar.h"
#include "ui/performance/trendchart.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using models::PerformanceColumn;
using models::PerformanceFigures;
using models::PerformanceGrouping;
using models::PerformanceReport;

namespace {

constexpr std::array TileColumns{PerformanceColumn::Received, PerformanceColumn::Resolved, PerformanceColumn::Closed,
                                 PerformanceColumn::Median,   PerformanceColumn::OnTime,   PerformanceColumn::Repeats,
                                 PerformanceColumn::Reopened, PerformanceColumn::CallBacks};
constexpr int ChartHeight = 236;
constexpr int LowChartHeight = 196; ///< Where the window is low, the table's rows count more.
constexpr int LowWindow = 660;

/// After one grouping has been narrowed, what is looked at next.
PerformanceGrouping nextGrouping(PerformanceGrouping grouping)
{
    return grouping == PerformanceGrouping::Category ? PerformanceGrouping::District : PerformanceGrouping::Category;
}

} // namespace

PerformancePanel::PerformancePanel(PerformanceAccess access, QWidget *parent)
    : QWidget(parent), m_access(std::move(access)), m_survey(m_access.replica)
{
    setObjectName(u"performancePanel"_s);
    m_survey.setInterval(std::chrono::seconds(2));
    m_period = new PeriodBar(m_access.now, true, this);
    m_export = new ExportButton(
        [this] { return sheets(); },
        [this] {
            return tr("성과_%1_%2").arg(m_report.query.period.from.toString(Qt::ISODate), m_report.query.period.to.toString(Qt::ISODate));
        },
        this);
    m_export->setObjectName(u"performanceExport"_s);
    connect(m_export, &ExportButton::told, this, &PerformancePanel::told);
    m_stack = new QStackedWidget(this);
    m_content = new QWidget(m_stack);
    m_empty = new widgets::EmptyState(m_stack);
    m_empty->setObjectName(u"performanceEmpty"_s);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, [this] { m_period->choose(models::PeriodChoice::ThisYear); });
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(S2);
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new DifferenceTile(m_content);
        m_tiles[i]->setObjectName(u"performanceTile%1"_s.arg(i));
        tiles->addWidget(m_tiles[i], 1);
    }
    m_trend = new TrendChart(m_content);
    m_trend->setObjectName(u"performanceTrend"_s);
    m_bars = new BarChart(m_content);
    m_bars->setObjectName(u"performanceBars"_s);
    m_table = new PerformanceTable(m_model, m_content);
    m_table->setObjectName(u"performanceTable"_s);
    const auto paneOf = [this](QWidget *inside, const QMargins &margins) {
        auto *pane = new widgets::Pane({}, m_content);
        pane->body()->setContentsMargins(margins);
        pane->body()->addWidget(inside);
        return pane;
    };
    m_trendPane = paneOf(m_trend, {S3, S2, S3, S2});
    m_barsPane = paneOf(m_bars, {S3, S2, S3, S2});
    m_tablePane = paneOf(m_table, {1, 0, 1, S2});
    m_narrowed = new QWidget(m_tablePane);
    m_narrowedLayout = new QHBoxLayout(m_narrowed);
    m_narrowedLayout->setContentsMargins(0, 0, 0, 0);
    m_narrowedLayout->setSpacing(S1);
    m_tablePane->addHeaderChip(m_narrowed);
    for (int i = 0; i < models::PerformanceGroupingCount; ++i) {
        auto *button = new widgets::Button({}, theme::ButtonRole::Secondary, m_tablePane);
        button->setObjectName(u"performanceBy%1"_s.arg(i));
        button->setCheckable(true);
        button->setSmall(true);
        connect(button, &QPushButton::clicked, this, [this, i] { groupBy(PerformanceGrouping(i)); });
        m_tablePane->addHeaderAction(button);
        m_by[size_t(i)] = button;
    }
    setTabOrder(m_by.back(), m_table);
    m_rule = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, m_content);
    m_rule->setObjectName(u"performanceRule"_s);
    m_rule->setWrapping(true);

    m_comparedWith = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this);
    m_comparedWith->setObjectName(u"performanceCompared"_s);

    auto *charts = new QHBoxLayout;
    charts->setSpacing(S3);
    charts->addWidget(m_trendPane, 1);
    charts->addWidget(m_barsPane, 1);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(S3);
    content->addLayout(tiles);
    content->addLayout(charts);
    content->addWidget(m_tablePane, 1);
    content->addWidget(m_rule);
    auto *head = new QHBoxLayout;
    head->addWidget(m_period);
    head->addSpacing(S2);
    head->addWidget(m_comparedWith, 1);
    head->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S3);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_period, &PeriodBar::changed, this, &PerformancePanel::count);
    connect(&m_model, &models::PerformanceModel::sorted, this, &PerformancePanel::showBars);
    connect(m_table, &PerformanceTable::chosen, m_bars, &BarChart::point);
    connect(m_table, &PerformanceTable::opened, this, [this](int row) { narrow(m_model.group(row).key); });
    connect(m_bars, &BarChart::activated, this, [this](int bar) { narrow(m_model.group(bar).key); });
    connect(&m_access.replica, &store::Replica::organisationChanged, this, [this] { m_model.setNames(nullptr); });
    retranslate();
    count();
}

PerformancePanel::~PerformancePanel() = default;

models::PerformanceQuery PerformancePanel::query() const
{
    models::PerformanceQuery query{.period = m_period->period(), .grouping = m_grouping};
    for (const Narrowing &narrowing : m_narrowings)
        query.only[size_t(narrowing.grouping)] = narrowing.key;
    return query;
}

void PerformancePanel::groupBy(PerformanceGrouping grouping)
{
    m_grouping = grouping;
    count();
}

void PerformancePanel::narrow(const QString &key)
{
    if (std::ranges::any_of(m_narrowings, [this](const Narrowing &known) { return known.grouping == m_grouping; }))
        return;
    m_narrowings.append({m_grouping, key});
    m_grouping = nextGrouping(m_grouping);
    if (std::ranges::any_of(m_narrowings, [this](const Narrowing &known) { return known.grouping == m_grouping; }))
        m_grouping = PerformanceGrouping::Department;
    count();
}

void PerformancePanel::widen()
{
    if (m_narrowings.isEmpty())
        return;
    m_grouping = m_narrowings.takeLast().grouping;
    count();
}

void PerformancePanel::count()
{
    showNarrowing();
    m_survey.setWork([this]() -> models::ComplaintSurvey::Work {
        models::PerformanceQuery asked = query();
        std::optional<models::PerformanceQuery> earlier;
        if (const auto compared = m_period->comparedPeriod()) {
            earlier = asked;
            earlier->period = *compared;
        }
        return [this, asked, earlier, organisation = m_access.replica.organisation(),
                now = m_access.now()](const models::ComplaintRecords &complaints) -> std::function<void()> {
            PerformanceReport report = models::performanceOf(complaints, organisation, asked, now);
            std::optional<PerformanceReport> before;
            if (earlier)
                before = models::performanceOf(complaints, organisation, *earlier, now);
            return [this, report = std::move(report), before = std::move(before)] { take(report, before); };
        };
    });
}

void PerformancePanel::take(PerformanceReport report, std::optional<PerformanceReport> before)
{
    m_report = std::move(report);
    m_compared = before ? std::optional(before->query.period) : std::nullopt;
    m_before = before && !before->total.isEmpty() ? std::move(before) : std::nullopt; // Nothing is no measure.
    m_counted = true;
    m_model.setNames([this, grouping = m_report.query.grouping](const QString &key) {
        return PerformanceWords::group(key, grouping, m_access.replica.organisation());
    });
    m_model.setReports(m_report, m_before);
    if (m_table->model()->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    showFigures();
    showTrend();
    showBars();
}

void PerformancePanel::showFigures()
{
    const bool nothing = m_report.total.isEmpty() && m_narrowings.isEmpty();
    m_stack->setCurrentWidget(m_counted && !nothing ? m_content : static_cast<QWidget *>(m_empty));
    if (!m_counted)
        m_empty->setContent(theme::Icon::Loader, tr("세는 중입니다"), {});
    else if (!m_report.query.period.isValid())
        m_empty->setContent(theme::Icon::CalendarDays, tr("첫날이 마지막 날보다 늦습니다"), tr("기간을 다시 고르세요."), tr("올해 보기"));
    else
        m_empty->setContent(theme::Icon::Chart, tr("이 기간에는 셀 민원이 없습니다"), tr("다른 기간을 고르세요."), tr("올해 보기"));
    m_export->setEnabled(m_counted && !nothing);
    m_comparedWith->setText(!m_compared    ? QString()
                                : m_before ? tr("비교: %1").arg(PerformanceWords::range(*m_compared))
                                           : tr("%1에는 기록이 없어 비교하지 않습니다").arg(PerformanceWords::range(*m_compared)));
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const PerformanceColumn column = TileColumns[i];
        const auto now = models::figureOf(m_report.total, column);
        const auto before = m_before ? models::figureOf(m_before->total, column) : std::nullopt;
        QString remark;
        if (column == PerformanceColumn::Resolved && m_report.total.notClosed > 0)
            remark = tr("미종결 %L1").arg(m_report.total.notClosed);
        else if (column == PerformanceColumn::Median && m_report.total.p90)
            remark = tr("90% %1").arg(
                PerformanceWords::value(models::figureOf(m_report.total, PerformanceColumn::P90), PerformanceColumn::P90));
        m_tiles[i]->setFigure(PerformanceWords::value(now, column), PerformanceWords::difference(now, before, column),
                              PerformanceWords::differenceTone(now, before, column), remark);
    }
}

void PerformancePanel::showTrend()
{
    QStringList labels;
    QStringList titles;
    TrendChart::Series received{tr("접수"), widgets::Tone::Accent, TrendChart::Mark::Disc, {}};
    TrendChart::Series resolved{tr("완료"), widgets::Tone::Ok, TrendChart::Mark::Square, {}};
    for (const models::PerformanceStep &step : m_report.steps) {
        labels.append(PerformanceWords::step(step.days, models::stepLengthOf(m_report.query.period)));
        titles.append(PerformanceWords::range(step.days));
        received.values.append(step.received);
        resolved.values.append(step.resolved);
    }
    QList<TrendChart::Series> series{received, resolved};
    if (m_before) {
        TrendChart::Series before{tr("비교 기간 접수"), widgets::Tone::Neutral, TrendChart::Mark::Dashes, {}};
        for (const models::PerformanceStep &step : m_before->steps)
            before.values.append(step.received);
        series.append(before);
    }
    m_trend->setContent(labels, titles, series);
}

PerformanceColumn PerformancePanel::shownColumn() const
{
    return m_model.sortColumn() == PerformanceColumn::Name ? PerformanceColumn::Received : m_model.sortColumn();
}

void PerformancePanel::showBars()
{
    const PerformanceColumn column = shownColumn();
    QList<BarChart::Bar> bars;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, int(column));
        const QVariant now = index.data(models::PerformanceModel::ValueRole);
        const QVariant before = index.data(models::PerformanceModel::BeforeRole);
        const auto number = [](const QVariant &value) { return value.isValid() ? std::optional(value.toDouble()) : std::nullopt; };
        bars.append({.name = m_model.index(row, 0).data(models::PerformanceModel::ValueRole).toString(),
                     .value = number(now),
                     .before = number(before),
                     .valueText = PerformanceWords::value(number(now), column),
                     .beforeText = m_before ? PerformanceWords::value(number(before), column) : QString()});
    }
    m_bars->setContent(bars, models::isShare(column) ? std::optional(1.0) : std::nullopt);
    const QString title = tr("%1별 %2").arg(PerformanceWords::of(m_report.query.grouping), PerformanceWords::name(column));
    m_barsPane->setTitle(title);
    m_bars->setAccessibleName(tr("%1 그래프. 위·아래 화살표로 짚고 Enter로 좁힙니다.").arg(title));
}

QString PerformancePanel::narrowingText(const Narrowing &narrowing) const
{
    return u"%1: %2"_s.arg(PerformanceWords::of(narrowing.grouping),
                           PerformanceWords::group(narrowing.key, narrowing.grouping, m_access.replica.organisation()));
}

void PerformancePanel::showNarrowing()
{
    while (QLayoutItem *item = m_narrowedLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_narrowings.size(); ++i) {
        auto *chip = new widgets::Button(narrowingText(m_narrowings.at(i)), theme::ButtonRole::Soft, m_narrowed);
        chip->setObjectName(u"performanceNarrow%1"_s.arg(i));
        chip->setThemeIcon(theme::Icon::Cross);
        chip->setSmall(true);
        chip->setToolTip(tr("이 좁힘을 풉니다 (Backspace)"));
        connect(chip, &QPushButton::clicked, this, [this, i] {
            m_narrowings.removeAt(i);
            count();
        });
        m_narrowedLayout->addWidget(chip);
    }
    for (int i = 0; i < models::PerformanceGroupingCount; ++i) {
        widgets::Button *button = m_by[size_t(i)];
        button->setChecked(PerformanceGrouping(i) == m_grouping);
        theme::setButtonRole(button, button->isChecked() ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
    }
}

void PerformancePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Backspace)
        widen();
    else
        QWidget::keyPressEvent(event);
}

void PerformancePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_period->refresh();
    m_survey.setActive(true);
}

void PerformancePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_survey.setActive(false);
}

void PerformancePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (widgets::Pane *pane : {m_trendPane, m_barsPane})
        pane->setFixedHeight(height() < LowWindow ? LowChartHeight : ChartHeight);
}

void PerformancePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PerformancePanel::retranslate()
{
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setName(PerformanceWords::name(TileColumns[i]), PerformanceWords::explanation(TileColumns[i]));
    m_trendPane->setTitle(tr("접수와 완료"));
    m_trend->setAccessibleName(tr("접수와 완료 그래프. 왼쪽·오른쪽 화살표로 짚습니다."));
    m_tablePane->setTitle(tr("나누어 보기"));
    m_table->setAccessibleName(tr("성과 표"));
    for (int i = 0; i < models::PerformanceGroupingCount; ++i)
        m_by[size_t(i)]->setText(PerformanceWords::of(PerformanceGrouping(i)));
    m_rule->setText(PerformanceWords::rule());
    showFigures();
    showTrend();
    showBars();
    showNarrowing();
}

} // namespace barodesk::ui::performance
