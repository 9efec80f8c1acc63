#include "recordsamples.h"

#include "domain/complaintclock.h"
#include "domain/complaintstates.h"
#include "domain/escalation.h"

#include <QTest>

using namespace barodesk::tests;

namespace {

QDateTime at(int month, int day, int hour, int minute = 0) { return koreaTime(QDate(2026, month, day), QTime(hour, minute)); }

QList<AlarmKind> kindsOf(const QList<Alarm> &list)
{
    QList<AlarmKind> kinds;
    for (const Alarm &alarm : list)
        kinds.append(alarm.kind);
    return kinds;
}

std::optional<QDateTime> timeOf(const QList<Alarm> &list, AlarmKind kind)
{
    for (const Alarm &alarm : list) {
        if (alarm.kind == kind)
            return alarm.at;
    }
    return std::nullopt;
}

} // namespace

/// The law around one complaint, told day by day. 2026-06-01 is a Monday; 06-03 is no holiday of the small city.
class TestComplaintLaw final : public QObject
{
    Q_OBJECT
private slots:
    void anExtensionIsCountedOnFromThePeriod_data();
    void anExtensionIsCountedOnFromThePeriod();
    void theLedgerSaysWhichDaysTheExtensionGave();
    void aSecondExtensionNeedsTheFirstAndConsent();
    void aGrievanceIsInvestigatedOutsideItsPeriod();
    void reopeningGivesTheExtensionBack();
    void whatIsDictatedCountsFromTheSignature();
    void writtenComplaintsNeedNoDictation();
    void routingIsOwedInOneThreeAndEightHours();
    void theCitizenIsToldEveryThirtyDays();
    void aPromiseAfterResolutionIsDueTheNextWorkingDay();
    void promisesOfEndedComplaintsAreFound();
    void aDepartmentThatRefusesGivesItBackWithItsReason();
    void movesBetweenDepartmentsAreCounted();
    void theCommitteesDecisionNamesTheDepartment();
    void mergingWaitsForThePromise();
    void aNeighbourJoinsWithTheirOwnPromise();
    void linkingAgainChangesTheKind();
    void aStepIsTakenBackByWhoGaveIt();
    void aStepIsNotTakenBack_data();
    void aStepIsNotTakenBack();
    void aNoteDoesNotKeepAStepFromBeingTakenBack();
    void aNewHolidayMovesTheDueTime();
    void rulesFireOnceAndOnlyForTheirCategory();
    void anUntouchedComplaintEscalatesAndTheServerDoesNotTouchIt();
    void theLaterVerdictOfAPanelistCounts();

private:
    tl::expected<Complaint, Refusal> give(const Complaint &before, const Payload &payload, const QDateTime &when = morning(),
                                          const Actor &actor = {Someone, Role::Supervisor}) const
    {
        return apply(Entity(before), command(before.id, payload, when), {actor, when, m_city, {}}).map([](const Outcome &outcome) {
            return std::get<Complaint>(outcome.after);
        });
    }
    Complaint done(const Complaint &before, const Payload &payload, const QDateTime &when = morning(),
                   const Actor &actor = {Someone, Role::Supervisor}) const
    {
        const auto after = give(before, payload, when, actor);
        if (!after)
            qFatal("refused: %s", qPrintable(code(after.error().rule)));
        return *after;
    }
    Organisation m_city = smallCity();
};

void TestComplaintLaw::anExtensionIsCountedOnFromThePeriod_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QDateTime>("due");
    QTest::newRow("working days go on: 7 + 7 are 14") << u"7d"_s << u"7d"_s << at(6, 18, 18);
    QTest::newRow("a part of the period") << u"7d"_s << u"2d"_s << at(6, 11, 18);
    QTest::newRow("hours go on from the minute") << u"3h"_s << u"3h"_s << at(6, 1, 16);
    QTest::newRow("five days are forty hours, and ten stay eighty") << u"5d"_s << u"5d"_s << at(6, 12, 18);
    QTest::newRow("days are given to a period in hours") << u"16h"_s << u"1d"_s << at(6, 3, 18);
    QTest::newRow("weeks by the calendar") << u"2w"_s << u"1w"_s << at(6, 22, 18);
}

