#include "models/complaintgroups.h"
#include "tests/support/complaints/madecomplaints.h"

#include "domain/koreatime.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace barodesk;
using namespace domain;
using namespace models;
using namespace Qt::StringLiterals;

class TestComplaintGroups final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsAreCountedAsTheyAreByHand_data()
    {
        QTest::addColumn<int>("grouping");
        for (int i = 1; i < GroupingCount; ++i)
            QTest::addRow("grouping %d", i) << i;
    }

    /// Random changes, and the groups are always what counting all anew gives; every group's filter accepts exactly what it counts.
    void groupsAreCountedAsTheyAreByHand()
    {
        QFETCH(const int, grouping);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        const QDateTime now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
        const Organisation organisation = test::madeOrganisation();
        test::ComplaintMaker maker(seed, organisation, now);
        store::Replica replica;
        replica.load(maker.make(400), {}, organisation, 0, {});
        ComplaintTableModel records(replica);
        ComplaintGroups groups(records, [now] { return now; });
        const QAbstractItemModelTester tester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
        groups.setGrouping(Grouping(grouping));
        quint64 sequence = 0;
        for (int round = 0; round < 60; ++round) {
            std::vector<Change> changes;
            for (int i = maker.random().bounded(4); i >= 0; --i) {
                const auto &some = records.complaintAt(int(maker.random().bounded(records.rowCount())));
                Complaint next = maker.random().bounded(5) == 0 ? maker.make() : maker.changed(*some);
                if (maker.random().bounded(4) == 0)
                    next.contractor = u"업체 %1"_s.arg(maker.random().bounded(6));
                changes.push_back(test::changeTo(next, ++sequence, organisation.data().users.first().id, now));
            }
            replica.applyChanges(changes);
            records.flush();
            const QString text = round / 10 % 2 == 1 ? u"ㅎㅍ"_s : QString();
            ComplaintFilter filter;
            filter.text = text;
            groups.setFilter(filter);
            groups.flush();
            compare(groups, records, Grouping(grouping), now, text);
        }
    }

    void thoseOfNoGroupComeLast()
    {
        const QDateTime now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
        const Organisation organisation = test::madeOrganisation();
        test::ComplaintMaker maker(3, organisation, now);
        store::Replica replica;
        replica.load(maker.make(300), {}, organisation, 0, {});
        ComplaintTableModel records(replica);
        ComplaintGroups groups(records, [now] { return now; });
        groups.setGrouping(Grouping::Contractor);
        QVERIFY(groups.rowCount() > 1);
        QCOMPARE(groups.index(groups.rowCount() - 1).data(ComplaintGroups::KeyRole).toString(), QString());
        groups.setGrouping(Grouping::None);
        QCOMPARE(groups.rowCount(), 0);
    }

private:
    void compare(const ComplaintGroups &groups, const ComplaintTableModel &records, Grouping grouping, const QDateTime &now,
                 const QString &text)
    {
        const Organisation &organisation = records.replica().organisation();
        const auto horizon = DueHorizon::at(now, organisation.calendar());
        ComplaintFilter filter;
        filter.text = text;
        int total = 0;
        for (int row = 0; row < groups.rowCount(); ++row) {
            const QString key = groups.index(row).data(ComplaintGroups::KeyRole).toString();
            filter.group = groupFilter(grouping, key, organisation);
            int count = 0;
            int late = 0;
            for (int source = 0; source < records.rowCount(); ++source) {
                const Complaint &complaint = *records.complaintAt(source);
                if (!filter.accepts(complaint, horizon) || (!text.isEmpty() && !records.search().matching(text)[size_t(source)]))
                    continue;
                ++count;
                late += dueWindow(complaint, horizon) == DueWindow::Overdue ? 1 : 0;
            }
            QCOMPARE(groups.index(row).data(ComplaintGroups::CountRole).toInt(), count);
            QCOMPARE(groups.index(row).data(ComplaintGroups::LateRole).toInt(), late);
            QCOMPARE(groups.rowOf(key), row);
            total += count;
        }
        QCOMPARE(groups.total(), total);
    }
};

QTEST_GUILESS_MAIN(TestComplaintGroups)
#include "tst_complaintgroups.moc"
