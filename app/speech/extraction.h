#pragma once

#include "speech/suggestion.h"
#include "speech/transcript.h"

namespace barodesk::speech {

/// What the citizen said that belongs in a form: categories, places, phone numbers, dates, danger. Best first within each kind.
/// Pure: the same lines, organisation and day give the same list. Robust to recognition errors (likeness over jamo).
/// \param today Korea date, to read "어제", "다음 주 월요일"
QList<Suggestion> extractSuggestions(const QList<TranscriptLine> &lines, const domain::Organisation &organisation, const QDate &today);

} // namespace barodesk::speech
