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
constexpr auto LookPause = 20s;

ListenInProblem problemOf(const sync::ApiError &error)
{
    if (error.code == api::wordOf(api::ErrorCode::Conflict))
        return ListenInProblem::NotTalking;
    if (error.code == api::wordOf(api::ErrorCode::NotFound))
        return ListenInProblem::NoTelephone;
    return error.kind == ApiErrorKind::Forbidden ? ListenInProblem::NotPermitted : ListenInProblem::ServerAway;
}

} // namespace

ListenIns::ListenIns(telephony::Softphone &phone, store::Replica &replica, sync::RestClient &client, ListenCodes codes, QObject *parent)
    : QObject(parent), m_phone(phone), m_replica(replica), m_client(client), m_codes(std::move(codes))
{
    m_lookAgain.setInterval(LookPause);
    connect(&m_lookAgain, &QTimer::timeout, this, &ListenIns::look);
    connect(&phone, &telephony::Softphone::callChanged, this, [this](const telephony::Call &call) {
        if (m_contact && !call.listening && telephony::isConnected(call.state) && !m_lookAgain.isActive())
            m_lookAgain.start();
    });
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
    m_shown = false;
    m_lookAgain.stop();
    m_phone.setCodeListener({}, {});
}

bool ListenIns::hasFreeLine() const
{
    const telephony::LineState line = m_phone.lineState();
    return m_phone.calls().isEmpty() && (line == telephony::LineState::Registered || line == telephony::LineState::NoAccount);
}

QString ListenIns::codeOf(domain::ListenWay way) const
{
    switch (way) {
    case domain::ListenWay::Desk: return {};
    case domain::ListenWay::Listen: return m_codes.listen;
    case domain::ListenWay::Whisper: return m_codes.whisper;
    case domain::ListenWay::Barge: return m_codes.barge;
    }
    Q_UNREACHABLE();
}

void ListenIns::listenTo(const domain::UserId &user, domain::ListenWay way)
{
    if (way == domain::ListenWay::Desk && !m_codes.listen.isEmpty())
        way = domain::ListenWay::Listen;
    if (isByCode(way) && codeOf(way).isEmpty())
        return;
    if (!m_contact || m_asking)
        return;
    if (!hasFreeLine()) {
        emit failed(ListenInProblem::NoLine);
        return;
    }
    m_asking = true;
    m_client.askToListenIn({user, way}, m_contact.get(), [this, way](const tl::expected<api::ListenInPass, sync::ApiError> &answer) {
        m_asking = false;
        if (!answer) {
            qCWarning(lcListenIn) << "no pass to listen in:" << answer.error().detail;
            emit failed(problemOf(answer.error()));
        } else if (!hasFreeLine()) {
            emit failed(ListenInProblem::NoLine);
        } else {
            m_pass = answer->pass;
            m_way = way;
            if (isByCode(way))
                m_phone.listenByCode(codeOf(way), answer->extension, way);
            else
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

void ListenIns::look()
{
    if (!m_contact)
        return;
    m_client.codeListeners(m_contact.get(), [this](const tl::expected<api::CodeListeners, sync::ApiError> &found) {
        if (found)
            showListeners(*found);
        else
            qCWarning(lcListenIn) << "who is in this talk could not be asked:" << found.error().detail;
    });
}

/// Of several the one who came last.
void ListenIns::showListeners(const api::CodeListeners &found)
{
    m_shown = !found.listeners.isEmpty();
    if (!m_shown) {
        m_phone.setCodeListener({}, {});
        return;
    }
    const api::CodeListener &latest = found.listeners.first();
    const domain::User *by = m_replica.organisation().user(latest.by);
    m_phone.setCodeListener(by ? by->displayName : QStringLiteral("?"), latest.way);
}

void ListenIns::tellOver(const api::ListenInEnd &end)
{
    m_client.endListenIn(end, m_contact.get(), [](const tl::expected<bool, sync::ApiError> &told) {
        if (!told)
            qCWarning(lcListenIn) << "the server was not told that listening is over:" << told.error().detail;
    });
}

void ListenIns::over(const telephony::Call &call)
{
    if (!call.listening) {
        if (m_phone.calls().isEmpty())
            m_lookAgain.stop();
        if (m_contact && m_shown && m_phone.calls().isEmpty()) { // Whoever is still named at the server is no more.
            showListeners({});
            tellOver({});
        }
        return;
    }
    if (m_contact && isByCode(m_way) && !m_pass.isEmpty())
        tellOver({m_pass});
    m_pass.clear();
    if (m_contact && !call.answeredAt && call.reason != engines::CallEndReason::LocalHangUp)
        emit failed(ListenInProblem::NotReached);
}

} // namespace barodesk::desk
