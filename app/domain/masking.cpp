#include "domain/masking.h"

#include "domain/koreannumeral.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace barodesk::domain {
namespace {

constexpr QChar Veil = u'•';

bool isHangulOrHan(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Hangul || script == QChar::Script_Han;
}

// --- Names ---

QString veiledWords(const QList<uint> &name)
{
    QString result;
    bool startsWord = true;
    for (const uint c : name) {
        const bool space = QChar::isSpace(c);
        if (space || startsWord)
            result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        else
            result += Veil;
        startsWord = space;
    }
    return result;
}

/// First and last stay of three or more, the first of two, none of one.
QString veiledMiddle(const QList<uint> &name)
{
    const auto isLetter = [](uint c) { return !QChar::isSpace(c); };
    const auto letters = std::ranges::count_if(name, isLetter);
    QString result;
    int position = 0;
    for (const uint c : name) {
        const bool letter = isLetter(c);
        const bool shown = !letter || (letters >= 2 && position == 0) || (letters >= 3 && position == letters - 1);
        if (shown)
            result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        else
            result += Veil;
        position += letter ? 1 : 0;
    }
    return result;
}

// --- Identifiers ---

/// Digits said or written together: "900101", "구공공일공일".
struct Group
{
    qsizetype start = 0;
    QList<int> digits;
    bool spoken = false; ///< Its last syllables may belong to the next word: "…육칠" + "이에요".

    qsizetype size() const { return digits.size(); }
};

struct Digit
{
    int value = 0;
    bool spoken = false;
};

std::optional<Digit> digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return Digit{c.unicode() - u'0', false};
    if (c >= u'\uff10' && c <= u'\uff19')
        return Digit{c.unicode() - u'\uff10', false};
    if (const auto value = spokenDigit(c))
        return Digit{*value, true};
    return std::nullopt;
}

/// Whether what stands between two groups may stand inside one number: up to three marks, or a spoken hyphen.
bool joins(QStringView between)
{
    const QStringView word = between.trimmed();
    for (const QStringView hyphen : {QStringView(u"다시"), QStringView(u"대시"), QStringView(u"하이픈")}) {
        if (word == hyphen)
            return true;
    }
    constexpr std::u16string_view marks = u"-.,~‐‑–—−";
    return between.size() <= 3
        && std::ranges::all_of(between, [&](QChar c) { return c.isSpace() || marks.find(c.unicode()) != std::u16string_view::npos; });
}

/// Groups that follow one another as one number might.
QList<QList<Group>> chainsOf(QStringView text)
{
    QList<QList<Group>> chains;
    qsizetype end = -1;
    bool open = false; // The previous character was a digit of the last group.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto digit = digitOf(text[i]);
        if (!digit) {
            open = false;
            continue;
        }
        if (!open || chains.last().last().spoken != digit->spoken) {
            if (end < 0 || !joins(text.sliced(end, i - end)))
                chains.append(QList<Group>());
            chains.last().append(Group{i, {}, digit->spoken});
        }
        chains.last().last().digits.append(digit->value);
        open = true;
        end = i + 1;
    }
    return chains;
}

bool passesLuhn(const QList<int> &digits)
{
    int sum = 0;
    bool twice = false;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit, twice = !twice)
        sum += twice ? (*digit * 2 > 9 ? *digit * 2 - 9 : *digit * 2) : *digit;
    return sum % 10 == 0;
}

bool beginsLikeResidentNumber(const QList<int> &digits)
{
    const int month = digits[2] * 10 + digits[3];
    const int day = digits[4] * 10 + digits[5];
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && digits[6] >= 1 && digits[6] <= 8;
}

/// Digits from group `first` on, `count` of them; nullopt when they do not end with a group.
std::optional<QList<int>> taken(const QList<Group> &chain, qsizetype first, qsizetype count)
{
    QList<int> digits;
    for (qsizetype i = first; i < chain.size() && digits.size() < count; ++i) {
        const qsizetype missing = count - digits.size();
        if (chain[i].size() > missing && !chain[i].spoken)
            return std::nullopt;
        digits += chain[i].digits.first(std::min(missing, chain[i].size()));
    }
    return digits.size() == count ? std::optional(digits) : std::nullopt;
}

bool endsGroup(const QList<Group> &chain, qsizetype first, qsizetype count)
{
    qsizetype total = 0;
    for (qsizetype i = first; i < chain.size() && total < count; ++i)
        total += chain[i].size();
    return total == count;
}

/// Digits of all groups. What a recogniser joins or parts says little of how a number was read out.
qsizetype sizeOf(const QList<Group> &chain)
{
    qsizetype total = 0;
    for (const Group &group : chain)
        total += group.size();
    return total;
}

QList<int> firstOf(const QList<Group> &chain, qsizetype count)
{
    QList<int> digits;
    for (const Group &group : chain)
        digits += group.digits;
    return digits.first(count);
}

