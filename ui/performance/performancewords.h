#pragma once

#include "models/performancemodel.h"
#include "models/performanceperiod.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>

namespace barodesk::ui::performance {

/// The words of 성과관리. The one place that says what is counted when.
class PerformanceWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::performance::PerformanceWords)

public:
    PerformanceWords() = delete;

    static QString of(models::PerformanceGrouping grouping);      ///< "유형"
    static QString of(models::PeriodChoice choice);               ///< "이번 달"
    static QString of(models::Comparison comparison);             ///< "앞 기간과 비교"
    static QString of(models::PerformanceColumn column);          ///< "기한 내": as narrow as a column
    static QString name(models::PerformanceColumn column);        ///< "기한 내 완료율": as it stands alone
    static QString withUnit(models::PerformanceColumn column);    ///< "기한 내 완료율 (%)": over plain numbers
    static QString explanation(models::PerformanceColumn column); ///< What is counted, and when.
    static QString rule();                                        ///< The same of all of them, two lines.

    static QString group(const QString &key, models::PerformanceGrouping grouping, const domain::Organisation &organisation);
    static QString range(const models::DayRange &days);                           ///< "2026-11-01 ~ 2026-11-23"
    static QString step(const models::DayRange &days, models::StepLength length); ///< "11/3", "11/2~", "11월": below a chart

    /// "1,203", "12.5시간", "87.5%"; "–": of nothing.
    static QString value(const std::optional<double> &figure, models::PerformanceColumn column);
    /// "▲ 12", "▼ 2.5시간", "▲ 3.2%p", "변화 없음"; empty where one of them is nothing.
    static QString difference(const std::optional<double> &now, const std::optional<double> &before, models::PerformanceColumn column);
    /// Whether it is for the better: Ok, Bad, or Neutral where neither is.
    static widgets::Tone differenceTone(const std::optional<double> &now, const std::optional<double> &before,
                                        models::PerformanceColumn column);
};

} // namespace barodesk::ui::performance
