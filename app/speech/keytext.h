#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace barodesk::speech {

/// A line as words are looked for in it: letters and digits only, since a recogniser gains and loses spaces; each unit knows
/// where it stands in the line.
struct KeyText
{
    QString key;
    std::vector<int> offsets;     ///< In the line, one per unit of `key`.
    std::vector<bool> wordStarts; ///< One per unit of `key`: a word of the line begins here.

    static KeyText of(QStringView line)
    {
        KeyText text;
        bool starts = true;
        for (int i = 0; i < line.size(); ++i) {
            if (!line.at(i).isLetterOrNumber()) {
                starts = true;
                continue;
            }
            text.key.append(line.at(i).toLower());
            text.offsets.push_back(i);
            text.wordStarts.push_back(starts);
            starts = false;
        }
        return text;
    }

    int start(qsizetype keyStart) const { return offsets.at(size_t(keyStart)); }
    int length(qsizetype keyStart, qsizetype keyLength) const { return offsets.at(size_t(keyStart + keyLength - 1)) + 1 - start(keyStart); }
};

} // namespace barodesk::speech
