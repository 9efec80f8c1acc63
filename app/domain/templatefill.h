#pragma once

#include <QHash>
#include <QString>

namespace barodesk::domain {

/// What the words in the braces of a text template stand for, by their name: "place" → "호평동 이마트 앞".
using TemplateWords = QHash<QString, QString>;

struct FilledTemplate
{
    QString text;
    /// The first word in braces that stands for nothing yet, as it stands in `text`, to be written by hand; -1 when there is none.
    qsizetype openAt = -1;
    qsizetype openLength = 0;
    friend bool operator==(const FilledTemplate &, const FilledTemplate &) = default;
};

/// Puts the words in. A name that is not known, or stands for nothing yet, stays with its braces: a sentence never has a silent hole.
/// "{{" and "}}" are braces that stay; a brace without its partner is only that.
FilledTemplate filled(QStringView text, const TemplateWords &words);

} // namespace barodesk::domain