void TestComplaintLaw::anExtensionIsCountedOnFromThePeriod()
{
    QFETCH(QString, period);
    QFETCH(QString, by);
    QFETCH(QDateTime, due);
    Complaint complaint = complaintIn(ComplaintState::InProgress);
    complaint.period = *Period::parse(period);
    const Complaint after = done(complaint, ExtendDue{ExtensionKind::Regular, *Period::parse(by), u"자재 수급"_s, {}}, at(6, 1, 10));
    QCOMPARE(after.dueAt, due);
    QCOMPARE(after.lastNoticeAt, std::optional(at(6, 1, 10)));
}

void TestComplaintLaw::theLedgerSaysWhichDaysTheExtensionGave()
{
    const Complaint extended
        = done(complaintIn(ComplaintState::InProgress), ExtendDue{ExtensionKind::Regular, Period::days(3), u"사유"_s, {}});
    const auto due = explainDue(extended, m_city.calendar());
    QVERIFY(due);
    int byLaw = 0;
    int byExtension = 0;
    for (const LedgerSpan &span : due->ledger)
        (span.rule == articleOf(ExtensionKind::Regular) ? byExtension : byLaw) += span.countedDays;
    QCOMPARE(byLaw, 7);
    QCOMPARE(byExtension, 3);
    for (qsizetype i = 1; i < due->ledger.size(); ++i)
        QCOMPARE(due->ledger.at(i).from, due->ledger.at(i - 1).to);
}

void TestComplaintLaw::aSecondExtensionNeedsTheFirstAndConsent()
{
    const Complaint complaint = complaintIn(ComplaintState::InProgress);
    const ExtendDue consented{ExtensionKind::WithConsent, Period::days(7), u"사유"_s, u"전화로 동의"_s};
    QCOMPARE(give(complaint, consented).error().rule, Rule::ExtensionSpent);
    const Complaint once = done(complaint, ExtendDue{ExtensionKind::Regular, Period::days(7), u"사유"_s, {}});
    const Complaint twice = done(once, consented);
    QCOMPARE(twice.dueAt, at(6, 29, 18)); // 21 working days
    QCOMPARE(give(twice, consented).error().rule, Rule::ExtensionSpent);
}

void TestComplaintLaw::aGrievanceIsInvestigatedOutsideItsPeriod()
{
    Complaint grievance = complaintIn(ComplaintState::InProgress);
    grievance.legalType = LegalType::Grievance;
    const Complaint five = done(grievance, ExtendDue{ExtensionKind::SiteInvestigation, Period::days(5), u"현장조사"_s, {}});
    QCOMPARE(five.dueAt, at(6, 16, 18));
    QCOMPARE(longestExtension(five, ExtensionKind::SiteInvestigation), std::optional(Period::days(9)));
    QCOMPARE(longestExtension(five, ExtensionKind::Regular), std::optional(Period::days(7)));
    const Complaint whole = done(five, ExtendDue{ExtensionKind::SiteInvestigation, Period::days(9), u"현장조사"_s, {}});
    QVERIFY(!longestExtension(whole, ExtensionKind::SiteInvestigation));
}

void TestComplaintLaw::reopeningGivesTheExtensionBack()
{
    Complaint closed = complaintIn(ComplaintState::Closed);
    closed.extensions = {{.kind = ExtensionKind::Regular, .by = Period::days(7), .at = morning(), .reason = u"사유"_s}};
    closed.escalations = {{.rule = *EscalationCode::parse(u"late"), .at = morning()}};
    const Complaint again = done(closed, ReopenComplaint{u"재발"_s}, at(6, 15, 9));
    QCOMPARE(again.dueAt, at(6, 23, 18));
    QVERIFY(again.extensions.isEmpty() && again.escalations.isEmpty());
}

