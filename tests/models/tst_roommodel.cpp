#include "models/roomagentsmodel.h"
#include "models/roomqueuesmodel.h"

#include "domain/koreatime.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::AgentState;
using models::RoomAgentColumn;
using models::RoomAgentsModel;
using models::RoomAgentsOrder;
using models::RoomQueueColumn;
using models::RoomQueuesModel;

/// A room of four people and two queues.
class TestRoomModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        domain::Organisation::Data data;
        for (const char *name : {"상담사 01", "상담사 02", "상담사 03", "상담사 04"})
            data.users.append({.id = domain::UserId::create(),
                               .signInName = {},
                               .displayName = QString::fromUtf8(name),
                               .role = domain::Role::Counsellor,
                               .team = {},
                               .department = {},
                               .extension = {}});
        data.callCentre.queues = {{.code = queue(), .name = u"민원 대표"_s, .number = {}, .afterCall = {}, .noAnswer = {}, .teams = {}}};
        data.callCentre.notReadyReasons = {{rest(), u"휴식"_s}};
        m_organisation = domain::Organisation(data);
        m_room = {};
        m_room.at = m_now;
        m_room.agents = {agent(0, AgentState::NotReady, 300), agent(1, AgentState::Talking, 20), agent(2, AgentState::Talking, 90),
                         agent(3, AgentState::Ready, 600)};
        m_room.agents[0].reason = rest();
        m_room.agents[1].queue = queue();
        m_room.agents[1].callSince = m_now.addSecs(-20);
        m_room.queues = {counts(queue(), 2, 75, 112, 4), counts(urgent(), 1, 130, 8, 1)};
    }

    void namesAreTheCitysAndUnknownCodesStandForThemselves()
    {
        RoomAgentsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_room.agents[3].reason = *domain::NotReadyReasonCode::parse(u"abroad");
        model.setRoom(m_room, m_organisation);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, RoomAgentColumn::Name), u"상담사 01"_s);
        QCOMPARE(cell(model, 0, RoomAgentColumn::Reason), u"휴식"_s);
        QCOMPARE(cell(model, 0, RoomAgentColumn::State).toInt(), int(AgentState::NotReady));
        QCOMPARE(cell(model, 0, RoomAgentColumn::CallSince).toDateTime(), QDateTime());
        QCOMPARE(cell(model, 1, RoomAgentColumn::Queue), u"민원 대표"_s);
        QCOMPARE(cell(model, 1, RoomAgentColumn::CallSince), m_now.addSecs(-20));
        QCOMPARE(cell(model, 3, RoomAgentColumn::Reason), u"abroad"_s);
    }

    void aFreshRoomChangesOnlyWhatIsOther()
    {
        RoomAgentsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoom(m_room, m_organisation);
        const QPersistentModelIndex third(model.index(2, 0));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRoom(m_room, m_organisation);
        QCOMPARE(changed.size(), 0);
        m_room.agents[2].state = AgentState::AfterCallWork;
        m_room.agents[2].since = m_now;
        m_room.agents.removeFirst();
        std::ranges::reverse(m_room.agents);
        model.setRoom(m_room, m_organisation);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(third.isValid());
        QCOMPARE(cell(model, third.row(), RoomAgentColumn::State).toInt(), int(AgentState::AfterCallWork));
        m_room.agents.append(agent(0, AgentState::SignedOut, 5));
        m_room.agents.append(agent(0, AgentState::SignedOut, 5)); // Said twice, shown once.
        model.setRoom(m_room, m_organisation);
        QCOMPARE(model.rowCount(), 4);
    }

    void sortedByStateThenLongest()
    {
        RoomAgentsModel model;
        RoomAgentsOrder order(model);
        const QAbstractItemModelTester tester(&order, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoom(m_room, m_organisation);
        QCOMPARE(names(order), QStringList({u"상담사 03"_s, u"상담사 02"_s, u"상담사 04"_s, u"상담사 01"_s}));
        QCOMPARE(order.agent(0).user, m_organisation.data().users.at(2).id);
        m_room.agents[3].state = AgentState::AfterCallWork;
        model.setRoom(m_room, m_organisation);
        QCOMPARE(names(order), QStringList({u"상담사 03"_s, u"상담사 02"_s, u"상담사 04"_s, u"상담사 01"_s}));
        m_room.agents[2].state = AgentState::SignedOut;
        model.setRoom(m_room, m_organisation);
        QCOMPARE(names(order), QStringList({u"상담사 02"_s, u"상담사 04"_s, u"상담사 01"_s, u"상담사 03"_s}));
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("people");
        const auto row = [](const char *name, RoomAgentColumn column, Qt::SortOrder order, const char *people) {
            QTest::newRow(name) << int(column) << order << QString::fromLatin1(people);
        };
        row("name", RoomAgentColumn::Name, Qt::AscendingOrder, "1234");
        row("name, backwards", RoomAgentColumn::Name, Qt::DescendingOrder, "4321");
        row("longest", RoomAgentColumn::Since, Qt::AscendingOrder, "4132");
        row("in a call first", RoomAgentColumn::CallSince, Qt::AscendingOrder, "2341");
        row("reason, else by state", RoomAgentColumn::Reason, Qt::AscendingOrder, "3241");
        row("queue", RoomAgentColumn::Queue, Qt::DescendingOrder, "2143");
        row("state", RoomAgentColumn::State, Qt::DescendingOrder, "1423");
    }

    void sortsByEveryColumn()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(QString, people);
        RoomAgentsModel model;
        RoomAgentsOrder sorted(model);
        model.setRoom(m_room, m_organisation);
        sorted.sort(column, order);
        QString got;
        for (const QString &name : names(sorted))
            got += name.back();
        QCOMPARE(got, people);
    }

    void queuesKeepTheOrderOfTheServer()
    {
        RoomQueuesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoom(m_room, m_organisation);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, RoomQueueColumn::Name), u"민원 대표"_s);
        QCOMPARE(cell(model, 1, RoomQueueColumn::Name), u"urgent"_s);
        QCOMPARE(cell(model, 0, RoomQueueColumn::Answered).toInt(), 112);
        QCOMPARE(cell(model, 1, RoomQueueColumn::LongestWait), m_now.addSecs(-130));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        m_room.queues[1].waiting = 0;
        m_room.queues[1].longestWaitSince.reset();
        model.setRoom(m_room, m_organisation);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(cell(model, 1, RoomQueueColumn::LongestWait).toDateTime(), QDateTime());
        m_room.queues.removeFirst();
        model.setRoom(m_room, m_organisation);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void figuresAddTheQueuesUp()
    {
        const models::RoomFigures figures = models::figuresOf(m_room);
        QCOMPARE(figures.waiting, 3);
        QCOMPARE(figures.longestWaitSince, m_now.addSecs(-130));
        QCOMPARE(figures.answered, 120);
        QCOMPARE(figures.abandoned, 5);
        QCOMPARE(figures.agents[size_t(AgentState::Talking)], 2);
        QCOMPARE(figures.agents[size_t(AgentState::Ready)], 1);
        QCOMPARE(figures.agents[size_t(AgentState::NotReady)], 1);
        QCOMPARE(figures.agents[size_t(AgentState::AfterCallWork)], 0);
        m_room.agents[3].lostSince = m_now;
        QCOMPARE(models::figuresOf(m_room).agents[size_t(AgentState::Ready)], 0); // Nothing is offered there.
        QCOMPARE(models::figuresOf({}), models::RoomFigures());
    }

