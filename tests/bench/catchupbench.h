#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// A desk that was away takes in `count` changes, into memory and its sealed file, beside the same number of plain rows put into SQLite.
QList<Figure> catchUpFigures(int count);

} // namespace barodesk::bench