void TestComplaintLaw::whatIsDictatedCountsFromTheSignature()
{
    RegisterComplaint appeal = intake();
    appeal.category = *CategoryCode::parse(u"appeal");
    appeal.dictation = true;
    appeal.onBehalfOf = u"어머니"_s;
    const auto outcome = apply(std::nullopt, command(ComplaintId::create(), appeal), {{Someone, Role::Counsellor}, morning(), m_city, {}});
    QVERIFY(outcome);
    const auto taken = std::get<Complaint>(outcome->after);
    QCOMPARE(taken.state, ComplaintState::AwaitingSignature);
    QCOMPARE(taken.onBehalfOf, u"어머니"_s);
    QVERIFY(!isClockRunning(taken.state));
    QVERIFY(alarms(taken, m_city.calendar()).isEmpty());
    const Complaint signedOne = done(taken, ConfirmDictation{u"방문하여 서명"_s}, at(6, 3, 15));
    QCOMPARE(signedOne.state, ComplaintState::Received);
    QCOMPARE(countedFrom(signedOne), at(6, 3, 15));
    QCOMPARE(signedOne.receivedAt, morning());
    QCOMPARE(signedOne.dueAt, at(6, 11, 18));
}

void TestComplaintLaw::writtenComplaintsNeedNoDictation()
{
    RegisterComplaint appeal = intake();
    appeal.category = *CategoryCode::parse(u"appeal");
    appeal.channel = Channel::Visit;
    const Context context{{Someone, Role::Counsellor}, morning(), m_city, {}};
    QVERIFY(apply(std::nullopt, command(ComplaintId::create(), appeal), context));
    appeal.dictation = true;
    QCOMPARE(apply(std::nullopt, command(ComplaintId::create(), appeal), context).error().rule, Rule::DictationNotNeeded);
}

void TestComplaintLaw::routingIsOwedInOneThreeAndEightHours()
{
    Complaint fresh = complaintIn(ComplaintState::Received, false);
    fresh.receivedAt = at(6, 1, 11, 30);
    const auto before = alarms(fresh, m_city.calendar());
    QCOMPARE(timeOf(before, AlarmKind::Route), std::optional(at(6, 1, 13, 30)));
    QCOMPARE(timeOf(before, AlarmKind::TransferOut), std::optional(at(6, 2, 11, 30)));
    QCOMPARE(kindsOf(before).first(), AlarmKind::Route);

    const Complaint assigned = done(fresh, AssignComplaint{*DepartmentCode::parse(u"road"), {}, {}}, at(6, 1, 12));
    QVERIFY(!timeOf(alarms(assigned, m_city.calendar()), AlarmKind::Route));
    const Complaint refused = done(assigned, RefuseCompetence{u"국도는 우리 소관이 아님"_s}, at(6, 1, 15));
    const auto after = alarms(refused, m_city.calendar());
    QVERIFY(!timeOf(after, AlarmKind::Route));
    QCOMPARE(timeOf(after, AlarmKind::TransferInside), std::optional(at(6, 1, 18)));
}

void TestComplaintLaw::theCitizenIsToldEveryThirtyDays()
{
    Complaint long_ = complaintIn(ComplaintState::InProgress);
    QCOMPARE(timeOf(alarms(long_, m_city.calendar()), AlarmKind::ProgressNotice), std::optional(long_.receivedAt.addDays(30)));
    long_ = done(long_, GiveProgressNotice{u"예산을 기다립니다"_s}, at(6, 20, 9));
    QCOMPARE(timeOf(alarms(long_, m_city.calendar()), AlarmKind::ProgressNotice), std::optional(at(7, 20, 9)));
    QVERIFY(!timeOf(alarms(complaintIn(ComplaintState::Resolved), m_city.calendar()), AlarmKind::ProgressNotice));
}

void TestComplaintLaw::aPromiseAfterResolutionIsDueTheNextWorkingDay()
{
    Complaint complaint = complaintIn(ComplaintState::InProgress);
    complaint.callBacks = {openCallBack()};
    complaint.callBacks.first().reason = CallBackReason::AfterResolution;
    QVERIFY(!timeOf(alarms(complaint, m_city.calendar()), AlarmKind::CallBack));
    const Complaint resolved = done(complaint, ResolveComplaint{u"메움"_s}, at(6, 5, 16)); // a Friday
    QCOMPARE(timeOf(alarms(resolved, m_city.calendar()), AlarmKind::CallBack), std::optional(at(6, 8, 18)));
}

