#include "server/sample/samplecomplaints.h"

#include "domain/koreatime.h"
#include "server/records/clockkeeper.h"
#include "server/records/commandprocessor.h"
#include "server/records/organisationstore.h"
#include "server/sample/sampleschedule.h"
#include "server/sample/sampletexts.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

using namespace domain;

namespace {

constexpr int DaysAhead = 40; ///< No due time of the sample lies further.

struct Step
{
    QDateTime at;
    Actor by;
    Command command;
};

/// Plans what people did, complaint by complaint; the steps of all are then given in the order of time.
class Planner final
{
public:
    Planner(int complaints, quint64 seed, const QDateTime &now, bool withOpen, const Organisation &organisation)
        : m_count(complaints),
          m_now(now),
          m_withOpen(withOpen),
          m_organisation(organisation),
          m_random(seed),
          m_landmarks(readLandmarks()),
          m_schedule(organisation, now, m_random)
    {
        for (const User &user : organisation.data().users) {
            if (user.role == Role::Counsellor)
                m_counsellors.append({user.id, user.role});
            else if (user.role == Role::ComplaintStaff)
                m_staff.append({user.id, user.role});
            else if (user.role == Role::Communication)
                m_communication.append({user.id, user.role});
        }
        if (m_communication.isEmpty())
            m_communication = m_staff;
    }

    bool possible() const
    {
        const Organisation::Data &data = m_organisation.data();
        return !m_counsellors.isEmpty() && !m_staff.isEmpty() && !data.categories.isEmpty() && !data.districts.isEmpty()
            && !data.departments.isEmpty();
    }

    QList<Step> plan()
    {
        const QList<Course> courses = m_schedule.make(m_count, m_withOpen);
        makeCallers();
        m_links = 20 * m_count / 2000;
        m_repeats = repeatsOf(courses);
        for (int i = 0; i < courses.size(); ++i)
            planComplaint(courses[i], i);
        std::ranges::stable_sort(m_steps, {}, &Step::at);
        return m_steps;
    }

private:
    struct Caller
    {
        CitizenId id;
        QString name;
        PhoneNumber phone;
        bool known = false;
    };
    struct Site
    {
        ComplaintId id;
        Place place;
        QString text;
        QDateTime at;
    };

    void add(const QDateTime &at, const Actor &by, const EntityRef &target, Payload payload)
    {
        m_steps.append({at, by, Command{CommandId(m_random.uuid()), target, at, std::move(payload)}});
    }

    /// So many moments of office time in order, at least a minute apart and before now.
    QList<QDateTime> moments(int count, const QDateTime &from, const QDateTime &to)
    {
        QList<QDateTime> made;
        const QDateTime last = std::max(std::min(to, m_now), from.addSecs(count + 2));
        for (int i = 0; i < count; ++i)
            made.append(m_schedule.workMoment(from.addSecs(1), last));
        std::ranges::sort(made);
        for (int i = 1; i < count; ++i)
            made[i] = std::max(made[i], made[i - 1].addSecs(1));
        return made;
    }

    /// Most call once or twice, a few have six complaints.
    void makeCallers()
    {
        static const QStringList surnames{u"김"_s, u"이"_s, u"박"_s, u"최"_s, u"정"_s, u"강"_s, u"조"_s,
                                          u"윤"_s, u"장"_s, u"임"_s, u"한"_s, u"오"_s, u"서"_s, u"신"_s};
        static const QStringList firsts{u"가"_s, u"나"_s, u"다"_s, u"도"_s, u"라"_s, u"미"_s, u"보"_s,
                                        u"새"_s, u"서"_s, u"소"_s, u"아"_s, u"예"_s, u"지"_s, u"하"_s};
        static const QStringList lasts{u"람"_s, u"온"_s, u"은"_s, u"솔"_s, u"윤"_s, u"린"_s, u"준"_s, u"원"_s, u"율"_s, u"진"_s};
        const int citizens = std::clamp(m_count * 10 / 22, 1, 8999);
        for (int i = 0; i < citizens; ++i) {
            const CitizenId id(m_random.uuid());
            QString name = m_random.pick(surnames);
            name += m_random.pick(firsts);
            name += m_random.pick(lasts);
            m_callers.append({id, name, *PhoneNumber::parse(u"0100000%1"_s.arg(1000 + i, 4, 10, QChar(u'0')))});
        }
        static constexpr std::array Share{1, 1, 1, 1, 2, 2, 2, 3, 4, 6};
        while (m_turns.size() < m_count) {
            for (int i = 0; i < citizens && m_turns.size() < m_count; ++i)
                m_turns.append(QList<int>(m_random.pick(Share), i));
        }
        m_turns.resize(m_count);
        for (int i = int(m_turns.size()) - 1; i > 0; --i)
            m_turns.swapItemsAt(i, m_random.below(i + 1));
    }

