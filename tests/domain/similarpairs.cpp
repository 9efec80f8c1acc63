#include "similarpairs.h"

#include "domain/koreatime.h"
#include "resources/samplefiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace barodesk::test {

using namespace domain;
using namespace Qt::StringLiterals;
using Case = LabelledPair::Case;

namespace {

struct Thing
{
    QString branch;
    QString category;
    QStringList said; ///< "%1" is the place.
};

const QList<Thing> &things()
{
    static const QList<Thing> all{
        {u"road"_s,
         u"road-pothole"_s,
         {u"%1 차로가 푹 꺼져 차가 덜컹거립니다"_s, u"%1 도로에 큰 구멍이 나서 위험해요"_s, u"%1 아스팔트가 움푹 패여 있습니다"_s}},
        {u"road"_s,
         u"road-sidewalk"_s,
         {u"%1 보도블록이 깨져서 넘어질 뻔했어요"_s, u"%1 인도 블록이 튀어나와 걸립니다"_s, u"%1 경계석이 부서져 있어요"_s}},
        {u"light"_s,
         u"light-street"_s,
         {u"%1 가로등이 며칠째 꺼져 어둡습니다"_s, u"%1 가로등이 깜빡거려요"_s, u"%1 가로등 불이 안 들어와요"_s}},
        {u"light"_s,
         u"light-security"_s,
         {u"%1 골목 보안등이 나갔습니다"_s, u"%1 보안등이 고장 나 밤길이 무서워요"_s, u"%1 보안등 두 개가 꺼져 있어요"_s}},
        {u"waste"_s,
         u"waste-missed"_s,
         {u"%1 쓰레기를 사흘째 안 가져갑니다"_s, u"%1 종량제 봉투가 그대로 쌓여 있어요"_s, u"%1 쓰레기 수거가 안 됩니다"_s}},
        {u"waste"_s,
         u"waste-dumping"_s,
         {u"%1 누가 가구를 몰래 버렸습니다"_s, u"%1 무단투기된 폐기물이 있어요"_s, u"%1 소파와 매트리스를 버리고 갔어요"_s}},
        {u"parking"_s,
         u"parking-illegal"_s,
         {u"%1 불법 주차 때문에 버스가 못 지나갑니다"_s, u"%1 이중주차가 심해요"_s, u"%1 횡단보도 위에 차를 세워 놨어요"_s}},
        {u"drain"_s,
         u"drain-blocked"_s,
         {u"%1 빗물받이가 막혀 물이 고입니다"_s, u"%1 배수구가 낙엽으로 막혔어요"_s, u"%1 하수구가 막혀 물이 안 빠져요"_s}},
        {u"green"_s,
         u"green-fallen"_s,
         {u"%1 나무가 쓰러져 길을 막고 있습니다"_s, u"%1 가로수가 부러져 넘어졌어요"_s, u"%1 큰 가지가 떨어져 있어요"_s}},
        {u"animal"_s,
         u"animal-carcass"_s,
         {u"%1 고라니가 차에 치여 죽어 있어요"_s, u"%1 고양이 사체가 있습니다"_s, u"%1 동물 사체를 치워 주세요"_s}},
        {u"noise"_s,
         u"noise-construction"_s,
         {u"%1 공사장 소음이 너무 심합니다"_s, u"%1 새벽부터 공사를 시작해요"_s, u"%1 공사 먼지와 소음 때문에 창문을 못 열어요"_s}},
        {u"traffic"_s,
         u"traffic-signal"_s,
         {u"%1 신호등이 고장 났습니다"_s, u"%1 보행 신호가 안 바뀌어요"_s, u"%1 신호등이 꺼져 있어 위험해요"_s}},
    };
    return all;
}

const QStringList &closings()
{
    static const QStringList all{{}, u" 빨리 처리해 주세요."_s, u" 언제 되나요?"_s, u" 확인 부탁드립니다."_s, u" 고치면 전화 주세요."_s};
    return all;
}

struct Spot
{
    int district = 0;
    QString road;
    int house = 0; ///< 0: it is a landmark.
    QString landmark;
    GeoPoint point;
};

constexpr int Districts = 8;
const std::array<QString, Districts> &districtNames()
{
    static const std::array<QString, Districts> all{u"호평동"_s, u"평내동"_s, u"금곡동"_s, u"와부읍"_s,
                                                    u"화도읍"_s, u"진접읍"_s, u"별내동"_s, u"퇴계원읍"_s};
    return all;
}

DistrictCode districtCode(int district) { return DistrictCode::parse(u"d-%1"_s.arg(district)).value(); }

class Maker final
{
public:
    int below(int count) { return int(m_random.bounded(count)); }
    template <typename T> const T &pick(const QList<T> &list) { return list.at(below(int(list.size()))); }

