#pragma once

#include "engines/phoneengine.h"
#include "telephony/agent.h"
#include "telephony/call.h"
#include "telephony/callwatch.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace barodesk::telephony {

/// What the desk can say of its phone as a whole.
enum class LineState { NoEngine, Starting, NoAccount, Registering, Registered, Failed };

/// The desk's phone: calls and agent state over a phone engine, for the softphone bar. GUI thread.
/// Every request that makes no sense in the present state is ignored and logged: a button pressed twice does nothing twice.
class Softphone final : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    /// \param engine may be null: LineState::NoEngine, everything else goes on.
    Softphone(std::unique_ptr<engines::PhoneEngine> engine, Clock clock, QObject *parent = nullptr);
    ~Softphone() override;

    void start(const engines::PhoneSettings &settings, engines::AudioPort *port, engines::AudioTap *tap);
    void signIn(const std::optional<engines::SipAccount> &account); ///< None: no registration, direct calls only.
    void signOut();

    LineState lineState() const;
    engines::RegistrationError lineError() const;
    Agent &agent(); ///< Ready, reasons, after-call work, wrap-up codes: the counsellor's side of it.
    const Agent &agent() const;
    CallWatch &watch(); ///< Long calls, calls not answered.
    AgentState agentState() const;
    QDateTime agentStateSince() const;
    const QList<Call> &calls() const; ///< Not ended, in order of arrival.
    const Call *current() const;      ///< The one being talked in or dialled, else held, else ringing; null when none.
    const Call *ringing() const;      ///< The oldest incoming call that waits; null when none.
    const Call *consultation() const; ///< The one made with consult() that is not over; null when none.
    const Call *waiting() const;      ///< A held call besides the current one, the oldest; null when none.
    double remoteLevel() const;       ///< 0…1
    double localLevel() const;
    int sipPort() const;
    void setFollowed(const QStringList &extensions); ///< Whose telephones presenceChanged() tells of; at most MostFollowed.
    static constexpr int MostFollowed = 64;
    /// A call that rang too long goes back to the exchange (486), and the counsellor off ready. For CallWatch.
    void giveBack(const domain::CallId &call);

public slots:
    void dial(const QString &target);
    void answer(); ///< The ringing call; the present one is held first.
    void refuse();
    void hangUp(); ///< The current call.
    void toggleHold();
    void toggleMute();
    void sendDtmf(QChar digit);
    /// Blind transfer (RFC 3515) of the current call. How it goes stands in Call::transfer; one that fails gives the citizen back.
    void transfer(const QString &target);
    void consult(const QString &target); ///< Holds the current call and asks somebody about it, for completeTransfer() or conference().
    void completeTransfer();             ///< Attended (RFC 3891): who was consulted and the citizen talk on without us.
    void swap();                         ///< Holds the current call and goes on with the one that waits.
    void conference();                   ///< The current call and the one that waits become one talk of three.
    void splitConference();              ///< The first goes on, the other is held.
    void setReady();                     ///< As Agent::setReady().
    void setNotReady();                  ///< With the first of the city's reasons.
    // The fair end of the current call, in this order; the reason is one of the city's. The last ends the call.
    void warnFairEnd();
    void chooseFairEndReason(const barodesk::domain::FairEndReasonCode &reason);
    void endFairly();
    void withdrawFairEnd();
    void networkChanged(); ///< Registers again at once.

    // Listening in. What is asked by whom and allowed is the desk's (desk::ListenIns) and the server's matter.
    /// Calls a colleague's desk to hear its talk, muted from the first moment. Not while there is another call.
    void listenIn(const QString &extension, const QString &pass);
    /// The same by a feature code of the exchange: dials `code` and the extension behind it. Not a word goes out with ListenWay::Listen.
    void listenByCode(const QString &code, const QString &extension, barodesk::domain::ListenWay way);
    /// Who is in our own talks by such a code, as the server says; an empty name: nobody.
    void setCodeListener(const QString &name, barodesk::domain::ListenWay way);
    void setSpeaking(bool speaking); ///< In the call made so; the other desk is told.
    /// Answers who asked by joinAsked() and takes them into the talk they asked for, once nobody is on hold in it.
    void letListen(barodesk::engines::CallHandle joining, const QString &name);
    void turnAway(barodesk::engines::CallHandle joining);

signals:
    void lineChanged();
    void agentChanged(); ///< Anything of agent().
    void callAdded(const barodesk::telephony::Call &call);
    void callChanged(const barodesk::telephony::Call &call);
    void callEnded(const barodesk::telephony::Call &call); ///< Exactly once for every call added.
    void levelsChanged();
    void dtmfReceived(QChar digit);
    void presenceChanged(const QString &extension, barodesk::engines::PresenceState state);
    /// A colleague's desk wants to hear this talk. It does not ring, is none of calls(), and waits for letListen() or turnAway().
    void joinAsked(barodesk::engines::CallHandle joining, const QString &pass, const barodesk::domain::CallId &talk);
    void speakingAsked(bool speaking); ///< Mute was pressed in a call that listens; setSpeaking() follows when it may.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barodesk::telephony
