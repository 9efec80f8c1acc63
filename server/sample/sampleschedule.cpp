#include "server/sample/sampleschedule.h"

#include "domain/duetime.h"
#include "domain/koreatime.h"

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

using namespace domain;

namespace {

constexpr int Days = 90;
constexpr int BusyDay = 30; ///< Receipts of a working day and of another, in proportion.
constexpr int QuietDay = 4;

// How receipts fall on the hours of a day.
constexpr std::array WorkingDayHours{1, 0, 0, 0, 0, 0, 1, 4, 10, 70, 85, 70, 25, 50, 65, 60, 50, 30, 9, 7, 6, 5, 4, 2};
constexpr std::array QuietDayHours{2, 1, 0, 0, 0, 1, 2, 5, 8, 12, 14, 12, 8, 10, 12, 12, 10, 10, 9, 8, 7, 6, 4, 3};

int weightOf(const Category &category)
{
    static const QHash<QString, int> often{
        {u"parking-illegal"_s, 10},   {u"road-pothole"_s, 6},      {u"light-street"_s, 6},  {u"waste-dumping"_s, 5},
        {u"waste-missed"_s, 5},       {u"road-pavement"_s, 4},     {u"road-sidewalk"_s, 4}, {u"voice-inquiry"_s, 4},
        {u"noise-construction"_s, 4}, {u"animal-carcass"_s, 3},    {u"green-pruning"_s, 4}, {u"traffic-bus"_s, 4},
        {u"traffic-marking"_s, 4},    {u"parking-abandoned"_s, 4}, {u"noise-living"_s, 3},  {u"voice-statute"_s, 1},
        {u"light-tunnel"_s, 1},       {u"noise-factory"_s, 1},     {u"building-lift"_s, 1},
    };
    return often.value(category.code.text(), 2);
}

/// What only one half of the year knows.
bool isInSeason(const Category &category, const QDate &day)
{
    const bool cold = day.month() >= 11 || day.month() <= 3;
    if (category.code.text() == u"road-snow")
        return cold;
    if (category.code.text() == u"green-weed")
        return !cold;
    return true;
}

} // namespace

Schedule::Schedule(const Organisation &organisation, const QDateTime &now, RandomSource &random)
    : m_organisation(organisation), m_now(now), m_random(random)
{
    for (const Category &category : organisation.data().categories) {
        if (!organisation.isLeaf(category.code))
            continue;
        m_lots.append(QList<const Category *>(weightOf(category), &category));
        if (category.department.isEmpty())
            m_homeless.append(&category);
    }
    m_fourHours = now;
    while (m_fourHours < now.addDays(20) && workingTimeBetween(now, m_fourHours, organisation.calendar()) < std::chrono::hours(4))
        m_fourHours = m_fourHours.addSecs(300);
}

QList<Course> Schedule::make(int count, bool withOpen)
{
    m_courses.clear();
    for (const QDateTime &at : receipts(count)) {
        Course course;
        course.at = at;
        m_courses.append(course);
    }
    std::ranges::sort(m_courses, std::ranges::greater(), &Course::at);

    if (withOpen) {
        const auto share
            = [count](int of2000) { return count < 40 ? std::min(1, count / 9) : std::max(1, (of2000 * count + 1000) / 2000); };
        const QDateTime later = m_fourHours.addSecs(900);
        const QDateTime never = m_now.addDays(100);
        const QDateTime twoDaysAgo = workingDaysAgo(2);
        settleFresh(share(12));
        settle(share(2), Fate::Assigned, share(300), twoDaysAgo, m_now.addSecs(-900));
        settle(share(5), Fate::InProgress, share(420), twoDaysAgo, m_now.addSecs(-900));
        const int dueSoon = share(6) - m_dueSoon;
        settle(dueSoon, Fate::InProgress, share(420), m_now.addSecs(1200), m_fourHours.addSecs(-600));
        const int assigned = int(std::ranges::count(m_courses, Fate::Assigned, &Course::fate));
        settle(share(35) - assigned, Fate::Assigned, share(110), later, never);
        settle(share(8), Fate::AwaitingSupplement, share(200), later, never);
        settle(share(25), Fate::Resolved, share(150), workingDaysAgo(2), never);
        settleStopped(share(30));
        settleReopened(share(15));
        settle(share(45), Fate::Scheduled, share(400), later, never);
        const int working = int(std::ranges::count_if(m_courses, [](const Course &c) { return c.taken && c.fate == Fate::InProgress; }));
        settle(share(120) - working, Fate::InProgress, share(420), later, never);
    }
    settleEnded(count / 90, count / 70);
    std::ranges::reverse(m_courses);
    return m_courses;
}

