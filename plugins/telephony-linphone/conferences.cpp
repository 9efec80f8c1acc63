#include "conferences.h"

#include <algorithm>
#include <vector>

namespace barodesk::linphone_plugin {

using engines::CallHandle;
using engines::EngineCallState;

Conferences::Conferences(linphone::Core &core, CallBook &calls, SoundTurn &sound, PortCard &card)
    : m_core(core), m_calls(calls), m_sound(sound), m_card(card)
{
    connect(&calls, &CallBook::callEnded, this, &Conferences::refresh);
}

void Conferences::join(CallHandle a, CallHandle b)
{
    // The library ends the process when a call without a contact of its own leaves a conference.
    const auto mayJoin = [this](CallHandle handle) {
        const LiveCall *live = m_calls.find(handle);
        return live && live->answered && live->registered;
    };
    if (a == b || !mayJoin(a) || !mayJoin(b))
        return;
    m_sound.whenFree([this, a, b] {
        auto conference = m_core.getConference();
        if (!conference) {
            const auto parameters = m_core.createConferenceParams();
            parameters->enableVideo(false);
            parameters->enableLocalParticipant(true);
            conference = m_core.createConferenceWithParams(parameters);
        }
        if (!conference)
            return;
        add(conference, a);
        m_sound.whenFree([this, conference, b] { add(conference, b); });
    });
}

void Conferences::add(const std::shared_ptr<linphone::Conference> &conference, CallHandle handle)
{
    LiveCall *live = m_calls.find(handle);
    if (!live || live->told.inConference)
        return;
    live->call->setMicrophoneMuted(false); // It would silence the others' voices, too: the card mutes a conference.
    conference->addParticipant(live->call);
}

void Conferences::split(CallHandle keep)
{
    const auto conference = m_core.getConference();
    if (!conference)
        return;
    std::vector<std::shared_ptr<linphone::Call>> leaving;
    std::shared_ptr<linphone::Call> staying;
    for (const auto &[handle, live] : m_calls.all()) {
        if (live.told.inConference)
            (handle == keep ? staying : leaving.emplace_back()) = live.call;
    }
    if (!staying)
        conference->leave(); // Then whoever remains last is held, too.
    for (const auto &call : leaving) {
        if (const auto participant = conference->findParticipant(call->getRemoteAddress()))
            conference->removeParticipant(participant);
    }
}

void Conferences::setMuted(bool muted)
{
    for (auto &[handle, live] : m_calls.all()) {
        if (live.told.inConference && live.told.muted != muted) {
            live.told.muted = muted;
            emit m_calls.callChanged(live.told);
        }
    }
    refresh();
}

void Conferences::refresh()
{
    std::vector<CallHandle> members;
    bool muted = false;
    for (const auto &[handle, live] : m_calls.all()) {
        if (!live.told.inConference || live.told.state != EngineCallState::Active)
            continue;
        members.push_back(handle);
        muted = muted || live.told.muted;
    }
    m_card.setConference(members, muted);
}

} // namespace barodesk::linphone_plugin
