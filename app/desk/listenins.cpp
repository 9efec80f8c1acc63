#include "desk/listenins.h"

#include "api/words.h"
#include "store/replica.h"
#include "sync/restclient.h"
#include "telephony/softphone.h"

#include <QLoggingCategory>
#include <QTimer>

#include <chrono>

namespace barodesk::desk {

using namespace std::chrono_literals;
using sync::ApiErrorKind;

Q_LOGGING_CATEGORY(lcListenIn, "barodesk.listenin", QtInfoMsg)

namespace {

/// Who waits to be let in hears nothing: a server that is silent is no reason to keep them.
constexpr auto ConfirmPatience = 10s;

ListenInProblem problemOf(const sync::ApiError &error)
{
    if (error.code == api::wordOf(api::ErrorCode::Conflict))
        return ListenInProblem::NotTalking;
    if (error.code == api::wordOf(api::ErrorCode::NotFound))
        return ListenInProblem::NoTelephone;
    return error.kind == ApiErrorKind::Forbidden ? ListenInProblem::NotPermitted : ListenInProblem::ServerAway;
}

} // namespace

ListenIns::ListenIns(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, QObject *parent)
    : QObject(parent), m_phone(phone), m_replica(replica), m_client(client)
{
    connect(&phone, &telephony::Softphone::joinAsked, this, &ListenIns::letIn);
    connect(&phone, &telephony::Softphone::speakingAsked, this, &ListenIns::speak);
    connect(&phone, &telephony::Softphone::callEnded, this, &ListenIns::over);
}

ListenIns::~ListenIns() = default;

void ListenIns::open() { m_contact = std::make_unique<QObject>(); }

void ListenIns::close()
{
    m_contact.reset();
    m_pass.clear();
    m_asking = false;
}

bool ListenIns::hasFreeLine() const
{
    const telephony::LineState line = m_phone.lineState();
    return m_phone.calls().isEmpty() && (line == telephony::LineState::Registered || line == telephony::LineState::NoAccount);
}

void ListenIns::listenTo(const domain::UserId &user)
{
    if (!m_contact || m_asking)
        return;
    if (!hasFreeLine()) {
        emit failed(ListenInProblem::NoLine);
        return;
    }
    m_asking = true;
    m_client.askToListenIn(user, m_contact.get(), [this](const tl::expected<api::ListenInPass, sync::ApiError> &answer) {
        m_asking = false;
        if (!answer) {
            qCWarning(lcListenIn) << "no pass to listen in:" << answer.error().detail;
            emit failed(problemOf(answer.error()));
        } else if (!hasFreeLine()) {
            emit failed(ListenInProblem::NoLine);
        } else {
            m_pass = answer->pass;
            m_phone.listenIn(answer->extension, answer->pass);
        }
    });
}

void ListenIns::letIn(engines::CallHandle joining, const QString &pass, const domain::CallId &talk)
{
    if (!m_contact) {
        m_phone.turnAway(joining);
        return;
    }
    auto *asked = new QObject(m_contact.get()); // Of this one asking: it goes with the answer, or when that takes too long.
    QTimer::singleShot(ConfirmPatience, asked, [this, joining, asked] {
        m_phone.turnAway(joining);
        asked->deleteLater();
    });
    m_client.confirmListenIn({pass, talk}, asked,
                             [this, joining, asked](const tl::expected<api::ListenInConfirmed, sync::ApiError> &answer) {
                                 asked->deleteLater();
                                 const domain::User *by = answer ? m_replica.organisation().user(answer->by) : nullptr;
                                 if (!answer)
                                     qCWarning(lcListenIn) << "nobody was let in to listen:" << answer.error().detail;
                                 if (by)
                                     m_phone.letListen(joining, by->displayName);
                                 else
                                     m_phone.turnAway(joining);
                             });
}

/// Silence is made at once and told afterwards; a voice is told first.
void ListenIns::speak(bool speaking)
{
    if (!m_contact || m_pass.isEmpty() || m_asking)
        return;
    if (!speaking)
        m_phone.setSpeaking(false);
    m_asking = true;
    m_client.tellListenInVoice({m_pass, speaking}, m_contact.get(), [this, speaking](const tl::expected<bool, sync::ApiError> &told) {
        m_asking = false;
        if (!told)
            qCWarning(lcListenIn) << "the server was not told of a voice:" << told.error().detail;
        if (told && speaking)
            m_phone.setSpeaking(true);
        else if (!told && speaking)
            emit failed(ListenInProblem::NotHeard);
    });
}

void ListenIns::over(const telephony::Call &call)
{
    if (!call.listening)
        return;
    m_pass.clear();
    if (m_contact && !call.answeredAt && call.reason != engines::CallEndReason::LocalHangUp)
        emit failed(ListenInProblem::NotReached);
}

} // namespace barodesk::desk
