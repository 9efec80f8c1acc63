#pragma once

#include "engines/phonetypes.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace barodesk::desk {

class Desk;

/// Which colleagues can be called, as the server says: for an exchange that does not tell. Asks while it is watched. Nothing is known while
/// the server is away. GUI thread.
class PresenceWatch final : public QObject
{
    Q_OBJECT
public:
    explicit PresenceWatch(Desk &desk, QObject *parent = nullptr);
    ~PresenceWatch() override;

    void setWatching(bool watching);

signals:
    void changed(const QHash<QString, barodesk::engines::PresenceState> &presence); ///< By extension.

private:
    void fetch();

    Desk &m_desk;
    QTimer m_timer;
    std::unique_ptr<QObject> m_contact; ///< Context of what is asked now; null: nothing is.
    bool m_watching = false;
};

} // namespace barodesk::desk
