#include "domain/koreatime.h"
#include "models/similarcomplaints.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace barodesk::domain;
using namespace Qt::StringLiterals;
using models::SimilarComplaints;

namespace {

QDateTime now() { return koreaTime(QDate(2026, 11, 23), QTime(13, 43)); }

} // namespace

class TestSimilarComplaints final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_organisation = test::madeOrganisation();
        test::ComplaintMaker maker(3, m_organisation, now());
        std::vector<Entity> records;
        for (int i = 0; i < 400; ++i)
            records.emplace_back(maker.make());
        m_known = maker.make();
        m_known.state = ComplaintState::Assigned;
        m_known.receivedAt = now().addSecs(-3600);
        m_known.place.address = u"세상에하나뿐인길 7"_s;
        m_known.place.landmark.clear();
        m_known.place.point.reset();
        m_known.citizen.reset();
        records.emplace_back(m_known);
        m_replica.load(std::move(records), {}, m_organisation, 0, {});
        m_query = {.self = {}, .category = m_known.category, .place = m_known.place, .text = {}, .citizen = {}};
    }

    void findsAfterItHasReadAllInTurns()
    {
        // A clock that says every turn is over at once.
        std::chrono::nanoseconds ticking{0};
        SimilarComplaints similar(m_replica, now, [&ticking] { return ticking += std::chrono::seconds(1); });
        QVERIFY(!similar.isComplete());
        similar.setQuery(m_query);
        QTRY_VERIFY_WITH_TIMEOUT(similar.isComplete(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(similar.found().size(), 1, 20'000);
        QCOMPARE(similar.found().first().complaint->id, m_known.id);
        QCOMPARE(similar.found().first().kind, SimilarKind::Duplicate);
    }

    void followsWhatOtherDesksChange()
    {
        SimilarComplaints similar(m_replica, now);
        similar.setQuery(m_query);
        QTRY_COMPARE_WITH_TIMEOUT(similar.found().size(), 1, 20'000);
        Complaint done = m_known;
        done.version += 1;
        done.state = ComplaintState::Resolved;
        done.resolvedAt = now().addSecs(-60);
        const UserId by = m_organisation.data().users.first().id;
        m_replica.applyChanges({test::changeTo(done, 1, by, now())});
        QTRY_COMPARE_WITH_TIMEOUT(similar.found().first().kind, SimilarKind::Recurrence, 20'000);
        done.version += 1;
        done.state = ComplaintState::Withdrawn;
        m_replica.applyChanges({test::changeTo(done, 2, by, now())});
        QTRY_VERIFY_WITH_TIMEOUT(similar.found().isEmpty(), 20'000);
    }

    void sameAnswerIsNoChange()
    {
        SimilarComplaints similar(m_replica, now);
        QSignalSpy changed(&similar, &SimilarComplaints::changed);
        similar.setQuery(m_query);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 20'000);
        SimilarQuery more = m_query;
        more.place.address += u" 앞"_s;
        similar.setQuery(more);
        more.category.reset();
        more.place = {};
        similar.setQuery(more); // Nothing is known of it: nothing is proposed.
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 20'000);
        QVERIFY(similar.found().isEmpty());
    }

private:
    Organisation m_organisation;
    store::Replica m_replica;
    Complaint m_known;
    SimilarQuery m_query;
};

QTEST_GUILESS_MAIN(TestSimilarComplaints)
#include "tst_similarcomplaints.moc"
