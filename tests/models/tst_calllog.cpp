#include "callsamples.h"
#include "models/calllogmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::domain;
using models::CallLog;
using models::CallLogFilter;
using models::CallLogModel;
using test::callRecord;
using test::callsNow;
using test::serverSays;

namespace {

const UserId me = UserId::create();
const UserId colleague = UserId::create();
constexpr auto In = CallDirection::Incoming;
constexpr auto Out = CallDirection::Outgoing;

Organisation city()
{
    Organisation::Data data;
    data.callCentre.queues = {{.code = *QueueCode::parse(u"main"),
                               .name = u"민원 대표"_s,
                               .number = PhoneNumber::parse(u"0315908572"),
                               .afterCall = {},
                               .teams = {}},
                              {.code = *QueueCode::parse(u"night"), .name = u"야간"_s, .number = {}, .afterCall = {}, .teams = {}}};
    data.callCentre.wrapUps = {{*WrapUpCode::parse(u"taken"), u"민원 접수"_s}, {*WrapUpCode::parse(u"told"), u"단순 안내"_s}};
    data.departments = {{.code = *DepartmentCode::parse(u"road"),
                         .name = u"도로관리과"_s,
                         .team = u"도로보수팀"_s,
                         .phone = PhoneNumber::parse(u"0315902741"),
                         .duties = {}}};
    const auto person = [](const UserId &id, const QString &name, const QString &extension) {
        return User{.id = id,
                    .signInName = {},
                    .displayName = name,
                    .role = Role::Counsellor,
                    .team = {},
                    .department = {},
                    .extension = extension};
    };
    data.users = {person(me, u"상담사 07"_s, u"8507"_s), person(colleague, u"이하늘"_s, u"8508"_s)};
    return Organisation(data);
}

Citizen citizen(const QString &name, QStringView number)
{
    Citizen made;
    made.id = CitizenId::create();
    made.version = 1;
    made.name = name;
    made.phones = {test::phoneNumber(number)};
    made.changedAt = callsNow();
    return made;
}

QList<CallId> ids(const CallLogModel &model)
{
    QList<CallId> all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.call(model.index(row))->id);
    return all;
}

} // namespace

