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

bool isTaken(const speech::Suggestion &heard, const desk::ComplaintDraft &draft)
{
    struct Visitor
    {
        const desk::ComplaintDraft &draft;
        bool operator()(const domain::CategoryCode &category) const { return draft.category == category; }
        bool operator()(const domain::Place &place) const { return draft.place == place; }
        bool operator()(const domain::PhoneNumber &phone) const
        {
            return domain::PhoneNumber::parse(draft.callBackPhone) == phone || domain::PhoneNumber::parse(draft.petitionerPhone) == phone;
        }
        bool operator()(const speech::HeardDate &day) const { return draft.callBackFor && draft.callBackFor->date() == day.date; }
        bool operator()(domain::Urgency urgency) const { return draft.urgency == urgency; }
    };
    return std::visit(Visitor{draft}, heard.value);
}

} // namespace barodesk::ui::counsel
