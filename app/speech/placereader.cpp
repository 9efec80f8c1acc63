#include "speech/placereader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace barodesk::speech {

namespace {

constexpr double DistrictConfidence = 0.5;
constexpr double AddressConfidence = 0.6;
constexpr double LandmarkConfidence = 0.45;
constexpr double GenericConfidence = 0.25; // "초등학교 앞": which one?
constexpr int NextTo = 6;                  // units between two parts of one place

/// Words in -로 that are no roads.
bool isOrdinaryWord(QStringView word)
{
    static const QSet<QString> Words{
        u"도로"_s,   u"바로"_s,     u"서로"_s,     u"새로"_s,       u"따로"_s,   u"주로"_s,   u"별로"_s,   u"제대로"_s, u"그대로"_s,
        u"이대로"_s, u"마음대로"_s, u"실제로"_s,   u"문자로"_s,     u"전화로"_s, u"정말로"_s, u"진짜로"_s, u"절대로"_s, u"스스로"_s,
        u"차도로"_s, u"인도로"_s,   u"이면도로"_s, u"자전거도로"_s, u"배수로"_s, u"통로"_s,   u"반대로"_s, u"함부로"_s, u"때때로"_s,
        u"수시로"_s, u"홀로"_s,     u"무료로"_s,   u"유료로"_s,     u"대체로"_s, u"앞으로"_s, u"뒤로"_s,   u"위로"_s,   u"아래로"_s,
        u"여기로"_s, u"저기로"_s,   u"거기로"_s,   u"번호로"_s,     u"이걸로"_s, u"그걸로"_s, u"하수로"_s, u"진로"_s,   u"경로"_s,
    };
    return Words.contains(word.toString());
}

/// What stands before "앞" and names no place in a city.
bool isOrdinaryThing(QStringView word)
{
    static const QSet<QString> Words{
        u"집"_s,   u"우리집"_s, u"길"_s,   u"차"_s,   u"문"_s,     u"소화전"_s, u"횡단보도"_s, u"신호등"_s, u"가게"_s,
        u"저희"_s, u"우리"_s,   u"바로"_s, u"제"_s,   u"그"_s,     u"이"_s,     u"저"_s,       u"여기"_s,   u"거기"_s,
        u"저기"_s, u"어디"_s,   u"눈"_s,   u"도로"_s, u"인도"_s,   u"차도"_s,   u"건물"_s,     u"그거"_s,   u"이거"_s,
        u"며칠"_s, u"현관"_s,   u"대문"_s, u"동네"_s, u"아파트"_s, u"그런데"_s, u"지금"_s,     u"있는"_s,   u"하는"_s,
        u"사람"_s, u"아이들"_s, u"단지"_s, u"버스"_s, u"계단"_s,   u"마당"_s,   u"주민"_s,     u"서로"_s,
    };
    return Words.contains(word.toString());
}

/// "늘을로", "순화궁로 76번길 373", "해밀예당1로 12-3"; groups: 1 name, 2 numbers.
const QRegularExpression &roadPattern()
{
    static const QRegularExpression expression(
        u"(?<![가-힣0-9])([가-힣]{1,7}\\d{0,2}(?:대로|로|길))(?:\\s*(\\d{1,4}번길(?:\\s*\\d{1,4}(?:-\\d{1,3})?)?|\\d{1,4}(?:-\\d{1,3})?(?!\\d|\\s*(?:시|분|일|월|년|번|명|대|개|호선|층(?!간))(?![가-힣]*길))))?(?=[^가-힣0-9-]|$|에|쪽|인|이|요|은|는|입|번지)"_s);
    return expression;
}

/// Groups: 1 the whole of it, 2 its own name, 3 its kind, 4 block and number, 5 where from it.
const QRegularExpression &landmarkPattern()
{
    static const QRegularExpression expression(
        u"(?<![가-힣A-Za-z0-9])(((?:[가-힣A-Za-z0-9]{1,10}?)?)\\s?"
        "(초등학교|중학교|고등학교|대학교|유치원|어린이집|도서관|보건소|우체국|파출소|지구대|소방서|주민센터|행정복지센터|시청|읍사무소|"
        "면사무소"
        "|버스\\s?정류장|정류장|지하철역|기차역|역|전통시장|시장|마트|편의점|약국|병원|의원|교회|성당|공원|놀이터|체육관|체육문화센터|"
        "경로당|주차장|사거리"
        "|삼거리|오거리|교차로|육교|터널|지하차도|대교|하천|산책로|은행|주유소|세탁소|아파트|빌라|오피스텔|자이|푸르지오|롯데캐슬|"
        "힐스테이트|래미안|더샵"
        "|아이파크|이편한세상|휴먼시아|주공|공사장|경기장|회관|나들목|톨게이트)"
        "(\\s?\\d{3,4}동(?:\\s?\\d{3,4}호)?)?"
        "(?:\\s?(\\d{1,2}번\\s?출구(?:\\s?(?:앞|옆|쪽))?|정문\\s?앞|정문\\s?쪽|정문|후문\\s?앞|후문\\s?쪽|후문|바로\\s?앞|바로\\s?옆|"
        "맞은편|건너편|입구|근처|주변|안쪽|사이|앞|뒤|옆|쪽))?)"
        "(?=[^가-힣0-9]|$|에|의|이|인|은|는|도|을|를|과|와|요|로|길|도로|건|입|사거리)"_s);
    return expression;
}

/// "이마트 앞", "늘봄빌딩 맞은편"; groups: 1 thing, 2 where from it.
const QRegularExpression &besidePattern()
{
    static const QRegularExpression expression(
        u"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9]{2,10})\\s(바로\\s?앞|바로\\s?옆|맞은편|건너편|근처|입구|앞|옆)(?=[^가-힣0-9]|$|에|인|이|도로|길|쪽)"_s);
    return expression;
}

PlaceFound found(const QRegularExpressionMatch &match, int group, double confidence)
{
    PlaceFound place;
    place.start = int(match.capturedStart(group));
    place.length = int(match.capturedLength(group));
    place.confidence = confidence;
    return place;
}

QList<PlaceFound> roads(const QString &line)
{
    QList<PlaceFound> places;
    for (auto matches = roadPattern().globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView name = match.capturedView(1);
        const bool numbered = match.hasCaptured(2);
        // A bare "…로" is a road only when it is long enough not to be a noun with a particle, and "…길" only with a number.
        if (isOrdinaryWord(name) || (!numbered && (name.endsWith(u'길') || name.size() < 3)))
            continue;
        const double confidence = numbered ? AddressConfidence : GenericConfidence / 2;
        PlaceFound place = found(match, 0, confidence);
        place.place.address = match.captured(0).simplified();
        places.append(place);
    }
    return places;
}

QList<PlaceFound> landmarks(const QString &line)
{
    QList<PlaceFound> places;
    for (auto matches = landmarkPattern().globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool positioned = match.hasCaptured(4) || match.hasCaptured(5);
        const bool named = match.capturedLength(2) > 0 && !isOrdinaryThing(match.capturedView(2));
        const bool oneSyllableKind = match.capturedView(3) == u"역";
        if ((!named && !positioned) || (oneSyllableKind && !(named && (positioned || match.capturedLength(2) >= 2))))
            continue;
        const bool shortIsWord = oneSyllableKind && QStringView(u"지구광구해무번영").contains(match.capturedView(2)); // 지역, 구역, 광역…
        if (shortIsWord)
            continue;
        PlaceFound place = found(match, 1, named ? LandmarkConfidence : GenericConfidence);
        place.place.landmark = match.captured(1).simplified();
        places.append(place);
    }
    for (auto matches = besidePattern().globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView thing = match.capturedView(1);
        static constexpr std::array<QStringView, 7> Endings{u"에서", u"에", u"은", u"는", u"를", u"고", u"서"};
        const bool inflected = std::ranges::any_of(Endings, [thing](QStringView end) { return thing.endsWith(end); });
        const bool known = std::ranges::any_of(places, [&match](const PlaceFound &other) {
            return match.capturedStart() < other.start + other.length && other.start < match.capturedEnd();
        });
        if (inflected || known || isOrdinaryThing(thing))
            continue;
        PlaceFound place = found(match, 0, GenericConfidence + 0.1);
        place.place.landmark = match.captured(0).simplified();
        places.append(place);
    }
    return places;
}

double either(double a, double b) { return 1 - (1 - a) * (1 - b); }

/// One place of two parts that stand next to each other, unless both say the same kind of thing.
bool join(PlaceFound &place, const PlaceFound &next)
{
    if (next.start - (place.start + place.length) > NextTo)
        return false;
    const auto clash = [](bool a, bool b) { return a && b; };
    if (clash(place.place.district.has_value(), next.place.district && next.place.district != place.place.district)
        || clash(!place.place.address.isEmpty(), !next.place.address.isEmpty())
        || clash(!place.place.landmark.isEmpty(), !next.place.landmark.isEmpty()))
        return false;
    if (!place.place.district)
        place.place.district = next.place.district;
    if (place.place.address.isEmpty())
        place.place.address = next.place.address;
    if (place.place.landmark.isEmpty())
        place.place.landmark = next.place.landmark;
    place.length = std::max(place.start + place.length, next.start + next.length) - place.start;
    place.confidence = either(place.confidence, next.confidence);
    return true;
}

} // namespace

