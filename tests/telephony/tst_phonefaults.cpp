// What a telephone must live through: nonsense from the network, and one call after the other. The long form is tests/soak/phonesoak.

#include "phoneordeal.h"

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;

class TestPhoneFaults : public QObject
{
    Q_OBJECT

private slots:
    /// Seeds that once ended or deafened a telephone; SEED=… tries another. New ones are looked for by tests/soak.
    void nonsenseDoesNoHarm_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("a NUL in a header") << 1151367130U;
        QTest::newRow("an invitation beside a call that has lost its operation") << 2822319380U;
        QTest::newRow("a caller of another kind of address") << 77U;
        if (qEnvironmentVariableIsSet("SEED"))
            QTest::newRow("of the environment") << qEnvironmentVariable("SEED").toUInt();
    }

    void nonsenseDoesNoHarm()
    {
        QFETCH(quint32, seed);
        Desk desk;
        Desk caller;
        startAlone(desk, u"8501"_s);
        startAlone(caller, u"8502"_s);
        QVERIFY(sendNonsense(desk, seed, 100)); // What is made once is made by now.
        const qint64 before = residentKilobytes();
        QVERIFY(sendNonsense(desk, seed + 1, 400));
        const qint64 grown = residentKilobytes() - before;
        qInfo("grown by %lld kB", grown);
        QVERIFY(grown < 10'240);
        QCOMPARE(callInARow(caller, desk, u"8501@"_s + desk.address(), 1), 1);
        hears(desk.tap, AudioLeg::Remote, 0);
    }

    void callsInARowLeaveNothingBehind()
    {
        Desk caller;
        Desk called;
        startAlone(caller, u"8502"_s);
        startAlone(called, u"8501"_s);
        constexpr int Count = 20;
        QCOMPARE(callInARow(caller, called, u"8501@"_s + called.address(), Count), Count);
        QCOMPARE(caller.endedCalls.size(), Count);
        QCOMPARE(called.endedCalls.size(), Count);
        QVERIFY(caller.calls.isEmpty() && called.calls.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPhoneFaults)
#include "tst_phonefaults.moc"