    explicit Maker(quint32 seed) : m_random(seed)
    {
        static const QStringList roads{u"늘을로"_s, u"경춘로"_s, u"호평로"_s,   u"평내로"_s,   u"금곡로"_s,     u"홍유릉로"_s,
                                       u"덕소로"_s, u"석실로"_s, u"마석로"_s,   u"천마산로"_s, u"해밀예당로"_s, u"금강로"_s,
                                       u"불암로"_s, u"덕송로"_s, u"도제원로"_s, u"퇴계원로"_s};
        static const QStringList sights{u"초등학교"_s, u"중학교"_s,        u"도서관"_s,        u"행정복지센터"_s,
                                        u"역"_s,       u"제1어린이공원"_s, u"제2어린이공원"_s, u"전통시장"_s};
        static const QStringList flats{u"한빛아파트"_s, u"푸른마을아파트"_s, u"이마트"_s, u"은하빌라"_s};
        for (int district = 0; district < Districts; ++district) {
            QString stem = districtNames().at(size_t(district));
            stem.chop(1);
            const GeoPoint centre{37.60 + 0.02 * district, 127.15 + 0.02 * district};
            int at = 0;
            const auto put = [&](Spot spot) {
                spot.district = district;
                // A net of 600 m: what is apart is apart.
                spot.point = {centre.latitude + 0.0054 * (at / 4), centre.longitude + 0.0068 * (at % 4)};
                ++at;
                m_spots.append(spot);
            };
            for (int road = 0; road < 2; ++road) {
                for (const int house : {12, 112, 230})
                    put({0, roads.at(district * 2 + road), house, {}, {}});
                put({0, roads.at(district * 2 + road) + u"%1번길"_s.arg(road ? 76 : 32), 7, {}, {}});
            }
            for (const QString &sight : sights)
                put({0, {}, 0, QString(stem + (sight.startsWith(u'제') ? u" "_s : QString()) + sight), {}});
            put({0, {}, 0, QString(stem + u' ' + flats.at(district % 4)), {}});
        }
    }

