// Which datagrams are given to the SIP library: messages as telephones send them are, what would end, deafen or hold up the telephone is not.

#include "plugins/telephony-linphone/siphead.h"

#include <QTest>

using barodesk::linphone_plugin::isFitToRead;

class TestSipHead : public QObject
{
    Q_OBJECT

private:
    static QByteArray message(const QByteArray &headers, const QByteArray &body = {})
    {
        return "OPTIONS sip:8501@127.0.0.1 SIP/2.0\r\n" + headers + "\r\n" + body;
    }

private slots:
    void messageIsGivenOnOrNot_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::addColumn<bool>("isFit");
        const QByteArray sdp = "v=0\r\n";
        QTest::newRow("a message") << message("Call-ID: a\r\nContent-Length: 5\r\n", sdp) << true;
        QTest::newRow("short names") << message("i: a\r\nl: 5\r\n", sdp) << true;
        QTest::newRow("a header that goes on") << message("Subject: one\r\n two\r\n\tthree\r\nl: 0\r\n") << true;
        QTest::newRow("spaces before the colon") << message("Subject  : one\r\n") << true;
        QTest::newRow("an empty header") << message("Subject:\r\n") << true;
        QTest::newRow("a response") << QByteArray("SIP/2.0 200 OK\r\nCall-ID: a\r\n\r\n") << true;
        QTest::newRow("keep-alive") << QByteArray("\r\n\r\n") << true;
        QTest::newRow("more body than said") << message("Content-Length: 2\r\n", sdp) << true;
        QTest::newRow("a name of 10,000 letters in quotes")
            << message("From: \"" + QByteArray(10'000, 'a') + "\\\"<" + QByteArray(2'000, 'b') + "\" <sip:a@b>;tag=1\r\n") << true;
        QTest::newRow("a name in Hangul without quotes")
            << message("From: " + QByteArray("홍길동 ").repeated(300) + "<sip:a@b>\r\n") << true;
        QTest::newRow("a signed caller, RFC 8224") << message("Identity: " + QByteArray(2'000, 'J') + ";info=<https://a>\r\n") << true;
        QTest::newRow("some addresses") << message("Record-Route: " + QByteArray("<sip:10.0.0.1;lr>,").repeated(40) + "<sip:b>\r\n")
                                        << true;
        QTest::newRow("a host as long as may be") << message("Contact: <sip:a@" + QByteArray(253, 'h') + ">\r\n") << true;

        QTest::newRow("nothing") << QByteArray() << true; // Nothing to be read in it.
        QTest::newRow("garbage") << QByteArray("\xff\xfe\x01") << false;
        QTest::newRow("no end of the head") << QByteArray("OPTIONS sip:a SIP/2.0\r\nCall-ID: a\r\n") << false;
        QTest::newRow("a NUL") << message(QByteArray("Accept: a") + '\0' + "b\r\n") << false;
        QTest::newRow("a line feed alone") << message("Subject: a\nCall-ID: b\r\n") << false;
        QTest::newRow("a carriage return alone") << message("Subject: a\rContent-Length: 9\r\n") << false;
        QTest::newRow("a control character in a name") << message("From: \"a\x01\" <sip:a@b>\r\n") << true;
        QTest::newRow("a response without a code") << QByteArray("SIP/2.0 OK\r\nl: 0\r\n\r\n") << false;
        QTest::newRow("a response of four digits") << QByteArray("SIP/2.0 2000 OK\r\nl: 0\r\n\r\n") << false;
        QTest::newRow("a response without words") << QByteArray("SIP/2.0 200\r\nl: 0\r\n\r\n") << true;
        QTest::newRow("a request of another version") << QByteArray("OPTIONS sip:a SIP/3.0\r\nl: 0\r\n\r\n") << false;
        QTest::newRow("a request to nobody") << QByteArray("OPTIONS SIP/2.0\r\nl: 0\r\n\r\n") << false;
        QTest::newRow("a request to two") << QByteArray("OPTIONS sip:a sip:b SIP/2.0\r\nl: 0\r\n\r\n") << false;
        QTest::newRow("a request after something else") << QByteArray("a\r\nOPTIONS sip:a SIP/2.0\r\nl: 0\r\n\r\n") << false;
        QTest::newRow("two lengths") << message("Content-Length: 5\r\nl: 5\r\n", sdp) << false;
        QTest::newRow("two callers") << message("From: <sip:a>\r\nf: <sip:b>\r\n") << false;
        QTest::newRow("two kinds of body") << message("Content-Type: application/sdp\r\ncontent-type: multipart/mixed\r\n") << false;
        QTest::newRow("a length and more") << message("Content-Length: 5;a\r\n", sdp) << false;
        QTest::newRow("an empty length") << message("Content-Length:\r\n", sdp) << false;
        QTest::newRow("a body in pieces") << message("Transfer-Encoding: chunked\r\n", "5\r\nabcde\r\n0\r\n\r\n") << false;
        QTest::newRow("a line without a colon") << message("hG4bK\r\n") << false;
        QTest::newRow("a line without a name") << message(": b\r\n") << false;
        QTest::newRow("a line whose name is none") << message(";branch=a:b\r\n") << false;
        QTest::newRow("less body than said") << message("Content-Length: 6\r\n", sdp) << false;
        QTest::newRow("a negative length") << message("Content-Length: -5\r\n", sdp) << false;
        QTest::newRow("a length beyond numbers") << message("Content-Length: 99999999999999999999\r\n", sdp) << false;
        QTest::newRow("a first line that is long") << "OPTIONS sip:" + QByteArray(2'000, ';') + " SIP/2.0\r\nl: 0\r\n\r\n" << false;
        QTest::newRow("an address that is long") << message("t: <sip:a@b;" + QByteArray("c;").repeated(600) + ">\r\n") << false;
        QTest::newRow("an address that is long over lines")
            << message("t: <sip:a@b;" + QByteArray("c;\r\n ").repeated(600) + ">\r\n") << false;
        QTest::newRow("a host that is long") << message("Contact: <sip:a@" + QByteArray(256, 'h') + ">\r\n") << false;
        QTest::newRow("an address without brackets that is long") << message("From: sip:" + QByteArray(300, '1') + "@b\r\n") << false;
        QTest::newRow("a name whose quotes never end") << message("From: <sip:a@b;c=" + QByteArray(300, '1') + "\">\r\n") << false;
    }

    void messageIsGivenOnOrNot()
    {
        QFETCH(const QByteArray, datagram);
        QFETCH(const bool, isFit);
        QCOMPARE(isFitToRead({datagram.constData(), size_t(datagram.size())}), isFit);
    }

    /// Reading stays within what came, wherever a message is cut.
    void messageCutAnywhereIsNotGivenOn()
    {
        const QByteArray whole
            = message("From: \"Hong \\\" Gil\" <sip:a@b>;tag=1\r\nSubject: one\r\n two\r\nContent-Length: 5\r\n", "v=0\r\n");
        QVERIFY(isFitToRead({whole.constData(), size_t(whole.size())}));
        for (qsizetype size = 1; size < whole.size(); ++size) {
            const std::vector<char> cut(whole.cbegin(), whole.cbegin() + size); // Of its own, so that reading past its end is seen.
            QVERIFY2(!isFitToRead({cut.data(), cut.size()}), QByteArray::number(size).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestSipHead)
#include "tst_siphead.moc"
