#include "tests/ui/support/fakephone.h"
#include "ui/shell/contactdelegate.h"
#include "ui/shell/directorypanel.h"
#include "ui/shell/frame.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using engines::EngineCallState;
using engines::TransferState;
using models::DirectoryModel;

namespace {

domain::Organisation city()
{
    domain::Organisation::Data data;
    const auto department = [](QStringView code, const QString &name, const QString &team, QStringView phone, const QStringList &duties) {
        return domain::Department{.code = *domain::DepartmentCode::parse(code),
                                  .name = name,
                                  .team = team,
                                  .phone = domain::PhoneNumber::parse(phone),
                                  .duties = duties};
    };
    data.departments = {department(u"road", u"도로관리과"_s, u"도로보수팀"_s, u"0315902741", {u"포트홀"_s, u"보도블록"_s, u"맨홀"_s}),
                        department(u"light", u"도로관리과"_s, u"조명팀"_s, u"0315902745", {u"가로등"_s, u"보안등"_s})};
    data.callCentre.survey = domain::SatisfactionSurvey{.name = u"만족도 조사"_s, .number = domain::PhoneNumber::parse(u"8580")};
    for (int i = 8; i <= 10; ++i)
        data.users.append(domain::User{.id = domain::UserId::create(),
                                       .signInName = {},
                                       .displayName = u"상담사 %1"_s.arg(i, 2, 10, QChar(u'0')),
                                       .role = domain::Role::Counsellor,
                                       .team = u"콜센터"_s,
                                       .department = {},
                                       .extension = u"85%1"_s.arg(i, 2, 10, QChar(u'0'))});
    return domain::Organisation(data);
}

} // namespace

