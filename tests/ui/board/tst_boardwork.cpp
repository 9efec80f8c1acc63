#include "domain/complaintstates.h"
#include "models/complaintviewmodel.h"
#include "tests/ui/board/boardworld.h"
#include "ui/board/actionform.h"
#include "ui/board/attentionpanel.h"
#include "ui/board/boardheader.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardtable.h"
#include "ui/board/boardtextmodel.h"
#include "ui/board/bulkpanel.h"
#include "ui/board/calendarboard.h"
#include "ui/board/cardlist.h"
#include "ui/board/detailpanel.h"
#include "ui/board/grouppane.h"
#include "ui/board/groupwords.h"
#include "ui/board/lanesboard.h"
#include "ui/board/laneview.h"
#include "ui/board/monthgrid.h"
#include "ui/board/viewmenu.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace ui::board;
using test::BoardWorld;

namespace {

template <typename T> T *find(QWidget &root, const QString &name = {})
{
    T *found = root.findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

LaneView *lane(QWidget &panel, const char *name) { return find<LaneView>(panel, QString::fromLatin1(name)); }

ComplaintId idAt(LaneView *view, int row) { return complaintOf(view->list()->model()->index(row, 0))->id; }

void press(LaneView *view, int row, Qt::KeyboardModifiers modifiers = {})
{
    QListView *list = view->list();
    list->scrollTo(list->model()->index(row, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(list->model()->index(row, 0)).center());
}

/// Drops as a drag out of another lane does.
void drop(LaneView *onto, const QList<ComplaintId> &ids)
{
    const std::unique_ptr<QMimeData> data(mimeOf(ids));
    const QPoint at = onto->list()->viewport()->rect().center();
    QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(onto->list()->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(onto->list()->viewport(), &event);
    QCoreApplication::processEvents(); // The drag comes to its end first.
}

} // namespace

/// Moving the work: by drag, key and menu, several at once, and back again; the other ways to look.
class TestBoardWork final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_world = std::make_unique<BoardWorld>(300, Role::Supervisor);
        BoardAccess access = m_world->access();
        access.views.own = [this] { return m_ownViews; };
        access.views.keepOwn = [this](const QByteArray &views) { m_ownViews = views; };
        access.views.share = [this](const QList<SharedView> &views, QObject *, auto answer) {
            m_shared = views;
            m_answer = std::move(answer);
        };
        m_ownViews.clear();
        m_shared.clear();
        m_panel = std::make_unique<BoardPanel>(access);
        m_panel->resize(1600, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void severalAreGatheredOverTheLanes()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        LaneView *received = lane(*m_panel, "laneReceived");
        press(assigned, 0);
        QVERIFY(m_panel->isDetailOpen());
        press(assigned, 1, Qt::ControlModifier);
        press(received, 0, Qt::ControlModifier);
        auto *bulk = find<BulkPanel>(*m_panel);
        QVERIFY(bulk->isVisible());
        QVERIFY(!find<DetailPanel>(*m_panel)->isVisible());
        QCOMPARE(bulk->complaints(), (QList<ComplaintId>{idAt(received, 0), idAt(assigned, 0), idAt(assigned, 1)}));
        press(received, 1); // Without a key: only this one.
        QVERIFY(!bulk->isVisible());
        QVERIFY(find<DetailPanel>(*m_panel)->isVisible());
    }

    void aStepIsTakenForAllAndBackAgain()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        press(assigned, 0);
        press(assigned, 2, Qt::ShiftModifier);
        auto *bulk = find<BulkPanel>(*m_panel);
        const QList<ComplaintId> ids = bulk->complaints();
        QCOMPARE(ids.size(), 3);
        QTest::mouseClick(find<QPushButton>(*bulk, u"bulk%1"_s.arg(int(CommandKind::StartWork))), Qt::LeftButton);
        for (const ComplaintId &id : ids)
            QCOMPARE(m_world->replica.complaint(id)->state, ComplaintState::InProgress);
        auto *toast = find<ui::widgets::Toast>(*m_panel);
        QVERIFY(toast->isVisible());
        QVERIFY2(toast->accessibleName().contains(u"3건"), qPrintable(toast->accessibleName()));
        m_panel->setFocus();
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Undo);
        for (const ComplaintId &id : ids)
            QCOMPARE(m_world->replica.complaint(id)->state, ComplaintState::Assigned);
    }

