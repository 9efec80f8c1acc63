#include "portcard.h"

#include <mediastreamer2/msfactory.h>
#include <mediastreamer2/msfilter.h>
#include <mediastreamer2/msticker.h>

#include <algorithm>
#include <type_traits>

namespace barodesk::linphone_plugin {

using engines::AudioPort;

namespace {

int getRate(MSFilter *, void *argument)
{
    *static_cast<int *>(argument) = AudioPort::SampleRate;
    return 0;
}

/// Refusing other rates makes mediastreamer2 insert its resampler.
int setRate(MSFilter *, void *argument) { return *static_cast<int *>(argument) == AudioPort::SampleRate ? 0 : -1; }

int getChannels(MSFilter *, void *argument)
{
    *static_cast<int *>(argument) = 1;
    return 0;
}

int setChannels(MSFilter *, void *argument) { return *static_cast<int *>(argument) == 1 ? 0 : -1; }

/// mediastreamer2 never writes to a method table, though its type is not const.
MSFilterMethod *methods()
{
    static std::array<MSFilterMethod, 5> table{{{MS_FILTER_GET_SAMPLE_RATE, getRate},
                                                {MS_FILTER_SET_SAMPLE_RATE, setRate},
                                                {MS_FILTER_GET_NCHANNELS, getChannels},
                                                {MS_FILTER_SET_NCHANNELS, setChannels},
                                                {0, nullptr}}};
    return table.data();
}

} // namespace

PortCard::PortCard(AudioPort *port, engines::AudioTap *tap) : m_card{}, m_reader{}, m_writer{}, m_port(port), m_tap(tap)
{
    m_card.driver_type = DriverType;
    m_card.detect = detect;
    m_card.create_reader = createReader;
    m_card.create_writer = createWriter;

    m_reader.id = MS_FILTER_PLUGIN_ID;
    m_reader.name = "BaroDeskMicrophone";
    m_reader.text = "The desk's microphone";
    m_reader.category = MS_FILTER_OTHER;
    m_reader.noutputs = 1;
    m_reader.preprocess = open;
    m_reader.process = read;
    m_reader.postprocess = close;
    m_reader.methods = methods();

    m_writer = m_reader;
    m_writer.name = "BaroDeskLoudspeaker";
    m_writer.text = "The desk's loudspeaker";
    m_writer.ninputs = 1;
    m_writer.noutputs = 0;
    m_writer.process = write;
}

void PortCard::registerWith(MSSndCardManager *manager)
{
    while (manager->descs)
        ms_snd_card_manager_unregister_desc(manager, static_cast<MSSndCardDesc *>(manager->descs->data));
    ms_snd_card_manager_register_desc(manager, &m_card);
}

void PortCard::setConference(std::span<const engines::CallHandle> members, bool muted)
{
    for (size_t index = 0; index < m_members.size(); ++index)
        m_members[index].store(index < members.size() ? members[index] : 0, std::memory_order_relaxed);
    m_muted.store(muted && !members.empty(), std::memory_order_relaxed);
}

void PortCard::detect(MSSndCardManager *manager)
{
    // The callback is told the manager only: ours is the description in its list that detects through this function.
    for (const bctbx_list_t *item = manager->descs; item; item = item->next) {
        auto *description = static_cast<MSSndCardDesc *>(item->data);
        if (description->detect != detect)
            continue;
        MSSndCard *card = ms_snd_card_new_with_name(description, "desk");
        card->capabilities = MS_SND_CARD_CAP_CAPTURE | MS_SND_CARD_CAP_PLAYBACK;
        card->capabilities |= MS_SND_CARD_CAP_BUILTIN_ECHO_CANCELLER; // None of the library's own.
        card->preferred_sample_rate = AudioPort::SampleRate;
        card->latency = 0;
        ms_snd_card_set_manager(manager, card);
        ms_snd_card_manager_prepend_card(manager, card);
    }
}

MSFilter *PortCard::createFilter(MSSndCard *card, MSFilterDesc &description)
{
    MSFilter *filter = ms_factory_create_filter_from_desc(ms_snd_card_get_factory(card), &description);
    filter->data = this;
    return filter;
}

namespace {

PortCard *owner(MSSndCard *card)
{
    static_assert(std::is_standard_layout_v<PortCard>, "m_card's address is the object's");
    return reinterpret_cast<PortCard *>(card->desc);
}

PortCard *owner(MSFilter *filter) { return static_cast<PortCard *>(filter->data); }

} // namespace

MSFilter *PortCard::createReader(MSSndCard *card) { return owner(card)->createFilter(card, owner(card)->m_reader); }
MSFilter *PortCard::createWriter(MSSndCard *card) { return owner(card)->createFilter(card, owner(card)->m_writer); }

void PortCard::open(MSFilter *filter)
{
    PortCard *card = owner(filter);
    if (card->m_open.fetch_add(1) == 0)
        card->m_port->streamsOpened();
}

void PortCard::close(MSFilter *filter)
{
    PortCard *card = owner(filter);
    if (card->m_open.fetch_sub(1) == 1)
        card->m_port->streamsClosed();
}

void PortCard::read(MSFilter *filter)
{
    const size_t count = size_t(AudioPort::SampleRate) * size_t(filter->ticker->interval) / 1000;
    mblk_t *block = allocb(count * sizeof(qint16), 0);
    const std::span samples(reinterpret_cast<qint16 *>(block->b_wptr), count);
    PortCard *card = owner(filter);
    card->m_port->readMicrophone(samples);
    if (card->m_muted.load(std::memory_order_relaxed))
        std::ranges::fill(samples, qint16(0));
    for (const auto &member : card->m_members) {
        const engines::CallHandle call = member.load(std::memory_order_relaxed);
        if (call != 0 && card->m_tap)
            card->m_tap->hear(call, engines::AudioLeg::Local, samples, AudioPort::SampleRate);
    }
    block->b_wptr += count * sizeof(qint16);
    ms_queue_put(filter->outputs[0], block);
}

void PortCard::write(MSFilter *filter)
{
    while (mblk_t *block = ms_queue_get(filter->inputs[0])) {
        const auto bytes = size_t(block->b_wptr - block->b_rptr);
        owner(filter)->m_port->writeLoudspeaker({reinterpret_cast<const qint16 *>(block->b_rptr), bytes / sizeof(qint16)});
        freemsg(block);
    }
}

} // namespace barodesk::linphone_plugin
