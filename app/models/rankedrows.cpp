#include "models/rankedrows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace barodesk::models {

namespace {

constexpr size_t Few = 2000; ///< So many are compared sooner.
constexpr int ByteBits = 8;
constexpr size_t ByteValues = 1 << ByteBits;

/// Those with one byte alike keep their order.
void sortByByte(const std::vector<RankedRow> &from, std::vector<RankedRow> &to, int shift)
{
    const auto byteOf = [shift](const RankedRow &row) { return size_t(row.rank >> shift) & (ByteValues - 1); };
    std::array<size_t, ByteValues> places{};
    for (const RankedRow &row : from)
        ++places[byteOf(row)];
    size_t next = 0;
    for (size_t &place : places)
        next += std::exchange(place, next);
    for (const RankedRow &row : from)
        to[places[byteOf(row)]++] = row;
}

} // namespace

void sortRanked(std::vector<RankedRow> &rows)
{
    if (rows.size() < Few || !std::ranges::is_sorted(rows, {}, &RankedRow::row)) {
        std::ranges::sort(rows);
        return;
    }
    quint64 differing = 0;
    for (const RankedRow &row : rows)
        differing |= row.rank ^ rows.front().rank;
    std::vector<RankedRow> other(rows.size());
    for (int shift = 0; shift < 64; shift += ByteBits) { // The bytes that count least first.
        if ((differing >> shift & (ByteValues - 1)) == 0)
            continue;
        sortByByte(rows, other, shift);
        rows.swap(other);
    }
}

} // namespace barodesk::models