    LabelledPair make(Case what, bool wrongly)
    {
        const Thing &thing = pick(things());
        const Spot &spot = pick(m_spots);
        LabelledPair pair;
        pair.what = what;
        pair.misheard = wrongly;
        auto earlier = std::make_shared<Complaint>();
        earlier->id = ComplaintId::create();
        earlier->category = CategoryCode::parse(thing.category).value();
        earlier->citizen = CitizenId::create();
        earlier->receivedAt = pairNow().addDays(-below(60)).addSecs(-below(80'000));
        earlier->state
            = pick(QList{ComplaintState::Received, ComplaintState::Assigned, ComplaintState::InProgress, ComplaintState::Scheduled});
        write(spot, thing, earlier->place, earlier->text);
        if (what == Case::Recurrence) {
            earlier->state = below(2) ? ComplaintState::Closed : ComplaintState::Resolved;
            earlier->resolvedAt = pairNow().addDays(-1 - below(150));
            earlier->receivedAt = earlier->resolvedAt->addDays(-3);
            if (earlier->state == ComplaintState::Closed)
                earlier->closedAt = earlier->resolvedAt->addDays(1);
        }

        const Thing &told = what == Case::SameStreetOtherThing || what == Case::SameCallerOtherMatter ? otherThing(thing) : thing;
        const Spot &where = what == Case::SameThingOtherPlace ? otherSpot(spot)
            : what == Case::SameCallerOtherMatter && below(2) ? pick(m_spots)
                                                              : spot;
        write(where, told, pair.query.place, pair.query.text);
        if (below(100) >= 15) // Not yet chosen.
            pair.query.category = CategoryCode::parse(chosen(told)).value();
        const bool sameCaller = what == Case::Repeat || what == Case::SameCallerOtherMatter || (what == Case::Recurrence && below(2));
        pair.query.citizen = sameCaller ? *earlier->citizen : CitizenId::create();
        if (below(3) == 0 && !sameCaller)
            pair.query.citizen.reset();
        if (wrongly) {
            pair.query.text = misheard(pair.query.text, m_random);
            pair.query.place.address = misheard(pair.query.place.address, m_random);
            pair.query.place.landmark = misheard(pair.query.place.landmark, m_random);
        }
        pair.earlier = std::move(earlier);
        return pair;
    }

private:
    const Thing &otherThing(const Thing &thing)
    {
        for (;;) {
            const Thing &other = pick(things());
            if (other.branch != thing.branch)
                return other;
        }
    }

    /// Of the same 읍면동, and where there is one of the most confusable kind: the same road, the same sort of landmark.
    const Spot &otherSpot(const Spot &spot)
    {
        QList<const Spot *> hard;
        QList<const Spot *> near;
        for (const Spot &other : m_spots) {
            if (&other == &spot || other.district != spot.district)
                continue;
            near.append(&other);
            if (spot.house > 0 ? other.house > 0 && other.road.first(2) == spot.road.first(2) : other.house == 0)
                hard.append(&other);
        }
        return *pick(below(4) == 0 || hard.isEmpty() ? near : hard);
    }

    /// A counsellor in a hurry takes the neighbour in the tree once in ten times.
    QString chosen(const Thing &thing)
    {
        if (below(10) == 0) {
            for (const Thing &other : things()) {
                if (other.branch == thing.branch && other.category != thing.category)
                    return other.category;
            }
        }
        return thing.category;
    }

    void write(const Spot &spot, const Thing &thing, Place &place, QString &text)
    {
        static const QStringList beside{{}, u" 앞"_s, u" 맞은편"_s, u" 근처"_s, u" 옆"_s, u" 앞 횡단보도"_s, u" 정문"_s};
        place = {};
        if (below(100) < 90)
            place.district = districtCode(spot.district);
        if (spot.house > 0) {
            // One says the house across the street, and a road with or without its number.
            const int house = spot.house + (below(3) == 0 ? 2 : 0);
            place.address = u"%1 %2"_s.arg(spot.road).arg(house) + pick(beside);
        } else {
            place.landmark = spot.landmark + pick(beside);
            place.address = below(2) ? districtNames().at(size_t(spot.district)) : QString();
        }
        if (below(2)) {
            constexpr double Metre = 0.000009;
            place.point = GeoPoint{spot.point.latitude + (below(160) - 80) * Metre, spot.point.longitude + (below(160) - 80) * Metre};
        }
        const QString where = spot.house > 0 ? place.address : place.landmark;
        text = pick(thing.said).arg(below(3) == 0 ? u"여기"_s : where) + pick(closings());
    }

    QRandomGenerator m_random;
    QList<Spot> m_spots;
};

QString inWords(int number)
{
    static const QString digits = u"영일이삼사오육칠팔구"_s;
    static const QStringList units{{}, u"십"_s, u"백"_s, u"천"_s};
    QString words;
    const QString text = QString::number(number);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text.at(i).digitValue();
        const qsizetype unit = text.size() - 1 - i;
        if (digit == 0)
            continue;
        if (digit > 1 || unit == 0)
            words += digits.at(digit);
        words += units.at(unit);
    }
    return words;
}

/// Neighbours in the ear.
QChar confused(QChar letter, QRandomGenerator &random)
{
    constexpr int Vowels = 21;
    constexpr int Codas = 28;
    const int index = letter.unicode() - 0xac00;
    if (index < 0 || index >= 11172)
        return letter;
    int initial = index / (Vowels * Codas);
    int vowel = index / Codas % Vowels;
    int coda = index % Codas;
    switch (random.bounded(3)) {
    case 0: vowel = vowel == 1 ? 5 : vowel == 5 ? 1 : vowel == 8 ? 13 : vowel == 13 ? 8 : vowel == 4 ? 8 : vowel; break; // ㅐㅔ ㅗㅜ ㅓㅗ
    case 1: coda = coda == 21 ? 4 : coda == 4 ? 21 : coda == 1 ? 0 : coda == 17 ? 1 : coda == 0 ? 4 : coda; break; // ㅇㄴ ㄱ- ㅂㄱ -ㄴ
    default: initial = initial == 0 ? 15 : initial == 15 ? 0 : initial == 3 ? 16 : initial == 7 ? 17 : initial == 12 ? 14 : initial; break;
    }
    return QChar(char16_t(0xac00 + (initial * Vowels + vowel) * Codas + coda));
}

} // namespace

QString misheard(const QString &text, QRandomGenerator &random)
{
    QString heard;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (letter.isDigit()) {
            qsizetype end = i;
            while (end < text.size() && text.at(end).isDigit())
                ++end;
            const QString number = text.mid(i, end - i);
            heard += random.bounded(2) ? inWords(number.toInt()) : number;
            i = end - 1;
            continue;
        }
        const int luck = int(random.bounded(100));
        if (letter == u' ') {
            if (luck >= 25)
                heard += letter;
        } else if (luck < 4) {
            continue;
        } else if (luck < 14) {
            heard += confused(letter, random);
        } else {
            heard += letter;
            if (luck >= 95)
                heard += u' ';
        }
    }
    return heard.simplified();
}

