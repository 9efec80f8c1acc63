#include "telephony/softphone.h"
#include "tests/support/fakephoneengine.h"

#include "domain/koreatime.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::telephony;
using engines::CallEndReason;
using engines::CallHandle;
using engines::EngineCallState;
using engines::RegistrationError;
using engines::RegistrationState;
using test::FakePhoneEngine;

namespace {

/// A softphone over a fake engine, at nine o'clock and a second later with every look at the clock.
struct Fixture
{
    Fixture()
    {
        auto fake = std::make_unique<FakePhoneEngine>();
        engine = fake.get();
        phone = std::make_unique<Softphone>(std::move(fake), [this] { return now = now.addSecs(1); });
        phone->start({}, nullptr, nullptr);
        emit engine->started();
        phone->signIn(engines::SipAccount{.user = u"8501"_s, .domain = u"desk.test"_s});
        emit engine->registrationChanged(RegistrationState::Registered, RegistrationError::None);
        phone->setReady();
        engine->takeRequests();
    }

    CallHandle talk(const QString &number = u"01012345678"_s)
    {
        const CallHandle call = engine->ring(number);
        phone->answer();
        engine->tell(call, EngineCallState::Active);
        engine->takeRequests();
        return call;
    }

    QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(9, 0));
    FakePhoneEngine *engine = nullptr;
    std::unique_ptr<Softphone> phone;
};

} // namespace

class TestSoftphone : public QObject
{
    Q_OBJECT
private slots:
    void withoutAnEngineEverythingElseGoesOn()
    {
        Softphone phone(nullptr, [] { return domain::koreaTime(QDate(2026, 11, 23), QTime(9, 0)); });
        phone.start({}, nullptr, nullptr);
        phone.signIn(std::nullopt);
        phone.setReady();
        QCOMPARE(phone.lineState(), LineState::NoEngine);
        QCOMPARE(phone.agentState(), AgentState::Ready);
        phone.dial(u"8502"_s);
        phone.answer();
        phone.hangUp();
        phone.toggleHold();
        phone.toggleMute();
        phone.sendDtmf(u'1');
        phone.signOut();
        QVERIFY(phone.calls().isEmpty());
        QCOMPARE(phone.sipPort(), 0);
    }