/// Calls handed on by keys and clicks, as a counsellor does it.
class TestHandOverBar final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        auto engine = std::make_unique<test::FakePhone>();
        m_other = engine.get();
        m_now = QDateTime(QDate(2026, 11, 23), QTime(13, 43), Qt::OffsetFromUTC, 9 * 3600);
        m_phone = std::make_unique<telephony::Softphone>(std::move(engine), [this] { return m_now; });
        m_phone->start({}, nullptr, nullptr);
        m_phone->signIn(engines::SipAccount{.user = u"8507"_s, .domain = {}, .authUser = {}, .password = {}, .registrar = {}});
        m_phone->setReady();
        m_frame = std::make_unique<ui::shell::Frame>(
            *m_phone, [this] { return m_now; }, [](const domain::PhoneNumber &) { return u"홍길동"_s; });
        m_frame->directory()->setOrganisation(city(), domain::UserId::create());
        auto *page = new QWidget;
        m_edit = new QLineEdit(page);
        m_frame->addPlace({u"counsel"_s, ui::theme::Icon::Headphones, u"상담"_s}, page);
        m_frame->resize(1280, 720);
        m_frame->show();
        m_frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
        m_edit->setFocus();
        m_other->ring(u"01012345678"_s);
        QTest::keyClick(m_edit, Qt::Key_F2);
        m_citizen = m_other->call.handle;
    }

    void cleanup()
    {
        m_frame.reset();
        m_phone.reset();
    }

    void controlEnterHandsOnAtOnceAndGivesTheFocusBack()
    {
        QTest::keyClick(m_edit, Qt::Key_F6);
        QVERIFY(m_frame->directory()->isVisible());
        auto *field = m_frame->findChild<QLineEdit *>(u"directory-field"_s);
        QCOMPARE(QApplication::focusWidget(), field);
        QInputMethodEvent composing(u"가로ㄷ"_s, {}); // found while the last syllable is being composed
        QApplication::sendEvent(field, &composing);
        QCOMPARE(list()->currentIndex().data(DirectoryModel::NameRole).toString(), u"도로관리과 조명팀"_s);
        keepPicture(u"hand-over"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_other->transferred, QStringList{u"0315902745"_s});
        QVERIFY(!m_frame->directory()->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_edit);
        QCOMPARE(detail(), u"031-590-2745에 넘기는 중입니다"_s);
        QVERIFY(!button("phone-transfer-button")->isEnabled());
        emit m_other->transferChanged(m_citizen, TransferState::Failed, 486);
        QCOMPARE(detail(), u"넘기지 못했습니다: 상대가 통화 중입니다 · 대표번호 031-590-8572"_s);
        QVERIFY(button("phone-transfer-button")->isEnabled());
        keepPicture(u"hand-over-failed"_s);
    }

    void theSurveyIsNeverChosenByItselfAndNobodyThereIsAsked()
    {
        QTest::keyClick(m_edit, Qt::Key_F6);
        auto *field = m_frame->findChild<QLineEdit *>(u"directory-field"_s);
        QCOMPARE(list()->model()->index(0, 0).data(DirectoryModel::KindRole).toInt(), int(DirectoryModel::Kind::Survey));
        QCOMPARE(list()->currentIndex().row(), 1);
        QVERIFY(button("directory-at-once")->isVisible());
        field->insert(u"ㅁㅈㄷ"_s);
        QCOMPARE(list()->currentIndex().data(DirectoryModel::NameRole).toString(), u"만족도 조사"_s);
        QCOMPARE(button("directory-first")->text(), u"바로 넘기기"_s);
        QVERIFY(!button("directory-at-once")->isVisible());
        keepPicture(u"directory-survey"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_other->transferred, QStringList{u"8580"_s});
        QVERIFY(m_other->dialled.isEmpty());
    }

    void enterAsksFirstAndTheSameKeyConnects()
    {
        QTest::keyClick(m_edit, Qt::Key_F6);
        auto *field = m_frame->findChild<QLineEdit *>(u"directory-field"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_other->dialled, QStringList{u"8508"_s});
        QVERIFY(!button("phone-transfer-button")->isVisible()); // nobody has answered
        m_other->pickUp();
        QCOMPARE(detail(), u"넘기기 전에 묻는 전화"_s);
        QVERIFY(button("phone-swap-button")->isVisible());
        QVERIFY(button("phone-conference-button")->isVisible());
        keepPicture(u"consultation"_s);
        QTest::keyClick(m_edit, Qt::Key_F6);
        QCOMPARE(m_other->completed, 1);
        QVERIFY(!m_frame->directory()->isVisible());
    }

    void f7MakesThreeTalkAndShiftF3Swaps()
    {
        QTest::keyClick(m_edit, Qt::Key_F6);
        QTest::keyClick(m_frame->findChild<QLineEdit *>(u"directory-field"_s), Qt::Key_Return);
        m_other->pickUp();
        QTest::keyClick(m_edit, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_phone->current()->handle, m_citizen);
        QTest::keyClick(m_edit, Qt::Key_F7);
        QCOMPARE(m_other->conferences, 1);
    }

    void hangUpAfterAskingGoesBackToTheCitizen()
    {
        QTest::keyClick(m_edit, Qt::Key_F6);
        QTest::keyClick(m_frame->findChild<QLineEdit *>(u"directory-field"_s), Qt::Key_Return);
        m_other->pickUp();
        QTest::keyClick(m_edit, Qt::Key_F8);
        QCOMPARE(m_phone->calls().size(), 1);
        QCOMPARE(m_phone->current()->handle, m_citizen);
        QCOMPARE(m_phone->current()->state, EngineCallState::Active);
    }

    void escapeAndAnEndedCallCloseTheDirectory()
    {
        QTest::keyClick(m_edit, Qt::Key_F6);
        QTest::keyClick(m_frame->findChild<QLineEdit *>(u"directory-field"_s), Qt::Key_Escape);
        QVERIFY(!m_frame->directory()->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_edit);
        QTest::keyClick(m_edit, Qt::Key_F6);
        QVERIFY(m_frame->directory()->isVisible());
        m_other->hangUpThere();
        QVERIFY(!m_frame->directory()->isVisible());
        QCOMPARE(m_other->transferred, QStringList{});
    }

    void likelyDepartmentIsOfferedFirst()
    {
        m_frame->directory()->setLikelyDepartment([] { return *domain::DepartmentCode::parse(u"light"); });
        QTest::keyClick(m_edit, Qt::Key_F6);
        QCOMPARE(list()->currentIndex().data(DirectoryModel::NameRole).toString(), u"도로관리과 조명팀"_s);
        keepPicture(u"directory"_s);
    }

    void starIsSetByKeyAndByClickAndCallsNobody()
    {
        QStringList favourites;
        QStringList recent;
        m_frame->directory()->setMemory({.favourites = [&] { return favourites; },
                                         .recent = [&] { return recent; },
                                         .setFavourite =
                                             [&](const QString &target, bool favourite) {
                                                 if (favourite)
                                                     favourites.append(target);
                                                 else
                                                     favourites.removeAll(target);
                                                 return true;
                                             },
                                         .called = [&](const QString &target) { recent.prepend(target); }});
        QTest::keyClick(m_edit, Qt::Key_F6);
        auto *field = m_frame->findChild<QLineEdit *>(u"directory-field"_s);
        field->insert(u"가로등"_s);
        QTest::keyClick(field, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(favourites, QStringList{u"0315902745"_s});
        QCOMPARE(field->text(), u"가로등"_s); // The key is not the field's.
        QCOMPARE(button("directory-favourite")->text(), u"즐겨찾기 해제"_s);
        field->clear();
        QCOMPARE(list()->currentIndex().data(DirectoryModel::NameRole).toString(), u"도로관리과 조명팀"_s); // First from now on.

        const QModelIndex colleague = list()->model()->index(3, 0);
        QCOMPARE(colleague.data(DirectoryModel::NameRole).toString(), u"상담사 08"_s);
        const QRect star = ui::shell::ContactDelegate::starArea(list()->visualRect(colleague));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, star.center());
        QCOMPARE(favourites, (QStringList{u"0315902745"_s, u"8508"_s}));
        QCOMPARE(list()->currentIndex().row(), 0); // Neither chosen
        QCOMPARE(QApplication::focusWidget(), field);
        keepPicture(u"directory-favourites"_s);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, star.center());
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, star.center());
        QVERIFY(m_frame->directory()->isVisible()); // nor called.
        QVERIFY(m_other->dialled.isEmpty() && m_other->transferred.isEmpty());
        QTest::mouseClick(button("directory-favourite"), Qt::LeftButton);
        QVERIFY(!favourites.contains(u"0315902745"_s));
        QCOMPARE(QApplication::focusWidget(), field);
        QVERIFY(recent.isEmpty());
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(recent, QStringList{u"0315902745"_s});
    }

    void withoutACallTheDirectoryDials()
    {
        m_other->hangUpThere();
        QTest::keyClick(m_edit, Qt::Key_F6);
        auto *field = m_frame->findChild<QLineEdit *>(u"directory-field"_s);
        QVERIFY(!button("directory-at-once")->isVisible());
        field->insert(u"우주국"_s);
        QVERIFY(!button("directory-first")->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_other->dialled.isEmpty());
        keepPicture(u"directory-nobody"_s);
        field->clear();
        field->insert(u"ㅅㄷㅅ"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_other->dialled, QStringList{u"8508"_s});
    }

private:
    QAbstractButton *button(const char *name) const { return m_frame->findChild<QAbstractButton *>(QLatin1StringView(name)); }
    QListView *list() const { return m_frame->findChild<QListView *>(u"directory-list"_s); }
    QString detail() const { return m_frame->findChild<QWidget *>(u"phone-detail"_s)->accessibleName(); }

    /// With BARODESK_PICTURES naming a folder: what it looks like.
    void keepPicture(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("BARODESK_PICTURES"); !folder.isEmpty()) {
            QTest::qWait(1); // Layouts within layouts settle one after the other.
            m_frame->grab().save(folder + u'/' + name + u".png"_s);
        }
    }

    std::unique_ptr<ui::theme::Theme> m_theme;
    test::FakePhone *m_other = nullptr;
    std::unique_ptr<telephony::Softphone> m_phone;
    std::unique_ptr<ui::shell::Frame> m_frame;
    QLineEdit *m_edit = nullptr;
    engines::CallHandle m_citizen = 0;
    QDateTime m_now;
};

QTEST_MAIN(TestHandOverBar)
#include "tst_handoverbar.moc"
