#include "tests/e2e/clockedserver.h"

#include "desk/desk.h"
#include "domain/complaintclock.h"
#include "domain/koreatime.h"
#include "models/lane.h"
#include "ui/board/actionform.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardpanel.h"
#include "ui/board/detailpanel.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace domain;
using namespace Qt::StringLiterals;
using models::Lane;
using ui::board::BoardPanel;

namespace {

constexpr int Patience = 30'000;

} // namespace

/// One complaint from the citizen's call to the kept promise, over nine days of a clock the test sets: taken in by a counsellor, owned by the
/// team, worked on by the field, on three desks with their boards and one server.
class TestWholeLife final : public QObject
{
    Q_OBJECT

    struct Seat
    {
        QTemporaryDir folder;
        std::unique_ptr<desk::Desk> desk;
        std::unique_ptr<ui::board::BoardPage> page;
        BoardPanel *board = nullptr;
        QString person;
    };

    std::unique_ptr<Seat> takeSeat(const QString &person)
    {
        auto seat = std::make_unique<Seat>();
        desk::Settings settings;
        settings.serverUrl = QUrl(m_server.url());
        settings.dataDirectory = seat->folder.path();
        settings.keychain = false;
        seat->desk = std::make_unique<desk::Desk>(
            settings, desk::Desk::Parts{.phoneEngine = nullptr, .audioPort = nullptr, .clock = [this] { return m_server.now(); }});
        seat->page = std::make_unique<ui::board::BoardPage>(*seat->desk);
        seat->page->resize(1600, 900);
        seat->page->show();
        seat->board = seat->page->findChild<BoardPanel *>();
        seat->person = person;
        return seat;
    }
    /// Another day, another sign-in: a session does not last over night.
    void begin(const QDateTime &at)
    {
        for (const auto &seat : m_seats) {
            if (seat->desk->sessionState() == desk::SessionState::SignedIn)
                seat->desk->signOut();
        }
        m_server.setClock(at);
        for (const auto &seat : m_seats)
            seat->desk->signIn(seat->person, test::ClockedServer::password());
        for (const auto &seat : m_seats)
            QTRY_VERIFY_WITH_TIMEOUT(seat->desk->syncStatus().connection == sync::Connection::Live, Patience);
        for (const auto &seat : m_seats)
            seat->board->tick();
    }
    void passHours(int hours) { m_server.setClock(m_server.now().addSecs(3600LL * hours)); }

