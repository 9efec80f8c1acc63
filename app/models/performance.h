#pragma once

#include "domain/complaint.h"
#include "domain/workingtimeline.h"

#include <QList>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

/// 성과관리: what became of the complaints of a period. What counts when is said at each figure; docs/guide/성과.md says it to people.
namespace barodesk::models {

using ComplaintRecords = std::vector<std::shared_ptr<const domain::Complaint>>; ///< None of them null, none twice.

/// Days in Korea, both included.
struct DayRange
{
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    int days() const { return int(from.daysTo(to)) + 1; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

enum class PerformanceGrouping { Category, Department, Contractor, District };
inline constexpr int PerformanceGroupingCount = int(PerformanceGrouping::District) + 1;

/// The code, or the contractor's name, the complaint counts under; empty: none.
QString groupKey(const domain::Complaint &complaint, PerformanceGrouping grouping);

struct PerformanceQuery
{
    DayRange period;
    PerformanceGrouping grouping = PerformanceGrouping::Category;
    /// Only complaints of these groups count; none: all of that grouping.
    std::array<std::optional<QString>, PerformanceGroupingCount> only{};

    bool accepts(const domain::Complaint &complaint) const;
    friend bool operator==(const PerformanceQuery &, const PerformanceQuery &) = default;
};

struct PerformanceFigures
{
    int received = 0;  ///< 접수: received within the period.
    int repeats = 0;   ///< Of those: linked as repeat, duplicate or recurrence to one received earlier.
    int resolved = 0;  ///< 완료: resolved within the period, and not reopened since. So for the next four.
    int onTime = 0;    ///< Resolved by its due time.
    int notClosed = 0; ///< Resolved, the citizen not told yet.
    std::optional<std::chrono::minutes>
        median;                              ///< Working time from the count's begin to resolution, processingTime(); none: none resolved.
    std::optional<std::chrono::minutes> p90; ///< Nine of ten took no longer.
    int closed = 0;                          ///< 종결: closed within the period.
    int reopened = 0;                        ///< Reopened within the period; the last time counts.
    int callBacksInTime = 0;                 ///< Promises due within the period and kept by then.
    int callBacksLate = 0;                   ///< Kept, but later.
    int callBacksOpen = 0;                   ///< Past and neither kept nor excused.
    int callBacksExcused = 0;                ///< In no rate.
    int verdictsGood = 0;                    ///< 시민참여단: verdicts on what was resolved within the period.
    int verdictsPartly = 0;
    int verdictsPoor = 0;

    std::optional<double> onTimeShare() const;   ///< Of the resolved, 0…1; none: of nothing.
    std::optional<double> callBackShare() const; ///< Kept in time, of kept and open.
    std::optional<double> goodShare() const;     ///< Of the verdicts.
    bool isEmpty() const;                        ///< Nothing was counted.
    friend bool operator==(const PerformanceFigures &, const PerformanceFigures &) = default;
};

struct PerformanceGroup
{
    QString key; ///< groupKey(); empty: of none.
    PerformanceFigures figures;
    friend bool operator==(const PerformanceGroup &, const PerformanceGroup &) = default;
};

/// A day, a week from Monday or a month of the period, cut at its ends.
struct PerformanceStep
{
    DayRange days;
    int received = 0;
    int resolved = 0;
    int onTime = 0;
    friend bool operator==(const PerformanceStep &, const PerformanceStep &) = default;
};

struct PerformanceReport
{
    PerformanceQuery query;
    PerformanceFigures total;
    QList<PerformanceGroup> groups; ///< Those with anything to count, by key.
    QList<PerformanceStep> steps;   ///< Without gap, in order.
    friend bool operator==(const PerformanceReport &, const PerformanceReport &) = default;
};

/// Pure; reads records only, so it may run in any thread. Some 100 ms for 100,000 complaints.
/// \param now promises later than this are not yet missed
PerformanceReport performanceOf(const ComplaintRecords &complaints, const domain::Organisation &organisation, const PerformanceQuery &query,
                                const QDateTime &now);

enum class StepLength { Day, Week, Month };
/// Days up to 31, weeks up to half a year, else months.
StepLength stepLengthOf(const DayRange &period);
QList<DayRange> stepsOf(const DayRange &period);

/// The value at the share of the sorted values by nearest rank; the median of an even number is the mean of the two in the middle.
std::optional<std::chrono::minutes> medianOf(std::vector<std::chrono::minutes> values);
std::optional<std::chrono::minutes> ninetiethOf(std::vector<std::chrono::minutes> values);

} // namespace barodesk::models
