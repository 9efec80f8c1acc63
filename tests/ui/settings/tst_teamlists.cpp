#include "desk/settingsstore.h"
#include "domain/templatefill.h"
#include "tests/ui/counsel/scene.h"
#include "tests/ui/support/readingorder.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/teamlistpane.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using desk::CityListFailure;
using desk::CityListProblem;
using ui::settings::SettingsPage;
using ui::settings::TeamListPane;

namespace {

domain::User person(const domain::Organisation &organisation, domain::Role role)
{
    for (const domain::User &user : organisation.data().users) {
        if (user.role == role)
            return user;
    }
    domain::User user;
    user.id = domain::UserId::create();
    user.role = role;
    return user;
}

/// As an input method gives it: Hangul comes by no key.
void commit(QWidget *field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

} // namespace

/// The team's lists in the settings: by keys, with what others do meanwhile.
class TestTeamLists final : public QObject
{
    Q_OBJECT

    struct Room
    {
        explicit Room(domain::Role role = domain::Role::ComplaintStaff)
            : organisation(test::sampleOrganisation()),
              stage(organisation, test::sceneNow()),
              store(folder.filePath(u"user.ini"_s), folder.filePath(u"policy.ini"_s))
        {
            stage.signIn(person(organisation, role));
            page = std::make_unique<SettingsPage>(stage.desk(), store, nullptr);
            page->resize(1216, 664);
            page->show();
            page->activateWindow();
        }
        template <typename T> T *find(const QString &name) const { return page->findChild<T *>(name); }
        TeamListPane *templates() const { return find<TeamListPane>(u"templatesPane"_s); }
        TeamListPane *rules() const { return find<TeamListPane>(u"rulesPane"_s); }
        QString said(const QString &name) const
        {
            const auto *banner = find<ui::widgets::Banner>(name);
            return banner->isHidden() ? QString() : banner->sentence();
        }
        void openTeam() const { QTest::keyClick(page.get(), Qt::Key_2, Qt::AltModifier); }
        domain::Organisation::Data data() { return stage.replica().organisation().data(); }
        void change(const std::function<void(domain::Organisation::Data &)> &by)
        {
            domain::Organisation::Data now = data();
            by(now);
            ++now.version;
            stage.replica().setOrganisation(domain::Organisation(now));
        }

        QTemporaryDir folder;
        domain::Organisation organisation;
        test::StagedDesk stage;
        desk::SettingsStore store;
        std::unique_ptr<SettingsPage> page;
    };

private slots:
    void onlyWhoMayChangeThemSeesThem_data()
    {
        QTest::addColumn<domain::Role>("role");
        QTest::addColumn<bool>("sees");
        QTest::newRow("complaint staff") << domain::Role::ComplaintStaff << true;
        QTest::newRow("supervisor") << domain::Role::Supervisor << true;
        QTest::newRow("administrator") << domain::Role::Administrator << true;
        QTest::newRow("counsellor") << domain::Role::Counsellor << false;
        QTest::newRow("field team") << domain::Role::FieldLead << false;
    }
    void onlyWhoMayChangeThemSeesThem()
    {
        QFETCH(domain::Role, role);
        QFETCH(bool, sees);
        Room room(role);
        QVERIFY(QTest::qWaitForWindowActive(room.page.get(), 15'000));
        QCOMPARE(!room.find<QWidget>(u"settings-tab-team"_s)->isHidden() && room.find<QWidget>(u"settings-tab-team"_s)->isVisible(), sees);
        room.openTeam();
        QCOMPARE(room.templates()->isVisible(), sees);
        if (sees)
            QVERIFY(room.templates()->list()->hasFocus());
    }

    void tabFollowsTheEye()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(room.page.get()));
        QCOMPARE(test::firstStepBack(room.page.get()), QString());
        room.openTeam();
        QVERIFY(room.templates()->isVisible());
        QCOMPARE(test::firstStepBack(room.templates()), QString());
        QCOMPARE(test::firstStepBack(room.rules()), QString());
        QCOMPARE(test::firstStepBack(room.page.get()), QString());
    }

