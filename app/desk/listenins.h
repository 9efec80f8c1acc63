#pragma once

#include "api/wirelistenin.h"
#include "desk/settings.h"
#include "domain/id.h"
#include "domain/listenway.h"
#include "engines/audio.h"
#include "sync/apierror.h"

#include <QObject>
#include <QString>
#include <QTimer>

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
/// that the server confirms. Where the exchange has feature codes for it: asks the server, dials, and shows the counsellor whom the server
/// names. Nothing is heard that the server has not written down. GUI thread. See docs/decisions/0011-listening-in.md.
class ListenIns final : public QObject
{
    Q_OBJECT
public:
    ListenIns(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, ListenCodes codes, QObject *parent = nullptr);
    ~ListenIns() override;

    void open();  ///< Somebody signed in.
    void close(); ///< Forgets everything.
    /// \param way Desk: by the exchange's code instead where there is one for listening. One without a code is not offered.
    void listenTo(const domain::UserId &user, domain::ListenWay way);
    void look(); ///< Who is in our own talk by a code may be another than before.

signals:
    void failed(barodesk::desk::ListenInProblem problem);

private:
    bool hasFreeLine() const;
    void letIn(engines::CallHandle joining, const QString &pass, const domain::CallId &talk);
    void speak(bool speaking);
    void over(const telephony::Call &call);
    void tellOver(const api::ListenInEnd &end);
    void showListeners(const api::CodeListeners &found);
    QString codeOf(domain::ListenWay way) const;

    telephony::Softphone &m_phone;
    store::Replica &m_replica;
    sync::RestClient &m_client;
    const ListenCodes m_codes;
    QTimer m_lookAgain;                                ///< While there is a talk: a hint may have been lost.
    bool m_shown = false;                              ///< Somebody is in our talk by a code.
    std::unique_ptr<QObject> m_contact;                ///< Context of the requests of one session; null: closed.
    QString m_pass;                                    ///< Of the talk that is listened to; empty: none.
    domain::ListenWay m_way = domain::ListenWay::Desk; ///< By which it is.
    bool m_asking = false;
};

} // namespace barodesk::desk
