#include "models/callbackmodel.h"

#include "domain/complaintclock.h"
#include "tests/ui/board/boardworld.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using models::CallBackModel;
using test::BoardWorld;

namespace {

/// Open promises of all complaints, as somebody would count them by hand.
int promisesOf(const store::Replica &replica, const std::optional<UserId> &owner = std::nullopt)
{
    int count = 0;
    for (const auto &complaint : replica.complaints()) {
        count += int(std::ranges::count_if(
            complaint->callBacks, [&](const CallBack &c) { return c.state == CallBackState::Promised && (!owner || c.owner == *owner); }));
    }
    return count;
}

bool isInOrder(const CallBackModel &model)
{
    for (int row = 1; row < model.rowCount(); ++row) {
        const QDateTime before = model.due(row - 1);
        const QDateTime here = model.due(row);
        if (!before.isValid() && here.isValid())
            return false; // What waits for the work comes last.
        if (before.isValid() && here.isValid() && here < before)
            return false;
    }
    return true;
}

} // namespace

/// No promise is ever missing from the list, whatever desks do.
class TestCallBackModel final : public QObject
{
    Q_OBJECT
private slots:
    void everyOpenPromiseIsThereTheMostUrgentFirst()
    {
        BoardWorld world(400);
        CallBackModel model(world.replica);
        QAbstractItemModelTester tester(&model);
        QVERIFY(model.rowCount() > 5);
        QCOMPARE(model.rowCount(), promisesOf(world.replica));
        QVERIFY(isInOrder(model));
    }

    void aKeptPromiseGoesWithoutAReset()
    {
        BoardWorld world(200, Role::Supervisor);
        CallBackModel model(world.replica);
        QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const int before = model.rowCount();
        const auto complaint = model.complaint(0);
        const CallBackId kept = model.callBack(0)->id;
        QVERIFY(world.access().give(EntityRef(complaint->id), RecordCallBackAttempt{kept, CallBackResult::Reached, {}, {}}));
        QCOMPARE(model.rowOf(kept), -1);
        QCOMPARE(model.rowCount(), before - 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(resets.size(), 0);
    }

    void anotherTryMovesItToItsNewPlace()
    {
        BoardWorld world(200, Role::Supervisor);
        CallBackModel model(world.replica);
        QAbstractItemModelTester tester(&model);
        const auto complaint = model.complaint(0);
        const CallBackId tried = model.callBack(0)->id;
        const QDateTime next = world.now.addDays(30);
        QVERIFY(world.access().give(EntityRef(complaint->id), RecordCallBackAttempt{tried, CallBackResult::NoAnswer, {}, next}));
        const int row = model.rowOf(tried);
        QVERIFY(row > 0);
        QCOMPARE(model.due(row), next);
        QCOMPARE(model.callBack(row)->attempts.size(), 1);
        QVERIFY(isInOrder(model));
    }

    void onlyOnesOwn()
    {
        BoardWorld world(400);
        CallBackModel model(world.replica);
        QAbstractItemModelTester tester(&model);
        const UserId somebody = model.callBack(0)->owner;
        model.setOwner(somebody);
        QCOMPARE(model.rowCount(), promisesOf(world.replica, somebody));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.callBack(row)->owner, somebody);
    }

    void lateOnesAreCounted()
    {
        BoardWorld world(400);
        CallBackModel model(world.replica);
        int late = 0;
        while (late < model.rowCount() && model.due(late).isValid() && model.due(late) <= world.now)
            ++late;
        QCOMPARE(model.lateCount(world.now), late);
        QVERIFY(model.lateCount(world.now.addYears(1)) >= late);
    }

    void randomWorkKeepsListAndRecordsAlike()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        BoardWorld world(150, Role::Supervisor);
        CallBackModel model(world.replica);
        QAbstractItemModelTester tester(&model);
        for (int step = 0; step < 300; ++step) {
            const Complaint &any = world.known.at(size_t(random.bounded(int(world.known.size()))));
            const auto now = world.replica.complaint(any.id);
            std::optional<CallBackId> open;
            for (const CallBack &callBack : now->callBacks) {
                if (callBack.state == CallBackState::Promised)
                    open = callBack.id;
            }
            Payload payload = AddNote{u"메모"_s};
            switch (random.bounded(5)) {
            case 0:
                payload
                    = PromiseCallBack{{CallBackId::create(), CallBackReason(random.bounded(3)), *PhoneNumber::parse(u"01012345678"),
                                       random.bounded(2) ? std::optional(world.now.addSecs(60 + random.bounded(100'000))) : std::nullopt}};
                break;
            case 1:
                if (open)
                    payload
                        = RecordCallBackAttempt{*open, CallBackResult(random.bounded(4)), {}, world.now.addSecs(60 + random.bounded(9000))};
                break;
            case 2:
                if (open)
                    payload = ExcuseCallBack{*open, u"사유"_s};
                break;
            case 3: payload = ResolveComplaint{u"고침"_s}; break;
            default: break;
            }
            (void)world.access().give(EntityRef(any.id), payload); // What the rules refuse changes nothing.
            QCOMPARE(model.rowCount(), promisesOf(world.replica));
            QVERIFY(isInOrder(model));
        }
    }
};

QTEST_GUILESS_MAIN(TestCallBackModel)
#include "tst_callbackmodel.moc"
