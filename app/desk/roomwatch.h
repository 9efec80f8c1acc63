#pragma once

#include "api/wireroom.h"
#include "sync/apierror.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace barodesk::desk {

class Desk;

/// The room as the server sees it, kept fresh while it is watched: fetched anew with each hint and every 15 s. For who may supervise
/// the room. GUI thread.
class RoomWatch final : public QObject
{
    Q_OBJECT
public:
    explicit RoomWatch(Desk &desk, QObject *parent = nullptr);
    ~RoomWatch() override;

    void setWatching(bool watching); ///< A page that is shown watches.
    bool isWatching() const { return m_watching; }

    const std::optional<api::Room> &room() const { return m_room; }        ///< The last one fetched; stays when it cannot be refreshed.
    const std::optional<sync::ApiError> &error() const { return m_error; } ///< Of the last try; none: it is fresh.

signals:
    void changed(); ///< room() or error().

private:
    void fetch();

    Desk &m_desk;
    bool m_watching = false;
    bool m_again = false;
    std::unique_ptr<QObject> m_contact; ///< Of the request under way; null: none.
    QTimer m_timer;
    std::optional<api::Room> m_room;
    std::optional<sync::ApiError> m_error;
};

} // namespace barodesk::desk
