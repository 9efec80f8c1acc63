#pragma once

#include "models/complaintfilter.h"
#include "models/performance.h"

namespace barodesk::models {

/// What the team's television shows. There is no room in it for a name, a number to phone, an address or a sentence somebody wrote.
struct WallboardEntry
{
    domain::ComplaintId id; ///< Never shown.
    std::optional<domain::ComplaintNumber> number;
    domain::CategoryCode category;
    std::optional<domain::DistrictCode> district;
    domain::DepartmentCode department;
    domain::ComplaintState state = domain::ComplaintState::Received;
    domain::Urgency urgency = domain::Urgency::Normal;
    QDateTime dueAt;
    QDateTime changedAt;
    DueWindow window = DueWindow::Later;

    static WallboardEntry of(const domain::Complaint &complaint, const DueHorizon &horizon);
    friend bool operator==(const WallboardEntry &, const WallboardEntry &) = default;
};

inline constexpr int WallboardDueMost = 60; ///< More than a person will read; how many there are is told.
inline constexpr int WallboardNewsMost = 12;

struct WallboardContent
{
    std::array<int, BoardFigureCount> figures{};
    QList<WallboardEntry> due;  ///< Late ones first, longest late first, then those due within four working hours and today.
    int dueCount = 0;           ///< How many there are of them.
    QList<WallboardEntry> news; ///< Changed last, latest first.
};

/// Pure; for any thread.
WallboardContent wallboardOf(const ComplaintRecords &complaints, const domain::WorkingCalendar &calendar, const QDateTime &now);

} // namespace barodesk::models
