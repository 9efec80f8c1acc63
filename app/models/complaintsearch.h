#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"

#include <QString>

#include <future>
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
    using Complaints = std::vector<std::shared_ptr<const domain::Complaint>>;

    void setNamesAllowed(bool allowed); ///< Takes effect with the next rebuild().
    /// Of many complaints in another thread: whoever asks or changes something before that is done waits for it.
    void rebuild(const Complaints &complaints, const domain::Organisation &organisation);
    bool isReady() const; ///< Nobody would have to wait.
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
    struct Keys
    {
        QString keys;     ///< Each entry ends with a separator no key holds. Dead stretches stay until compaction.
        QString initials; ///< The same positions as `keys`.
        qsizetype dead = 0;
        std::vector<Entry> entries;

        Entry written(const domain::Complaint &complaint, const domain::Organisation &organisation, bool names);
        void erase(const Entry &entry);
        void compactIfWasteful();
    };
    struct Query
    {
        QString key;
        QString initials;
        QString phoneSuffix; ///< Empty unless the query is four or more digits.
    };

    static Keys made(const Complaints &complaints, const domain::Organisation &organisation, bool names);
    static Query parsed(const QString &text);
    static bool matches(const Keys &keys, size_t row, const Query &query);
    Keys &settled() const;

    bool m_namesAllowed = false;
    mutable Keys m_keys;
    mutable std::future<Keys> m_coming; ///< Takes the place of m_keys.

    mutable QString m_lastQuery;
    mutable std::vector<bool> m_lastAnswer;
    mutable bool m_lastValid = false;
};

} // namespace barodesk::models