/// "010-1234-5678 이사 왔어요": a telephone number in its groups, and what sounds like digits behind it.
bool beginsLikePhone(const QList<Group> &chain)
{
    return chain.size() >= 3 && chain[0].digits.first() == 0 && chain[0].size() <= 4 && (chain[1].size() == 3 || chain[1].size() == 4)
        && chain[2].size() == 4;
}

/// Whether the whole chain is a number of `count` digits, however it is grouped; one more may be the "이" of "이에요".
bool isAllOf(const QList<Group> &chain, qsizetype count)
{
    const qsizetype total = sizeOf(chain);
    return total == count || (total == count + 1 && chain.last().digits.last() == 2);
}

/// Length in digits of the resident registration number that begins with this group, 0 for none.
qsizetype residentNumberAt(const QList<Group> &chain, qsizetype first)
{
    constexpr qsizetype BirthDigits = 6;
    constexpr qsizetype AllDigits = 13;
    const bool whole = first == 0 && isAllOf(chain, AllDigits) && !beginsLikePhone(chain);
    const auto digits = whole ? firstOf(chain, AllDigits) : taken(chain, first, AllDigits);
    if (!digits)
        return 0;
    const Group &head = chain[first];
    const bool unbroken = head.size() >= AllDigits;
    const bool usualShape = head.size() == BirthDigits && chain[first + 1].size() == AllDigits - BirthDigits;
    if (!head.spoken && (unbroken || usualShape))
        return AllDigits;
    const bool parted = unbroken || endsGroup(chain, first, BirthDigits) || whole;
    return parted && beginsLikeResidentNumber(*digits) ? AllDigits : 0;
}

/// Length in digits of the card number that begins with this group, 0 for none.
qsizetype cardNumberAt(const QList<Group> &chain, qsizetype first)
{
    constexpr qsizetype Shortest = 13;
    constexpr qsizetype Longest = 19;
    for (qsizetype count = Longest; count >= Shortest; --count) {
        const bool whole = first == 0 && isAllOf(chain, count);
        const auto digits = whole ? firstOf(chain, count) : taken(chain, first, count);
        if (!digits || !passesLuhn(*digits))
            continue;
        qsizetype left = count;
        bool inFours = true;
        for (qsizetype i = first; left > 0; ++i) {
            inFours
                = inFours && chain[i].size() >= std::min<qsizetype>(4, left) && (chain[i].size() <= 4 || (chain[i].spoken && left <= 4));
            left -= chain[i].size();
        }
        const bool unbroken = chain[first].size() == count;
        const bool fourSixFive = count == 15 && endsGroup(chain, first, 4) && endsGroup(chain, first, 10);
        const bool anyhow = whole && count == 16 && digits->first() >= 2; // no card begins with 0 or 1, telephone numbers do
        if (inFours || unbroken || fourSixFive || anyhow)
            return count;
    }
    return 0;
}

/// "앞자리는 구공공일공일이고 뒷자리는 일이삼사오육칠": the halves of a resident registration number in a sentence.
void maskNamedHalves(QString &text)
{
    constexpr QStringView Word = u"자리";
    if (!text.contains(Word))
        return;
    static const QRegularExpression halves(
        QStringLiteral("([%1](?:\\s?[%1]){5})((?:이?[고구]요?|이에요|예요|요|은|는|에)?[\\s,.]*(?:그리고\\s*)?뒷?\\s?자리[^%1]{0,6})"
                       "([%1](?:\\s?[%1]){6})")
            .arg(QStringLiteral("0-9공영일이삼사오육륙칠팔구")));
    qsizetype from = 0;
    for (auto match = halves.match(text); match.hasMatch(); match = halves.match(text, from)) {
        from = match.capturedEnd();
        QList<int> digits;
        for (const int half : {1, 3}) {
            for (const QChar c : match.capturedView(half)) {
                if (const auto digit = digitOf(c))
                    digits.append(digit->value);
            }
        }
        if (!beginsLikeResidentNumber(digits))
            continue;
        for (const int half : {1, 3}) {
            for (qsizetype i = match.capturedStart(half); i < match.capturedEnd(half); ++i) {
                if (!text.at(i).isSpace())
                    text[i] = Veil;
            }
        }
    }
}

} // namespace

QString maskedName(QStringView name)
{
    const QList<uint> letters = name.trimmed().toUcs4();
    return std::ranges::any_of(letters, isHangulOrHan) ? veiledMiddle(letters) : veiledWords(letters);
}

QString maskedIdentifiers(QStringView text)
{
    QString masked = text.toString();
    maskNamedHalves(masked);
    for (const QList<Group> &chain : chainsOf(masked)) {
        for (qsizetype i = 0; i < chain.size();) {
            qsizetype left = std::max(residentNumberAt(chain, i), cardNumberAt(chain, i));
            if (left == 0)
                ++i;
            while (left > 0) {
                const qsizetype count = std::min(left, chain[i].size());
                for (qsizetype k = 0; k < count; ++k)
                    masked[chain[i].start + k] = Veil;
                left -= count;
                ++i;
            }
        }
    }
    return masked;
}

} // namespace barodesk::domain
