#include "storetestdata.h"

#include "store/replica.h"

#include <QRandomGenerator>
#include <QTest>

using namespace barodesk;
using namespace barodesk::domain;
using namespace Qt::StringLiterals;
using barodesk::store::PendingState;
using barodesk::store::Replica;
using barodesk::test::Authority;
using barodesk::test::commandOf;
using barodesk::test::pothole;
using barodesk::test::someNoon;
using barodesk::test::staff;

/// Several desks give random commands, lose answers, get them late and in any order; in the end all of them see what the server has.
class TestReplicaConvergence : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        Replica replica;
        QList<Command> unanswered; ///< Reached the server, the answer is still on its way.
    };

    template <typename Container> auto &anyOf(Container &container)
    {
        return container[decltype(container.size())(m_random.bounded(int(container.size())))];
    }

    Payload someWork()
    {
        switch (m_random.bounded(16)) {
        case 0: return AssignComplaint{.department = *DepartmentCode::parse(u"park"), .officer = {}, .reason = u"소관"_s};
        case 1: return StartWork{};
        case 2: return ScheduleWork{.when = someNoon().addDays(3), .reason = u"자재"_s};
        case 3: return RequestSupplement{.what = u"사진"_s};
        case 4: return ReceiveSupplement{.note = u"받음"_s};
        case 5: return ResolveComplaint{.resultText = u"고침"_s};
        case 6: return CloseComplaint{.howTold = u"전화"_s, .contact = u"도로관리과"_s};
        case 7: return ReopenComplaint{.reason = u"다시"_s};
        case 8: return AcceptComplaint{};
        case 9: return RefuseCompetence{.reason = u"소관 아님"_s};
        case 10: return ExtendDue{.kind = ExtensionKind::Regular, .by = Period::hours(1), .reason = u"자재"_s, .consent = {}};
        case 11: return UndoStep{};
        case 12: return ReportObstacle{.kind = ObstacleKind::NoBudget, .reason = QString::number(m_random.bounded(3))};
        case 13: return WithdrawComplaint{.reason = u"취하"_s};
        case 14: return ProposeMediation{.proposal = u"조정"_s};
        default: return AddNote{.text = QString::number(m_random.generate())};
        }
    }

    void give(Desk &desk, QList<ComplaintId> &known)
    {
        if (known.isEmpty() || m_random.bounded(6) == 0) {
            known.append(ComplaintId::create());
            QVERIFY(desk.replica.submit(commandOf(known.constLast(), pothole()), someNoon()));
            return;
        }
        // Refusals at once are part of the game: the person is told and nothing is queued.
        (void)desk.replica.submit(commandOf(anyOf(known), someWork()), someNoon());
    }

    void send(Desk &desk, Authority &server)
    {
        const int most = 1 + m_random.bounded(5);
        QList<Command> batch;
        for (const auto &pending : desk.replica.pending()) {
            if (batch.size() == most)
                break;
            if (pending.state == PendingState::Waiting && !desk.replica.isAcknowledged(pending.command.id))
                batch.append(pending.command);
        }
        for (const Command &command : std::as_const(batch))
            (void)server.accept(command); // the answer is asked again when it is delivered
        desk.unanswered.append(batch);
    }

    void answer(Desk &desk, Authority &server)
    {
        if (desk.unanswered.isEmpty())
            return;
        const Command command = desk.unanswered.takeAt(m_random.bounded(int(desk.unanswered.size())));
        const bool stillAsked = std::ranges::any_of(desk.replica.pending(), [&](const auto &p) { return p.command.id == command.id; });
        if (!stillAsked || m_random.bounded(5) == 0)
            return; // the answer was lost
        if (const auto result = server.accept(command); result)
            desk.replica.acknowledge(command.id);
        else
            desk.replica.refuse(command.id, result.error());
    }

    void pull(Desk &desk, const Authority &server)
    {
        const auto changes = server.since(desk.replica.cursor(), size_t(1 + m_random.bounded(20)));
        const bool more = !changes.empty() && changes.back().sequence < server.head();
        QSet<CommandId> underway;
        for (const Command &command : std::as_const(desk.unanswered))
            underway.insert(command.id);
        desk.replica.setUnderway(underway);
        QVERIFY(desk.replica.applyChanges(changes, more));
    }

    QRandomGenerator m_random;

private slots:
    void replicasConvergeWithTheServer_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < 12; ++i) {
            const quint32 seed = i < 4 ? quint32(i + 1) : QRandomGenerator::global()->generate();
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void replicasConvergeWithTheServer()
    {
        QFETCH(quint32, seed);
        qInfo("seed %u", seed);
        m_random.seed(seed);
        Authority server;
        std::vector<std::unique_ptr<Desk>> desks;
        QList<ComplaintId> known;
        for (int i = 0; i < 4; ++i) {
            desks.push_back(std::make_unique<Desk>());
            desks.back()->replica.setActor(staff());
            desks.back()->replica.load({}, {}, server.city(), 0, {});
        }
        for (int step = 0; step < 1200; ++step) {
            Desk &desk = *anyOf(desks);
            switch (m_random.bounded(4)) {
            case 0: give(desk, known); break;
            case 1: send(desk, server); break;
            case 2: answer(desk, server); break;
            default: pull(desk, server); break;
            }
        }
        for (int round = 0; round < 200; ++round) {
            bool quiet = true;
            for (auto &desk : desks) {
                while (desk->replica.cursor() < server.head())
                    pull(*desk, server);
                desk->unanswered.clear();
                desk->replica.setUnderway({});
                desk->replica.applyChanges({});
                send(*desk, server);
                quiet &= desk->unanswered.isEmpty();
                while (!desk->unanswered.isEmpty())
                    answer(*desk, server);
                quiet &= desk->replica.cursor() == server.head() && desk->replica.waitingCount() == 0;
            }
            if (quiet)
                break;
        }
        for (auto &desk : desks) {
            while (desk->replica.cursor() < server.head())
                pull(*desk, server);
            QCOMPARE(desk->replica.waitingCount(), 0);
            QCOMPARE(desk->replica.complaints().size(), server.records().size());
            for (auto it = server.records().cbegin(); it != server.records().cend(); ++it) {
                const Complaint &truth = std::get<Complaint>(*it);
                const auto seen = desk->replica.complaint(truth.id);
                QVERIFY(seen);
                QCOMPARE(*seen == truth, true);
                QCOMPARE(desk->replica.history(truth.id).size(), qsizetype(truth.version));
            }
            for (const auto &pending : desk->replica.pending())
                QCOMPARE(pending.state, PendingState::Refused);
        }
    }
};

QTEST_GUILESS_MAIN(TestReplicaConvergence)
#include "tst_replicaconvergence.moc"
