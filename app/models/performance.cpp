#include "models/performance.h"

#include "domain/complaintclock.h"
#include "domain/koreatime.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace barodesk::models {

using namespace domain;
using std::chrono::minutes;

namespace {

constexpr int StepsByDay = 31;
constexpr int StepsByWeek = 184;

std::optional<double> share(int part, int whole) { return whole > 0 ? std::optional(double(part) / whole) : std::nullopt; }

bool countsAsRepeat(LinkKind kind) { return kind != LinkKind::Related; }

/// Moments of a period: from its first midnight to that after its last day.
struct Span
{
    qint64 begin = 0;
    qint64 end = 0;

    explicit Span(const DayRange &days)
        : begin(koreaTime(days.from, QTime(0, 0)).toMSecsSinceEpoch()), end(koreaTime(days.to.addDays(1), QTime(0, 0)).toMSecsSinceEpoch())
    {
    }
    bool has(const QDateTime &moment) const
    {
        const qint64 at = moment.toMSecsSinceEpoch();
        return at >= begin && at < end;
    }
    bool has(const std::optional<QDateTime> &moment) const { return moment && has(*moment); }
};

struct Sum
{
    PerformanceFigures figures;
    std::vector<minutes> times;
};

class Count
{
public:
    Count(const ComplaintRecords &complaints, const Organisation &organisation, const PerformanceQuery &query, const QDateTime &now)
        : m_complaints(complaints),
          m_calendar(organisation.calendar()),
          m_query(query),
          m_now(now),
          m_span(query.period),
          m_timeline(timeline())
    {
        for (const DayRange &days : stepsOf(query.period))
            m_steps.append({.days = days});
        noteLinked();
    }

    PerformanceReport run()
    {
        for (const auto &complaint : m_complaints) {
            if (m_query.accepts(*complaint))
                add(*complaint);
        }
        PerformanceReport report;
        report.query = m_query;
        report.total = finished(m_total);
        for (auto &[key, sum] : m_groups)
            report.groups.append({.key = key, .figures = finished(sum)});
        report.steps = m_steps;
        return report;
    }

private:
    static PerformanceFigures finished(Sum &sum)
    {
        sum.figures.median = medianOf(sum.times);
        sum.figures.p90 = ninetiethOf(std::move(sum.times));
        return sum.figures;
    }

    /// From the first count of what was resolved within the period.
    WorkingTimeline timeline() const
    {
        QDate first = m_query.period.from;
        for (const auto &complaint : m_complaints) {
            if (m_span.has(complaint->resolvedAt) && countedFrom(*complaint).toMSecsSinceEpoch() < m_span.begin)
                first = std::min(first, toKoreaTime(countedFrom(*complaint)).date());
        }
        return {m_calendar, first, m_query.period.to};
    }

    /// When what others are linked to was received.
    void noteLinked()
    {
        for (const auto &complaint : m_complaints) {
            for (const ComplaintLink &link : complaint->links)
                m_linked.insert(link.other, {});
        }
        for (const auto &complaint : m_complaints) {
            if (const auto it = m_linked.find(complaint->id); it != m_linked.end())
                *it = complaint->receivedAt;
        }
    }

    PerformanceStep &stepAt(const QDateTime &moment)
    {
        const QDate day = toKoreaTime(moment).date();
        const auto after = std::ranges::upper_bound(m_steps, day, {}, [](const PerformanceStep &step) { return step.days.from; });
        return *std::prev(after);
    }

    bool isRepeat(const Complaint &complaint) const
    {
        return std::ranges::any_of(complaint.links, [&](const ComplaintLink &link) {
            if (!countsAsRepeat(link.kind))
                return false;
            const QDateTime other = m_linked.value(link.other);
            // One that is not known any more was there before.
            return !other.isValid() || other < complaint.receivedAt || (other == complaint.receivedAt && link.other < complaint.id);
        });
    }

    void add(const Complaint &complaint)
    {
        PerformanceFigures part;
        std::optional<minutes> time;
        if (m_span.has(complaint.receivedAt)) {
            ++part.received;
            part.repeats += isRepeat(complaint);
            ++stepAt(complaint.receivedAt).received;
        }
        if (m_span.has(complaint.resolvedAt)) {
            ++part.resolved;
            const bool onTime = *complaint.resolvedAt <= complaint.dueAt;
            part.onTime += onTime;
            part.notClosed += !complaint.closedAt;
            time = processingTime(complaint, m_timeline);
            PerformanceStep &step = stepAt(*complaint.resolvedAt);
            ++step.resolved;
            step.onTime += onTime;
            for (const PanelVerdict &verdict : complaint.panelVerdicts) {
                part.verdictsGood += verdict.verdict == Verdict::Good;
                part.verdictsPartly += verdict.verdict == Verdict::Partly;
                part.verdictsPoor += verdict.verdict == Verdict::Poor;
            }
        }
        part.closed += m_span.has(complaint.closedAt);
        part.reopened += m_span.has(complaint.reopenedAt);
        for (const CallBack &callBack : complaint.callBacks)
            addCallBack(callBack, complaint, part);
        if (part == PerformanceFigures())
            return;
        put(m_total, part, time);
        put(m_groups[groupKey(complaint, m_query.grouping)], part, time);
    }

