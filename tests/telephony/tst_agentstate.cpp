#include "domain/koreatime.h"
#include "telephony/agentstate.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace barodesk;
using namespace barodesk::telephony;
using namespace Qt::StringLiterals;
using domain::AfterCallKind;
using domain::AgentChange;
using domain::SystemReason;
using Kind = AgentEvent::Kind;

namespace {

const auto Break = *domain::NotReadyReasonCode::parse(u"break");
const auto Meal = *domain::NotReadyReasonCode::parse(u"meal");

AfterCall afterCall(QChar letter)
{
    switch (letter.unicode()) {
    case u'o': return {.policy = {AfterCallKind::Optional, {}}, .owesWrapUp = false};
    case u't': return {.policy = {AfterCallKind::Timed, std::chrono::seconds(60)}, .owesWrapUp = false};
    case u'q': return {.policy = {AfterCallKind::Required, {}}, .owesWrapUp = true};
    case u'd': return {.policy = {AfterCallKind::Required, {}}, .owesWrapUp = false};
    case u'n': return {.policy = {AfterCallKind::TimedNoEarlyExit, std::chrono::seconds(60)}, .owesWrapUp = false};
    default: return {.policy = {AfterCallKind::None, {}}, .owesWrapUp = false};
    }
}

AgentWish wish(QChar letter)
{
    switch (letter.unicode()) {
    case u'b': return {.ready = false, .reason = Break, .system = {}};
    case u'm': return {.ready = false, .reason = Meal, .system = {}};
    case u's': return {.ready = false, .reason = {}, .system = SystemReason::SignIn};
    case u'u': return {.ready = false, .reason = {}, .system = SystemReason::NoAnswer};
    default: return {.ready = true, .reason = {}, .system = {}};
    }
}

/// The situation a cell of the grid names. None: no such name.
std::optional<AgentStatus> situation(const QString &name)
{
    static const QRegularExpression form(u"^([ORBMSUXTA])([otqdn]?)(!?)([bmsu]?)(?:\\+([rmx]))?(~?)$"_s);
    const auto parts = form.match(name);
    if (!parts.hasMatch())
        return std::nullopt;
    const QChar at = name.front();
    AgentStatus status;
    status.lineLost = !parts.captured(6).isEmpty() || at == u'X';
    if (at == u'O')
        return status;
    const bool held = at == u'T' || at == u'A';
    status.wish = wish(held ? parts.captured(4).isEmpty() ? u'r' : parts.captured(4).front() : at.toLower());
    if (held) {
        status.state = at == u'T' ? AgentState::Talking : AgentState::AfterCallWork;
        if (!parts.captured(2).isEmpty())
            status.afterCall = afterCall(parts.captured(2).front());
        if (!parts.captured(3).isEmpty())
            status.afterCall->owesWrapUp = true;
        if (parts.captured(5) == u"r")
            status.waiting = {AgentChange::Ready, {}};
        else if (parts.captured(5) == u"m")
            status.waiting = {AgentChange::NotReady, Meal};
        else if (parts.captured(5) == u"x")
            status.waiting = {AgentChange::SignOut, {}};
    } else if (at == u'R') {
        status.state = AgentState::Ready;
    } else {
        status.state = AgentState::NotReady;
        status.reason = status.wish.reason;
        status.system = at == u'X' ? SystemReason::Network : status.wish.system;
    }
    return status;
}

const QList<std::pair<QString, AgentEvent>> Events{
    {u"in"_s, {.kind = Kind::SignIn}},
    {u"out"_s, {.kind = Kind::SignOut}},
    {u"ready"_s, {.kind = Kind::AskReady}},
    {u"meal"_s, {.kind = Kind::AskNotReady, .reason = Meal}},
    {u"askout"_s, {.kind = Kind::AskSignOut}},
    {u"cancel"_s, {.kind = Kind::CancelWaiting}},
    {u"call"_s, {.kind = Kind::Engage}},
    {u"ovZ"_s, {.kind = Kind::TalkOver, .afterCall = afterCall(u'z')}},
    {u"ovO"_s, {.kind = Kind::TalkOver, .afterCall = afterCall(u'o')}},
    {u"ovT"_s, {.kind = Kind::TalkOver, .afterCall = afterCall(u't')}},
    {u"ovQ"_s, {.kind = Kind::TalkOver, .afterCall = afterCall(u'q')}},
    {u"ovD"_s, {.kind = Kind::TalkOver, .afterCall = afterCall(u'd')}},
    {u"ovN"_s, {.kind = Kind::TalkOver, .afterCall = afterCall(u'n')}},
    {u"fail"_s, {.kind = Kind::CallFailed}},
    {u"noans"_s, {.kind = Kind::CallUnanswered}},
    {u"code"_s, {.kind = Kind::WrapUpGiven}},
    {u"end"_s, {.kind = Kind::EndAfterCallWork}},
    {u"time"_s, {.kind = Kind::AfterCallTimeUp}},
    {u"lost"_s, {.kind = Kind::LineLost}},
    {u"back"_s, {.kind = Kind::LineBack}},
};

QString said(const std::optional<AgentStatus> &status)
{
    if (!status)
        return u"nothing"_s;
    return u"state %1 reason '%2' system %3 waiting %4 lost %5 wish %6 '%7' %8 work %9"_s.arg(int(status->state))
        .arg(status->reason.text())
        .arg(status->system ? int(*status->system) : -1)
        .arg(status->waiting ? int(status->waiting->to) : -1)
        .arg(status->lineLost)
        .arg(status->wish.ready)
        .arg(status->wish.reason.text())
        .arg(status->wish.system ? int(*status->wish.system) : -1)
        .arg(status->afterCall ? int(status->afterCall->policy.kind) * 2 + int(status->afterCall->owesWrapUp) : -1);
}

} // namespace

