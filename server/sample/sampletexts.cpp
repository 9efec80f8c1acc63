#include "server/sample/sampletexts.h"

#include "resources/samplefiles.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

namespace {

const QStringList &details(const QString &top)
{
    static const QHash<QString, QStringList> table{
        {u"road"_s, {u"차가 지나갈 때마다 덜컹거려서 사고가 날까 걱정됩니다."_s, u"어제 비가 온 뒤로 더 심해졌습니다."_s,
                     u"아이들이 다니는 길이라 빨리 봐 주시면 좋겠습니다."_s, u"자전거 타다가 넘어질 뻔했습니다."_s,
                     u"지난달에 고친 자리인데 다시 벌어졌습니다."_s}},
        {u"light"_s, {u"사흘째 불이 들어오지 않아 밤길이 어둡습니다."_s, u"깜빡거리다가 어제부터 아예 꺼졌습니다."_s,
                      u"낮에도 계속 켜져 있습니다."_s, u"학생들이 밤에 다니는 길이라 무섭다고 합니다."_s}},
        {u"waste"_s, {u"일주일째 그대로 쌓여 있어 냄새가 납니다."_s, u"수거일이 지났는데 가져가지 않았습니다."_s,
                      u"밤마다 누가 몰래 버리고 갑니다."_s, u"고양이가 봉투를 뜯어 놓아 지저분합니다."_s}},
        {u"parking"_s, {u"횡단보도를 막고 있어 보행자가 차도로 다닙니다."_s, u"소화전 앞이라 위험합니다."_s,
                        u"버스가 돌지 못하고 경적을 울립니다."_s, u"두 달 넘게 같은 자리에 있습니다."_s}},
        {u"drain"_s, {u"비가 조금만 와도 물이 고입니다."_s, u"낙엽이 막고 있어 물이 빠지지 않습니다."_s,
                      u"악취가 심해서 창문을 열 수 없습니다."_s, u"물이 보도까지 넘쳤습니다."_s}},
        {u"green"_s, {u"가지가 신호등을 가립니다."_s, u"바람이 불면 부러질 것 같습니다."_s, u"풀이 허리까지 자라 벌레가 많습니다."_s,
                      u"의자가 부서져 앉을 수 없습니다."_s}},
        {u"animal"_s, {u"목줄 없이 돌아다녀 아이들이 무서워합니다."_s, u"사람을 따라다니며 짖습니다."_s, u"도로 한가운데라 차들이 피해 갑니다."_s}},
        {u"noise"_s, {u"새벽 여섯 시부터 시작해 잠을 잘 수 없습니다."_s, u"주말에도 쉬지 않습니다."_s, u"밤 열한 시가 넘어서도 계속됩니다."_s}},
        {u"signage"_s, {u"운전할 때 시야를 가립니다."_s, u"끈이 풀려 바람에 날립니다."_s, u"전봇대마다 붙어 있어 보기 싫습니다."_s}},
        {u"traffic"_s, {u"차들이 서로 먼저 가려고 해서 위험합니다."_s, u"밤에는 전혀 보이지 않습니다."_s, u"어르신들이 건너기에 시간이 짧습니다."_s,
                        u"출근 시간에 특히 불편합니다."_s}},
        {u"water"_s, {u"도로로 물이 계속 흘러나옵니다."_s, u"아침부터 물이 나오지 않습니다."_s, u"공지가 없어 언제 끝나는지 알고 싶습니다."_s}},
        {u"building"_s, {u"자재가 보도까지 나와 있습니다."_s, u"가림막이 찢어져 먼지가 날립니다."_s, u"금이 점점 길어지는 것 같습니다."_s}},
        {u"voice"_s, {u"담당자가 보고 답을 주셨으면 합니다."_s, u"다른 시의 사례처럼 해 주시면 좋겠습니다."_s, u"절차와 필요한 서류를 알고 싶습니다."_s}},
    };
    static const QStringList other{u"확인 부탁드립니다."_s};
    const auto found = table.constFind(top);
    return found == table.cend() ? other : *found;
}

} // namespace

QList<Landmark> readLandmarks()
{
    barodesk::sample::makeReadable();
    QFile file(barodesk::sample::landmarksFile());
    QList<Landmark> landmarks;
    if (!file.open(QIODevice::ReadOnly))
        return landmarks;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto district = domain::DistrictCode::parse(value[u"district"].toString());
        if (district)
            landmarks.append({value[u"name"].toString(), *district, {value[u"latitude"].toDouble(), value[u"longitude"].toDouble()}});
    }
    return landmarks;
}

domain::Place samplePlace(RandomSource &random, const QList<Landmark> &landmarks, const QList<domain::District> &districts)
{
    static const QStringList sides{u"앞"_s, u"맞은편"_s, u"옆 골목"_s, u"정문 쪽"_s, u"뒤쪽 도로"_s, u"사거리"_s, u"버스정류장 앞"_s};
    domain::Place place;
    // Half of them in any district, so that each of the sixteen has its share whatever landmarks it has.
    const domain::District &district = random.pick(districts);
    QList<Landmark> near;
    for (const Landmark &landmark : landmarks) {
        if (landmark.district == district.code)
            near.append(landmark);
    }
    place.district = district.code;
    if (near.isEmpty() || random.chance(30)) {
        const int lane = random.between(1, 90);
        place.address = u"%1 %2번길 %3"_s.arg(district.name).arg(lane).arg(random.between(1, 120));
        if (random.chance(40)) {
            const int block = random.between(101, 120);
            place.landmark = u"아파트 %1동 %2"_s.arg(block).arg(random.pick(sides));
        }
        return place;
    }
    const Landmark &landmark = random.pick(near);
    place.landmark = landmark.name + u' ' + random.pick(sides);
    place.address = district.name;
    if (random.chance(60)) { // within some 150 m of it
        const double north = random.between(-130, 130) / 100'000.0;
        const double east = random.between(-160, 160) / 100'000.0;
        place.point = domain::GeoPoint{landmark.point.latitude + north, landmark.point.longitude + east};
    }
    return place;
}

QString sampleText(RandomSource &random, const domain::Category &category, const domain::CategoryCode &top, const domain::Place &place)
{
    static const QStringList openings{u"%1 %2 신고합니다."_s, u"%1에 %2 문제가 있습니다."_s, u"%1 쪽 %2 때문에 전화드렸습니다."_s,
                                      u"%1 %2 관련해서 확인 부탁드립니다."_s};
    static const QStringList closings{u" 조치 후 연락 바랍니다."_s, u" 언제 처리되는지 알려 주세요."_s, u""_s, u""_s, u" 빠른 처리 부탁드립니다."_s};
    const QString where = place.landmark.isEmpty() ? place.address : place.landmark;
    QString name = category.name;
    name.replace(u'·', u' ');
    const QString opening = random.pick(openings).arg(where, name);
    const QString detail = random.pick(details(top.text()));
    return opening + u' ' + detail + random.pick(closings);
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
    static const QStringList notes{u"현장 사진을 문자로 받기로 함."_s, u"같은 장소로 다른 주민도 문의함."_s, u"오후 두 시 이후 통화를 원하심."_s,
                                   u"출입구를 관리사무소에서 열어 주기로 함."_s, u"비가 오면 다시 확인이 필요함."_s};
    return random.pick(notes);
}

} // namespace barodesk::server::sample
