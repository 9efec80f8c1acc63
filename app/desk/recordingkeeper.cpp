#include "desk/recordingkeeper.h"

#include "api/codecrecords.h"
#include "recording/noticeport.h"
#include "store/replica.h"

#include <algorithm>
#include <utility>

namespace barodesk::desk {

using recording::RecordingState;
using Kind = RecordingStatus::Kind;
using telephony::Call;
using telephony::Softphone;

RecordingKeeper::RecordingKeeper(Softphone &phone, recording::Recorder &recorder, store::Replica &replica, Clock clock,
                                 recording::NoticePort *notice, QObject *parent)
    : QObject(parent),
      m_phone(phone),
      m_recorder(recorder),
      m_replica(replica),
      m_clock(std::move(clock)),
      m_notice(notice),
      m_noticeEnd(this)
{
    m_noticeEnd.setSingleShot(true);
    connect(&m_noticeEnd, &QTimer::timeout, this, [this] {
        if (const domain::CallId told = std::exchange(m_told, {}); !told.isNull())
            emit statusChanged(told);
    });
    connect(&phone, &Softphone::callAdded, this, &RecordingKeeper::follow);
    connect(&phone, &Softphone::callChanged, this, &RecordingKeeper::follow);
    connect(&phone, &Softphone::callEnded, this, &RecordingKeeper::ended);
    connect(&recorder, &recording::Recorder::stateChanged, this, [this](const domain::CallId &call) {
        emit statusChanged(call);
        if (!m_recorder.isAtWork(call))
            emit recordingEnded(call);
    });
}

RecordingKeeper::~RecordingKeeper() { m_recorder.close(); }

void RecordingKeeper::open(const QString &folder, const store::DataKey &key, const domain::UserId &user)
{
    m_user = user;
    m_recorder.open(folder, key);
    for (const Call &call : m_phone.calls())
        follow(call);
}

void RecordingKeeper::close()
{
    m_recorder.close();
    m_seen.clear();
    m_paused.clear();
    m_told = {};
    m_noticeEnd.stop();
    if (m_notice)
        m_notice->stop();
}

/// Talk between the city's own desks is none of a citizen's: it is not recorded.
bool RecordingKeeper::wants(const Call &call) const
{
    const bool incoming = call.direction == domain::CallDirection::Incoming;
    return !call.consultsFor && !isColleague(call) && domain::isRecorded(m_replica.organisation().data().callCentre, incoming, call.queue)
        && (!deskTells(call) || m_notice);
}

bool RecordingKeeper::isColleague(const Call &call) const
{
    return call.number && std::ranges::any_of(m_replica.organisation().data().users, [&](const domain::User &user) {
               return !user.extension.isEmpty() && user.extension == call.number->digits();
           });
}

/// The exchange can tell who calls in, never whom a desk calls.
bool RecordingKeeper::deskTells(const Call &call) const
{
    return call.direction == domain::CallDirection::Outgoing
        || m_replica.organisation().data().callCentre.recording.notice == domain::RecordingNotice::Desk;
}

void RecordingKeeper::follow(const Call &call)
{
    if (!m_recorder.isOpen() || !telephony::isConnected(call.state) || m_seen.contains(call.id))
        return;
    m_seen.insert(call.id);
    if (wants(call))
        begin(call);
}

void RecordingKeeper::begin(const Call &call)
{
    if (deskTells(call)) {
        m_told = call.id;
        m_notice->play();
        m_noticeEnd.start(m_notice->length());
    }
    m_recorder.begin({call.id, call.handle, aboutOf(call)});
    emit statusChanged(call.id);
}

void RecordingKeeper::ended(const Call &call)
{
    if (m_told == call.id) {
        m_told = {};
        m_noticeEnd.stop();
        m_notice->stop();
    }
    m_recorder.end(call.id);
    m_paused.remove(call.id);
}

/// What is known at the answer: enough to make a record of the call, should this program die before it can.
QByteArray RecordingKeeper::aboutOf(const Call &call) const
{
    domain::CallRecord record;
    record.id = call.id;
    record.direction = call.direction;
    record.result = domain::CallResult::Answered;
    record.number = call.number;
    record.displayName = call.displayName;
    record.startedAt = call.startedAt;
    record.answeredAt = call.answeredAt.value_or(m_clock());
    record.endedAt = *record.answeredAt;
    record.queue = call.queue;
    record.dialled = domain::PhoneNumber::parse(call.dialledNumber);
    record.handledBy = m_user;
    return api::toBytes(api::toJson(record));
}

RecordingStatus RecordingKeeper::status(const domain::CallId &call) const
{
    switch (m_recorder.state(call)) {
    case RecordingState::Failed: return {Kind::Failed, {}, m_recorder.error(call)};
    case RecordingState::Starting: return {m_told == call ? Kind::Notice : Kind::Starting, {}, {}};
    case RecordingState::Recording: return {m_told == call ? Kind::Notice : Kind::Recording, {}, {}};
    case RecordingState::Paused: return {Kind::Paused, m_paused.value(call), {}};
    case RecordingState::None:
    case RecordingState::Ended: break;
    }
    return {};
}

QList<domain::RecordingPauseReason> RecordingKeeper::pauseReasons(const domain::CallId &call) const
{
    return status(call).kind == Kind::Recording ? m_replica.organisation().data().callCentre.recording.pauseReasons
                                                : QList<domain::RecordingPauseReason>();
}

void RecordingKeeper::pause(const domain::CallId &call, const domain::RecordingPauseCode &reason)
{
    if (status(call).kind != Kind::Recording || !m_replica.organisation().data().callCentre.recording.pauseReason(reason))
        return;
    m_paused.insert(call, reason);
    m_recorder.pause(call, reason);
}

void RecordingKeeper::resume(const domain::CallId &call)
{
    if (status(call).kind == Kind::Paused)
        m_recorder.resume(call);
}

} // namespace barodesk::desk
