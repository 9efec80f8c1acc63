#include "ui/performance/barchart.h"
#include "ui/performance/performancepanel.h"
#include "ui/performance/performancewords.h"
#include "ui/performance/trendchart.h"
#include "ui/theme/tokens.h"

#include <QPainter>

/// What PerformancePanel gives to spreadsheets and paper.
namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using models::PerformanceColumn;

namespace {

constexpr QSize Picture(1000, 236);
constexpr int PictureScale = 3; ///< Sharp on paper.

SheetCell cellOf(const models::PerformanceFigures &figures, PerformanceColumn column)
{
    const auto figure = models::figureOf(figures, column);
    if (models::isShare(column))
        return SheetCell::share(figure);
    if (models::isTime(column))
        return SheetCell::hours(figure ? std::optional(*figure / 60) : std::nullopt);
    return SheetCell::count(figure.value_or(0));
}

QList<SheetCell> rowOf(const QString &name, const models::PerformanceFigures &figures)
{
    QList<SheetCell> row{SheetCell::of(name)};
    for (int column = 1; column < models::PerformanceColumnCount; ++column)
        row.append(cellOf(figures, PerformanceColumn(column)));
    for (const int count : {figures.callBacksInTime, figures.callBacksLate, figures.callBacksOpen, figures.callBacksExcused})
        row.append(SheetCell::count(count));
    return row;
}

} // namespace

QStringList PerformancePanel::facts() const
{
    QStringList facts{tr("기간: %1").arg(PerformanceWords::range(m_report.query.period))};
    if (m_before)
        facts.append(tr("비교 기간: %1").arg(PerformanceWords::range(m_before->query.period)));
    for (const Narrowing &narrowing : m_narrowings)
        facts.append(narrowingText(narrowing));
    facts.append(tr("%1 기준").arg(m_access.now().toString(u"yyyy-MM-dd HH:mm"_s)));
    return facts;
}

Sheet PerformancePanel::groupSheet() const
{
    const QString grouping = PerformanceWords::of(m_report.query.grouping);
    Sheet sheet;
    sheet.name = grouping;
    sheet.title = tr("%1 민원 처리 성과").arg(m_access.replica.organisation().data().cityName);
    sheet.facts = facts();
    sheet.headers = {grouping};
    for (int column = 1; column < models::PerformanceColumnCount; ++column)
        sheet.headers.append(PerformanceWords::withUnit(PerformanceColumn(column)));
    sheet.headers += {tr("콜백 제때"), tr("콜백 늦게"), tr("콜백 못 지킴"), tr("콜백 면제")};
    sheet.rows.append(rowOf(tr("전체"), m_report.total));
    if (m_before)
        sheet.rows.append(rowOf(tr("전체 (비교 기간)"), m_before->total));
    for (int row = 0; row < m_model.rowCount(); ++row)
        sheet.rows.append(rowOf(m_model.index(row, 0).data(models::PerformanceModel::ValueRole).toString(), m_model.group(row).figures));
    sheet.notes = {PerformanceWords::rule()};
    return sheet;
}

Sheet PerformancePanel::stepSheet() const
{
    Sheet sheet;
    sheet.name = tr("추이");
    sheet.title = tr("접수와 완료의 추이");
    sheet.facts = facts();
    sheet.headers = {tr("기간"), tr("접수"), tr("완료"), tr("기한 내 완료"), tr("기한 내 완료 (%)")};
    for (const models::PerformanceStep &step : m_report.steps) {
        sheet.rows.append({SheetCell::of(PerformanceWords::range(step.days)), SheetCell::count(step.received),
                           SheetCell::count(step.resolved), SheetCell::count(step.onTime),
                           SheetCell::share(step.resolved > 0 ? std::optional(double(step.onTime) / step.resolved) : std::nullopt)});
    }
    return sheet;
}

void PerformancePanel::setPicture(Sheet &sheet) const
{
    QImage picture(Picture * PictureScale, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(PictureScale, PictureScale);
    const QRectF left(0, 0, Picture.width() / 2.0 - 12, Picture.height());
    m_trend->paintChart(painter, left, theme::lightTokens(), false);
    m_bars->paintChart(painter, left.translated(Picture.width() / 2.0 + 12, 0), theme::lightTokens(), false);
    sheet.picture = picture;
}

QList<Sheet> PerformancePanel::sheets() const
{
    Sheet groups = groupSheet();
    setPicture(groups);
    return {groups, stepSheet()};
}

} // namespace barodesk::ui::performance
