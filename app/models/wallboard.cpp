#include "models/wallboard.h"

#include <algorithm>

namespace barodesk::models {

using namespace domain;

namespace {

using Pointer = const Complaint *;

bool isDueSoon(DueWindow window)
{
    return window == DueWindow::Overdue || window == DueWindow::WithinFourHours || window == DueWindow::Today;
}

/// The first of them in order, no more than `most`.
template <typename Before>
QList<WallboardEntry> firstOf(std::vector<Pointer> &complaints, int most, const DueHorizon &horizon, Before before)
{
    const auto end = complaints.begin() + std::min(ptrdiff_t(most), ptrdiff_t(complaints.size()));
    std::partial_sort(complaints.begin(), end, complaints.end(), before);
    QList<WallboardEntry> entries;
    for (auto it = complaints.begin(); it != end; ++it)
        entries.append(WallboardEntry::of(**it, horizon));
    return entries;
}

} // namespace

WallboardEntry WallboardEntry::of(const Complaint &complaint, const DueHorizon &horizon)
{
    return {.id = complaint.id,
            .number = complaint.number,
            .category = complaint.category,
            .district = complaint.place.district,
            .department = complaint.department,
            .state = complaint.state,
            .urgency = complaint.urgency,
            .dueAt = complaint.dueAt,
            .changedAt = complaint.changedAt,
            .window = dueWindow(complaint, horizon)};
}

WallboardContent wallboardOf(const ComplaintRecords &complaints, const WorkingCalendar &calendar, const QDateTime &now)
{
    const DueHorizon horizon = DueHorizon::at(now, calendar);
    WallboardContent content;
    std::vector<Pointer> due;
    std::vector<Pointer> news;
    news.reserve(size_t(complaints.size()));
    for (const auto &complaint : complaints) {
        for (int i = 0; i < BoardFigureCount; ++i)
            content.figures[size_t(i)] += counts(BoardFigure(i), *complaint, horizon);
        if (isDueSoon(dueWindow(*complaint, horizon)))
            due.push_back(complaint.get());
        news.push_back(complaint.get());
    }
    content.dueCount = int(due.size());
    content.due = firstOf(due, WallboardDueMost, horizon,
                          [](Pointer a, Pointer b) { return a->dueAt != b->dueAt ? a->dueAt < b->dueAt : a->id < b->id; });
    content.news = firstOf(news, WallboardNewsMost, horizon,
                           [](Pointer a, Pointer b) { return a->changedAt != b->changedAt ? a->changedAt > b->changedAt : a->id < b->id; });
    return content;
}

} // namespace barodesk::models
