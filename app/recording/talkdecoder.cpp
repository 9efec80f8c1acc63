#include "recording/talkdecoder.h"

#include "recording/talksound.h"

#include <opusfile.h>

#include <algorithm>

namespace barodesk::recording {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

struct TalkDecoder::State
{
    QByteArray bytes;
    OggOpusFile *file = nullptr;
    ~State()
    {
        if (file)
            op_free(file);
    }
};

TalkDecoder::TalkDecoder() : m_state(std::make_unique<State>()) { }
TalkDecoder::~TalkDecoder() = default;

tl::expected<std::unique_ptr<TalkDecoder>, RecordingError> TalkDecoder::open(QByteArray ogg)
{
    std::unique_ptr<TalkDecoder> made(new TalkDecoder);
    State &state = *made->m_state;
    state.bytes = std::move(ogg);
    int error = 0;
    state.file = op_open_memory(reinterpret_cast<const unsigned char *>(state.bytes.constData()), size_t(state.bytes.size()), &error);
    if (!state.file || op_pcm_total(state.file, -1) < 0)
        return tl::unexpected(RecordingError{RecordingErrorCode::Broken, u"opusfile %1"_s.arg(error)});
    return made;
}

milliseconds TalkDecoder::duration() const { return milliseconds(op_pcm_total(m_state->file, -1) * 1000 / Rate); }

size_t TalkDecoder::read(std::span<qint16> talk)
{
    while (true) {
        const int frames = op_read_stereo(m_state->file, talk.data(), int(std::min<size_t>(talk.size(), 1 << 20)));
        if (frames != OP_HOLE)
            return size_t(std::max(frames, 0));
    }
}

bool TalkDecoder::seek(milliseconds to)
{
    const ogg_int64_t total = op_pcm_total(m_state->file, -1);
    return op_pcm_seek(m_state->file, std::clamp<ogg_int64_t>(to.count() * Rate / 1000, 0, total)) == 0;
}

} // namespace barodesk::recording
