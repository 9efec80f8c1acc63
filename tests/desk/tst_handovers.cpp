#include "desk/handovers.h"

#include "domain/koreatime.h"
#include "domain/organisation.h"

#include <QTest>

using namespace barodesk;
using namespace barodesk::domain;
using namespace Qt::StringLiterals;

namespace {

const QDateTime &now()
{
    static const QDateTime at = koreaTime(QDate(2026, 11, 24), QTime(13, 43));
    return at;
}

Organisation house()
{
    Organisation::Data data;
    for (const QString &extension : {u"8501"_s, u"8502"_s}) {
        User user;
        user.id = UserId::create();
        user.extension = extension;
        data.users.append(user);
    }
    return Organisation(data);
}

api::HandOverCard card(const UserId &from, int secondsAgo, const QString &caller, const QString &text)
{
    api::HandOverCard made{.call = CallId::create(), .from = from, .at = now().addSecs(-secondsAgo), .noted = {}};
    made.noted.caller = PhoneNumber::parse(caller);
    made.noted.text = text;
    return made;
}

} // namespace

/// Which card belongs to which call: a wrong one would show somebody else's matter.
class TestHandOvers final : public QObject
{
    Q_OBJECT
private slots:
    void cardIsOfWhoHandedTheCallOn_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("transferredBy");
        QTest::addColumn<CallDirection>("direction");
        QTest::addColumn<QString>("found");
        const CallDirection in = CallDirection::Incoming;
        QTest::newRow("handed on") << u"01012345678"_s << u"8501"_s << in << u"newer"_s;
        QTest::newRow("another caller's") << u"01099998888"_s << u"8501"_s << in << QString();
        QTest::newRow("caller not known") << QString() << u"8501"_s << in << u"newer"_s;
        QTest::newRow("after Replaces, still the colleague's number") << u"8501"_s << u"8501"_s << in << u"newer"_s;
        QTest::newRow("asked first") << u"8501"_s << QString() << in << u"newer"_s;
        QTest::newRow("handed on by somebody else") << u"01012345678"_s << u"8502"_s << in << u"other giver"_s;
        QTest::newRow("by nobody of the house") << u"01012345678"_s << u"9999"_s << in << QString();
        QTest::newRow("a citizen by themselves") << u"01012345678"_s << QString() << in << QString();
        QTest::newRow("called from here") << u"8501"_s << QString() << CallDirection::Outgoing << QString();
    }
    void cardIsOfWhoHandedTheCallOn()
    {
        QFETCH(QString, number);
        QFETCH(QString, transferredBy);
        QFETCH(CallDirection, direction);
        const Organisation organisation = house();
        const UserId giver = organisation.data().users.at(0).id;
        const UserId other = organisation.data().users.at(1).id;
        const QList<api::HandOverCard> cards{card(giver, 8, u"01012345678"_s, u"newer"_s), card(giver, 20, u"01012345678"_s, u"older"_s),
                                             card(other, 5, u"01012345678"_s, u"other giver"_s)};
        telephony::Call call;
        call.direction = direction;
        call.number = PhoneNumber::parse(number);
        call.transferredBy = transferredBy;
        call.startedAt = now();
        const api::HandOverCard *found = desk::cardOf(call, cards, organisation);
        QTEST(found ? found->noted.text : QString(), "found");
    }

    void cardOfAnEarlierCallIsNotShownWithThisOne()
    {
        const Organisation organisation = house();
        telephony::Call call;
        call.number = PhoneNumber::parse(u"8501");
        call.startedAt = now();
        QVERIFY(!desk::cardOf(call, {card(organisation.data().users.at(0).id, 300, u"01012345678"_s, u"old"_s)}, organisation));
        QVERIFY(!desk::cardOf(call, {}, organisation));
    }
};

QTEST_GUILESS_MAIN(TestHandOvers)
#include "tst_handovers.moc"
