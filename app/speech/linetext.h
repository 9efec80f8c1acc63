#pragma once

#include <QString>
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

} // namespace barodesk::speech
