#pragma once

#include "models/complaintfilter.h"
#include "models/complaintorder.h"

#include <tl/expected.hpp>

namespace barodesk::models {

enum class BoardMode { Lanes, Table, Calendar };

/// What narrows the board beside its figures and the search, as it is chosen: "mine" is whoever looks.
struct FilterChoices
{
    std::optional<domain::ComplaintState> state;
    std::optional<domain::DepartmentCode> department;
    std::optional<domain::DistrictCode> district;
    std::optional<domain::CategoryCode> category; ///< And all below it.
    std::optional<domain::Urgency> urgency;
    bool mine = false;
    bool stuck = false; ///< Only those nobody owns or that cannot go on.

    /// Puts the choices into the filter; leaves its figures, text and group alone.
    void addTo(ComplaintFilter &filter, const domain::Organisation &organisation, const domain::UserId &me) const;
    int count() const; ///< How many of them narrow.
    friend bool operator==(const FilterChoices &, const FilterChoices &) = default;
};

/// A way to look at the board that can be kept, and shared with a team.
struct BoardView
{
    BoardMode mode = BoardMode::Lanes;
    Grouping grouping = Grouping::None;
    QList<ComplaintSortKey> sort; ///< Of the table; empty: by due time.
    EnumSet<BoardFigure> figures;
    FilterChoices choices;
    QString text;

    friend bool operator==(const BoardView &, const BoardView &) = default;
};

/// As it is kept: JSON, a field for each part that is not as usual.
QString toText(const BoardView &view);
/// \returns what is wrong with the text, in English, for the log; fields of a later version count as wrong
tl::expected<BoardView, QString> boardViewOf(const QString &text);

} // namespace barodesk::models