void TestComplaintLaw::promisesOfEndedComplaintsAreFound()
{
    Complaint transferred = complaintIn(ComplaintState::TransferredOut);
    transferred.callBacks = {openCallBack()};
    QCOMPARE(promisesWithoutFuture(transferred, m_city).size(), 1);
    Complaint open = complaintIn(ComplaintState::InProgress);
    open.callBacks = {openCallBack()};
    QVERIFY(promisesWithoutFuture(open, m_city).isEmpty());
    open.callBacks.first().owner = UserId::create(); // who has left the office
    QCOMPARE(promisesWithoutFuture(open, m_city).size(), 1);
    const Complaint moved = done(open, MoveCallBack{open.callBacks.first().id, std::nullopt, Someone, u"퇴직"_s});
    QVERIFY(promisesWithoutFuture(moved, m_city).isEmpty());
}

void TestComplaintLaw::aDepartmentThatRefusesGivesItBackWithItsReason()
{
    const Complaint refused = done(complaintIn(ComplaintState::Assigned), RefuseCompetence{u"하수과 일"_s});
    QCOMPARE(refused.state, ComplaintState::Received);
    QVERIFY(isOwnerless(refused));
    QCOMPARE(refused.refusals.size(), 1);
    QCOMPARE(refused.refusals.first().department.text(), u"road"_s);
    QCOMPARE(refused.refusals.first().reason, u"하수과 일"_s);
}

void TestComplaintLaw::movesBetweenDepartmentsAreCounted()
{
    const auto road = *DepartmentCode::parse(u"road");
    const auto water = *DepartmentCode::parse(u"water");
    Complaint complaint = done(complaintIn(ComplaintState::Received, false), AssignComplaint{road, {}, {}});
    QCOMPARE(transfersInside(complaint), 0);
    complaint = done(complaint, AssignComplaint{water, {}, u"배수 문제"_s});
    QCOMPARE(transfersInside(complaint), 1);
    complaint = done(complaint, AssignComplaint{water, Someone, {}}); // only the officer
    QCOMPARE(transfersInside(complaint), 1);
    complaint = done(done(complaint, RefuseCompetence{u"도로 문제"_s}), AssignComplaint{road, {}, {}});
    QCOMPARE(transfersInside(complaint), 2);
    QCOMPARE(complaint.moves.last().from.text(), u"water"_s);
}

void TestComplaintLaw::theCommitteesDecisionNamesTheDepartment()
{
    const Complaint refused = done(complaintIn(ComplaintState::Accepted), RefuseCompetence{u"소관 아님"_s});
    const Complaint proposed = done(refused, ProposeMediation{u"두 과의 경계"_s});
    const Complaint decided = done(proposed, DecideMediation{*DepartmentCode::parse(u"water"), u"하수과에서 처리"_s});
    QCOMPARE(decided.state, ComplaintState::Assigned);
    QCOMPARE(decided.department.text(), u"water"_s);
    QCOMPARE(decided.mediation->decision, u"하수과에서 처리"_s);
    QVERIFY(!give(decided, DecideMediation{*DepartmentCode::parse(u"road"), u"다시"_s}));
}

void TestComplaintLaw::mergingWaitsForThePromise()
{
    Complaint complaint = complaintIn(ComplaintState::AwaitingSupplement);
    complaint.callBacks = {openCallBack()};
    const MergeComplaint merge{OtherComplaint, u"같은 포트홀"_s};
    QCOMPARE(give(complaint, merge).error().rule, Rule::CallBackOpen);
    const Complaint merged = done(done(complaint, ExcuseCallBack{complaint.callBacks.first().id, u"원 민원에서 전화"_s}), merge);
    QCOMPARE(merged.state, ComplaintState::Merged);
    QCOMPARE(merged.mergedInto, std::optional(OtherComplaint));
    QVERIFY(merged.clockStops.first().to);
    QVERIFY(!done(merged, ReopenComplaint{u"다른 포트홀이었음"_s}).mergedInto);
}

void TestComplaintLaw::aNeighbourJoinsWithTheirOwnPromise()
{
    const Complaint joined = done(complaintIn(ComplaintState::Scheduled), JoinPetitioner{neighbour(), wish()});
    QCOMPARE(joined.joined.size(), 1);
    QCOMPARE(joined.joined.first().joinedAt, morning());
    QCOMPARE(joined.callBacks.size(), 1);
    QVERIFY(joined.scheduledFor); // the appointment stands
    QCOMPARE(give(joined, JoinPetitioner{}).error().field, u"petitioner.name"_s);
}