    void aStepThatAsksAsksOnceForAll()
    {
        LaneView *progress = lane(*m_panel, "laneInProgress");
        press(progress, 0);
        press(progress, 3, Qt::ShiftModifier);
        auto *bulk = find<BulkPanel>(*m_panel);
        const QList<ComplaintId> ids = bulk->complaints();
        bulk->run(CommandKind::AddNote, ids);
        auto *form = find<ActionForm>(*bulk);
        QTest::mouseClick(find<QPushButton>(*form, u"actionGive"_s), Qt::LeftButton); // Nothing was written.
        QVERIFY(bulk->hasForm());
        find<QPlainTextEdit>(*form, u"actionText"_s)->setPlainText(u"함께 확인함"_s);
        QTest::mouseClick(find<QPushButton>(*form, u"actionGive"_s), Qt::LeftButton);
        QVERIFY(!bulk->hasForm());
        for (const ComplaintId &id : ids) {
            const auto last = m_world->replica.lastEntry(id);
            QVERIFY(last);
            QVERIFY(std::holds_alternative<AddNote>(last->what));
        }
    }

    /// A colleague moves the complaint one has open: it stays open, whatever lies under the cursor now.
    void whatIsOpenStaysOpenWhenItLeavesItsLane()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        press(assigned, 1);
        const ComplaintId id = idAt(assigned, 1);
        QCOMPARE(find<DetailPanel>(*m_panel)->complaint(), id);
        change(id, ComplaintState::InProgress);
        QTRY_VERIFY(lane(*m_panel, "laneInProgress")->view().rowOf(id) >= 0);
        QTest::qWait(30); // The selection is put right in a turn of its own.
        QCOMPARE(find<DetailPanel>(*m_panel)->complaint(), id);
        m_panel->setMode(BoardPanel::Mode::Table);
        change(id, ComplaintState::Closed);
        QTRY_VERIFY(find<BoardTable>(*m_panel)->model()->rowCount() > 0);
        QTest::qWait(60);
        QCOMPARE(find<DetailPanel>(*m_panel)->complaint(), id);
    }

    void theChoiceIsGivenUp_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("button") << false;
        QTest::newRow("Esc") << true;
    }

    void theChoiceIsGivenUp()
    {
        QFETCH(const bool, byKey);
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        press(assigned, 0);
        press(assigned, 2, Qt::ShiftModifier);
        auto *bulk = find<BulkPanel>(*m_panel);
        QVERIFY(bulk->isVisible());
        if (byKey)
            QTest::keyClick(assigned->list(), Qt::Key_Escape);
        else
            QTest::mouseClick(find<QToolButton>(*bulk, u"bulkClose"_s), Qt::LeftButton);
        QVERIFY(!bulk->isVisible());
        QCOMPARE(assigned->list()->selected(10).size(), 1);
    }

    void whatIsWrittenForSeveralStaysWhileOneOfThemMoves()
    {
        LaneView *progress = lane(*m_panel, "laneInProgress");
        press(progress, 0);
        press(progress, 2, Qt::ShiftModifier);
        auto *bulk = find<BulkPanel>(*m_panel);
        const QList<ComplaintId> ids = bulk->complaints();
        bulk->run(CommandKind::AddNote, ids);
        find<QPlainTextEdit>(*find<ActionForm>(*bulk), u"actionText"_s)->setPlainText(u"함께 확인함"_s);
        change(ids.last(), ComplaintState::Closed);
        QTRY_VERIFY(progress->view().rowOf(ids.last()) < 0);
        QTest::qWait(30);
        QVERIFY(bulk->hasForm());
        QCOMPARE(find<QPlainTextEdit>(*find<ActionForm>(*bulk), u"actionText"_s)->toPlainText(), u"함께 확인함"_s);
    }

    void nothingOfOneIsOfferedForAll()
    {
        LaneView *planned = lane(*m_panel, "laneScheduled");
        press(planned, 0);
        press(planned, 1, Qt::ShiftModifier);
        auto *bulk = find<BulkPanel>(*m_panel);
        bulk->run(CommandKind::ScheduleWork, bulk->complaints());
        for (const QLineEdit *line : find<ActionForm>(*bulk)->findChildren<QLineEdit *>()) {
            if (line->accessibleName().contains(u"업체"))
                QVERIFY(line->text().isEmpty());
        }
    }

    void aRefusedStepOffersNoWayBackFromAnother()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        const ComplaintId id = idAt(assigned, 0);
        m_panel->moveTo(models::Lane::InProgress, {id});
        const BoardAccess access = m_world->access();
        BoardActions actions(access);
        QVERIFY(actions.give({id}, StartWork{}).done.isEmpty()); // It has begun already.
        QVERIFY(!actions.canUndo());
    }

    void whatSomeCannotDoIsLeftAsItIs()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        LaneView *resolved = lane(*m_panel, "laneResolved");
        press(assigned, 0);
        press(resolved, 0, Qt::ControlModifier);
        auto *bulk = find<BulkPanel>(*m_panel);
        const ComplaintId done = idAt(resolved, 0);
        const ComplaintId open = idAt(assigned, 0);
        auto *start = find<QPushButton>(*bulk, u"bulk%1"_s.arg(int(CommandKind::StartWork)));
        QVERIFY2(start->text().contains(u"1건"), qPrintable(start->text()));
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(m_world->replica.complaint(open)->state, ComplaintState::InProgress);
        QCOMPARE(m_world->replica.complaint(done)->state, ComplaintState::Resolved);
    }

    void aCardIsDroppedIntoALane()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        const ComplaintId id = idAt(assigned, 0);
        drop(lane(*m_panel, "laneInProgress"), {id});
        QCOMPARE(m_world->replica.complaint(id)->state, ComplaintState::InProgress);
    }

    void aDropThatNeedsWordsOpensTheForm()
    {
        LaneView *progress = lane(*m_panel, "laneInProgress");
        const ComplaintId id = idAt(progress, 0);
        drop(lane(*m_panel, "laneResolved"), {id});
        QVERIFY(find<DetailPanel>(*m_panel)->hasForm());
        QCOMPARE(find<DetailPanel>(*m_panel)->complaint(), id);
        QCOMPARE(m_world->replica.complaint(id)->state, complaintState(id));
    }

    void aDropThatLeadsNowhereSaysSo()
    {
        LaneView *received = lane(*m_panel, "laneReceived");
        const ComplaintId id = idAt(received, 0);
        drop(lane(*m_panel, "laneResolved"), {id});
        QCOMPARE(m_world->replica.complaint(id)->state, complaintState(id));
        QVERIFY(find<ui::widgets::Toast>(*m_panel)->isVisible());
    }

    void aForeignDropIsNotTaken()
    {
        QMimeData text;
        text.setText(u"2026-000001"_s);
        auto *list = lane(*m_panel, "laneResolved")->list();
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(list->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void aKeyMovesToTheNextLane()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        press(assigned, 0);
        const ComplaintId id = idAt(assigned, 0);
        QTest::keyClick(assigned->list(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_world->replica.complaint(id)->state, ComplaintState::InProgress);
    }

    /// What another desk changes waits while a card is in the hand, and comes when it is let go.
    void nothingMovesUnderADrag()
    {
        LaneView *assigned = lane(*m_panel, "laneAssigned");
        const ComplaintId id = idAt(assigned, 0);
        const int before = assigned->view().rowCount();
        emit assigned->list()->dragging({id});
        Complaint taken = *m_world->replica.complaint(idAt(assigned, 1));
        taken.state = ComplaintState::InProgress;
        ++taken.version;
        m_world->send(taken);
        QTest::qWait(60); // Longer than a frame: it would have been taken in.
        QCOMPARE(assigned->view().rowCount(), before);
        emit assigned->list()->dragging({});
        QTRY_COMPARE(assigned->view().rowCount(), before - 1);
    }

    void whatNobodyOwnsHasALaneOfItsOwn()
    {
        LaneView *stuck = lane(*m_panel, "laneStuck");
        QVERIFY(stuck->view().rowCount() > 0);
        for (int row = 0; row < stuck->view().rowCount(); ++row) {
            const Complaint &complaint = *stuck->view().complaintAt(row);
            QVERIFY(complaint.obstacle || isOwnerless(complaint));
        }
    }

    void theCalendarCountsWhatIsDueOnADay()
    {
        m_panel->setMode(BoardPanel::Mode::Calendar);
        auto *month = find<MonthGrid>(*m_panel);
        int sum = 0;
        for (QDate day = m_world->now.date().addDays(-60); day < m_world->now.date().addDays(60); day = day.addDays(1)) {
            const auto by = std::ranges::count_if(m_world->known,
                                                  [&](const Complaint &c) { return isClockRunning(c.state) && c.dueAt.date() == day; });
            QCOMPARE(month->dueOn(day), int(by));
            sum += int(by);
        }
        QVERIFY(sum > 0);
    }

    void theKeysGoThroughTheCalendar()
    {
        m_panel->setMode(BoardPanel::Mode::Calendar);
        auto *month = find<MonthGrid>(*m_panel);
        month->setFocus();
        const QDate today = m_world->now.date();
        QCOMPARE(month->day(), today);
        QTest::keyClick(month, Qt::Key_Right);
        QTest::keyClick(month, Qt::Key_Down);
        QCOMPARE(month->day(), today.addDays(8));
        QTest::keyClick(month, Qt::Key_PageDown);
        QCOMPARE(month->day(), today.addDays(8).addMonths(1));
        QTest::keyClick(month, Qt::Key_Home);
        QCOMPARE(month->day(), today);
        QVERIFY(month->dueOn(today) > 0);
        QTest::keyClick(month, Qt::Key_Return);
        LaneView *day = lane(*m_panel, "calendarDay");
        QVERIFY(day->list()->hasFocus());
        QCOMPARE(day->view().rowCount(), month->dueOn(today));
        QTest::keyClick(day->list(), Qt::Key_Left);
        QVERIFY(month->hasFocus());
    }

    void theSelectionGoesAlongIntoTheCalendar()
    {
        LaneView *progress = lane(*m_panel, "laneInProgress");
        int row = 0;
        while (!isClockRunning(progress->view().complaintAt(row)->state))
            ++row;
        const ComplaintId id = idAt(progress, row);
        m_panel->open(id);
        m_panel->setMode(BoardPanel::Mode::Calendar);
        QCOMPARE(find<MonthGrid>(*m_panel)->day(), m_world->replica.complaint(id)->dueAt.date());
        LaneView *day = lane(*m_panel, "calendarDay");
        QCOMPARE(complaintOf(day->list()->currentIndex())->id, id);
        m_panel->setMode(BoardPanel::Mode::Table);
        QCOMPARE(complaintOf(find<BoardTable>(*m_panel)->currentIndex())->id, id);
    }

    void aGroupNarrowsEveryWayToLook()
    {
        QTest::mouseClick(find<QPushButton>(*m_panel, u"boardGroup"_s), Qt::LeftButton);
        auto *pane = find<GroupPane>(*m_panel);
        QVERIFY(pane->isVisible());
        auto *groups = find<QListView>(*pane, u"groupList"_s);
        const QAbstractItemModelTester tester(groups->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int all = find<LanesBoard>(*m_panel)->count();
        QCOMPARE(groups->model()->index(0, 0).data(models::ComplaintGroups::CountRole).toInt(), all);
        groups->setCurrentIndex(groups->model()->index(1, 0));
        const int some = groups->model()->index(1, 0).data(models::ComplaintGroups::CountRole).toInt();
        QVERIFY(some < all);
        QCOMPARE(find<LanesBoard>(*m_panel)->count(), some);
        m_panel->setMode(BoardPanel::Mode::Table);
        QCOMPARE(find<BoardTable>(*m_panel)->model()->rowCount(), some);
        groups->setCurrentIndex(groups->model()->index(0, 0));
        QCOMPARE(find<BoardTable>(*m_panel)->model()->rowCount(), all);
    }

    void groupsLieTogetherInTheTable()
    {
        models::BoardView view;
        view.mode = models::BoardMode::Table;
        view.grouping = models::Grouping::District;
        m_panel->setView(view);
        auto *table = find<BoardTable>(*m_panel);
        QSet<QString> seen;
        QString before;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString district = complaintOf(table->model()->index(row, 0))->place.district->text();
            if (row > 0 && district != before)
                QVERIFY2(!seen.contains(district), qPrintable(district));
            seen.insert(district);
            before = district;
        }
        QVERIFY(seen.size() > 3);
    }

    void columnsSortBehindEachOther()
    {
        m_panel->setMode(BoardPanel::Mode::Table);
        auto *table = find<BoardTable>(*m_panel);
        auto *header = find<BoardHeader>(*m_panel);
        header->sortBy(models::ComplaintColumn::State, false);
        header->sortBy(models::ComplaintColumn::Received, true);
        header->sortBy(models::ComplaintColumn::Received, true); // Once more: the other way.
        QCOMPARE(table->sortKeys(),
                 (QList<models::ComplaintSortKey>{{models::ComplaintColumn::State, Qt::AscendingOrder},
                                                  {models::ComplaintColumn::Received, Qt::DescendingOrder}}));
        for (int row = 1; row < table->model()->rowCount(); ++row) {
            const auto above = complaintOf(table->model()->index(row - 1, 0));
            const auto below = complaintOf(table->model()->index(row, 0));
            QVERIFY(above->state <= below->state);
            QVERIFY(above->state != below->state || above->receivedAt >= below->receivedAt);
        }
    }

    void aViewIsKeptAndGoneBackTo()
    {
        models::BoardView view;
        view.mode = models::BoardMode::Table;
        view.grouping = models::Grouping::Department;
        view.sort = {{models::ComplaintColumn::Received, Qt::DescendingOrder}};
        view.choices.urgency = Urgency::Urgent;
        view.text = u"포트홀"_s;
        m_panel->setView(view);
        QCOMPARE(m_panel->view(), view);
        auto *menu = m_panel->findChild<ViewMenu *>();
        menu->keep(u"급한 포트홀"_s, m_panel->view(), false);
        QCOMPARE(menu->nameOf(view), u"급한 포트홀"_s);
        QVERIFY(find<QPushButton>(*m_panel, u"boardViews"_s)->text().contains(u"급한"));
        m_panel->setView({});
        QCOMPARE(m_panel->view(), models::BoardView());
        const auto kept = ownViews(m_ownViews);
        QCOMPARE(kept.size(), 1);
        m_panel->setView(*models::boardViewOf(kept.first().content));
        QCOMPARE(m_panel->view(), view);
        menu->removeOwn(u"급한 포트홀"_s);
        QVERIFY(ownViews(m_ownViews).isEmpty());
    }

    void aViewIsSharedWithTheTeamAndSaysWhenItCouldNot()
    {
        models::BoardView view;
        view.figures.insert(models::BoardFigure::Overdue);
        view.text = u"홍길동"_s;
        auto *menu = m_panel->findChild<ViewMenu *>();
        menu->keep(u"우리 팀 지연"_s, view, true);
        QCOMPARE(m_shared.size(), 1);
        QCOMPARE(m_shared.first().name, u"우리 팀 지연"_s);
        QVERIFY(!m_shared.first().code.isEmpty());
        QVERIFY2(!m_shared.first().content.contains(u"홍길동"), "a search may name somebody");
        m_answer(u"그 사이에 바뀌었습니다."_s);
        auto *toast = find<ui::widgets::Toast>(*m_panel);
        QCOMPARE(toast->accessibleName(), u"그 사이에 바뀌었습니다."_s);
        m_answer(std::nullopt);
        QVERIFY(toast->accessibleName().contains(u"우리 팀 지연"));
        QVERIFY(ownViews(m_ownViews).isEmpty());
    }

    void whatWaitsForSomebodyIsListedAndLeadsToIt()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        auto *panel = find<AttentionPanel>(*m_panel);
        QVERIFY(panel->isVisible());
        auto *list = find<QListView>(*panel, u"attentionList"_s);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        const QString title = find<QLabel>(*panel, u"attentionTitle"_s)->text();
        QVERIFY2(panel->lateCount() == 0 || title.contains(u"%1건 지남"_s.arg(panel->lateCount())), qPrintable(title)); // As on the button.
        const auto first = list->model()->index(0, 0).data(models::AttentionModel::AttentionRole).value<models::Attention>();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(find<DetailPanel>(*m_panel)->complaint(), first.complaint->id);
        QVERIFY(!panel->isVisible());
        m_panel->closeDetail(); // And back to the list it came from.
        QVERIFY(panel->isVisible());
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
    }

    void aDamagedShelfLosesNothingElse()
    {
        m_ownViews = "{";
        QTest::ignoreMessage(QtWarningMsg, "the views kept on this desk cannot be read");
        QVERIFY(ownViews(m_ownViews).isEmpty());
        m_ownViews = toBytes({{u"옛 보기"_s, u"{\"mode\":\"map\"}"_s}, {u"내 것"_s, u"{\"mine\":true}"_s}});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"옛 보기.*mode"_s));
        models::BoardView mine;
        mine.choices.mine = true;
        m_panel->findChild<ViewMenu *>()->forgetNames();
        QCOMPARE(m_panel->findChild<ViewMenu *>()->nameOf(mine), u"내 것"_s);
        QCOMPARE(ownViews(m_ownViews).size(), 2); // What cannot be shown is still there.
    }

private:
    /// By another desk.
    void change(const ComplaintId &id, ComplaintState state)
    {
        Complaint changed = *m_world->replica.complaint(id);
        changed.state = state;
        changed.lastStep.reset();
        changed.callBacks.clear();
        ++changed.version;
        m_world->send(changed);
    }
    ComplaintState complaintState(const ComplaintId &id) const { return std::ranges::find(m_world->known, id, &Complaint::id)->state; }

    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<BoardWorld> m_world;
    std::unique_ptr<BoardPanel> m_panel;
    QByteArray m_ownViews;
    QList<SharedView> m_shared;
    std::function<void(std::optional<QString>)> m_answer;
};

QTEST_MAIN(TestBoardWork)
#include "tst_boardwork.moc"