    /// Later complaint to the earlier one about the same thing.
    QHash<int, int> repeatsOf(const QList<Course> &courses)
    {
        QHash<int, int> repeats;
        QSet<int> used;
        for (int tries = 0; repeats.size() < m_links && tries < 100 * (m_links + 1); ++tries) {
            const int later = int(courses.size()) - 1 - m_random.below(std::max(1, int(courses.size()) / 2));
            const int earlier = later - m_random.between(5, 150);
            if (earlier < 0 || used.contains(later) || used.contains(earlier)
                || courses[later].category->code != courses[earlier].category->code
                || placeKindFor(courses[later].category->code.text()) == PlaceKind::District)
                continue;
            repeats.insert(later, earlier);
            used += {later, earlier};
        }
        return repeats;
    }

    const Caller &callerFor(int index, const Course &course, const Actor &counsellor)
    {
        Caller &caller = m_callers[m_turns[index]];
        if (!caller.known) {
            const RegisterCitizen payload{caller.name, {caller.phone}, m_random.pick(m_organisation.data().districts).code, {}, {}};
            add(course.at.addSecs(-20), counsellor, caller.id, payload);
            caller.known = true;
        }
        return caller;
    }

    Channel channelFor(const Course &course)
    {
        const bool open = m_organisation.calendar().isWorkingDay(course.at.date()) && course.at.time() >= QTime(9, 0)
            && course.at.time() < QTime(18, 0);
        const int lot = m_random.below(100);
        if (!mayBeTakenOrally(course.category->legalType))
            return open && lot < 30 ? Channel::Visit : Channel::Web;
        if (!open)
            return lot < 55 ? Channel::Chat : lot < 90 ? Channel::Voicebot : Channel::Web;
        return lot < 70 ? Channel::Phone
            : lot < 82  ? Channel::Chat
            : lot < 88  ? Channel::Voicebot
            : lot < 95  ? Channel::Street
                        : Channel::Visit;
    }

    void planComplaint(const Course &course, int index)
    {
        const Category &category = *course.category;
        const ComplaintId id(m_random.uuid());
        const Actor counsellor = m_random.pick(m_counsellors);
        const Caller &caller = callerFor(index, course, counsellor);
        RegisterComplaint intake;
        intake.channel = channelFor(course);
        intake.urgency = m_random.chance(5) ? Urgency::Urgent : Urgency::Normal;
        intake.category = category.code;
        const auto repeat = m_repeats.constFind(index);
        intake.place = repeat != m_repeats.cend()
            ? m_sites[*repeat].place
            : samplePlace(m_random, placeKindFor(category.code.text()), m_landmarks, m_organisation.data().districts);
        intake.text = sampleText(m_random, category.code, intake.place);
        intake.petitionerName = caller.name;
        intake.petitionerPhone = caller.phone;
        intake.citizen = caller.id;
        const bool over = course.fate == Fate::Closed || course.fate == Fate::Resolved;
        std::optional<CallBackId> wish;
        if (over && m_random.chance(40)) {
            wish = CallBackId(m_random.uuid());
            intake.callBack = CallBackWish{*wish, CallBackReason::AfterResolution, caller.phone, std::nullopt};
        }
        const bool open = course.fate == Fate::Received || course.fate == Fate::Assigned || course.fate == Fate::Scheduled;
        const bool dictated = open && m_dictated < atLeastOne(3) && !mayBeTakenOrally(category.legalType);
        if (dictated) {
            ++m_dictated;
            intake.channel = Channel::Phone;
            intake.dictation = true;
        }
        add(course.at, counsellor, id, intake);
        m_sites.append({id, intake.place, intake.text, course.at});
        if (repeat != m_repeats.cend() && course.at.addSecs(60) < m_now) {
            const Site &earlier = m_sites[*repeat];
            add(course.at.addSecs(40), counsellor, id,
                LinkComplaint{earlier.id, u"같은 장소, 같은 내용으로 먼저 접수된 민원이 있음"_s, LinkKind::Duplicate});
            add(course.at.addSecs(45), counsellor, earlier.id,
                LinkComplaint{id, u"같은 장소, 같은 내용으로 다시 접수됨"_s, LinkKind::Duplicate});
        }
        if (m_random.chance(15))
            add(course.at.addSecs(m_random.between(10, 60)), counsellor, id, AddNote{sampleNote(m_random)});
        if (dictated)
            return;
        if (repeat != m_repeats.cend() && course.fate == Fate::Closed && !wish && m_merged < atLeastOne(4)) {
            ++m_merged;
            add(moments(1, course.at.addSecs(62), course.at.addDays(1)).constFirst(), counsellor, id,
                MergeComplaint{m_sites[*repeat].id, u"먼저 접수된 민원에서 함께 처리함"_s});
            return;
        }
        planWork(course, id, counsellor, caller.phone, wish);
    }

