#pragma once

#include "speech/legfeed.h"
#include "speech/transcript.h"

namespace barodesk::speech {

/// Puts what was heard into the transcript, as it may be shown and kept: numbers as digits, identifiers masked. A pause ends a line, so an
/// identifier may be said over several lines of one person: when the last of them is final it is masked in all of them.
void writeLine(Transcript &transcript, const LineUpdate &update);

} // namespace barodesk::speech
