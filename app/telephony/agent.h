#pragma once

#include "telephony/agentstate.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace barodesk::telephony {

/// The counsellor at a desk: ready, talking, in after-call work, not ready or signed out, since when and why. Holds the status, the time
/// limit of after-call work and the wrap-up codes of the calls talked in; what a call does to it, the Softphone tells. GUI thread.
/// A request that makes no sense in the present state is ignored and logged.
class Agent final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    explicit Agent(Clock clock, QObject *parent = nullptr);
    ~Agent() override;

    void setCallCentre(const domain::CallCentre &centre);
    const domain::CallCentre &callCentre() const { return m_centre; }

    const AgentStatus &status() const { return m_status; }
    AgentState state() const { return m_status.state; }
    QDateTime since() const { return m_since; } ///< Of state and reason.
    /// When timed after-call work ends by itself; none outside it.
    std::optional<QDateTime> afterCallDeadline() const;
    bool mayEndAfterCallWork() const;
    /// The code of the call being talked in, else of the last one; empty: none given, or no such call.
    domain::WrapUpCode wrapUp() const;

    // What the person asks for. During a call, and in after-call work that may not be left yet, it waits: status().waiting.
    void setReady();
    void setNotReady(const domain::NotReadyReasonCode &reason); ///< One of the city's; the empty one where the city has none.
    void signOutWhenFree();                                     ///< signedOutAsAsked() follows, at once or later.
    void cancelWaiting();
    void
    setWrapUp(const domain::WrapUpCode &code); ///< Of the call being talked in; after it of those that have none yet, else of the last.
    /// Of one of the calls talked in since the person was last free: wrapUpGiven() follows. False: it is none of them.
    bool setWrapUpOf(const domain::CallId &call, const domain::WrapUpCode &code);
    void endAfterCallWork();

    // What the phone tells.
    void signIn();
    void signOut(); ///< At once.
    void setLineLost(bool lost);
    void engage(); ///< A call is dialled or answered.
    void callAnswered(const domain::CallId &call, const domain::QueueCode &queue);
    void callOver(const domain::CallId &call); ///< Whether answered or not.
    void disengage();                          ///< No call holds the person any more.
    void callUnanswered();

    void checkTime(); ///< Looks at the clock. By itself when after-call work runs out; tests with a clock of their own call it.

signals:
    void changed(); ///< Anything of status() or since().
    void wrapUpGiven(const barodesk::domain::CallId &call, const barodesk::domain::WrapUpCode &code);
    void signedOutAsAsked(); ///< A sign-out that waited, or was asked for with signOutWhenFree(), has come: the session is to be ended.

private:
    struct Talked
    {
        domain::CallId call;
        domain::AfterCallPolicy policy;
        domain::WrapUpCode wrapUp;
        bool over = false;
        bool settled = false; ///< Its after-call work has begun.
    };

    bool take(const AgentEvent &event);
    bool owesWrapUp() const;
    void ignore(const char *request) const;

    Clock m_clock;
    domain::CallCentre m_centre;
    AgentStatus m_status;
    QDateTime m_since;
    std::optional<QDateTime> m_deadline; ///< Of timed after-call work, also while a call interrupts it.
    QTimer m_timer;
    QList<Talked> m_talked; ///< Since the person was last free, in order of answering.
};

} // namespace barodesk::telephony
