#pragma once

#include "domain/id.h"
#include "domain/recording.h"
#include "engines/audio.h"
#include "recording/recordingerror.h"
#include "store/datakey.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace barodesk::recording {

/// Where a call's recording is, as its thread has said: Recording only while sound reaches the disk.
enum class RecordingState {
    None,
    Starting,
    Recording,
    Paused,
    Failed, ///< And the call goes on. What was written before is kept.
    Ended,
};

struct RecordingOrder
{
    domain::CallId call;
    engines::CallHandle handle = 0;
    QByteArray about; ///< JSON of the call, kept sealed with it.
};

/// Records calls into a folder, sealed, on a thread of its own. Its tap goes to the phone engine and outlives it. GUI thread.
class Recorder final : public QObject
{
    Q_OBJECT
public:
    explicit Recorder(QObject *parent = nullptr);
    ~Recorder() override; ///< Finishes what is being recorded.

    engines::AudioTap *tap(); ///< For the engine's media thread.

    void open(const QString &folder, const store::DataKey &key); ///< Of the person signed in.
    void close();                                                ///< Finishes what is being recorded, and waits for it.
    bool isOpen() const { return m_key.has_value(); }

    void begin(const RecordingOrder &order);
    void pause(const domain::CallId &call, const domain::RecordingPauseCode &reason);
    void resume(const domain::CallId &call);
    void end(const domain::CallId &call);

    RecordingState state(const domain::CallId &call) const;
    RecordingError error(const domain::CallId &call) const; ///< Of Failed.
    bool isAtWork(const domain::CallId &call) const;        ///< Its file is not finished.
    quint64 lostSamples() const;                            ///< The disk could not keep up.

    static QString pathOf(const QString &folder, const domain::CallId &call);
    static QList<domain::CallId> callsIn(const QString &folder); ///< Of which there is a file.

signals:
    void stateChanged(const barodesk::domain::CallId &call);

private:
    struct Known
    {
        engines::CallHandle handle = 0;
        RecordingState state = RecordingState::Starting;
        RecordingError error;
    };
    class Thread;

    std::unique_ptr<Thread> m_thread;
    QString m_folder;
    std::optional<store::DataKey> m_key;
    QHash<domain::CallId, Known> m_calls;
};

} // namespace barodesk::recording