void TestComplaintLaw::linkingAgainChangesTheKind()
{
    const Complaint linked = done(complaintIn(ComplaintState::Assigned), LinkComplaint{OtherComplaint, {}, LinkKind::Related});
    const Complaint repeat = done(linked, LinkComplaint{OtherComplaint, {}, LinkKind::Repeat});
    QCOMPARE(repeat.links.size(), 1);
    QCOMPARE(linkTo(repeat, OtherComplaint)->kind, LinkKind::Repeat);
    QCOMPARE(give(repeat, LinkComplaint{OtherComplaint, {}, LinkKind::Repeat}).error().rule, Rule::NothingChanged);
    QVERIFY(done(repeat, UnlinkComplaint{OtherComplaint, u"다른 곳"_s}).links.isEmpty());
}

void TestComplaintLaw::aStepIsTakenBackByWhoGaveIt()
{
    const Complaint before = complaintIn(ComplaintState::Scheduled);
    for (const CommandKind kind : {CommandKind::AssignComplaint, CommandKind::StartWork, CommandKind::ScheduleWork,
                                   CommandKind::WithdrawComplaint, CommandKind::ResolveComplaint}) {
        QVERIFY(isUndoable(kind));
        Complaint back = done(done(before, soundPayload(kind)), UndoStep{}, morning().addSecs(300));
        QCOMPARE(back.version, before.version + 2);
        QVERIFY(!back.lastStep);
        back.version = before.version;
        back.changedAt = before.changedAt;
        QVERIFY2(back == before, qPrintable(QString::number(int(kind))));
    }
}

void TestComplaintLaw::aStepIsNotTakenBack_data()
{
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<bool>("bySomebodyElse");
    QTest::newRow("after ten minutes") << UndoMinutes * 60 + 1 << false;
    QTest::newRow("by a colleague") << 5 << true;
}

void TestComplaintLaw::aStepIsNotTakenBack()
{
    QFETCH(int, secondsLater);
    QFETCH(bool, bySomebodyElse);
    const Complaint started = done(complaintIn(ComplaintState::Assigned), StartWork{});
    const Actor actor{bySomebodyElse ? UserId::create() : Someone, Role::Supervisor};
    const QDateTime later = morning().addSecs(secondsLater);
    QVERIFY(!mayUndo(started, actor, later));
    QCOMPARE(give(started, UndoStep{}, later, actor).error().rule, Rule::NotUndoable);
}

void TestComplaintLaw::aNoteDoesNotKeepAStepFromBeingTakenBack()
{
    const Complaint started = done(complaintIn(ComplaintState::Assigned), StartWork{});
    QCOMPARE(done(done(started, AddNote{u"메모"_s}), UndoStep{}).state, ComplaintState::Assigned);
    const Complaint waiting = done(started, RequestSupplement{u"사진"_s});
    QVERIFY(!waiting.lastStep);
}

void TestComplaintLaw::aNewHolidayMovesTheDueTime()
{
    const Complaint complaint = complaintIn(ComplaintState::InProgress);
    QCOMPARE(give(complaint, RecountDue{u"test"_s}, morning(), Actor::server()).error().rule, Rule::NothingChanged);
    Organisation::Data data = m_city.data();
    data.holidays.holidays.append({.date = QDate(2026, 6, 3), .name = u"지방선거"_s, .kind = Holiday::Kind::Election});
    const Organisation withElection(data);
    const auto outcome
        = apply(Entity(complaint), command(complaint.id, RecountDue{u"test.2"_s}), {Actor::server(), morning(), withElection, {}});
    QVERIFY(outcome);
    QCOMPARE(std::get<Complaint>(outcome->after).dueAt, at(6, 10, 18));
    QCOMPARE(std::get<Complaint>(outcome->after).changedAt, complaint.changedAt);
    QVERIFY(!apply(Entity(complaint), command(complaint.id, RecountDue{u"test.2"_s}),
                   {{Someone, Role::Administrator}, morning(), withElection, {}}));
}