QTime Schedule::receiptTime(const QDate &day)
{
    const auto &hours = m_organisation.calendar().isWorkingDay(day) ? WorkingDayHours : QuietDayHours;
    int all = 0;
    for (const int weight : hours)
        all += weight;
    int left = m_random.below(all);
    int hour = 0;
    while (left >= hours[size_t(hour)])
        left -= hours[size_t(hour++)];
    const int second = m_random.below(3600);
    return QTime(hour, 0).addSecs(second);
}

QList<QDateTime> Schedule::receipts(int count)
{
    // Each day gets moments of its own pattern; those of today that are still to come are left out, so that today
    // stands to yesterday as the time of day does.
    QList<QDateTime> moments;
    const auto fill = [&](int ago, int many) {
        const QDate day = m_now.date().addDays(-ago);
        for (int i = 0; i < many; ++i) {
            const QDateTime at = koreaTime(day, receiptTime(day));
            if (at <= m_now.addSecs(-90))
                moments.append(at);
        }
    };
    int weights = 0;
    for (int ago = 0; ago < Days; ++ago)
        weights += m_organisation.calendar().isWorkingDay(m_now.date().addDays(-ago)) ? BusyDay : QuietDay;
    for (int ago = 0; ago < Days; ++ago) {
        const bool busy = m_organisation.calendar().isWorkingDay(m_now.date().addDays(-ago));
        const int jitter = m_random.between(88, 112);
        fill(ago, int(qint64(busy ? BusyDay : QuietDay) * count * jitter / 100 / weights));
    }
    const qint64 sinceMidnight = koreaTime(m_now.date(), QTime(0, 0)).secsTo(m_now);
    const auto today = std::ranges::count_if(moments, [&](const QDateTime &at) { return at.date() == m_now.date(); });
    for (auto i = today; i < std::min(4, count / 100) && sinceMidnight > 1800; ++i) // the night's chat and voicebot
        moments.append(m_now.addSecs(-90 - m_random.below(int(sinceMidnight) - 120)));
    while (moments.size() < count) { // what rounding and the rest of today left over goes to the days before
        const int ago = m_random.between(1, Days - 1);
        const QDate day = m_now.date().addDays(-ago);
        if (m_organisation.calendar().isWorkingDay(day))
            moments.append(koreaTime(day, receiptTime(day)));
    }
    std::ranges::sort(moments, std::ranges::greater());
    moments.resize(count);
    return moments;
}

QDateTime Schedule::due(const QDateTime &from, const Category &category, const QDateTime &stopFrom, const QDateTime &stopTo) const
{
    QList<ClockStop> stops;
    if (stopFrom.isValid())
        stops.append({stopFrom, stopTo});
    const auto time = dueTime(from, category.period, m_organisation.calendar(), stops);
    return time ? time->due : QDateTime();
}

const Category &Schedule::anyCategory(const QDate &day)
{
    for (;;) {
        const Category *category = m_random.pick(m_lots);
        if (isInSeason(*category, day))
            return *category;
    }
}

QDateTime Schedule::workingDaysAgo(int days) const
{
    QDate day = m_now.date();
    while (days > 0) {
        day = day.addDays(-1);
        if (m_organisation.calendar().isWorkingDay(day))
            --days;
    }
    return koreaTime(day, QTime(0, 0));
}

bool Schedule::isOld(const QDateTime &at, int minutes) const
{
    return workingTimeBetween(at, m_now, m_organisation.calendar()) >= std::chrono::minutes(minutes);
}

QDateTime Schedule::workMoment(const QDateTime &from, const QDateTime &to)
{
    const int span = int(std::max<qint64>(1, from.secsTo(to)));
    QDateTime moment;
    for (int i = 0; i < 60; ++i) {
        moment = from.addSecs(m_random.below(span));
        const bool inside = moment.time() >= QTime(9, 0) && moment.time() < QTime(18, 0);
        if (inside && m_organisation.calendar().isWorkingDay(moment.date()))
            break;
    }
    return moment;
}

