#include "models/complaintsearch.h"

#include "domain/hangul.h"

#include <QStringMatcher>

#include <algorithm>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr QChar Separator(0x1f);

QString keyOf(const Complaint &complaint, const Organisation &organisation, bool names)
{
    QString key;
    const auto add = [&key](QStringView text) {
        if (text.isEmpty())
            return;
        key += hangul::searchKey(text);
        key += Separator;
    };
    if (complaint.number)
        add(complaint.number->toString());
    add(organisation.categoryPath(complaint.category).join(u' '));
    // One stretch, so that "호평동이마트" is found where the two are kept apart.
    QString place;
    if (const District *district = complaint.place.district ? organisation.district(*complaint.place.district) : nullptr)
        place = district->name;
    add(QString(place + complaint.place.address + u' ' + complaint.place.landmark));
    add(complaint.text);
    if (const Department *department = organisation.department(complaint.department))
        add(QString(department->name + department->team));
    if (names)
        add(complaint.petitionerName);
    return key;
}

/// Initials at the same positions as the key, one unit for one unit.
QString initialsOf(const QString &key)
{
    const QString whole = hangul::initials(key);
    if (whole.size() == key.size())
        return whole;
    QString initials(key.size(), Separator); // Loose conjoining jamo in the text would melt together: take each for itself.
    for (qsizetype i = 0; i < key.size(); ++i)
        initials[i] = hangul::initials(QStringView(key).mid(i, 1)).at(0);
    return initials;
}

/// Two consonants an input method has joined ("ㄳ" for "ㄱㅅ") stand for two initials: the quick pass does not know them.
bool hasJoinedConsonant(QStringView key)
{
    return std::ranges::any_of(key, [](QChar c) { return QStringView(u"ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ").contains(c); });
}

} // namespace

void ComplaintSearch::setNamesAllowed(bool allowed) { m_namesAllowed = allowed; }

void ComplaintSearch::rebuild(const std::vector<std::shared_ptr<const Complaint>> &complaints, const Organisation &organisation)
{
    m_keys.clear();
    m_initials.clear();
    m_entries.clear();
    m_entries.reserve(complaints.size());
    m_dead = 0;
    m_lastValid = false;
    for (const auto &complaint : complaints)
        m_entries.push_back(written(*complaint, organisation));
}

void ComplaintSearch::append(const Complaint &complaint, const Organisation &organisation)
{
    m_entries.push_back(written(complaint, organisation));
    if (m_lastValid)
        m_lastAnswer.push_back(matches(int(m_entries.size()) - 1, parsed(m_lastQuery)));
}

void ComplaintSearch::update(int row, const Complaint &complaint, const Organisation &organisation)
{
    Entry &entry = m_entries[size_t(row)];
    const QString key = keyOf(complaint, organisation, m_namesAllowed);
    if (QStringView(m_keys).mid(entry.start, entry.length) != key) {
        m_dead += entry.length;
        // A dead stretch must not be hit: separators are in no query.
        std::fill_n(m_keys.begin() + entry.start, entry.length, Separator);
        std::fill_n(m_initials.begin() + entry.start, entry.length, Separator);
        entry = written(complaint, organisation);
    } else {
        entry.phoneDigits = complaint.petitionerPhone ? complaint.petitionerPhone->digits() : QString();
    }
    if (m_lastValid)
        m_lastAnswer[size_t(row)] = matches(row, parsed(m_lastQuery));
    compactIfWasteful();
}

void ComplaintSearch::remove(int row)
{
    const Entry &entry = m_entries[size_t(row)];
    m_dead += entry.length;
    std::fill_n(m_keys.begin() + entry.start, entry.length, Separator);
    std::fill_n(m_initials.begin() + entry.start, entry.length, Separator);
    m_entries.erase(m_entries.begin() + row);
    if (m_lastValid)
        m_lastAnswer.erase(m_lastAnswer.begin() + row);
}

