#include "callscene.h"
#include "tests/models/callsamples.h"
#include "tests/ui/counsel/scene.h"
#include "tests/ui/support/readingorder.h"
#include "ui/calls/callspage.h"
#include "ui/calls/callspanel.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using models::CallLogModel;

namespace {
constexpr int Patience = 20'000;
}

/// The panel over real records and commands; the telephone is a list of what was dialled.
class TestCallsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_scene = test::callScene(m_organisation);
        m_stage = std::make_unique<test::StagedDesk>(m_organisation, m_now, m_scene.records);
        m_mayDial = true;
        m_recorded = true;
        m_dialled.clear();
        m_soundOf.clear();
        signIn(domain::Role::Counsellor);
        ui::calls::CallsAccess access{
            .replica = m_stage->replica(),
            .now = [this] { return m_now; },
            .actor = [this] { return m_actor; },
            .mayDial = [this] { return m_mayDial; },
            .dial = [this](const domain::PhoneNumber &number) { m_dialled.append(number.digits()); },
            .setWrapUp = [this](const domain::CallId &call,
                                const domain::WrapUpCode &code) { return m_stage->desk().give(call, domain::SetCallWrapUp{code}); },
            .openPersonalData = [this](const domain::CallId &, QObject *, const std::function<void(bool)> &answer) { answer(m_recorded); },
            .recordings = {.info =
                               [this](const domain::CallId &call, QObject *context, const auto &answer) {
                                   const bool there = m_soundOf.contains(call);
                                   QMetaObject::invokeMethod(
                                       context,
                                       [call, there, answer] {
                                           api::RecordingInfo info;
                                           info.call = call;
                                           info.state = api::RecordingState::Complete;
                                           if (there)
                                               answer(info);
                                           else
                                               answer(tl::unexpected(sync::ApiError{.kind = sync::ApiErrorKind::BadRequest,
                                                                                    .code = u"notFound"_s,
                                                                                    .detail = {},
                                                                                    .retryAfterSeconds = 0}));
                                       },
                                       Qt::QueuedConnection);
                               },
                           .sound = [](const domain::CallId &, QObject *, const auto &) {},
                           .call = [this](const domain::CallId &call) { return m_stage->replica().call(call); },
                           .waitsHere = [](const domain::CallId &) { return false; }},
        };
        m_panel = std::make_unique<ui::calls::CallsPanel>(std::move(access));
        m_panel->resize(1216, 664);
        m_panel->show();
        m_panel->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_VERIFY_WITH_TIMEOUT(list()->currentIndex().isValid(), Patience);
    }
    void tabFollowsTheEye() { QCOMPARE(test::firstStepBack(m_panel.get()), QString()); }

    void cleanup()
    {
        m_panel.reset();
        m_stage.reset();
    }

    void counsellorSeesTheirOwnCallsLatestFirst()
    {
        QCOMPARE(listed().size(), 12);
        QVERIFY(std::ranges::all_of(listed(), [this](const auto &call) { return call->handledBy == m_scene.me; }));
        QVERIFY(std::ranges::is_sorted(listed(), std::ranges::greater(), [](const auto &call) { return call->startedAt; }));
        QVERIFY(!find<QComboBox>("callWhose")->isVisible());
        QCOMPARE(list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"부재중, 010-••••-1234, 민원 대표, 26분 전, 다시 걸 전화"_s);
        QCOMPARE(text("callName"), u"홍•동"_s);
        QCOMPARE(text("callNumber"), u"010-••••-5678"_s);
    }

    void recordingIsOfferedBesideItsCallAndNoOther()
    {
        const auto calls = listed();
        int row = 1;
        while (calls.at(row)->result != domain::CallResult::Answered)
            ++row;
        m_soundOf = {calls.at(row)->id};
        auto *player = find<QWidget>("recordingPlayer");
        QVERIFY(player && !player->isVisible());
        list()->setCurrentIndex(list()->model()->index(row, 0));
        QTRY_VERIFY_WITH_TIMEOUT(player->isVisible(), Patience);
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QVERIFY(!player->isVisible());
    }

    void supervisorMaySeeEverybodys()
    {
        signIn(domain::Role::Supervisor);
        m_panel->actorChanged();
        QTRY_VERIFY_WITH_TIMEOUT(find<QComboBox>("callWhose")->isVisible(), Patience);
        QCOMPARE(listed().size(), 14);
        QTRY_VERIFY_WITH_TIMEOUT(list()->selectionModel()->isSelected(list()->currentIndex()), Patience);
        m_panel->actorChanged(); // The same calls anew.
        QTRY_VERIFY_WITH_TIMEOUT(list()->selectionModel()->isSelected(list()->currentIndex()), Patience);
        find<QComboBox>("callWhose")->setCurrentIndex(0);
        QCOMPARE(listed().size(), 0);
    }

    void whoMayNotReadPersonalDataIsToldSo()
    {
        signIn(domain::Role::Administrator);
        m_panel->actorChanged();
        QTRY_COMPARE_WITH_TIMEOUT(find<QWidget>("callsEmpty")->accessibleName(), u"볼 권한이 없습니다"_s, Patience);
        QVERIFY(!find<QWidget>("callDetail")->isVisible());
        QVERIFY(!list()->isVisible());
    }

    void enterCallsBackWhoeverIsChosen()
    {
        QTest::keyClick(list(), Qt::Key_Return);
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(m_dialled, (QStringList{test::callersNumber().digits(), u"01055501234"_s}));
    }

    void nothingIsDialledWithoutANumberOrATelephone()
    {
        choose(8); // Withheld.
        QVERIFY(!find<QAbstractButton>("callBackButton")->isEnabled());
        QVERIFY(text("callCannot").contains(u"번호"_s));
        QTest::keyClick(list(), Qt::Key_Return);
        choose(0);
        m_mayDial = false;
        m_panel->phoneChanged();
        QVERIFY(!find<QAbstractButton>("callBackButton")->isEnabled());
        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(m_dialled.isEmpty());
    }

    void missedCallsAreCountedAndClearedByCallingBack()
    {
        QCOMPARE(m_panel->callBacksWanted(), 1); // Withheld, called back and another's do not count.
        QSignalSpy changed(m_panel.get(), &ui::calls::CallsPanel::callBacksWantedChanged);
        QTest::keyClick(m_panel.get(), Qt::Key_5, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("callWanted")->isVisible(), Patience);
        domain::CallRecord back
            = test::callRecord(u"01055501234", 0, domain::CallResult::Answered, domain::CallDirection::Outgoing, m_scene.colleague);
        test::serverSays(m_stage->replica(), {back});
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, Patience);
        QCOMPARE(m_panel->callBacksWanted(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(find<QWidget>("callsEmpty")->accessibleName(), u"조건에 맞는 통화가 없습니다"_s, Patience);
    }

    void lettersSearchAndEscapeComesBack()
    {
        QTest::keyClicks(list(), u"5"_s);
        auto *search = find<QLineEdit>("callSearch");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"678"_s);
        QCOMPARE(listed().size(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Escape);
        QCOMPARE(listed().size(), 12);
        QVERIFY(m_dialled.isEmpty());
    }

    void missingWrapUpCodeIsGivenByWhoHadTheCall()
    {
        auto *code = find<QComboBox>("callWrapUpCode");
        QVERIFY(code->isEnabled());
        QCOMPARE(code->currentText(), u"아직 없음"_s);
        code->setCurrentIndex(1);
        emit code->activated(1);
        const auto call = m_stage->replica().call(m_scene.calls.at(0).id);
        QCOMPARE(call->wrapUp, m_organisation.data().callCentre.wrapUps.at(0).code);
        QCOMPARE(find<QComboBox>("callWrapUpCode")->currentIndex(), 1);
    }

    void complaintTakenInTheCallIsALink()
    {
        QSignalSpy opened(m_panel.get(), &ui::calls::CallsPanel::complaintActivated);
        find<QAbstractButton>("callComplaint0")->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<domain::ComplaintId>(), m_scene.complaint);
    }

    void whatWasSaidIsShownAsKept()
    {
        const QString words = find<QPlainTextEdit>("callTranscript")->toPlainText();
        QVERIFY(words.startsWith(u"00:02  상담사: 안녕하세요"_s));
        QCOMPARE(words.count(u'\n'), 3);
        choose(1);
        QVERIFY(!find<QPlainTextEdit>("callTranscript")->isVisible());
    }

    void unmasksOnlyWhatWasWrittenDown()
    {
        m_recorded = false;
        find<QAbstractButton>("callUnmask")->click();
        QCOMPARE(text("callNumber"), u"010-••••-5678"_s);
        QVERIFY(find<QWidget>("callStillMasked")->isVisible());
        m_recorded = true;
        find<QAbstractButton>("callUnmask")->click();
        QCOMPARE(text("callNumber"), u"010-1234-5678"_s);
        QCOMPARE(text("callName"), u"홍길동"_s);
        choose(1);
        choose(0);
        QCOMPARE(text("callNumber"), u"010-••••-5678"_s);
    }

    void newCallComesToTheTopAndLeavesTheOneInHandChosen()
    {
        choose(2);
        const QString name = text("callName");
        test::serverSays(m_stage->replica(),
                         {test::callRecord(u"01010101010", 0, domain::CallResult::Answered, domain::CallDirection::Incoming, m_scene.me)});
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 13, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(list()->currentIndex().row(), 3, Patience);
        QCOMPARE(text("callName"), name);
    }