    void planWork(const Course &course, const ComplaintId &id, const Actor &counsellor, const PhoneNumber &phone,
                  const std::optional<CallBackId> &wish)
    {
        const Category &category = *course.category;
        const CategoryCode top = category.parent.isEmpty() ? category.code : category.parent;
        const Actor officer = m_random.pick(top.text() == u"voice" ? m_communication : m_staff);
        const DepartmentCode department
            = category.department.isEmpty() ? m_organisation.data().departments.first().code : category.department;
        const AssignComplaint assign{department, m_random.chance(80) ? std::optional(officer.user) : std::nullopt, {}};
        const QDateTime begin = course.at.addSecs(62);
        switch (course.fate) {
        case Fate::Received: return;
        case Fate::Assigned: {
            const auto at = moments(3, begin, begin.addDays(1));
            add(at[0], counsellor, id, assign);
            if (m_assigned++ == 0) {
                // One stays as it is, whatever day it is.
            } else if (m_refused < atLeastOne(2)) {
                ++m_refused;
                add(at[1], officer, id, RefuseCompetence{u"국도 구간으로 우리 부서 소관이 아님"_s});
                if (m_refused == 1)
                    add(at[2], counsellor, id, ProposeMediation{u"도로와 배수로의 경계에 있어 두 부서가 서로 소관이 아니라고 함"_s});
            } else if (m_random.chance(40)) {
                add(at[1], officer, id, AcceptComplaint{});
            }
            return;
        }
        case Fate::Withdrawn:
            add(moments(1, begin, course.due).constFirst(), counsellor, id, WithdrawComplaint{u"민원인이 스스로 해결하였다고 알려 옴"_s});
            return;
        case Fate::TransferredOut: {
            const auto at = moments(2, begin, std::min(course.due, begin.addDays(2)));
            add(at[0], counsellor, id, assign);
            add(at[1], officer, id, TransferOut{u"도로 관리 기관"_s, u"관할이 시가 아닌 국가 관리 시설임"_s});
            return;
        }
        case Fate::AwaitingSupplement: {
            const auto at = moments(2, begin, begin.addDays(3));
            add(at[0], counsellor, id, assign);
            add(at[1], officer, id, RequestSupplement{u"정확한 위치를 알 수 있는 사진"_s});
            return;
        }
        case Fate::Scheduled: {
            const auto at = moments(3, begin, begin.addDays(4));
            const QDateTime when = m_schedule.workMoment(m_now.addSecs(7200), course.due);
            add(at[0], counsellor, id, assign);
            add(at[1], officer, id, StartWork{});
            add(at[2], officer, id, ScheduleWork{when, u"자재와 장비를 준비하여 정비 예정"_s, sampleContractor(id)});
            if (m_plannedCalls < 5 * m_count / 2000) {
                ++m_plannedCalls;
                add(std::min(at[2].addSecs(1), m_now), officer, id,
                    PromiseCallBack{{CallBackId(m_random.uuid()), CallBackReason::BeforePlannedWork, phone, when.addSecs(-3600)}});
            }
            return;
        }
        case Fate::InProgress: planInProgress(course, id, counsellor, officer, assign, sampleResult(m_random, top)); return;
        case Fate::Resolved:
        case Fate::Closed: break;
        }
        const bool late = course.fate == Fate::Closed && m_random.chance(4);
        const bool planned = m_random.chance(12);
        const auto at = moments(planned ? 4 : 3, begin, std::min(late ? course.due.addDays(2) : course.due, m_now.addSecs(-600)));
        add(at[0], counsellor, id, assign);
        add(at[1], officer, id, StartWork{});
        if (planned)
            add(at[2], officer, id, ScheduleWork{at[2].addSecs(24 * 3600), u"자재와 장비를 준비하여 정비 예정"_s, sampleContractor(id)});
        add(at.last(), officer, id, ResolveComplaint{sampleResult(m_random, top)});
        planTelling(course, id, counsellor, wish, at.last());
    }