void Schedule::settleFresh(int received)
{
    // What nobody had time for yet waits where it came in.
    int left = received;
    int homeless = m_homeless.isEmpty() ? 0 : received / 4;
    const auto settleOne = [&](Course &course) {
        const bool unowned = homeless > 0 && left > 0;
        for (int i = 0; i < 300; ++i) {
            course.category = unowned ? m_random.pick(m_homeless) : &anyCategory(course.at.date());
            course.due = due(course.at, *course.category);
            if (course.due > m_fourHours.addSecs(900))
                break;
            if (course.due > m_now.addSecs(1200) && course.due < m_fourHours && m_dueSoon < received / 4) {
                ++m_dueSoon;
                break;
            }
        }
        course.fate = left > 0 ? Fate::Received : Fate::Assigned;
        course.taken = true;
        homeless -= unowned ? 1 : 0;
        --left;
    };
    for (Course &course : m_courses) {
        if (!isOld(course.at, 90))
            settleOne(course);
    }
    for (Course &course : m_courses) {
        if (left <= 0)
            return;
        if (!course.taken)
            settleOne(course);
    }
}

void Schedule::settle(int count, Fate fate, int window, const QDateTime &dueFrom, const QDateTime &dueTo)
{
    const int among = int(std::min<qsizetype>(window, m_courses.size()));
    for (int tries = 0; count > 0 && tries < 400 * (count + 3) && among > 0; ++tries) {
        Course &course = m_courses[m_random.below(among)];
        if (course.taken || (fate == Fate::Resolved && !isOld(course.at, 150)))
            continue;
        const Category &category = anyCategory(course.at.date());
        const QDateTime owed = due(course.at, category);
        if (!owed.isValid() || owed < dueFrom || owed > dueTo)
            continue;
        course.fate = fate;
        course.category = &category;
        course.due = owed;
        course.taken = true;
        --count;
    }
}

void Schedule::settleStopped(int count)
{
    const QDateTime oldest = workingDaysAgo(16);
    const QDateTime youngest = workingDaysAgo(5);
    for (int tries = 0; count > 0 && tries < 30'000; ++tries) {
        Course &course = m_courses[m_random.below(int(m_courses.size()))];
        if (course.taken || course.at < oldest || course.at > youngest)
            continue;
        const Category &category = anyCategory(course.at.date());
        const QDateTime from = workMoment(course.at.addSecs(3 * 3600), std::min(due(course.at, category), course.at.addDays(3)));
        const QDateTime to = workMoment(workingDaysAgo(4), workingDaysAgo(1));
        if (from.addDays(1) > to)
            continue;
        const QDateTime owed = due(course.at, category, from, to);
        if (!owed.isValid() || owed < m_fourHours.addSecs(900))
            continue;
        course.fate = Fate::InProgress;
        course.category = &category;
        course.due = due(course.at, category);
        course.stopFrom = from;
        course.stopTo = to;
        course.taken = true;
        --count;
    }
}

void Schedule::settleReopened(int count)
{
    const QDateTime youngest = workingDaysAgo(9);
    for (int tries = 0; count > 0 && tries < 30'000; ++tries) {
        Course &course = m_courses[m_random.below(int(m_courses.size()))];
        if (course.taken || course.at > youngest || course.at < m_now.addDays(-45))
            continue;
        const Category &category = anyCategory(course.at.date());
        const QDateTime again = workMoment(workingDaysAgo(4), workingDaysAgo(1).addSecs(18 * 3600));
        const QDateTime first = due(course.at, category);
        if (!first.isValid() || first.addDays(2) > again || again > m_now || due(again, category) < m_fourHours.addSecs(900))
            continue;
        course.fate = Fate::InProgress;
        course.category = &category;
        course.due = first;
        course.reopenedAt = again;
        course.taken = true;
        --count;
    }
}

void Schedule::settleEnded(int transferred, int withdrawn)
{
    for (Course &course : m_courses) {
        if (course.taken)
            continue;
        course.category = &anyCategory(course.at.date());
        course.due = due(course.at, *course.category);
        const int lot = m_random.below(int(m_courses.size()));
        course.fate = lot < transferred ? Fate::TransferredOut : lot < transferred + withdrawn ? Fate::Withdrawn : Fate::Closed;
        course.taken = true;
    }
}

} // namespace barodesk::server::sample