    void aTemplateIsMadeByKeysAndSavedForAll()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(room.page.get(), 15'000));
        room.openTeam();
        const auto before = room.data().textTemplates;
        QVERIFY(!before.isEmpty());
        QTest::keyClick(room.templates()->list(), Qt::Key_Insert);
        auto *name = room.find<QLineEdit>(u"templatesName"_s);
        QVERIFY(name->hasFocus());
        commit(name, u"감사 인사"_s);
        auto *text = room.find<QPlainTextEdit>(u"templatesText"_s);
        text->setFocus();
        commit(text, u"고맙습니다. "_s);
        room.find<QPushButton>(u"templatesWord-number"_s)->click();
        QVERIFY(room.find<QLabel>(u"templatesPreview"_s)->text().contains(u"고맙습니다. 2026-000123"_s));
        QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(room.stage.listsAsked().size(), size_t(1));
        const auto &saved = room.data().textTemplates;
        QCOMPARE(saved.size(), before.size() + 1);
        QCOMPARE(saved.at(1).name, u"감사 인사"_s); // Behind the one that was in hand.
        QCOMPARE(saved.at(1).text, u"고맙습니다. {number}"_s);
        QVERIFY(!saved.at(1).code.isEmpty());
        QVERIFY(room.said(u"templatesBanner"_s).contains(u"저장했습니다"_s));
        QVERIFY(!room.find<QPushButton>(u"templatesSave"_s)->isEnabled());
    }

