#include "recordsamples.h"

#include "domain/complaintclock.h"
#include "domain/complaintstates.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <functional>

using namespace barodesk::tests;

namespace {

/// An answered call with all that may be known of it.
LogCall fullCall()
{
    LogCall log = std::get<LogCall>(soundPayload(CommandKind::LogCall));
    log.call.number = phone();
    log.call.displayName = u"홍길동"_s;
    static const CitizenId Caller = CitizenId::create();
    log.call.citizen = Caller;
    log.call.transcript = {{.leg = Leg::Citizen, .text = u"도로가 파였습니다"_s, .start = {}, .end = {}}};
    return log;
}

} // namespace

class TestApply final : public QObject
{
    Q_OBJECT
private slots:
    void registeringMakesAReceivedComplaintWithItsDueTime();
    void urgentCategoriesMakeUrgentComplaints();
    void aClockThatRunsAheadIsNotBelieved();
    void theClockStandsWhileASupplementIsAwaited();
    void reopeningCountsAnew();
    void amendingTheCategoryBringsItsPeriod();
    void anAttemptThatReachedKeepsThePromise();
    void citizensAreAmendedFieldByField();
    void identifiersInTranscriptsAreMasked();
    void wrapUpCodeFollowsTheCallsRecord();
    void wrapUpCodeIsForWhoTookTheCallOrSupervises_data();
    void wrapUpCodeIsForWhoTookTheCallOrSupervises();
    void fairEndIsKeptAndItsWarningIsWithinTheCall();
    void historyOfACallTellsNoPersonalData();
    void serverTakesOutWhatMayNoLongerBeKept();
    void noRolePurgesAndTheServerDoesNothingElse();
    void everyRuleIsProduced();
    void randomWalksKeepTheInvariants_data();
    void randomWalksKeepTheInvariants();

private:
    Context by(Role role = Role::Supervisor, const QDateTime &now = morning()) const { return {{Someone, role}, now, m_city, {}}; }
    Context byServer() const { return {Actor::server(), morning(), m_city, {}}; }
    Complaint done(const Complaint &before, const Payload &payload, const QDateTime &at = morning()) const
    {
        const auto outcome = apply(Entity(before), command(before.id, payload, at), by(Role::Supervisor, at));
        if (!outcome)
            qFatal("refused: %s", qPrintable(code(outcome.error().rule)));
        return std::get<Complaint>(outcome->after);
    }
    const Organisation m_city = smallCity();
};

void TestApply::registeringMakesAReceivedComplaintWithItsDueTime()
{
    RegisterComplaint payload = intake();
    payload.callBack = wish();
    const Command given = command(ComplaintId::create(), payload);
    Context context = by(Role::Counsellor, morning().addSecs(30));
    const auto onDesk = apply(std::nullopt, given, context);
    QVERIFY(onDesk);
    const auto &complaint = std::get<Complaint>(onDesk->after);
    QCOMPARE(EntityRef(complaint.id), given.target);
    QCOMPARE(complaint.version, 1u);
    QCOMPARE(complaint.state, ComplaintState::Received);
    QVERIFY(!complaint.number && complaint.department.isEmpty());
    QCOMPARE(complaint.receivedAt, morning());
    QCOMPARE(complaint.dueAt, koreaTime(QDate(2026, 6, 9), QTime(18, 0)));
    QCOMPARE(complaint.callBacks.size(), 1);
    QCOMPARE(complaint.callBacks.first().owner, Someone);
    QCOMPARE(onDesk->entry.by, Someone);
    QCOMPARE(onDesk->entry.at, morning());
    QVERIFY(!onDesk->entry.stateBefore);

    Context onServer{context.actor, context.now, m_city, ComplaintNumber::of(2026, 7)};
    const auto there = apply(std::nullopt, given, onServer);
    QVERIFY(there);
    QCOMPARE(std::get<Complaint>(there->after).number->toString(), u"2026-000007"_s);
    QCOMPARE(there->entry, onDesk->entry);
}

