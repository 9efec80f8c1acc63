#include "models/attentionmodel.h"
#include "tests/support/complaints/madecomplaints.h"

#include "domain/koreatime.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace barodesk;
using namespace domain;
using namespace models;
using namespace Qt::StringLiterals;

class TestAttentionModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
        Organisation::Data data = test::madeOrganisation().data();
        data.escalationRules = {{.code = *EscalationCode::parse(u"late"),
                                 .category = {},
                                 .trigger = EscalationTrigger::Overdue,
                                 .amount = 0,
                                 .tell = {Role::Supervisor},
                                 .note = u"알립니다"_s}};
        m_organisation = Organisation(data);
    }

    /// After random changes it holds what looking at all complaints anew gives.
    void itFollowsWhatChanges()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        test::ComplaintMaker maker(seed, m_organisation, m_now);
        store::Replica replica;
        replica.load(maker.make(300), {}, m_organisation, 0, {});
        AttentionModel model(replica, [this] { return m_now; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRole(Role::Supervisor);
        QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 20'000);
        compare(model, replica);
        quint64 sequence = 0;
        for (int round = 0; round < 25; ++round) {
            std::vector<Change> changes;
            for (int i = 0; i < 6; ++i) {
                const auto &all = replica.complaints();
                auto some = all.begin();
                std::advance(some, maker.random().bounded(int(all.size())));
                Complaint next = maker.changed(**some);
                if (maker.random().bounded(3) == 0)
                    next.escalations = {{*EscalationCode::parse(u"late"), m_now.addSecs(-600)}};
                changes.push_back(test::changeTo(next, ++sequence, m_organisation.data().users.first().id, m_now));
            }
            replica.applyChanges(changes);
            if (round % 8 == 7) {
                m_now = m_now.addSecs(3 * 3600);
                model.tick();
            }
            QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 20'000);
            compare(model, replica);
        }
    }

    void aLostPromiseComesFirst()
    {
        test::ComplaintMaker maker(4, m_organisation, m_now);
        std::vector<Entity> records = maker.make(600);
        Complaint lost = std::get<Complaint>(records.back());
        lost.state = ComplaintState::TransferredOut;
        lost.callBacks = {CallBack{.id = CallBackId::create(),
                                   .reason = CallBackReason::AfterResolution,
                                   .number = *PhoneNumber::parse(u"01012345678"),
                                   .promisedFor = m_now.addDays(2),
                                   .owner = m_organisation.data().users.first().id,
                                   .state = CallBackState::Promised,
                                   .attempts = {}}};
        records.back() = lost;
        store::Replica replica;
        replica.load(std::move(records), {}, m_organisation, 0, {});
        AttentionModel model(replica, [this] { return m_now; });
        QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 20'000);
        QVERIFY(model.rowCount() > 1);
        QCOMPARE(model.at(0).kind, Attention::Kind::Lost);
        QCOMPARE(model.at(0).complaint->id, lost.id);
        QVERIFY(model.lateCount() >= 1);
    }

    void escalationsAreForWhomTheRuleTells()
    {
        test::ComplaintMaker maker(4, m_organisation, m_now);
        Complaint late = maker.make();
        late.state = ComplaintState::InProgress;
        late.callBacks = {};
        late.escalations = {{*EscalationCode::parse(u"late"), m_now.addSecs(-600)}};
        store::Replica replica;
        replica.load({Entity(late)}, {}, m_organisation, 0, {});
        AttentionModel model(replica, [this] { return m_now; });
        const auto escalated = [&] {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.at(row).kind == Attention::Kind::Escalation)
                    return true;
            }
            return false;
        };
        model.setRole(Role::Supervisor);
        QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 20'000);
        QVERIFY(escalated());
        model.setRole(Role::Counsellor);
        QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 20'000);
        QVERIFY(!escalated());
    }

private:
    void compare(const AttentionModel &model, const store::Replica &replica)
    {
        QStringList wanted;
        for (const auto &complaint : replica.complaints()) {
            const auto line = [&](const QString &what, const QDateTime &at) {
                wanted << QString(complaint->id.toString() + what + at.toString(Qt::ISODate));
            };
            for (const CallBack &callBack : promisesWithoutFuture(*complaint, m_organisation))
                line(u"lost"_s, callBack.promisedFor.value_or(complaint->changedAt));
            if (isEnded(complaint->state) || complaint->state == ComplaintState::Resolved)
                continue;
            for (const Alarm &alarm : alarms(*complaint, m_organisation.calendar())) {
                if (alarm.kind != AlarmKind::Due && alarm.kind != AlarmKind::CallBack && alarm.at <= m_now.addDays(1))
                    line(u"alarm"_s + QString::number(int(alarm.kind)), alarm.at);
            }
            for (const Escalation &escalation : complaint->escalations)
                line(u"escalation"_s, escalation.at);
        }
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            const Attention &each = model.at(row);
            const QString what = each.kind == Attention::Kind::Lost ? u"lost"_s
                : each.kind == Attention::Kind::Alarm               ? QString(u"alarm"_s + QString::number(int(each.alarm)))
                                                                    : u"escalation"_s;
            shown << QString(each.complaint->id.toString() + what + each.at.toString(Qt::ISODate));
            if (row > 0 && (each.kind == Attention::Kind::Lost) == (model.at(row - 1).kind == Attention::Kind::Lost))
                QVERIFY(model.at(row - 1).at <= each.at);
        }
        wanted.sort();
        shown.sort();
        QCOMPARE(shown, wanted);
    }

    QDateTime m_now;
    Organisation m_organisation;
};

QTEST_GUILESS_MAIN(TestAttentionModel)
#include "tst_attentionmodel.moc"
