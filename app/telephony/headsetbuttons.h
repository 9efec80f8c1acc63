#pragma once

#include "telephony/headsetreports.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace barodesk::telephony {

/// The buttons and lights of the telephone headsets that are plugged in. One is looked for when somebody says so and then listened to; nothing
/// is polled. GUI thread.
class HeadsetButtons : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The platform's. Null where there is none yet.
    static std::unique_ptr<HeadsetButtons> create();

    virtual void look() = 0; ///< What is plugged in may be something else. A few milliseconds at most.
    virtual void setLights(const HeadsetLights &lights) = 0;
    QString describe() const; ///< For the diagnosis page: "headset buttons: Jabra Evolve 65; not permitted: none"; empty: no headset.
    virtual QStringList names() const = 0;  ///< Of those listened to.
    virtual QStringList closed() const = 0; ///< Of those that are there and may not be opened.

signals:
    void pressed(barodesk::telephony::HeadsetEvent event);
};

} // namespace barodesk::telephony
