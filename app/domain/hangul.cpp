#include "domain/hangul.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace barodesk::domain::hangul {
namespace {

using namespace std::string_view_literals;

constexpr char16_t FirstSyllable = u'\uac00';
constexpr char16_t LastSyllable = u'\ud7a3';
constexpr int VowelCount = 21;
constexpr int CodaCount = 28;

constexpr std::u16string_view Initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u16string_view Vowels = u"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
/// Codas by number; a coda of two consonants is also found in SplitCodas.
constexpr std::u16string_view Codas = u"\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"sv;

struct Pair
{
    char16_t whole;
    char16_t first;
    char16_t second;
};
constexpr std::array SplitCodas{
    Pair{u'ㄳ', u'ㄱ', u'ㅅ'}, Pair{u'ㄵ', u'ㄴ', u'ㅈ'}, Pair{u'ㄶ', u'ㄴ', u'ㅎ'}, Pair{u'ㄺ', u'ㄹ', u'ㄱ'},
    Pair{u'ㄻ', u'ㄹ', u'ㅁ'}, Pair{u'ㄼ', u'ㄹ', u'ㅂ'}, Pair{u'ㄽ', u'ㄹ', u'ㅅ'}, Pair{u'ㄾ', u'ㄹ', u'ㅌ'},
    Pair{u'ㄿ', u'ㄹ', u'ㅍ'}, Pair{u'ㅀ', u'ㄹ', u'ㅎ'}, Pair{u'ㅄ', u'ㅂ', u'ㅅ'},
};
/// Vowels a two-stroke vowel begins with while it is typed.
constexpr std::array SplitVowels{
    Pair{u'ㅘ', u'ㅗ', u'ㅏ'}, Pair{u'ㅙ', u'ㅗ', u'ㅐ'}, Pair{u'ㅚ', u'ㅗ', u'ㅣ'}, Pair{u'ㅝ', u'ㅜ', u'ㅓ'},
    Pair{u'ㅞ', u'ㅜ', u'ㅔ'}, Pair{u'ㅟ', u'ㅜ', u'ㅣ'}, Pair{u'ㅢ', u'ㅡ', u'ㅣ'},
};

struct Syllable
{
    char16_t initial;
    char16_t vowel;
    char16_t coda; ///< 0: none.
};

constexpr bool isSyllable(char16_t c) { return c >= FirstSyllable && c <= LastSyllable; }
constexpr bool isConsonant(char16_t c) { return c >= u'ㄱ' && c <= u'ㅎ'; }
/// Of ASCII and whole syllables only, as nearly every text: these are composed already, and all that is not ASCII is a letter.
bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() <= u'\x7f' || isSyllable(c.unicode()); });
}

Syllable decomposed(char16_t c)
{
    const auto index = size_t(c - FirstSyllable);
    return {Initials[index / (VowelCount * CodaCount)], Vowels[index / CodaCount % VowelCount], Codas[index % CodaCount]};
}

const Pair *splitCoda(char16_t coda)
{
    const auto found = std::ranges::find(SplitCodas, coda, &Pair::whole);
    return found == SplitCodas.end() ? nullptr : &*found;
}

bool hasInitial(QStringView key, qsizetype at, char16_t consonant)
{
    if (at >= key.size())
        return false;
    const char16_t c = key[at].unicode();
    return c == consonant || (isSyllable(c) && decomposed(c).initial == consonant);
}

/// Whether the typed syllable may be `key` at `at`, as far as it has been composed.
bool composingMatches(QStringView key, qsizetype at, char16_t typed)
{
    const char16_t c = key[at].unicode();
    if (c == typed)
        return true;
    if (!isSyllable(typed) || !isSyllable(c))
        return false;
    const Syllable want = decomposed(typed);
    const Syllable have = decomposed(c);
    if (want.initial != have.initial)
        return false;
    if (want.coda == 0) {
        return want.vowel == have.vowel
            || std::ranges::any_of(SplitVowels, [&](const Pair &pair) { return pair.whole == have.vowel && pair.first == want.vowel; });
    }
    if (want.vowel != have.vowel)
        return false;
    // The coda may yet become a double one, or move to the next syllable, whole or its second half.
    if (const Pair *pair = splitCoda(have.coda); pair && pair->first == want.coda)
        return true;
    if (have.coda == 0)
        return hasInitial(key, at + 1, want.coda);
    const Pair *pair = splitCoda(want.coda);
    return pair && pair->first == have.coda && hasInitial(key, at + 1, pair->second);
}

bool matchesAt(QStringView key, qsizetype at, QStringView query)
{
    const qsizetype last = query.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        const char16_t typed = query[i].unicode();
        const char16_t c = key[at + i].unicode();
        if (c == typed)
            continue;
        if (isConsonant(typed) ? !hasInitial(key, at + i, typed) : i != last || !composingMatches(key, at + i, typed))
            return false;
    }
    return true;
}

/// Input methods may join two initials typed one after the other: "ㄱㅅ" arrives as "ㄳ".
QString withJoinedInitialsSplit(QStringView query)
{
    QString split;
    for (const QChar c : query) {
        if (const Pair *pair = splitCoda(c.unicode()))
            split += QString(QChar(pair->first)) + QChar(pair->second);
        else
            split += c;
    }
    return split;
}

