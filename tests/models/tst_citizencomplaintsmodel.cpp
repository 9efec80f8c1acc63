#include "models/citizencomplaintsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using models::CitizenComplaintsModel;

class TestCitizenComplaintsModel : public QObject
{
    Q_OBJECT
private:
    static domain::PhoneNumber number() { return domain::PhoneNumber::parse(u"010-0000-1234").value(); }

    domain::Complaint complaint(const domain::CitizenId &citizen, int hour, quint64 version = 1)
    {
        domain::Complaint complaint;
        complaint.id = domain::ComplaintId::create();
        complaint.version = version;
        complaint.text = u"가로등이 꺼졌습니다"_s;
        complaint.place.landmark = u"이마트 앞"_s;
        complaint.citizen = citizen;
        complaint.petitionerPhone = number();
        complaint.receivedAt = QDateTime(QDate(2026, 11, 2), QTime(hour, 0), Qt::OffsetFromUTC, 9 * 3600);
        return complaint;
    }
    static domain::Change change(quint64 sequence, const domain::Complaint &complaint)
    {
        domain::Change change;
        change.sequence = sequence;
        change.command = domain::CommandId::create();
        change.entity = complaint;
        change.entry.id = domain::HistoryEntryId::create();
        change.entry.target = complaint.id;
        change.entry.version = complaint.version;
        change.entry.at = complaint.receivedAt;
        change.entry.what = domain::AddNote{u"시험"_s};
        return change;
    }

private slots:
    void latestComesFirstAndChangesStayInPlace()
    {
        store::Replica replica;
        CitizenComplaintsModel model(replica);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto citizen = domain::CitizenId::create();
        auto early = complaint(citizen, 9);
        const auto late = complaint(citizen, 15);
        const auto other = complaint(domain::CitizenId::create(), 12);
        replica.applyChanges({change(1, early), change(2, late), change(3, other)});

        model.show(citizen, std::nullopt);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.complaint(0)->id, late.id);
        QCOMPARE(model.openCount(), 2);

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        early.state = domain::ComplaintState::Closed;
        early.version = 2;
        replica.applyChanges({change(4, early)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.openCount(), 1);
    }

    void aNewComplaintOfThePersonIsInserted()
    {
        store::Replica replica;
        CitizenComplaintsModel model(replica);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto citizen = domain::CitizenId::create();
        replica.applyChanges({change(1, complaint(citizen, 9))});
        model.show(citizen, std::nullopt);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const auto late = complaint(citizen, 16);
        replica.applyChanges({change(2, late), change(3, complaint(domain::CitizenId::create(), 17))});
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.complaint(0)->id, late.id);
    }

    void withoutACitizenTheNumberDecides()
    {
        store::Replica replica;
        CitizenComplaintsModel model(replica);
        replica.applyChanges({change(1, complaint(domain::CitizenId::create(), 9)), change(2, complaint(domain::CitizenId::create(), 10))});
        model.show(std::nullopt, number());
        QCOMPARE(model.rowCount(), 2);
        model.show(std::nullopt, std::nullopt);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCitizenComplaintsModel)
#include "tst_citizencomplaintsmodel.moc"
