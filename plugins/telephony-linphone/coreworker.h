#pragma once

#include "callbook.h"
#include "conferences.h"
#include "portcard.h"
#include "presence.h"
#include "registrationkeeper.h"
#include "soundturn.h"
#include "transfers.h"

#include "engines/phoneengine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace barodesk::linphone_plugin {

/// Everything that touches liblinphone. Lives on the engine's thread; all but nextHandle() and the constructor are called there.
/// Signals are those of engines::PhoneEngine.
class CoreWorker final : public QObject
{
    Q_OBJECT
public:
    CoreWorker();
    ~CoreWorker() override;

    engines::CallHandle nextHandle() { return ++m_lastHandle; } ///< Any thread.

    void start(const engines::PhoneSettings &settings, engines::AudioPort *port, engines::AudioTap *tap);
    void registerAccount(const engines::SipAccount &account);
    void unregister();
    void networkChanged();
    void dial(engines::CallHandle handle, const QString &target, const engines::SipHeaders &headers);
    void answer(engines::CallHandle handle);
    void refuse(engines::CallHandle handle);
    void hangUp(engines::CallHandle handle);
    void hold(engines::CallHandle handle);
    void resume(engines::CallHandle handle);
    void setMuted(engines::CallHandle handle, bool muted);
    void sendDtmf(engines::CallHandle handle, QChar digit);
    void transfer(engines::CallHandle handle, const QString &target);
    void completeTransfer(engines::CallHandle handle, engines::CallHandle consultation);
    void conference(engines::CallHandle a, engines::CallHandle b);
    void splitConference(engines::CallHandle keep);
    void subscribePresence(const QString &extension);
    void unsubscribePresence(const QString &extension);
    void shutDown(); ///< Ends calls, unregisters if that is quick, frees the core.

signals:
    void started(int sipPort);
    void failed(const QString &technicalDetail);
    void registrationChanged(barodesk::engines::RegistrationState state, barodesk::engines::RegistrationError error);
    void callChanged(const barodesk::engines::EngineCall &call);
    void transferChanged(barodesk::engines::CallHandle call, barodesk::engines::TransferState state, int sipStatus);
    void presenceChanged(const QString &extension, barodesk::engines::PresenceState state);
    void registrarChanged(const QString &registrar);
    void dtmfReceived(barodesk::engines::CallHandle call, QChar digit);
    void levelsChanged(barodesk::engines::CallHandle call, double remote, double local);

private:
    class Events;

    /// What is there only with a core.
    struct Parts
    {
        Parts(const std::shared_ptr<linphone::Core> &core, const engines::PhoneSettings &settings, PortCard &card);

        CallBook calls;
        SoundTurn sound;
        Transfers transfers;
        Conferences conferences;
        RegistrationKeeper registration;
        Presence presence;
    };

    template <typename Work> void withLibrary(const char *what, Work work);
    template <typename Work> void withCall(const char *what, engines::CallHandle handle, Work work);

    void relaySignals();
    void iterate();
    void hurry();
    void heedSleep();
    void tellLevels();
    void forgetCalls();
    void sendWaitingDigits();
    void startDialling(engines::CallHandle handle, const QString &target, const engines::SipHeaders &headers);
    engines::CallHandle announce(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);
    void onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);
    void onStreams(LiveCall &live);
    void onRefusedInvitation(const std::shared_ptr<linphone::CallLog> &log);
    void onDtmf(const std::shared_ptr<linphone::Call> &call, int digit);

    std::atomic<engines::CallHandle> m_lastHandle = 0;
    engines::PhoneSettings m_settings;
    QTemporaryDir m_privateFolder;    ///< Of this user alone: for the key of DTLS.
    std::unique_ptr<PortCard> m_card; ///< Outlives the core.
    std::shared_ptr<Events> m_events;
    std::shared_ptr<linphone::Core> m_core;
    std::unique_ptr<Parts> m_parts;
    engines::AudioTap *m_tap = nullptr;
    bool m_ownRootCa = false;           ///< Certificates to trust were given, or the system's taken already.
    engines::CallHandle m_dialling = 0; ///< Whose invitation the library is making now.
    QTimer m_timer;
    QElapsedTimer m_sinceTurn; ///< The last whole one.
    QElapsedTimer m_hurry;     ///< Since the last news of a call; invalid: none is being set up.
    int m_tick = 0;
    std::chrono::system_clock::time_point m_lastTurn; ///< Goes on while the machine sleeps.
};

} // namespace barodesk::linphone_plugin
