#include "speech/transcript.h"

#include <algorithm>
#include <iterator>

namespace barodesk::speech {

Transcript::Transcript(domain::CallId call, QObject *parent) : QObject(parent), m_call(std::move(call)) { }

QList<domain::Utterance> Transcript::utterances() const
{
    QList<domain::Utterance> kept;
    for (const TranscriptLine &line : m_lines) {
        if (line.final && !line.text.isEmpty())
            kept.append({line.leg, line.text, line.start, line.end});
    }
    return kept;
}

void Transcript::upsert(const TranscriptLine &line)
{
    // From behind: what changes is nearly always among the last lines of a long talk.
    const auto found
        = std::find_if(m_lines.crbegin(), m_lines.crend(), [&line](const TranscriptLine &known) { return known.id == line.id; });
    if (found == m_lines.crend()) {
        const auto before = std::ranges::upper_bound(m_lines, line.start, {}, &TranscriptLine::start);
        const int row = int(std::distance(m_lines.begin(), before));
        m_lines.insert(row, line);
        emit lineInserted(row);
        return;
    }
    TranscriptLine replaced = line;
    replaced.start = found->start; // a line does not change its place
    if (replaced == *found)
        return;
    const int row = int(std::distance(found, m_lines.crend())) - 1;
    m_lines[row] = replaced;
    emit lineChanged(row);
}

} // namespace barodesk::speech
