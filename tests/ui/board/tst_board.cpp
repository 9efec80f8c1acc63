#include "models/complaintviewmodel.h"
#include "tests/ui/board/boardworld.h"
#include "tests/ui/support/readingorder.h"
#include "translations/translations.h"
#include "ui/board/actionform.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardtable.h"
#include "ui/board/boardtextmodel.h"
#include "ui/board/cardlist.h"
#include "ui/board/detailpanel.h"
#include "ui/board/lanesboard.h"
#include "ui/board/laneview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace ui::board;
using test::BoardWorld;

class TestBoard : public QObject
{
    Q_OBJECT

    template <typename T> static T *find(QWidget &root, const QString &name = {})
    {
        T *found = root.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static const Complaint &first(const BoardWorld &world, ComplaintState state)
    {
        return *std::ranges::find_if(world.known, [state](const Complaint &c) { return c.state == state && !c.department.isEmpty(); });
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void lanesHoldTheOpenComplaints()
    {
        BoardWorld world(200);
        BoardPanel panel(world.access());
        const auto open = std::ranges::count_if(world.known, [](const Complaint &c) { return !isEnded(c.state); });
        QCOMPARE(find<LanesBoard>(panel)->count(), int(open));
    }

    void aFigureIsAFilter()
    {
        BoardWorld world(200);
        BoardPanel panel(world.access());
        panel.resize(1280, 700);
        panel.show();
        panel.setMode(BoardPanel::Mode::Table);
        auto *table = find<BoardTable>(panel);
        const int before = table->model()->rowCount();
        auto *tile = find<QAbstractButton>(panel, u"figure%1"_s.arg(int(models::BoardFigure::Overdue)));
        QTest::mouseClick(tile, Qt::LeftButton);
        QVERIFY(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            QVERIFY(complaintOf(table->model()->index(row, 0))->dueAt < world.now);
        QTest::mouseClick(tile, Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), before);
    }

    void aWideWindowWithAnOpenComplaintGetsNarrowAgain()
    {
        BoardWorld world(20);
        BoardPanel panel(world.access());
        panel.resize(1856, 900);
        panel.show();
        panel.open(world.known.front().id);
        panel.resize(1216, 664); // What is left of a screen of 1280 pixels beside the rail.
        QCoreApplication::processEvents();
        QCOMPARE(panel.width(), 1216);
        const auto *calendar = find<QWidget>(panel, u"boardCalendar"_s);
        QVERIFY(calendar->mapTo(&panel, QPoint(calendar->width(), 0)).x() <= 1216 - find<ui::board::DetailPanel>(panel)->width());
    }

    void rowsThatWrapTakeNoMoreThanTheirLines_data()
    {
        QTest::addColumn<bool>("english");
        QTest::newRow("Korean") << false;
        QTest::newRow("English") << true;
    }

    void rowsThatWrapTakeNoMoreThanTheirLines()
    {
        QFETCH(bool, english);
        QTranslator translator;
        if (english) {
            translations::makeReadable();
            QVERIFY(translator.load(translations::englishFile()));
            QVERIFY(QCoreApplication::installTranslator(&translator));
        }
        BoardWorld world(200);
        BoardPanel panel(world.access());
        panel.resize(1856, 1024);
        panel.show();
        panel.open(first(world, ComplaintState::InProgress).id);
        const auto misfit = [&panel] {
            for (const auto *layout : find<ui::board::DetailPanel>(panel)->findChildren<QLayout *>()) {
                const QWidget *row = layout->parentWidget();
                if (!dynamic_cast<const ui::widgets::FlowLayout *>(layout) || !row->isVisible())
                    continue;
                if (row->height() != layout->heightForWidth(row->width()))
                    return u"%1: %2, not %3"_s.arg(QLatin1StringView(row->parentWidget()->metaObject()->className()))
                        .arg(row->height())
                        .arg(layout->heightForWidth(row->width()));
            }
            return QString();
        };
        for (const QSize &size : {QSize(1856, 1024), QSize(1216, 664)}) {
            panel.resize(size);
            QTRY_COMPARE(misfit(), QString());
        }
    }

    void theNarrowestWindowWithAnOpenComplaintCutsNothing_data()
    {
        QTest::addColumn<bool>("english");
        QTest::newRow("Korean") << false;
        QTest::newRow("English") << true;
    }

    void theNarrowestWindowWithAnOpenComplaintCutsNothing()
    {
        QFETCH(bool, english);
        QTranslator translator;
        if (english) {
            translations::makeReadable();
            QVERIFY(translator.load(translations::englishFile()));
            QVERIFY(QCoreApplication::installTranslator(&translator));
        }
        BoardWorld world(200);
        BoardPanel panel(world.access());
        panel.resize(1216, 664);
        panel.show();
        panel.setMode(BoardPanel::Mode::Table);
        panel.open(first(world, ComplaintState::InProgress).id);
        QCoreApplication::processEvents();
        QVERIFY(!find<BoardTable>(panel)->horizontalScrollBar()->isVisible());
        const auto *more = find<QToolButton>(panel, u"actionMore"_s);
        const QWidget *row = more->parentWidget();
        int left = 0;
        for (const auto *button : row->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly)) {
            if (!button->isVisible())
                continue;
            left = std::max(left, button->geometry().right());
            QCOMPARE(button->geometry().center().y(), more->geometry().center().y());
        }
        QVERIFY(left > 0 && more->x() > left);
        qsizetype offered = 0; // Each step once: as a button or in the menu.
        for (const QAction *action : more->menu()->actions())
            offered += action->isVisible() ? 1 : 0;
        for (const auto *button : row->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly))
            offered += button->isVisible() ? 1 : 0;
        QCOMPARE(offered, more->menu()->actions().size());
    }