private:
    template <typename T> T *find(const char *name) const { return m_panel->findChild<T *>(QLatin1StringView(name)); }
    QListView *list() const { return find<QListView>("callList"); }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    QList<CallLogModel::CallPtr> listed() const
    {
        QList<CallLogModel::CallPtr> calls;
        const QAbstractItemModel *model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            calls.append(model->index(row, 0).data(CallLogModel::RecordRole).value<CallLogModel::CallPtr>());
        return calls;
    }
    void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }
    void signIn(domain::Role role)
    {
        const domain::User user = test::userOf(m_organisation, role);
        m_actor = {user.id, user.role};
        m_stage->signIn(user);
    }

    std::unique_ptr<ui::theme::Theme> m_theme;
    const domain::Organisation m_organisation = test::sampleOrganisation();
    const QDateTime m_now = test::sceneNow();
    test::CallScene m_scene;
    std::unique_ptr<test::StagedDesk> m_stage;
    std::unique_ptr<ui::calls::CallsPanel> m_panel;
    domain::Actor m_actor;
    bool m_mayDial = true;
    bool m_recorded = true;
    QSet<domain::CallId> m_soundOf; ///< There is a recording of it.
    QStringList m_dialled;
};

QTEST_MAIN(TestCallsPage)
#include "tst_callspage.moc"
