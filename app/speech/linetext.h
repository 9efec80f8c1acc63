#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace barodesk::speech {

/// What a transcript line holds of what was recognised; identifiers (domain::maskedIdentifiers) are masked in both.
struct LineText
{
    QString text;   ///< Spoken numbers as digits.
    QString spoken; ///< As recognised; of an identifier every unit is '•', spaces apart.
    friend bool operator==(const LineText &, const LineText &) = default;
};

LineText readLine(QStringView recognised);

/// The same for lines that follow one another, one for each: of an identifier that is said over several of them each one's part is masked.
QList<LineText> readLines(const QStringList &recognised);

} // namespace barodesk::speech
