#include "telephony/phonelink.h"

#include "domain/phonenumber.h"

#include <QUrl>

#include <algorithm>

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostAddress = 64;

/// user@host of letters a switchboard routes by; nothing that could be read as more than an address.
bool isAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 1 || at == text.size() - 1 || text.size() > MostAddress || text.indexOf(u'@', at + 1) >= 0)
        return false;
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || QStringView(u"@.-_+:").contains(c);
    });
}

} // namespace

std::optional<QString> calleeOf(const QString &link)
{
    const qsizetype colon = link.indexOf(u':');
    const QString scheme = link.left(colon).toLower();
    if (colon < 0 || (scheme != u"tel" && scheme != u"sip" && scheme != u"sips"))
        return std::nullopt;
    QString rest = link.mid(colon + 1);
    while (rest.startsWith(u'/')) // as some browsers write it
        rest.remove(0, 1);
    rest = QUrl::fromPercentEncoding(rest.left(rest.indexOf(u'?') < 0 ? rest.size() : rest.indexOf(u'?')).toUtf8());
    if (const qsizetype parameters = rest.indexOf(u';'); parameters >= 0)
        rest.truncate(parameters);
    const QString user = rest.left(rest.indexOf(u'@') < 0 ? rest.size() : rest.indexOf(u'@'));
    if (const auto number = domain::PhoneNumber::parse(scheme == u"tel" ? rest : user))
        return number->formatted();
    if (scheme != u"tel" && isAddress(rest))
        return rest;
    return std::nullopt;
}

} // namespace barodesk::telephony
