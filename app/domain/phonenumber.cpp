#include "domain/phonenumber.h"

#include <QDebug>
#include <QStringList>

#include <algorithm>
#include <array>

namespace barodesk::domain {
namespace {

constexpr qsizetype MinDigits = 3;
constexpr qsizetype MaxDigits = 15;
constexpr qsizetype MaxInput = 256; ///< A SIP address with parameters; longer text is no number.

bool isSeparator(QChar c)
{
    constexpr std::u16string_view marks = u".-()/·‐‑‒–—−（）－．";
    return c.isSpace() || marks.find(c.unicode()) != std::u16string_view::npos;
}

std::optional<QChar> asciiDigit(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c;
    if (c >= u'\uff10' && c <= u'\uff19')
        return QChar(char16_t(c.unicode() - u'\uff10' + u'0'));
    return std::nullopt;
}

/// What stands between a scheme and a host or parameter.
QStringView withoutAddressParts(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'<') && text.endsWith(u'>'))
        text = text.sliced(1).chopped(1);
    for (const QStringView scheme : {QStringView(u"tel:"), QStringView(u"sips:"), QStringView(u"sip:")}) {
        if (!text.startsWith(scheme, Qt::CaseInsensitive))
            continue;
        text = text.sliced(scheme.size());
        const auto end = std::ranges::find_if(text, [](QChar c) { return c == u'@' || c == u';' || c == u'?'; });
        return text.first(end - text.begin());
    }
    return text;
}

/// 15xx, 16xx and 18xx numbers of eight digits have no area code, from abroad neither.
bool isNationwideNumber(QStringView digits)
{
    return digits.size() == 8 && (digits.startsWith(u"15") || digits.startsWith(u"16") || digits.startsWith(u"18"));
}

QString nationalForm(QStringView afterCountryCode)
{
    if (afterCountryCode.startsWith(u'0') || isNationwideNumber(afterCountryCode))
        return afterCountryCode.toString();
    return u'0' + afterCountryCode.toString();
}

QStringList groupsOf(const QString &digits)
{
    const qsizetype size = digits.size();
    if (digits.startsWith(u'+'))
        return {digits};
    if (!digits.startsWith(u'0')) {
        if (size == 7 || size == 8)
            return {digits.chopped(4), digits.last(4)};
        return {digits};
    }
    qsizetype prefix = 3;
    if (digits.startsWith(u"02"))
        prefix = 2;
    else if (digits.startsWith(u"050"))
        prefix = 4;
    const qsizetype middle = size - prefix - 4;
    if (middle != 3 && middle != 4)
        return {digits};
    return {digits.first(prefix), digits.sliced(prefix, middle), digits.last(4)};
}

} // namespace

std::optional<PhoneNumber> PhoneNumber::parse(QStringView text)
{
    if (text.size() > MaxInput)
        return std::nullopt;
    QString digits;
    bool foreign = false;
    for (const QChar c : withoutAddressParts(text)) {
        if (const auto digit = asciiDigit(c)) {
            digits += *digit;
        } else if ((c == u'+' || c == u'\uff0b') && digits.isEmpty() && !foreign) {
            foreign = true;
        } else if (!isSeparator(c)) {
            return std::nullopt;
        }
    }
    if (!foreign && digits.startsWith(u"00")) {
        foreign = true;
        digits.remove(0, 2);
    }
    if (foreign && digits.startsWith(u"82")) {
        if (digits.size() <= 2)
            return std::nullopt;
        foreign = false;
        digits = nationalForm(QStringView(digits).sliced(2));
    }
    if (digits.size() < MinDigits || digits.size() > MaxDigits || (foreign && digits.startsWith(u'0')))
        return std::nullopt;
    return PhoneNumber(digits, foreign);
}

PhoneNumber::PhoneNumber(QStringView digits, bool foreign) : m_number(1)
{
    for (const QChar digit : digits)
        m_number = m_number * 10 + quint64(digit.digitValue());
    if (foreign)
        m_number |= Foreign;
}

QString PhoneNumber::digits() const
{
    QString digits = QString::number(behindOne());
    if (m_number & Foreign)
        digits[0] = u'+';
    else
        digits.remove(0, 1);
    return digits;
}

QString PhoneNumber::formatted() const { return groupsOf(digits()).join(u'-'); }

QString PhoneNumber::masked() const
{
    QStringList groups = groupsOf(digits());
    const auto veil = [](qsizetype count) { return QString(count, u'•'); };
    switch (groups.size()) {
    case 3: groups[1] = veil(groups.at(1).size()); break;
    case 2: groups[0] = veil(groups.at(0).size()); break;
    default: {
        QString &only = groups[0];
        const qsizetype sign = only.startsWith(u'+') ? 1 : 0;
        const qsizetype hidden = std::max<qsizetype>(0, only.size() - sign - 4);
        only.replace(sign, hidden, veil(hidden));
    }
    }
    return groups.join(u'-');
}

bool PhoneNumber::isMobile() const
{
    constexpr std::array<QStringView, 6> prefixes{u"010", u"011", u"016", u"017", u"018", u"019"};
    const QString number = digits();
    return (number.size() == 10 || number.size() == 11)
        && std::ranges::any_of(prefixes, [&number](QStringView prefix) { return number.startsWith(prefix); });
}

QDebug operator<<(QDebug debug, const PhoneNumber &number)
{
    const QDebugStateSaver saver(debug);
    return debug.noquote().nospace() << number.masked();
}

} // namespace barodesk::domain
