#include "domain/spokendigits.h"

#include "domain/koreannumeral.h"
#include "domain/phonenumber.h"

#include <QStringList>

#include <algorithm>

namespace barodesk::domain {
namespace {

constexpr qsizetype Fewest = 7;
constexpr qsizetype Most = 19; // A card number: written down so that masking finds it.

bool isWrittenDigit(QChar c) { return c >= u'0' && c <= u'9'; }

struct Group
{
    QString digits;
    qsizetype end = 0;
    bool spoken = false; ///< Not all of them were written as digits already.
};

/// The digits said together at the front of a word; those the recogniser wrote as digits count as well.
QString leadingDigits(QStringView word, bool &spoken)
{
    QString digits;
    spoken = false;
    for (const QChar c : word) {
        const auto digit = spokenDigit(c);
        if (!digit && !isWrittenDigit(c))
            break;
        spoken = spoken || digit;
        digits += digit ? QString::number(*digit) : QString(c);
    }
    return digits;
}

/// Whether they are as many as a telephone number with its prefix has.
bool isWholePhone(const QString &digits)
{
    const qsizetype size = digits.size();
    if (digits.startsWith(u"02"))
        return size == 9 || size == 10;
    if (digits.startsWith(u"010"))
        return size == 11;
    if (digits.startsWith(u"050"))
        return size == 11 || size == 12;
    return digits.startsWith(u'0') && !digits.startsWith(u"00") && (size == 10 || size == 11);
}

/// "…팔이에요": whether the last of these digits is the first syllable of the ending, as the number is whole without it.
bool lendsItsLast(const QString &digits, QStringView rest)
{
    constexpr qsizetype ResidentNumber = 13;
    constexpr qsizetype CardNumber = 16;
    const QString number = digits.chopped(1);
    return startsWithAny(rest, {u"에요", u"예요", u"고", u"구요", u"라", u"거든", u"죠", u"지요", u"니까"})
        && (isWholePhone(number) || number.size() == ResidentNumber || number.size() == CardNumber);
}

/// Groups that follow one another, up to the first word that goes on as something else.
QList<Group> groupsAt(const SpokenWords &words, qsizetype at)
{
    QList<Group> groups;
    QString all;
    while (at < words.size() && all.size() <= Most) {
        const QStringView word = words.wordAt(at);
        bool spoken = false;
        QString digits = leadingDigits(word, spoken);
        const QStringView rest = word.sliced(digits.size());
        if (digits.isEmpty()) {
            if (groups.isEmpty() || (word != u"에" && word != u"다시" && word != u"대시"))
                break;
            at = words.nextWord(at + word.size());
            continue;
        }
        if (rest.size() > 1 && rest.front() == u'-' && isWrittenDigit(rest[1])) {
            groups.append({digits, at + digits.size(), spoken});
            all += digits;
            at += digits.size() + 1;
            continue;
        }
        // "구팔팔사" + "이에요": the last digit is the ending's first syllable.
        const qsizetype whole = groups.isEmpty() ? 11 : 4;
        const bool borrowed = !rest.isEmpty() && rest != u"에" && word[digits.size() - 1] == u'이'
            && (digits.size() == whole + 1 || (digits.size() > 1 && lendsItsLast(all + digits, rest)));
        if (borrowed)
            digits.chop(1);
        const bool ends = !rest.isEmpty() && rest != u"에";
        const QStringView behind = word.sliced(digits.size());
        if (ends && !isEnding(behind) && !behind.startsWith(u'번'))
            break;
        groups.append({digits, at + digits.size(), spoken});
        all += digits;
        if (ends)
            break;
        at = words.nextWord(at + word.size());
    }
    return groups;
}

QString joined(const QList<Group> &groups, QStringView between)
{
    QStringList parts;
    for (const Group &group : groups)
        parts += group.digits;
    return parts.join(between);
}

/// "공일공 일이삼사 오육칠팔 공삼일 …": the groups of a telephone number that another number follows.
qsizetype groupsOfLeadingPhone(const QList<Group> &groups)
{
    constexpr qsizetype Longest = 12;
    QString digits;
    qsizetype phone = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        digits += groups[i].digits;
        if (digits.size() > Longest)
            break;
        if (isWholePhone(digits))
            phone = i + 1;
    }
    return phone;
}

/// How the groups are written, or nothing when they are already, are too few, too many or look like ordinary words ("이사", "공사").
std::optional<QString> written(const QList<Group> &groups)
{
    const QString digits = joined(groups, {});
    if (digits.size() < Fewest || digits.size() > Most || std::ranges::none_of(groups, &Group::spoken))
        return std::nullopt;
    const bool wellGrouped = std::ranges::all_of(groups, [](const Group &group) { return group.digits.size() >= 3; });
    const auto phone = digits.size() <= 12 ? PhoneNumber::parse(digits) : std::nullopt;
    if (!wellGrouped && !isWholePhone(digits))
        return std::nullopt;
    return phone ? phone->formatted() : joined(groups, u"-");
}

} // namespace

std::optional<DigitRun> matchDigitRun(const SpokenWords &words, qsizetype at)
{
    QList<Group> groups = groupsAt(words, at);
    if (const qsizetype phone = groupsOfLeadingPhone(groups); phone >= 3 && phone + 2 <= groups.size())
        groups.resize(phone);
    // "공일공 일이삼사 오육칠팔 이사 왔는데": the next word only sounds like digits.
    for (int left = 0; left < 2 && !groups.isEmpty(); ++left, groups.removeLast()) {
        if (const auto text = written(groups))
            return DigitRun{groups.last().end, *text};
    }
    return std::nullopt;
}

} // namespace barodesk::domain
