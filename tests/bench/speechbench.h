#pragma once

#include "tests/bench/figure.h"

#include <chrono>

namespace barodesk::bench {

/// CPU time the whole way of speech takes, from the phone's tap through the helper process to the transcript, beside the bare recogniser
/// on the same recordings. Both legs of a call, spoken in real time, for at most `length`.
Figures speechFigures(std::chrono::seconds length);

} // namespace barodesk::bench