class TestAgentState : public QObject
{
    Q_OBJECT
private slots:
    void everyEventInEverySituationLeadsWhereTheGridSays()
    {
        QFile file(QStringLiteral(BARODESK_SOURCE_DIR "/tests/telephony/agentgrid.txt"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        QStringList rows;
        QSet<AgentState> states;
        QSet<int> kinds;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (line.startsWith(u'#'))
                continue;
            QStringList cells = line.simplified().split(u' ');
            const QString at = cells.takeFirst();
            QCOMPARE(cells.size(), Events.size());
            if (at == u"at") {
                for (qsizetype i = 0; i < Events.size(); ++i)
                    QCOMPARE(cells.at(i), Events.at(i).first);
                continue;
            }
            QVERIFY2(!rows.contains(at), qPrintable(at));
            rows.append(at);
            const auto before = situation(at);
            QVERIFY2(before, qPrintable(at));
            states.insert(before->state);
            for (qsizetype i = 0; i < Events.size(); ++i) {
                const QString where = u"%1 in %2: "_s.arg(Events.at(i).first, at);
                const auto expected = cells.at(i) == u"." ? std::nullopt : situation(cells.at(i));
                QVERIFY2(cells.at(i) == u"." || expected, qPrintable(where + cells.at(i)));
                const auto reached = next(*before, Events.at(i).second);
                kinds.insert(int(Events.at(i).second.kind));
                QVERIFY2(reached == expected, qPrintable(where + said(reached) + u" instead of "_s + said(expected)));
            }
        }
        QCOMPARE(states.size(), domain::AgentStateCount);
        QCOMPARE(kinds.size(), AgentEventKindCount);
        // What one line can lead to without after-call work beside others stands as a line of its own.
        for (const QString &needed : {u"O"_s, u"R"_s, u"B"_s, u"S"_s, u"U"_s, u"X"_s, u"T"_s, u"Ao"_s, u"At"_s, u"Aq"_s, u"Ad"_s, u"An"_s})
            QVERIFY2(rows.contains(needed), qPrintable(needed));
    }

    void longRandomWalksKeepTheInvariants_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < 4; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    /// 50,000 events each, sensible and not, against a small model of who is on the phone.
    void longRandomWalksKeepTheInvariants()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const QDateTime from = domain::koreaTime(QDate(2026, 11, 23), QTime(0, 0));
        QDateTime now = from;
        AgentStatus status;
        bool engaged = false;
        int begun = 0;
        int ended = 0;
        std::vector<domain::AgentTransition> history;
        std::array<qint64, domain::AgentStateCount> model{};
        std::array<int, domain::AgentStateCount> visits{};
        for (int step = 0; step < 50'000; ++step) {
            const int passed = random.bounded(4000);
            model.at(size_t(status.state)) += passed;
            now = now.addMSecs(passed);
            AgentEvent event = Events.at(random.bounded(int(Events.size()))).second;
            if (event.kind == Kind::SignOut && random.bounded(10) > 0) // else nobody would ever be there
                event.kind = Kind::Engage;
            const AgentStatus before = status;
            const auto reached = next(before, event);
            QCOMPARE(reached, next(before, event)); // pure
            const QByteArray where = qPrintable(u"step %1: %2"_s.arg(step).arg(said(before)));
            if (reached) {
                QVERIFY2(*reached != before, where); // else it would be no news
                status = *reached;
            }
            if (reached && before.state != AgentState::Talking && status.state == AgentState::Talking) {
                QVERIFY2(event.kind == Kind::Engage, where);
                engaged = true;
                ++begun;
            }
            if (reached && before.state == AgentState::Talking && status.state != AgentState::Talking) {
                QVERIFY2(event.kind == Kind::TalkOver || event.kind == Kind::CallFailed || event.kind == Kind::SignOut, where);
                engaged = false;
                ++ended;
            }
            QCOMPARE(status.state == AgentState::Talking, engaged);
            QVERIFY2(status.state != AgentState::Ready || (!engaged && !status.lineLost && status.wish.ready), where);
            const bool free = status.state == AgentState::Ready || status.state == AgentState::NotReady;
            QVERIFY2(!free || (!status.waiting && !status.afterCall), where);
            QVERIFY2(status.state != AgentState::AfterCallWork || status.afterCall, where);
            QVERIFY2(status.state == AgentState::NotReady || (status.reason.isEmpty() && !status.system), where);
            QVERIFY2(status.reason.isEmpty() || !status.system, where);
            QVERIFY2((status.system == SystemReason::Network)
                         == (status.state == AgentState::NotReady && status.wish.ready && status.lineLost),
                     where);
            // What reached nobody makes nobody ready who was not, unless they asked for it meanwhile.
            if (event.kind == Kind::CallFailed && reached && !before.wish.ready
                && !(before.waiting && before.waiting->to == AgentChange::Ready))
                QVERIFY2(status.state != AgentState::Ready, where);
            // The person's own wish changes only by what the person says, but for a call not answered.
            if (reached && status.wish != before.wish) {
                const bool asked = event.kind == Kind::AskReady || event.kind == Kind::AskNotReady || before.waiting;
                QVERIFY2(asked || event.kind == Kind::CallUnanswered || status.state == AgentState::SignedOut, where);
            }
            if (status.state != before.state) {
                ++visits.at(size_t(status.state));
                domain::AgentTransition transition;
                transition.at = now;
                transition.state = status.state;
                history.push_back(transition);
            }
        }
        QCOMPARE(begun, ended + (engaged ? 1 : 0));
        for (const int count : visits)
            QVERIFY(count > 100);
        const domain::StateTimes times = domain::timeInStates(history, from, now);
        qint64 sum = 0;
        for (size_t i = 0; i < times.size(); ++i) {
            QCOMPARE(times.at(i).count(), model.at(i));
            sum += times.at(i).count();
        }
        QCOMPARE(sum, from.msecsTo(now));
    }

