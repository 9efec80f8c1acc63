#include "storetestdata.h"

#include "store/replica.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace barodesk::domain;
using namespace Qt::StringLiterals;
using barodesk::store::PendingState;
using barodesk::store::Replica;
using barodesk::test::Authority;
using barodesk::test::commandOf;
using barodesk::test::phone;
using barodesk::test::pothole;
using barodesk::test::someNoon;
using barodesk::test::staff;

class TestReplica : public QObject
{
    Q_OBJECT

private:
    struct Fixture
    {
        Authority server;
        Replica replica;
        Fixture()
        {
            replica.setActor(staff());
            replica.load({}, {}, server.city(), 0, {});
        }
        ComplaintId registered()
        {
            const ComplaintId id = ComplaintId::create();
            server.accept(commandOf(id, pothole())).value();
            replica.applyChanges(server.since(replica.cursor()));
            return id;
        }
    };

private slots:
    void submittedComplaintIsSeenAtOnceWithoutNumber()
    {
        Fixture f;
        QSignalSpy changed(&f.replica, &Replica::complaintsChanged);
        QSignalSpy queued(&f.replica, &Replica::commandQueued);
        const ComplaintId id = ComplaintId::create();
        QVERIFY(f.replica.submit(commandOf(id, pothole()), someNoon()));
        QVERIFY(f.replica.complaint(id));
        QVERIFY(!f.replica.complaint(id)->number);
        QCOMPARE(f.replica.waitingCount(), 1);
        QCOMPARE(f.replica.history(id).size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(queued.size(), 1);
        QCOMPARE(f.replica.complaintsByPhone(phone(u"01012345678"_s)).size(), 1);
    }

    void changeWithOwnCommandEmptiesTheOutbox()
    {
        Fixture f;
        QSignalSpy left(&f.replica, &Replica::commandLeft);
        const Command command = commandOf(ComplaintId::create(), pothole());
        QVERIFY(f.replica.submit(command, someNoon()));
        f.server.accept(command).value();
        QVERIFY(f.replica.applyChanges(f.server.since(0)));
        QVERIFY(f.replica.pending().empty());
        QCOMPARE(left.size(), 1);
        QVERIFY(f.replica.complaint(ComplaintId(command.target.id))->number);
        QCOMPARE(f.replica.history(command.target).size(), 1);
        QCOMPARE(f.replica.cursor(), quint64(1));
    }

    void callPurgedByTheServerLosesItHereToo()
    {
        Fixture f;
        LogCall log;
        log.call.startedAt = someNoon().addSecs(-60);
        log.call.answeredAt = log.call.startedAt;
        log.call.endedAt = someNoon();
        log.call.number = phone(u"01012345678"_s);
        log.call.transcript = {{.leg = Leg::Citizen, .text = u"도로가 파였습니다"_s, .start = {}, .end = {}}};
        const CallId id = CallId::create();
        f.server.accept(commandOf(id, log)).value();
        QVERIFY(f.replica.applyChanges(f.server.since(0)));
        QCOMPARE(f.replica.call(id)->transcript.size(), 1);
        f.server.accept(commandOf(id, PurgeCall{false}), Actor::server()).value();
        QVERIFY(f.replica.applyChanges(f.server.since(1)));
        QVERIFY(f.replica.call(id)->transcript.isEmpty());
        QVERIFY(!f.replica.call(id)->number);
        QCOMPARE(f.replica.history(EntityRef(id)).size(), 2);
    }

    void aTurnTakesAsManyChangesAsFitAndTellsOnce()
    {
        Fixture f;
        for (int i = 0; i < 5; ++i)
            f.server.accept(commandOf(ComplaintId::create(), pothole())).value();
        const std::vector<Change> changes = f.server.since(0);
        QSignalSpy changed(&f.replica, &Replica::complaintsChanged);
        int asked = 0;
        QCOMPARE(f.replica.applySome(changes, false, [&asked] { return ++asked == 3; }), size_t(3));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<QList<ComplaintId>>().size(), 3);
        QCOMPARE(f.replica.cursor(), quint64(3));
        QCOMPARE(f.replica.applySome(std::span(changes).subspan(3), false, [] { return true; }), size_t(1)); // However short a turn is.
        QCOMPARE(f.replica.applySome(std::span(changes).subspan(4), false, [] { return false; }), size_t(1));
        QCOMPARE(f.replica.cursor(), quint64(5));
    }

