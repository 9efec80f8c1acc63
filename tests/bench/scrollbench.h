#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// The painted board over `count` complaints while 1,000 changes a second arrive and somebody scrolls, and while somebody searches, beside
/// a QTableView over the usual models with the same texts.
Figures scrollFigures(int count, int frames);

} // namespace barodesk::bench
