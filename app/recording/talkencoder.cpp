#include "recording/talkencoder.h"

#include "recording/talksound.h"

#include <opusenc.h>

#include <utility>

namespace barodesk::recording {

using namespace Qt::StringLiterals;

namespace {

/// Enough that the two legs stay apart: below it the codec makes one sound of two channels.
constexpr opus_int32 BitsPerSecond = 64'000;
constexpr opus_int32 PageDelay = 19'200; ///< 0.4 s, in samples of 48 kHz.
constexpr opus_int32 DecisionDelay = 0;  ///< The codec would hold two seconds back to choose better: they would be lost in a crash.
constexpr opus_int32 Complexity = 5;     ///< A third of the work of the highest, and no difference to telephone speech.

constexpr qint64 LeastFrames = TalkRate / 5;

RecordingError encoderError(int error) { return {RecordingErrorCode::Encoder, QString::fromLatin1(ope_strerror(error))}; }

int keep(void *target, const unsigned char *bytes, opus_int32 length)
{
    static_cast<QByteArray *>(target)->append(reinterpret_cast<const char *>(bytes), length);
    return 0;
}

int nothingToClose(void *) { return 0; }

} // namespace

struct TalkEncoder::State
{
    QByteArray made;
    qint64 frames = 0; ///< Written.
    OggOpusEnc *encoder = nullptr;
    ~State()
    {
        if (encoder)
            ope_encoder_destroy(encoder);
    }
};

TalkEncoder::TalkEncoder() : m_state(std::make_unique<State>()) { }
TalkEncoder::~TalkEncoder() = default;

tl::expected<std::unique_ptr<TalkEncoder>, RecordingError> TalkEncoder::create()
{
    std::unique_ptr<TalkEncoder> made(new TalkEncoder);
    static constexpr OpusEncCallbacks Callbacks{keep, nothingToClose};
    const std::unique_ptr<OggOpusComments, void (*)(OggOpusComments *)> comments(ope_comments_create(), ope_comments_destroy);
    int error = OPE_ALLOC_FAIL;
    if (comments)
        made->m_state->encoder
            = ope_encoder_create_callbacks(&Callbacks, &made->m_state->made, comments.get(), TalkRate, TalkLegs, 0, &error);
    if (!made->m_state->encoder)
        return tl::unexpected(encoderError(error));
    OggOpusEnc *encoder = made->m_state->encoder;
    for (const int set :
         {ope_encoder_ctl(encoder, OPUS_SET_BITRATE(BitsPerSecond)), ope_encoder_ctl(encoder, OPUS_SET_VBR(1)),
          ope_encoder_ctl(encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)), ope_encoder_ctl(encoder, OPUS_SET_COMPLEXITY(Complexity)),
          ope_encoder_ctl(encoder, OPE_SET_DECISION_DELAY(DecisionDelay)), ope_encoder_ctl(encoder, OPE_SET_MUXING_DELAY(PageDelay)),
          ope_encoder_flush_header(encoder)}) {
        if (set != OPE_OK)
            return tl::unexpected(encoderError(set));
    }
    return made;
}

tl::expected<void, RecordingError> TalkEncoder::write(std::span<const qint16> talk)
{
    m_state->frames += qint64(talk.size()) / TalkLegs;
    const int error = ope_encoder_write(m_state->encoder, talk.data(), int(talk.size() / TalkLegs));
    if (error != OPE_OK)
        return tl::unexpected(encoderError(error));
    return {};
}

tl::expected<void, RecordingError> TalkEncoder::finish()
{
    // The library ends the program when a stream of nearly nothing is ended.
    if (m_state->frames < LeastFrames) {
        const std::vector<qint16> silence(size_t(LeastFrames - m_state->frames) * TalkLegs);
        if (const auto padded = write(silence); !padded)
            return padded;
    }
    const int error = ope_encoder_drain(m_state->encoder);
    if (error != OPE_OK)
        return tl::unexpected(encoderError(error));
    return {};
}

QByteArray TalkEncoder::take() { return std::exchange(m_state->made, QByteArray()); }

} // namespace barodesk::recording
