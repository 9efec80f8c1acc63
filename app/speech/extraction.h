#pragma once

#include "speech/suggestion.h"
#include "speech/transcript.h"

#include "speech/categoryreader.h"
#include "speech/placereader.h"

#include <QHash>

#include <array>
#include <variant>

namespace barodesk::speech {

/// Reads a talk again and again while it grows: what a line said is kept until its text changes, so that a new partial text costs one
/// line's reading (about 0.1 ms), not the talk's, and no more at the end of an hour than at its beginning.
class TalkReader
{
public:
    explicit TalkReader(domain::Organisation organisation);
    Q_DISABLE_COPY_MOVE(TalkReader)

    /// Gives what extractSuggestions() gives for the same arguments.
    QList<Suggestion> read(const QList<TranscriptLine> &lines, const QDate &today);

private:
    struct Known
    {
        QString text;
        bool final = false;
        QList<Suggestion> heard; ///< Each with one piece of evidence.
    };

    using Kinds = std::array<QList<Suggestion>, std::variant_size_v<Suggestion::Value>>;

    QList<Suggestion> readLine(const TranscriptLine &line, const QDate &today) const;
    void fold(Kinds &kinds, const TranscriptLine &line);
    void settle(const QList<TranscriptLine> &lines);

    domain::Organisation m_organisation;
    CategoryReader m_categories;
    PlaceReader m_places;
    QDate m_today;
    QHash<int, Known> m_known;       ///< By line id.
    QList<TranscriptLine> m_settled; ///< The talk's first lines, all final, as they went into m_kinds.
    Kinds m_kinds;                   ///< What the settled lines said, not yet ranked.
};

/// What the citizen said that belongs in a form: categories, places, phone numbers, dates, danger. Best first within each kind.
/// Pure: the same lines, organisation and day give the same list. Robust to recognition errors (likeness over jamo).
/// \param today Korea date, to read "어제", "다음 주 월요일"
QList<Suggestion> extractSuggestions(const QList<TranscriptLine> &lines, const domain::Organisation &organisation, const QDate &today);

} // namespace barodesk::speech
