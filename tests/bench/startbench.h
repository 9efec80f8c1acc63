#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// The start of the workstation to a window that can be used, and the memory it took, beside a program that shows an empty QMainWindow.
/// \param times of each, in turns
Figures startFigures(int times);

} // namespace barodesk::bench
