#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// The workstation's second start with `count` complaints on its disk, from the call that starts it to the board being painted, and its
/// memory then, beside a program that shows an empty QMainWindow. The server is away, as the desk's own part is measured.
Figures deskFigures(int count, int times);

} // namespace barodesk::bench
