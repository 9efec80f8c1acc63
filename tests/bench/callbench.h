#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// How long it takes to set calls up through Kamailio on loopback, with the product's phone engine as the caller beside baresip; called is
/// the product's engine both times. Medians of `calls` calls each, in turns.
Figures callFigures(int calls);

} // namespace barodesk::bench
