#include "tests/telephony/softphonefixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::telephony;
using namespace barodesk::test;
using engines::CallEndReason;
using engines::CallHandle;
using engines::EngineCallState;
using engines::RegistrationError;
using engines::RegistrationState;

/// Everything in any order, a hundred thousand times.
class TestSoftphoneOrdeal final : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensTheBooksBalance()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        CentrePhone f;
        std::vector<domain::AgentTransition> history;
        const QDateTime from = f.now;
        const auto note = [&] {
            domain::AgentTransition transition;
            transition.at = f.now;
            transition.state = f.phone->agentState();
            history.push_back(transition);
        };
        note();
        connect(&f.agent(), &Agent::changed, this, note);
        QHash<QString, int> endings;
        int added = 0;
        connect(f.phone.get(), &Softphone::callAdded, this, [&](const Call &call) {
            QVERIFY(!endings.contains(call.id.toString()));
            endings.insert(call.id.toString(), 0);
            ++added;
        });
        connect(f.phone.get(), &Softphone::callEnded, this, [&](const Call &call) { ++endings[call.id.toString()]; });
        for (int step = 0; step < 100'000; ++step) {
            takeRandomStep(f, random);
            f.pass(random.bounded(8));
            const auto &calls = f.phone->calls();
            const bool engaged = std::ranges::any_of(calls, [](const Call &call) { return isEngaging(call.state); });
            if (f.phone->agentState() != AgentState::SignedOut)
                QVERIFY2(!engaged || f.phone->agentState() == AgentState::Talking, qPrintable(QString::number(step)));
            QVERIFY2(f.phone->agentState() != AgentState::Ready || !engaged, qPrintable(QString::number(step)));
            if (f.phone->agentState() == AgentState::Talking)
                QVERIFY2(!calls.isEmpty(), qPrintable(QString::number(step)));
            QCOMPARE(f.phone->current() == nullptr, calls.isEmpty());
            for (const Call &call : calls) {
                QVERIFY(call.state != EngineCallState::Ended);
                QCOMPARE(endings.value(call.id.toString()), 0);
            }
        }
        const QList<CallHandle> calls = f.engine->calls().keys();
        for (const CallHandle call : calls)
            f.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QVERIFY(f.phone->calls().isEmpty());
        QVERIFY(added > 2500);
        qint64 sum = 0;
        for (const auto time : domain::timeInStates(history, from, f.now)) {
            QVERIFY(time > std::chrono::minutes(10)); // It has been everything.
            sum += time.count();
        }
        QCOMPARE(sum, from.msecsTo(f.now));
        for (const int times : std::as_const(endings))
            QCOMPARE(times, 1);
    }

private:
    /// A press of any button, or anything the network may do.
    static void takeRandomStep(CentrePhone &f, QRandomGenerator &random)
    {
        const auto anyCall = [&] {
            const auto handles = f.engine->calls().keys();
            return handles.isEmpty() ? CallHandle(0) : handles.at(random.bounded(handles.size()));
        };
        switch (random.bounded(26)) {
        case 0: f.engine->ring(random.bounded(3) ? u"01012345678"_s : u"anonymous"_s, {}, u"031590000%1"_s.arg(random.bounded(8))); break;
        case 1: f.phone->dial(u"8502"_s); break;
        case 2: f.phone->answer(); break;
        case 3: f.phone->refuse(); break;
        case 4: f.phone->hangUp(); break;
        case 5: f.phone->toggleHold(); break;
        case 6: f.phone->toggleMute(); break;
        case 7: f.phone->setReady(); break;
        case 8: f.phone->setNotReady(); break;
        case 9: f.phone->sendDtmf(u'5'); break;
        case 10:
            if (random.bounded(20) == 0)
                f.phone->signOut();
            break;
        case 11: f.phone->signIn(std::nullopt); break;
        case 12:
        case 15:
        case 16:
            if (const CallHandle call = anyCall())
                f.engine->tell(call, EngineCallState::Ended, CallEndReason(random.bounded(1, 13)));
            break;
        case 13: emit f.engine->registrationChanged(RegistrationState(random.bounded(4)), RegistrationError::Unreachable); break;
        case 17: f.agent().setNotReady(Meal); break;
        case 18: f.agent().setWrapUp(random.bounded(2) ? Taken : Told); break;
        case 19: f.agent().endAfterCallWork(); break;
        case 20: f.agent().cancelWaiting(); break;
        case 21:
            if (random.bounded(10) == 0)
                f.agent().signOutWhenFree();
            break;
        case 22: f.phone->warnFairEnd(); break;
        case 23: f.phone->chooseFairEndReason(*domain::FairEndReasonCode::parse(u"abuse")); break;
        case 24: f.phone->endFairly(); break;
        case 14: f.engine->tell(9'999'999, EngineCallState::Ended, CallEndReason::Failed); break; // Of a call long gone.
        default:
            if (const CallHandle call = anyCall()) {
                const bool incoming = f.engine->calls().value(call).incoming;
                const QList<EngineCallState> states = incoming
                    ? QList{EngineCallState::IncomingRinging, EngineCallState::Active, EngineCallState::Held, EngineCallState::HeldByRemote}
                    : QList{EngineCallState::RemoteRinging, EngineCallState::Active, EngineCallState::Held, EngineCallState::HeldByRemote};
                const EngineCallState now = f.engine->calls().value(call).state;
                const EngineCallState told = states.at(random.bounded(states.size()));
                if (!isConnected(now) || isConnected(told)) // An answered call does not ring again.
                    f.engine->tell(call, told);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSoftphoneOrdeal)
#include "tst_softphoneordeal.moc"