    std::shared_ptr<const Complaint> seen(const Seat &seat) const { return seat.desk->replica().complaint(m_id); }
    /// Every desk has come to see it so, all the same, and the due time is what its ledger says.
    void everybodySees(ComplaintState state)
    {
        const auto same = [&] {
            const auto first = seen(*m_seats[0]);
            return first && first->number && first->state == state && std::ranges::all_of(m_seats, [&](const auto &seat) {
                       return seat->desk->syncStatus().waiting == 0 && seen(*seat) && *seen(*seat) == *first;
                   });
        };
        QTRY_VERIFY_WITH_TIMEOUT(same(), Patience);
        const auto complaint = seen(*m_seats[0]);
        const auto due = explainDue(*complaint, m_seats[0]->desk->replica().organisation().calendar());
        QVERIFY(due);
        QCOMPARE(complaint->dueAt, due->due);
        QVERIFY(std::ranges::none_of(complaint->callBacks, [](const CallBack &promise) { return promise.owner.isNull(); }));
    }
    ui::board::ActionForm *form(Seat &seat, CommandKind kind)
    {
        seat.board->open(m_id);
        auto *detail = seat.board->findChild<ui::board::DetailPanel *>();
        detail->openForm(kind);
        return detail->findChild<ui::board::ActionForm *>();
    }
    static void give(ui::board::ActionForm *form) { QTest::mouseClick(form->findChild<QPushButton *>(u"actionGive"_s), Qt::LeftButton); }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light);
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        for (const QString &person : {u"c01"_s, u"b01"_s, u"f01"_s})
            m_seats.push_back(takeSeat(person));
    }
    void cleanupTestCase()
    {
        m_seats.clear();
        m_server.stop();
        m_theme.reset();
    }

    void fromTheCallToTheKeptPromise()
    {
        Seat &intake = *m_seats[0];
        Seat &team = *m_seats[1];
        Seat &field = *m_seats[2];

        // Monday morning: a citizen calls and wants to be told.
        begin(koreaTime(QDate(2026, 6, 8), QTime(9, 10)));
        RegisterComplaint call;
        call.category = *CategoryCode::parse(u"road-pothole");
        if (!intake.desk->replica().organisation().isLeaf(call.category))
            QFAIL("the sample city has no potholes");
        call.place.district = DistrictCode::parse(u"hopyeong");
        call.place.landmark = u"이마트 앞"_s;
        call.text = u"차로가 푹 꺼졌습니다"_s;
        call.petitionerName = u"홍길동"_s;
        call.petitionerPhone = PhoneNumber::parse(u"01012345678");
        const CallBackId promise = CallBackId::create();
        call.callBack = CallBackWish{promise, CallBackReason::AfterResolution, *call.petitionerPhone, std::nullopt};
        m_id = ComplaintId::create();
        QVERIFY(intake.desk->give(m_id, call));
        everybodySees(ComplaintState::Received);
        const QDateTime firstDue = seen(team)->dueAt;
        QVERIFY(firstDue > m_server.now());

        // The team gives it to the road department, on its board.
        auto *assign = form(team, CommandKind::AssignComplaint);
        auto *department = assign->findChild<QComboBox *>(u"actionDepartment"_s);
        department->setCurrentIndex(department->findData(u"road-repair"_s));
        give(assign);
        everybodySees(ComplaintState::Assigned);
        QCOMPARE(seen(field)->department.text(), u"road-repair"_s);

        // Two hours later the field starts by one key.
        passHours(2);
        field.board->moveTo(Lane::InProgress, {m_id});
        everybodySees(ComplaintState::InProgress);

        // It takes longer: the period grows once, by law, and every desk knows the new due time.
        QVERIFY(field.desk->give(m_id, ExtendDue{ExtensionKind::Regular, seen(field)->period, u"자재를 기다림"_s, {}}));
        QTRY_VERIFY_WITH_TIMEOUT(seen(intake)->dueAt > firstDue, Patience);
        everybodySees(ComplaintState::InProgress);
        const auto second = field.desk->give(m_id, ExtendDue{ExtensionKind::Regular, seen(field)->period, u"또"_s, {}});
        QVERIFY(!second); // Not a second time without the citizen's word.

        // Tuesday: a contractor will come on Wednesday.
        begin(koreaTime(QDate(2026, 6, 9), QTime(9, 0)));
        auto *plan = form(team, CommandKind::ScheduleWork);
        plan->findChild<QDateTimeEdit *>()->setDateTime(QDateTime(QDate(2026, 6, 10), QTime(14, 0)));
        for (QLineEdit *line : plan->findChildren<QLineEdit *>()) {
            if (line->accessibleName().contains(u"업체"))
                line->setText(u"한빛도로정비"_s);
        }
        give(plan);
        everybodySees(ComplaintState::Scheduled);
        QCOMPARE(seen(intake)->contractor, u"한빛도로정비"_s);

        // Wednesday: done. The promise becomes due on the next working day.
        begin(koreaTime(QDate(2026, 6, 10), QTime(15, 30)));
        auto *resolve = form(field, CommandKind::ResolveComplaint);
        resolve->findChild<QPlainTextEdit *>(u"actionText"_s)->setPlainText(u"아스팔트로 메웠습니다."_s);
        give(resolve);
        everybodySees(ComplaintState::Resolved);
        QVERIFY(!intake.desk->give(m_id, CloseComplaint{u"전화"_s, u"도로관리과 도로보수팀 031-590-2741"_s})); // A promise is open.

        // Thursday: nobody answers; then somebody does, and it is closed.
        begin(koreaTime(QDate(2026, 6, 11), QTime(10, 0)));
        QVERIFY(intake.desk->give(
            m_id, RecordCallBackAttempt{promise, CallBackResult::NoAnswer, {}, koreaTime(QDate(2026, 6, 11), QTime(14, 0))}));
        passHours(4);
        QVERIFY(intake.desk->give(m_id, RecordCallBackAttempt{promise, CallBackResult::Reached, u"결과를 알림"_s, {}}));
        QVERIFY(intake.desk->give(m_id, CloseComplaint{u"전화로 알림"_s, u"도로관리과 도로보수팀 031-590-2741"_s}));
        everybodySees(ComplaintState::Closed);

        // The next Monday it has broken again: reopened, it counts anew, and nobody lets go of it until it is told again.
        begin(koreaTime(QDate(2026, 6, 15), QTime(11, 0)));
        QVERIFY(intake.desk->give(m_id, ReopenComplaint{u"같은 자리가 다시 꺼짐"_s}));
        everybodySees(ComplaintState::InProgress);
        QVERIFY(seen(team)->reopenedAt);
        const QDateTime againDue = seen(team)->dueAt;
        QVERIFY(againDue > m_server.now());

        // Nobody does anything until it is late: the city's rule tells the team by itself.
        begin(againDue.addSecs(3600));
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(seen(team)->escalations, [](const Escalation &each) { return each.rule.text() == u"overdue"_s; }),
            Patience);
        QVERIFY(team.desk->give(m_id, ResolveComplaint{u"기층부터 다시 시공했습니다."_s}));
        QVERIFY(team.desk->give(m_id, CloseComplaint{u"방문해 알림"_s, u"바로처리팀 031-590-2000"_s}));
        everybodySees(ComplaintState::Closed);

        // Every step is in the story, with who took it.
        const auto history = [&] { return team.desk->replica().history(m_id); };
        team.desk->replica().fetchHistory(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(history().size() >= 12, Patience);
        QSet<UserId> people;
        for (const HistoryEntry &entry : history())
            people.insert(entry.by);
        QCOMPARE(people.size(), 4); // Three people, and the server.
    }

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
    test::ClockedServer m_server;
    std::vector<std::unique_ptr<Seat>> m_seats;
    ComplaintId m_id;
};

QTEST_MAIN(TestWholeLife)
#include "tst_wholelife.moc"