    void answeredCallLeadsToAfterCallWorkAndReadyEndsIt()
    {
        Fixture f;
        QSignalSpy added(f.phone.get(), &Softphone::callAdded);
        QSignalSpy ended(f.phone.get(), &Softphone::callEnded);
        const CallHandle call = f.engine->ring(u"+821098765432"_s, u"홍길동\u202E"_s);
        QCOMPARE(added.count(), 1);
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
        QCOMPARE(f.phone->ringing()->number->digits(), u"01098765432"_s);
        QCOMPARE(f.phone->ringing()->displayName, u"홍길동"_s);
        f.phone->answer();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"answer 1"_s});
        QCOMPARE(f.phone->agentState(), AgentState::Talking);
        f.engine->tell(call, EngineCallState::Active);
        QVERIFY(f.phone->current()->answeredAt);
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(ended.count(), 1);
        const Call last = ended.first().first().value<Call>();
        QCOMPARE(last.reason, CallEndReason::RemoteHangUp);
        QVERIFY(*last.endedAt > *last.answeredAt && *last.answeredAt > last.startedAt);
        QCOMPARE(f.phone->agentState(), AgentState::AfterCallWork);
        f.phone->setReady();
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
    }

    void withheldNumberIsNone()
    {
        Fixture f;
        f.engine->ring(u"anonymous"_s);
        QVERIFY(!f.phone->ringing()->number);
    }

    void failedCallLeadsBackToTheStateBefore_data()
    {
        QTest::addColumn<AgentState>("before");
        QTest::newRow("ready") << AgentState::Ready;
        QTest::newRow("paused") << AgentState::NotReady;
        QTest::newRow("in after-call work") << AgentState::AfterCallWork;
    }

    void failedCallLeadsBackToTheStateBefore()
    {
        QFETCH(const AgentState, before);
        Fixture f;
        if (before == AgentState::NotReady)
            f.phone->setNotReady();
        if (before == AgentState::AfterCallWork)
            f.engine->tell(f.talk(), EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(f.phone->agentState(), before);
        f.phone->dial(u"010-1234-5678"_s);
        QCOMPARE(f.phone->agentState(), AgentState::Talking);
        const CallHandle call = f.phone->current()->handle;
        QCOMPARE(f.engine->takeRequests().constLast(), u"dial 01012345678 %1"_s.arg(call));
        f.engine->tell(call, EngineCallState::RemoteRinging);
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::Busy, 486);
        QCOMPARE(f.phone->agentState(), before);
    }

    void callerWhoGivesUpWhileWeAnswerLeavesUsReady()
    {
        Fixture f;
        const CallHandle call = f.engine->ring(u"01012345678"_s);
        f.phone->answer();
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::Cancelled);
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
    }

    void answeringHoldsThePresentCallFirst()
    {
        Fixture f;
        const CallHandle first = f.talk();
        const CallHandle second = f.engine->ring(u"0315901234"_s);
        f.phone->answer();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"hold %1"_s.arg(first), u"answer %1"_s.arg(second)}));
        f.engine->tell(first, EngineCallState::Held);
        f.engine->tell(second, EngineCallState::Active);
        QCOMPARE(f.phone->current()->handle, second);
        f.engine->tell(second, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QCOMPARE(f.phone->agentState(), AgentState::Talking); // One is still held.
        QCOMPARE(f.phone->current()->handle, first);
        f.engine->tell(first, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(f.phone->agentState(), AgentState::AfterCallWork);
    }

    void buttonPressedTwiceDoesNothingTwice()
    {
        Fixture f;
        const CallHandle first = f.engine->ring(u"01012345678"_s);
        f.phone->answer();
        f.phone->answer();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"answer %1"_s.arg(first)});
        f.engine->tell(first, EngineCallState::Active);
        f.phone->toggleMute();
        f.phone->toggleMute();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"mute %1"_s.arg(first), u"unmute %1"_s.arg(first)}));
        f.phone->hangUp();
        f.phone->hangUp();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"hangUp %1"_s.arg(first)});
        f.phone->dial(u"8502"_s);
        f.phone->dial(u"8502"_s);
        QCOMPARE(f.engine->takeRequests().filter(u"dial"_s).size(), 1);
    }

    void secondHangUpDoesNotReachTheHeldCall()
    {
        Fixture f;
        const CallHandle held = f.talk();
        f.engine->tell(held, EngineCallState::Held);
        const CallHandle active = f.talk(u"0315901234"_s);
        f.phone->hangUp();
        f.phone->hangUp();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"hangUp %1"_s.arg(active)});
    }

    void holdIsToggledAndOthersGiveWay()
    {
        Fixture f;
        const CallHandle call = f.talk();
        f.phone->toggleHold();
        f.engine->tell(call, EngineCallState::Held);
        f.phone->toggleHold();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"hold %1"_s.arg(call), u"resume %1"_s.arg(call)}));
    }

    void refusingAndHangingUpARingingCallIsBusy()
    {
        Fixture f;
        const CallHandle first = f.engine->ring(u"01012345678"_s);
        f.phone->refuse();
        f.engine->tell(first, EngineCallState::Ended, CallEndReason::Refused);
        const CallHandle second = f.engine->ring(u"01012345678"_s);
        f.phone->hangUp();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"refuse %1"_s.arg(first), u"refuse %1"_s.arg(second)}));
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
    }

    void nobodySignedInRefusesCalls()
    {
        Fixture f;
        const CallHandle talk = f.talk();
        f.phone->signOut();
        QCOMPARE(f.phone->agentState(), AgentState::SignedOut);
        QCOMPARE(f.engine->takeRequests(), QStringList({u"hangUp %1"_s.arg(talk), u"unregister"_s}));
        QSignalSpy added(f.phone.get(), &Softphone::callAdded);
        const CallHandle stray = f.engine->ring(u"01012345678"_s);
        QCOMPARE(f.engine->takeRequests(), QStringList{u"refuse %1"_s.arg(stray)});
        QCOMPARE(added.count(), 0);
        f.engine->tell(talk, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QCOMPARE(f.phone->agentState(), AgentState::SignedOut);
    }

    void repeatedTriesOfALostRegistrarAreNoNews()
    {
        Fixture f;
        QSignalSpy changes(f.phone.get(), &Softphone::lineChanged);
        emit f.engine->registrationChanged(RegistrationState::Failed, RegistrationError::Unreachable);
        for (int attempt = 0; attempt < 5; ++attempt) {
            emit f.engine->registrationChanged(RegistrationState::InProgress, RegistrationError::None);
            emit f.engine->registrationChanged(RegistrationState::Failed, RegistrationError::Unreachable);
        }
        QCOMPARE(changes.count(), 1);
        QCOMPARE(f.phone->lineState(), LineState::Failed);
        QCOMPARE(f.phone->lineError(), RegistrationError::Unreachable);
        emit f.engine->registrationChanged(RegistrationState::Registered, RegistrationError::None);
        QCOMPARE(f.phone->lineState(), LineState::Registered);
        QCOMPARE(f.phone->lineError(), RegistrationError::None);
    }

    void engineThatFailsEndsItsCalls()
    {
        Fixture f;
        f.talk();
        QSignalSpy ended(f.phone.get(), &Softphone::callEnded);
        emit f.engine->failed(u"no grammar"_s);
        QCOMPARE(f.phone->lineState(), LineState::Failed);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(f.phone->agentState(), AgentState::AfterCallWork);
    }

    void levelsAreThoseOfThePresentCall()
    {
        Fixture f;
        const CallHandle call = f.talk();
        emit f.engine->levelsChanged(call, 0.5, 0.25);
        QCOMPARE(f.phone->remoteLevel(), 0.5);
        emit f.engine->levelsChanged(call + 7, 0.9, 0.9);
        QCOMPARE(f.phone->localLevel(), 0.25);
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(f.phone->remoteLevel(), 0.0);
    }

    void whateverHappensTheBooksBalance()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Fixture f;
        QHash<QString, int> endings;
        int added = 0;
        connect(f.phone.get(), &Softphone::callAdded, this, [&](const Call &call) {
            QVERIFY(!endings.contains(call.id.toString()));
            endings.insert(call.id.toString(), 0);
            ++added;
        });
        connect(f.phone.get(), &Softphone::callEnded, this, [&](const Call &call) { ++endings[call.id.toString()]; });
        for (int step = 0; step < 20'000; ++step) {
            takeRandomStep(f, random);
            const auto &calls = f.phone->calls();
            const bool engaged = std::ranges::any_of(calls, [](const Call &call) { return isEngaging(call.state); });
            if (f.phone->agentState() != AgentState::SignedOut)
                QVERIFY2(!engaged || f.phone->agentState() == AgentState::Talking, qPrintable(QString::number(step)));
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
        QVERIFY(added > 500);
        for (const int times : std::as_const(endings))
            QCOMPARE(times, 1);
    }

private:
    /// A press of any button, or anything the network may do.
    static void takeRandomStep(Fixture &f, QRandomGenerator &random)
    {
        const auto anyCall = [&] {
            const auto handles = f.engine->calls().keys();
            return handles.isEmpty() ? CallHandle(0) : handles.at(random.bounded(handles.size()));
        };
        switch (random.bounded(17)) {
        case 0: f.engine->ring(random.bounded(3) ? u"01012345678"_s : u"anonymous"_s); break;
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
            if (const CallHandle call = anyCall())
                f.engine->tell(call, EngineCallState::Ended, CallEndReason(random.bounded(1, 13)));
            break;
        case 13: emit f.engine->registrationChanged(RegistrationState(random.bounded(4)), RegistrationError::Unreachable); break;
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

QTEST_GUILESS_MAIN(TestSoftphone)
#include "tst_softphone.moc"
