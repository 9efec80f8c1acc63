#include "server/sample/sampleaddresses.h"

#include "server/places/placebuilder.h"
#include "server/places/utmk.h"
#include "server/sample/sampletexts.h"

#include <QStringEncoder>

#include <cmath>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

namespace {

constexpr quint64 Seed = 14;
constexpr int OwnRoads = 5; ///< Of a district, beside those its landmarks name.
constexpr int SideRoads = 2;
constexpr double Step = 0.00012; ///< Degrees between two numbers: some 12 m.

const QStringList &stems()
{
    static const QStringList all{
        u"별빛"_s,   u"은하"_s, u"새싹"_s,   u"달빛"_s, u"솔향"_s, u"느티"_s, u"물결"_s,     u"햇살"_s,   u"도란"_s,   u"꽃마루"_s,
        u"바람"_s,   u"아침"_s, u"미리내"_s, u"두레"_s, u"다솜"_s, u"가람"_s, u"노을"_s,     u"해오름"_s, u"푸른솔"_s, u"참샘"_s,
        u"온새미"_s, u"나래"_s, u"한울"_s,   u"보람"_s, u"소담"_s, u"여울"_s, u"은행나무"_s, u"단풍"_s,   u"들꽃"_s,   u"샘터"_s,
    };
    return all;
}

struct Line
{
    QString town;
    QString village;
    QString adminTown;
    QString road;
    QString roadCode;
    int main = 0;
    int sub = 0;
    QString building;
    int lotMain = 0;
    int lotSub = 0;
    domain::GeoPoint point;
    int serial = 0;
};

/// "경기도" and the code of a 시군구 that there is not.
constexpr QLatin1StringView County("41999");

QString roadAddressLine(const Line &line)
{
    const QString dong = County + u"10100"_s;
    const QString key = County + u"%1"_s.arg(line.serial, 21, 10, QLatin1Char('0'));
    return QStringList{key,
                       dong,
                       u"경기도"_s,
                       u"바로시"_s,
                       line.town,
                       line.village,
                       u"0"_s,
                       QString::number(line.lotMain),
                       QString::number(line.lotSub),
                       line.roadCode,
                       line.road,
                       u"0"_s,
                       QString::number(line.main),
                       QString::number(line.sub),
                       dong,
                       line.adminTown,
                       u"12000"_s,
                       {},
                       u"20260101"_s,
                       u"0"_s,
                       {},
                       {},
                       line.building,
                       {}}
        .join(u'|');
}

QString navigationLine(const Line &line)
{
    const places::PlanePoint point = places::toUtmK(line.point);
    const QString x = QString::number(point.x, 'f', 6);
    const QString y = QString::number(point.y, 'f', 6);
    QStringList cells{County + u"10100"_s,
                      u"경기도"_s,
                      u"바로시"_s,
                      line.town,
                      line.roadCode,
                      line.road,
                      u"0"_s,
                      QString::number(line.main),
                      QString::number(line.sub),
                      u"12000"_s,
                      County + u"%1"_s.arg(line.serial, 20, 10, QLatin1Char('0')),
                      line.building,
                      u"공동주택"_s,
                      County + u"51000"_s,
                      line.adminTown,
                      u"3"_s,
                      u"0"_s,
                      u"0"_s,
                      u"1"_s,
                      {},
                      {},
                      {},
                      u"1"_s,
                      x,
                      y,
                      x,
                      y};
    cells << u"Gyeonggi-do"_s << u"Baro-si"_s << QString() << QString() << u"1"_s << QString();
    return cells.join(u'|');
}

class Maker final
{
public:
    QList<Line> lines;

