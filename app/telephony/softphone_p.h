#pragma once

#include "telephony/softphone.h"

#include <QHash>
#include <QStringList>

namespace barodesk::telephony {

/// What softphone.cpp and softphone_handover.cpp share.
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
    void add(const engines::EngineCall &told, domain::CallDirection direction, const std::optional<domain::CallId> &about = {});
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

    Softphone *q;
    std::unique_ptr<engines::PhoneEngine> engine;
    Clock clock;
    LineState line = LineState::NoEngine;
    engines::RegistrationError lineError = engines::RegistrationError::None;
    Agent agent;
    QList<Call> calls;
    QHash<engines::CallHandle, Asked> asked;
    std::unique_ptr<CallWatch> watch;
    engines::CallHandle levelsOf = 0;
    double remoteLevel = 0;
    double localLevel = 0;
    QStringList followed;
};

} // namespace barodesk::telephony
