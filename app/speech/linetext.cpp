#include "speech/linetext.h"

#include "domain/koreannumber.h"
#include "domain/masking.h"

namespace barodesk::speech {

namespace {
constexpr QChar Mask(0x2022);
}

LineText readLine(QStringView recognised)
{
    const domain::TextWithDigits digits = domain::withDigits(recognised);
    LineText line{domain::maskedIdentifiers(digits.text), recognised.toString()};
    // The same stretch as it was said; masking keeps positions.
    for (qsizetype i = 0; i < line.text.size(); ++i) {
        if (line.text.at(i) != Mask || digits.text.at(i) == Mask)
            continue;
        const auto [start, length] = domain::sourceRange(digits, i, 1);
        for (qsizetype unit = start; unit < start + length; ++unit) {
            if (!line.spoken.at(unit).isSpace())
                line.spoken[unit] = Mask;
        }
    }
    return line;
}

QList<LineText> readLines(const QStringList &recognised)
{
    const QString masked = readLine(recognised.join(u' ')).spoken; // of the same length
    QList<LineText> lines;
    qsizetype at = 0;
    for (const QString &line : recognised) {
        lines.append(readLine(QStringView(masked).sliced(at, line.size())));
        at += line.size() + 1;
    }
    return lines;
}

} // namespace barodesk::speech
