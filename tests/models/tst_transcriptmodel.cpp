#include "models/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
speech::TranscriptLine line(int id, const QString &text, std::chrono::milliseconds start, bool final = false)
{
    return {.id = id, .leg = domain::Leg::Citizen, .text = text, .spoken = text, .start = start, .end = start + 1s, .final = final};
}
} // namespace

class TestTranscriptModel : public QObject
{
    Q_OBJECT
private slots:
    void partialTextIsReplacedInItsRow()
    {
        speech::Transcript transcript(domain::CallId::create());
        models::TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTranscript(&transcript);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        transcript.upsert(line(1, u"도로"_s, 0ms));
        transcript.upsert(line(1, u"도로가 파손"_s, 0ms));
        transcript.upsert(line(1, u"도로가 파손됐어요"_s, 0ms, true));

        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(models::TranscriptModel::TextRole).toString(), u"도로가 파손됐어요"_s);
        QVERIFY(model.index(0).data(models::TranscriptModel::FinalRole).toBool());
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(reset.count(), 0);
    }

    void aLineThatBeganEarlierStandsBeforeALaterOne()
    {
        speech::Transcript transcript(domain::CallId::create());
        models::TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTranscript(&transcript);
        transcript.upsert(line(1, u"둘째"_s, 5s));
        transcript.upsert(line(2, u"첫째"_s, 1s));
        QCOMPARE(model.index(0).data(models::TranscriptModel::TextRole).toString(), u"첫째"_s);
        QCOMPARE(model.rowOf(1), 1);
        QCOMPARE(model.rowOf(99), -1);
    }

    void anotherTalkReplacesAllLines()
    {
        speech::Transcript first(domain::CallId::create());
        first.upsert(line(1, u"하나"_s, 0ms));
        models::TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTranscript(&first);
        QCOMPARE(model.rowCount(), 1);
        speech::Transcript second(domain::CallId::create());
        model.setTranscript(&second);
        QCOMPARE(model.rowCount(), 0);
        first.upsert(line(2, u"늦은 말"_s, 1s));
        QCOMPARE(model.rowCount(), 0);
    }

    void aTalkThatGoesAwayLeavesTheModelEmpty()
    {
        auto transcript = std::make_unique<speech::Transcript>(domain::CallId::create());
        transcript->upsert(line(1, u"하나"_s, 0ms));
        models::TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTranscript(transcript.get());
        transcript.reset();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.line(0));
    }
};

QTEST_GUILESS_MAIN(TestTranscriptModel)
#include "tst_transcriptmodel.moc"