    int atLeastOne(int of2000) const { return std::max(1, of2000 * m_count / 2000); }

    /// Whom the citizen was told to ask (영 31).
    QString contactOf(const Course &course) const
    {
        const Department *department = m_organisation.department(course.category->department);
        if (!department)
            department = &m_organisation.data().departments.first();
        return department->phone ? QString(department->name + u' ' + department->phone->formatted()) : department->name;
    }

    void planInProgress(const Course &course, const ComplaintId &id, const Actor &counsellor, const Actor &officer,
                        const AssignComplaint &assign, const QString &result)
    {
        const QDateTime begin = course.at.addSecs(62);
        const QDateTime first = course.stopFrom.isValid() ? course.stopFrom : course.reopenedAt.isValid() ? course.due : begin.addDays(2);
        const auto at = moments(4, begin, first);
        const bool plain = !course.stopFrom.isValid() && !course.reopenedAt.isValid() && course.due > m_now.addDays(2);
        add(at[0], counsellor, id, assign);
        if (m_random.chance(60) || (plain && !m_accepted))
            add(at[0].addSecs(std::max<qint64>(1, at[0].secsTo(at[1]) / 2)), officer, id, AcceptComplaint{});
        if (plain && !m_accepted) {
            m_accepted = true;
            return;
        }
        add(at[1], officer, id, StartWork{});
        if (plain && m_extended < atLeastOne(6)) {
            ++m_extended;
            add(at[2], officer, id,
                ExtendDue{ExtensionKind::Regular, course.category->period, u"자재 수급에 시간이 걸려 민원인에게 알림"_s, {}});
        } else if (plain && m_blocked < atLeastOne(4)) {
            ++m_blocked;
            add(at[2], officer, id, ReportObstacle{ObstacleKind::NoBudget, u"올해 정비 예산이 모두 쓰여 추가경정예산을 기다림"_s});
        }
        if (course.stopFrom.isValid()) {
            add(course.stopFrom, officer, id, RequestSupplement{u"정확한 위치를 알 수 있는 사진"_s});
            add(course.stopTo, officer, id, ReceiveSupplement{u"사진을 받음"_s});
            add(moments(1, course.stopTo.addSecs(60), course.stopTo.addDays(1)).constFirst(), officer, id, StartWork{});
        } else if (course.reopenedAt.isValid()) {
            add(at[2], officer, id, ResolveComplaint{result});
            add(at[3], counsellor, id, CloseComplaint{u"전화로 결과와 담당 부서를 안내함"_s, contactOf(course)});
            add(course.reopenedAt, counsellor, id, ReopenComplaint{u"같은 자리에 다시 생겼다고 알려 옴"_s});
        } else if (m_random.chance(20)) {
            add(at[2], officer, id, AddNote{sampleNote(m_random)});
        }
    }

    /// What comes after the work: the promised call and the closing.
    void planTelling(const Course &course, const ComplaintId &id, const Actor &counsellor, const std::optional<CallBackId> &wish,
                     const QDateTime &resolved)
    {
        const auto at = moments(3, resolved.addSecs(2), resolved.addDays(1));
        if (course.fate == Fate::Resolved) {
            if (wish && m_random.chance(45)) {
                const bool late = m_lateCalls < std::max(1, 2 * m_count / 2000);
                m_lateCalls += late ? 1 : 0;
                QDate next = m_organisation.calendar().nextWorkingDay(m_now.date());
                const QDateTime again = late ? at[0].addSecs(std::max<qint64>(1, at[0].secsTo(m_now) / 2)) : koreaTime(next, QTime(10, 30));
                add(at[0], counsellor, id, RecordCallBackAttempt{*wish, CallBackResult::NoAnswer, u"받지 않으심"_s, again});
            }
            return;
        }
        if (wish) {
            if (m_random.chance(25))
                add(at[0], counsellor, id, RecordCallBackAttempt{*wish, CallBackResult::NoAnswer, u"받지 않으심"_s, std::nullopt});
            add(at[1], counsellor, id, RecordCallBackAttempt{*wish, CallBackResult::Reached, u"결과를 안내함"_s, std::nullopt});
        }
        add(at[2], counsellor, id, CloseComplaint{u"전화로 결과와 담당 부서를 안내함"_s, contactOf(course)});
    }

