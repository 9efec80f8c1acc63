#include "tests/bench/performancebench.h"

#include "domain/duetime.h"
#include "domain/koreatime.h"
#include "models/performance.h"
#include "models/wallboard.h"
#include "tests/bench/processfigures.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QHash>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int Times = 9;

} // namespace

Figures performanceFigures(int count)
{
    const QDateTime now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    const Organisation organisation = test::madeOrganisation();
    test::ComplaintMaker maker(6, organisation, now);
    models::ComplaintRecords records;
    for (int i = 0; i < count; ++i) {
        records.push_back(std::make_shared<const Complaint>(maker.make()));
    }
    const models::PerformanceQuery year{.period = {QDate(2026, 1, 1), QDate(2026, 12, 31)}};
    int resolved = 0;
    const double report
        = medianMilliseconds(Times, [&](int) { resolved = models::performanceOf(records, organisation, year, now).total.resolved; });
    qint64 sums = 0;
    qint64 walks = 0;
    const double timeline = medianMilliseconds(Times, [&](int) {
        const WorkingTimeline days(organisation.calendar(), QDate(2026, 1, 1), QDate(2026, 12, 31));
        for (const auto &complaint : records) {
            if (complaint->resolvedAt)
                sums += processingTime(*complaint, days)->count();
        }
    });
    const double walk = medianMilliseconds(3, [&](int) {
        for (const auto &complaint : records) {
            if (complaint->resolvedAt)
                walks += workingTimeBetween(countedFrom(*complaint), *complaint->resolvedAt, organisation.calendar()).count();
        }
    });
    const double wall
        = medianMilliseconds(Times, [&](int) { resolved += models::wallboardOf(records, organisation.calendar(), now).dueCount; });
    QHash<ComplaintId, models::ComplaintRecords::value_type> known;
    for (const auto &complaint : records)
        known.insert(complaint->id, complaint);
    qsizetype keys = 0;
    std::vector<double> begun;
    for (int i = 0; i < Times; ++i)
        begun.push_back(ownMilliseconds([&] { keys += known.keys().size(); }));
    if (resolved == 0 || sums == 0 || walks == 0 || keys == 0)
        return tl::unexpected(u"nothing was resolved"_s);
    return QList<Figure>{{u"performance.report"_s,
                          u"a year's report over %L1 complaints, in another thread"_s.arg(count),
                          u"ms"_s,
                          report,
                          {},
                          std::nullopt},
                         {u"performance.time"_s, u"working time of all resolved, from sums"_s, u"ms"_s, timeline,
                          u"workingTimeBetween(), day by day"_s, walk},
                         {u"performance.wallboard"_s, u"what the wallboard shows, in another thread"_s, u"ms"_s, wall, {}, std::nullopt},
                         {u"performance.begun"_s,
                          u"a run begun in the interface's thread, turns of 2 ms then"_s,
                          u"CPU ms"_s,
                          median(begun),
                          {},
                          std::nullopt}};
}

} // namespace barodesk::bench
