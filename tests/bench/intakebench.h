#pragma once

#include "tests/bench/figure.h"

namespace barodesk::bench {

/// What a counsellor waits for while a form is filled: places among so many addresses at each key, and what is similar among so many
/// complaints.
Figures intakeFigures(int count);

} // namespace barodesk::bench