std::optional<SimilarKind> LabelledPair::kind() const
{
    switch (what) {
    case Case::Repeat: return SimilarKind::Repeat;
    case Case::Duplicate: return SimilarKind::Duplicate;
    case Case::Recurrence: return SimilarKind::Recurrence;
    case Case::SameStreetOtherThing:
    case Case::SameThingOtherPlace:
    case Case::SameCallerOtherMatter: return std::nullopt;
    }
    return std::nullopt;
}

QDateTime pairNow() { return koreaTime(QDate(2026, 11, 24), QTime(13, 43)); }

Organisation pairOrganisation()
{
    sample::makeReadable();
    QFile file(sample::organisationFile());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample organisation cannot be read");
    Organisation::Data data;
    const QJsonArray categories = QJsonDocument::fromJson(file.readAll())[u"categories"].toArray();
    for (const QJsonValue &value : categories) {
        Category category;
        category.code = CategoryCode::parse(value[u"code"].toString()).value();
        category.parent = CategoryCode::parse(value[u"parent"].toString()).value_or(CategoryCode());
        category.name = value[u"name"].toString();
        for (const QJsonValue &word : value[u"spoken"].toArray())
            category.spoken.append(word.toString());
        data.categories.append(category);
    }
    for (int i = 0; i < Districts; ++i)
        data.districts.append({districtCode(i), districtNames().at(size_t(i)), {}});
    return Organisation(data);
}

std::vector<LabelledPair> labelledPairs(quint32 seed, int each)
{
    Maker maker(seed);
    std::vector<LabelledPair> pairs;
    for (const Case what : {Case::Repeat, Case::Duplicate, Case::Recurrence, Case::SameStreetOtherThing, Case::SameThingOtherPlace,
                            Case::SameCallerOtherMatter}) {
        for (int i = 0; i < each; ++i)
            pairs.push_back(maker.make(what, i % 2 == 1));
    }
    return pairs;
}

} // namespace barodesk::test
