#include "roomscene.h"
#include "tests/ui/counsel/scene.h"
#include "tests/ui/support/readingorder.h"
#include "ui/room/roompage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::AgentState;
using sync::ApiErrorKind;

/// The page over a staged desk: the server's answers are given by hand, all else is real.
class TestRoomPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_stage = std::make_unique<test::StagedDesk>(m_organisation, m_now);
        m_stage->signIn(test::supervisor(m_organisation));
        m_room = test::sceneRoom(m_organisation, m_now);
        m_page = std::make_unique<ui::room::RoomPage>(m_stage->desk());
        m_page->resize(1216, 664);
    }

    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void asksForTheRoomOnlyWhileItIsShown()
    {
        QCOMPARE(m_stage->roomAsked(), 0);
        emit m_stage->desk().roomChanged();
        QCOMPARE(m_stage->roomAsked(), 0);
        m_page->show();
        QCOMPARE(m_stage->roomAsked(), 1);
        QVERIFY(name("roomEmpty").contains(u"가져오는 중"_s));
        m_stage->answerRoom(m_room);
        QVERIFY(!find<QWidget>("roomEmpty")->isVisible());
        emit m_stage->desk().roomChanged();
        QCOMPARE(m_stage->roomAsked(), 1);
        m_stage->answerRoom(m_room);
        m_page->hide();
        emit m_stage->desk().roomChanged();
        QCOMPARE(m_stage->roomAsked(), 0);
    }

    void figuresSayWhatTheServerSays()
    {
        showRoom();
        QCOMPARE(name("roomFigure0"), u"대기 중 전화 4"_s);
        QCOMPARE(name("roomFigure1"), u"최장 대기 01:14"_s);
        QCOMPARE(name("roomFigure2"), u"오늘 응답 137"_s);
        QCOMPARE(name("roomFigure3"), u"오늘 포기 6"_s);
        QCOMPARE(name("roomFigure4"), u"대기 1"_s); // Not the one whose desk is lost.
        QCOMPARE(name("roomFigure5"), u"통화 중 3"_s);
        QCOMPARE(name("roomFigure6"), u"후처리 2"_s);
    }

    void tabGoesAsTheEyeDoes()
    {
        showRoom();
        find<QTableView>("roomAgents")->selectRow(0); // Which is what the buttons wait for.
        QCOMPARE(test::firstStepBack(m_page.get()), QString());
        QVERIFY(test::tabOrder(m_page.get()).contains(find<QWidget>("roomAgents")));
        QVERIFY(test::tabOrder(m_page.get()).contains(find<QWidget>("roomListen")));
    }

    void whoTalksCanBeListenedTo()
    {
        showRoom();
        auto *table = find<QTableView>("roomAgents");
        auto *button = find<QAbstractButton>("roomListen");
        QVERIFY(button->isVisible() && !button->isEnabled());
        QVERIFY(button->toolTip().contains(u"고르세요"_s));
        table->selectRow(0);
        QVERIFY(button->isEnabled());
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_L, Qt::AltModifier);
        QCOMPARE(m_stage->listenedTo().size(), 1);
        QCOMPARE(m_organisation.user(m_stage->listenedTo().first())->displayName, person(3));

        // They hang up while the mouse is on its way.
        for (api::RoomAgent &agent : m_room.agents) {
            if (agent.user == m_stage->listenedTo().first())
                agent.state = AgentState::AfterCallWork;
        }
        emit m_stage->desk().roomChanged();
        m_stage->answerRoom(m_room);
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(u"통화 중인"_s));
        QTest::keyClick(table, Qt::Key_L, Qt::AltModifier);
        QCOMPARE(m_stage->listenedTo().size(), 1);
    }

    void whisperingIsOfferedWhereTheExchangeHasACodeForIt()
    {
        showRoom();
        QVERIFY(!find<QWidget>("roomWhisper")->isVisible() && !find<QWidget>("roomBarge")->isVisible());
        m_page.reset();
        desk::Settings settings;
        settings.listenCodes.whisper = u"*222"_s;
        m_stage = std::make_unique<test::StagedDesk>(m_organisation, m_now, std::vector<domain::Entity>(), settings);
        m_stage->signIn(test::supervisor(m_organisation));
        m_page = std::make_unique<ui::room::RoomPage>(m_stage->desk());
        showRoom();
        auto *button = find<QAbstractButton>("roomWhisper");
        QVERIFY(button->isVisible() && !button->isEnabled());
        QVERIFY(!find<QWidget>("roomBarge")->isVisible());
        agents()->selectRow(0);
        QVERIFY(button->isEnabled());
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        agents()->setFocus();
        QTest::keyClick(agents(), Qt::Key_W, Qt::AltModifier);
        QTest::keyClick(agents(), Qt::Key_B, Qt::AltModifier);
        QTest::keyClick(agents(), Qt::Key_L, Qt::AltModifier);
        QCOMPARE(m_stage->listenWays(), QList({domain::ListenWay::Whisper, domain::ListenWay::Desk}));
        agents()->selectRow(rowOf(2)); // At table.
        QVERIFY(!button->isEnabled());
    }

    void counsellorsAreSaidInWords()
    {
        showRoom();
        // Talking first, the longest of them: it will go on a break.
        QCOMPARE(row(0), QStringList({person(3), u"통화 중"_s, u"18:10"_s, u"→ 휴식"_s, u"민원 대표"_s, u"18:06"_s}));
        QCOMPARE(row(rowOf(8)), QStringList({person(8), u"후처리"_s, u"05:40"_s, u"→ 로그아웃"_s, u"–"_s, u"–"_s}));
        QCOMPARE(row(rowOf(5)).mid(1, 3), QStringList({u"이석"_s, u"01:35"_s, u"응답 없음"_s}));
        QCOMPARE(row(rowOf(2)).mid(1, 3), QStringList({u"이석"_s, u"21:00"_s, u"식사"_s}));
    }

    void timesRunByTheServersClock()
    {
        m_room.at = m_now.addSecs(40); // This machine is 40 s behind.
        showRoom();
        QCOMPARE(row(0).at(2), u"18:50"_s);
        m_stage->setNow(m_now.addSecs(5));
        QCOMPARE(row(0).at(2), u"18:55"_s);
    }

    void aHeaderClickSorts()
    {
        showRoom();
        auto *header = agents()->horizontalHeader();
        const auto click = [header](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 20, 10});
        };
        click(0);
        QCOMPARE(row(0).at(0), person(0));
        click(0);
        QVERIFY(row(0).at(0) != person(0));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        click(2);
        QCOMPARE(header->sortIndicatorSection(), 2);
    }

    void aFreshRoomKeepsSelectionAndScroll()
    {
        m_page->resize(1216, 420);
        showRoom();
        auto *bar = agents()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 40);
        bar->setValue(40);
        agents()->selectionModel()->setCurrentIndex(agents()->model()->index(4, 0),
                                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        bar->setValue(40);
        const QString chosen = row(4).at(0);
        for (api::RoomAgent &agent : m_room.agents) {
            if (agent.state == AgentState::Talking) {
                agent.state = AgentState::Ready;
                agent.since = m_now;
            }
        }
        emit m_stage->desk().roomChanged();
        m_stage->answerRoom(m_room);
        QCOMPARE(bar->value(), 40);
        const QModelIndexList rows = agents()->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows.first().row() != 4);
        QCOMPARE(rows.first().data().toString(), chosen);
        QCOMPARE(agents()->currentIndex().data().toString(), chosen);
    }

    void queuesHaveARowEach()
    {
        showRoom();
        const auto *model = find<QTableView>("roomQueues")->model();
        QCOMPARE(model->rowCount(), 3);
        QStringList first;
        for (int column = 0; column < model->columnCount(); ++column)
            first.append(model->index(0, column).data().toString());
        QCOMPARE(first, QStringList({u"민원 대표"_s, u"3"_s, u"01:14"_s, u"1"_s, u"112"_s, u"4"_s}));
        QCOMPARE(model->index(1, 2).data().toString(), u"–"_s);
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<ApiErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("no server") << ApiErrorKind::Unreachable << u"서버에 닿지 않습니다"_s;
        QTest::newRow("slow server") << ApiErrorKind::Timeout << u"서버에 닿지 않습니다"_s;
        QTest::newRow("another city's certificate") << ApiErrorKind::Certificate << u"인증서"_s;
        QTest::newRow("no permission") << ApiErrorKind::Forbidden << u"팀장만"_s;
        QTest::newRow("signed out elsewhere") << ApiErrorKind::Unauthenticated << u"다시 로그인"_s;
        QTest::newRow("older server") << ApiErrorKind::Incompatible << u"업데이트"_s;
        QTest::newRow("trouble there") << ApiErrorKind::ServerError << u"다시 시도합니다"_s;
    }

    void saysWhyThereIsNothing()
    {
        QFETCH(ApiErrorKind, kind);
        QFETCH(QString, says);
        m_page->show();
        m_stage->answerRoom(tl::unexpected(sync::ApiError{.kind = kind, .code = {}, .detail = {}}));
        const auto *empty = find<QWidget>("roomEmpty");
        QVERIFY(empty->isVisible());
        QVERIFY2(empty->accessibleDescription().contains(says), qPrintable(empty->accessibleDescription()));
        QVERIFY(!agents()->isVisible());
        // With a room from before, that one stays, and the sentence stands above it.
        emit m_stage->desk().roomChanged();
        m_stage->answerRoom(m_room);
        QVERIFY(!find<QWidget>("roomBanner")->isVisible());
        emit m_stage->desk().roomChanged();
        m_stage->answerRoom(tl::unexpected(sync::ApiError{.kind = kind, .code = {}, .detail = {}}));
        QVERIFY(agents()->isVisible());
        QVERIFY(find<QWidget>("roomBanner")->isVisible());
        QVERIFY(find<ui::widgets::Banner>("roomBanner")->sentence().contains(says));
    }

    void anEmptyRoomSaysSo()
    {
        m_room.agents.clear();
        showRoom();
        QVERIFY(find<QWidget>("roomNobody")->isVisible());
        QVERIFY(find<QWidget>("roomQueues")->isVisible());
    }

    void whoMayNotSuperviseSeesNoneAndAsksForNone()
    {
        m_stage->signIn(test::counsellor(m_organisation));
        m_page->show();
        QCOMPARE(m_stage->roomAsked(), 0);
        QVERIFY(find<QWidget>("roomEmpty")->isVisible());
        QVERIFY(find<QWidget>("roomEmpty")->accessibleDescription().contains(u"팀장만"_s));
    }

    void whatOnePersonSawIsNotTheNextOnes()
    {
        showRoom();
        m_stage->desk().signOut();
        m_stage->signIn(test::counsellor(m_organisation));
        QCOMPARE(agents()->model()->rowCount(), 0);
        QVERIFY(!agents()->isVisible());
    }

