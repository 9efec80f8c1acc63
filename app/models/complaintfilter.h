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
    QString text;                          ///< As typed, the half-composed syllable included. Judged by ComplaintSearch.

    bool isEmpty() const { return *this == ComplaintFilter(); }
    /// Everything but the text.
    bool accepts(const domain::Complaint &complaint, const DueHorizon &horizon) const;
    bool dependsOnTime() const; ///< The passing of time alone can change what it accepts.

    friend bool operator==(const ComplaintFilter &, const ComplaintFilter &) = default;
};

/// The category and all below it.
QSet<domain::CategoryCode> categoriesUnder(const domain::CategoryCode &code, const domain::Organisation &organisation);

} // namespace barodesk::models

Q_DECLARE_METATYPE(barodesk::models::BoardFigure)
