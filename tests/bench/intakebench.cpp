#include "tests/bench/intakebench.h"

#include "domain/hangul.h"
#include "domain/koreatime.h"
#include "domain/placeindex.h"
#include "domain/similarityindex.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QRandomGenerator>
#include <QSet>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int Shown = 8;
constexpr int Queries = 60;
constexpr int HousesOfARoad = 60;

/// A city of made addresses; every fourth has a building's name.
PlaceBook madePlaces(int count)
{
    QRandomGenerator random(5);
    PlaceBook book;
    for (int i = 0; i < 40; ++i)
        book.areas.append({u"가람%1동"_s.arg(i + 1), DistrictCode::parse(u"d-%1"_s.arg(i % 16))});
    book.roads = {u"경춘로"_s, u"경춘로12번길"_s};
    book.buildings.append(u"이마트 남양주점"_s);
    QSet<QString> names(book.roads.cbegin(), book.roads.cend());
    const auto syllables = [&](int least, int most) {
        QString word;
        for (int n = random.bounded(least, most + 1); n > 0; --n)
            word += QChar(char16_t(0xac00 + random.bounded(399) * 28 + random.bounded(3) * 4));
        return word;
    };
    while (book.roads.size() * HousesOfARoad < count) {
        const QString name = syllables(2, 3) + (random.bounded(2) ? u"로"_s : u"로%1번길"_s.arg(random.bounded(5, 150)));
        if (!names.contains(name))
            book.roads.append(name);
        names.insert(name);
    }
    for (int i = 0; i < count; ++i) {
        Address address;
        address.road = quint32(i / HousesOfARoad);
        address.area = address.road % 40;
        address.main = quint32(i % HousesOfARoad) + 1;
        address.lotMain = quint16(1 + random.bounded(900));
        if (i % 4 == 0) {
            address.building = quint32(book.buildings.size());
            book.buildings.append(syllables(3, 6) + u"아파트"_s);
        }
        address.setPoint({37.6 + i * 1e-6, 127.2});
        book.addresses.push_back(address);
    }
    book.addresses[1].building = 1;
    return book;
}

/// All that stands before a key and after it: "ㄱ", "겨", "경", "경ㅊ" … are typed one by one.
QStringList typedTexts()
{
    QStringList texts;
    for (const QString &whole : {u"경춘로 12"_s, u"ㄱㅊㄹ 12"_s, u"이마트 남양"_s, u"가람3동 경춘"_s, u"아파트"_s, u"ㅇㅍㅌ"_s}) {
        for (qsizetype length = 1; length <= whole.size(); ++length)
            texts.append(whole.first(length));
    }
    return texts;
}

void placeFigures(int count, QList<Figure> &figures)
{
    PlaceBook book = madePlaces(count);
    QStringList lines;
    for (const Address &address : book.addresses)
        lines.append(
            QStringList{book.areas.at(address.area).name, book.roadAddress(address), book.buildings.at(address.building)}.join(u' '));
    std::unique_ptr<PlaceIndex> index;
    const double made = milliseconds([&] { index = std::make_unique<PlaceIndex>(std::move(book)); });
    const QStringList texts = typedTexts();
    std::vector<double> ours;
    std::vector<double> plain;
    qsizetype found = 0;
    for (const QString &text : texts) {
        ours.push_back(milliseconds([&] { found += index->find(text, Shown).size(); }));
        plain.push_back(milliseconds([&] { found += lines.filter(text).size(); }));
    }
    const QString reference = found > 0 ? u"QStringList::filter, syllables only"_s : QString();
    figures << Figure{u"intake.places"_s, u"a key in the place field, %L1 addresses, median"_s.arg(count), u"ms"_s, median(ours), reference,
                      median(plain)}
            << Figure{u"intake.placesSlow"_s, u"the same, p99"_s, u"ms"_s, percentile(ours, 0.99), reference, percentile(plain, 0.99)}
            << Figure{u"intake.placesMade"_s, u"their index made, in another thread"_s, u"ms"_s, made, {}, std::nullopt};
}

void similarFigures(int count, QList<Figure> &figures)
{
    const QDateTime now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    const Organisation organisation = test::madeOrganisation();
    test::ComplaintMaker maker(2, organisation, now);
    std::vector<std::shared_ptr<const Complaint>> complaints;
    for (int i = 0; i < count; ++i)
        complaints.push_back(std::make_shared<const Complaint>(maker.make()));
    SimilarityIndex index;
    const double made = milliseconds([&] {
        for (const auto &complaint : complaints)
            index.insert(complaint);
    });
    std::vector<double> ours;
    std::vector<double> plain;
    double best = 0;
    for (int i = 0; i < Queries; ++i) {
        const Complaint next = maker.make();
        const SimilarQuery query{
            .self = next.id, .category = next.category, .place = next.place, .text = next.text, .citizen = next.citizen};
        ours.push_back(milliseconds([&] { index.find(query, {}, organisation, now); }));
        if (i % 10 == 0) {
            plain.push_back(milliseconds([&] {
                for (const auto &complaint : complaints)
                    best = std::max(best, hangul::likeness(query.text, complaint->text));
            }));
        }
    }
    const QString reference = best > 0 ? u"jamo bigrams of all texts"_s : QString();
    figures << Figure{u"intake.similar"_s,
                      u"what is similar to a new complaint, among %L1, median"_s.arg(count),
                      u"ms"_s,
                      median(ours),
                      reference,
                      median(plain)}
            << Figure{u"intake.similarSlow"_s, u"the same, p99"_s, u"ms"_s, percentile(ours, 0.99), reference, percentile(plain, 0.99)}
            << Figure{u"intake.similarMade"_s, u"its index made, in turns of 2 ms"_s, u"ms"_s, made, {}, std::nullopt};
}

} // namespace

Figures intakeFigures(int count)
{
    QList<Figure> figures;
    placeFigures(count, figures);
    similarFigures(count, figures);
    return figures;
}

} // namespace barodesk::bench
