#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// The board over `count` complaints beside QStandardItemModel with QSortFilterProxyModel over the same texts.
Figures boardFigures(int count);

} // namespace barodesk::bench
