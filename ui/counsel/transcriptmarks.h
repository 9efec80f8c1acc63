#pragma once

#include "desk/complaintdraft.h"
#include "speech/suggestion.h"

#include <QHash>
#include <QList>

namespace barodesk::ui::counsel {

/// A stretch of a line's text that was understood, in UTF-16 units.
struct Mark
{
    int start = 0;
    int length = 0;
    friend bool operator==(const Mark &, const Mark &) = default;
};

/// By line id; within a line by place, none overlapping.
using Marks = QHash<int, QList<Mark>>;

Marks marksOf(const QList<speech::Suggestion> &suggestions);

/// What was heard stands in the form.
bool isTaken(const speech::Suggestion &heard, const desk::ComplaintDraft &draft);

} // namespace barodesk::ui::counsel