private:
    template <typename T> T *find(const char *objectName) const { return m_page->findChild<T *>(QLatin1StringView(objectName)); }
    QString name(const char *objectName) const { return find<QWidget>(objectName)->accessibleName(); }
    QTableView *agents() const { return find<QTableView>("roomAgents"); }
    void showRoom()
    {
        m_page->show();
        m_stage->answerRoom(m_room);
    }
    QString person(int index) const { return m_organisation.user(m_room.agents.at(index).user)->displayName; }
    QStringList row(int row) const
    {
        QStringList cells;
        for (int column = 0; column < agents()->model()->columnCount(); ++column)
            cells.append(agents()->model()->index(row, column).data().toString());
        return cells;
    }
    int rowOf(int index) const
    {
        for (int i = 0; i < agents()->model()->rowCount(); ++i) {
            if (row(i).first() == person(index))
                return i;
        }
        return -1;
    }

    std::unique_ptr<ui::theme::Theme> m_theme;
    const domain::Organisation m_organisation = test::sampleOrganisation();
    const QDateTime m_now = test::sceneNow();
    std::unique_ptr<test::StagedDesk> m_stage;
    api::Room m_room;
    std::unique_ptr<ui::room::RoomPage> m_page;
};

QTEST_MAIN(TestRoomPage)
#include "tst_roompage.moc"
