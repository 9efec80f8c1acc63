#pragma once

#include "domain/organisation.h"
#include "domain/place.h"
#include "speech/keytext.h"
#include "speech/wordfinder.h"

#include <QList>

namespace barodesk::speech {

struct PlaceFound
{
    domain::Place place;
    int start = 0; ///< UTF-16, in the line: the whole stretch its parts were heard in.
    int length = 0;
    double confidence = 0;
};

/// Reads places out of lines: districts by name and by what people call them, road names with numbers, and what people steer by
/// ("호평초등학교 앞", "이마트 사거리", "자이아파트 105동"). Parts said next to each other are one place.
class PlaceReader
{
public:
    explicit PlaceReader(const domain::Organisation &organisation); ///< The organisation outlives the reader.

    /// By place in the line. \param text KeyText::of(line)
    QList<PlaceFound> read(QStringView line, const KeyText &text) const;

private:
    QList<PlaceFound> districts(const KeyText &text) const;

    const QList<domain::District> &m_districts;
    WordFinder m_finder;
};

} // namespace barodesk::speech
