#include "tests/bench/intakebench.h"

#include "domain/hangul.h"
#include "domain/koreatime.h"
#include "domain/placeindex.h"
#include "domain/similarityindex.h"
#include "tests/bench/madeplaces.h"
#include "tests/support/complaints/madecomplaints.h"

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int Shown = 8;
constexpr int Queries = 60;

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
