#include "similarpairs.h"

#include "domain/similarityindex.h"

#include <QTest>

using namespace barodesk;
using namespace barodesk::domain;
using namespace Qt::StringLiterals;
using test::LabelledPair;
using Case = LabelledPair::Case;

namespace {

constexpr quint32 Seed = 20261124;
constexpr int Each = 120; ///< 720 pairs.

struct Count
{
    int right = 0;   ///< Proposed as what it is.
    int wrong = 0;   ///< Proposed as something else, or where there is nothing.
    int missed = 0;  ///< Not proposed.
    int rightly = 0; ///< Not proposed where there is nothing.

    double precision() const { return double(right) / std::max(1, right + wrong); }
    double recall(int positives) const { return double(right) / std::max(1, positives); }
};

const char *nameOf(Case what)
{
    switch (what) {
    case Case::Repeat: return "repeat";
    case Case::Duplicate: return "duplicate";
    case Case::Recurrence: return "recurrence";
    case Case::SameStreetOtherThing: return "same street, other thing";
    case Case::SameThingOtherPlace: return "same thing, other place";
    case Case::SameCallerOtherMatter: return "same caller, other matter";
    }
    return "";
}

quint32 seed() { return qEnvironmentVariable("BARODESK_TEST_SEED", QString::number(Seed)).toUInt(); }

QString described(const LabelledPair &pair)
{
    return u"%1%2: %3 | %4 %5 — %6 | %7 %8"_s.arg(QLatin1StringView(nameOf(pair.what)), pair.misheard ? u", misheard"_s : QString(),
                                                  pair.earlier->text, pair.earlier->place.landmark, pair.earlier->place.address,
                                                  pair.query.text, pair.query.place.landmark, pair.query.place.address);
}

} // namespace

/// What is proposed, held to a set of made pairs whose answer is known: half of them as a recogniser mishears. The floors are below what is
/// measured with this seed and with others (BARODESK_TEST_SEED).
class TestSimilarPairs final : public QObject
{
    Q_OBJECT
private slots:
    void proposalsAreMostlyRightAndMostlyMade();
    void theRightOneIsAmongThreeOfACity();
    void sameSeedMakesTheSameWords();
};

void TestSimilarPairs::proposalsAreMostlyRightAndMostlyMade()
{
    const Organisation organisation = test::pairOrganisation();
    const auto pairs = test::labelledPairs(seed(), Each);
    QVERIFY(pairs.size() >= 500);
    QMap<Case, Count> byCase;
    Count all[2]; // Heard right, misheard.
    int positives[2] = {0, 0};
    for (const LabelledPair &pair : pairs) {
        const auto found = similarComplaints(pair.query, std::span(&pair.earlier, 1), organisation, test::pairNow());
        const auto kind = pair.kind();
        positives[pair.misheard] += kind.has_value();
        for (Count *count : {&byCase[pair.what], &all[pair.misheard]}) {
            if (found.isEmpty())
                ++(kind ? count->missed : count->rightly);
            else
                ++(found.first().kind == kind ? count->right : count->wrong);
        }
        if (qEnvironmentVariableIsSet("BARODESK_TEST_VERBOSE") && (found.isEmpty() ? kind.has_value() : found.first().kind != kind))
            qInfo("%s", qPrintable(described(pair)));
    }
    qInfo("seed %u, %zu pairs", seed(), pairs.size());
    for (auto it = byCase.cbegin(); it != byCase.cend(); ++it)
        qInfo("%-26s proposed rightly %3d  wrongly %3d  missed %3d  rightly left out %3d", nameOf(it.key()), it->right, it->wrong,
              it->missed, it->rightly);
    const Count both{all[0].right + all[1].right, all[0].wrong + all[1].wrong, 0, 0};
    qInfo("heard right: precision %.3f recall %.3f", all[0].precision(), all[0].recall(positives[0]));
    qInfo("misheard:    precision %.3f recall %.3f", all[1].precision(), all[1].recall(positives[1]));
    qInfo("together:    precision %.3f recall %.3f", both.precision(), both.recall(positives[0] + positives[1]));
    QVERIFY(both.precision() >= 0.97);
    QVERIFY(both.recall(positives[0] + positives[1]) >= 0.86);
    QVERIFY(all[1].precision() >= 0.95);
    QVERIFY(all[1].recall(positives[1]) >= 0.75);
}

void TestSimilarPairs::theRightOneIsAmongThreeOfACity()
{
    const Organisation organisation = test::pairOrganisation();
    const auto pairs = test::labelledPairs(seed(), Each);
    SimilarityIndex index;
    for (const LabelledPair &pair : pairs)
        index.insert(pair.earlier);
    int positives = 0;
    int among = 0;
    std::vector<std::shared_ptr<const Complaint>> all;
    for (const LabelledPair &pair : pairs)
        all.push_back(pair.earlier);
    for (const LabelledPair &pair : pairs) {
        std::vector<std::shared_ptr<const Complaint>> own;
        if (pair.query.citizen == pair.earlier->citizen) // Nobody else is in the set twice.
            own.push_back(pair.earlier);
        const auto found = index.find(pair.query, own, organisation, test::pairNow());
        // The index leaves out what is of another branch, and nothing else.
        if (pair.query.place.district) {
            const auto scanned = similarComplaints(pair.query, all, organisation, test::pairNow(), 100);
            for (const SimilarComplaint &one : scanned) {
                const bool reachable = !pair.query.category || one.reasons.contains(SimilarReason::SameCategory)
                    || one.reasons.contains(SimilarReason::RelatedCategory);
                if (reachable && found.size() < 3)
                    QVERIFY(std::ranges::any_of(found, [&](const SimilarComplaint &f) { return f.complaint == one.complaint; }));
            }
        }
        if (!pair.kind())
            continue;
        ++positives;
        among += std::ranges::any_of(found, [&](const SimilarComplaint &one) { return one.complaint == pair.earlier; });
    }
    qInfo("seed %u: the right one is among the first three of %lld for %d of %d", seed(), qint64(index.size()), among, positives);
    QVERIFY(among >= positives * 80 / 100);
}

void TestSimilarPairs::sameSeedMakesTheSameWords()
{
    const auto first = test::labelledPairs(7, 10);
    const auto second = test::labelledPairs(7, 10);
    for (size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].query.text, second[i].query.text);
        QCOMPARE(first[i].earlier->text, second[i].earlier->text);
    }
}

QTEST_GUILESS_MAIN(TestSimilarPairs)
#include "tst_similarpairs.moc"
