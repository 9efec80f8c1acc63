#pragma once

#include "calltap.h"

#include "engines/phoneengine.h"

#include <linphone++/linphone.hh>

#include <QObject>

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace barodesk::linphone_plugin {

/// A call that has not ended, and what the desk knows of it.
struct LiveCall
{
    std::shared_ptr<linphone::Call> call; ///< Null until its invitation could be sent.
    engines::EngineCall told;             ///< As last signalled.
    std::shared_ptr<CallLevels> levels = std::make_shared<CallLevels>();
    bool announced = false;
    bool registered = false; ///< Made while the account had a contact at its registrar.
    bool answered = false;
    bool hungUpHere = false;
    bool refusedHere = false;
    engines::CallHandle askedBy = 0; ///< The call whose peer asked us to make this one; 0: nobody.
    bool handedOn = false;           ///< Its peer goes on talking without us, or as another call of ours.
    std::string digits;              ///< Waiting to be sent, in order.
    int ticksToNextDigit = 0;
};

/// The calls of one core by their handles, and what is signalled of them. Core thread but for nextHandle().
class CallBook final : public QObject
{
    Q_OBJECT
public:
    explicit CallBook(const engines::PhoneSettings &settings) : m_settings(settings) { }

    LiveCall &add(engines::CallHandle handle);
    LiveCall *find(engines::CallHandle handle); ///< Null when it has ended or never was.
    LiveCall *withCallId(const std::string &callId);
    std::optional<engines::CallHandle> handleOf(const std::shared_ptr<linphone::Call> &call) const;
    std::map<engines::CallHandle, LiveCall> &all() { return m_calls; }
    bool isEmpty() const { return m_calls.empty(); }

    /// Whether the media of some call is being negotiated anew: the library drops what else is asked of the sound meanwhile.
    bool isSoundBusy() const;

    void tell(LiveCall &live, engines::EngineCallState state); ///< Signals when that is news.
    void retell(LiveCall &live);                               ///< The same state, perhaps with other details.
    void end(engines::CallHandle handle);                      ///< The call's last signal.

signals:
    void callChanged(const barodesk::engines::EngineCall &call);
    void callEnded(barodesk::engines::CallHandle call); ///< After its last callChanged.

private:
    engines::EngineCall described(LiveCall &live, engines::EngineCallState state) const;

    const engines::PhoneSettings &m_settings;
    std::map<engines::CallHandle, LiveCall> m_calls;
};

} // namespace barodesk::linphone_plugin
