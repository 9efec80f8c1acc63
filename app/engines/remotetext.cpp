#include "engines/remotetext.h"

#include <QChar>
#include <QList>

namespace barodesk::engines {

namespace {

bool isShowable(char32_t character)
{
    if (character == QChar::ReplacementCharacter || QChar::isSurrogate(character) || !QChar::isPrint(character))
        return false;
    const QChar::Category category = QChar::category(character);
    return category != QChar::Other_Format && category != QChar::Other_PrivateUse && category != QChar::Separator_Line
        && category != QChar::Separator_Paragraph;
}

} // namespace

QString cleanedRemoteText(const QString &text, qsizetype maximum)
{
    QString cleaned;
    bool space = false;
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isSpace(character)) {
            space = !cleaned.isEmpty();
            continue;
        }
        if (!isShowable(character))
            continue;
        const qsizetype length = (space ? 1 : 0) + (QChar::requiresSurrogates(character) ? 2 : 1);
        if (cleaned.size() + length > maximum)
            break;
        if (space)
            cleaned += u' ';
        space = false;
        cleaned += QChar::fromUcs4(character);
    }
    return cleaned;
}

} // namespace barodesk::engines
