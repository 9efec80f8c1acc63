#include "models/lane.h"
#include "tests/support/complaints/madecomplaints.h"

#include "domain/complaintstates.h"
#include "domain/koreatime.h"

#include <QTest>

using namespace barodesk;
using namespace domain;
using namespace models;
using namespace Qt::StringLiterals;

namespace {

QDateTime now() { return koreaTime(QDate(2026, 11, 23), QTime(13, 43)); }

} // namespace

class TestLane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOpenComplaintLiesInExactlyOneLane()
    {
        const Organisation organisation = test::madeOrganisation();
        test::ComplaintMaker maker(5, organisation, now());
        const auto horizon = DueHorizon::at(now(), organisation.calendar());
        int stuck = 0;
        for (int i = 0; i < 3000; ++i) {
            const Complaint complaint = maker.make();
            const auto lane = laneOf(complaint);
            QCOMPARE(lane.has_value(), !isEnded(complaint.state));
            stuck += lane == Lane::Stuck ? 1 : 0;
            for (int each = 0; each < LaneCount; ++each) {
                ComplaintFilter filter;
                const bool accepts = narrow(filter, Lane(each)) && filter.accepts(complaint, horizon);
                QCOMPARE(accepts, lane == Lane(each));
            }
        }
        QVERIFY(stuck > 0);
    }

    void aStepLeadsWhereItSays_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("lane");
        QTest::addColumn<int>("kind"); // -1: there is none
        const auto row = [](const char *name, ComplaintState from, Lane to, std::optional<CommandKind> kind) {
            QTest::newRow(name) << int(from) << int(to) << (kind ? int(*kind) : -1);
        };
        row("received to assigned", ComplaintState::Received, Lane::Assigned, CommandKind::AssignComplaint);
        row("received to in progress", ComplaintState::Received, Lane::InProgress, std::nullopt);
        row("assigned to in progress", ComplaintState::Assigned, Lane::InProgress, CommandKind::StartWork);
        row("assigned to received", ComplaintState::Assigned, Lane::Received, CommandKind::RefuseCompetence);
        row("accepted to planned", ComplaintState::Accepted, Lane::Scheduled, CommandKind::ScheduleWork);
        row("in progress to resolved", ComplaintState::InProgress, Lane::Resolved, CommandKind::ResolveComplaint);
        row("planned to in progress", ComplaintState::Scheduled, Lane::InProgress, CommandKind::StartWork);
        row("in progress to stuck", ComplaintState::InProgress, Lane::Stuck, CommandKind::ReportObstacle);
        row("received to resolved", ComplaintState::Received, Lane::Resolved, std::nullopt);
        row("resolved to planned", ComplaintState::Resolved, Lane::Scheduled, std::nullopt);
        row("resolved to in progress", ComplaintState::Resolved, Lane::InProgress, CommandKind::ReopenComplaint);
        row("where it is", ComplaintState::Assigned, Lane::Assigned, std::nullopt);
    }

    void aStepLeadsWhereItSays()
    {
        QFETCH(const int, state);
        QFETCH(const int, lane);
        QFETCH(const int, kind);
        Complaint complaint = owned(ComplaintState(state));
        const auto step = stepInto(Lane(lane), complaint, {UserId::create(), Role::Supervisor}, now());
        QCOMPARE(step ? int(*step) : -1, kind);
    }

    void whoMayNotTakeTheStepHasNone()
    {
        const Complaint complaint = owned(ComplaintState::InProgress);
        QVERIFY(stepInto(Lane::Resolved, complaint, {UserId::create(), Role::FieldLead}, now()));
        QVERIFY(!stepInto(Lane::Resolved, complaint, {UserId::create(), Role::Counsellor}, now()));
        QVERIFY(!stepInto(Lane::Resolved, complaint, {UserId::create(), Role::ReadOnly}, now()));
    }

    void onesOwnLastStepIsTakenBack()
    {
        const UserId me = UserId::create();
        Complaint complaint = owned(ComplaintState::InProgress);
        complaint.lastStep = LastStep{.by = me,
                                      .at = now().addSecs(-60),
                                      .state = ComplaintState::Assigned,
                                      .department = complaint.department,
                                      .officer = {},
                                      .acceptedAt = {},
                                      .scheduledFor = {},
                                      .moves = 1};
        QCOMPARE(stepInto(Lane::Assigned, complaint, {me, Role::Supervisor}, now()), CommandKind::UndoStep);
        QVERIFY(stepInto(Lane::Assigned, complaint, {UserId::create(), Role::Supervisor}, now()) != CommandKind::UndoStep);
        QVERIFY(stepInto(Lane::Assigned, complaint, {me, Role::Supervisor}, now().addSecs(3600)) != CommandKind::UndoStep);
    }

    void whatNobodyOwnsGoesToWhoTakesItAndWhatCannotGoOnGoesOn()
    {
        const Actor actor{UserId::create(), Role::Supervisor};
        Complaint ownerless = owned(ComplaintState::Received);
        ownerless.department = {};
        QCOMPARE(laneOf(ownerless), Lane::Stuck);
        QCOMPARE(stepInto(Lane::Assigned, ownerless, actor, now()), CommandKind::AssignComplaint);
        QVERIFY(!stepInto(Lane::InProgress, ownerless, actor, now()));
        Complaint blocked = owned(ComplaintState::InProgress);
        blocked.obstacle = Obstacle{ObstacleKind::NoBudget, u"예산"_s, actor.user, now()};
        QCOMPARE(laneOf(blocked), Lane::Stuck);
        QCOMPARE(stepInto(Lane::InProgress, blocked, actor, now()), CommandKind::ClearObstacle);
        QVERIFY(!stepInto(Lane::Scheduled, blocked, actor, now()));
    }

private:
    static Complaint owned(ComplaintState state)
    {
        Complaint complaint;
        complaint.id = ComplaintId::create();
        complaint.state = state;
        complaint.department = *DepartmentCode::parse(u"road");
        complaint.receivedAt = now().addDays(-1);
        return complaint;
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
