#include "models/bytefinder.h"
#include "models/complaintsearch.h"
#include "tests/support/complaints/madecomplaints.h"

#include "domain/koreatime.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace models;
using test::ComplaintMaker;

namespace {

QByteArray someBytes(QRandomGenerator &random, qsizetype size, int kinds)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(0x7e + random.bounded(kinds)); // On both sides of the sign.
    return bytes;
}

} // namespace

class TestComplaintSearch : public QObject
{
    Q_OBJECT
private slots:
    void bytesAreFoundWhereTheyAre()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 20'000; ++round) {
            const QByteArray bytes = someBytes(random, random.bounded(120), 3);
            const QByteArray needle = someBytes(random, random.bounded(1, 6), 3);
            const qsizetype from = random.bounded(int(bytes.size()) + 1);
            const qsizetype found = ByteFinder(needle).find(bytes, from);
            if (found != bytes.indexOf(needle, from))
                QFAIL(qPrintable(u"%1 in %2 from %3: %4"_s.arg(QString::fromLatin1(needle.toHex()), QString::fromLatin1(bytes.toHex()))
                                     .arg(from)
                                     .arg(found)));
        }
    }

    void nothingIsFoundOfNothing()
    {
        QCOMPARE(ByteFinder({}).find("abc", 0), qsizetype(-1));
        QCOMPARE(ByteFinder("abc").find({}, 0), qsizetype(-1));
        QCOMPARE(ByteFinder("abc").find("ab", 0), qsizetype(-1));
        QCOMPARE(ByteFinder("a").find("a", 1), qsizetype(-1));
        QCOMPARE(ByteFinder("a").find("a", -1), qsizetype(-1));
    }

    /// One pass over all must say of each row what a close look at it says, whatever came, changed and went before.
    void onePassFindsWhatALookAtEachRowFinds()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const Organisation organisation = test::madeOrganisation();
        ComplaintMaker maker(seed, organisation, koreaTime(QDate(2026, 11, 23), QTime(13, 43)));
        std::vector<std::shared_ptr<const Complaint>> rows;
        const auto made = [&maker] { return std::make_shared<const Complaint>(maker.make()); };
        for (int count = 0; count < 60; ++count)
            rows.push_back(made());
        ComplaintSearch search;
        search.setNamesAllowed(true);
        search.rebuild(rows, organisation);
        const QStringList queries{u"도로"_s, u"ㄷㄹ"_s,   u"ㅎㅍㄷ"_s, u"호"_s, u"포트호"_s, u"ㄳ"_s,     u"2026"_s,
                                  u"1234"_s, u"없는말"_s, u"과"_s,     u" "_s,  u"\x1f"_s,   u"도\x1f"_s, u"가로드"_s};
        int hits = 0;
        for (int step = 0; step < 600; ++step) {
            const int row = rows.empty() ? 0 : random.bounded(int(rows.size()));
            const int what = rows.empty() ? 0 : random.bounded(4);
            if (what == 0) {
                rows.push_back(made());
                search.append(*rows.back(), organisation);
            } else if (what == 1 && random.bounded(2) == 0) {
                rows.erase(rows.begin() + row);
                search.remove(row);
            } else {
                auto changed = std::make_shared<Complaint>(maker.changed(*rows[size_t(row)]));
                if (random.bounded(2) == 0)
                    changed->text = maker.make().text + u" 다시"_s;
                rows[size_t(row)] = changed;
                search.update(row, *changed, organisation);
            }
            for (const QString &query : queries) {
                const std::vector<bool> found = search.matching(query);
                QCOMPARE(found.size(), rows.size());
                for (size_t i = 0; i < rows.size(); ++i) {
                    hits += found[i] ? 1 : 0;
                    if (found[i] != search.matches(int(i), query))
                        QFAIL(qPrintable(u"step %1, row %2, %3"_s.arg(step).arg(i).arg(query)));
                }
            }
        }
        QVERIFY(hits > 1'000);
    }

    void whatWasReplacedIsNotFoundAnyMore()
    {
        const Organisation organisation = test::madeOrganisation();
        ComplaintMaker maker(1, organisation, koreaTime(QDate(2026, 11, 23), QTime(13, 43)));
        auto complaint = maker.make();
        complaint.text = u"가로등이 꺼졌어요"_s;
        ComplaintSearch search;
        search.rebuild({std::make_shared<const Complaint>(complaint)}, organisation);
        QVERIFY(search.matching(u"꺼졌"_s).front());
        for (int time = 0; time < 30'000; ++time) { // Until it has been put together anew, more than once.
            complaint.text = u"고장 %1 번째, 아직 그대로이며 지나가는 사람마다 걱정합니다"_s.arg(time);
            search.update(0, complaint, organisation);
        }
        QVERIFY(!search.matching(u"꺼졌"_s).front());
        QVERIFY(search.matching(u"29999"_s).front());
        QVERIFY(!search.matching(u"29998"_s).front());
    }
};

QTEST_GUILESS_MAIN(TestComplaintSearch)
#include "tst_complaintsearch.moc"