    void nothingIsTakenBeforeAGap()
    {
        Fixture f;
        for (int i = 0; i < 3; ++i)
            f.server.accept(commandOf(ComplaintId::create(), pothole())).value();
        std::vector<Change> changes = f.server.since(0);
        changes.erase(changes.begin() + 1);
        QCOMPARE(f.replica.applySome(changes, false, [] { return false; }), size_t(1));
        QCOMPARE(f.replica.applySome(std::span(changes).subspan(1), false, [] { return false; }), size_t(0));
    }

    void historyOnDiskIsWantedOnceAndMergedWithWhatCameSince()
    {
        Fixture f;
        const ComplaintId id = ComplaintId::create();
        f.server.accept(commandOf(id, pothole())).value();
        f.server.accept(commandOf(id, AddNote{.text = u"어제"_s})).value();
        const std::vector<Change> before = f.server.since(0);
        store::ReplicaImage image;
        image.put(before.back().entity);
        f.replica.adopt(std::move(image), f.server.city(), 2, {});
        f.server.accept(commandOf(id, AddNote{.text = u"오늘"_s})).value();
        f.replica.applyChanges(f.server.since(2));
        QCOMPARE(f.replica.history(id).size(), 1);
        QCOMPARE(f.replica.lastEntry(id)->version, quint64(3));

        QSignalSpy wanted(&f.replica, &Replica::historyWanted);
        QSignalSpy arrived(&f.replica, &Replica::historyArrived);
        f.replica.fetchHistory(id);
        f.replica.fetchHistory(id);
        QCOMPARE(wanted.size(), 1);
        const HistoryEntry latest = *f.replica.lastEntry(id);
        f.replica.addHistory(id, {before[0].entry, before[1].entry, latest});
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(f.replica.history(id), (QList<HistoryEntry>{before[0].entry, before[1].entry, latest}));
    }

    void equalPartsOfRecordsShareTheirMemory()
    {
        Fixture f;
        const auto copyOf = [](const QString &text) { return QString(text.constData(), text.size()); };
        std::vector<ComplaintId> ids;
        for (int i = 0; i < 2; ++i) {
            f.server.accept(commandOf(ComplaintId::create(), pothole())).value();
            Change change = f.server.since(f.replica.cursor()).front();
            auto &complaint = std::get<Complaint>(change.entity);
            complaint.category = *CategoryCode::parse(copyOf(complaint.category.text())); // As read: its own.
            ids.push_back(complaint.id);
            f.replica.applyChanges({change});
        }
        QCOMPARE(f.replica.complaint(ids[0])->category.text().constData(), f.replica.complaint(ids[1])->category.text().constData());
    }

    void aNumberWrittenDownTwiceFindsItsCitizenOnce()
    {
        Citizen citizen;
        citizen.id = CitizenId::create();
        citizen.phones = {phone(u"01012345678"_s), phone(u"01012345678"_s)};
        store::ReplicaImage image;
        image.put(citizen);
        QCOMPARE(image.citizensByPhone(citizen.phones.first()).size(), 1);
        citizen.phones = {phone(u"01087654321"_s)};
        image.put(citizen);
        QVERIFY(image.citizensByPhone(phone(u"01012345678"_s)).isEmpty());
        QCOMPARE(image.citizensByPhone(citizen.phones.first()).size(), 1);
    }

    void forbiddenCommandIsRefusedAtOnceAndLeavesNoTrace()
    {
        Fixture f;
        QSignalSpy pending(&f.replica, &Replica::pendingChanged);
        const auto answer = f.replica.submit(commandOf(ComplaintId::create(), pothole(QString())), someNoon());
        QVERIFY(!answer);
        QCOMPARE(answer.error().rule, Rule::TextRequired);
        QVERIFY(f.replica.pending().empty());
        QVERIFY(f.replica.complaints().isEmpty());
        QCOMPARE(pending.size(), 0);
    }

    void waitingCommandIsRebasedOnWhatOthersDid()
    {
        Fixture f;
        const ComplaintId id = f.registered();
        QVERIFY(f.replica.submit(commandOf(id, AddNote{.text = u"메모"_s}), someNoon()));
        f.server.accept(commandOf(id, AmendComplaint{.category = {}, .place = {}, .text = u"고친 내용"_s, .urgency = {}, .reason = {}}))
            .value();
        QVERIFY(f.replica.applyChanges(f.server.since(f.replica.cursor())));
        QCOMPARE(f.replica.complaint(id)->text, u"고친 내용"_s);
        QCOMPARE(f.replica.complaint(id)->version, quint64(3));
        QCOMPARE(f.replica.history(id).size(), 3);
        QCOMPARE(f.replica.waitingCount(), 1);
    }

