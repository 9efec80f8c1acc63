#include "server/sample/samplecomplaints.h"

#include "domain/koreatime.h"
#include "server/records/commandprocessor.h"
#include "server/records/organisationstore.h"
#include "server/sample/sampletexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

using namespace domain;

namespace {

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
    Planner(const SampleOptions &options, const Organisation &organisation)
        : m_options(options), m_organisation(organisation), m_random(options.seed), m_landmarks(readLandmarks())
    {
        for (const User &user : organisation.data().users) {
            if (user.role == Role::Counsellor)
                m_counsellors.append({user.id, user.role});
            else if (user.role == Role::ComplaintStaff)
                m_staff.append({user.id, user.role});
        }
        for (const Category &category : organisation.data().categories) {
            if (organisation.isLeaf(category.code))
                m_leaves.append(category);
        }
    }

    bool possible() const { return !m_counsellors.isEmpty() && !m_staff.isEmpty() && !m_leaves.isEmpty() && !m_organisation.data().districts.isEmpty(); }

    QList<Step> plan()
    {
        planCitizens();
        for (int i = 0; i < m_options.complaints; ++i)
            planComplaint();
        std::ranges::stable_sort(m_steps, {}, &Step::at);
        return m_steps;
    }

private:
    struct Caller
    {
        CitizenId id;
        QString name;
        PhoneNumber phone;
    };

    /// A working moment of the last 90 days, more of them lately: what is still open is young.
    QDateTime receiptTime()
    {
        const int u = m_random.below(1000);
        const int daysAgo = int(qint64(u) * u * 90 / 1'000'000);
        QDate day = m_options.now.date().addDays(-daysAgo);
        while (!m_organisation.calendar().isWorkingDay(day) && !m_random.chance(8))
            day = day.addDays(-1);
        return std::min(koreaTime(day, QTime(9, 0)).addSecs(m_random.below(9 * 3600)), m_options.now.addSecs(-60 - m_random.below(1800)));
    }

    void add(const QDateTime &at, const Actor &by, const EntityRef &target, Payload payload)
    {
        if (at < m_options.now) // what would come later has not happened yet
            m_steps.append({at, by, Command{CommandId(m_random.uuid()), target, at, std::move(payload)}});
    }

    void planCitizens()
    {
        static const QStringList surnames{u"김"_s, u"이"_s, u"박"_s, u"최"_s, u"정"_s, u"강"_s, u"조"_s, u"윤"_s, u"장"_s, u"임"_s};
        const int count = std::clamp(m_options.complaints / 4, 1, 2000);
        for (int i = 0; i < count; ++i) {
            const auto phone = PhoneNumber::parse(u"0100000%1"_s.arg(1000 + i, 4, 10, QChar(u'0')));
            const CitizenId id(m_random.uuid());
            const Caller caller{id, u"%1시민 %2"_s.arg(m_random.pick(surnames)).arg(i + 1, 4, 10, QChar(u'0')), *phone};
            m_callers.append(caller);
            const RegisterCitizen payload{caller.name, {caller.phone}, m_random.pick(m_organisation.data().districts).code, {}, {}};
            const Actor counsellor = m_random.pick(m_counsellors);
            add(m_options.now.addDays(-91).addSecs(i), counsellor, caller.id, payload);
        }
    }

    void planComplaint()
    {
        const Category &category = m_random.pick(m_leaves);
        const CategoryCode top = category.parent.isEmpty() ? category.code : category.parent;
        const ComplaintId id(m_random.uuid());
        const Actor counsellor = m_random.pick(m_counsellors);
        const Actor officer = m_random.pick(m_staff);
        QDateTime at = receiptTime();

        RegisterComplaint intake;
        intake.channel = !mayBeTakenOrally(category.legalType) ? (m_random.chance(70) ? Channel::Web : Channel::Visit)
            : m_random.chance(80)                             ? Channel::Phone
                                                              : Channel::Chat;
        intake.urgency = m_random.chance(6) ? Urgency::Urgent : Urgency::Normal;
        intake.category = category.code;
        intake.place = m_lastPlace && m_random.chance(7) ? *m_lastPlace : samplePlace(m_random, m_landmarks, m_organisation.data().districts);
        intake.text = sampleText(m_random, category, top, intake.place);
        const Caller &caller = m_random.pick(m_callers);
        intake.petitionerName = caller.name;
        intake.petitionerPhone = caller.phone;
        if (m_random.chance(70))
            intake.citizen = caller.id;
        const CallBackId callBack(m_random.uuid());
        const bool wantsCall = m_random.chance(40);
        if (wantsCall)
            intake.callBack = CallBackWish{callBack, CallBackReason::AfterResolution, caller.phone, std::nullopt};
        const bool repeat = m_lastPlace && intake.place == *m_lastPlace;
        add(at, counsellor, id, intake);
        if (repeat && m_lastAt < at && at.addSecs(300) < m_options.now) {
            add(at.addSecs(240), counsellor, id, LinkComplaint{m_lastId, u"같은 장소로 이미 접수됨"_s});
            add(at.addSecs(250), counsellor, m_lastId, LinkComplaint{id, u"같은 장소로 다시 접수됨"_s});
        }
        m_lastPlace = intake.place;
        m_lastId = id;
        m_lastAt = at;
        if (m_random.chance(15)) {
            const QDateTime noted = at.addSecs(m_random.between(400, 900));
            add(noted, counsellor, id, AddNote{sampleNote(m_random)});
        }
        planWork(id, category, top, counsellor, officer, at, wantsCall ? std::optional(callBack) : std::nullopt);
    }

