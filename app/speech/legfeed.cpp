#include "speech/legfeed.h"

#include <QtEndian>

#include <algorithm>

namespace barodesk::speech {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds PauseNoticed{250};
/// A final's end is the beginning of its last syllable and a little: what is sent again starts behind it.
constexpr milliseconds BehindFinal{150};
constexpr qsizetype SampleSize = qsizetype(sizeof(qint16));
constexpr qsizetype LargestAudio = 256 << 10; // bytes, far below a frame

} // namespace

LegFeed::LegFeed(engines::CallHandle call, domain::Leg leg, int rate, std::chrono::steady_clock::time_point answeredAt,
                 std::function<int()> nextLine)
    : m_call(call), m_leg(leg), m_rate(rate), m_answeredAt(answeredAt), m_nextLine(std::move(nextLine))
{
}

milliseconds LegFeed::unsent() const { return milliseconds((end() - std::max(m_sent, m_keptFrom)) * 1000 / m_rate); }

void LegFeed::append(const AudioBlock &block)
{
    const auto length = milliseconds(qint64(block.count) * 1000 / m_rate);
    const milliseconds at = std::max(duration_cast<milliseconds>(block.heardAt - m_answeredAt) - length, milliseconds::zero());
    // A pause moves what follows. Audio that comes faster than it was spoken (after a jam) does not move it back.
    if (m_anchors.empty() || at - callTime(end()) > PauseNoticed)
        m_anchors.push_back({end(), at});

    const qsizetype before = m_kept.size();
    m_kept.resize(before + qsizetype(block.count) * SampleSize);
    qToLittleEndian<qint16>(block.samples.data(), qsizetype(block.count), m_kept.data() + before);

    const qint64 most = qint64(m_rate) * MostKept.count();
    if (keptSamples() > most + m_rate) // a second at a time
        forgetBefore(end() - most);
}

void LegFeed::open(quint32 stream)
{
    m_stream = stream;
    m_streamBase = m_keptFrom;
    m_sent = m_keptFrom;
}

std::optional<LineUpdate> LegFeed::interrupt()
{
    m_stream = 0;
    m_sent = m_keptFrom; // the next one gets all that is kept
    if (!m_running)
        return std::nullopt;
    m_running->interrupted = true;
    LineUpdate update = *m_running;
    if (m_keptFrom > m_runningFrom) { // its beginning cannot be said again: keep what was understood
        update.final = true;
        m_running.reset();
    }
    return update;
}

std::optional<protocol::Audio> LegFeed::takeUnsent()
{
    if (m_stream == 0)
        return std::nullopt;
    const qsizetype from = qsizetype(std::max(m_sent, m_keptFrom) - m_keptFrom) * SampleSize;
    const qsizetype size = std::min(m_kept.size() - from, LargestAudio);
    if (size <= 0)
        return std::nullopt;
    m_sent = m_keptFrom + (from + size) / SampleSize;
    return protocol::Audio{m_stream, quint32(m_rate), m_kept.mid(from, size)};
}

LineUpdate LegFeed::understand(const engines::SpeechResult &result)
{
    const auto sampleAt = [this](milliseconds time) { return m_streamBase + time.count() * m_rate / 1000; };
    if (!m_running) {
        m_running = LineUpdate{m_call, m_nextLine(), m_leg, {}, {}, {}, false, false};
        m_running->start = callTime(sampleAt(result.start));
        m_runningFrom = sampleAt(result.start);
    }
    m_running->words = result.text;
    m_running->end = std::max(callTime(sampleAt(result.end)), m_running->start);
    m_running->final = result.final;
    const LineUpdate update = *m_running;
    if (result.final) {
        m_running.reset();
        forgetBefore(std::min(sampleAt(result.end + BehindFinal), m_sent));
    }
    return update;
}

std::optional<LineUpdate> LegFeed::finish()
{
    std::optional<LineUpdate> update = std::exchange(m_running, std::nullopt);
    if (update)
        update->final = true;
    return update;
}

milliseconds LegFeed::callTime(qint64 sample) const
{
    const auto behind = std::ranges::upper_bound(m_anchors, sample, {}, &Anchor::sample);
    if (behind == m_anchors.begin())
        return milliseconds(sample * 1000 / m_rate);
    const Anchor &anchor = *std::prev(behind);
    return anchor.at + milliseconds((sample - anchor.sample) * 1000 / m_rate);
}

void LegFeed::forgetBefore(qint64 sample)
{
    const qint64 count = std::clamp<qint64>(sample - m_keptFrom, 0, keptSamples());
    m_kept.remove(0, qsizetype(count) * SampleSize);
    m_keptFrom += count;
}

} // namespace barodesk::speech