    void timesOfADayAddUpWhateverTheDayBeganWith()
    {
        const QDateTime midnight = domain::koreaTime(QDate(2026, 11, 23), QTime(0, 0));
        const auto at = [&](int hour, AgentState state) {
            domain::AgentTransition transition;
            transition.at = midnight.addSecs(hour * 3600);
            transition.state = state;
            return transition;
        };
        const std::vector history{at(-2, AgentState::NotReady), at(1, AgentState::Ready), at(3, AgentState::Talking),
                                  at(23, AgentState::SignedOut), at(25, AgentState::Ready)};
        const auto times = domain::timeInStates(history, midnight, midnight.addDays(1));
        const auto hours = [&](AgentState state) { return times.at(size_t(state)).count() / 3'600'000; };
        QCOMPARE(hours(AgentState::NotReady), 1);
        QCOMPARE(hours(AgentState::Ready), 2);
        QCOMPARE(hours(AgentState::Talking), 20);
        QCOMPARE(hours(AgentState::SignedOut), 1);
        QCOMPARE(domain::timeInStates({}, midnight, midnight.addDays(1)).at(size_t(AgentState::SignedOut)), std::chrono::hours(24));
    }
};

QTEST_GUILESS_MAIN(TestAgentState)
#include "tst_agentstate.moc"
