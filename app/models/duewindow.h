#pragma once

#include "domain/complaint.h"
#include "domain/workingcalendar.h"

#include <QDateTime>
#include <QMetaType>

namespace barodesk::models {

/// How near a complaint's due time is.
enum class DueWindow {
    Ended,    ///< No work is owed any more.
    Standing, ///< The clock stands: a supplement or a signature is awaited.
    Later,
    Today,           ///< Before midnight.
    WithinFourHours, ///< At most four working hours.
    Overdue,
};

/// The moments that part the windows, worked out once a minute, so that a row costs a comparison.
struct DueHorizon
{
    qint64 now = 0;       ///< Milliseconds since the epoch, as the others.
    qint64 fourHours = 0; ///< When four working hours from now are over.
    qint64 startOfToday = 0;
    qint64 endOfToday = 0; ///< Midnight, Korea time.

    static DueHorizon at(const QDateTime &now, const domain::WorkingCalendar &calendar);
    friend bool operator==(const DueHorizon &, const DueHorizon &) = default;
};

/// The moments of a complaint that decide, with the horizon, about its window and the figures it counts in. Milliseconds since the epoch.
struct DueMoments
{
    qint64 received = 0;
    qint64 due = 0;

    static DueMoments of(const domain::Complaint &complaint);
    /// Whether one of them lies between the two horizons, so that time alone may have changed what it counts as.
    bool mayTurn(const DueHorizon &before, const DueHorizon &after) const;
};

DueWindow dueWindow(const domain::Complaint &complaint, const DueHorizon &horizon);

/// Which part of the working time from receipt to due time is used up: 0…1, 1 when it is late or no work is owed.
double dueProgress(const domain::Complaint &complaint, const QDateTime &now, const domain::WorkingCalendar &calendar);

} // namespace barodesk::models

Q_DECLARE_METATYPE(barodesk::models::DueWindow)