PlaceReader::PlaceReader(const domain::Organisation &organisation) : m_districts(organisation.data().districts)
{
    for (int i = 0; i < m_districts.size(); ++i) {
        m_finder.add(m_districts.at(i).name, i);
        for (const QString &word : m_districts.at(i).spoken)
            m_finder.add(word, i);
    }
}

QList<PlaceFound> PlaceReader::districts(const KeyText &text) const
{
    // A name of two syllables ("수동", "조안") is a district only before what follows a place.
    static constexpr std::array<QStringView, 19> Behind{u"지구",   u"신도시", u"초등",   u"중학", u"고등", u"역",     u"읍",
                                                        u"면",     u"동",     u"쪽",     u"에",   u"시장", u"도서관", u"사거리",
                                                        u"삼거리", u"체육",   u"아파트", u"행정", u"주민"};
    QList<PlaceFound> places;
    for (const WordFinder::Hit &hit : m_finder.find(text)) {
        const QStringView rest = QStringView(text.key).sliced(hit.keyStart + hit.keyLength);
        const bool isShort = hit.wordLength <= 2;
        if (isShort && std::ranges::none_of(Behind, [rest](QStringView word) { return rest.startsWith(word); }))
            continue;
        PlaceFound place;
        place.place.district = m_districts.at(hit.tag).code;
        place.start = text.start(hit.keyStart);
        place.length = text.length(hit.keyStart, hit.keyLength);
        place.confidence = DistrictConfidence * hit.quality * (isShort ? 0.6 : 1);
        // Two districts in one stretch: the one heard better.
        const auto same = std::ranges::find_if(places, [&place](const PlaceFound &other) {
            return place.start < other.start + other.length && other.start < place.start + place.length;
        });
        if (same == places.end())
            places.append(place);
        else if (place.confidence > same->confidence || (place.confidence == same->confidence && place.length > same->length))
            *same = place;
    }
    return places;
}

QList<PlaceFound> PlaceReader::read(QStringView line, const KeyText &text) const
{
    const QString whole = line.toString();
    const QList<PlaceFound> parts = districts(text) + roads(whole) + landmarks(whole);
    std::vector<const PlaceFound *> inOrder;
    for (const PlaceFound &part : parts)
        inOrder.push_back(&part);
    std::ranges::stable_sort(inOrder, {}, &PlaceFound::start);
    QList<PlaceFound> places;
    for (const PlaceFound *part : inOrder) {
        if (places.isEmpty() || !join(places.last(), *part))
            places.append(*part);
    }
    // A road without number, district or landmark beside it is too little to offer.
    places.removeIf([](const PlaceFound &place) { return place.confidence < 0.2; });
    return places;
}

} // namespace barodesk::speech
