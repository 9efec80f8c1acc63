#include "recording/recordingworker.h"

#include <chrono>

namespace barodesk::recording {

using namespace std::chrono_literals;
using engines::AudioLeg;
using engines::CallHandle;

namespace {
constexpr auto WorkInterval = 100ms;
}

RecordingWorker::RecordingWorker(speech::CallTap &tap) : m_tap(tap), m_timer(this)
{
    m_timer.setInterval(WorkInterval);
    connect(&m_timer, &QTimer::timeout, this, &RecordingWorker::work);
}

RecordingWorker::~RecordingWorker() = default;

void RecordingWorker::tell(Call &call, RecordingState state, const RecordingError &error)
{
    if (call.told == state)
        return;
    call.told = state;
    emit stateChanged(call.id, state, error);
}

void RecordingWorker::begin(const QString &path, const RecordingOrder &order, CallRecording::Moment startedAt, const store::DataKey &key)
{
    Call &call = m_calls[order.handle];
    call = {order.call, nullptr, RecordingState::Starting};
    auto begun = CallRecording::begin(path, order.call, key, order.about, startedAt);
    if (!begun) {
        tell(call, RecordingState::Failed, begun.error());
        m_calls.erase(order.handle);
        return;
    }
    call.recording = *std::move(begun);
    m_timer.start();
}

void RecordingWorker::pause(CallHandle handle, const domain::RecordingPauseCode &reason, CallRecording::Moment at)
{
    const auto call = m_calls.find(handle);
    if (call == m_calls.end())
        return;
    call->second.recording->pause(reason, at);
    tell(call->second, RecordingState::Paused);
}

void RecordingWorker::resume(CallHandle handle, CallRecording::Moment at)
{
    const auto call = m_calls.find(handle);
    if (call == m_calls.end() || !call->second.recording->isPaused())
        return;
    call->second.recording->resume(at);
    tell(call->second, RecordingState::Recording);
}

void RecordingWorker::end(CallHandle handle, CallRecording::Moment at)
{
    const auto call = m_calls.find(handle);
    if (call == m_calls.end())
        return;
    drain(handle, *call->second.recording);
    if (const auto finished = call->second.recording->finish(at); finished)
        tell(call->second, RecordingState::Ended);
    else
        tell(call->second, RecordingState::Failed, finished.error());
    m_calls.erase(call);
}

void RecordingWorker::work()
{
    const auto now = CallRecording::Moment::clock::now();
    for (auto at = m_calls.begin(); at != m_calls.end();) {
        auto &[handle, call] = *at;
        drain(handle, *call.recording);
        const auto written = call.recording->advance(now);
        if (!written) {
            tell(call, RecordingState::Failed, written.error());
            at = m_calls.erase(at);
            continue;
        }
        // Said only once there is sound on the disk.
        if (*written && call.told == RecordingState::Starting)
            tell(call, RecordingState::Recording);
        ++at;
    }
    if (m_calls.empty())
        m_timer.stop();
}

void RecordingWorker::drain(CallHandle handle, CallRecording &recording)
{
    for (const AudioLeg leg : {AudioLeg::Remote, AudioLeg::Local}) {
        speech::CallTap::Ring *ring = m_tap.ring(handle, leg);
        while (const speech::AudioBlock *block = ring ? ring->front() : nullptr) {
            if (block->call == handle)
                recording.hear(leg, *block);
            ring->release();
        }
    }
}

} // namespace barodesk::recording
