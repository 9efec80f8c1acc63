#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// What 성과관리 and the wallboard cost over so many complaints: in their thread, and of the interface's.
Figures performanceFigures(int count);

} // namespace barodesk::bench
