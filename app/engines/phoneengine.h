#pragma once

#include "engines/phonetypes.h"

#include <QObject>
#include <QString>
#include <QtPlugin>

#include <memory>

namespace barodesk::engines {

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
    /// The machine has other addresses, or slept: new connections, a new registration, and calls are taken up again. At once.
    virtual void networkChanged() = 0;

    /// \param target a user part, "user@host[:port]" or a sip: URI. Returns the handle at once; the state follows.
    virtual CallHandle dial(const QString &target, const SipHeaders &headers = {}) = 0;
    virtual void answer(CallHandle call) = 0;
    virtual void refuse(CallHandle call) = 0; ///< 486 Busy Here (RFC 3261 §21.4.24).
    virtual void hangUp(CallHandle call) = 0;
    virtual void hold(CallHandle call) = 0;
    virtual void resume(CallHandle call) = 0;
    virtual void setMuted(CallHandle call, bool muted) = 0;  ///< Right after dial(), too: then not a word goes out.
    virtual void sendDtmf(CallHandle call, QChar digit) = 0; ///< By PhoneSettings::dtmf; 0–9 * # A–D.

    /// Blind transfer (RFC 3515): holds the call, then asks its peer to call `target`. How it goes is told by transferChanged.
    virtual void transfer(CallHandle call, const QString &target) = 0;
    /// Attended transfer (RFC 3891, RFC 5589 §7): the peers of our two calls shall talk with each other. Both are held, and both are
    /// still there when it fails; transferChanged tells of `call`. `consultation` ends with it.
    virtual void completeTransfer(CallHandle call, CallHandle consultation) = 0;

    /// Three in one talk, mixed here: both are Active and inConference, and mute is of all in it. A call on hold is taken off hold. One
    /// conference at a time. Nothing happens with calls that are not answered, or were made without a registration.
    virtual void conference(CallHandle a, CallHandle b) = 0;
    /// Ends the conference, not its calls: `keep` goes on as it is, the others are held. 0: all are held.
    virtual void splitConference(CallHandle keep) = 0;

    /// Follows an extension's dialogs (RFC 4235) until unsubscribed; presenceChanged tells of it at once and at every change. Asked
    /// again when the registration comes back.
    virtual void subscribePresence(const QString &extension) = 0;
    virtual void unsubscribePresence(const QString &extension) = 0;

    virtual int sipPort() const = 0; ///< The port it listens on, 0 before `started`.

signals:
    void started();
    void failed(const QString &technicalDetail); ///< The engine cannot work at all; for the log and the diagnosis page.
    void registrationChanged(barodesk::engines::RegistrationState state, barodesk::engines::RegistrationError error);
    void callChanged(const barodesk::engines::EngineCall &call); ///< Also announces new calls.
    void transferChanged(barodesk::engines::CallHandle call, barodesk::engines::TransferState state, int sipStatus); ///< 0: not known.
    void presenceChanged(const QString &extension, barodesk::engines::PresenceState state);
    void registrarChanged(const QString &registrar); ///< Which of the account's two is spoken to: "host:port".
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

#define BARODESK_PHONE_ENGINE_IID "kr.barodesk.PhoneEngine/4" // Any change above or in phonetypes.h: /5.
Q_DECLARE_INTERFACE(barodesk::engines::PhoneEngineFactory, BARODESK_PHONE_ENGINE_IID)
