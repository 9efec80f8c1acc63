#pragma once

#include "domain/placebook.h"
#include "domain/wordlist.h"

#include <vector>

namespace barodesk::domain {

struct PlaceQuery;

/// A place that matches what was typed.
struct PlaceHit
{
    enum class Kind {
        Area,     ///< A 읍면동 or 리.
        Road,     ///< A road in one 읍면동, without a number.
        Building, ///< Found by its name.
        Address,  ///< Found by its number.
    };
    Kind kind = Kind::Address;
    QString name;      ///< Of the area, road or building; of an address "경춘로 12-3".
    QString area;      ///< "호평동", "와부읍 덕소리".
    QString road;      ///< "경춘로 12-3" where `name` is the building's.
    QString building;  ///< Of an address that has one.
    QString lot;       ///< "호평동 640-3"; empty where unknown.
    int addresses = 0; ///< Of a road: how many.
    Place place;       ///< What a complaint takes over.
    friend bool operator==(const PlaceHit &, const PlaceHit &) = default;
};

/// The addresses of a city, to be found while somebody types: by syllables, half-composed ones too, by initial consonants (초성) and by
/// number. A value: made in any thread (some 100 ms for 100,000), then read in any.
class PlaceIndex final
{
public:
    PlaceIndex() = default;
    explicit PlaceIndex(PlaceBook book);

    const PlaceBook &book() const { return m_book; }
    bool isEmpty() const { return m_book.addresses.empty(); }

    /// The likeliest first. Every word must be found in the name of the building, its road or its area; a number is the building's, or
    /// with an area alone the lot's. Empty for fewer than one letter; by a single one no buildings are found.
    /// \param district chosen already: its places come first
    QList<PlaceHit> find(QStringView typed, int limit, const std::optional<DistrictCode> &district = {}) const;

private:
    /// Addresses of one road in one area: they lie together.
    struct Stretch
    {
        quint32 road = 0;
        quint32 area = 0;
        quint32 first = 0;
        quint32 count = 0;
    };
    struct Found;
    struct Words;

    void findNamed(const PlaceQuery &query, const std::optional<DistrictCode> &district, std::vector<Found> &found) const;
    void findNumbered(const PlaceQuery &query, const std::optional<DistrictCode> &district, std::vector<Found> &found) const;
    int liking(quint32 area, const std::optional<DistrictCode> &district) const;
    PlaceHit hit(const Found &found) const;

    PlaceBook m_book;
    /// Names as search compares them, and their initial consonants apart: looked for letter by letter they would be too slow.
    struct Keys
    {
        WordList names;
        WordList initials;

        explicit Keys(const QStringList &words = {});
        std::vector<quint8> fits(const QString &word) const; ///< How well it fits each.
    };

    Keys m_areaKeys;
    Keys m_roadKeys;
    Keys m_buildingKeys;
    std::vector<Stretch> m_stretches;
    std::vector<quint32> m_named; ///< Addresses with a building's name.
};

} // namespace barodesk::domain
