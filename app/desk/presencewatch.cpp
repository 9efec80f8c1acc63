#include "desk/presencewatch.h"

#include "desk/desk.h"

#include <chrono>
#include <utility>

namespace barodesk::desk {

namespace {

constexpr std::chrono::seconds Refresh{5};

engines::PresenceState stateOf(api::PresenceWord word)
{
    switch (word) {
    case api::PresenceWord::Free: return engines::PresenceState::Free;
    case api::PresenceWord::Busy: return engines::PresenceState::Busy;
    case api::PresenceWord::Away: return engines::PresenceState::Away;
    }
    Q_UNREACHABLE();
}

} // namespace

PresenceWatch::PresenceWatch(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Refresh);
    connect(&m_timer, &QTimer::timeout, this, &PresenceWatch::fetch);
    connect(&desk, &Desk::sessionChanged, this, [this] {
        m_contact.reset();
        emit changed({}); // Of another city, perhaps.
        fetch();
    });
}

PresenceWatch::~PresenceWatch() = default;

void PresenceWatch::setWatching(bool watching)
{
    if (std::exchange(m_watching, watching) == watching)
        return;
    if (watching)
        fetch();
    else
        m_timer.stop();
}

void PresenceWatch::fetch()
{
    if (!m_watching || m_contact || m_desk.sessionState() != SessionState::SignedIn)
        return;
    m_timer.stop();
    m_contact = std::make_unique<QObject>();
    m_desk.fetchPresence(m_contact.get(), [this](const tl::expected<api::RoomPresence, sync::ApiError> &answer) {
        m_contact.release()->deleteLater(); // It is the context of this very call.
        QHash<QString, engines::PresenceState> presence;
        for (const api::ColleaguePresence &one : answer ? answer->presence : QList<api::ColleaguePresence>())
            presence.insert(one.extension, stateOf(one.presence));
        if (m_watching)
            m_timer.start();
        emit changed(presence);
    });
}

} // namespace barodesk::desk