class TestCallLog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_replica = std::make_unique<store::Replica>();
        m_replica->load({}, {}, city(), 0, {});
        m_log = std::make_unique<CallLog>(*m_replica);
        m_model = std::make_unique<CallLogModel>(*m_log);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_log.reset();
        m_replica.reset();
    }

    void latestCallStandsFirstWheneverItBecameKnown()
    {
        const CallRecord early = callRecord(u"01011112222", 90, CallResult::Answered);
        const CallRecord middle = callRecord(u"01011113333", 60, CallResult::Missed);
        const CallRecord late = callRecord(u"01011114444", 30, CallResult::Answered);
        say({middle});
        say({late, early});
        QCOMPARE(ids(*m_model), (QList{late.id, middle.id, early.id}));
    }

    void isFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("everything") << QString() << QList{0, 1, 2, 3, 4};
        QTest::newRow("a citizen's name") << u"홍길동"_s << QList{0};
        QTest::newRow("initial consonants") << u"ㅎㄱㄷ"_s << QList{0};
        QTest::newRow("a syllable half typed") << u"홍기"_s << QList{0};
        QTest::newRow("end of a number") << u"5678"_s << QList{0};
        QTest::newRow("number with hyphens") << u"010-1234"_s << QList{0};
        QTest::newRow("two digits are no number") << u"56"_s << QList<int>{};
        QTest::newRow("extension") << u"8508"_s << QList{3};
        QTest::newRow("colleague called") << u"이하늘"_s << QList{3, 4};
        QTest::newRow("department") << u"도로보수"_s << QList{2};
        QTest::newRow("queue") << u"민원 대표"_s << QList{0};
        QTest::newRow("initials of the queue") << u"ㅇㄱ"_s << QList{1};
        QTest::newRow("wrap-up code") << u"단순안내"_s << QList{1};
        QTest::newRow("what the caller called itself") << u"gas"_s << QList{4};
        QTest::newRow("two words that both say something") << u"홍길동 접수"_s << QList{0};
        QTest::newRow("two words of different calls") << u"홍길동 야간"_s << QList<int>{};
        QTest::newRow("nobody") << u"우주국"_s << QList<int>{};
    }
    void isFound()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, found);
        const Citizen hong = citizen(u"홍길동"_s, u"01012345678");
        QList<CallRecord> calls{
            callRecord(u"01012345678", 10, CallResult::Answered, In, me), callRecord(u"01055556666", 20, CallResult::Answered, In, me),
            callRecord(u"0315902741", 30, CallResult::Answered, Out, me), callRecord(u"8508", 40, CallResult::Missed, Out, me),
            callRecord(u"0319990000", 50, CallResult::Missed, In, colleague)};
        calls[0].citizen = hong.id;
        calls[0].queue = *QueueCode::parse(u"main");
        calls[0].wrapUp = *WrapUpCode::parse(u"taken");
        calls[1].queue = *QueueCode::parse(u"night");
        calls[1].wrapUp = *WrapUpCode::parse(u"told");
        calls[4].displayName = u"City GAS"_s;
        m_model->setFilter({.text = text, .direction = {}, .result = {}, .wrapUp = {}, .handledBy = {}, .from = {}});
        say({hong});
        for (const CallRecord &call : std::as_const(calls)) // The list follows a filter ...
            say({call});
        QList<CallId> wanted;
        for (const int i : std::as_const(found))
            wanted.append(calls.at(i).id);
        QCOMPARE(ids(*m_model), wanted);
        m_model->setFilter({}); // ... and is filtered.
        m_model->setFilter({.text = text, .direction = {}, .result = {}, .wrapUp = {}, .handledBy = {}, .from = {}});
        m_model->finish();
        QCOMPARE(ids(*m_model), wanted);
    }

    void isFiltered_data()
    {
        QTest::addColumn<CallLogFilter>("filter");
        QTest::addColumn<QList<int>>("listed");
        const auto filter = [](auto set) {
            CallLogFilter made;
            set(made);
            return made;
        };
        using F = CallLogFilter;
        QTest::newRow("incoming") << filter([](F &f) { f.direction = In; }) << QList{0, 2, 3, 5};
        QTest::newRow("outgoing") << filter([](F &f) { f.direction = Out; }) << QList{1, 4};
        QTest::newRow("missed") << filter([](F &f) {
            f.direction = In;
            f.result = CallResult::Missed;
        }) << QList{2};
        QTest::newRow("refused is not missed") << filter([](F &f) { f.result = CallResult::Refused; }) << QList{3};
        QTest::newRow("answered elsewhere") << filter([](F &f) { f.result = CallResult::AnsweredElsewhere; }) << QList{5};
        QTest::newRow("mine") << filter([](F &f) { f.handledBy = me; }) << QList{0, 1, 2};
        QTest::newRow("since half an hour") << filter([](F &f) { f.from = callsNow().addSecs(-30 * 60); }) << QList{0, 1, 2};
        QTest::newRow("a wrap-up code") << filter([](F &f) { f.wrapUp = WrapUpCode::parse(u"taken"); }) << QList{0};
        QTest::newRow("talked in without a code") << filter([](F &f) { f.wrapUp = WrapUpCode(); }) << QList{1};
        QTest::newRow("to be called back") << filter([](F &f) { f.onlyCallBacksWanted = true; }) << QList{2};
    }
    void isFiltered()
    {
        QFETCH(CallLogFilter, filter);
        QFETCH(QList<int>, listed);
        QList<CallRecord> calls{callRecord(u"01011110000", 10, CallResult::Answered, In, me),
                                callRecord(u"01011110001", 20, CallResult::Answered, Out, me),
                                callRecord(u"01011110002", 30, CallResult::Missed, In, me),
                                callRecord(u"01011110003", 40, CallResult::Refused, In, colleague),
                                callRecord(u"01011110004", 50, CallResult::Failed, Out, colleague),
                                callRecord(u"01011110005", 60, CallResult::AnsweredElsewhere, In, colleague)};
        calls[0].wrapUp = *WrapUpCode::parse(u"taken");
        QList<Entity> entities;
        for (const CallRecord &call : std::as_const(calls))
            entities.append(call);
        say(entities);
        m_model->setFilter(filter);
        QList<CallId> wanted;
        for (const int i : std::as_const(listed))
            wanted.append(calls.at(i).id);
        QCOMPARE(ids(*m_model), wanted);
    }

    void missedCallWantsCallBackUntilItsNumberWasReached_data()
    {
        QTest::addColumn<int>("minutesAgo"); // The missed one: 60.
        QTest::addColumn<CallDirection>("direction");
        QTest::addColumn<CallResult>("result");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("wanted");
        const QString same = u"01012345678"_s;
        QTest::newRow("called back and talked") << 30 << Out << CallResult::Answered << same << false;
        QTest::newRow("called back, nobody there") << 30 << Out << CallResult::Missed << same << false;
        QTest::newRow("they called again and were answered") << 30 << In << CallResult::Answered << same << false;
        QTest::newRow("they called again and were missed") << 30 << In << CallResult::Missed << same << true;
        QTest::newRow("talked before it") << 90 << In << CallResult::Answered << same << true;
        QTest::newRow("somebody else was called") << 30 << Out << CallResult::Answered << u"01099998888"_s << true;
    }
    void missedCallWantsCallBackUntilItsNumberWasReached()
    {
        QFETCH(int, minutesAgo);
        QFETCH(CallDirection, direction);
        QFETCH(CallResult, result);
        QFETCH(QString, number);
        QFETCH(bool, wanted);
        const CallRecord missed = callRecord(u"01012345678", 60, CallResult::Missed, In, me);
        const CallRecord later = callRecord(number, minutesAgo, result, direction, colleague);
        say({missed});
        QVERIFY(m_log->wantsCallBack(missed));
        QSignalSpy told(m_log.get(), &CallLog::callBacksChanged);
        say({later});
        QCOMPARE(m_log->wantsCallBack(missed), wanted);
        QCOMPARE(told.size(), 1);
        // Known from the first, the same.
        CallLog fresh(*m_replica);
        QCOMPARE(fresh.wantsCallBack(missed), wanted);
    }

    void onlyMissedOnesOfOnesOwnCount()
    {
        say({callRecord(u"01011110001", 10, CallResult::Missed, In, me), callRecord(u"01011110002", 10, CallResult::Refused, In, me),
             callRecord(u"01011110003", 10, CallResult::Failed, In, me),
             callRecord(u"01011110004", 10, CallResult::AnsweredElsewhere, In, me),
             callRecord(u"01011110005", 10, CallResult::Missed, In, colleague), callRecord(u"", 10, CallResult::Missed, In, me),
             callRecord(u"01011110006", 10, CallResult::Missed, Out, me),
             callRecord(u"01011110007", 3 * 24 * 60, CallResult::Missed, In, me)});
        QCOMPARE(m_log->callBacksWanted(me, callsNow().addDays(-1)), 1);
        QCOMPARE(m_log->callBacksWanted(me, callsNow().addDays(-7)), 2);
    }

    void listOfCallBacksShrinksAsTheyAreCalled()
    {
        const CallRecord one = callRecord(u"01011110001", 60, CallResult::Missed, In, me);
        const CallRecord other = callRecord(u"01011110002", 50, CallResult::Missed, In, me);
        say({one, other});
        CallLogFilter filter;
        filter.onlyCallBacksWanted = true;
        m_model->setFilter(filter);
        QCOMPARE(ids(*m_model), (QList{other.id, one.id}));
        say({callRecord(u"01011110002", 1, CallResult::Answered, Out, me)});
        QCOMPARE(ids(*m_model), QList{one.id});
    }

    void wrapUpCodeGivenLaterIsToldInPlace()
    {
        CallRecord call = callRecord(u"01011110001", 60, CallResult::Answered, In, me);
        say({call, callRecord(u"01011110002", 30, CallResult::Answered, In, me)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        call.version = 2;
        call.wrapUp = *WrapUpCode::parse(u"told");
        say({call});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        QCOMPARE(reset.size() + inserted.size(), 0);
        QCOMPARE(m_model->call(m_model->index(1))->wrapUp.text(), u"told"_s);
    }

    void complaintsNameTheirCall()
    {
        const CallRecord call = callRecord(u"01011110001", 60, CallResult::Answered, In, me);
        say({call});
        Complaint complaint;
        complaint.id = ComplaintId::create();
        complaint.version = 1;
        complaint.call = call.id;
        say({complaint});
        QCOMPARE(m_log->complaintsOf(call.id), QList{complaint.id});
        QCOMPARE(m_model->index(0).data(CallLogModel::ComplaintCountRole).toInt(), 1);
        CallLog fresh(*m_replica);
        QCOMPARE(fresh.complaintsOf(call.id), QList{complaint.id});
    }

    void refusedCallOfOnesOwnGoesAgain()
    {
        m_replica->setActor({me, Role::Counsellor});
        const CallRecord mine = callRecord(u"01012345678", 5, CallResult::Answered, Out, me);
        const CallRecord missed = callRecord(u"01012345678", 60, CallResult::Missed, In, me);
        say({missed});
        const Command command{CommandId::create(), mine.id, callsNow(), LogCall{mine}};
        QVERIFY(m_replica->submit(command, callsNow()));
        m_model->finish();
        QCOMPARE(ids(*m_model), (QList{mine.id, missed.id}));
        QVERIFY(!m_log->wantsCallBack(missed));
        m_replica->refuse(command.id, Refusal{.rule = Rule::NotPermitted, .field = {}, .allowed = {}});
        m_model->finish();
        QCOMPARE(ids(*m_model), QList{missed.id});
        QVERIFY(m_log->wantsCallBack(missed));
    }

    void aHundredThousandCallsAreSearchedInTurns()
    {
        std::vector<Entity> entities;
        std::mt19937 random(7);
        QDateTime latest;
        for (int i = 0; i < 100'000; ++i) {
            CallRecord call
                = callRecord(u"01%1"_s.arg(i % 40'000, 8, 10, QChar(u'0')), int(random() % 200'000), CallResult::Answered, In, me);
            call.displayName = i % 1000 == 0 ? u"도로 공사"_s : u"민원인 %1"_s.arg(i % 700);
            entities.emplace_back(call);
        }
        m_replica->load(entities, {}, city(), 0, {});
        QVERIFY(m_model->isSearching());
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isSearching(), 30'000);
        QCOMPARE(m_model->rowCount(), 100'000);

        // A clock that lets a turn look at a few hundred: the first found are there before the last were looked at.
        std::chrono::nanoseconds time{};
        CallLogModel byTurns(*m_log, [&time] { return time += std::chrono::microseconds(500); });
        QSignalSpy inserted(&byTurns, &QAbstractItemModel::rowsInserted);
        CallLogFilter filter;
        filter.text = u"ㄷㄹㄱㅅ"_s;
        byTurns.setFilter(filter);
        QVERIFY(byTurns.isSearching());
        QTRY_VERIFY_WITH_TIMEOUT(byTurns.rowCount() > 0, 30'000);
        QVERIFY(byTurns.isSearching());
        // What becomes known meanwhile is neither lost nor there twice.
        CallRecord fresh = callRecord(u"01000000001", 0, CallResult::Answered, In, me);
        fresh.displayName = u"도로 공사"_s;
        CallRecord old = callRecord(u"01000000001", 300'000, CallResult::Answered, In, me);
        old.displayName = u"도로 공사"_s;
        serverSays(*m_replica, {fresh, old});
        QTRY_VERIFY_WITH_TIMEOUT(!byTurns.isSearching(), 60'000);
        byTurns.finish();
        QCOMPARE(byTurns.rowCount(), 102);
        QCOMPARE(ids(byTurns).first(), fresh.id);
        QCOMPARE(ids(byTurns).last(), old.id);
        QVERIFY(inserted.size() > 5);
        const QList<CallId> all = ids(byTurns);
        QCOMPARE(QSet(all.begin(), all.end()).size(), 102);
    }

    /// A model that follows ends as one that is made afresh.
    void followingConvergesOverARandomDay()
    {
        const quint32 seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&random](int count) { return int(random() % unsigned(count)); };
        QList<CallRecord> calls;
        CallLogFilter filters[3];
        filters[1].onlyCallBacksWanted = true;
        filters[2].text = u"접수"_s;
        std::vector<std::unique_ptr<CallLogModel>> followers;
        for (const CallLogFilter &filter : filters) {
            followers.push_back(std::make_unique<CallLogModel>(*m_log));
            followers.back()->setFilter(filter);
        }
        for (int step = 0; step < 400; ++step) {
            if (calls.isEmpty() || below(3) > 0) {
                calls.append(callRecord(u"0101111000%1"_s.arg(below(6)), below(500), CallResult(below(5)), CallDirection(below(2)),
                                        below(2) == 0 ? me : colleague));
                say({calls.last()});
            } else {
                CallRecord &call = calls[below(int(calls.size()))];
                ++call.version;
                if (below(2) == 0)
                    call.wrapUp = *WrapUpCode::parse(below(2) == 0 ? u"taken" : u"told");
                else
                    call.number.reset(); // No longer kept.
                say({call});
            }
        }
        CallLog freshLog(*m_replica);
        for (size_t i = 0; i < followers.size(); ++i) {
            CallLogModel fresh(freshLog);
            fresh.setFilter(filters[i]);
            fresh.finish();
            followers[i]->finish();
            QCOMPARE(ids(*followers[i]), ids(fresh));
        }
    }

private:
    void say(const QList<Entity> &entities)
    {
        serverSays(*m_replica, entities);
        m_model->finish();
    }

    std::unique_ptr<store::Replica> m_replica;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<CallLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestCallLog)
#include "tst_calllog.moc"