bool ComplaintSearch::matches(int row, const QString &query) const { return matches(row, parsed(query)); }

const std::vector<bool> &ComplaintSearch::matching(const QString &text) const
{
    if (m_lastValid && m_lastQuery == text)
        return m_lastAnswer;
    const Query query = parsed(text);
    m_lastQuery = text;
    m_lastValid = true;
    m_lastAnswer.assign(m_entries.size(), query.key.isEmpty());
    if (query.key.isEmpty())
        return m_lastAnswer;

    if (hasJoinedConsonant(query.key)) {
        for (size_t i = 0; i < m_entries.size(); ++i)
            m_lastAnswer[i] = matches(int(i), query);
        return m_lastAnswer;
    }

    // Rows by the start of their stretch: hits come in the order of the string, rows need not.
    std::vector<int> byStart(m_entries.size());
    for (size_t i = 0; i < byStart.size(); ++i)
        byStart[i] = int(i);
    const auto startOf = [this](int row) { return m_entries[size_t(row)].start; };
    if (!std::ranges::is_sorted(byStart, {}, startOf))
        std::ranges::sort(byStart, {}, startOf);

    const QStringMatcher matcher(query.initials, Qt::CaseSensitive);
    size_t next = 0;
    qsizetype from = 0;
    while ((from = matcher.indexIn(m_initials, from)) >= 0) {
        while (next < byStart.size() && startOf(byStart[next]) + m_entries[size_t(byStart[next])].length <= from)
            ++next;
        if (next == byStart.size())
            break;
        const int row = byStart[next];
        const Entry &entry = m_entries[size_t(row)];
        if (from < entry.start) { // In a dead stretch.
            from = entry.start;
            continue;
        }
        const QStringView key = QStringView(m_keys).mid(entry.start, entry.length);
        if (QStringView(m_keys).mid(from, query.key.size()) == query.key || hangul::matchesKey(key, query.key))
            m_lastAnswer[size_t(row)] = true;
        from = entry.start + entry.length;
    }
    if (!query.phoneSuffix.isEmpty()) {
        for (size_t i = 0; i < m_entries.size(); ++i) {
            if (m_entries[i].phoneDigits.endsWith(query.phoneSuffix))
                m_lastAnswer[i] = true;
        }
    }
    return m_lastAnswer;
}

ComplaintSearch::Query ComplaintSearch::parsed(const QString &text) const
{
    Query query;
    query.key = hangul::searchKey(text);
    query.initials = hangul::initials(query.key);
    const bool digits = std::ranges::all_of(query.key, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits && query.key.size() >= 4)
        query.phoneSuffix = query.key;
    return query;
}

bool ComplaintSearch::matches(int row, const Query &query) const
{
    const Entry &entry = m_entries[size_t(row)];
    if (hangul::matchesKey(QStringView(m_keys).mid(entry.start, entry.length), query.key))
        return true;
    return !query.phoneSuffix.isEmpty() && entry.phoneDigits.endsWith(query.phoneSuffix);
}

ComplaintSearch::Entry ComplaintSearch::written(const Complaint &complaint, const Organisation &organisation)
{
    const QString key = keyOf(complaint, organisation, m_namesAllowed);
    const Entry entry{m_keys.size(), key.size(), complaint.petitionerPhone ? complaint.petitionerPhone->digits() : QString()};
    m_keys += key;
    m_initials += initialsOf(key);
    return entry;
}

void ComplaintSearch::compactIfWasteful()
{
    if (m_dead < 1'000'000 || m_dead < m_keys.size() / 2)
        return;
    QString keys;
    QString initials;
    for (Entry &entry : m_entries) {
        const qsizetype start = keys.size();
        keys += QStringView(m_keys).mid(entry.start, entry.length);
        initials += QStringView(m_initials).mid(entry.start, entry.length);
        entry.start = start;
    }
    m_keys = std::move(keys);
    m_initials = std::move(initials);
    m_dead = 0;
}

} // namespace barodesk::models
