#pragma once

#include "domain/callrecord.h"
#include "domain/listenway.h"
#include "domain/phonenumber.h"
#include "engines/phoneengine.h"
#include "telephony/fairend.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace barodesk::telephony {

/// One call as the desk follows it. `number` is none when withheld or not a number.
struct Call
{
    domain::CallId id;
    engines::CallHandle handle = 0;
    domain::CallDirection direction = domain::CallDirection::Incoming;
    engines::EngineCallState state = engines::EngineCallState::Ended;
    std::optional<domain::PhoneNumber> number;
    QString displayName;   ///< Untrusted; at most 200 characters.
    QString dialledNumber; ///< Which of our numbers was called.
    QDateTime startedAt;
    std::optional<QDateTime> answeredAt;
    std::optional<QDateTime> endedAt;
    bool muted = false;
    domain::QueueCode queue;   ///< By the number called; empty: none of the city's.
    domain::WrapUpCode wrapUp; ///< Empty: not given yet.
    FairEnd fairEnd;
    QString queueName;                              ///< As the exchange names it; untrusted like displayName.
    QString transferredBy;                          ///< Extension of who sent this call here; empty: nobody.
    std::optional<domain::CallId> consultsFor;      ///< Dialled to ask about this other call of ours.
    std::optional<domain::CallId> continues;        ///< A call of ours whose place this one took when it was connected (RFC 3891).
    std::optional<engines::TransferState> transfer; ///< Being handed on, or a try that failed last.
    int transferStatus = 0;                         ///< SIP status of the failure; 0: not known.
    QString transferTarget;                         ///< To whom.
    bool inConference = false;
    bool encrypted = false;
    bool listening = false;                                ///< Made with listenIn() or listenByCode(): we hear a colleague's talk.
    QString listener;                                      ///< Name of who listens to this talk; empty: nobody.
    bool listenerSpeaks = false;                           ///< And is heard by all in it.
    domain::ListenWay listenWay = domain::ListenWay::Desk; ///< With either of them.
    engines::CallEndReason reason = engines::CallEndReason::None;
    friend bool operator==(const Call &, const Call &) = default;
};

bool isConnected(engines::EngineCallState state); ///< Answered and not over: active or held by either side.
bool isHandedOn(const Call &call);                ///< A transfer is under way.
bool isEngaging(engines::EngineCallState state);  ///< Takes the counsellor: connected or being dialled.
QString dialable(const QString &target);          ///< A number without its separators; an address as it is; empty: nothing to call.

} // namespace barodesk::telephony

Q_DECLARE_METATYPE(barodesk::telephony::Call)
