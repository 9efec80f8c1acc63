#include "sync/backoff.h"
#include "sync/syncstate.h"

#include <QTest>

using namespace barodesk::sync;
using namespace std::chrono_literals;

class TestSyncState : public QObject
{
    Q_OBJECT

private slots:
    void everyStateAndEventHasItsSuccessor_data()
    {
        QTest::addColumn<QString>("successors");
        // One letter a state, in the order of AllSyncEvents: Signed out, Connecting, catching Up, Live, Offline, Token rejected, Incompatible.
        QTest::newRow("signed out") << QStringLiteral("CSSSSSSSS");
        QTest::newRow("connecting") << QStringLiteral("CSUCCOCTI");
        QTest::newRow("catching up") << QStringLiteral("USULUOUTI");
        QTest::newRow("live") << QStringLiteral("LSLLUOLTI");
        QTest::newRow("offline") << QStringLiteral("CSOOOOCTI");
        QTest::newRow("token rejected") << QStringLiteral("CSTTTTTTT");
        QTest::newRow("incompatible") << QStringLiteral("ISIIIICTI");
    }
    void everyStateAndEventHasItsSuccessor()
    {
        static const QString letters = QStringLiteral("SCULOTI");
        static const QStringList rows{QStringLiteral("signed out"),  QStringLiteral("connecting"), QStringLiteral("catching up"),
                                      QStringLiteral("live"),        QStringLiteral("offline"),    QStringLiteral("token rejected"),
                                      QStringLiteral("incompatible")};
        QFETCH(QString, successors);
        const auto state = Connection(rows.indexOf(QString::fromLatin1(QTest::currentDataTag())));
        QString got;
        for (const SyncEvent event : AllSyncEvents)
            got.append(letters[int(next(state, event))]);
        QCOMPARE(got, successors);
    }

    void waitsDoubleUpToTheMostAndSpread()
    {
        double part = 0;
        const Backoff backoff{.first = 100ms, .most = 1000ms, .random = [&] { return part; }};
        QCOMPARE(backoff.delay(0), 50ms);
        part = 0.999999;
        QVERIFY(backoff.delay(0) >= 99ms && backoff.delay(0) <= 100ms);
        part = 0;
        QCOMPARE(backoff.delay(2), 200ms);
        QCOMPARE(backoff.delay(1000), 500ms);
    }
};

QTEST_GUILESS_MAIN(TestSyncState)
#include "tst_syncstate.moc"