    void tabFollowsTheEye()
    {
        BoardWorld world(200);
        BoardPanel panel(world.access());
        panel.resize(1216, 664);
        panel.show();
        panel.setMode(BoardPanel::Mode::Table);
        panel.open(first(world, ComplaintState::InProgress).id);
        QTest::mouseClick(find<QPushButton>(panel, u"boardFilters"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        auto *detail = find<ui::board::DetailPanel>(panel);
        QCOMPARE(panel.width(), 1216); // Nor do the filters make the window wider.
        QCOMPARE(test::firstStepBack(detail), QString());
        QCOMPARE(test::firstStepBack(&panel), QString());
        QTest::mouseClick(find<QPushButton>(*detail, u"action%1"_s.arg(int(CommandKind::ResolveComplaint))), Qt::LeftButton);
        QVERIFY(detail->hasForm());
        QCOMPARE(test::firstStepBack(detail), QString());
    }

    void slashSearchesAndTheSyllableBeingComposedCounts()
    {
        BoardWorld world(200);
        BoardPanel panel(world.access());
        panel.show();
        panel.setMode(BoardPanel::Mode::Table);
        auto *table = find<BoardTable>(panel);
        auto *search = find<ui::widgets::SearchField>(panel, u"boardSearch"_s);
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Slash);
        QTRY_VERIFY(search->hasFocus());
        QInputMethodEvent composing(u"횡단보도를"_s.left(4), {});
        QApplication::sendEvent(search, &composing);
        QVERIFY(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const auto complaint = complaintOf(table->model()->index(row, 0));
            QVERIFY(complaint->text.contains(u"횡단보도") || complaint->category.text() == u"sign-paint"_s);
        }
        QCOMPARE(search->text(), QString());
    }

    void theSelectionStaysWhenTheViewChanges()
    {
        BoardWorld world(200);
        BoardPanel panel(world.access());
        panel.resize(1280, 700);
        panel.show();
        const ComplaintId id = first(world, ComplaintState::Assigned).id;
        panel.open(id);
        panel.setMode(BoardPanel::Mode::Table);
        QCOMPARE(complaintOf(find<BoardTable>(panel)->currentIndex())->id, id);
        panel.setMode(BoardPanel::Mode::Lanes);
        auto *lane = find<LaneView>(panel, u"laneAssigned"_s);
        QCOMPARE(complaintOf(lane->list()->currentIndex())->id, id);
    }

    void enterOpensAndEscapeCloses()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        panel.setMode(BoardPanel::Mode::Table);
        auto *table = find<BoardTable>(panel);
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(panel.isDetailOpen());
        QCOMPARE(find<DetailPanel>(panel)->complaint(), complaintOf(table->model()->index(1, 0))->id);
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(!panel.isDetailOpen());
    }