/// 0: ends in a vowel; 'ㄹ': in ㄹ; anything else: in another consonant. Digits and letters as they are read aloud.
char16_t finalSound(QStringView word)
{
    const auto isSpoken = [](QChar c) { return c.isLetterOrNumber(); };
    for (qsizetype i = word.size() - 1; i >= 0; --i) {
        if (!isSpoken(word[i]))
            continue;
        const char16_t c = word[i].toLower().unicode();
        if (isSyllable(c))
            return decomposed(c).coda;
        if (isConsonant(c))
            return c;
        constexpr std::u16string_view liquid = u"178lr";
        constexpr std::u16string_view closed = u"036mn";
        if (liquid.find(c) != std::u16string_view::npos)
            return u'ㄹ';
        return closed.find(c) != std::u16string_view::npos ? u'ㅇ' : u'\0';
    }
    return u'\0';
}

} // namespace

QString initials(QStringView text)
{
    QString result = isPlain(text) ? text.toString() : text.toString().normalized(QString::NormalizationForm_C);
    for (QChar &c : result) {
        if (isSyllable(c.unicode()))
            c = QChar(decomposed(c.unicode()).initial);
    }
    return result;
}

QString searchKey(QStringView text)
{
    if (isPlain(text)) {
        QString key;
        key.reserve(text.size());
        for (const QChar c : text) {
            const char16_t unit = c.unicode();
            if (unit >= u'A' && unit <= u'Z')
                key += QChar(char16_t(unit + (u'a' - u'A')));
            else if (unit > u'\x7f' || (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
                key += c;
        }
        return key;
    }
    QString key = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    key.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate(); });
    return key;
}

bool matches(QStringView text, QStringView query) { return matchesKey(searchKey(text), searchKey(query)); }

bool matchesKey(QStringView key, QStringView queryKey)
{
    if (queryKey.isEmpty() || key.contains(queryKey))
        return true;
    const bool joined = std::ranges::any_of(queryKey, [](QChar c) { return splitCoda(c.unicode()) != nullptr; });
    const QString split = joined ? withJoinedInitialsSplit(queryKey) : QString();
    const QStringView query = joined ? QStringView(split) : queryKey;
    for (qsizetype at = 0; at + query.size() <= key.size(); ++at) {
        if (matchesAt(key, at, query))
            return true;
    }
    return false;
}

double likeness(QStringView a, QStringView b) { return Likeness(a).to(b); }

namespace {

/// Tells `pair` each two neighbours of a text's jamo, its ends marked, without building a string. \returns how many there were
template <typename Visit> qsizetype eachPair(QStringView text, Visit visit)
{
    const bool plain = isPlain(text);
    const QString composed = plain ? QString() : searchKey(text);
    char16_t before = u'^';
    qsizetype pairs = 0;
    const auto next = [&](char16_t jamo) {
        visit(quint32(before) << 16 | jamo);
        before = jamo;
        ++pairs;
    };
    for (const QChar letter : plain ? text : QStringView(composed)) {
        char16_t c = letter.unicode();
        if (isSyllable(c)) {
            const Syllable syllable = decomposed(c);
            next(syllable.initial);
            next(syllable.vowel);
            if (syllable.coda != 0)
                next(syllable.coda);
            continue;
        }
        if (c >= u'A' && c <= u'Z')
            c = char16_t(c + (u'a' - u'A'));
        if (c > u'\x7f' || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            next(c);
    }
    next(u'$');
    return pairs;
}

} // namespace

Likeness::Likeness(QStringView text)
{
    constexpr std::size_t Least = 64;
    std::size_t size = Least;
    while (size < std::size_t(text.size()) * 8)
        size *= 2;
    m_slots.resize(size);
    m_pairs = eachPair(text, [this](quint32 pair) {
        Slot &slot = m_slots[slotOf(pair)];
        slot.pair = pair;
        slot.left = ++slot.count;
    });
}

std::size_t Likeness::slotOf(quint32 pair) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = (pair * 2654435761u) >> 7 & mask;
    while (m_slots[at].pair != 0 && m_slots[at].pair != pair)
        at = (at + 1) & mask;
    return at;
}

std::pair<int, qsizetype> Likeness::shared(QStringView other) const
{
    int shared = 0;
    m_touched.clear();
    const qsizetype pairs = eachPair(other, [&](quint32 pair) {
        const std::size_t at = slotOf(pair);
        const Slot &slot = m_slots[at];
        if (slot.left == 0)
            return;
        --slot.left;
        m_touched.push_back(at);
        ++shared;
    });
    for (const std::size_t at : m_touched)
        m_slots[at].left = m_slots[at].count;
    return {shared, pairs};
}

double Likeness::containedIn(QStringView other) const { return shared(other).first / double(m_pairs); }

double Likeness::to(QStringView other) const
{
    const auto [shared, pairs] = this->shared(other);
    // A text without a letter has one pair, the two ends.
    if (m_pairs == 1 || pairs == 1)
        return m_pairs == pairs ? 1 : 0;
    return 2.0 * shared / double(m_pairs + pairs);
}

QString withParticle(QStringView word, QStringView afterConsonant, QStringView afterVowel)
{
    const char16_t sound = finalSound(word);
    const bool liquidTakesShort = sound == u'ㄹ' && afterConsonant.startsWith(u"으로");
    return word.toString() + (sound == 0 || liquidTakesShort ? afterVowel : afterConsonant).toString();
}

} // namespace barodesk::domain::hangul