private:
    static domain::QueueCode queue() { return *domain::QueueCode::parse(u"main"); }
    static domain::QueueCode urgent() { return *domain::QueueCode::parse(u"urgent"); }
    static domain::NotReadyReasonCode rest() { return *domain::NotReadyReasonCode::parse(u"rest"); }

    api::RoomAgent agent(int user, AgentState state, int secondsAgo) const
    {
        api::RoomAgent agent;
        agent.user = m_organisation.data().users.at(user).id;
        agent.state = state;
        agent.since = m_now.addSecs(-secondsAgo);
        return agent;
    }
    api::RoomQueue counts(const domain::QueueCode &code, int waiting, int secondsAgo, int answered, int abandoned) const
    {
        return {.queue = code,
                .waiting = waiting,
                .longestWaitSince = m_now.addSecs(-secondsAgo),
                .ready = 1,
                .answered = answered,
                .abandoned = abandoned};
    }
    template <typename Column> static QVariant cell(const QAbstractItemModel &model, int row, Column column)
    {
        return model.index(row, int(column)).data(Qt::DisplayRole);
    }
    static QStringList names(const QAbstractItemModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(cell(model, row, RoomAgentColumn::Name).toString());
        return names;
    }

    const QDateTime m_now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    domain::Organisation m_organisation;
    api::Room m_room;
};

QTEST_GUILESS_MAIN(TestRoomModel)
#include "tst_roommodel.moc"
