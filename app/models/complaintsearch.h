#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"

#include <QString>

#include <memory>
#include <vector>

namespace barodesk::models {

/// Finds text in many complaints as a person types it: whole words, 초성, a syllable still being composed. Searched are number,
/// category, place, text and department; the petitioner's name only where `names` allows it; a phone number by four or
/// more of its last digits, never by its content. Rows are those of ComplaintTableModel, which keeps it up to date.
///
/// All search keys lie in one string, and their initials in another of the same length: what any kind of match must contain
/// is its initials, so one pass over the second string leaves few rows to look at closely.
class ComplaintSearch final
{
public:
    void setNamesAllowed(bool allowed); ///< Takes effect with the next rebuild().
    void rebuild(const std::vector<std::shared_ptr<const domain::Complaint>> &complaints, const domain::Organisation &organisation);
    void append(const domain::Complaint &complaint, const domain::Organisation &organisation);
    void update(int row, const domain::Complaint &complaint, const domain::Organisation &organisation);
    void remove(int row);

    bool matches(int row, const QString &query) const;
    /// One flag a row. The last answer is kept: several views asking the same cost one pass.
    const std::vector<bool> &matching(const QString &query) const;

private:
    struct Entry
    {
        qsizetype start = 0;
        qsizetype length = 0;
        QString phoneDigits;
    };
    struct Query
    {
        QString key;
        QString initials;
        QString phoneSuffix; ///< Empty unless the query is four or more digits.
    };

    Query parsed(const QString &text) const;
    bool matches(int row, const Query &query) const;
    Entry written(const domain::Complaint &complaint, const domain::Organisation &organisation);
    void compactIfWasteful();

    bool m_namesAllowed = false;
    QString m_keys;     ///< Each entry ends with a separator no key holds. Dead stretches stay until compaction.
    QString m_initials; ///< The same positions as m_keys.
    qsizetype m_dead = 0;
    std::vector<Entry> m_entries;

    mutable QString m_lastQuery;
    mutable std::vector<bool> m_lastAnswer;
    mutable bool m_lastValid = false;
};

} // namespace barodesk::models