void TestApply::urgentCategoriesMakeUrgentComplaints()
{
    RegisterComplaint payload = intake();
    payload.category = *CategoryCode::parse(u"collapse");
    const auto outcome = apply(std::nullopt, command(ComplaintId::create(), payload), by());
    QVERIFY(outcome);
    const auto &complaint = std::get<Complaint>(outcome->after);
    QCOMPARE(complaint.urgency, Urgency::Urgent);
    QCOMPARE(complaint.dueAt, koreaTime(QDate(2026, 6, 1), QTime(14, 0)));
}

void TestApply::aClockThatRunsAheadIsNotBelieved()
{
    const Command given = command(ComplaintId::create(), intake(), morning().addSecs(90));
    const auto outcome = apply(std::nullopt, given, by());
    QVERIFY(outcome);
    QCOMPARE(outcome->entry.at, morning());
    QCOMPARE(std::get<Complaint>(outcome->after).receivedAt, morning());
}

void TestApply::theClockStandsWhileASupplementIsAwaited()
{
    const Complaint before = complaintIn(ComplaintState::Assigned);
    const Complaint waiting = done(before, RequestSupplement{u"사진"_s});
    QCOMPARE(waiting.clockStops.size(), 1);
    QVERIFY(!waiting.clockStops.first().to);
    const Complaint after = done(waiting, ReceiveSupplement{}, morning().addDays(2));
    QCOMPARE(after.state, ComplaintState::Assigned);
    QCOMPARE(after.clockStops.first().to, std::optional(morning().addDays(2)));
    QVERIFY2(after.dueAt > before.dueAt, qPrintable(after.dueAt.toString(Qt::ISODate)));
}

void TestApply::reopeningCountsAnew()
{
    const QDateTime later = koreaTime(QDate(2026, 6, 15), QTime(9, 0));
    const Complaint after = done(complaintIn(ComplaintState::Closed), ReopenComplaint{u"다시 꺼짐"_s}, later);
    QCOMPARE(after.state, ComplaintState::InProgress);
    QVERIFY(!after.resolvedAt && !after.closedAt && after.resultText.isEmpty());
    QCOMPARE(after.reopenedAt, std::optional(later));
    QCOMPARE(after.dueAt, koreaTime(QDate(2026, 6, 23), QTime(18, 0)));
    AmendComplaint amend;
    amend.category = *CategoryCode::parse(u"collapse");
    QCOMPARE(done(after, amend, later).dueAt, koreaTime(QDate(2026, 6, 15), QTime(12, 0)));
}

void TestApply::amendingTheCategoryBringsItsPeriod()
{
    AmendComplaint amend;
    amend.category = *CategoryCode::parse(u"collapse");
    const Complaint after = done(complaintIn(ComplaintState::Assigned), amend);
    QCOMPARE(after.period, Period::immediate());
    QCOMPARE(after.urgency, Urgency::Urgent);
    QCOMPARE(after.dueAt, koreaTime(QDate(2026, 6, 1), QTime(12, 0)));
}

void TestApply::anAttemptThatReachedKeepsThePromise()
{
    Complaint before = complaintIn(ComplaintState::Resolved);
    before.callBacks = {openCallBack()};
    const CallBackId id = before.callBacks.first().id;
    const QDateTime next = morning().addSecs(3600);
    const Complaint tried = done(before, RecordCallBackAttempt{id, CallBackResult::NoAnswer, u"부재"_s, next});
    QVERIFY(hasOpenCallBack(tried));
    QCOMPARE(tried.callBacks.first().promisedFor, std::optional(next));
    const Complaint kept = done(tried, RecordCallBackAttempt{id, CallBackResult::TextMessage, {}, {}});
    QVERIFY(!hasOpenCallBack(kept));
    QCOMPARE(kept.callBacks.first().attempts.size(), 2);
    QCOMPARE(done(kept, CloseComplaint{u"문자"_s, u"도로관리과"_s}).state, ComplaintState::Closed);
}

