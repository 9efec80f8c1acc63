#include "domain/templatefill.h"

#include <algorithm>

namespace barodesk::domain {

namespace {

/// The name between the braces that open at `at`; empty: it is no place for a word.
QStringView nameAt(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'}', at);
    if (end < 0)
        return {};
    const QStringView name = text.sliced(at + 1, end - at - 1);
    const bool isName = !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c.isLetter(); });
    return isName ? name : QStringView();
}

} // namespace

FilledTemplate filled(QStringView text, const TemplateWords &words)
{
    FilledTemplate result;
    result.text.reserve(text.size() * 2);
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        const bool doubled = (c == u'{' || c == u'}') && i + 1 < text.size() && text.at(i + 1) == c;
        if (doubled) {
            result.text += c;
            i += 2;
            continue;
        }
        const QStringView name = c == u'{' ? nameAt(text, i) : QStringView();
        if (name.isEmpty()) {
            result.text += c;
            ++i;
            continue;
        }
        const qsizetype length = name.size() + 2;
        if (const QString word = words.value(name.toString()); !word.isEmpty()) {
            result.text += word;
        } else {
            if (result.openAt < 0) {
                result.openAt = result.text.size();
                result.openLength = length;
            }
            result.text += text.sliced(i, length);
        }
        i += length;
    }
    return result;
}

} // namespace barodesk::domain