    void commandThatNoLongerAppliesIsRefusedWithItsRuleAndKeepsTheText()
    {
        Fixture f;
        QSignalSpy refused(&f.replica, &Replica::commandRefused);
        const ComplaintId id = f.registered();

        const Command withdraw = commandOf(id, WithdrawComplaint{.reason = u"취하"_s});
        const Command transfer = commandOf(id, TransferOut{.agency = u"도청"_s, .reason = u"소관"_s});
        QVERIFY(f.replica.submit(transfer, someNoon()));
        f.server.accept(withdraw).value();
        QVERIFY(f.replica.applyChanges(f.server.since(f.replica.cursor())));
        QVERIFY(refused.size() >= 1);
        QCOMPARE(f.replica.complaint(id)->state, ComplaintState::Withdrawn);
        const auto &kept = f.replica.pending().back();
        QCOMPARE(kept.state, PendingState::Refused);
        QCOMPARE(kept.refusal->rule, Rule::StateForbids);
        QCOMPARE(std::get<TransferOut>(kept.command.payload).agency, u"도청"_s);
        f.replica.dismissRefused(transfer.id);
        QVERIFY(std::ranges::none_of(f.replica.pending(), [&](const auto &p) { return p.command.id == transfer.id; }));
    }

    void passingStateDuringCatchUpRefusesNothing()
    {
        Fixture f;
        const ComplaintId id = f.registered();
        f.server.accept(commandOf(id, AssignComplaint{.department = *DepartmentCode::parse(u"park"), .officer = {}, .reason = u"소관"_s}))
            .value();
        QVERIFY(f.replica.applyChanges(f.server.since(f.replica.cursor())));
        QVERIFY(f.replica.submit(commandOf(id, StartWork{}), someNoon()));
        f.server.accept(commandOf(id, RequestSupplement{.what = u"사진"_s})).value();
        f.server.accept(commandOf(id, ReceiveSupplement{.note = u"받음"_s})).value();
        const auto changes = f.server.since(f.replica.cursor());
        QVERIFY(f.replica.applyChanges({changes[0]}, true));
        QCOMPARE(f.replica.refusedCount(), 0);
        QCOMPARE(f.replica.complaint(id)->state, ComplaintState::AwaitingSupplement);
        QVERIFY(f.replica.applyChanges({changes[1]}, false));
        QCOMPARE(f.replica.refusedCount(), 0);
        QCOMPARE(f.replica.complaint(id)->state, ComplaintState::InProgress);
    }

    void commandTheServerOwesAnAnswerForIsNotRefusedByARebase()
    {
        Fixture f;
        const ComplaintId id = f.registered();
        const Command transfer = commandOf(id, TransferOut{.agency = u"도청"_s, .reason = u"소관"_s});
        QVERIFY(f.replica.submit(transfer, someNoon()));
        f.replica.setUnderway({transfer.id});
        f.server.accept(commandOf(id, WithdrawComplaint{.reason = u"취하"_s})).value();
        QVERIFY(f.replica.applyChanges(f.server.since(f.replica.cursor())));
        QCOMPARE(f.replica.refusedCount(), 0);
        f.replica.setUnderway({});
        QVERIFY(f.replica.applyChanges({}));
        QCOMPARE(f.replica.refusedCount(), 1);
    }

    void serverRefusalTakesTheChangeBackFromTheView()
    {
        Fixture f;
        QSignalSpy refused(&f.replica, &Replica::commandRefused);
        const Command command = commandOf(ComplaintId::create(), pothole());
        QVERIFY(f.replica.submit(command, someNoon()));
        f.replica.refuse(command.id, {.rule = Rule::PlaceRequired, .field = u"place"_s, .allowed = {}});
        QVERIFY(f.replica.complaints().isEmpty());
        QVERIFY(f.replica.history(command.target).isEmpty());
        QCOMPARE(refused.size(), 1);
        QCOMPARE(f.replica.refusedCount(), 1);
        QVERIFY(f.replica.complaintsByPhone(phone(u"01012345678"_s)).isEmpty());
    }

