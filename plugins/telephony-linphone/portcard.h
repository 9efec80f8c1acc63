#pragma once

#include "engines/audio.h"

#include <mediastreamer2/mssndcard.h>

#include <array>
#include <atomic>
#include <span>
#include <utility>

namespace barodesk::linphone_plugin {

/// A mediastreamer2 sound card of 16 kHz mono whose microphone and loudspeaker are an AudioPort. One per core, which it outlives:
/// filters come and go with streams and find the port through it.
class PortCard
{
public:
    static constexpr const char *DriverType = "BaroDesk";

    PortCard(engines::AudioPort *port, engines::AudioTap *tap); ///< tap may be null.
    PortCard(const PortCard &) = delete;
    PortCard &operator=(const PortCard &) = delete;

    /// Makes the card known to the factory's manager, as the only kind there is; before the core starts.
    void registerWith(MSSndCardManager *manager);

    /// Whose local leg is heard here, at the microphone: that of calls in a conference, whose own streams carry the mixed sound of the
    /// others. At most MostMembers. Muted, they and the conference hear silence. Any thread.
    void setConference(std::span<const engines::CallHandle> members, bool muted);

private:
    static constexpr size_t MostMembers = 8;

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
    engines::AudioTap *m_tap;
    std::array<std::atomic<engines::CallHandle>, MostMembers> m_members{};
    std::atomic<bool> m_muted = false;
    std::atomic<int> m_open = 0;
};

} // namespace barodesk::linphone_plugin
