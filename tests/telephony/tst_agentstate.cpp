#include "telephony/agentstate.h"

#include <QTest>

#include <optional>

using namespace barodesk::telephony;
using enum barodesk::telephony::AgentState;
using Event = AgentEvent;

namespace {

constexpr AgentState States[] = {SignedOut, Ready, Talking, AfterCallWork, NotReady};
constexpr AgentEvent Events[]
    = {Event::SignIn, Event::SignOut, Event::AskReady, Event::AskNotReady, Event::Engage, Event::TalkOver, Event::CallFailed};

/// The whole table; a talk that reaches nobody leads back to `before`.
std::optional<AgentState> expected(AgentState state, AgentEvent event, AgentState before)
{
    switch (event) {
    case Event::SignIn: return state == SignedOut ? std::optional(NotReady) : std::nullopt;
    case Event::SignOut: return state == SignedOut ? std::nullopt : std::optional(SignedOut);
    case Event::AskReady: return state == NotReady || state == AfterCallWork ? std::optional(Ready) : std::nullopt;
    case Event::AskNotReady: return state == Ready || state == AfterCallWork ? std::optional(NotReady) : std::nullopt;
    case Event::Engage: return state == SignedOut ? std::nullopt : std::optional(Talking);
    case Event::TalkOver: return state == Talking ? std::optional(AfterCallWork) : std::nullopt;
    case Event::CallFailed: return state == Talking ? std::optional(before) : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

class TestAgentState : public QObject
{
    Q_OBJECT
private slots:
    void everyEventInEveryStateLeadsWhereTheTableSays()
    {
        for (const AgentState state : States) {
            for (const AgentEvent event : Events) {
                for (const AgentState before : {Ready, AfterCallWork, NotReady}) {
                    const auto status = next({.state = state, .before = before}, event);
                    const auto wanted = expected(state, event, before);
                    QVERIFY2(status.has_value() == wanted.has_value(), qPrintable(QStringLiteral("%1/%2").arg(int(state)).arg(int(event))));
                    if (wanted)
                        QCOMPARE(status->state, *wanted);
                }
            }
        }
    }

    void failedCallLeadsBackToWhereItBegan()
    {
        for (const AgentState state : {Ready, AfterCallWork, NotReady}) {
            const auto talking = next({.state = state, .before = state}, Event::Engage);
            const auto second = next(*talking, Event::Engage);
            QCOMPARE(next(*second, Event::CallFailed)->state, state);
        }
    }
};

QTEST_GUILESS_MAIN(TestAgentState)
#include "tst_agentstate.moc"