void TestApply::citizensAreAmendedFieldByField()
{
    const CitizenId id = CitizenId::create();
    RegisterCitizen payload{u"홍길동"_s, {phone()}, DistrictCode::parse(u"hopyeong"), u"경춘로 1"_s, {}};
    const auto made = apply(std::nullopt, command(id, payload), by());
    QVERIFY(made);
    AmendCitizen amend;
    amend.note = u"목소리를 크게"_s;
    amend.district = DistrictCode();
    const auto after = apply(made->after, command(id, amend), by());
    QVERIFY(after);
    const auto &citizen = std::get<Citizen>(after->after);
    QCOMPARE(citizen.version, 2u);
    QCOMPARE(citizen.name, u"홍길동"_s);
    QCOMPARE(citizen.note, u"목소리를 크게"_s);
    QVERIFY(!citizen.district);
}

void TestApply::identifiersInTranscriptsAreMasked()
{
    LogCall log = std::get<LogCall>(soundPayload(CommandKind::LogCall));
    log.call.transcript = {{.leg = Leg::Citizen, .text = u"900101-1234567 입니다"_s, .start = {}, .end = {}}};
    const CallId id = CallId::create();
    const auto outcome = apply(std::nullopt, command(id, log), by());
    QVERIFY(outcome);
    const auto &call = std::get<CallRecord>(outcome->after);
    QCOMPARE(call.id, id);
    QCOMPARE(call.handledBy, Someone);
    QCOMPARE(call.version, 1u);
    QVERIFY(!call.transcript.first().text.contains(u"1234567"));
    QVERIFY(std::get<LogCall>(outcome->entry.what).call.transcript.isEmpty());
}

void TestApply::wrapUpCodeFollowsTheCallsRecord()
{
    const CallId id = CallId::create();
    const auto logged = apply(std::nullopt, command(id, soundPayload(CommandKind::LogCall)), by(Role::Counsellor));
    QVERIFY(logged);
    QVERIFY(std::get<CallRecord>(logged->after).wrapUp.isEmpty());
    const auto wrapped = apply(logged->after, command(id, soundPayload(CommandKind::SetCallWrapUp)), by(Role::Counsellor));
    QVERIFY(wrapped);
    const auto &call = std::get<CallRecord>(wrapped->after);
    QCOMPARE(call.wrapUp.text(), u"taken"_s);
    QCOMPARE(call.version, 2u);
    QCOMPARE(wrapped->entry.version, 2u);
    const auto changed = apply(wrapped->after, command(id, SetCallWrapUp{*WrapUpCode::parse(u"told")}), by(Role::Counsellor));
    QCOMPARE(std::get<CallRecord>(changed->after).wrapUp.text(), u"told"_s);
    const auto again = apply(changed->after, command(id, SetCallWrapUp{*WrapUpCode::parse(u"told")}), by(Role::Counsellor));
    QCOMPARE(again.error().rule, Rule::NothingChanged);
    const auto unlogged = apply(std::nullopt, command(CallId::create(), soundPayload(CommandKind::SetCallWrapUp)), by());
    QCOMPARE(unlogged.error().rule, Rule::UnknownRecord);
}

void TestApply::wrapUpCodeIsForWhoTookTheCallOrSupervises_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("others");
    QTest::newRow("counsellor") << Role::Counsellor << true << false;
    QTest::newRow("complaint staff") << Role::ComplaintStaff << true << false;
    QTest::newRow("field lead") << Role::FieldLead << true << false;
    QTest::newRow("communication") << Role::Communication << true << false;
    QTest::newRow("supervisor") << Role::Supervisor << true << true;
    QTest::newRow("administrator") << Role::Administrator << false << false;
    QTest::newRow("read only") << Role::ReadOnly << false << false;
}

