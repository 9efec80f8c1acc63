#include "domain/koreatime.h"
#include "models/boardsummary.h"
#include "tests/support/complaints/madecomplaints.h"
#include "tests/ui/counsel/scene.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/wallboardlauncher.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using models::BoardFigure;
using ui::wallboard::WallboardLauncher;
using ui::wallboard::WallboardWindow;

namespace {

/// A datum of a record and where it stands.
using Data = QList<QPair<QString, QString>>;

void note(Data &data, const QString &datum, const QString &where)
{
    if (!datum.isEmpty())
        data.append({datum, where});
}

void note(Data &data, const std::optional<PhoneNumber> &number, const QString &where)
{
    if (!number)
        return;
    note(data, number->digits(), where);
    note(data, number->formatted(), where);
    note(data, number->masked(), where);
}

/// Everything of the records that is about a person, or that somebody wrote.
Data personalData(const store::Replica &replica)
{
    Data data;
    for (const auto &complaint : replica.complaints()) {
        note(data, complaint->petitionerName, u"petitioner"_s);
        note(data, complaint->petitionerPhone, u"petitioner's phone"_s);
        note(data, complaint->onBehalfOf, u"on behalf of"_s);
        note(data, complaint->text, u"text"_s);
        note(data, complaint->resultText, u"result"_s);
        note(data, complaint->contractor, u"contractor"_s);
        note(data, complaint->place.address, u"address"_s);
        note(data, complaint->place.landmark, u"landmark"_s);
        if (complaint->obstacle)
            note(data, complaint->obstacle->reason, u"obstacle"_s);
        for (const Petitioner &petitioner : complaint->joined) {
            note(data, petitioner.name, u"joined"_s);
            note(data, petitioner.phone, u"joined phone"_s);
        }
        for (const CallBack &callBack : complaint->callBacks)
            note(data, callBack.number, u"call-back"_s);
        for (const DepartmentMove &move : complaint->moves)
            note(data, move.reason, u"move"_s);
        for (const HistoryEntry &entry : replica.history(complaint->id)) {
            if (const auto *written = std::get_if<AddNote>(&entry.what))
                note(data, written->text, u"note"_s);
        }
    }
    return data;
}

} // namespace

