#include "models/complaintsearch.h"

#include "domain/hangul.h"
#include "models/bytefinder.h"

#include <QThreadPool>

#include <algorithm>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr QChar Separator(0x1f);
constexpr qsizetype LongestPhone = 15; ///< Digits of a PhoneNumber.
constexpr size_t FewComplaints = 2000; ///< So many keys are made sooner than a thread is woken.

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
    // One stretch, so that "호평동이마트" is found where the two are kept apart.
    QString place;
    if (const District *district = complaint.place.district ? organisation.district(*complaint.place.district) : nullptr)
        place = district->name;
    add(QString(place + complaint.place.address + u' ' + complaint.place.landmark));
    add(complaint.text);
    if (names)
        add(complaint.petitionerName);
    return key;
}

/// One byte for a unit of initials. Units that share one are few, and a hit is looked at closely anyway.
char byteOf(QChar initial)
{
    const char16_t unit = initial.unicode();
    if (unit <= u'\x7f')
        return char(unit);
    const bool isConsonant = unit >= u'ㄱ' && unit <= u'ㅎ';
    return char(isConsonant ? 0x80 + (unit - u'ㄱ') : 0xc0 | (unit & 0x3f));
}

/// Initials at the same positions as the key, one byte for one unit.
QByteArray initialsOf(const QString &key)
{
    QByteArray bytes(key.size(), Qt::Uninitialized);
    const QString whole = hangul::initials(key);
    if (whole.size() == key.size()) {
        std::ranges::transform(whole, bytes.begin(), byteOf);
        return bytes;
    }
    for (qsizetype i = 0; i < key.size(); ++i) // Loose conjoining jamo in the text would melt together: take each for itself.
        bytes[i] = byteOf(hangul::initials(QStringView(key).mid(i, 1)).at(0));
    return bytes;
}

bool endsWith(quint64 phone, quint64 suffix, quint64 modulus) { return modulus > 0 && phone >= modulus && phone % modulus == suffix; }

/// Two consonants an input method has joined ("ㄳ" for "ㄱㅅ") stand for two initials: the quick pass does not know them.
bool hasJoinedConsonant(QStringView key)
{
    return std::ranges::any_of(key, [](QChar c) { return QStringView(u"ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ").contains(c); });
}

} // namespace

void ComplaintSearch::setNamesAllowed(bool allowed) { m_namesAllowed = allowed; }

void ComplaintSearch::rebuild(const Complaints &complaints, const Organisation &organisation)
{
    m_lastValid = false;
    if (complaints.size() < FewComplaints) {
        m_coming = {};
        m_keys = made(complaints, organisation, m_namesAllowed);
        return;
    }
    // Not std::async: its future would hold up the one who lets go of it.
    auto task = std::make_shared<std::packaged_task<Keys()>>(
        [complaints, organisation, names = m_namesAllowed]() mutable { // The task lives as long as nobody asks: its list must not.
            const Complaints read = std::move(complaints);
            return made(read, organisation, names);
        });
    m_coming = task->get_future();
    QThreadPool::globalInstance()->start([task] { (*task)(); });
}