void TestApply::wrapUpCodeIsForWhoTookTheCallOrSupervises()
{
    QFETCH(Role, role);
    QFETCH(bool, own);
    QFETCH(bool, others);
    CallRecord call = std::get<LogCall>(soundPayload(CommandKind::LogCall)).call;
    call.id = CallId::create();
    call.version = 1;
    for (const bool mine : {true, false}) {
        call.handledBy = mine ? Someone : UserId::create();
        const auto outcome = apply(Entity(call), command(call.id, soundPayload(CommandKind::SetCallWrapUp)), by(role));
        QCOMPARE(outcome.has_value(), mine ? own : others);
        if (!outcome)
            QCOMPARE(outcome.error().rule, Rule::NotPermitted);
    }
}

void TestApply::fairEndIsKeptAndItsWarningIsWithinTheCall()
{
    LogCall log = std::get<LogCall>(soundPayload(CommandKind::LogCall));
    log.call.queue = *QueueCode::parse(u"main");
    log.call.dialled = phone(u"0315908500");
    log.call.wrapUp = *WrapUpCode::parse(u"no-longer-in-the-list");
    log.call.fairEnd = FairEnd{morning().addSecs(-30), *FairEndReasonCode::parse(u"abuse")};
    const auto outcome = apply(std::nullopt, command(CallId::create(), log), by(Role::Counsellor));
    QVERIFY(outcome);
    const auto &call = std::get<CallRecord>(outcome->after);
    QCOMPARE(call.fairEnd, log.call.fairEnd);
    QCOMPARE(call.queue, log.call.queue);
    QCOMPARE(call.dialled, log.call.dialled);
    QCOMPARE(call.wrapUp, log.call.wrapUp);
    log.call.fairEnd->warnedAt = log.call.startedAt.addSecs(-1);
    const auto refused = apply(std::nullopt, command(CallId::create(), log), by(Role::Counsellor));
    QCOMPARE(refused.error().field, u"fairEnd.warnedAt"_s);
}

void TestApply::historyOfACallTellsNoPersonalData()
{
    const auto logged = apply(std::nullopt, command(CallId::create(), fullCall()), by());
    QVERIFY(logged);
    const auto &kept = std::get<LogCall>(logged->entry.what).call;
    QVERIFY(!kept.number && kept.displayName.isEmpty() && !kept.citizen && kept.transcript.isEmpty());
    QCOMPARE(kept.result, CallResult::Answered);
    QCOMPARE(kept.endedAt, fullCall().call.endedAt);
}

void TestApply::serverTakesOutWhatMayNoLongerBeKept()
{
    const auto logged = apply(std::nullopt, command(CallId::create(), fullCall()), by());
    QVERIFY(logged);
    const auto &whole = std::get<CallRecord>(logged->after);
    const Context server{Actor::server(), morning(), m_city, {}};

    const auto silent = apply(logged->after, command(whole.id, PurgeCall{true}), server);
    QVERIFY(silent);
    CallRecord expected = whole;
    expected.transcript.clear();
    expected.version = 2;
    QVERIFY(std::get<CallRecord>(silent->after) == expected);
    QCOMPARE(silent->entry.by, Actor::server().user);

    const auto again = apply(silent->after, command(whole.id, PurgeCall{true}), server);
    QVERIFY(!again);
    QCOMPARE(again.error().rule, Rule::NothingChanged);

    const auto nameless = apply(silent->after, command(whole.id, PurgeCall{false}), server);
    QVERIFY(nameless);
    const auto &last = std::get<CallRecord>(nameless->after);
    QVERIFY(!last.number && last.displayName.isEmpty() && !last.citizen);
    QCOMPARE(last.handledBy, Someone);
    QCOMPARE(last.startedAt, whole.startedAt);
}

