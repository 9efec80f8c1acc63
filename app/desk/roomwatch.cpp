#include "desk/roomwatch.h"

#include "desk/desk.h"

#include <chrono>
#include <utility>

namespace barodesk::desk {

namespace {
constexpr std::chrono::seconds Refresh{15};
}

RoomWatch::RoomWatch(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Refresh);
    connect(&m_timer, &QTimer::timeout, this, &RoomWatch::fetch);
    connect(&desk, &Desk::roomChanged, this, &RoomWatch::fetch);
    connect(&desk, &Desk::syncStatusChanged, this, [this] {
        if (m_error && m_desk.syncStatus().connection == sync::Connection::Live)
            fetch(); // The server is back: what is shown is of before.
    });
    connect(&desk, &Desk::sessionChanged, this, [this] {
        m_contact.reset();
        m_room.reset();
        m_error.reset();
        emit changed();
        fetch();
    });
}

RoomWatch::~RoomWatch() = default;

void RoomWatch::setWatching(bool watching)
{
    if (std::exchange(m_watching, watching) == watching)
        return;
    if (watching)
        fetch();
    else
        m_timer.stop();
}

void RoomWatch::fetch()
{
    if (!m_watching || !m_desk.can(domain::Permission::SuperviseRoom))
        return;
    if (m_contact) {
        m_again = true;
        return;
    }
    m_again = false;
    m_timer.stop();
    m_contact = std::make_unique<QObject>();
    m_desk.fetchRoom(m_contact.get(), [this](const tl::expected<api::Room, sync::ApiError> &answer) {
        m_contact.release()->deleteLater(); // It is the context of this very call.
        if (answer) {
            m_room = *answer;
            m_error.reset();
        } else {
            m_error = answer.error();
        }
        if (m_watching)
            m_timer.start();
        emit changed();
        if (std::exchange(m_again, false))
            fetch();
    });
}

} // namespace barodesk::desk
