#include "models/callbackmodel.h"
#include "tests/ui/board/boardworld.h"
#include "tests/ui/support/readingorder.h"
#include "ui/board/actionform.h"
#include "ui/board/detailpanel.h"
#include "ui/callback/callbackpanel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using test::BoardWorld;
using ui::callback::CallBackPanel;

/// The list of promises is worked through with the keyboard: who is first is phoned, and what came of it is written down.
class TestCallBackPanel final : public QObject
{
    Q_OBJECT

    static QListView *listOf(CallBackPanel &panel) { return panel.findChild<QListView *>(u"callBackList"_s); }
    static void choose(CallBackPanel &panel, int row) { listOf(panel)->setCurrentIndex(listOf(panel)->model()->index(row, 0)); }

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void enterPhonesWhomTheRowNames()
    {
        BoardWorld world(200, Role::Supervisor);
        CallBackPanel panel(world.access());
        QAbstractItemModelTester tester(listOf(panel)->model());
        panel.resize(1200, 650);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        listOf(panel)->setFocus();
        choose(panel, 0);
        QTest::keyClick(listOf(panel), Qt::Key_Return);
        QCOMPARE(world.called.size(), 1);
        const models::CallBackModel model(world.replica);
        QCOMPARE(world.called.first(), model.callBack(0)->number);
    }

    void tabFollowsTheEye()
    {
        BoardWorld world(200, Role::Supervisor);
        CallBackPanel panel(world.access());
        panel.resize(1200, 650);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        choose(panel, 0);
        QCOMPARE(test::firstStepBack(&panel), QString());
        listOf(panel)->setFocus();
        QTest::keyClick(listOf(panel), Qt::Key_R);
        QVERIFY(panel.findChild<ui::board::ActionForm *>(u"actionForm"_s));
        QCOMPARE(test::firstStepBack(&panel), QString());
    }

    void theResultIsWrittenDownByKeysAndThePromiseGoes()
    {
        BoardWorld world(200, Role::Supervisor);
        CallBackPanel panel(world.access());
        panel.resize(1200, 650);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        listOf(panel)->setFocus();
        choose(panel, 0);
        const int before = listOf(panel)->model()->rowCount();
        QTest::keyClick(listOf(panel), Qt::Key_R);
        auto *form = panel.findChild<ui::board::ActionForm *>(u"actionForm"_s);
        QVERIFY(form);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier); // "통화" is what the form offers first
        QTRY_COMPARE(listOf(panel)->model()->rowCount(), before - 1);
    }

    void theCountOfOnesOwnLateOnesIsTold()
    {
        BoardWorld world(200, Role::Supervisor);
        const models::CallBackModel all(world.replica);
        world.actor.user = all.callBack(0)->owner;
        CallBackPanel panel(world.access());
        QSignalSpy told(&panel, &CallBackPanel::lateCountChanged);
        models::CallBackModel mine(world.replica);
        mine.setOwner(world.actor.user);
        QCOMPARE(panel.lateCount(), mine.lateCount(world.now));
        // One more that is late from the start: promised yesterday by another desk of the same person.
        Complaint complaint = *all.complaint(all.rowCount() - 1);
        complaint.callBacks.append({.id = CallBackId::create(),
                                    .reason = CallBackReason::Requested,
                                    .number = *PhoneNumber::parse(u"01012345678"),
                                    .promisedFor = world.now.addDays(-1),
                                    .owner = world.actor.user,
                                    .state = CallBackState::Promised,
                                    .attempts = {}});
        ++complaint.version;
        world.send(complaint);
        QCOMPARE(told.size(), 1);
        QCOMPARE(panel.lateCount(), mine.lateCount(world.now));
    }

    void nothingToDoIsSaid()
    {
        BoardWorld world(0);
        CallBackPanel panel(world.access());
        panel.show();
        QVERIFY(!listOf(panel)->isVisible());
    }

    void namesAndNumbersAreMasked()
    {
        BoardWorld world(200, Role::Supervisor);
        CallBackPanel panel(world.access());
        const auto *model = listOf(panel)->model();
        const models::CallBackModel records(world.replica);
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString spoken = model->index(row, 0).data(Qt::AccessibleTextRole).toString();
            QVERIFY(!spoken.contains(records.callBack(row)->number.formatted()));
            const QString name = records.complaint(row)->petitionerName;
            QVERIFY(name.size() < 3 || !spoken.contains(name));
        }
    }

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

QTEST_MAIN(TestCallBackPanel)
#include "tst_callbackpanel.moc"
