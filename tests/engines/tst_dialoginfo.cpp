// Documents that tell what an extension is doing (RFC 4235), good ones and all others.

#include "engines/dialoginfo.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace barodesk::engines;

namespace {

QByteArray document(int version, const QByteArray &dialogs, const QByteArray &extent = "full")
{
    return "<?xml version=\"1.0\"?>\n<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"" + QByteArray::number(version)
        + "\" state=\"" + extent + "\" entity=\"sip:8502@desk.test\">" + dialogs + "</dialog-info>";
}

QByteArray dialog(const QByteArray &state, const QByteArray &attributes = {}, const QByteArray &id = "1")
{
    return "<dialog id=\"" + id + "\" " + attributes + "><state>" + state + "</state></dialog>";
}

} // namespace

class TestDialogInfo : public QObject
{
    Q_OBJECT

private slots:
    void stateFollowsTheDialogs_data()
    {
        QTest::addColumn<QByteArray>("dialogs");
        QTest::addColumn<PresenceState>("state");
        QTest::newRow("none") << QByteArray() << PresenceState::Free;
        QTest::newRow("terminated") << dialog("terminated") << PresenceState::Free;
        QTest::newRow("being called") << dialog("early", "direction=\"recipient\"") << PresenceState::Ringing;
        QTest::newRow("being called, direction untold") << dialog("early") << PresenceState::Ringing;
        QTest::newRow("calling") << dialog("early", "direction=\"initiator\"") << PresenceState::Busy;
        QTest::newRow("trying") << dialog("trying", "direction=\"recipient\"") << PresenceState::Ringing;
        QTest::newRow("talking") << dialog("confirmed") << PresenceState::Busy;
        QTest::newRow("talking and being called") << dialog("confirmed") + dialog("early", {}, "2") << PresenceState::Busy;
        QTest::newRow("a state of the future") << dialog("dreaming") << PresenceState::Free;
        QTest::newRow("with all there may be beside it")
            << QByteArray("<dialog id=\"1\" call-id=\"a\" local-tag=\"b\"><state event=\"remote\" code=\"200\"> confirmed </state>"
                          "<local><identity display=\"x\">sip:a@b</identity><target uri=\"sip:a\"/></local><x xmlns=\"y\"/></dialog>")
            << PresenceState::Busy;
    }

    void stateFollowsTheDialogs()
    {
        QFETCH(const QByteArray, dialogs);
        DialogInfo info;
        QCOMPARE(info.state(), PresenceState::Unknown);
        QVERIFY(info.update(document(0, dialogs)));
        QTEST(info.state(), "state");
    }

    void partialDocumentsAddAndTakeAway()
    {
        DialogInfo info;
        QVERIFY(info.update(document(3, dialog("confirmed", {}, "a") + dialog("early", {}, "b"))));
        QVERIFY(info.update(document(4, dialog("terminated", {}, "a"), "partial")));
        QCOMPARE(info.state(), PresenceState::Ringing);
        QVERIFY(!info.update(document(4, dialog("terminated", {}, "b"), "partial"))); // Seen already.
        QVERIFY(!info.update(document(2, {})));                                       // Late on its way.
        QCOMPARE(info.state(), PresenceState::Ringing);
        QVERIFY(info.update(document(5, {})));
        QCOMPARE(info.state(), PresenceState::Free);
    }

    void otherDocumentsAreRefusedAndChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not XML") << QByteArray("BUSY");
        QTest::newRow("another kind") << QByteArray("<presence xmlns=\"urn:ietf:params:xml:ns:pidf\"/>");
        QTest::newRow("no namespace") << QByteArray("<dialog-info version=\"9\" state=\"full\"/>");
        QTest::newRow("no version") << document(9, {}).replace("version=\"9\"", "");
        QTest::newRow("version below zero") << document(-1, {});
        QTest::newRow("extent unknown") << document(9, {}, "most");
        QTest::newRow("cut off") << document(9, dialog("early")).chopped(20);
        QTest::newRow("two roots") << document(9, {}) + document(10, {}).mid(22);
        QTest::newRow("document type") << document(9, {}).replace("?>", "?><!DOCTYPE dialog-info>");
        QTest::newRow("entity bomb") << document(9, "&b;").replace(
            "?>", "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>");
        QTest::newRow("file entity") << document(9, "&b;").replace("?>", "?><!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>");
        QTest::newRow("unknown entity") << document(9, dialog("&b;"));
        QTest::newRow("markup within the state") << document(9, dialog("<b>early</b>"));
        QTest::newRow("too large") << document(9, QByteArray(DialogInfo::MostBytes, ' '));
        QByteArray many;
        for (int index = 0; index <= DialogInfo::MostDialogs; ++index)
            many += dialog("early", {}, QByteArray::number(index));
        QTest::newRow("too many dialogs") << document(9, many);
        QTest::newRow("broken UTF-8") << document(9, dialog("early\xff\xfe"));
    }

    void otherDocumentsAreRefusedAndChangeNothing()
    {
        QFETCH(const QByteArray, document);
        DialogInfo info;
        QVERIFY(info.update(::document(1, dialog("confirmed"))));
        QVERIFY(!info.update(document));
        QCOMPARE(info.state(), PresenceState::Busy);
        QVERIFY(info.update(::document(2, {})));
    }

    void deepNestingIsBoundedBySize()
    {
        DialogInfo info;
        info.update(document(1, QByteArray("<a>").repeated(8'000) + QByteArray("</a>").repeated(8'000)));
        QVERIFY(info.update(document(2, dialog("early"))));
        QCOMPARE(info.state(), PresenceState::Ringing);
    }

    void mutatedDocumentsNeverDoHarm()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray good = document(1, dialog("confirmed") + dialog("early", "direction=\"initiator\"", "2"));
        for (int round = 0; round < 5'000; ++round) {
            QByteArray bad = good;
            for (int change = random.bounded(1, 6); change > 0; --change)
                bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
            DialogInfo info;
            if (info.update(bad))
                QVERIFY(info.state() != PresenceState::Unknown);
            else
                QCOMPARE(info.state(), PresenceState::Unknown);
        }
    }
};

QTEST_GUILESS_MAIN(TestDialogInfo)
#include "tst_dialoginfo.moc"