/// The television shows what the board counts, to everybody, and nothing about anybody.
class TestWallboard final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ui::theme::Theme> m_theme;
    const Organisation m_organisation = test::madeOrganisation();
    const QDateTime m_now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));

    std::vector<Entity> records(int count) const
    {
        test::ComplaintMaker maker(11, m_organisation, m_now);
        std::vector<Entity> entities;
        for (int i = 0; i < count; ++i) {
            Complaint complaint = maker.make();
            complaint.onBehalfOf = u"어머니 김순자 (거동 불편)"_s;
            complaint.contractor = u"대표 박씨네 설비"_s;
            complaint.joined.append({.citizen = {},
                                     .name = u"이웃 정한나"_s,
                                     .phone = PhoneNumber::parse(u"01098765432"),
                                     .onBehalfOf = {},
                                     .call = {},
                                     .joinedAt = m_now});
            complaint.moves.append({.at = m_now, .by = {}, .from = {}, .to = complaint.department, .reason = u"최 과장이 부탁함"_s});
            if (i % 3 == 0)
                complaint.obstacle
                    = Obstacle{.kind = ObstacleKind::NoBudget, .reason = u"땅 주인 오민석이 반대"_s, .by = {}, .since = m_now};
            entities.emplace_back(complaint);
        }
        return entities;
    }
    static bool settled(const WallboardWindow &wall)
    {
        return QTest::qWaitFor([&] { return !wall.isBusy(); }, 30'000);
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Dark); }
    void cleanupTestCase() { m_theme.reset(); }

    void namesNobodyAndQuotesNobody()
    {
        store::Replica replica;
        replica.load(records(1200), {}, m_organisation, 0, {});
        replica.setActor({m_organisation.data().users.last().id, Role::Supervisor});
        test::ComplaintMaker maker(12, m_organisation, m_now);
        QList<Change> changes;
        for (int i = 0; i < 5; ++i) { // What was just written must not get into the news.
            Complaint complaint = maker.make();
            complaint.changedAt = m_now;
            Change change = test::changeTo(complaint, quint64(i + 1), m_organisation.data().users.first().id, m_now);
            change.entry.what = AddNote{u"홍길동 씨가 010-2222-3333으로 다시 전화 달라고 함"_s};
            changes.append(change);
        }
        QVERIFY(replica.applyChanges({changes.cbegin(), changes.cend()}));
        WallboardWindow wall(replica, [this] { return m_now; });
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        wall.resize(1920, 1080);
        wall.show();
        QVERIFY(settled(wall));
        const ui::wallboard::WallboardFace &face = wall.view()->face();
        QVERIFY(!face.lines.isEmpty());
        QVERIFY(!face.news.isEmpty());
        QVERIFY2(face.news.first().contains(u"메모"_s), qPrintable(face.news.first())); // That something was written, not what.
        QStringList said = face.texts();
        said += {wall.windowTitle(),    wall.accessibleName(),         wall.accessibleDescription(),
                 wall.toolTip(),        wall.view()->accessibleName(), wall.view()->accessibleDescription(),
                 wall.view()->toolTip()};
        const QString everything = said.join(u'\n');
        const Data data = personalData(replica);
        QVERIFY(data.size() > 5000);
        for (const auto &[datum, where] : data)
            QVERIFY2(!everything.contains(datum), qPrintable(where + u": "_s + datum));
    }

    void countsWhatTheBoardCounts()
    {
        store::Replica replica;
        replica.load(records(1500), {}, m_organisation, 0, {});
        models::ComplaintTableModel table(replica);
        const models::BoardSummary summary(table, [this] { return m_now; });
        WallboardWindow wall(replica, [this] { return m_now; });
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        wall.show();
        QVERIFY(settled(wall));
        for (int i = 0; i < models::BoardFigureCount; ++i)
            QCOMPARE(wall.view()->face().figures[size_t(i)].count, summary.count(BoardFigure(i)));
        QVERIFY(summary.count(BoardFigure::Overdue) > 0);
        QVERIFY(wall.view()->face().lines.first().due.contains(u"지연"_s));
    }

    void whatBecomesLateComesByItself()
    {
        store::Replica replica;
        replica.load(records(50), {}, m_organisation, 0, {});
        WallboardWindow wall(replica, [this] { return m_now; });
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        wall.show();
        QVERIFY(settled(wall));
        const int before = wall.view()->face().figures[size_t(BoardFigure::Overdue)].count;
        test::ComplaintMaker maker(99, m_organisation, m_now);
        Complaint late = maker.make();
        late.state = ComplaintState::Assigned;
        late.dueAt = m_now.addDays(-200);
        late.changedAt = m_now;
        replica.applyChanges({test::changeTo(late, 1, m_organisation.data().users.first().id, m_now)});
        QTRY_COMPARE_WITH_TIMEOUT(wall.view()->face().figures[size_t(BoardFigure::Overdue)].count, before + 1, 30'000);
        QCOMPARE(wall.view()->face().lines.first().number, late.number->toString()); // Longest late, first.
        QVERIFY(wall.view()->face().news.join(u'\n').contains(late.number->toString()));
    }

    void aLongListTurnsItsPages()
    {
        store::Replica replica;
        replica.load(records(3000), {}, m_organisation, 0, {});
        WallboardWindow wall(replica, [this] { return m_now; });
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        wall.resize(1920, 1080);
        wall.show();
        QVERIFY(settled(wall));
        QVERIFY(wall.view()->face().lines.size() > wall.view()->linesShown());
        QCOMPARE(wall.view()->page(), 0);
        QTest::keyClick(&wall, Qt::Key_Space);
        QCOMPARE(wall.view()->page(), 1);
        for (int i = 0; i < 30 && wall.view()->page() != 0; ++i)
            wall.view()->turn();
        QCOMPARE(wall.view()->page(), 0);
    }

    void anEmptyBoardIsGoodNews()
    {
        store::Replica replica;
        replica.load({}, {}, m_organisation, 0, {});
        WallboardWindow wall(replica, [this] { return m_now; });
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        wall.show();
        QVERIFY(settled(wall));
        QVERIFY(wall.view()->face().lines.isEmpty());
        QVERIFY(wall.view()->face().nothingDue.contains(u"없습니다"_s));
    }

    void saysWhenTheServerIsAway()
    {
        store::Replica replica;
        replica.load(records(20), {}, m_organisation, 0, {});
        WallboardWindow wall(replica, [this] { return m_now; });
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        sync::SyncStatus status;
        status.connection = sync::Connection::Offline;
        status.lastContact = m_now.addSecs(-12 * 60);
        wall.setSyncStatus(status);
        QVERIFY2(wall.view()->face().connection.contains(u"12분 전 기준"_s), qPrintable(wall.view()->face().connection));
        QCOMPARE(wall.view()->face().connectionTone, ui::widgets::Tone::Warn);
    }

    void opensForEveryRoleAndLeavesByKey_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<int>("key");
        QTest::newRow("read only, Esc") << Role::ReadOnly << int(Qt::Key_Escape);
        QTest::newRow("supervisor, F11") << Role::Supervisor << int(Qt::Key_F11);
    }

    void opensForEveryRoleAndLeavesByKey()
    {
        QFETCH(Role, role);
        QFETCH(int, key);
        test::StagedDesk stage(m_organisation, m_now, records(100));
        QWidget window;
        WallboardLauncher launcher(stage.desk(), &window);
        auto *action = window.findChild<QAction *>(u"wallboard-open"_s);
        QVERIFY(!action->isEnabled()); // Nobody is signed in.
        User user = m_organisation.data().users.first();
        user.role = role;
        stage.signIn(user);
        QVERIFY(action->isEnabled());
        action->trigger();
        const QPointer<WallboardWindow> wall = launcher.wallboard();
        QVERIFY(wall);
        QVERIFY(wall->isFullScreen());
        QVERIFY(settled(*wall));
        QVERIFY(wall->view()->face().figures[size_t(BoardFigure::InProgress)].count > 0);
        QTest::keyClick(wall, Qt::Key(key));
        QTRY_VERIFY_WITH_TIMEOUT(wall.isNull(), 15'000);
        QVERIFY(!launcher.wallboard());
    }

    void goesWithTheWindow()
    {
        test::StagedDesk stage(m_organisation, m_now, records(100));
        QPointer<WallboardWindow> wall;
        QPointer<WallboardWindow> another;
        {
            QWidget window;
            window.show();
            auto *launcher = new WallboardLauncher(stage.desk(), &window);
            stage.signIn(m_organisation.data().users.first());
            launcher->open();
            wall = launcher->wallboard();
            window.close();
            QTRY_VERIFY_WITH_TIMEOUT(wall.isNull(), 15'000);
            launcher->open();
            another = launcher->wallboard();
            QVERIFY(another);
        }
        QVERIFY(another.isNull());
    }

    void goesWithTheSession()
    {
        test::StagedDesk stage(m_organisation, m_now, records(100));
        QWidget window;
        WallboardLauncher launcher(stage.desk(), &window);
        stage.signIn(m_organisation.data().users.first());
        launcher.open();
        const QPointer<WallboardWindow> wall = launcher.wallboard();
        QVERIFY(wall);
        stage.desk().signOut();
        QTRY_VERIFY_WITH_TIMEOUT(wall.isNull(), 15'000);
    }
};

QTEST_MAIN(TestWallboard)
#include "tst_wallboard.moc"
