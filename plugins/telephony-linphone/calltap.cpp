#include "calltap.h"

#include <linphone/core.h>
#include <mediastreamer2/mediastream.h>
#include <mediastreamer2/msfilter.h>
#include <mediastreamer2/msticker.h>

#include <algorithm>
#include <cmath>

extern "C" MediaStream *linphone_call_get_stream(LinphoneCall *call, LinphoneStreamType type); // Exported, declared in a private header.

namespace barodesk::linphone_plugin {

using engines::AudioLeg;

void CallLevels::hear(AudioLeg leg, std::span<const qint16> samples) noexcept
{
    if (samples.empty())
        return;
    float sum = 0;
    for (const qint16 sample : samples)
        sum += float(sample) * float(sample);
    constexpr float FullScale = 32768.0F;
    m_power[size_t(leg)].store(sum / float(samples.size()) / (FullScale * FullScale), std::memory_order_relaxed);
}

double CallLevels::level(AudioLeg leg) const noexcept
{
    constexpr double FloorDecibel = -60;
    const double power = double(m_power[size_t(leg)].load(std::memory_order_relaxed));
    if (power <= 0)
        return 0;
    return std::clamp(1 - 10 * std::log10(power) / FloorDecibel, 0.0, 1.0);
}

namespace {

/// A filter's description with our functions in place of two of its own. Lives as long as the filter: uninit deletes it.
struct TappedDescription
{
    MSFilterDesc description; // First member: the filter points here.
    MSFilterDesc *original;
    engines::AudioTap *tap;
    std::shared_ptr<CallLevels> levels;
    engines::CallHandle call;
    AudioLeg leg;
    int rate;
};

TappedDescription *tapped(MSFilter *filter) { return reinterpret_cast<TappedDescription *>(filter->desc); }

void process(MSFilter *filter)
{
    const TappedDescription *state = tapped(filter);
    state->original->process(filter);
    MSQueue *queue = filter->outputs[0];
    if (!queue)
        return;
    for (mblk_t *block = ms_queue_peek_first(queue); !ms_queue_end(queue, block); block = ms_queue_next(queue, block)) {
        const auto bytes = size_t(block->b_wptr - block->b_rptr);
        const std::span samples(reinterpret_cast<const qint16 *>(block->b_rptr), bytes / sizeof(qint16));
        state->levels->hear(state->leg, samples);
        if (state->tap)
            state->tap->hear(state->call, state->leg, samples, state->rate);
    }
}

void uninit(MSFilter *filter)
{
    const std::unique_ptr<TappedDescription> state(tapped(filter));
    filter->desc = state->original;
    if (filter->desc->uninit)
        filter->desc->uninit(filter);
}

void attach(MSFilter *filter, TappedDescription wanted)
{
    if (!filter || filter->desc->noutputs < 1 || filter->desc->process == process)
        return;
    auto state = std::make_unique<TappedDescription>(std::move(wanted));
    state->original = filter->desc;
    state->description = *filter->desc;
    state->description.process = process;
    state->description.uninit = uninit;
    // The ticker holds its lock while it runs its filters: with it we change the description between two ticks.
    MSTicker *ticker = filter->ticker;
    if (ticker)
        ms_mutex_lock(&ticker->lock);
    filter->desc = &state.release()->description;
    if (ticker)
        ms_mutex_unlock(&ticker->lock);
}

} // namespace

void attachTaps(LinphoneCall *call, engines::CallHandle handle, engines::AudioTap *tap, const std::shared_ptr<CallLevels> &levels)
{
    auto *stream = reinterpret_cast<AudioStream *>(linphone_call_get_stream(call, LinphoneStreamTypeAudio));
    if (!stream || stream->ms.state != MSStreamStarted)
        return;
    const auto wanted = [&](AudioLeg leg) { return TappedDescription{{}, nullptr, tap, levels, handle, leg, int(stream->sample_rate)}; };
    attach(stream->plc ? stream->plc : stream->ms.decoder, wanted(AudioLeg::Remote));
    attach(stream->volsend, wanted(AudioLeg::Local));
}

} // namespace barodesk::linphone_plugin