    void orderAndRemovalAreByKeysAndCanBeTakenBack()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(room.page.get(), 15'000));
        room.openTeam();
        const auto before = room.data().textTemplates;
        QListView *list = room.templates()->list();
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), int(before.size()) - 1);
        room.find<QPushButton>(u"templatesRevert"_s)->click();
        QCOMPARE(list->model()->rowCount(), int(before.size()));
        QCOMPARE(list->model()->index(0, 0).data().toString(), before.first().name);
        QVERIFY(room.stage.listsAsked().empty());
    }

    void anUnfinishedOneIsNotSavedAndIsShown()
    {
        Room room;
        room.templates()->addItem();
        room.templates()->list()->setCurrentIndex(room.templates()->list()->model()->index(3, 0));
        room.templates()->save();
        QVERIFY(room.stage.listsAsked().empty());
        QCOMPARE(room.templates()->list()->currentIndex().row(), 1);
        QVERIFY(room.said(u"templatesBanner"_s).contains(u"글이 없습니다"_s));
    }

    void whatAnotherSavedMeanwhileIsShownAndOnesOwnIsKept()
    {
        Room room;
        room.templates()->list()->setCurrentIndex(room.templates()->list()->model()->index(1, 0));
        room.find<QLineEdit>(u"templatesName"_s)->setText(u"내가 고친 이름"_s);
        room.change([](domain::Organisation::Data &data) {
            data.textTemplates[0].name = u"남이 고친 이름"_s;
            data.textTemplates.append({.code = domain::TemplateCode::parse(u"theirs").value(),
                                       .name = u"남이 더한 것"_s,
                                       .use = domain::TemplateUse::Notice,
                                       .category = {},
                                       .text = u"글"_s});
        });
        const auto *model = room.templates()->list()->model();
        QCOMPARE(model->index(0, 0).data().toString(), u"남이 고친 이름"_s);
        QCOMPARE(model->index(1, 0).data().toString(), u"내가 고친 이름"_s);
        QCOMPARE(model->index(model->rowCount() - 1, 0).data().toString(), u"남이 더한 것"_s);
        QVERIFY(room.said(u"templatesBanner"_s).contains(u"그 사이에 바뀌었습니다"_s));
        room.templates()->save();
        QCOMPARE(room.data().textTemplates.at(1).name, u"내가 고친 이름"_s);
        QCOMPARE(room.data().textTemplates.at(0).name, u"남이 고친 이름"_s);
    }

    void whatIsNotSavedSaysWhyAndStays_data()
    {
        QTest::addColumn<CityListProblem>("problem");
        QTest::addColumn<QString>("words");
        QTest::newRow("another was faster") << CityListProblem::Changed << u"그 사이에 바뀌었습니다"_s;
        QTest::newRow("no permission") << CityListProblem::NotPermitted << u"권한이 없습니다"_s;
        QTest::newRow("no server") << CityListProblem::Unreachable << u"서버에 연결되지 않아"_s;
        QTest::newRow("not taken") << CityListProblem::NotAccepted << u"받지 않았습니다 (why)"_s;
    }
    void whatIsNotSavedSaysWhyAndStays()
    {
        QFETCH(CityListProblem, problem);
        QFETCH(QString, words);
        Room room;
        room.stage.setListAnswer(tl::unexpected(CityListFailure{problem, u"why"_s}));
        room.find<QLineEdit>(u"templatesName"_s)->setText(u"고친 이름"_s);
        room.templates()->save();
        QCOMPARE(room.stage.listsAsked().size(), size_t(1));
        QVERIFY2(room.said(u"templatesBanner"_s).contains(words), qPrintable(room.said(u"templatesBanner"_s)));
        QCOMPARE(room.templates()->list()->model()->index(0, 0).data().toString(), u"고친 이름"_s);
        QVERIFY(room.find<QPushButton>(u"templatesSave"_s)->isEnabled());
    }

    void aRuleReadsAsASentenceAndItsAmountFitsItsTrigger()
    {
        Room room;
        room.rules()->addItem();
        auto *trigger = room.find<QComboBox>(u"rulesTrigger"_s);
        auto *amount = room.find<QSpinBox>(u"rulesAmount"_s);
        QCOMPARE(amount->minimum(), 1);
        QCOMPARE(amount->maximum(), 99);
        amount->setValue(70);
        const auto sentence = [&] { return room.rules()->list()->currentIndex().data().toString(); };
        QVERIFY2(sentence().contains(u"70 %"_s), qPrintable(sentence()));
        trigger->setCurrentIndex(int(domain::EscalationTrigger::Overdue));
        emit trigger->activated(trigger->currentIndex());
        QCOMPARE(amount->minimum(), 0);
        QCOMPARE(amount->maximum(), domain::MaxEscalationHours);
        amount->setValue(0);
        QVERIFY2(sentence().contains(u"기한이 지남"_s), qPrintable(sentence()));
        trigger->setCurrentIndex(int(domain::EscalationTrigger::Untouched));
        emit trigger->activated(trigger->currentIndex());
        QCOMPARE(amount->value(), 1); // 0 is not one it can have.
        auto *staff = room.find<QCheckBox>(u"rulesTell%1"_s.arg(int(domain::Role::ComplaintStaff)));
        staff->setChecked(false);
        room.rules()->save();
        QVERIFY(room.said(u"rulesBanner"_s).contains(u"누구에게"_s));
        room.find<QCheckBox>(u"rulesTell%1"_s.arg(int(domain::Role::Supervisor)))->setChecked(true);
        room.rules()->save();
        const domain::EscalationRule saved = room.data().escalationRules.at(1);
        QCOMPARE(saved.trigger, domain::EscalationTrigger::Untouched);
        QCOMPARE(saved.amount, 1);
        QCOMPARE(saved.tell, QList{domain::Role::Supervisor});
        QVERIFY(domain::isSoundAmount(saved.trigger, saved.amount));
    }

    void everyRuleOfTheSampleIsShownAsItIs()
    {
        Room room;
        const auto before = room.data().escalationRules;
        for (int row = 0; row < int(before.size()); ++row)
            room.rules()->list()->setCurrentIndex(room.rules()->list()->model()->index(row, 0)); // Looking changes nothing.
        QVERIFY(!room.find<QPushButton>(u"rulesSave"_s)->isEnabled());
        for (int row = 0; row < int(room.data().textTemplates.size()); ++row)
            room.templates()->list()->setCurrentIndex(room.templates()->list()->model()->index(row, 0));
        QVERIFY(!room.find<QPushButton>(u"templatesSave"_s)->isEnabled());
    }
};

QTEST_MAIN(TestTeamLists)
#include "tst_teamlists.moc"
