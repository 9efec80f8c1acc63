#pragma once

#include "models/complaintsurvey.h"
#include "models/performancemodel.h"
#include "ui/performance/performanceaccess.h"
#include "ui/performance/sheet.h"
#include "ui/widgets/tone.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QStackedWidget;

namespace barodesk::ui::widgets {
class Button;
class EmptyState;
class Label;
class Pane;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::performance {

class BarChart;
class DifferenceTile;
class ExportButton;
class PerformanceTable;
class PeriodBar;
class TrendChart;

/// 처리 성과: the figures of a period beside those of another, by category, department, contractor or 읍면동. Counts while it is shown.
class PerformancePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PerformancePanel(PerformanceAccess access, QWidget *parent = nullptr);
    ~PerformancePanel() override;

    PeriodBar *periodBar() const { return m_period; }
    ExportButton *exportButton() const { return m_export; }
    models::PerformanceQuery query() const;
    const models::PerformanceReport &report() const { return m_report; } ///< What is shown.
    bool isBusy() const { return m_survey.isBusy(); }
    void groupBy(models::PerformanceGrouping grouping);
    /// Only this group of the grouping shown, and grouped by another one.
    void narrow(const QString &key);
    void widen(); ///< Takes the last narrowing back.
    QList<Sheet> sheets() const;

signals:
    void told(const QString &sentence, barodesk::ui::widgets::Tone tone);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Narrowing
    {
        models::PerformanceGrouping grouping;
        QString key;
    };

    void count(); ///< What is asked for has changed.
    void take(models::PerformanceReport report, std::optional<models::PerformanceReport> before);
    void showFigures();
    void showTrend();
    void showBars();
    void showNarrowing();
    void setPicture(Sheet &sheet) const;
    Sheet groupSheet() const;
    Sheet stepSheet() const;
    QStringList facts() const;
    QString narrowingText(const Narrowing &narrowing) const;
    models::PerformanceColumn shownColumn() const; ///< Of the bars: the one sorted by.
    void retranslate();

    PerformanceAccess m_access;
    models::ComplaintSurvey m_survey;
    models::PerformanceModel m_model;
    models::PerformanceReport m_report;
    std::optional<models::PerformanceReport> m_before; ///< None: nothing is compared, or there was nothing then.
    std::optional<models::DayRange> m_compared;
    models::PerformanceGrouping m_grouping = models::PerformanceGrouping::Category;
    QList<Narrowing> m_narrowings;
    bool m_counted = false;
    PeriodBar *m_period;
    ExportButton *m_export;
    QStackedWidget *m_stack;
    QWidget *m_content;
    widgets::EmptyState *m_empty;
    std::array<DifferenceTile *, 8> m_tiles{};
    widgets::Pane *m_trendPane;
    widgets::Pane *m_barsPane;
    widgets::Pane *m_tablePane;
    TrendChart *m_trend;
    BarChart *m_bars;
    PerformanceTable *m_table;
    std::array<widgets::Button *, models::PerformanceGroupingCount> m_by{};
    QWidget *m_narrowed;
    QHBoxLayout *m_narrowedLayout;
    widgets::Label *m_comparedWith;
    widgets::Label *m_rule;
};

} // namespace barodesk::ui::performance
