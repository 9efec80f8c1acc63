#pragma once

#include "recording/callrecording.h"
#include "recording/recorder.h"
#include "speech/calltap.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace barodesk::recording {

/// The recording thread's work: empties the tap's rings onto the disk. Recorder owns it and its thread; all slots run on that thread.
class RecordingWorker final : public QObject
{
    Q_OBJECT
public:
    explicit RecordingWorker(speech::CallTap &tap); ///< The tap outlives the worker.
    ~RecordingWorker() override;

    void begin(const QString &path, const RecordingOrder &order, CallRecording::Moment startedAt, const store::DataKey &key);
    void pause(engines::CallHandle call, const domain::RecordingPauseCode &reason, CallRecording::Moment at);
    void resume(engines::CallHandle call, CallRecording::Moment at);
    void end(engines::CallHandle call, CallRecording::Moment at);

signals:
    void stateChanged(const barodesk::domain::CallId &call, barodesk::recording::RecordingState state,
                      const barodesk::recording::RecordingError &error);

private:
    struct Call
    {
        domain::CallId id;
        std::unique_ptr<CallRecording> recording;
        RecordingState told = RecordingState::Starting;
    };

    void work();
    void drain(engines::CallHandle handle, CallRecording &recording);
    void tell(Call &call, RecordingState state, const RecordingError &error = {});

    speech::CallTap &m_tap;
    QTimer m_timer;
    std::map<engines::CallHandle, Call> m_calls;
};

} // namespace barodesk::recording
