#pragma once

#include "domain/id.h"
#include "engines/audio.h"
#include "sync/apierror.h"

#include <QObject>
#include <QString>

#include <memory>

namespace barodesk::store {
class Replica;
}
namespace barodesk::sync {
class RestClient;
}
namespace barodesk::telephony {
struct Call;
class Softphone;
} // namespace barodesk::telephony

namespace barodesk::desk {

/// Why a talk cannot be listened to, or not be spoken in.
enum class ListenInProblem {
    NotTalking,   ///< That counsellor is in no talk any more.
    NoTelephone,  ///< They have no telephone of their own.
    NoLine,       ///< This desk's telephone is not there, or there is a call already.
    NotPermitted, ///< The server says so.
    ServerAway,   ///< It could not be asked, so it could not be written down.
    NotReached,   ///< Their desk did not let us in.
    NotHeard,     ///< Speaking could not be written down, so the microphone stays shut.
};

/// Listening in on a counsellor's talk, both sides of it: asks the server for a pass and calls with it; and lets in who comes with a pass
/// that the server confirms. Nothing is heard that the server has not written down. GUI thread. See docs/decisions/0011-listening-in.md.
class ListenIns final : public QObject
{
    Q_OBJECT
public:
    ListenIns(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, QObject *parent = nullptr);
    ~ListenIns() override;

    void open();  ///< Somebody signed in.
    void close(); ///< Forgets everything.
    void listenTo(const domain::UserId &user);

signals:
    void failed(barodesk::desk::ListenInProblem problem);

private:
    bool hasFreeLine() const;
    void letIn(engines::CallHandle joining, const QString &pass, const domain::CallId &talk);
    void speak(bool speaking);
    void over(const telephony::Call &call);

    telephony::Softphone &m_phone;
    store::Replica &m_replica;
    sync::RestClient &m_client;
    std::unique_ptr<QObject> m_contact; ///< Context of the requests of one session; null: closed.
    QString m_pass;                     ///< Of the talk that is listened to; empty: none.
    bool m_asking = false;
};

} // namespace barodesk::desk