    void make(const domain::District &district, const QList<Landmark> &landmarks)
    {
        m_line = {};
        m_line.adminTown = district.name;
        m_line.town = district.name;
        m_line.town.removeIf([](QChar c) { return c.isDigit(); }); // 다산1동 is an office of 다산동.
        m_villages.clear();
        if (!district.name.endsWith(u'동')) {
            for (const QString &spoken : district.spoken) {
                if (spoken.endsWith(u'리'))
                    m_villages.append(spoken);
            }
        }
        QStringList roads;
        QList<Landmark> sights;
        domain::GeoPoint centre;
        int own = 0;
        for (const Landmark &landmark : landmarks) {
            if (landmark.district != district.code)
                continue;
            centre.latitude += landmark.point.latitude;
            centre.longitude += landmark.point.longitude;
            ++own;
            if (landmark.name.endsWith(u'로') || landmark.name.endsWith(u'길'))
                roads.append(landmark.name);
            else
                sights.append(landmark);
        }
        if (own > 0)
            centre = {centre.latitude / own, centre.longitude / own};
        for (int i = 0; i < OwnRoads; ++i) {
            const QString stem = stems().at((m_made + i) % stems().size());
            const qsizetype round = (m_made + i) / stems().size();
            roads.append(round == 0 ? QString(stem + u'로') : QString(stem + QString::number(round + 1) + u'로'));
        }
        m_made += OwnRoads;
        for (const QString &road : roads)
            makeRoad(road, centre, &road == &roads.first() ? sights : QList<Landmark>());
    }

private:
    void makeRoad(const QString &name, const domain::GeoPoint &centre, const QList<Landmark> &sights)
    {
        const double turn = m_random.below(628) / 100.0;
        const int houses = m_random.between(18, 36);
        begin(name);
        for (int i = 1; i <= houses; ++i)
            put(2 * i - (m_random.chance(50) ? 1 : 0), 0, along(centre, turn, i), buildingName());
        for (qsizetype i = 0; i < sights.size(); ++i)
            put(2 * (houses + int(i)) + 1, 0, sights.at(i).point, sights.at(i).name);
        for (int side = 1; side <= SideRoads; ++side) {
            const int from = m_random.between(2, houses) * 2;
            begin(u"%1%2번길"_s.arg(name).arg(from + side));
            const domain::GeoPoint corner = along(centre, turn, from / 2);
            const int many = m_random.between(6, 14);
            for (int i = 1; i <= many; ++i)
                put(i, m_random.chance(15) ? m_random.between(1, 4) : 0, along(corner, turn + 1.5, i), buildingName());
        }
    }

    void begin(const QString &road)
    {
        m_line.road = road;
        m_line.roadCode = County + u"%1"_s.arg(++m_roads, 7, 10, QLatin1Char('0'));
        m_line.village = m_villages.isEmpty() ? QString() : QString(m_random.pick(m_villages));
    }

    void put(int main, int sub, const domain::GeoPoint &point, const QString &building)
    {
        Line line = m_line;
        line.main = main;
        line.sub = sub;
        line.building = building;
        line.lotMain = m_random.between(1, 899);
        line.lotSub = m_random.chance(60) ? m_random.between(1, 30) : 0;
        line.point = point;
        line.serial = int(lines.size()) + 1;
        lines.append(line);
    }

    static domain::GeoPoint along(const domain::GeoPoint &from, double turn, int steps)
    {
        return {from.latitude + std::sin(turn) * Step * steps, from.longitude + std::cos(turn) * Step * steps * 1.25};
    }

    QString buildingName()
    {
        static const QStringList kinds{u"아파트"_s,   u"빌라"_s,   u"프라자"_s, u"타워"_s,     u"상가"_s,
                                       u"어린이집"_s, u"경로당"_s, u"약국"_s,   u"오피스텔"_s, u"마을회관"_s};
        if (!m_random.chance(25))
            return {};
        QString near = m_line.town;
        near.chop(1);
        return QString(near + u' ' + m_random.pick(stems()) + m_random.pick(kinds));
    }

    RandomSource m_random{Seed};
    Line m_line;
    QStringList m_villages;
    qsizetype m_made = 0;
    int m_roads = 0;
};

QByteArray encoded(const QStringList &lines)
{
    const QString text = lines.join(u"\r\n"_s) + u"\r\n"_s;
    QStringEncoder cp949("windows-949");
    if (!cp949.isValid())
        return text.toUtf8();
    return cp949(text);
}

} // namespace

SampleAddressFiles sampleAddressFiles(const QList<domain::District> &districts)
{
    Maker maker;
    const QList<Landmark> landmarks = readLandmarks();
    for (const domain::District &district : districts)
        maker.make(district, landmarks);
    QStringList roads;
    QStringList navigation;
    for (const Line &line : maker.lines) {
        roads.append(roadAddressLine(line));
        navigation.append(navigationLine(line));
    }
    return {encoded(roads), encoded(navigation)};
}

tl::expected<domain::PlaceBook, QString> samplePlaces(const QList<domain::District> &districts)
{
    const SampleAddressFiles files = sampleAddressFiles(districts);
    places::PlaceBuilder builder(districts, {});
    for (const QByteArray &bytes : {files.roadAddresses, files.navigation}) {
        const auto file = places::readAddressFile(bytes);
        if (!file)
            return tl::unexpected(file.error());
        for (const places::AddressRecord &record : file->records)
            builder.add(record);
    }
    return builder.book();
}

} // namespace barodesk::server::sample
