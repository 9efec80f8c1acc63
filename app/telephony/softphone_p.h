#pragma once

#include "telephony/softphone.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace barodesk::telephony {

/// What softphone.cpp, softphone_handover.cpp and softphone_listening.cpp share.
class Softphone::Private
{
public:
    /// What was asked of the engine for a call and is not done yet.
    struct Asked
    {
        bool answer = false;
        bool end = false;
        bool muted = false;
        bool unanswered = false; ///< Given back because it rang too long.
    };

    /// Who wants to hear a talk of ours, or does. Their call is none of `calls`.
    struct Listener
    {
        engines::CallHandle handle = 0; ///< 0: nobody.
        engines::CallHandle talk = 0;
        QString name; ///< Empty: not let in yet.
        engines::EngineCallState state = engines::EngineCallState::IncomingRinging;
        bool joined = false;  ///< In one conference with the talk.
        bool joining = false; ///< That was asked of the engine.
        bool apart = false;   ///< The talk is being held, or is on hold: nobody is to be taken in.
        bool speaks = false;
    };

    Private(Softphone *owner, std::unique_ptr<engines::PhoneEngine> phoneEngine, Clock now)
        : q(owner), engine(std::move(phoneEngine)), clock(std::move(now)), agent(clock)
    {
        line = engine ? LineState::Starting : LineState::NoEngine;
    }

    Call *find(engines::CallHandle handle);
    const Call *currentCall() const;
    void setLine(LineState state, engines::RegistrationError error = engines::RegistrationError::None);
    void setRegistration(engines::RegistrationState state, engines::RegistrationError error);
    void holdOthers(engines::CallHandle besides);
    void updateFrom(const engines::EngineCall &told);
    void add(const engines::EngineCall &told, domain::CallDirection direction, const std::optional<domain::CallId> &about = {},
             bool listening = false);
    void end(const engines::EngineCall &told);
    bool isEngaged() const;
    void settleAgent();
    void endAllAfterFailure();
    void endCall(const Call &call);
    void dial(const QString &target, const std::optional<domain::CallId> &about, const char *request);
    const Call *find(const domain::CallId &id) const;
    void updateTransfer(engines::CallHandle handle, engines::TransferState state, int sipStatus);
    void giveBackAfter(const Call &consultation);
    void ignore(const char *request) const;
    void changeFairEnd(const FairEndEvent &event);

    // In softphone_listening.cpp.
    void hold(engines::CallHandle handle);
    bool followListener(const engines::EngineCall &told); ///< \returns whether it was one who listens, or asks to.
    bool hearListener(engines::CallHandle handle, QChar digit);
    void settleListener();
    void dropListener();
    void callColleague(const QString &target, const QString &extension, const engines::SipHeaders &headers, domain::ListenWay way);
    void showListener(engines::CallHandle talk);
    bool isShownInConference(engines::CallHandle handle) const;

    Softphone *q;
    std::unique_ptr<engines::PhoneEngine> engine;
    Clock clock;
    LineState line = LineState::NoEngine;
    engines::RegistrationError lineError = engines::RegistrationError::None;
    Agent agent;
    QList<Call> calls;
    QHash<engines::CallHandle, Asked> asked;
    std::unique_ptr<CallWatch> watch;
    Listener listener;
    QString codeListener; ///< Who is in our talk by a code of the exchange; empty: nobody.
    domain::ListenWay codeWay = domain::ListenWay::Listen;
    QSet<engines::CallHandle> mixed;      ///< Of `calls`: in the engine's conference.
    QSet<engines::CallHandle> listenedTo; ///< Of `calls`: somebody was let in to hear it.
    engines::CallHandle levelsOf = 0;
    double remoteLevel = 0;
    double localLevel = 0;
    QStringList followed;
};

} // namespace barodesk::telephony
