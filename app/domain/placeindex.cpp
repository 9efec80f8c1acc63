#include "domain/placeindex.h"

#include "domain/hangul.h"
#include "domain/placequery.h"

#include <algorithm>
#include <tuple>

namespace barodesk::domain {

namespace {

/// How well a word fits a name.
enum Fit : quint8 { None, Inside, Begins, Whole };

constexpr int FitWeight = 100;
constexpr int DistrictWeight = 120; ///< More than a step of fit: who chose a district means it.
constexpr int ExactNumber = 150;
constexpr int AreaWeight = 40; ///< Of equally good names the larger place first.
constexpr int RoadWeight = 20;

Fit fitOf(QStringView key, const QString &word)
{
    if (!hangul::matchesKey(key, word))
        return None;
    if (key.size() == word.size())
        return Whole;
    return hangul::matchesKey(key.first(std::min(key.size(), word.size())), word) ? Begins : Inside;
}

Fit fitOfInitials(QStringView initials, const QString &word)
{
    const qsizetype at = initials.indexOf(word);
    return at < 0 ? None : at > 0 ? Inside : initials.size() == word.size() ? Whole : Begins;
}

bool isInitials(const QString &word)
{
    static constexpr QStringView Initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    return std::ranges::all_of(word, [](QChar c) { return Initials.contains(c); });
}

bool beginsWith(quint32 number, quint32 typed)
{
    while (number > typed)
        number /= 10;
    return number == typed;
}

} // namespace

struct PlaceIndex::Found
{
    int score = 0;
    PlaceHit::Kind kind = PlaceHit::Kind::Address;
    quint32 at = 0; ///< Area; first stretch of the road in its district; address.
    quint32 number = 0;
    int addresses = 0;
};

/// What each word fits, name by name: names are far fewer than addresses.
struct PlaceIndex::Words
{
    std::vector<std::vector<quint8>> area;
    std::vector<std::vector<quint8>> road;

    Words(const PlaceIndex &index, const QStringList &words)
    {
        for (const QString &word : words) {
            area.push_back(index.m_areaKeys.fits(word));
            road.push_back(index.m_roadKeys.fits(word));
        }
    }

    /// The best fit among the words for the road, where every other word fits road or area; None else.
    Fit ofRoad(quint32 roadAt, quint32 areaAt) const
    {
        quint8 best = None;
        for (size_t i = 0; i < road.size(); ++i) {
            if (road[i][roadAt] == None && area[i][areaAt] == None)
                return None;
            best = std::max(best, road[i][roadAt]);
        }
        return Fit(best);
    }
    /// All words are of the area.
    Fit ofArea(quint32 areaAt) const
    {
        quint8 best = None;
        for (const auto &word : area) {
            if (word[areaAt] == None)
                return None;
            best = std::max(best, word[areaAt]);
        }
        return Fit(best);
    }
};

PlaceIndex::Keys::Keys(const QStringList &words)
{
    for (const QString &word : words) {
        const QString name = hangul::searchKey(word);
        names.append(name);
        initials.append(hangul::initials(name));
    }
    names.squeeze();
    initials.squeeze();
}

std::vector<quint8> PlaceIndex::Keys::fits(const QString &word) const
{
    std::vector<quint8> result(size_t(names.size()), None);
    const bool byInitials = isInitials(word);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names.at(i).isEmpty())
            result[size_t(i)] = byInitials ? fitOfInitials(initials.at(i), word) : fitOf(names.at(i), word);
    }
    return result;
}

PlaceIndex::PlaceIndex(PlaceBook book) : m_book(std::move(book))
{
    const auto order = [](const Address &a) { return std::tuple(a.road, a.area, a.main, a.sub, a.underground); };
    std::ranges::sort(m_book.addresses, {}, order);
    QStringList areaNames;
    for (const AddressArea &area : m_book.areas)
        areaNames.append(area.name);
    m_areaKeys = Keys(areaNames);
    m_roadKeys = Keys(m_book.roads);
    m_buildingKeys = Keys(m_book.buildings);
    for (quint32 i = 0; i < m_book.addresses.size(); ++i) {
        const Address &address = m_book.addresses[i];
        if (m_stretches.empty() || m_stretches.back().road != address.road || m_stretches.back().area != address.area)
            m_stretches.push_back({address.road, address.area, i, 0});
        ++m_stretches.back().count;
        if (address.building != 0)
            m_named.push_back(i);
    }
}

int PlaceIndex::liking(quint32 area, const std::optional<DistrictCode> &district) const
{
    return district && m_book.areas.at(area).district == district ? DistrictWeight : 0;
}

void PlaceIndex::findNamed(const PlaceQuery &query, const std::optional<DistrictCode> &district, std::vector<Found> &found) const
{
    const Words words(*this, query.words);
    for (quint32 area = 0; area < m_book.areas.size(); ++area) {
        if (const Fit fit = words.ofArea(area); fit != None)
            found.push_back({fit * FitWeight + AreaWeight + liking(area, district), PlaceHit::Kind::Area, area, 0, 0});
    }

    // A road once for each 읍면동 it runs through: its 리 lie together.
    for (quint32 i = 0; i < m_stretches.size(); ++i) {
        const Stretch &stretch = m_stretches[i];
        const Fit fit = words.ofRoad(stretch.road, stretch.area);
        if (fit == None)
            continue;
        const auto &own = m_book.areas.at(stretch.area).district;
        const bool goesOn = !found.empty() && found.back().kind == PlaceHit::Kind::Road && m_stretches[found.back().at].road == stretch.road
            && m_book.areas.at(m_stretches[found.back().at].area).district == own;
        if (goesOn)
            found.back().addresses += int(stretch.count);
        else
            found.push_back(
                {fit * FitWeight + RoadWeight + liking(stretch.area, district), PlaceHit::Kind::Road, i, 0, int(stretch.count)});
    }

    if (query.words.size() == 1 && query.words.constFirst().size() == 1)
        return; // Every fourth building has it.
    std::vector<std::vector<quint8>> names;
    for (const QString &word : query.words)
        names.push_back(m_buildingKeys.fits(word));
    for (const quint32 at : m_named) {
        const Address &address = m_book.addresses[at];
        quint8 best = None;
        bool all = true;
        for (size_t i = 0; i < names.size() && all; ++i) {
            const quint8 fit = names[i][address.building];
            best = std::max(best, fit);
            all = fit != None || words.road[i][address.road] != None || words.area[i][address.area] != None;
        }
        if (all && best != None)
            found.push_back({best * FitWeight + liking(address.area, district), PlaceHit::Kind::Building, at, 0, 0});
    }
}

