#pragma once

#include "engines/audio.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QtPlugin>

#include <memory>

namespace barodesk::engines {

enum class Transport { Udp, Tcp, Tls };

struct SipAccount
{
    QString user = {};     ///< SIP user part: the extension.
    QString domain = {};   ///< Host of the address of record.
    QString authUser = {}; ///< Empty: same as user.
    QString password = {};
    QString registrar = {}; ///< "host:port" of registrar and outbound proxy; empty: no registration, direct calls only.
    Transport transport = Transport::Tcp;
    int expiresSeconds = 300;
};

struct PhoneSettings
{
    QString userAgent;
    int sipPort = 0;      ///< Local port to listen on; 0: any free one. UDP and TCP.
    QString localAddress; ///< Empty: all interfaces.
    int rtpPortFirst = 0; ///< 0: the engine's own choice.
    int rtpPortLast = 0;
    QString rootCaFile; ///< PEM, for TLS; empty: the system's.
};

enum class RegistrationState { None, InProgress, Registered, Failed };
enum class RegistrationError { None, Credentials, Unreachable, Timeout, Certificate, Refused, Other };

enum class EngineCallState {
    IncomingRinging,
    Dialling, ///< INVITE sent.
    RemoteRinging,
    Active, ///< Media both ways.
    Held,   ///< We hold.
    HeldByRemote,
    Ended, ///< Final; the handle is dead afterwards.
};

enum class CallEndReason {
    None,
    LocalHangUp,
    RemoteHangUp,
    Cancelled,
    AnsweredElsewhere,
    Busy,
    Refused,
    NoAnswer,
    NotFound,
    NotAvailable,
    MediaLost,
    Credentials,
    Failed
};

struct EngineCall
{
    CallHandle handle = 0;
    bool incoming = false;
    EngineCallState state = EngineCallState::Ended;
    QString remoteUser;  ///< User part of the peer's address: untrusted, at most 256 characters, control characters removed.
    QString remoteName;  ///< Display name of the peer: the same.
    QString dialledUser; ///< Which of our numbers was called (incoming).
    bool muted = false;
    CallEndReason reason = CallEndReason::None; ///< Only with Ended.
    int sipStatus = 0;                          ///< Last SIP status that decided it; 0: none.
};

/// One SIP user agent. Every slot is called, and every signal emitted, on the thread that made the engine (the GUI thread in the
/// desk), never from within a slot; the engine does its work on threads of its own and none of its calls blocks over 1 ms.
/// Errors come as states with a reason; nothing throws.
class ENGINES_EXPORT PhoneEngine : public QObject
{
    Q_OBJECT
public:
    explicit PhoneEngine(QObject *parent = nullptr);
    ~PhoneEngine() override; ///< Ends calls, unregisters if it can within 500 ms, joins its threads.

    /// Both are owned by the caller and outlive the engine; tap may be null. Call once, before anything else.
    virtual void start(const PhoneSettings &settings, AudioPort *port, AudioTap *tap) = 0;
    virtual void registerAccount(const SipAccount &account) = 0; ///< Replaces the one before.
    virtual void unregister() = 0;
    virtual void networkChanged() = 0; ///< Register again at once.

    /// \param target a user part, "user@host[:port]" or a sip: URI. Returns the handle at once; the state follows.
    virtual CallHandle dial(const QString &target) = 0;
    virtual void answer(CallHandle call) = 0;
    virtual void refuse(CallHandle call) = 0; ///< 486 Busy Here (RFC 3261 §21.4.24).
    virtual void hangUp(CallHandle call) = 0;
    virtual void hold(CallHandle call) = 0;
    virtual void resume(CallHandle call) = 0;
    virtual void setMuted(CallHandle call, bool muted) = 0;
    virtual void sendDtmf(CallHandle call, QChar digit) = 0; ///< RFC 4733; 0–9 * # A–D.

    virtual int sipPort() const = 0; ///< The port it listens on, 0 before `started`.

signals:
    void started();
    void failed(const QString &technicalDetail); ///< The engine cannot work at all; for the log and the diagnosis page.
    void registrationChanged(barodesk::engines::RegistrationState state, barodesk::engines::RegistrationError error);
    void callChanged(const barodesk::engines::EngineCall &call); ///< Also announces new calls.
    void dtmfReceived(barodesk::engines::CallHandle call, QChar digit);
    void levelsChanged(barodesk::engines::CallHandle call, double remote, double local); ///< 0…1, about 10 a second while active.
};

/// The plugin's root object. Loading it is cheap.
class PhoneEngineFactory
{
public:
    virtual ~PhoneEngineFactory() = default;
    virtual std::unique_ptr<PhoneEngine> create() = 0;
};

} // namespace barodesk::engines

#define BARODESK_PHONE_ENGINE_IID "kr.barodesk.PhoneEngine/1" // Any change above: /2.
Q_DECLARE_INTERFACE(barodesk::engines::PhoneEngineFactory, BARODESK_PHONE_ENGINE_IID)
Q_DECLARE_METATYPE(barodesk::engines::EngineCall)
