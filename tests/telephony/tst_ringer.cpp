#include "telephony/ringer.h"
#include "tests/ui/support/fakephone.h"

#include <QFile>
#include <QSignalSpy>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;

/// The bell over a softphone whose citizens the test plays. Nothing is heard: the machine of a test has no loudspeaker.
class TestRinger final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        auto engine = std::make_unique<test::FakePhone>();
        m_citizen = engine.get();
        m_phone = std::make_unique<telephony::Softphone>(std::move(engine), [] { return QDateTime::currentDateTime(); });
        m_phone->start({}, nullptr, nullptr);
        m_phone->signIn(engines::SipAccount{.user = u"8572"_s, .domain = {}, .authUser = {}, .password = {}, .registrar = {}});
        m_phone->setReady();
        m_ringer = std::make_unique<telephony::Ringer>(*m_phone);
    }
    void cleanup()
    {
        m_ringer.reset();
        m_phone.reset();
    }

    void ringsUntilItIsAnswered()
    {
        QVERIFY(!m_ringer->isRinging());
        QSignalSpy changed(m_ringer.get(), &telephony::Ringer::ringingChanged);
        m_citizen->ring(u"01012345678"_s);
        QVERIFY(m_ringer->isRinging());
        m_phone->answer();
        QVERIFY(!m_ringer->isRinging());
        QCOMPARE(changed.count(), 2);
    }

    void ringsUntilTheCallerGivesUp()
    {
        m_citizen->ring(u"01012345678"_s);
        QVERIFY(m_ringer->isRinging());
        m_citizen->hangUp(m_citizen->call.handle);
        QVERIFY(!m_ringer->isRinging());
    }

    void ringsUntilItIsRefused()
    {
        m_citizen->ring(u"01012345678"_s);
        m_phone->refuse();
        QVERIFY(!m_ringer->isRinging());
    }

    void keepsQuietWhileSomebodyIsTalkedTo()
    {
        m_citizen->ring(u"01012345678"_s);
        m_phone->answer();
        m_citizen->ring(u"0315901234"_s);
        QVERIFY(m_phone->ringing());
        QVERIFY(!m_ringer->isRinging());
    }

    void keepsQuietWhileItDialsItself()
    {
        m_phone->dial(u"0315901234"_s);
        QVERIFY(!m_ringer->isRinging());
    }

    void theToneIsInTheProgram()
    {
        QFile tone(u":/audio/ring.wav"_s);
        QVERIFY(tone.open(QIODevice::ReadOnly));
        QVERIFY(tone.read(4) == "RIFF");
    }

private:
    test::FakePhone *m_citizen = nullptr;
    std::unique_ptr<telephony::Softphone> m_phone;
    std::unique_ptr<telephony::Ringer> m_ringer;
};

QTEST_GUILESS_MAIN(TestRinger)
#include "tst_ringer.moc"
