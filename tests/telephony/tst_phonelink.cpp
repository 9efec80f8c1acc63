#include "telephony/phonelink.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A link comes from anywhere: a web page, a mail, another program.
class TestPhoneLink final : public QObject
{
    Q_OBJECT
private slots:
    void linkNamesWhomToCallAndNothingElse_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("callee"); // empty: nobody
        QTest::newRow("RFC 3966") << u"tel:+82-31-590-1234"_s << u"031-590-1234"_s;
        QTest::newRow("national") << u"tel:0315901234"_s << u"031-590-1234"_s;
        QTest::newRow("upper case") << u"TEL:1577-1234"_s << u"1577-1234"_s;
        QTest::newRow("with slashes") << u"tel://010-1234-5678"_s << u"010-1234-5678"_s;
        QTest::newRow("encoded") << u"tel:%2B82%2010%201234%205678"_s << u"010-1234-5678"_s;
        QTest::newRow("with parameters") << u"tel:8502;phone-context=desk.test"_s << u"8502"_s;
        QTest::newRow("SIP extension") << u"sip:8502@desk.test"_s << u"8502"_s;
        QTest::newRow("SIP with everything") << u"sips:0315901234@desk.test:5061;transport=tls?Replaces=1"_s << u"031-590-1234"_s;
        QTest::newRow("SIP name") << u"sip:night.desk@pbx.example.kr"_s << u"night.desk@pbx.example.kr"_s;
        QTest::newRow("no scheme") << u"0315901234"_s << QString();
        QTest::newRow("another scheme") << u"https://example.kr"_s << QString();
        QTest::newRow("nothing") << u"tel:"_s << QString();
        QTest::newRow("letters") << u"tel:call-me"_s << QString();
        QTest::newRow("two addresses") << u"sip:a@b@c"_s << QString();
        QTest::newRow("control characters") << u"sip:a%0D%0AEvil@b"_s << QString();
        QTest::newRow("too long") << QString(u"sip:"_s + QString(80, u'a') + u"@b"_s) << QString();
        QTest::newRow("feature code") << u"tel:*21*0315901234#"_s << QString();
    }
    void linkNamesWhomToCallAndNothingElse()
    {
        QFETCH(QString, link);
        const auto callee = barodesk::telephony::calleeOf(link);
        QTEST(callee.value_or(QString()), "callee");
        QVERIFY(!callee || !callee->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPhoneLink)
#include "tst_phonelink.moc"