bool ComplaintSearch::isReady() const
{
    return !m_coming.valid() || m_coming.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

ComplaintSearch::Keys &ComplaintSearch::settled() const
{
    if (m_coming.valid())
        m_keys = m_coming.get();
    return m_keys;
}

void ComplaintSearch::append(const Complaint &complaint, const Organisation &organisation)
{
    Keys &keys = settled();
    keys.entries.push_back(keys.written(int(keys.entries.size()), complaint, organisation, m_namesAllowed));
    if (m_lastValid)
        m_lastAnswer.push_back(matches(keys, keys.entries.size() - 1, parsed(m_lastQuery)));
}

void ComplaintSearch::update(int row, const Complaint &complaint, const Organisation &organisation)
{
    Keys &keys = settled();
    Entry &entry = keys.entries[size_t(row)];
    const QString key = keyOf(complaint, organisation, m_namesAllowed);
    if (keys.ownKey(entry) != key) {
        keys.erase(entry);
        entry = keys.written(row, complaint, organisation, m_namesAllowed);
    } else {
        keys.attach(entry, complaint);
    }
    if (m_lastValid)
        m_lastAnswer[size_t(row)] = matches(keys, size_t(row), parsed(m_lastQuery));
    keys.compactIfWasteful();
}

void ComplaintSearch::remove(int row)
{
    settled().remove(row);
    if (m_lastValid)
        m_lastAnswer.erase(m_lastAnswer.begin() + row);
}

bool ComplaintSearch::matches(int row, const QString &query) const { return matches(settled(), size_t(row), parsed(query)); }

const std::vector<bool> &ComplaintSearch::matching(const QString &text) const
{
    if (m_lastValid && m_lastQuery == text)
        return m_lastAnswer;
    const Keys &keys = settled();
    const Query query = parsed(text);
    m_lastQuery = text;
    m_lastValid = true;
    m_lastAnswer.assign(keys.entries.size(), query.key.isEmpty());
    if (query.key.isEmpty())
        return m_lastAnswer;

    if (hasJoinedConsonant(query.key)) {
        for (size_t i = 0; i < keys.entries.size(); ++i)
            m_lastAnswer[i] = matches(keys, i, query);
        return m_lastAnswer;
    }

    findOwn(keys, query, m_lastAnswer);
    findShared(keys, query, m_lastAnswer);
    return m_lastAnswer;
}

void ComplaintSearch::findOwn(const Keys &keys, const Query &query, std::vector<bool> &answer)
{
    if (query.key.contains(Separator)) // It lies between the stretches and fills the dead ones.
        return;
    const ByteFinder finder(query.initials);
    auto stretch = keys.stretches.begin();
    for (qsizetype at = finder.find(keys.initials, 0); at >= 0;) {
        const auto next = std::find_if(stretch + 1, keys.stretches.end(), [at](const Stretch &later) { return later.start > at; });
        stretch = next - 1;
        const Entry &entry = keys.entries[size_t(stretch->row)]; // A dead stretch is never hit.
        // A match begins where its initials do. What is being composed may reach into the next syllable.
        const QStringView here
            = keys.ownKey(entry).sliced(at - entry.start).first(std::min(query.key.size() + 1, qsizetype(entry.start) + entry.length - at));
        if (!here.startsWith(query.key) && !hangul::matchesKey(here, query.key)) {
            at = finder.find(keys.initials, at + 1);
            continue;
        }
        answer[size_t(stretch->row)] = true;
        if (next == keys.stretches.end())
            return;
        at = finder.find(keys.initials, next->start);
    }
}

void ComplaintSearch::findShared(const Keys &keys, const Query &query, std::vector<bool> &answer)
{
    const auto isFound = [&query](const QString &key) { return hangul::matchesKey(key, query.key); };
    std::vector<bool> found;
    std::ranges::transform(keys.shared.keys, std::back_inserter(found), isFound);
    if (query.phoneModulus == 0 && std::ranges::find(found, true) == found.end())
        return;
    const auto has = [&found](qint16 shared) { return shared >= 0 && found[size_t(shared)]; };
    for (size_t i = 0; i < keys.entries.size(); ++i) {
        const Entry &entry = keys.entries[i];
        if (has(entry.category) || has(entry.department) || endsWith(entry.phone, query.phoneSuffix, query.phoneModulus))
            answer[i] = true;
    }
}

ComplaintSearch::Query ComplaintSearch::parsed(const QString &text)
{
    Query query;
    query.key = hangul::searchKey(text);
    query.initials = initialsOf(query.key);
    const bool digits = std::ranges::all_of(query.key, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits && query.key.size() >= 4 && query.key.size() <= LongestPhone) {
        query.phoneSuffix = query.key.toULongLong();
        query.phoneModulus = 1;
        for (qsizetype i = 0; i < query.key.size(); ++i)
            query.phoneModulus *= 10;
    }
    return query;
}

bool ComplaintSearch::matches(const Keys &keys, size_t row, const Query &query)
{
    const Entry &entry = keys.entries[row];
    const auto isFound = [&](qint16 shared) { return shared >= 0 && hangul::matchesKey(keys.shared.keys[shared], query.key); };
    if (hangul::matchesKey(keys.ownKey(entry), query.key) || isFound(entry.category) || isFound(entry.department))
        return true;
    return endsWith(entry.phone, query.phoneSuffix, query.phoneModulus);
}

ComplaintSearch::Keys ComplaintSearch::made(const Complaints &complaints, const Organisation &organisation, bool names)
{
    Keys keys;
    keys.shared = SharedKeys::of(organisation);
    keys.entries.reserve(complaints.size());
    keys.stretches.reserve(complaints.size());
    for (const auto &complaint : complaints)
        keys.entries.push_back(keys.written(int(keys.entries.size()), *complaint, organisation, names));
    return keys;
}

ComplaintSearch::SharedKeys ComplaintSearch::SharedKeys::of(const Organisation &organisation)
{
    SharedKeys shared;
    const auto add = [&shared](const QString &text) {
        shared.keys << hangul::searchKey(text);
        return qint16(shared.keys.size() - 1);
    };
    for (const Category &category : organisation.data().categories)
        shared.categories.insert(category.code, add(organisation.categoryPath(category.code).join(u' ')));
    for (const Department &department : organisation.data().departments)
        shared.departments.insert(department.code, add(QString(department.name + department.team)));
    return shared;
}

void ComplaintSearch::Keys::attach(Entry &entry, const Complaint &complaint) const
{
    entry.category = shared.categories.value(complaint.category, -1);
    entry.department = shared.departments.value(complaint.department, -1);
    entry.phone = complaint.petitionerPhone ? complaint.petitionerPhone->behindOne() : 0;
}

ComplaintSearch::Entry ComplaintSearch::Keys::written(int row, const Complaint &complaint, const Organisation &organisation, bool names)
{
    const QString key = keyOf(complaint, organisation, names);
    Entry entry;
    entry.start = int(keys.size());
    entry.length = int(key.size());
    attach(entry, complaint);
    stretches.push_back({entry.start, row});
    keys += key;
    initials += initialsOf(key);
    return entry;
}

void ComplaintSearch::Keys::erase(const Entry &entry)
{
    dead += entry.length;
    // A dead stretch must not be hit: separators are in no query.
    std::fill_n(keys.begin() + entry.start, entry.length, Separator);
    std::fill_n(initials.begin() + entry.start, entry.length, byteOf(Separator));
}

void ComplaintSearch::Keys::remove(int row)
{
    erase(entries[size_t(row)]);
    entries.erase(entries.begin() + row);
    for (Stretch &stretch : stretches) {
        if (stretch.row >= row) // Its own is dead: whose it is said to be does not matter.
            stretch.row = std::max(0, stretch.row - 1);
    }
}

void ComplaintSearch::Keys::compactIfWasteful()
{
    if (dead < 1'000'000 || dead < keys.size() / 2)
        return;
    Keys compact;
    for (Entry &entry : entries) {
        const int start = int(compact.keys.size());
        compact.stretches.push_back({start, int(compact.stretches.size())});
        compact.keys += ownKey(entry);
        compact.initials += QByteArrayView(initials).sliced(entry.start, entry.length);
        entry.start = start;
    }
    keys = std::move(compact.keys);
    initials = std::move(compact.initials);
    stretches = std::move(compact.stretches);
    dead = 0;
}

} // namespace barodesk::models
