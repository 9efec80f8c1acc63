#include "recording/callrecording.h"

#include "api/wirerecording.h"
#include "recording/talkdecoder.h"

#include <algorithm>
#include <limits>

namespace barodesk::recording {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// Room for the header of the server's limit and what the codec still holds.
constexpr qint64 MostSound = api::MaxRecordingBytes - 256 * 1024;
constexpr qint64 MostAtOnce = TalkRate; ///< Frames: one second.

QByteArray pausePiece(const domain::RecordingPause &pause) { return api::toBytes(api::toJson(pause)); }

} // namespace

tl::expected<std::unique_ptr<CallRecording>, RecordingError>
CallRecording::begin(const QString &path, const domain::CallId &call, const store::DataKey &key, const QByteArray &about, Moment startedAt)
{
    auto encoder = TalkEncoder::create();
    if (!encoder)
        return tl::unexpected(encoder.error());
    auto writer = SealedWriter::create(path, call, key);
    if (!writer)
        return tl::unexpected(writer.error());
    std::unique_ptr<CallRecording> made(new CallRecording);
    made->m_encoder = *std::move(encoder);
    made->m_writer = *std::move(writer);
    made->m_startedAt = startedAt;
    if (const auto written = made->m_writer->write(PieceKind::About, about); !written)
        return tl::unexpected(written.error());
    return made;
}

qint64 CallRecording::frameAt(Moment moment) const
{
    return framesIn(std::max(milliseconds(0), std::chrono::duration_cast<milliseconds>(moment - m_startedAt)));
}

void CallRecording::hear(engines::AudioLeg leg, const speech::AudioBlock &block)
{
    m_legs[leg == engines::AudioLeg::Remote ? 0 : 1].append(std::span(block.samples).first(block.count), block.rate,
                                                            frameAt(block.heardAt));
}

tl::expected<bool, RecordingError> CallRecording::advance(Moment now)
{
    // As far as both legs are known; where one is silent, as far as it has been waited for.
    const qint64 known = std::min(m_legs[0].end(), m_legs[1].end());
    return encodeUpTo(std::max(known, frameAt(now - Patience)));
}

tl::expected<bool, RecordingError> CallRecording::encodeUpTo(qint64 frame)
{
    std::vector<qint16> leg;
    std::vector<qint16> talk;
    while (m_encoded < frame) {
        const auto count = size_t(std::min(frame - m_encoded, MostAtOnce));
        leg.resize(count);
        talk.resize(count * TalkLegs);
        for (size_t channel = 0; channel < TalkLegs; ++channel) {
            m_legs[channel].take(leg);
            for (size_t i = 0; i < count; ++i)
                talk[i * TalkLegs + channel] = leg[i];
        }
        silencePauses(m_encoded, talk);
        if (const auto encoded = m_encoder->write(talk); !encoded)
            return tl::unexpected(encoded.error());
        m_encoded += qint64(count);
    }
    return flush();
}

/// By the time of the sound and not of its arrival: what was said before the pause is kept, what was said in it never is.
void CallRecording::silencePauses(qint64 from, std::vector<qint16> &talk) const
{
    const auto silence = [&](qint64 begin, qint64 end) {
        const qint64 frames = qint64(talk.size()) / TalkLegs;
        const qint64 first = std::clamp<qint64>(begin - from, 0, frames);
        const qint64 last = std::clamp<qint64>(end - from, first, frames);
        std::fill(talk.begin() + first * TalkLegs, talk.begin() + last * TalkLegs, qint16(0));
    };
    for (const domain::RecordingPause &pause : m_pauses)
        silence(framesIn(pause.from), framesIn(pause.to));
    if (m_pause)
        silence(framesIn(m_pause->from), std::numeric_limits<qint64>::max() / 2);
}

tl::expected<bool, RecordingError> CallRecording::flush()
{
    const QByteArray made = m_encoder->take();
    for (qsizetype at = 0; at < made.size(); at += SealedWriter::MaxPiece - 1) {
        const QByteArrayView piece = QByteArrayView(made).sliced(at, std::min(made.size() - at, SealedWriter::MaxPiece - 1));
        if (const auto written = m_writer->write(PieceKind::Sound, piece); !written)
            return tl::unexpected(written.error());
    }
    m_soundBytes += made.size();
    if (m_soundBytes > MostSound)
        return tl::unexpected(RecordingError{RecordingErrorCode::TooLong, {}});
    return !made.isEmpty();
}

void CallRecording::pause(const domain::RecordingPauseCode &reason, Moment now)
{
    if (!m_pause)
        m_pause = domain::RecordingPause{reason, timeOf(frameAt(now)), {}};
}

void CallRecording::resume(Moment now)
{
    if (!m_pause)
        return;
    m_pause->to = std::max(m_pause->from, timeOf(frameAt(now)));
    m_pauses.append(*m_pause);
    // A piece that cannot be written shows with the sound that follows it.
    (void)m_writer->write(PieceKind::Pause, pausePiece(*m_pause));
    m_pause.reset();
}

tl::expected<void, RecordingError> CallRecording::finish(Moment now)
{
    const qint64 end = frameAt(now);
    if (const auto encoded = encodeUpTo(end); !encoded)
        return tl::unexpected(encoded.error());
    resume(now);
    if (const auto drained = m_encoder->finish(); !drained)
        return tl::unexpected(drained.error());
    if (const auto flushed = flush(); !flushed)
        return tl::unexpected(flushed.error());
    return m_writer->write(PieceKind::End, api::toBytes({{u"durationMs"_s, qint64(timeOf(m_encoded).count())}}));
}

tl::expected<StoredRecording, RecordingError> loadRecording(const QString &path, const domain::CallId &call, const store::DataKey &key)
{
    StoredRecording stored;
    const auto content = readSealed(path, call, key, [&](PieceKind kind, const QByteArray &piece) {
        switch (kind) {
        case PieceKind::About: stored.about = piece; break;
        case PieceKind::Sound: stored.ogg += piece; break;
        case PieceKind::Pause:
            if (const auto pause = api::fromBytes<domain::RecordingPause>(piece))
                stored.pauses.append(*pause);
            break;
        case PieceKind::End: break;
        }
    });
    if (!content)
        return tl::unexpected(content.error());
    stored.truncated = !content->complete;
    stored.fault = content->fault;
    const auto decoder = TalkDecoder::open(stored.ogg);
    if (!decoder)
        return tl::unexpected(content->fault.value_or(decoder.error()));
    stored.duration = (*decoder)->duration();
    return stored;
}

} // namespace barodesk::recording