void PlaceIndex::findNumbered(const PlaceQuery &query, const std::optional<DistrictCode> &district, std::vector<Found> &found) const
{
    const Words words(*this, query.words);
    const TypedNumber &number = *query.number;
    for (const Stretch &stretch : m_stretches) {
        const Fit road = number.mountain ? None : words.ofRoad(stretch.road, stretch.area);
        const Fit area = number.underground ? None : words.ofArea(stretch.area);
        if (road == None && area == None)
            continue;
        for (quint32 i = stretch.first; i < stretch.first + stretch.count; ++i) {
            const Address &address = m_book.addresses[i];
            if (road != None && beginsWith(address.main, number.main) && (!number.underground || address.underground)
                && (!number.sub || (address.main == number.main && beginsWith(address.sub, *number.sub)))) {
                const bool exact
                    = address.main == number.main && address.sub == number.sub.value_or(0) && address.underground == number.underground;
                found.push_back({road * FitWeight + liking(stretch.area, district) + (exact ? ExactNumber : 0), PlaceHit::Kind::Address, i,
                                 address.main, 0});
            } else if (area != None && address.lotMain == number.main && address.mountain == number.mountain
                       && (!number.sub || address.lotSub == *number.sub)) {
                const bool exact = address.lotSub == number.sub.value_or(0);
                found.push_back({area * FitWeight + liking(stretch.area, district) + (exact ? ExactNumber : 0), PlaceHit::Kind::Address, i,
                                 address.main, 0});
            }
        }
    }
}

QList<PlaceHit> PlaceIndex::find(QStringView typed, int limit, const std::optional<DistrictCode> &district) const
{
    const QList<PlaceQuery> readings = readPlaceQuery(typed);
    if (readings.isEmpty() || readings.constFirst().words.isEmpty())
        return {}; // A number alone is at every road.
    std::vector<Found> found;
    for (const PlaceQuery &query : readings) {
        if (query.number)
            findNumbered(query, district, found);
        else
            findNamed(query, district, found);
    }
    const auto nameSize = [this](const Found &a) {
        switch (a.kind) {
        case PlaceHit::Kind::Area: return m_areaKeys.names.at(a.at).size();
        case PlaceHit::Kind::Road: return m_roadKeys.names.at(m_stretches[a.at].road).size();
        case PlaceHit::Kind::Building: return m_buildingKeys.names.at(m_book.addresses[a.at].building).size();
        case PlaceHit::Kind::Address: return m_roadKeys.names.at(m_book.addresses[a.at].road).size();
        }
        Q_UNREACHABLE();
    };
    const auto order = [&](const Found &a) { return std::tuple(-a.score, a.kind, nameSize(a), a.number, a.at); };
    const auto shown = std::min(found.size(), size_t(std::max(0, limit)));
    std::ranges::partial_sort(found, found.begin() + std::ptrdiff_t(shown), {}, order);
    QList<PlaceHit> hits;
    for (size_t i = 0; i < shown; ++i)
        hits.append(hit(found[i]));
    return hits;
}

PlaceHit PlaceIndex::hit(const Found &found) const
{
    PlaceHit hit;
    hit.kind = found.kind;
    hit.addresses = found.addresses;
    switch (found.kind) {
    case PlaceHit::Kind::Area: {
        const AddressArea &area = m_book.areas.at(found.at);
        hit.name = hit.area = area.name;
        hit.place.district = area.district;
        // What the 읍면동 does not say: its 리.
        if (const qsizetype village = area.name.lastIndexOf(u' '); village >= 0 || !area.district)
            hit.place.address = area.name.sliced(village + 1);
        return hit;
    }
    case PlaceHit::Kind::Road: {
        const Stretch &stretch = m_stretches[found.at];
        const AddressArea &area = m_book.areas.at(stretch.area);
        hit.name = m_book.roads.at(stretch.road);
        // Over several 리: their 읍면 alone.
        const bool whole = found.addresses > int(stretch.count);
        hit.area = whole ? area.name.section(u' ', 0, 0) : area.name;
        hit.place.address = hit.name;
        hit.place.district = area.district;
        return hit;
    }
    case PlaceHit::Kind::Building:
    case PlaceHit::Kind::Address: break;
    }
    const Address &address = m_book.addresses[found.at];
    const AddressArea &area = m_book.areas.at(address.area);
    const bool byName = found.kind == PlaceHit::Kind::Building;
    hit.road = m_book.roadAddress(address);
    hit.building = m_book.buildings.at(address.building);
    hit.name = byName ? hit.building : hit.road;
    hit.area = area.name;
    hit.lot = m_book.lotAddress(address);
    hit.place
        = Place{.address = hit.road, .district = area.district, .landmark = byName ? hit.building : QString(), .point = address.point()};
    return hit;
}

} // namespace barodesk::domain
