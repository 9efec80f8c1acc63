#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// A desk that was away takes in `count` changes, into memory and its sealed file, beside rows of the same sizes put into SQLite.
Figures catchUpFigures(int count);

} // namespace barodesk::bench
