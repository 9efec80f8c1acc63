#include "ui/counsel/transcriptmarks.h"

#include <algorithm>

namespace barodesk::ui::counsel {

Marks marksOf(const QList<speech::Suggestion> &suggestions)
{
    Marks marks;
    for (const speech::Suggestion &suggestion : suggestions) {
        for (const speech::Evidence &evidence : suggestion.evidence) {
            if (evidence.start >= 0 && evidence.length > 0)
                marks[evidence.line].append({evidence.start, evidence.length});
        }
    }
    for (QList<Mark> &line : marks) {
        std::ranges::sort(line, {}, &Mark::start);
        QList<Mark> apart;
        for (const Mark &mark : std::as_const(line)) {
            if (!apart.isEmpty() && mark.start <= apart.last().start + apart.last().length) {
                Mark &last = apart.last();
                last.length = std::max(last.start + last.length, mark.start + mark.length) - last.start;
            } else {
                apart.append(mark);
            }
        }
        line = apart;
    }
    return marks;
}

} // namespace barodesk::ui::counsel