    const int m_count;
    const QDateTime m_now;
    const bool m_withOpen;
    const Organisation &m_organisation;
    RandomSource m_random;
    const QList<Landmark> m_landmarks;
    Schedule m_schedule;
    QList<Actor> m_counsellors;
    QList<Actor> m_staff;
    QList<Actor> m_communication;
    QList<Caller> m_callers;
    QList<int> m_turns; ///< Whose complaint each is.
    QHash<int, int> m_repeats;
    QList<Site> m_sites;
    QList<Step> m_steps;
    int m_links = 0;
    int m_dictated = 0;
    int m_merged = 0;
    int m_refused = 0;
    int m_assigned = 0;
    bool m_accepted = false; ///< One is accepted and not yet begun.
    int m_extended = 0;
    int m_blocked = 0;
    int m_plannedCalls = 0;
    int m_lateCalls = 0;
};

/// The moment the sample city is made for: now, or the last one for which every due time can be computed.
tl::expected<QDateTime, QString> momentFor(const HolidayTable &table, const QDateTime &now)
{
    const QDateTime last = koreaTime(table.coveredTo.addDays(-DaysAhead), QTime(18, 0));
    const QDateTime moment = now.date().addDays(DaysAhead) <= table.coveredTo ? now : last;
    if (!table.coveredFrom.isValid() || moment.date().addDays(-100) < table.coveredFrom)
        return tl::unexpected(QString(u"The sample complaints cannot be made. "_s + holidayAdvice(table, now.date())));
    return moment;
}

} // namespace

QString holidayAdvice(const HolidayTable &table, const QDate &today)
{
    if (today >= table.coveredFrom && today.addDays(DaysAhead) <= table.coveredTo)
        return {};
    return u"The holidays are known from %1 to %2 only, so due times of today cannot all be computed: "
           "import newer ones with 'barodesk-server holidays import'."_s.arg(table.coveredFrom.toString(Qt::ISODate),
                                                                             table.coveredTo.toString(Qt::ISODate));
}

tl::expected<QString, QString> registerSampleComplaints(sql::Database &database, const SampleOptions &options)
{
    QString refusal;
    QString note;
    const auto written = database.transact(sql::Database::Intent::Write, [&] {
        refusal.clear();
        note.clear();
        const auto data = records::loadOrganisation(database);
        if (!data)
            return;
        const Organisation organisation(*data);
        const auto moment = momentFor(organisation.calendar().table(), options.now);
        if (!moment) {
            refusal = moment.error();
            return;
        }
        const bool current = *moment == options.now;
        note = current ? QString()
                       : holidayAdvice(organisation.calendar().table(), options.now.date())
                + u" The sample complaints end on %1 and none of them is open."_s.arg(moment->date().toString(Qt::ISODate));
        Planner planner(options.complaints, options.seed, *moment, current, organisation);
        if (!planner.possible()) {
            refusal = u"The sample city lacks counsellors, staff, categories or districts."_s;
            return;
        }
        for (const Step &step : planner.plan()) {
            const api::CommandResult result = records::processCommand(database, step.by, step.command, organisation, step.at);
            if (database.failed())
                return;
            if (result.status != api::CommandStatus::Accepted && refusal.isEmpty())
                refusal = u"A sample command of kind %1 was refused: %2 %3"_s.arg(api::wordOf(step.command.kind()),
                                                                                  api::wordOf(result.refusal->rule), result.refusal->field);
        }
        // What the city's rules have told of by now they have told of, so that the server does not tell it all at its first start.
        while (!database.failed() && current && records::keepClock(database, organisation, *moment).more) { }
        if (!refusal.isEmpty())
            database.fail(sql::SqlErrorKind::Broken, refusal); // nothing by halves
    });
    if (!refusal.isEmpty())
        return tl::unexpected(refusal);
    if (!written)
        return tl::unexpected(u"The sample complaints cannot be written: %1"_s.arg(written.error().detail));
    return note;
}

} // namespace barodesk::server::sample
