#pragma once

#include <QtGlobal>

#include <compare>
#include <vector>

namespace barodesk::models {

/// A row with what it is sorted by.
struct RankedRow
{
    quint64 rank = 0;
    int row = 0;
    friend auto operator<=>(const RankedRow &, const RankedRow &) = default;
};

/// By rank, those of one rank by row. Of many, given in the order of their rows as they mostly are, byte by byte: a search that is
/// taken back brings tens of thousands at once, and comparing them would take half a frame.
void sortRanked(std::vector<RankedRow> &rows);

} // namespace barodesk::models
