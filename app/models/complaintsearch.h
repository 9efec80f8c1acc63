#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <future>
#include <memory>
#include <vector>

namespace barodesk::models {

/// Finds text in many complaints as a person types it: whole words, 초성, a syllable still being composed. Searched are number,
/// category, place, text and department; the petitioner's name only where `names` allows it; a phone number by four or
/// more of its last digits, never by its content. Rows are those of ComplaintTableModel, which keeps it up to date.
///
/// What belongs to a complaint alone lies in one string, and its initials, a byte each, in another of the same length: what any kind of
/// match must contain is its initials, so one pass over the second leaves few rows to look at closely. Categories and departments,
/// which thousands share, are looked at once each.
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
        int start = 0;
        int length = 0;
        qint16 category = -1; ///< Into the shared keys; -1: none.
        qint16 department = -1;
        quint64 phone = 0; ///< Its digits behind a 1, as the first may be 0; 0: none.
    };
    struct Stretch
    {
        int start = 0;
        int row = -1; ///< Whose it is or was.
    };
    /// The keys of an organisation's categories and departments.
    struct SharedKeys
    {
        QStringList keys;
        QHash<domain::CategoryCode, qint16> categories;
        QHash<domain::DepartmentCode, qint16> departments;

        static SharedKeys of(const domain::Organisation &organisation);
    };
    struct Keys
    {
        SharedKeys shared;
        QString keys;        ///< Each entry ends with a separator no key holds. Dead stretches stay until compaction.
        QByteArray initials; ///< The same positions as `keys`.
        qsizetype dead = 0;
        std::vector<Entry> entries;
        std::vector<Stretch> stretches; ///< Of `keys`, from its beginning to its end without a gap; the dead ones as well.

        QStringView ownKey(const Entry &entry) const { return QStringView(keys).mid(entry.start, entry.length); }
        void attach(Entry &entry, const domain::Complaint &complaint) const; ///< What is not in `keys`.
        Entry written(int row, const domain::Complaint &complaint, const domain::Organisation &organisation, bool names);
        void erase(const Entry &entry);
        void remove(int row);
        void compactIfWasteful();
    };
    struct Query
    {
        QString key;
        QByteArray initials;
        quint64 phoneSuffix = 0;
        quint64 phoneModulus = 0; ///< 0 unless the query is four or more digits.
    };

    static Keys made(const Complaints &complaints, const domain::Organisation &organisation, bool names);
    static Query parsed(const QString &text);
    static bool matches(const Keys &keys, size_t row, const Query &query);
    static void findOwn(const Keys &keys, const Query &query, std::vector<bool> &answer);
    static void findShared(const Keys &keys, const Query &query, std::vector<bool> &answer);
    Keys &settled() const;

    bool m_namesAllowed = false;
    mutable Keys m_keys;
    mutable std::future<Keys> m_coming; ///< Takes the place of m_keys.

    mutable QString m_lastQuery;
    mutable std::vector<bool> m_lastAnswer;
    mutable bool m_lastValid = false;
};

} // namespace barodesk::models
