#include "server/sample/sampletexts.h"

#include "resources/samplefiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

namespace {

bool isRoad(const QString &name) { return name.endsWith(u'로'); }
bool isGreen(const QString &name) { return name.contains(u"공원"_s) || name.contains(u"계곡"_s); }

/// "호평로 68번길 16", on a road of the district.
QString address(RandomSource &random, const domain::District &district, const QList<Landmark> &near)
{
    QStringList roads;
    for (const Landmark &landmark : near) {
        if (isRoad(landmark.name))
            roads.append(landmark.name);
    }
    const int number = random.between(1, 120);
    if (roads.isEmpty())
        return u"%1 %2번지"_s.arg(district.name).arg(number);
    const QString &road = random.pick(roads);
    const int lane = random.between(2, 90);
    return random.chance(60) ? u"%1 %2 %3번길 %4"_s.arg(district.name, road).arg(lane).arg(number)
                             : u"%1 %2 %3"_s.arg(district.name, road).arg(number);
}

QString ofDistrict(RandomSource &random, const QString &district, const QString &pattern)
{
    const int number = random.between(1, 6);
    return pattern.arg(district).arg(number);
}

} // namespace

QList<Landmark> readLandmarks()
{
    barodesk::sample::makeReadable();
    QFile file(barodesk::sample::landmarksFile());
    QList<Landmark> landmarks;
    if (!file.open(QIODevice::ReadOnly))
        return landmarks;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : all) {
        const auto district = domain::DistrictCode::parse(value[u"district"].toString());
        if (district)
            landmarks.append({value[u"name"].toString(), *district, {value[u"latitude"].toDouble(), value[u"longitude"].toDouble()}});
    }
    return landmarks;
}

domain::Place samplePlace(RandomSource &random, PlaceKind kind, const QList<Landmark> &landmarks, const QList<domain::District> &districts)
{
    static const QStringList sides{u"앞"_s, u"맞은편"_s, u"옆 골목"_s, u"정문 쪽"_s, u"뒤쪽 도로"_s, u"버스정류장 앞"_s};
    const domain::District &district = random.pick(districts); // each has its share whatever landmarks it has
    domain::Place place;
    place.district = district.code;
    QList<Landmark> near;
    QList<Landmark> fitting;
    for (const Landmark &landmark : landmarks) {
        if (landmark.district != district.code)
            continue;
        near.append(landmark);
        const bool fits = kind == PlaceKind::Park ? isGreen(landmark.name) : !isRoad(landmark.name);
        if (fits && (kind == PlaceKind::Park || kind == PlaceKind::Street))
            fitting.append(landmark);
    }
    if (kind == PlaceKind::District) {
        place.address = district.name;
        return place;
    }
    if (kind == PlaceKind::River) {
        place.landmark = ofDistrict(random, district.name, u"%1 하천 산책로 제%2보행교 근처"_s);
        return place;
    }
    if (kind == PlaceKind::Park && (fitting.isEmpty() || random.chance(50))) {
        place.landmark = ofDistrict(random, district.name, u"%1 제%2어린이공원"_s);
        return place;
    }
    if (fitting.isEmpty() || (kind == PlaceKind::Street && random.chance(35))) {
        place.address = address(random, district, near);
        if (kind == PlaceKind::Home && random.chance(70)) {
            const int block = random.between(101, 118);
            place.landmark = u"아파트 %1동"_s.arg(block);
        }
        return place;
    }
    const Landmark &landmark = random.pick(fitting);
    const bool crossing = landmark.name.endsWith(u"거리"_s) || kind == PlaceKind::Park;
    place.landmark = crossing ? landmark.name : QString(landmark.name + u' ' + random.pick(sides));
    place.address = district.name;
    if (random.chance(60)) { // within some 150 m of it
        const double north = random.between(-130, 130) / 100'000.0;
        const double east = random.between(-160, 160) / 100'000.0;
        place.point = domain::GeoPoint{landmark.point.latitude + north, landmark.point.longitude + east};
    }
    return place;
}

QString sampleText(RandomSource &random, const domain::CategoryCode &category, const domain::Place &place)
{
    static const QStringList closings{u" 조치 후 연락 바랍니다."_s, u" 언제 처리되는지 알려 주세요."_s, u" 빠른 처리 부탁드립니다."_s,
                                      u" 담당 부서에서 확인 부탁드립니다."_s};
    const QString where = place.landmark.isEmpty() ? place.address
        : place.landmark.startsWith(u"아파트")     ? QString(place.address + u' ' + place.landmark)
                                                   : place.landmark;
    QString text = random.pick(phrasesFor(category.text()));
    text.replace(u"%1"_s, where);
    return random.chance(55) ? QString(text + random.pick(closings)) : text;
}

QString sampleResult(RandomSource &random, const domain::CategoryCode &top)
{
    static const QStringList done{u"현장 확인 후 당일 조치하였습니다."_s, u"담당 업체와 함께 정비를 마쳤습니다."_s,
                                  u"현장을 정리하고 주변을 함께 점검하였습니다."_s, u"임시 조치 후 자재를 바꾸어 보수를 마쳤습니다."_s};
    static const QStringList answered{u"관련 규정과 절차를 안내하였습니다."_s, u"담당 부서에서 검토하여 답변을 보냈습니다."_s,
                                      u"제안 내용을 다음 분기 계획에 반영하기로 하였습니다."_s};
    return top.text() == u"voice" ? random.pick(answered) : random.pick(done);
}

QString sampleNote(RandomSource &random)
{
    static const QStringList notes{u"현장 사진을 문자로 받기로 함."_s, u"같은 장소로 다른 주민도 문의함."_s,
                                   u"오후 두 시 이후 통화를 원하심."_s, u"출입구를 관리사무소에서 열어 주기로 함."_s,
                                   u"비가 오면 다시 확인이 필요함."_s};
    return random.pick(notes);
}

QString sampleContractor(const domain::ComplaintId &id)
{
    static const QStringList companies{u"한빛도로정비"_s, u"푸른조경"_s, u"가온전기"_s, u"새길건설"_s};
    const uint one = id.value().data1 % 6;
    return one < 4 ? companies.at(one) : QString();
}

} // namespace barodesk::server::sample
