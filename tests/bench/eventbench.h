#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// How long what one desk does takes to be at all others, through a real server, beside a bare fan-out of the same bytes over TCP.
Figures eventFigures(int desks, int commands);

} // namespace barodesk::bench