void TestApply::noRolePurgesAndTheServerDoesNothingElse()
{
    const auto logged = apply(std::nullopt, command(CallId::create(), fullCall()), by());
    QVERIFY(logged);
    for (int role = 0; role <= int(Role::ReadOnly); ++role) {
        const auto outcome = apply(logged->after, command(refOf(logged->after), PurgeCall{true}), by(Role(role)));
        QVERIFY(!outcome && outcome.error().rule == Rule::NotPermitted);
    }
    for (int kind = 0; kind < CommandKindCount; ++kind) {
        const Permission needed = permissionFor(CommandKind(kind));
        if (needed == Permission::EnforceRetention || needed == Permission::KeepTheClock)
            continue;
        const EntityRef target(targetKind(CommandKind(kind)), QUuid::createUuid());
        const auto outcome
            = apply(std::nullopt, command(target, soundPayload(CommandKind(kind))), {Actor::server(), morning(), m_city, {}});
        QVERIFY(!outcome);
        QCOMPARE(code(outcome.error().rule), code(Rule::NotPermitted));
    }
}

void TestApply::everyRuleIsProduced()
{
    struct Case
    {
        Rule rule;
        std::optional<Entity> before;
        Command given;
        Role role = Role::Supervisor;
        bool byServer = false;
    };
    std::vector<Case> cases;
    const ComplaintId fresh = ComplaintId::create();
    const auto intakeWith = [&](Rule rule, const std::function<void(RegisterComplaint &)> &change) {
        RegisterComplaint payload = intake();
        change(payload);
        cases.push_back({rule, std::nullopt, command(fresh, payload)});
    };
    const auto on = [&](Rule rule, const Complaint &before, const Payload &payload, Role role = Role::Supervisor) {
        cases.push_back({rule, Entity(before), command(before.id, payload), role});
    };
    const Complaint assigned = complaintIn(ComplaintState::Assigned);
    Complaint promised = complaintIn(ComplaintState::Resolved);
    promised.callBacks = {openCallBack()};
    Complaint kept = promised;
    kept.callBacks.first().state = CallBackState::Kept;
    const QString tooLong(MaxTextLength + 1, u'가');

    cases.push_back({Rule::UnknownRecord, std::nullopt, command(fresh, AddNote{u"메모"_s})});
    on(Rule::AlreadyExists, assigned, intake());
    on(Rule::WrongTarget, assigned, soundPayload(CommandKind::AmendCitizen));
    on(Rule::NotPermitted, assigned, AddNote{u"메모"_s}, Role::ReadOnly);
    on(Rule::StateForbids, assigned, CloseComplaint{u"전화"_s, u"도로관리과"_s});
    on(Rule::ReasonRequired, assigned, WithdrawComplaint{u" \t"_s});
    on(Rule::ReasonRequired, assigned, AssignComplaint{*DepartmentCode::parse(u"water"), {}, {}});
    intakeWith(Rule::TextRequired, [](auto &p) { p.text.clear(); });
    intakeWith(Rule::TextTooLong, [&](auto &p) { p.text = tooLong; });
    intakeWith(Rule::CategoryRequired, [](auto &p) { p.category = {}; });
    intakeWith(Rule::UnknownCategory, [](auto &p) { p.category = *CategoryCode::parse(u"roads"); });
    on(Rule::UnknownDepartment, assigned, AssignComplaint{*DepartmentCode::parse(u"nowhere"), {}, {}});
    intakeWith(Rule::UnknownDistrict, [](auto &p) { p.place.district = DistrictCode::parse(u"nowhere"); });
    on(Rule::UnknownUser, assigned, AssignComplaint{assigned.department, UserId::create(), {}});
    intakeWith(Rule::PlaceRequired, [](auto &p) { p.place = {}; });
    on(Rule::TimeNotInFuture, assigned, ScheduleWork{morning(), {}});
    cases.push_back({Rule::TimeOutOfRange, std::nullopt, command(fresh, intake(), morning().addSecs(121))});
    cases.push_back({Rule::TimeOutOfRange, std::nullopt, command(fresh, intake(), morning().addDays(-31))});
    on(Rule::TimeOutOfRange, assigned, ScheduleWork{morning().addYears(3), {}});
    on(Rule::CallBackOpen, promised, CloseComplaint{u"전화"_s, u"도로관리과"_s});
    on(Rule::UnknownCallBack, promised, RecordCallBackAttempt{CallBackId::create(), CallBackResult::Reached, {}, {}});
    on(Rule::CallBackEnded, kept, ExcuseCallBack{kept.callBacks.first().id, u"사유"_s});
    cases.push_back({Rule::PhoneRequired, std::nullopt, command(CitizenId::create(), RegisterCitizen{})});
    intakeWith(Rule::PhoneIntakeNotAllowed, [](auto &p) { p.category = *CategoryCode::parse(u"appeal"); });
    on(Rule::SelfLink, assigned, LinkComplaint{assigned.id, {}, LinkKind::Related});
    on(Rule::NothingChanged, assigned, AmendComplaint{});
    Complaint grievance = assigned;
    grievance.legalType = LegalType::Grievance;
    Complaint extended = assigned;
    extended.extensions = {{.kind = ExtensionKind::Regular, .by = Period::days(3), .at = morning(), .reason = u"조사"_s}};
    on(Rule::ExtensionSpent, extended, ExtendDue{ExtensionKind::Regular, Period::days(1), u"사유"_s, {}});
    on(Rule::ExtensionTooLong, assigned, ExtendDue{ExtensionKind::Regular, Period::days(8), u"사유"_s, {}});
    on(Rule::ExtensionTooLong, assigned, ExtendDue{ExtensionKind::Regular, Period::hours(8), u"사유"_s, {}});
    on(Rule::ConsentRequired, extended, ExtendDue{ExtensionKind::WithConsent, Period::days(7), u"사유"_s, u" "_s});
    on(Rule::InvestigationForbidden, assigned, ExtendDue{ExtensionKind::SiteInvestigation, Period::days(5), u"사유"_s, {}});
    on(Rule::ExtensionTooLong, grievance, ExtendDue{ExtensionKind::SiteInvestigation, Period::days(15), u"사유"_s, {}});
    on(Rule::NotUndoable, complaintIn(ComplaintState::InProgress), UndoStep{});
    on(Rule::NotLinked, assigned, UnlinkComplaint{OtherComplaint, u"사유"_s});
    Attachment path = photo();
    path.name = u"../etc/passwd"_s;
    on(Rule::AttachmentInvalid, assigned, AddAttachment{path});
    on(Rule::UnknownAttachment, assigned, RemoveAttachment{SomePhoto, u"사유"_s});
    on(Rule::NothingToEnd, assigned, ClearObstacle{u"사유"_s});
    on(Rule::NothingToEnd, assigned, DecideMediation{*DepartmentCode::parse(u"water"), u"결정"_s});
    intakeWith(Rule::DictationNotNeeded, [](auto &p) { p.dictation = true; });
    cases.push_back({.rule = Rule::UnknownEscalation,
                     .before = Entity(assigned),
                     .given = command(assigned.id, Escalate{*EscalationCode::parse(u"nowhere")}),
                     .byServer = true});
    CallRecord call = std::get<LogCall>(soundPayload(CommandKind::LogCall)).call;
    call.id = CallId::create();
    cases.push_back({Rule::UnknownWrapUp, Entity(call), command(call.id, SetCallWrapUp{*WrapUpCode::parse(u"nowhere")})});

    QSet<Rule> produced;
    for (const Case &c : cases) {
        const auto outcome = apply(c.before, c.given, c.byServer ? byServer() : by(c.role));
        QVERIFY2(!outcome, qPrintable(code(c.rule)));
        QCOMPARE(code(outcome.error().rule), code(c.rule));
        produced.insert(c.rule);
    }
    Organisation::Data data = m_city.data();
    data.holidays.coveredTo = QDate(2026, 6, 3);
    const Organisation shortSighted(data);
    const auto outside = apply(std::nullopt, command(fresh, intake()), {{Someone, Role::Counsellor}, morning(), shortSighted, {}});
    QVERIFY(!outside);
    QCOMPARE(outside.error().rule, Rule::OutsideHolidayTable);
    produced.insert(Rule::OutsideHolidayTable);

    for (int i = 0; i < RuleCount; ++i)
        QVERIFY2(produced.contains(Rule(i)), qPrintable(code(Rule(i))));
    for (int i = 0; i < RuleCount; ++i)
        QCOMPARE(ruleFromCode(code(Rule(i))), std::optional(Rule(i)));
}

