// What callers and exchanges write about themselves, byte for byte, and what a desk makes of it.

#include "phonedesk.h"

#include "tests/support/sippcaller.h"
#include "tests/support/sippeer.h"

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;
using namespace std::chrono_literals;

class TestPhoneCallers : public QObject
{
    Q_OBJECT

    static void ring(SippCaller &citizen, Desk &desk, const SippCaller::Call &call)
    {
        const auto called = citizen.start(call, desk.address());
        QVERIFY2(called, qPrintable(called ? QString() : called.error()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
    }

private slots:
    void anyNameIsShownInOneLineOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown"); ///< Null: anything that can be shown.
        QTest::newRow("Hangul") << QByteArray("\"홍길동 (일산동구)\" ") << u"홍길동 (일산동구)"_s;
        QTest::newRow("Hangul without quotes") << QByteArray("민원인 ") << QString();
        QTest::newRow("emoji") << QByteArray("\"🚧 도로 👷🏽 \" ") << QString();
        QTest::newRow("ten kilobytes") << QByteArray("\"" + QByteArray(10'000, 'a') + "\" ") << QString(256, u'a');
        QTest::newRow("ten kilobytes of Hangul") << QByteArray("\"" + QByteArray("가").repeated(3'400) + "\" ") << QString(256, u'가');
        QTest::newRow("control characters") << QByteArray("\"a\x01\x07\x1b[31mb\x7f\" ") << QString();
        QTest::newRow("tabs") << QByteArray("\"a\t\tb\" ") << u"a b"_s;
        QTest::newRow("broken UTF-8") << QByteArray("\"a\xff\xfe\xed\xa0\x80\xc3(b\" ") << QString();
        QTest::newRow("cut UTF-8") << QByteArray("\"a\xea\xb0\" ") << QString();
        QTest::newRow("the other way round") << QByteArray("\"a\xe2\x80\xae\x67pj.exe\" ") << u"agpj.exe"_s;
        QTest::newRow("escaped quotes") << QByteArray("\"\\\"a\\\\b\\\"\" ") << QString();
        QTest::newRow("markup") << QByteArray("\"<b>a</b>\" ") << QString();
        QTest::newRow("percent signs") << QByteArray("\"%s%n%x\" ") << u"%s%n%x"_s;
    }

    void anyNameIsShownInOneLineOrNotAtAll()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QString, shown);
        Desk desk;
        startAlone(desk, u"8501"_s);
        SipPeer caller;
        caller.send(caller.invitation("8501", name), quint16(desk.engine->sipPort()));
        QTRY_VERIFY_WITH_TIMEOUT(!caller.received().isEmpty(), Patience); // It is answered in some way.
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging) || caller.isRefused(), Patience);
        if (desk.is(EngineCallState::IncomingRinging)) {
            const QString heard = desk.last.remoteName;
            QVERIFY(heard.size() <= 256);
            for (const char32_t character : heard.toUcs4()) {
                QVERIFY2(QChar::isPrint(character), qPrintable(heard));
                QVERIFY(QChar::category(character) != QChar::Other_Format && character != QChar::ReplacementCharacter);
            }
            if (!shown.isNull())
                QCOMPARE(heard, shown);
            qInfo().noquote() << "shown:" << heard.left(40);
        } else {
            QVERIFY2(shown.isNull(), "a name that must be understood was refused");
        }
        Desk other; // The telephone is good for the next call.
        startAlone(other, u"8502"_s);
        connectDesks(other, desk, u"8501@"_s + desk.address());
    }

    void queueIsWhatTheExchangeNames_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("queue");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("own header") << u"X-Queue: 불편신고\n"_s << u"불편신고"_s;
        QTest::newRow("Diversion") << u"Diversion: <sip:0319098572@pbx.test>;reason=unconditional;privacy=off\n"_s << u"0319098572"_s;
        QTest::newRow("Diversion with a name") << u"Diversion: \"Main line\" <sip:0319098572@pbx.test>;reason=no-answer\n"_s
                                               << u"Main line"_s;
        QTest::newRow("Diversion without brackets") << u"Diversion: sip:0319098572@pbx.test;reason=no-answer\n"_s << u"0319098572"_s;
        QTest::newRow("several diversions: the newest")
            << u"Diversion: <sip:1111@pbx.test>;reason=busy, <sip:2222@pbx.test>\n"_s << u"1111"_s;
        QTest::newRow("History-Info") << u"History-Info: <sip:0319098572@pbx.test>;index=1, <sip:8501@pbx.test>;index=1.1\n"_s
                                      << u"0319098572"_s;
        QTest::newRow("the own header comes first") << u"Diversion: <sip:1111@pbx.test>\nX-Queue: taxes\n"_s << u"taxes"_s;
        QTest::newRow("nonsense") << u"Diversion: <<<;;;>\n"_s << QString();
    }