    void acknowledgedCommandStaysInTheViewUntilItsChangeComes()
    {
        Fixture f;
        const Command command = commandOf(ComplaintId::create(), pothole());
        QVERIFY(f.replica.submit(command, someNoon()));
        f.replica.acknowledge(command.id);
        QCOMPARE(f.replica.waitingCount(), 0);
        QCOMPARE(f.replica.pending().size(), size_t(1));
        QCOMPARE(f.replica.complaints().size(), 1);
    }

    void gapInTheChangesIsToldAndNothingAfterItIsApplied()
    {
        Fixture f;
        for (int i = 0; i < 3; ++i)
            f.server.accept(commandOf(ComplaintId::create(), pothole())).value();
        auto changes = f.server.since(0);
        changes.erase(changes.begin() + 1);
        QVERIFY(!f.replica.applyChanges(changes));
        QCOMPARE(f.replica.cursor(), quint64(1));
        QVERIFY(f.replica.applyChanges(f.server.since(0)));
        QCOMPARE(f.replica.cursor(), quint64(3));
    }

    void batchIsAnnouncedOnce()
    {
        Fixture f;
        const ComplaintId id = ComplaintId::create();
        f.server.accept(commandOf(id, pothole())).value();
        for (int i = 0; i < 20; ++i)
            f.server.accept(commandOf(id, AddNote{.text = QString::number(i)})).value();
        QSignalSpy changed(&f.replica, &Replica::complaintsChanged);
        f.replica.applyChanges(f.server.since(0));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<QList<ComplaintId>>(), QList<ComplaintId>{id});
    }

    void phoneIndexFollowsAmendedCitizens()
    {
        Fixture f;
        const CitizenId id = CitizenId::create();
        RegisterCitizen payload;
        payload.name = u"김하나"_s;
        payload.phones = {phone(u"010-1111-2222"_s)};
        QVERIFY(f.replica.submit(commandOf(id, payload), someNoon()));
        QCOMPARE(f.replica.citizensByPhone(phone(u"01011112222"_s)).size(), 1);
        AmendCitizen amend;
        amend.phones = QList<PhoneNumber>{phone(u"010-3333-4444"_s)};
        QVERIFY(f.replica.submit(commandOf(id, amend), someNoon()));
        QVERIFY(f.replica.citizensByPhone(phone(u"01011112222"_s)).isEmpty());
        QCOMPARE(f.replica.citizensByPhone(phone(u"01033334444"_s)).size(), 1);
    }

    void loadRestoresWaitingAndRefusedCommands()
    {
        Fixture f;
        const Command waiting = commandOf(ComplaintId::create(), pothole());
        const Command refused = commandOf(ComplaintId::create(), pothole());
        Replica later;
        QSignalSpy reset(&later, &Replica::reset);
        later.load({}, {}, f.server.city(), 7,
                   {{.command = waiting, .state = PendingState::Waiting, .refusal = {}},
                    {.command = refused,
                     .state = PendingState::Refused,
                     .refusal = Refusal{.rule = Rule::PlaceRequired, .field = {}, .allowed = {}}}});
        later.setActor(staff());
        QCOMPARE(reset.size(), 1);
        QCOMPARE(later.complaints().size(), 1);
        QCOMPARE(later.waitingCount(), 1);
        QCOMPARE(later.refusedCount(), 1);
        QCOMPARE(later.cursor(), quint64(7));
    }

    void oneChangeAmongAHundredThousandIsQuick()
    {
        Fixture f;
        const ComplaintId id = ComplaintId::create();
        const Change first = f.server.accept(commandOf(id, pothole())).value();
        std::vector<Entity> entities;
        Complaint complaint = std::get<Complaint>(first.entity);
        for (int i = 0; i < 100'000; ++i) {
            complaint.id = ComplaintId::create();
            complaint.petitionerPhone = phone(u"010%1"_s.arg(i, 8, 10, QChar(u'0')));
            entities.emplace_back(complaint);
        }
        f.replica.load(std::move(entities), {}, f.server.city(), 0, {});
        for (int i = 0; i < 99; ++i)
            f.server.accept(commandOf(id, AddNote{.text = QString::number(i)})).value();
        const auto changes = f.server.since(0);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(f.replica.applyChanges(changes));
        qInfo("100 changes among 100,000 complaints: %lld us", static_cast<long long>(timer.nsecsElapsed() / 1000));
        QVERIFY(timer.elapsed() < 1000);
        QCOMPARE(f.replica.complaintsByPhone(phone(u"01000000042"_s)).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReplica)
#include "tst_replica.moc"
