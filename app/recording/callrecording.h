#pragma once

#include "domain/recording.h"
#include "recording/legline.h"
#include "recording/sealedrecording.h"
#include "recording/talkencoder.h"
#include "speech/blockring.h"

#include <array>
#include <chrono>
#include <memory>
#include <optional>

namespace barodesk::recording {

/// One call on its way to the disk: two legs put together in time, encoded, sealed. What fails ends the recording, with all that was
/// written before. Knows no thread and no clock of its own.
class CallRecording final
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// \param about JSON of the call, for who finds the file after a crash
    static tl::expected<std::unique_ptr<CallRecording>, RecordingError>
    begin(const QString &path, const domain::CallId &call, const store::DataKey &key, const QByteArray &about, Moment startedAt);

    void hear(engines::AudioLeg leg, const speech::AudioBlock &block);
    /// Writes what is old enough to be complete. \returns whether sound reached the disk
    tl::expected<bool, RecordingError> advance(Moment now);
    void pause(const domain::RecordingPauseCode &reason, Moment now); ///< From now on silence.
    void resume(Moment now);
    bool isPaused() const { return m_pause.has_value(); }
    tl::expected<void, RecordingError> finish(Moment now);
    qint64 bytesOnDisk() const { return m_writer->size(); }

    /// How long a leg's sound is waited for before it is silence.
    static constexpr std::chrono::milliseconds Patience{300};

private:
    CallRecording() = default;
    qint64 frameAt(Moment moment) const;
    tl::expected<bool, RecordingError> encodeUpTo(qint64 frame);
    tl::expected<bool, RecordingError> flush();
    void silencePauses(qint64 from, std::vector<qint16> &talk) const;

    std::unique_ptr<SealedWriter> m_writer;
    std::unique_ptr<TalkEncoder> m_encoder;
    Moment m_startedAt;
    std::array<LegLine, TalkLegs> m_legs;
    qint64 m_encoded = 0; ///< Frames.
    qint64 m_soundBytes = 0;
    std::optional<domain::RecordingPause> m_pause; ///< The running one.
    QList<domain::RecordingPause> m_pauses;
};

/// A recording read back from the disk.
struct StoredRecording
{
    QByteArray about;
    QByteArray ogg;
    std::chrono::milliseconds duration{};
    QList<domain::RecordingPause> pauses;
    bool truncated = false; ///< It was broken off, or is not whole any more.
    std::optional<RecordingError> fault;
};

/// Any thread; the whole of it is in memory afterwards. \returns an error when there is no sound in it at all
tl::expected<StoredRecording, RecordingError> loadRecording(const QString &path, const domain::CallId &call, const store::DataKey &key);

} // namespace barodesk::recording