    void assigningGoesThroughTheForm()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        const Complaint received = *std::ranges::find(world.known, ComplaintState::Received, &Complaint::state);
        panel.open(received.id);
        QTest::mouseClick(find<QPushButton>(panel, u"action%1"_s.arg(int(CommandKind::AssignComplaint))), Qt::LeftButton);
        auto *form = find<ActionForm>(panel);
        auto *department = form->findChild<QComboBox *>(u"actionDepartment"_s);
        department->setCurrentIndex(department->findData(received.department.isEmpty() ? u"field"_s : received.department.text()));
        QTest::mouseClick(form->findChild<QPushButton *>(u"actionGive"_s), Qt::LeftButton);
        QCOMPARE(world.replica.complaint(received.id)->state, ComplaintState::Assigned);
        QVERIFY(!find<DetailPanel>(panel)->hasForm());
    }

    void whatIsMissingIsSaidAndWhatWasTypedStays()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.open(first(world, ComplaintState::InProgress).id);
        find<DetailPanel>(panel)->openForm(CommandKind::ResolveComplaint);
        auto *form = find<ActionForm>(panel);
        QTest::mouseClick(form->findChild<QPushButton *>(u"actionGive"_s), Qt::LeftButton);
        const auto labels = form->findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"필요합니다"); }));
        auto *text = form->findChild<QPlainTextEdit *>(u"actionText"_s);
        QTest::keyClicks(text, u"filled"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(world.replica.complaint(first(world, ComplaintState::InProgress).id)->state, ComplaintState::Resolved);
    }

    void personalDataIsMaskedUntilAskedFor()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        const auto known
            = std::ranges::find_if(world.known, [](const Complaint &c) { return c.petitionerName == u"홍길동"_s && !isEnded(c.state); });
        panel.open(known->id);
        auto *petitioner = find<QLabel>(panel, u"detailPetitioner"_s);
        QVERIFY(petitioner->text().contains(u"홍•동"));
        QVERIFY(!petitioner->text().contains(known->petitionerPhone->formatted()));
        auto *unmask = find<QToolButton>(panel, u"detailUnmask"_s);
        auto *stillMasked = find<QLabel>(panel, u"detailStillMasked"_s);
        QTest::mouseClick(unmask, Qt::LeftButton);
        QCOMPARE(world.looked, QList<EntityRef>{EntityRef(known->id)});
        QVERIFY(!petitioner->text().contains(u"홍길동"));
        world.answerLook(false);
        QVERIFY(!petitioner->text().contains(u"홍길동"));
        QVERIFY(stillMasked->isVisible());
        QTest::mouseClick(unmask, Qt::LeftButton);
        world.answerLook(true);
        QVERIFY(petitioner->text().contains(u"홍길동"));
        QVERIFY(!stillMasked->isVisible());
        panel.open(first(world, ComplaintState::Assigned).id);
        QVERIFY(!petitioner->text().contains(u"홍길동"));
    }

    void numberIsCalledWithoutBeingShown()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        const auto known = std::ranges::find_if(world.known, [](const Complaint &c) { return c.petitionerPhone && !isEnded(c.state); });
        panel.open(known->id);
        auto *call = find<QToolButton>(panel, u"detailCall"_s);
        QVERIFY(call->isVisible());
        QTest::mouseClick(call, Qt::LeftButton);
        QCOMPARE(world.called, QList{*known->petitionerPhone});
        QVERIFY(!find<QLabel>(panel, u"detailPetitioner"_s)->text().contains(known->petitionerPhone->formatted()));
        const auto promised = std::ranges::find_if(world.known, [](const Complaint &c) {
            return std::ranges::any_of(c.callBacks, [](const CallBack &b) { return b.state == CallBackState::Promised; });
        });
        QVERIFY(promised != world.known.end());
        panel.open(promised->id);
        QTest::mouseClick(find<QToolButton>(panel, u"callBackCall"_s), Qt::LeftButton);
        QCOMPARE(world.called.size(), 2);
    }

    void anAnswerThatComesTooLateUnmasksNothing()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        const auto known
            = std::ranges::find_if(world.known, [](const Complaint &c) { return c.petitionerName == u"홍길동"_s && !isEnded(c.state); });
        panel.open(known->id);
        QTest::mouseClick(find<QToolButton>(panel, u"detailUnmask"_s), Qt::LeftButton);
        panel.forget();
        world.answerLook(true);
        panel.open(known->id);
        QVERIFY(!find<QLabel>(panel, u"detailPetitioner"_s)->text().contains(u"홍길동"));
    }

    void whoMayNotReadIsNotOfferedTo()
    {
        BoardWorld world(100);
        for (const Role role : {Role::Counsellor, Role::ComplaintStaff, Role::Supervisor, Role::Administrator, Role::ReadOnly}) {
            world.actor.role = role;
            BoardPanel panel(world.access());
            panel.show();
            panel.open(std::ranges::find_if(world.known, [](const Complaint &c) { return c.petitionerPhone && !isEnded(c.state); })->id);
            QCOMPARE(find<QToolButton>(panel, u"detailUnmask"_s)->isVisible(), isPermitted(role, Permission::ReadPersonalData));
        }
    }

    void nothingStaysOfWhoSignedOut()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        const auto known
            = std::ranges::find_if(world.known, [](const Complaint &c) { return !c.petitionerName.isEmpty() && !isEnded(c.state); });
        panel.open(known->id);
        find<ui::widgets::SearchField>(panel, u"boardSearch"_s)->setText(known->petitionerName);
        panel.forget();
        QVERIFY(!panel.isDetailOpen());
        QVERIFY(!find<DetailPanel>(panel)->complaint());
        QVERIFY(find<QLabel>(panel, u"detailPetitioner"_s)->text().isEmpty());
        QVERIFY(find<ui::widgets::SearchField>(panel, u"boardSearch"_s)->text().isEmpty());
        QVERIFY(panel.filter().isEmpty());
    }

    void theKeysGoToTheList()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.resize(1280, 700);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QVERIFY(qobject_cast<QListView *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(panel.mode(), BoardPanel::Mode::Table);
        panel.setFocus();
        QCOMPARE(QApplication::focusWidget(), find<BoardTable>(panel));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(panel.mode(), BoardPanel::Mode::Lanes);
    }

    void theWordsOfTheTableAreForScreenReadersToo()
    {
        BoardWorld world(60);
        models::ComplaintTableModel records(world.replica);
        models::ComplaintViewModel view(records, [&world] { return world.now; });
        ComplaintFaces faces(world.replica, [&world] { return world.now; });
        BoardTextModel words(faces);
        words.setSourceModel(&view);
        const QAbstractItemModelTester tester(&words, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(words.headerData(int(models::ComplaintColumn::Due), Qt::Horizontal, Qt::DisplayRole).toString(), u"기한"_s);
        const QString spoken = words.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(u"기한"));
        QVERIFY(!spoken.contains(u"010"));
        Complaint changed = *view.complaintAt(0);
        changed.version += 1;
        changed.dueAt = changed.dueAt.addDays(3);
        world.send(changed);
        records.flush();
    }

    void aQuietBoardSaysWhy_data()
    {
        QTest::addColumn<int>("connection");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << int(sync::Connection::Live) << u"아직 접수된"_s;
        QTest::newRow("loading") << int(sync::Connection::CatchingUp) << u"불러오는 중"_s;
        QTest::newRow("offline") << int(sync::Connection::Offline) << u"연결되지 않았습니다"_s;
    }
    void aQuietBoardSaysWhy()
    {
        QFETCH(const int, connection);
        QFETCH(const QString, words);
        BoardWorld world(0);
        BoardPanel panel(world.access());
        panel.show();
        sync::SyncStatus status;
        status.connection = sync::Connection(connection);
        panel.setSyncStatus(status);
        const auto labels = panel.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); }));
    }

    void everyControlHasAName()
    {
        BoardWorld world(100);
        BoardPanel panel(world.access());
        panel.show();
        panel.open(first(world, ComplaintState::InProgress).id);
        for (const QAbstractButton *button : panel.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        }
    }

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
