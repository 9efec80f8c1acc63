#pragma once

#include "domain/callrecord.h"
#include "speech/blockring.h"
#include "speech/protocol.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace barodesk::speech {

/// What is known now of one line of the talk; replaces what came before with the same `line`.
struct LineUpdate
{
    engines::CallHandle call = 0;
    int line = 0;
    domain::Leg leg = domain::Leg::Citizen;
    QString words;
    std::chrono::milliseconds start{}; ///< Since the call was answered.
    std::chrono::milliseconds end{};
    bool final = false;
    bool interrupted = false;
};

/// One leg of one call on its way to a recogniser: keeps the audio that is not yet written down for good, so that a new recogniser can
/// go on where a dead one stopped, and turns the recogniser's segments into lines of the call. Pure: neither threads nor a process.
class LegFeed
{
public:
    static constexpr std::chrono::seconds MostKept{15};

    /// \param nextLine gives line numbers, unique in the call
    LegFeed(engines::CallHandle call, domain::Leg leg, int rate, std::chrono::steady_clock::time_point answeredAt,
            std::function<int()> nextLine);

    int rate() const { return m_rate; }
    domain::Leg leg() const { return m_leg; }
    quint32 stream() const { return m_stream; } ///< 0: none is open.
    std::chrono::milliseconds unsent() const;   ///< Without a stream: all that is kept.

    void append(const AudioBlock &block);

    /// A fresh recogniser stream takes over; what is kept is sent to it first.
    void open(quint32 stream);
    /// The stream is gone with its recogniser. The running line, if any, is marked.
    std::optional<LineUpdate> interrupt();

    /// The audio not sent to the open stream yet; nothing when there is none or no stream.
    std::optional<protocol::Audio> takeUnsent();
    LineUpdate understand(const engines::SpeechResult &result);
    /// The running line as final, at the end of the leg.
    std::optional<LineUpdate> finish();

private:
    /// Where the leg's samples stand in the call: a new one after every pause in the audio.
    struct Anchor
    {
        qint64 sample = 0;
        std::chrono::milliseconds at{};
    };

    std::chrono::milliseconds callTime(qint64 sample) const;
    qint64 keptSamples() const { return m_kept.size() / qsizetype(sizeof(qint16)); }
    qint64 end() const { return m_keptFrom + keptSamples(); }
    void forgetBefore(qint64 sample);

    engines::CallHandle m_call;
    domain::Leg m_leg;
    int m_rate;
    std::chrono::steady_clock::time_point m_answeredAt;
    std::function<int()> m_nextLine;

    QByteArray m_kept;     ///< 16-bit little endian samples.
    qint64 m_keptFrom = 0; ///< Number of m_kept's first sample in the leg.
    qint64 m_sent = 0;     ///< Number of the first sample the open stream has not got.
    std::vector<Anchor> m_anchors;

    quint32 m_stream = 0;
    qint64 m_streamBase = 0;             ///< Number of the open stream's first sample.
    std::optional<LineUpdate> m_running; ///< The line that is not final yet.
    qint64 m_runningFrom = 0;            ///< Its first sample.
};

} // namespace barodesk::speech
