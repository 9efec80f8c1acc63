#pragma once

#include "domain/complaint.h"
#include "models/duewindow.h"

#include <QMetaType>
#include <QSet>

#include <initializer_list>
#include <optional>

namespace barodesk::models {

/// The headline figures of the board: each is a number and a filter at once.
enum class BoardFigure {
    ReceivedToday,
    InProgress,
    DueToday, ///< Later today, the next four working hours included.
    WithinFourHours,
    Overdue,
    Repeats,          ///< Linked to another and not ended.
    CallBacksWaiting, ///< At least one promise is open.
    Unowned,          ///< 소관 미정: no department, not ended.
};
inline constexpr int BoardFigureCount = int(BoardFigure::Unowned) + 1;

bool counts(BoardFigure figure, const domain::Complaint &complaint, const DueHorizon &horizon);

/// A set of small enum values.
template <typename Enum> class EnumSet
{
public:
    EnumSet() = default;
    EnumSet(std::initializer_list<Enum> values)
    {
        for (const Enum value : values)
            insert(value);
    }
    bool isEmpty() const { return m_bits == 0; }
    bool contains(Enum value) const { return m_bits & bit(value); }
    void insert(Enum value) { m_bits |= bit(value); }
    void remove(Enum value) { m_bits &= ~bit(value); }
    friend bool operator==(const EnumSet &, const EnumSet &) = default;

private:
    static constexpr quint32 bit(Enum value) { return 1u << unsigned(value); }
    quint32 m_bits = 0;
};

/// By what the board is grouped.
enum class Grouping { None, Team, Department, District, Category, Contractor };
inline constexpr int GroupingCount = int(Grouping::Contractor) + 1;

/// One group of a grouping, as complaintgroups.h names it.
struct GroupFilter
{
    Grouping by = Grouping::None;
    QString key;                              ///< Empty: those that belong to none.
    QSet<domain::DepartmentCode> departments; ///< Of a team or a department, see groupFilter().
    QSet<domain::CategoryCode> categories;    ///< Of a category, all below it.

    bool accepts(const domain::Complaint &complaint) const;
    friend bool operator==(const GroupFilter &, const GroupFilter &) = default;
};

/// 소관 미정 · 예산 부족: nobody owns it, or its owner cannot go on.
bool isStuck(const domain::Complaint &complaint);

/// Which complaints a list shows. Every part set must hold.
struct ComplaintFilter
{
    EnumSet<domain::ComplaintState> states; ///< Empty: those not ended; with a figure or a search text, all.
    EnumSet<BoardFigure> figures;
    std::optional<domain::DepartmentCode> department;
    std::optional<domain::DistrictCode> district;
    QSet<domain::CategoryCode> categories; ///< Empty: all. See categoriesUnder().
    std::optional<domain::Urgency> urgency;
    std::optional<domain::UserId> officer; ///< "내 담당"
    std::optional<bool> stuck;             ///< Only those, or none of them.
    std::optional<QDate> dueOn;            ///< Those whose clock runs and ends on this day.
    std::optional<GroupFilter> group;
    QString text; ///< As typed, the half-composed syllable included. Judged by ComplaintSearch.

    bool isEmpty() const { return *this == ComplaintFilter(); }
    /// Everything but the text.
    bool accepts(const domain::Complaint &complaint, const DueHorizon &horizon) const;
    /// What accepts() asks of the state alone; of all that looksAtStateOnly() there is nothing else to ask.
    bool acceptsState(domain::ComplaintState state) const;
    bool looksAtStateOnly() const; ///< And at the text.
    bool dependsOnTime() const;    ///< The passing of time alone can change what it accepts.

    friend bool operator==(const ComplaintFilter &, const ComplaintFilter &) = default;
};

/// The category and all below it.
QSet<domain::CategoryCode> categoriesUnder(const domain::CategoryCode &code, const domain::Organisation &organisation);

} // namespace barodesk::models

Q_DECLARE_METATYPE(barodesk::models::BoardFigure)
