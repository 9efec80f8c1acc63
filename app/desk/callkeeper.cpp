#include "desk/callkeeper.h"

#include "speech/speechservice.h"

#include <QTimer>

#include <chrono>

namespace barodesk::desk {

using namespace std::chrono_literals;

namespace {

/// The last words of a talk come within a second of its end; a helper that hangs must not cost the record of the call.
constexpr auto LastWordsPatience = 5s;

domain::CallResult resultOf(const telephony::Call &call)
{
    if (call.answeredAt)
        return domain::CallResult::Answered;
    switch (call.reason) {
    case engines::CallEndReason::AnsweredElsewhere: return domain::CallResult::AnsweredElsewhere;
    case engines::CallEndReason::Busy:
    case engines::CallEndReason::Refused: return domain::CallResult::Refused;
    case engines::CallEndReason::LocalHangUp:
        return call.direction == domain::CallDirection::Incoming ? domain::CallResult::Refused : domain::CallResult::Missed;
    case engines::CallEndReason::Cancelled:
    case engines::CallEndReason::RemoteHangUp:
    case engines::CallEndReason::NoAnswer: return domain::CallResult::Missed;
    case engines::CallEndReason::None:
    case engines::CallEndReason::NotFound:
    case engines::CallEndReason::NotAvailable:
    case engines::CallEndReason::MediaLost:
    case engines::CallEndReason::Credentials:
    case engines::CallEndReason::Transferred:
    case engines::CallEndReason::EncryptionRequired:
    case engines::CallEndReason::Failed: break;
    }
    return domain::CallResult::Failed;
}

bool isTalking(engines::EngineCallState state)
{
    return state == engines::EngineCallState::Active || state == engines::EngineCallState::Held
        || state == engines::EngineCallState::HeldByRemote;
}

} // namespace

CallKeeper::CallKeeper(telephony::Softphone &phone, speech::SpeechService &speech, store::Replica &replica, Clock clock, QObject *parent)
    : QObject(parent), m_phone(phone), m_speech(speech), m_replica(replica), m_clock(std::move(clock))
{
    connect(&phone, &telephony::Softphone::callAdded, this, &CallKeeper::added);
    connect(&phone, &telephony::Softphone::callChanged, this, &CallKeeper::changed);
    connect(&phone, &telephony::Softphone::callEnded, this, &CallKeeper::ended);
    connect(&phone.agent(), &telephony::Agent::wrapUpGiven, this, &CallKeeper::wrapUp);
    connect(&speech, &speech::SpeechService::callFinished, this,
            [this](const std::shared_ptr<speech::Transcript> &transcript) { record(transcript->call()); });
}

CallKeeper::~CallKeeper() = default;

void CallKeeper::show(Talk *talk)
{
    if (m_talk == talk)
        return;
    Talk *before = m_talk;
    m_talk = talk;
    emit talkChanged();
    if (before && !m_kept.contains(before->call().id))
        before->deleteLater();
}

void CallKeeper::added(const telephony::Call &call)
{
    if (call.listening) // Whose talk it is keeps its record.
        return;
    auto *talk = new Talk(
        call, m_replica, [this] { return m_clock().date(); }, this);
    m_kept.insert(call.id, {.talk = talk, .transcript = {}, .ended = false});
    // A second call rings while somebody is being talked with: the talk on the screen stays.
    const telephony::Call *current = m_phone.current();
    if (!current || current->id == call.id || !isTalking(current->state))
        show(talk);
}

void CallKeeper::changed(const telephony::Call &call)
{
    const auto kept = m_kept.find(call.id);
    if (kept == m_kept.end())
        return;
    kept->talk->setCall(call);
    if (isTalking(call.state) && !kept->transcript) {
        kept->transcript = m_speech.beginCall(call.id, call.handle);
        kept->talk->setTranscript(kept->transcript);
    }
    if (call.state == engines::EngineCallState::Active)
        show(kept->talk);
}

void CallKeeper::ended(const telephony::Call &call)
{
    const auto kept = m_kept.find(call.id);
    if (kept == m_kept.end())
        return;
    kept->talk->setCall(call);
    kept->ended = true;
    if (!kept->transcript) {
        record(call.id);
        return;
    }
    QTimer::singleShot(LastWordsPatience, this, [this, id = call.id] { record(id); });
    m_speech.endCall(call.handle);
}

void CallKeeper::wrapUp(const domain::CallId &id, const domain::WrapUpCode &code)
{
    const auto kept = m_kept.find(id);
    if (kept == m_kept.end()) {
        emit wrapUpFollowed(id, code);
        return;
    }
    telephony::Call call = kept->talk->call();
    call.wrapUp = code;
    kept->talk->setCall(call);
}

Talk *CallKeeper::talkOf(const domain::CallId &id) const { return m_kept.value(id).talk; }

void CallKeeper::setHandOver(const domain::CallId &id, const api::HandOverCard &card)
{
    if (Talk *talk = talkOf(id))
        talk->setHandOver(card);
}

void CallKeeper::record(const domain::CallId &id)
{
    const auto kept = m_kept.constFind(id);
    if (kept == m_kept.constEnd() || !kept->ended)
        return;
    const Kept done = *kept;
    m_kept.erase(kept);

    const telephony::Call &call = done.talk->call();
    domain::CallRecord record;
    record.id = id;
    record.direction = call.direction;
    record.result = resultOf(call);
    record.number = call.number;
    record.displayName = call.displayName;
    record.startedAt = call.startedAt;
    record.answeredAt = call.answeredAt;
    record.endedAt = call.endedAt.value_or(m_clock());
    record.citizen = done.talk->citizen();
    record.queue = call.queue;
    record.dialled = domain::PhoneNumber::parse(call.dialledNumber);
    record.wrapUp = call.wrapUp;
    if (call.fairEnd.step == telephony::FairEndStep::Ended)
        record.fairEnd = domain::FairEnd{call.fairEnd.warnedAt, call.fairEnd.reason};
    if (done.transcript)
        record.transcript = done.transcript->utterances();
    emit callRecorded(record);
    if (done.talk != m_talk)
        done.talk->deleteLater();
}

void CallKeeper::finishAll()
{
    const auto ids = m_kept.keys();
    for (const domain::CallId &id : ids) {
        m_kept[id].ended = true;
        record(id);
    }
    if (Talk *before = std::exchange(m_talk, nullptr)) {
        emit talkChanged();
        before->deleteLater();
    }
}

} // namespace barodesk::desk
