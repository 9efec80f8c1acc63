#pragma once

#include "callbook.h"
#include "soundturn.h"

#include <QObject>

#include <map>
#include <memory>

namespace barodesk::linphone_plugin {

/// Calls being handed on, and how that goes. The library tells only "on its way", "done" and "failed": what the target answered is read
/// off the wire (sipwire.h). Core thread.
class Transfers final : public QObject
{
    Q_OBJECT
public:
    Transfers(CallBook &calls, SoundTurn &sound);

    void transfer(engines::CallHandle handle, const std::shared_ptr<linphone::Address> &target); ///< Null: fails.
    void complete(engines::CallHandle handle, engines::CallHandle consultation);
    void onTransferState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);
    void turn(); ///< At each turn of the core.

    /// Whether the call's peer has been asked to talk with another of ours: when it ends now, it goes on there, as the news of that may
    /// come after its good-bye.
    bool isBeingReplaced(engines::CallHandle handle) const;

signals:
    void transferChanged(barodesk::engines::CallHandle call, barodesk::engines::TransferState state, int sipStatus);

private:
    struct Running
    {
        engines::CallHandle consultation = 0; ///< 0: a blind transfer.
        bool asked = false;
        int status = 0;
    };

    void hold(engines::CallHandle handle);
    void ask(engines::CallHandle handle, const std::function<int(linphone::Call &)> &refer);
    void readWire();
    void fail(engines::CallHandle handle, int status);
    void onEnded(engines::CallHandle handle);

    CallBook &m_calls;
    SoundTurn &m_sound;
    std::map<engines::CallHandle, Running> m_running;
    std::map<engines::CallHandle, int> m_leaving; ///< Consultations that were handed on, and the turns their peer has left to end them.
};

} // namespace barodesk::linphone_plugin