    void addCallBack(const CallBack &callBack, const Complaint &complaint, PerformanceFigures &part) const
    {
        std::optional<QDateTime> kept;
        if (callBack.state == CallBackState::Kept && !callBack.attempts.isEmpty())
            kept = callBack.attempts.last().at;
        const std::optional<QDateTime> known = callBackDue(callBack, complaint, m_calendar);
        const std::optional<QDateTime> due = known ? known : kept; // Kept before there was a time to keep.
        if (!m_span.has(due))
            return;
        switch (callBack.state) {
        case CallBackState::Kept: (kept && *kept > *due ? part.callBacksLate : part.callBacksInTime) += 1; break;
        case CallBackState::Excused: ++part.callBacksExcused; break;
        case CallBackState::Promised: part.callBacksOpen += *due < m_now; break;
        }
    }

    static void put(Sum &sum, const PerformanceFigures &part, const std::optional<minutes> &time)
    {
        static constexpr std::array Counts{
            &PerformanceFigures::received,       &PerformanceFigures::repeats,          &PerformanceFigures::resolved,
            &PerformanceFigures::onTime,         &PerformanceFigures::notClosed,        &PerformanceFigures::closed,
            &PerformanceFigures::reopened,       &PerformanceFigures::callBacksInTime,  &PerformanceFigures::callBacksLate,
            &PerformanceFigures::callBacksOpen,  &PerformanceFigures::callBacksExcused, &PerformanceFigures::verdictsGood,
            &PerformanceFigures::verdictsPartly, &PerformanceFigures::verdictsPoor,
        };
        for (const auto count : Counts)
            sum.figures.*count += part.*count;
        if (time)
            sum.times.push_back(*time);
    }

    const ComplaintRecords &m_complaints;
    const WorkingCalendar &m_calendar;
    const PerformanceQuery &m_query;
    const QDateTime m_now;
    const Span m_span;
    const WorkingTimeline m_timeline;
    Sum m_total;
    std::map<QString, Sum> m_groups;
    QHash<ComplaintId, QDateTime> m_linked; ///< Invalid: not known.
    QList<PerformanceStep> m_steps;
};

} // namespace

std::optional<double> PerformanceFigures::onTimeShare() const { return share(onTime, resolved); }

std::optional<double> PerformanceFigures::callBackShare() const
{
    return share(callBacksInTime, callBacksInTime + callBacksLate + callBacksOpen);
}

std::optional<double> PerformanceFigures::goodShare() const { return share(verdictsGood, verdictsGood + verdictsPartly + verdictsPoor); }

bool PerformanceFigures::isEmpty() const { return *this == PerformanceFigures(); }

QString groupKey(const Complaint &complaint, PerformanceGrouping grouping)
{
    switch (grouping) {
    case PerformanceGrouping::Category: return complaint.category.text();
    case PerformanceGrouping::Department: return complaint.department.text();
    case PerformanceGrouping::Contractor: return complaint.contractor;
    case PerformanceGrouping::District: return complaint.place.district ? complaint.place.district->text() : QString();
    }
    return {};
}

bool PerformanceQuery::accepts(const Complaint &complaint) const
{
    for (int i = 0; i < PerformanceGroupingCount; ++i) {
        if (only[size_t(i)] && groupKey(complaint, PerformanceGrouping(i)) != *only[size_t(i)])
            return false;
    }
    return true;
}

PerformanceReport performanceOf(const ComplaintRecords &complaints, const Organisation &organisation, const PerformanceQuery &query,
                                const QDateTime &now)
{
    if (!query.period.isValid())
        return {.query = query, .total = {}, .groups = {}, .steps = {}};
    return Count(complaints, organisation, query, now).run();
}

StepLength stepLengthOf(const DayRange &period)
{
    return period.days() > StepsByWeek ? StepLength::Month : period.days() > StepsByDay ? StepLength::Week : StepLength::Day;
}

QList<DayRange> stepsOf(const DayRange &period)
{
    QList<DayRange> steps;
    if (!period.isValid())
        return steps;
    for (QDate day = period.from; day <= period.to;) {
        QDate last = day;
        switch (stepLengthOf(period)) {
        case StepLength::Day: break;
        case StepLength::Week: last = day.addDays(Qt::Sunday - day.dayOfWeek()); break;
        case StepLength::Month: last = QDate(day.year(), day.month(), day.daysInMonth()); break;
        }
        steps.append({.from = day, .to = std::min(last, period.to)});
        day = last.addDays(1);
    }
    return steps;
}

std::optional<minutes> medianOf(std::vector<minutes> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    const minutes below = *std::max_element(values.begin(), middle);
    return (below + *middle) / 2;
}

std::optional<minutes> ninetiethOf(std::vector<minutes> values)
{
    if (values.empty())
        return std::nullopt;
    const auto rank = values.begin() + ptrdiff_t((values.size() * 9 + 9) / 10) - 1; // Nearest rank: ⌈0.9 n⌉.
    std::ranges::nth_element(values, rank);
    return *rank;
}

} // namespace barodesk::models
