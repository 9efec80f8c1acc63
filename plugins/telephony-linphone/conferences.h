#pragma once

#include "callbook.h"
#include "portcard.h"
#include "soundturn.h"

#include <QObject>

namespace barodesk::linphone_plugin {

/// The one conference of a core: calls whose sound is mixed here. Core thread.
class Conferences final : public QObject
{
    Q_OBJECT
public:
    Conferences(linphone::Core &core, CallBook &calls, SoundTurn &sound, PortCard &card);

    void join(engines::CallHandle a, engines::CallHandle b);
    void split(engines::CallHandle keep); ///< 0: nobody stays on the line.

    void setMuted(bool muted); ///< The microphone, for all in it.
    void refresh();            ///< Who is in it may have changed: what the desk is told and where the microphone is heard.

private:
    void add(const std::shared_ptr<linphone::Conference> &conference, engines::CallHandle handle);

    linphone::Core &m_core;
    CallBook &m_calls;
    SoundTurn &m_sound;
    PortCard &m_card;
};

} // namespace barodesk::linphone_plugin
