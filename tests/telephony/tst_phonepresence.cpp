// What the extensions of colleagues are doing, told by an exchange that a test plays.

#include "phonedesk.h"

#include "tests/support/sippeer.h"

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;

namespace {

QByteArray document(int version, const QByteArray &dialogs, const QByteArray &extent = "full")
{
    return "<?xml version=\"1.0\"?>\n<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"" + QByteArray::number(version)
        + "\" state=\"" + extent + "\" entity=\"sip:8502@desk.test\">" + dialogs + "</dialog-info>";
}

QByteArray dialog(const QByteArray &state, const QByteArray &direction = "recipient")
{
    return "<dialog id=\"1\" direction=\"" + direction + "\"><state>" + state + "</state></dialog>";
}

} // namespace

class TestPhonePresence : public QObject
{
    Q_OBJECT

    /// `desk` follows "peer" at `exchange`, which has accepted.
    static QString follow(Desk &desk, SipPeer &exchange)
    {
        connect(&exchange, &SipPeer::requested, &exchange, [&exchange](const SipMessage &request) {
            if (request.method() == "SUBSCRIBE")
                exchange.answer(request, "200 OK", "Expires: 600\r\n");
        });
        startAlone(desk, u"8501"_s);
        QString extension = u"peer@"_s + exchange.address();
        desk.engine->subscribePresence(extension);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(exchange.count("SUBSCRIBE") > 0, Patience); }();
        return extension;
    }

    static void notify(SipPeer &exchange, Desk &desk, int sequence, const QByteArray &body, const QByteArray &state = "active;expires=600")
    {
        exchange.send(exchange.requestWithin(
                          exchange.last("SUBSCRIBE"), "NOTIFY", sequence,
                          "Event: dialog\r\nSubscription-State: " + state + "\r\nContent-Type: application/dialog-info+xml\r\n", body),
                      quint16(desk.engine->sipPort()));
    }

private slots:
    void colleagueIsFollowedThroughACall()
    {
        Desk desk;
        SipPeer exchange;
        const QString extension = follow(desk, exchange);
        const SipMessage asked = exchange.last("SUBSCRIBE");
        QCOMPARE(asked.header("Event"), QByteArray("dialog"));
        QCOMPARE(asked.header("Accept"), QByteArray("application/dialog-info+xml"));
        QCOMPARE(desk.presence.value(extension), QList{PresenceState::Unknown});

        notify(exchange, desk, 1, document(0, {}));
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), PresenceState::Free, Patience);
        notify(exchange, desk, 2, document(1, dialog("early")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), PresenceState::Ringing, Patience);
        notify(exchange, desk, 3, document(2, dialog("confirmed"), "partial"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), PresenceState::Busy, Patience);
        notify(exchange, desk, 4, document(3, dialog("terminated"), "partial"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), PresenceState::Free, Patience);
        QCOMPARE(desk.presence.value(extension),
                 (QList{PresenceState::Unknown, PresenceState::Free, PresenceState::Ringing, PresenceState::Busy, PresenceState::Free}));
    }

    void nonsenseChangesNothing()
    {
        Desk desk;
        SipPeer exchange;
        const QString extension = follow(desk, exchange);
        notify(exchange, desk, 1, document(0, dialog("confirmed")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), PresenceState::Busy, Patience);
        notify(exchange, desk, 2, "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\">]><dialog-info>&b;</dialog-info>");
        notify(exchange, desk, 3, "not XML at all \x01\xff");
        notify(exchange, desk, 4, {});
        notify(exchange, desk, 5, document(1, dialog("early")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), PresenceState::Ringing, Patience);
        QCOMPARE(desk.presence.value(extension).size(), 3);
    }

    void subscriptionThatEndsIsUnknownAgainAndUnsubscribedWhenAsked()
    {
        Desk desk;
        SipPeer exchange;
        const QString extension = follow(desk, exchange);
        notify(exchange, desk, 1, document(0, {}));
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), PresenceState::Free, Patience);
        const auto asked = exchange.count("SUBSCRIBE");
        desk.engine->unsubscribePresence(extension);
        QTRY_VERIFY_WITH_TIMEOUT(exchange.count("SUBSCRIBE") > asked, Patience);
        QCOMPARE(exchange.last("SUBSCRIBE").header("Expires"), QByteArray("0"));

        Desk other;
        SipPeer second;
        const QString again = follow(other, second);
        notify(second, other, 1, document(0, {}));
        QTRY_COMPARE_WITH_TIMEOUT(other.presence.value(again).last(), PresenceState::Free, Patience);
        notify(second, other, 2, {}, "terminated;reason=deactivated");
        QTRY_COMPARE_WITH_TIMEOUT(other.presence.value(again).last(), PresenceState::Unknown, Patience);
    }

    void refusedSubscriptionIsToldAsItIs_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<PresenceState>("state");
        QTest::newRow("nobody signed in") << QByteArray("480 Temporarily Unavailable") << PresenceState::Away;
        QTest::newRow("no such extension") << QByteArray("404 Not Found") << PresenceState::Unknown;
        QTest::newRow("not offered") << QByteArray("489 Bad Event") << PresenceState::Unknown;
    }

    void refusedSubscriptionIsToldAsItIs()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const PresenceState, state);
        Desk desk;
        SipPeer exchange;
        connect(&exchange, &SipPeer::requested, &exchange,
                [&exchange, status](const SipMessage &request) { exchange.answer(request, status); });
        startAlone(desk, u"8501"_s);
        const QString extension = u"peer@"_s + exchange.address();
        desk.engine->subscribePresence(extension);
        QTRY_VERIFY_WITH_TIMEOUT(exchange.count("SUBSCRIBE") > 0, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.presence.value(extension).last(), state, Patience);
        QTest::qWait(1'000); // It is not asked again at once.
        QCOMPARE(exchange.count("SUBSCRIBE"), 1);
    }
};

QTEST_GUILESS_MAIN(TestPhonePresence)
#include "tst_phonepresence.moc"
