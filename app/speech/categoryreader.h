#pragma once

#include "domain/organisation.h"
#include "speech/keytext.h"
#include "speech/wordfinder.h"

#include <QList>

namespace barodesk::speech {

struct CategoryFound
{
    domain::CategoryCode category;
    int start = 0; ///< UTF-16, in the line.
    int length = 0;
    double confidence = 0;
};

/// Finds the words a category is spoken of by, in the organisation's own table; only leaves.
class CategoryReader
{
public:
    explicit CategoryReader(const domain::Organisation &organisation);

    /// By place in the line; one category may be found by several words.
    QList<CategoryFound> read(const KeyText &text) const;

private:
    QList<domain::CategoryCode> m_codes; ///< By tag.
    WordFinder m_finder;
};

} // namespace barodesk::speech
