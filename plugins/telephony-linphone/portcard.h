#pragma once

#include <mediastreamer2/mssndcard.h>

#include <atomic>

namespace barodesk::engines {
class AudioPort;
}

namespace barodesk::linphone_plugin {

/// A mediastreamer2 sound card of 16 kHz mono whose microphone and loudspeaker are an AudioPort. One per core, which it outlives:
/// filters come and go with streams and find the port through it.
class PortCard
{
public:
    static constexpr const char *DriverType = "BaroDesk";

    explicit PortCard(engines::AudioPort *port);
    PortCard(const PortCard &) = delete;
    PortCard &operator=(const PortCard &) = delete;

    /// Makes the card known to the factory's manager, as the only kind there is; before the core starts.
    void registerWith(MSSndCardManager *manager);

private:
    static void detect(MSSndCardManager *manager);
    static MSFilter *createReader(MSSndCard *card);
    static MSFilter *createWriter(MSSndCard *card);
    static void open(MSFilter *filter);
    static void close(MSFilter *filter);
    static void read(MSFilter *filter);
    static void write(MSFilter *filter);
    MSFilter *createFilter(MSSndCard *card, MSFilterDesc &description);

    MSSndCardDesc m_card; ///< First member: the manager hands back its address.
    MSFilterDesc m_reader;
    MSFilterDesc m_writer;
    engines::AudioPort *m_port;
    std::atomic<int> m_open = 0;
};

} // namespace barodesk::linphone_plugin