    void queueIsWhatTheExchangeNames()
    {
        QFETCH(const QString, headers);
        QFETCH(const QString, queue);
        Desk desk;
        startAlone(desk, u"8501"_s);
        SippCaller citizen;
        ring(citizen, desk, {.target = u"8501"_s, .headers = headers});
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(desk.last.queueName, queue);
        desk.engine->refuse(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.queueName, queue);
    }

    void queueHeaderIsTheCitysChoice()
    {
        Desk desk;
        desk.settings.queueHeader = u"X-ACD-Group"_s;
        startAlone(desk, u"8501"_s);
        SippCaller citizen;
        ring(citizen, desk, {.target = u"8501"_s, .headers = u"X-Queue: other\nX-ACD-Group: roads\n"_s});
        QCOMPARE(desk.last.queueName, u"roads"_s);
    }

    void callThatAnotherDeskTookIsNotMissed_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<CallEndReason>("reason");
        QTest::newRow("given up") << QString() << CallEndReason::Cancelled;
        QTest::newRow("answered elsewhere") << u"Reason: SIP;cause=200;text=\"Call completed elsewhere\"\n"_s
                                            << CallEndReason::AnsweredElsewhere;
        QTest::newRow("refused elsewhere") << u"Reason: SIP;cause=600;text=\"Busy Everywhere\"\n"_s << CallEndReason::AnsweredElsewhere;
        QTest::newRow("given up, and said so") << u"Reason: SIP;cause=487;text=\"Request Terminated\"\n"_s << CallEndReason::Cancelled;
        QTest::newRow("another protocol's reason") << u"Reason: Q.850;cause=16;text=\"Terminated\"\n"_s << CallEndReason::Cancelled;
    }

    void callThatAnotherDeskTookIsNotMissed()
    {
        QFETCH(const QString, headers);
        QFETCH(const CallEndReason, reason);
        Desk desk;
        startAlone(desk, u"8501"_s);
        SippCaller citizen;
        ring(citizen, desk, {.target = u"8501"_s, .giveUpAfter = 300ms, .cancelHeaders = headers});
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, reason);
    }

    void ownHeadersGoAlongAndNoOthers()
    {
        Desk desk;
        startAlone(desk, u"8501"_s);
        SipPeer called;
        desk.engine->dial(u"peer@"_s + called.address(),
                          {{u"X-Complaint"_s, u"C-2024-17 도로"_s},
                           {u"X-Bad Name"_s, u"1"_s},
                           {u"X-Smuggled"_s, u"1\r\nX-Evil: 2"_s},
                           {u"Via"_s, u"SIP/2.0/UDP 192.0.2.1"_s},
                           {u"contact"_s, u"<sip:evil@192.0.2.1>"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(called.count("INVITE") > 0, Patience);
        const SipMessage invitation = called.last("INVITE");
        QCOMPARE(QString::fromUtf8(invitation.header("X-Complaint")), u"C-2024-17 도로"_s);
        QVERIFY2(!invitation.text.contains("X-Evil") && !invitation.text.contains("X-Smuggled"), invitation.text.constData());
        QVERIFY(!invitation.text.contains("192.0.2.1") && !invitation.text.contains("X-Bad"));
        called.answer(invitation, "486 Busy Here");
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, CallEndReason::Busy);
    }
};

QTEST_GUILESS_MAIN(TestPhoneCallers)
#include "tst_phonecallers.moc"
