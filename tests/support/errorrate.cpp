#include "tests/support/errorrate.h"

#include <QString>

#include <algorithm>
#include <numeric>
#include <vector>

namespace barodesk::test {

double characterErrorRate(QStringView recognised, QStringView reference)
{
    const auto letters = [](QStringView text) {
        QString kept;
        std::ranges::copy_if(text, std::back_inserter(kept), [](QChar c) { return c.isLetterOrNumber(); });
        return kept;
    };
    const QString heard = letters(recognised);
    const QString said = letters(reference);
    std::vector<int> row(size_t(said.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < heard.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < said.size(); ++j) {
            const int above = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({above + 1, row[size_t(j)] + 1, diagonal + (heard.at(i) == said.at(j) ? 0 : 1)});
            diagonal = above;
        }
    }
    return said.isEmpty() ? double(heard.size()) : double(row.back()) / double(said.size());
}

} // namespace barodesk::test