    void planWork(const ComplaintId &id, const Category &category, const CategoryCode &top, const Actor &counsellor, const Actor &officer,
                  QDateTime at, const std::optional<CallBackId> &callBack)
    {
        const int fate = m_random.below(100);
        const auto later = [&](int least, int most) { return at = at.addSecs(60 * m_random.between(least, most)); };
        if (fate < 3) {
            add(later(20, 600), counsellor, id, WithdrawComplaint{u"민원인이 스스로 해결하였다고 알려 옴"_s});
            return;
        }
        const DepartmentCode department = category.department.isEmpty() ? m_organisation.data().departments.first().code : category.department;
        const bool named = m_random.chance(60);
        add(later(15, 180), counsellor, id, AssignComplaint{department, named ? std::optional(officer.user) : std::nullopt, {}});
        if (fate < 7) {
            add(later(60, 900), officer, id, TransferOut{u"도로 관리 기관"_s, u"관할이 시가 아닌 국가 관리 시설임"_s});
            return;
        }
        if (fate < 10)
            return; // waits at its department
        add(later(30, 1200), officer, id, StartWork{});
        if (fate < 16) {
            add(later(30, 600), officer, id, RequestSupplement{u"정확한 위치를 알 수 있는 사진"_s});
            if (fate < 13)
                return;
            add(later(600, 4000), officer, id, ReceiveSupplement{u"사진을 받음"_s});
        } else if (fate < 30) {
            later(30, 900);
            const QDateTime planned = at.addDays(m_random.between(2, 9));
            add(at, officer, id, ScheduleWork{planned, u"자재와 장비를 준비하여 정비 예정"_s});
            if (fate < 20)
                return;
            at = at.addDays(m_random.between(2, 6));
        } else if (fate < 34) {
            return; // still at work: some of these run over their time
        }
        const QString result = sampleResult(m_random, top);
        add(later(60, 2000), officer, id, ResolveComplaint{result});
        if (callBack) {
            if (m_random.chance(25)) {
                later(20, 300);
                add(at, counsellor, id, RecordCallBackAttempt{*callBack, CallBackResult::NoAnswer, u"받지 않으심"_s, at.addSecs(4 * 3600)});
            }
            if (m_random.chance(10))
                return; // the promise stands
            add(later(30, 600), counsellor, id, RecordCallBackAttempt{*callBack, CallBackResult::Reached, u"결과를 안내함"_s, std::nullopt});
        }
        if (fate > 94)
            return; // resolved, the citizen not told yet
        add(later(5, 300), counsellor, id, CloseComplaint{u"전화로 결과와 담당 부서를 안내함"_s});
        if (fate == 94)
            add(later(900, 9000), counsellor, id, ReopenComplaint{u"같은 자리에 다시 생겼다고 알려 옴"_s});
    }

    const SampleOptions m_options;
    const Organisation &m_organisation;
    RandomSource m_random;
    const QList<Landmark> m_landmarks;
    QList<Actor> m_counsellors;
    QList<Actor> m_staff;
    QList<Category> m_leaves;
    QList<Caller> m_callers;
    QList<Step> m_steps;
    std::optional<Place> m_lastPlace;
    ComplaintId m_lastId;
    QDateTime m_lastAt;
};

} // namespace

tl::expected<void, QString> registerSampleComplaints(sql::Database &database, const SampleOptions &options)
{
    QString refusal;
    const auto written = database.transact(sql::Database::Intent::Write, [&] {
        refusal.clear();
        const auto data = records::loadOrganisation(database);
        if (!data)
            return;
        const Organisation organisation(*data);
        Planner planner(options, organisation);
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
        if (!refusal.isEmpty())
            database.fail(sql::SqlErrorKind::Broken, refusal); // nothing by halves
    });
    if (!refusal.isEmpty())
        return tl::unexpected(refusal);
    if (!written)
        return tl::unexpected(u"The sample complaints cannot be written: %1"_s.arg(written.error().detail));
    return {};
}

} // namespace barodesk::server::sample
