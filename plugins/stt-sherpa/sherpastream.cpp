#include "sherpastream.h"

#include <algorithm>
#include <cstring>

namespace barodesk::sherpa {

using engines::SpeechResult;
using std::chrono::milliseconds;

namespace {

/// A token's time is its beginning; a spoken syllable lasts about this long.
constexpr milliseconds SyllableLength{200};
/// Pushes the last frames through the model's look-ahead.
constexpr milliseconds ClosingSilence{500};
/// A frame of 40 ms and what rounding adds; no syllable is said twice in it.
constexpr float OneFrame = 0.045F;

milliseconds fromSeconds(float seconds) { return milliseconds(qint64(std::max(seconds, 0.F) * 1000)); }

} // namespace

SherpaStream::SherpaStream(std::shared_ptr<const Engine> engine, const QByteArray &hotwords, bool repeatsAreOne)
    : m_engine(std::move(engine)),
      m_stream(hotwords.isEmpty() ? m_engine->library->createStream(m_engine->handle)
                                  : m_engine->library->createStreamWithHotwords(m_engine->handle, hotwords.constData())),
      m_repeatsAreOne(repeatsAreOne)
{
}

SherpaStream::~SherpaStream()
{
    if (m_stream)
        m_engine->library->destroyStream(m_stream);
}

std::vector<SpeechResult> SherpaStream::feed(std::span<const qint16> samples, int rate)
{
    std::vector<SpeechResult> changes;
    if (!m_stream || samples.empty())
        return changes;
    if (m_rate == 0)
        m_rate = rate;
    if (rate != m_rate) // the library ends its process on a changed rate
        return changes;

    // In small steps: an endpoint is looked for after each, so that a long push still becomes separate segments.
    const size_t step = size_t(m_rate) / 10;
    for (size_t at = 0; at < samples.size(); at += step) {
        accept(samples.subspan(at, std::min(step, samples.size() - at)));
        decodeReady();
        SpeechResult now = current();
        if (m_engine->library->isEndpoint(m_engine->handle, m_stream)) {
            m_engine->library->resetStream(m_engine->handle, m_stream);
            if (!now.text.isEmpty()) {
                now.final = true;
                changes.push_back(now);
                m_last = {};
                m_last.segment = now.segment + 1;
            }
            m_segmentBase = heard();
        } else if (now.text != m_last.text) {
            m_last = now;
            if (!changes.empty() && changes.back().segment == now.segment)
                changes.back() = std::move(now);
            else
                changes.push_back(std::move(now));
        }
    }
    return changes;
}

std::vector<SpeechResult> SherpaStream::finish()
{
    std::vector<SpeechResult> changes;
    if (!m_stream)
        return changes;
    if (m_rate != 0) {
        const std::vector<qint16> silence(size_t(m_rate) * size_t(ClosingSilence.count()) / 1000, qint16(0));
        accept(silence);
        m_engine->library->inputFinished(m_stream);
        decodeReady();
        SpeechResult last = current();
        if (last.text.isEmpty())
            last = m_last;
        if (!last.text.isEmpty()) {
            last.final = true;
            changes.push_back(std::move(last));
        }
    }
    m_engine->library->destroyStream(m_stream);
    m_stream = nullptr;
    return changes;
}

void SherpaStream::accept(std::span<const qint16> samples)
{
    m_buffer.resize(samples.size());
    std::ranges::transform(samples, m_buffer.begin(), [](qint16 sample) { return float(sample) / 32768.F; });
    m_engine->library->acceptWaveform(m_stream, m_rate, m_buffer.data(), int32_t(m_buffer.size()));
    m_samples += qint64(samples.size());
}

void SherpaStream::decodeReady()
{
    while (m_engine->library->isReady(m_engine->handle, m_stream))
        m_engine->library->decode(m_engine->handle, m_stream);
}

SpeechResult SherpaStream::current() const
{
    SpeechResult now;
    now.segment = m_last.segment;
    const abi::Result *result = m_engine->library->result(m_engine->handle, m_stream);
    if (!result)
        return now;
    // The text is built from the tokens: the library's own text has lost the spaces between Korean words.
    QString text;
    int first = -1;
    int last = -1;
    const auto repeats = [&](int i) {
        return m_repeatsAreOne && i > 0 && result->timestamps && std::strcmp(result->tokenList[i], result->tokenList[i - 1]) == 0
            && result->timestamps[i] - result->timestamps[i - 1] < OneFrame;
    };
    for (int i = 0; i < result->count; ++i) {
        if (repeats(i))
            continue;
        const QString token = QString::fromUtf8(result->tokenList[i]).replace(QChar(0x2581), u' '); // ▁, the word boundary
        if (token.startsWith(u'<') && token.endsWith(u'>'))                                         // <unk>, <sos/eos>
            continue;
        text += token;
        if (!token.trimmed().isEmpty()) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    now.text = text.simplified();
    if (first >= 0 && result->timestamps) {
        now.start = m_segmentBase + fromSeconds(result->timestamps[first]);
        now.end = std::min(m_segmentBase + fromSeconds(result->timestamps[last]) + SyllableLength, heard());
        now.end = std::max(now.end, now.start);
    } else if (first >= 0) {
        now.start = m_segmentBase;
        now.end = heard();
    }
    m_engine->library->destroyResult(result);
    return now;
}

milliseconds SherpaStream::heard() const { return milliseconds(m_rate ? m_samples * 1000 / m_rate : 0); }

} // namespace barodesk::sherpa
