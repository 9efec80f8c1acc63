#pragma once

#include "calltap.h"
#include "portcard.h"
#include "registration.h"

#include "engines/phoneengine.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

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
    void dial(engines::CallHandle handle, const QString &target);
    void answer(engines::CallHandle handle);
    void refuse(engines::CallHandle handle);
    void hangUp(engines::CallHandle handle);
    void hold(engines::CallHandle handle);
    void resume(engines::CallHandle handle);
    void setMuted(engines::CallHandle handle, bool muted);
    void sendDtmf(engines::CallHandle handle, QChar digit);
    void shutDown(); ///< Ends calls, unregisters if that is quick, frees the core.

signals:
    void started(int sipPort);
    void failed(const QString &technicalDetail);
    void registrationChanged(barodesk::engines::RegistrationState state, barodesk::engines::RegistrationError error);
    void callChanged(const barodesk::engines::EngineCall &call);
    void dtmfReceived(barodesk::engines::CallHandle call, QChar digit);
    void levelsChanged(barodesk::engines::CallHandle call, double remote, double local);

private:
    class Events;

    struct LiveCall
    {
        std::shared_ptr<linphone::Call> call;
        engines::EngineCall told; ///< As last signalled.
        std::shared_ptr<CallLevels> levels = std::make_shared<CallLevels>();
        bool answered = false;
        bool hungUpHere = false;
        bool refusedHere = false;
        std::string digits; ///< Waiting to be sent, in order.
        int ticksToNextDigit = 0;
    };

    template <typename Work> void withLibrary(const char *what, Work work);
    template <typename Work> void withCall(const char *what, engines::CallHandle handle, Work work);

    void iterate();
    void tellLevels();
    void sendWaitingDigits();
    void whenSoundIsFree(std::function<void()> action);
    void runWaiting();
    bool callIsChangingHold() const;
    void startDialling(engines::CallHandle handle, const QString &target);
    void onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);
    void onDtmf(const std::shared_ptr<linphone::Call> &call, int digit);
    std::optional<engines::CallHandle> handleOf(const std::shared_ptr<linphone::Call> &call) const;
    void tell(LiveCall &live, engines::EngineCallState state);
    void end(engines::CallHandle handle);

    std::atomic<engines::CallHandle> m_lastHandle = 0;
    std::unique_ptr<PortCard> m_card; ///< Outlives the core.
    std::shared_ptr<Events> m_events;
    std::shared_ptr<linphone::Core> m_core;
    std::optional<Registration> m_registration;
    engines::AudioTap *m_tap = nullptr;
    bool m_ownRootCa = false; ///< Certificates to trust were given, or the system's taken already.
    std::map<engines::CallHandle, LiveCall> m_calls;
    engines::CallHandle m_dialling = 0; ///< Whose invitation the library is making now.
    struct Waiting
    {
        std::function<void()> action;
        int ticksLeft = 0;
    };
    std::deque<Waiting> m_waiting;
    QTimer m_timer;
    int m_tick = 0;
};

} // namespace barodesk::linphone_plugin