void TestApply::randomWalksKeepTheInvariants_data()
{
    QTest::addColumn<quint32>("seed");
    for (int i = 0; i < 20; ++i) {
        const quint32 seed = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestApply::randomWalksKeepTheInvariants()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QDateTime now = morning();
    const ComplaintId id = ComplaintId::create();
    std::optional<Entity> record;
    quint64 applied = 0;
    for (int step = 0; step < 200; ++step) {
        now = now.addSecs(random.bounded(3600));
        std::optional<CallBackId> callBack;
        if (record && !std::get<Complaint>(*record).callBacks.isEmpty()) {
            const auto &callBacks = std::get<Complaint>(*record).callBacks;
            callBack = callBacks.at(random.bounded(int(callBacks.size()))).id;
        }
        const auto kind = CommandKind(random.bounded(CommandKindCount));
        Payload payload = soundPayload(kind, callBack);
        if (auto *schedule = std::get_if<ScheduleWork>(&payload))
            schedule->when = now.addDays(random.bounded(-1, 5));
        // Some desks were away: their commands come late.
        const Command given = command(id, payload, now.addSecs(-random.bounded(4000)));
        const bool serverActs = random.bounded(8) == 0;
        const Context context{serverActs ? Actor::server() : Actor{Someone, Role(random.bounded(RoleCount))}, now, m_city, {}};
        const auto outcome = apply(record, given, context);
        const auto again = apply(record, given, context);
        QCOMPARE(outcome.has_value(), again.has_value());
        if (!outcome) {
            QCOMPARE(outcome.error(), again.error());
            continue;
        }
        QVERIFY(outcome->after == again->after && outcome->entry == again->entry);
        record = outcome->after;
        const auto &complaint = std::get<Complaint>(*record);
        QCOMPARE(complaint.version, ++applied);
        QVERIFY(complaint.state != ComplaintState::Closed || !hasOpenCallBack(complaint));
        QCOMPARE(complaint.scheduledFor.has_value(), complaint.state == ComplaintState::Scheduled);
        QCOMPARE(complaint.closedAt.has_value(), complaint.state == ComplaintState::Closed);
        QVERIFY(complaint.dueAt.isValid() && complaint.dueAt >= complaint.receivedAt);
        QVERIFY(m_city.calendar().covers(complaint.dueAt.date()));
        const auto open = std::ranges::count_if(complaint.clockStops, [](const ClockStopSpan &stop) { return !stop.to; });
        QCOMPARE(open, complaint.state == ComplaintState::AwaitingSupplement ? 1 : 0);
        QCOMPARE(complaint.mergedInto.has_value(), complaint.state == ComplaintState::Merged);
        QVERIFY(complaint.state != ComplaintState::Accepted || complaint.acceptedAt);
        QVERIFY(complaint.state == ComplaintState::Received || complaint.state == ComplaintState::AwaitingSignature
                || isEnded(complaint.state) || !complaint.department.isEmpty() || complaint.state == ComplaintState::AwaitingSupplement);
        if (!isEnded(complaint.state)) {
            const auto due = explainDue(complaint, m_city.calendar());
            QVERIFY(due);
            QCOMPARE(complaint.dueAt, due->due); // It equals its ledger's sum.
            QCOMPARE(due->ledger.last().to, due->due);
        }
        for (const CallBack &promise : complaint.callBacks)
            QVERIFY(!promise.owner.isNull());
    }
}

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