void TestComplaintLaw::rulesFireOnceAndOnlyForTheirCategory()
{
    Organisation::Data data = m_city.data();
    const auto rule = [](QStringView code, QStringView category, EscalationTrigger trigger, int amount) {
        return EscalationRule{.code = *EscalationCode::parse(code),
                              .category = category.isEmpty() ? CategoryCode() : *CategoryCode::parse(category),
                              .trigger = trigger,
                              .amount = amount,
                              .tell = {Role::Supervisor},
                              .note = {}};
    };
    data.escalationRules = {rule(u"half", u"roads", EscalationTrigger::PartUsed, 50), rule(u"most", {}, EscalationTrigger::PartUsed, 80),
                            rule(u"appeals", u"appeal", EscalationTrigger::PartUsed, 10), rule(u"late", {}, EscalationTrigger::Overdue, 0),
                            rule(u"very-late", {}, EscalationTrigger::Overdue, 8)};
    m_city = Organisation(data);
    Complaint complaint = complaintIn(ComplaintState::InProgress); // received 6-01 09:00, due 6-09 18:00: 56 working hours
    const auto codes = [&](const QDateTime &now) {
        QStringList list;
        for (const EscalationCode &due : escalationsDue(complaint, m_city, now))
            list.append(due.text());
        return list.join(u' ');
    };
    QCOMPARE(codes(at(6, 4, 13)), QString());
    QCOMPARE(codes(at(6, 4, 14)), u"half"_s);
    QCOMPARE(codes(at(6, 8, 17)), u"half most"_s);
    QCOMPARE(codes(at(6, 9, 18)), u"half most"_s); // the last moment is in time
    QCOMPARE(codes(at(6, 10, 9, 1)), u"half most late"_s);
    QCOMPARE(codes(at(6, 10, 18)), u"half most late very-late"_s);
    complaint = done(complaint, Escalate{*EscalationCode::parse(u"half")}, at(6, 4, 14), Actor::server());
    QCOMPARE(codes(at(6, 8, 17)), u"most"_s);
    QCOMPARE(give(complaint, Escalate{*EscalationCode::parse(u"half")}, at(6, 4, 14), Actor::server()).error().rule, Rule::NothingChanged);
    complaint.state = ComplaintState::Resolved;
    QCOMPARE(codes(at(6, 10, 18)), QString());
    m_city = smallCity();
}

void TestComplaintLaw::anUntouchedComplaintEscalatesAndTheServerDoesNotTouchIt()
{
    Organisation::Data data = m_city.data();
    for (const QString &name : {u"ignored"_s, u"late"_s}) {
        data.escalationRules.append({.code = *EscalationCode::parse(name),
                                     .category = {},
                                     .trigger = EscalationTrigger::Untouched,
                                     .amount = 16,
                                     .tell = {Role::Supervisor},
                                     .note = {}});
    }
    data.escalationRules.removeFirst();
    m_city = Organisation(data);
    Complaint complaint = complaintIn(ComplaintState::Resolved);
    complaint.changedAt = at(6, 1, 9);
    QVERIFY(escalationsDue(complaint, m_city, at(6, 2, 17)).isEmpty());
    QCOMPARE(escalationsDue(complaint, m_city, at(6, 2, 18)).size(), 2);
    const Complaint told = done(complaint, Escalate{*EscalationCode::parse(u"ignored")}, at(6, 2, 18), Actor::server());
    QCOMPARE(told.changedAt, at(6, 1, 9));
    QCOMPARE(escalationsDue(told, m_city, at(6, 2, 18)).size(), 1);
    m_city = smallCity();
}

void TestComplaintLaw::theLaterVerdictOfAPanelistCounts()
{
    Complaint complaint = done(complaintIn(ComplaintState::Closed), RecordPanelVerdict{u"12"_s, Verdict::Poor, u"다시 파임"_s});
    complaint = done(complaint, RecordPanelVerdict{u"12"_s, Verdict::Good, {}});
    complaint = done(complaint, RecordPanelVerdict{u"3"_s, Verdict::Partly, {}});
    QCOMPARE(complaint.panelVerdicts.size(), 2);
    QCOMPARE(complaint.panelVerdicts.first().verdict, Verdict::Good);
}

QTEST_GUILESS_MAIN(TestComplaintLaw)
#include "tst_complaintlaw.moc"
