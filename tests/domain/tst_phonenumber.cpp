#include "domain/phonenumber.h"

#include <QDebug>
#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;

class TestPhoneNumber : public QObject
{
    Q_OBJECT
private slots:
    void usualSpellingsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QString>("formatted");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *why, const QString &text, const QString &digits, const QString &formatted, const QString &masked) {
            QTest::newRow(why) << text << digits << formatted << masked;
        };
        row("mobile", u"010-1234-5678"_s, u"01012345678"_s, u"010-1234-5678"_s, u"010-••••-5678"_s);
        row("old mobile", u"011 123 4567"_s, u"0111234567"_s, u"011-123-4567"_s, u"011-•••-4567"_s);
        row("area", u"(031) 590.1234"_s, u"0315901234"_s, u"031-590-1234"_s, u"031-•••-1234"_s);
        row("Seoul, nine digits", u"021234567"_s, u"021234567"_s, u"02-123-4567"_s, u"02-•••-4567"_s);
        row("Seoul, ten digits", u"0212345678"_s, u"0212345678"_s, u"02-1234-5678"_s, u"02-••••-5678"_s);
        row("personal number", u"0505 123 4567"_s, u"05051234567"_s, u"0505-123-4567"_s, u"0505-•••-4567"_s);
        row("nationwide", u"1577-1234"_s, u"15771234"_s, u"1577-1234"_s, u"••••-1234"_s);
        row("public", u"110"_s, u"110"_s, u"110"_s, u"110"_s);
        row("extension", u"8572"_s, u"8572"_s, u"8572"_s, u"8572"_s);
        row("+82", u"+82 10-1234-5678"_s, u"01012345678"_s, u"010-1234-5678"_s, u"010-••••-5678"_s);
        row("+82 with a zero", u"+82 (0)10 1234 5678"_s, u"01012345678"_s, u"010-1234-5678"_s, u"010-••••-5678"_s);
        row("0082", u"0082 31 590 1234"_s, u"0315901234"_s, u"031-590-1234"_s, u"031-•••-1234"_s);
        row("+82 nationwide", u"+82 1577 1234"_s, u"15771234"_s, u"1577-1234"_s, u"••••-1234"_s);
        row("foreign", u"+1 415 555 0100"_s, u"+14155550100"_s, u"+14155550100"_s, u"+•••••••0100"_s);
        row("foreign by 00", u"001 415 555 0100"_s, u"+14155550100"_s, u"+14155550100"_s, u"+•••••••0100"_s);
        row("tel address", u"tel:+82-31-590-1234;ext=7"_s, u"0315901234"_s, u"031-590-1234"_s, u"031-•••-1234"_s);
        row("sip address", u"SIP:8507@pbx.example;transport=udp"_s, u"8507"_s, u"8507"_s, u"8507"_s);
        row("sip address in brackets", u"<sip:01012345678@10.0.0.1>"_s, u"01012345678"_s, u"010-1234-5678"_s, u"010-••••-5678"_s);
        row("full width", u"０１０－１２３４－５６７８"_s, u"01012345678"_s, u"010-1234-5678"_s, u"010-••••-5678"_s);
        row("hard spaces", u"010\u00a01234\u202f5678"_s, u"01012345678"_s, u"010-1234-5678"_s, u"010-••••-5678"_s);
        row("no known shape", u"031123456"_s, u"031123456"_s, u"031123456"_s, u"•••••3456"_s);
        row("fifteen digits", u"123456789012345"_s, u"123456789012345"_s, u"123456789012345"_s, u"•••••••••••2345"_s);
    }
    void usualSpellingsAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, digits);
        QFETCH(const QString, formatted);
        QFETCH(const QString, masked);
        const auto number = PhoneNumber::parse(text);
        QVERIFY(number);
        QCOMPARE(number->digits(), digits);
        QCOMPARE(number->formatted(), formatted);
        QCOMPARE(number->masked(), masked);
        QVERIFY(PhoneNumber::parse(formatted) == number);
        QVERIFY(PhoneNumber::parse(digits) == number);
    }

    void whatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u""_s, u"12"_s, u"+82"_s, u"+82 1"_s, u"1234567890123456"_s, u"010-1234-567a"_s, u"++8210"_s, u"010+1234"_s,
              u"sip:c07@host"_s, u"anonymous"_s, u"٠١٠١٢٣٤٥٦٧٨"_s, u"+0101234"_s, u"호평동"_s, QString(1000, u'1')})
            QTest::addRow("%s", qPrintable(text.left(30))) << text;
    }
    void whatIsNoNumberIsRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!PhoneNumber::parse(text));
    }

    void aLogHoldsOnlyTheMaskedForm()
    {
        QString log;
        QDebug(&log) << *PhoneNumber::parse(u"01012345678");
        QCOMPARE(log.trimmed(), u"010-••••-5678"_s);
    }

    void mobilesAreKnown()
    {
        QVERIFY(PhoneNumber::parse(u"01012345678")->isMobile());
        QVERIFY(PhoneNumber::parse(u"0191234567")->isMobile());
        QVERIFY(!PhoneNumber::parse(u"0315901234")->isMobile());
        QVERIFY(!PhoneNumber::parse(u"0121234567")->isMobile());
        QVERIFY(!PhoneNumber::parse(u"0101")->isMobile());
    }
};

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
