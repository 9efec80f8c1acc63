#pragma once

#include "domain/hangul.h"
#include "domain/place.h"

#include <QList>

#include <optional>

namespace barodesk::domain {

/// The words for a place, made ready to be compared: what names it, apart from its numbers and from where beside it something is.
struct PlaceWords
{
    struct Number
    {
        int value = 0;
        QString of; ///< What is numbered: "번길", "어린이공원"; empty: a house on its road.
        friend bool operator==(const Number &, const Number &) = default;
    };
    QString names; ///< "이마트", "늘을로": without numbers, "앞", "맞은편" and the 읍면동.
    QList<Number> numbers;

    /// \param districtName left out, as every place of it may have it; empty: unknown
    static PlaceWords of(const Place &place, QStringView districtName);
    bool isEmpty() const { return names.isEmpty() && numbers.isEmpty(); }
    friend bool operator==(const PlaceWords &, const PlaceWords &) = default;
};

/// Compares one place's words with many. Not for several threads at once.
class PlaceLikeness final
{
public:
    PlaceLikeness(const Place &place, QStringView districtName);

    /// 0…1. 0 where the numbers say that they are two places: houses over 250 m apart on a road (numbers count 10 m each, 도로명주소법
    /// 시행령), or two things of a kind with two numbers.
    double to(const Place &other) const;
    bool isEmpty() const { return m_words.isEmpty(); }

private:
    QString m_districtName;
    PlaceWords m_words;
    hangul::Likeness m_names;
};

} // namespace barodesk::domain
