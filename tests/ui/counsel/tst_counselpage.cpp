#include "domain/koreatime.h"
#include "files/fileoutbox.h"
#include "scene.h"
#include "tests/ui/attachment/madephoto.h"
#include "tests/ui/complaint/placesamples.h"
#include "tests/ui/support/readingorder.h"
#include "translations/translations.h"
#include "ui/attachment/attachmentbox.h"
#include "ui/counsel/counselpage.h"
#include "ui/counsel/transcriptdelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace barodesk;
using namespace Qt::StringLiterals;
using Field = desk::IntakeForm::Field;

class TestCounselPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everythingTheStoryDrivesHasItsName();
    void ringingShowsWhoCallsBeforeItIsAnswered();
    void incomingCallDoesNotMoveTheFocus();
    void ofSeveralPeopleNobodyIsTakenUntilChosen();
    void withheldNumberIsSaid();
    void halfComposedSyllableFindsCategoriesAndKeepsTheFocus();
    void downAndEnterTakeACategory();
    void keysAcceptWhatWasHeard();
    void whatWasTypedStaysWhenMoreIsHeard();
    void acceptAllLeavesFilledFieldsAlone();
    void submitWhileComposingKeepsTheLastSyllable();
    void submitSaysWhatIsMissingAndGoesThere();
    void whatWasJustRegisteredHasItsReceiptAtHand();
    void submitRegistersAndBlanks();
    void similarComplaintSaysWhatItIsAndWhatToTell();
    void placeIsTakenFromTheCitysAddresses();
    void linkIsGivenWhenItIsRegistered();
    void dueTimeIsExplained();
    void latestDraftReopensAtTheStartOfTheSession();
    void anotherKeepsThePresentOneAsDraft();
    void tabGoesInTheOrderOfTheTalk();
    void tabFollowsTheEye();
    void theNarrowestWindowShowsWholeNumbers();
    void photoFillsThePlaceOnlyWhereNothingWasSaid();
    void filesStayWithTheirDraft();
    void choosingTheCallerWhileWritingTakesThatPerson();
    void whatAColleagueNotedIsShownAndGoesIntoTheForm();
    void whatIsWrittenAlreadyStaysWhenACardIsTaken();
    void cardWithNothingNotedSaysSo();
    void nothingOfACitizenStaysAfterSigningOut();
    void onlyWhatIsOfferedOrTakenIsMarked();
    void aProposedCallBackIsOnAWorkingDay();

private:
    template <typename T> T *find(const QString &name) { return m_page->findChild<T *>(name); }
    bool wasUnderstood(int line) const; ///< Something of it is offered.
    void press(const QKeySequence &keys) { QTest::keySequence(m_page->window(), keys); }
    void compose(QWidget *editor, const QString &preedit, const QString &commit = {});
    void talk();
    void fill();
    void makePage();

    domain::Organisation m_organisation;
    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<test::StagedDesk> m_stage;
    std::unique_ptr<ui::CounselPage> m_page;
};

void TestCounselPage::initTestCase()
{
    ui::theme::loadFonts();
    m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light);
    m_organisation = test::sampleOrganisation();
}

void TestCounselPage::init()
{
    m_stage = std::make_unique<test::StagedDesk>(m_organisation, test::sceneNow(), test::sceneRecords(m_organisation));
    m_stage->signIn(test::counsellor(m_organisation));
    makePage();
}

void TestCounselPage::makePage()
{
    m_page = std::make_unique<ui::CounselPage>(m_stage->desk());
    m_page->resize(1376, 844);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestCounselPage::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void TestCounselPage::compose(QWidget *editor, const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(editor, &event);
}

bool TestCounselPage::wasUnderstood(int line) const
{
    return std::ranges::any_of(m_stage->desk().talk()->suggestions(), [line](const speech::Suggestion &suggestion) {
        return std::ranges::find(suggestion.evidence, line, &speech::Evidence::line) != suggestion.evidence.end();
    });
}

void TestCounselPage::talk()
{
    m_stage->ring(test::callersNumber());
    m_stage->answer();
    test::speakScene(*m_stage);
    QTRY_VERIFY(m_page->form().suggestion(Field::Category));
    QTRY_VERIFY(m_page->form().suggestion(Field::Place));
}

void TestCounselPage::fill()
{
    talk();
    press(Qt::ALT | Qt::Key_1);
    press(Qt::ALT | Qt::Key_2);
    find<QPlainTextEdit>(u"complaintText"_s)->setPlainText(u"차로가 꺼져 차가 덜컹거림"_s);
    QVERIFY(m_page->form().missing().isEmpty());
}

void TestCounselPage::everythingTheStoryDrivesHasItsName()
{
    for (const QString &name : {u"categoryField"_s, u"placeField"_s, u"districtBox"_s, u"urgencyToggle"_s, u"complaintText"_s,
                                u"petitionerName"_s, u"petitionerPhone"_s, u"callBackToggle"_s, u"callBackPhone"_s, u"callBackReason"_s,
                                u"dueBox"_s, u"submitButton"_s, u"acceptAllButton"_s, u"draftButton"_s, u"anotherButton"_s,
                                u"transcriptView"_s, u"citizenName"_s, u"historyList"_s, u"similarList"_s})
        QCOMPARE(m_page->findChildren<QWidget *>(name).size(), 1);
}

void TestCounselPage::ringingShowsWhoCallsBeforeItIsAnswered()
{
    m_stage->ring(test::callersNumber());
    QCOMPARE(find<ui::widgets::ElidedLabel>(u"citizenName"_s)->text(), u"홍길동"_s);
    QCOMPARE(find<QListView>(u"historyList"_s)->model()->rowCount(), 3);
    QCOMPARE(find<QLineEdit>(u"petitionerName"_s)->text(), u"홍길동"_s);
    QCOMPARE(find<QLineEdit>(u"petitionerPhone"_s)->text(), u"010-1234-5678"_s);
}

void TestCounselPage::incomingCallDoesNotMoveTheFocus()
{
    auto *text = find<QPlainTextEdit>(u"complaintText"_s);
    text->setFocus();
    compose(text, u"가"_s);
    m_stage->ring(test::callersNumber());
    QCOMPARE(QApplication::focusWidget(), text);
    compose(text, {}, u"가"_s);
    QCOMPARE(text->toPlainText(), u"가"_s);
}

void TestCounselPage::ofSeveralPeopleNobodyIsTakenUntilChosen()
{
    desk::Talk *talk = m_stage->ring(test::sharedNumber());
    QVERIFY(!talk->citizen());
    QCOMPARE(talk->candidates().size(), 2);
    QTRY_VERIFY(find<QWidget>(u"candidate2"_s)->isVisible());
    press(Qt::ALT | Qt::Key_8);
    QCOMPARE(talk->citizen(), talk->candidates().at(1)->id);
    QCOMPARE(find<ui::widgets::ElidedLabel>(u"citizenName"_s)->text(), talk->candidates().at(1)->name);
    press(Qt::ALT | Qt::Key_0);
    QVERIFY(!talk->citizen());
}

void TestCounselPage::withheldNumberIsSaid()
{
    m_stage->ring(std::nullopt);
    QCOMPARE(find<ui::widgets::ElidedLabel>(u"citizenName"_s)->text(), u"발신번호 없음"_s);
}

void TestCounselPage::halfComposedSyllableFindsCategoriesAndKeepsTheFocus()
{
    auto *field = find<QLineEdit>(u"categoryField"_s);
    field->setFocus();
    compose(field, u"도"_s);
    compose(field, u"ㄹ"_s, u"도"_s);
    auto *list = m_page->findChild<QListView *>(u"categoryList"_s);
    QVERIFY(list && list->isVisible());
    QVERIFY(list->model()->rowCount() > 0);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(u"도로"_s));
    QCOMPARE(QApplication::focusWidget(), field);
    QCOMPARE(field->text(), u"도"_s);
    compose(field, {}, u"로"_s);
    QCOMPARE(field->text(), u"도로"_s);
}

void TestCounselPage::downAndEnterTakeACategory()
{
    auto *field = find<QLineEdit>(u"categoryField"_s);
    field->setFocus();
    compose(field, {}, u"ㅍㅌㅎ"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_page->form().category());
    QVERIFY(m_page->form().category()->name.contains(u"포트홀"_s));
    QVERIFY(field->text().contains(u"포트홀"_s));
    QVERIFY(!m_page->findChild<QWidget *>(u"categoryPopup"_s)->isVisible());
}

void TestCounselPage::keysAcceptWhatWasHeard()
{
    talk();
    press(Qt::ALT | Qt::Key_1);
    QVERIFY(m_page->form().category());
    QVERIFY(find<QLineEdit>(u"categoryField"_s)->text().contains(m_page->form().category()->name));
    press(Qt::ALT | Qt::Key_2);
    QVERIFY(!m_page->form().draft().place.isEmpty());
    QVERIFY(!find<QLineEdit>(u"placeField"_s)->text().isEmpty());
    QTRY_VERIFY(m_page->form().suggestion(Field::Phone));
    press(Qt::ALT | Qt::Key_4);
    QVERIFY(find<QAbstractButton>(u"callBackToggle"_s)->isChecked());
    QCOMPARE(find<QLineEdit>(u"callBackPhone"_s)->text(), u"010-1234-9999"_s);
}

void TestCounselPage::whatWasTypedStaysWhenMoreIsHeard()
{
    talk();
    auto *place = find<QLineEdit>(u"placeField"_s);
    place->setFocus();
    compose(place, {}, u"늘을로 112 앞"_s);
    m_stage->say(9, domain::Leg::Citizen, u"평내호평역 앞에도 하나 있어요"_s, 70);
    QTRY_VERIFY(wasUnderstood(9));
    QCOMPARE(place->text(), u"늘을로 112 앞"_s);
    QCOMPARE(m_page->form().draft().place.address, u"늘을로 112 앞"_s);
}

void TestCounselPage::acceptAllLeavesFilledFieldsAlone()
{
    talk();
    auto *place = find<QLineEdit>(u"placeField"_s);
    place->setFocus();
    compose(place, {}, u"늘을로 112 앞"_s);
    press(Qt::ALT | Qt::Key_Return);
    QVERIFY(m_page->form().category());
    QCOMPARE(place->text(), u"늘을로 112 앞"_s);
}

void TestCounselPage::submitWhileComposingKeepsTheLastSyllable()
{
    fill();
    auto *text = find<QPlainTextEdit>(u"complaintText"_s);
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    compose(text, u"요"_s);
    press(Qt::CTRL | Qt::Key_Return);
    QString registered;
    for (const auto &complaint : m_stage->replica().complaints()) {
        if (!complaint->number)
            registered = complaint->text;
    }
    QCOMPARE(registered, u"차로가 꺼져 차가 덜컹거림요"_s);
}

void TestCounselPage::submitSaysWhatIsMissingAndGoesThere()
{
    m_stage->ring(test::callersNumber());
    m_stage->answer();
    find<QLineEdit>(u"placeField"_s)->setFocus();
    press(Qt::CTRL | Qt::Key_Return);
    auto *category = find<QLineEdit>(u"categoryField"_s);
    QCOMPARE(QApplication::focusWidget(), category);
    auto *row = qobject_cast<ui::widgets::FieldRow *>(category->parentWidget()->parentWidget());
    QVERIFY(row);
    QVERIFY(!row->field()->accessibleDescription().isEmpty());
    // What is put right is no longer said to be wrong.
    compose(category, {}, u"포트홀"_s);
    QTest::keyClick(category, Qt::Key_Return);
    QVERIFY(m_page->form().category());
    QVERIFY(row->field()->accessibleDescription().isEmpty());
}

void TestCounselPage::whatWasJustRegisteredHasItsReceiptAtHand()
{
    auto *receipt = m_page->findChild<QAction *>(u"paper-last-receipt"_s);
    QVERIFY(receipt && !receipt->isEnabled());
    const auto offers = [this] {
        for (const auto *toast : m_page->findChildren<ui::widgets::Toast *>()) {
            const auto *action = toast->findChild<QPushButton *>();
            if (toast->isVisible() && action && action->isVisible() && action->text().contains(u"접수증"_s))
                return true;
        }
        return false;
    };
    fill();
    QTest::mouseClick(find<QWidget>(u"draftButton"_s), Qt::LeftButton); // Says something, too, and nothing of a receipt.
    QVERIFY(!offers());
    QTest::mouseClick(find<QWidget>(u"submitButton"_s), Qt::LeftButton);
    QVERIFY(offers());
    m_page->resize(1216, 664);
    QTRY_VERIFY(m_page->findChild<ui::widgets::Toast *>()->geometry().right()
                < find<QWidget>(u"draftButton"_s)->mapTo(m_page.get(), QPoint()).x()); // The keys below the form stay in reach.
    QVERIFY(receipt->isEnabled());
    m_stage->desk().signOut();
    QVERIFY(!receipt->isEnabled());
}

void TestCounselPage::submitRegistersAndBlanks()
{
    fill();
    const auto id = m_page->form().draft().id;
    QTest::mouseClick(find<QWidget>(u"submitButton"_s), Qt::LeftButton);
    const auto complaint = m_stage->replica().complaint(id);
    QVERIFY(complaint);
    QCOMPARE(complaint->petitionerName, u"홍길동"_s);
    QVERIFY(complaint->call.has_value());
    QVERIFY(m_page->form().isBlank());
    QVERIFY(find<QPlainTextEdit>(u"complaintText"_s)->toPlainText().isEmpty());
    QVERIFY(m_stage->desk().drafts().isEmpty());
}

void TestCounselPage::similarComplaintSaysWhatItIsAndWhatToTell()
{
    fill();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"similarList"_s)->isVisible(), 15'000);
    QCOMPARE(find<ui::widgets::Chip>(u"similarKind"_s)->content().text, u"중복"_s);
    QStringList said;
    for (const auto *label : find<QWidget>(u"similarList"_s)->findChildren<ui::widgets::ElidedLabel *>())
        said.append(label->text());
    QVERIFY2(said.contains(u"이미 내일 14:00에 처리 예정"_s), qPrintable(said.join(u" / ")));
}

void TestCounselPage::placeIsTakenFromTheCitysAddresses()
{
    m_stage->setPlaces(test::fewPlaces()->book());
    auto *field = find<QLineEdit>(u"placeField"_s);
    field->setFocus();
    compose(field, {}, u"ㄱㅊㄹ 12"_s);
    QVERIFY(m_page->findChild<QWidget *>(u"placePopup"_s)->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    const domain::Place &place = m_page->form().draft().place;
    QCOMPARE(place.address, u"경춘로 12"_s);
    QCOMPARE(place.district, domain::DistrictCode::parse(u"hopyeong"));
    QVERIFY(place.point);
    QCOMPARE(find<QComboBox>(u"districtBox"_s)->currentText(), u"호평동"_s);
}

void TestCounselPage::linkIsGivenWhenItIsRegistered()
{
    fill();
    QTRY_VERIFY(find<QWidget>(u"similarList"_s)->isVisible());
    press(Qt::ALT | Qt::Key_L);
    const auto id = m_page->form().draft().id;
    QVERIFY(!m_stage->replica().complaint(id));
    press(Qt::CTRL | Qt::Key_Return);
    const auto complaint = m_stage->replica().complaint(id);
    QVERIFY(complaint);
    QCOMPARE(complaint->links.size(), 1);
}

void TestCounselPage::dueTimeIsExplained()
{
    fill();
    auto *ledger = find<QWidget>(u"dueLedger"_s);
    QVERIFY(!ledger->isVisible());
    QVERIFY(find<QWidget>(u"dueBox"_s)->accessibleDescription().contains(u"16:43"_s));
    press(Qt::ALT | Qt::Key_Q);
    QVERIFY(ledger->isVisible());
    QVERIFY(ledger->layout()->count() >= 3);
}

void TestCounselPage::latestDraftReopensAtTheStartOfTheSession()
{
    m_page.reset();
    desk::ComplaintDraft draft;
    draft.id = domain::ComplaintId::create();
    draft.text = u"쓰다 만 글"_s;
    draft.savedAt = test::sceneNow().addSecs(-60);
    m_stage->keepDrafts({draft});
    makePage();
    QCOMPARE(find<QPlainTextEdit>(u"complaintText"_s)->toPlainText(), u"쓰다 만 글"_s);
}

void TestCounselPage::anotherKeepsThePresentOneAsDraft()
{
    fill();
    press(Qt::CTRL | Qt::Key_N);
    QVERIFY(m_page->form().isBlank());
    QCOMPARE(m_stage->desk().drafts().size(), 1);
    QVERIFY(find<QWidget>(u"draftsMenuButton"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(u"petitionerName"_s)->text(), u"홍길동"_s);
}

void TestCounselPage::tabGoesInTheOrderOfTheTalk()
{
    find<QLineEdit>(u"categoryField"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(order,
             (QStringList{u"placeField"_s, u"districtBox"_s, u"urgencyToggle"_s, u"complaintText"_s, u"petitionerName"_s,
                          u"petitionerPhone"_s, u"behalfToggle"_s, u"callBackToggle"_s}));
}

void TestCounselPage::tabFollowsTheEye()
{
    talk();
    fill();
    for (auto *pane : m_page->findChildren<ui::widgets::Pane *>())
        QCOMPARE(test::firstStepBack(pane), QString());
}

void TestCounselPage::theNarrowestWindowShowsWholeNumbers()
{
    QTranslator translator;
    translations::makeReadable();
    QVERIFY(translator.load(translations::englishFile()));
    for (const bool english : {false, true}) {
        if (english)
            QVERIFY(QCoreApplication::installTranslator(&translator));
        makePage();
        m_page->resize(1216, 664); // What is left of 1280 x 720 beside the rail and below the bar.
        QCoreApplication::processEvents();
        auto *phone = find<QLineEdit>(u"petitionerPhone"_s);
        phone->setText(u"010-1234-5678"_s);
        const int sides = 12; // Of the field, beside its text.
        QVERIFY2(phone->width() >= phone->fontMetrics().horizontalAdvance(phone->text()) + 2 * sides - 2, english ? "English" : "Korean");
        for (const auto *scroll : m_page->findChildren<QScrollArea *>()) {
            if (scroll->isVisible())
                QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(), qPrintable(scroll->parentWidget()->objectName()));
        }
    }
}

void TestCounselPage::photoFillsThePlaceOnlyWhereNothingWasSaid()
{
    m_stage->setPlaces(test::fewPlaces()->book());
    const domain::GeoPoint near{37.65 + 12 * 0.0001 + 0.00005, 127.2401}; // Some ten metres from number 12.
    auto *box = m_page->findChild<ui::attachment::AttachmentBox *>();
    QVERIFY(box);
    const auto take = [&] {
        box->add({{.path = {}, .bytes = test::madePhoto({60, 40}, Qt::gray, near), .name = u"a.jpg"_s}});
        QPushButton *button = nullptr;
        QVERIFY(QTest::qWaitFor(
            [&] {
                button = box->findChild<QPushButton *>(u"attachmentPosition"_s);
                return button && button->isVisibleTo(box);
            },
            20'000));
        button->click();
    };
    take();
    const domain::Place &filled = m_page->form().draft().place;
    QVERIFY2(filled.address.endsWith(u"로 12"_s), qPrintable(filled.address));
    QVERIFY(filled.point && std::abs(filled.point->latitude - near.latitude) < 1e-5); // Of the photo, not of the house.
    QVERIFY(find<QLineEdit>(u"placeField"_s)->text().contains(filled.address));
    press(Qt::CTRL | Qt::Key_N);
    find<QLineEdit>(u"placeField"_s)->setText(u"놀이터 뒤"_s);
    take();
    QVERIFY(find<QLineEdit>(u"placeField"_s)->text().contains(u"놀이터 뒤"_s));
    QVERIFY(m_page->form().draft().place.point);
}

void TestCounselPage::filesStayWithTheirDraft()
{
    const domain::ComplaintId id = m_page->form().draft().id;
    files::FileOutbox &outbox = m_stage->desk().files();
    QVERIFY(m_page->form().isBlank());
    m_page->findChild<ui::attachment::AttachmentBox *>()->add({{.path = {}, .bytes = "%PDF-1.7", .name = u"a.pdf"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(outbox.filesOf(id).size() == 1 && outbox.filesOf(id).first().ready, 20'000);
    QVERIFY(!m_page->form().isBlank());
    press(Qt::CTRL | Qt::Key_N);
    QVERIFY(m_page->form().isBlank());
    QVERIFY(outbox.filesOf(m_page->form().draft().id).isEmpty());
    QCOMPARE(outbox.filesOf(id).size(), 1);
    const auto drafts = m_stage->desk().drafts();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().id, id);
    m_page->form().open(drafts.first());
    m_page->form().discard();
    QVERIFY(outbox.filesOf(id).isEmpty());
}

void TestCounselPage::choosingTheCallerWhileWritingTakesThatPerson()
{
    desk::Talk *talk = m_stage->ring(test::sharedNumber());
    find<QPlainTextEdit>(u"complaintText"_s)->setPlainText(u"물이 샙니다"_s);
    press(Qt::ALT | Qt::Key_7);
    QCOMPARE(m_page->form().draft().citizen, talk->citizen());
    QCOMPARE(find<QLineEdit>(u"petitionerName"_s)->text(), talk->candidates().constFirst()->name);
    QCOMPARE(find<QPlainTextEdit>(u"complaintText"_s)->toPlainText(), u"물이 샙니다"_s);
}

void TestCounselPage::whatAColleagueNotedIsShownAndGoesIntoTheForm()
{
    desk::Talk *talk = m_stage->ring(test::callersNumber());
    auto *card = find<QWidget>(u"handOverCard"_s);
    QVERIFY(card && !card->isVisible());
    const api::HandOverCard handed = test::handOverCard(m_organisation);
    talk->setHandOver(handed);
    QVERIFY(card->isVisible());
    QVERIFY(find<QLabel>(u"handOverText"_s)->text().contains(handed.noted.text));
    QVERIFY(find<QLabel>(u"handOverFacts"_s)->text().contains(m_organisation.category(*handed.noted.category)->name));
    press(QKeySequence(Qt::ALT | Qt::Key_I));
    const desk::ComplaintDraft &draft = m_page->form().draft();
    QCOMPARE(draft.category, handed.noted.category);
    QCOMPARE(draft.place, handed.noted.place);
    QCOMPARE(draft.text, handed.noted.text);
    QCOMPARE(draft.urgency, domain::Urgency::Urgent);
    QCOMPARE(find<QPlainTextEdit>(u"complaintText"_s)->toPlainText(), handed.noted.text);
    press(QKeySequence(Qt::ALT | Qt::Key_I)); // once is enough
    QCOMPARE(m_page->form().draft().text, handed.noted.text);
    m_stage->ring(test::callersNumber());
    QVERIFY(!card->isVisible());
}

void TestCounselPage::whatIsWrittenAlreadyStaysWhenACardIsTaken()
{
    desk::Talk *talk = m_stage->ring(test::callersNumber());
    m_stage->answer();
    m_page->form().setText(u"내가 쓴 글"_s);
    domain::Place mine;
    mine.landmark = u"내가 쓴 곳"_s;
    m_page->form().setPlace(mine);
    const api::HandOverCard handed = test::handOverCard(m_organisation);
    talk->setHandOver(handed);
    find<QAbstractButton>(u"handOverTake"_s)->click();
    QCOMPARE(m_page->form().draft().text, QString(u"내가 쓴 글\n"_s + handed.noted.text));
    QCOMPARE(m_page->form().draft().place.landmark, u"내가 쓴 곳"_s);
    QCOMPARE(m_page->form().draft().category, handed.noted.category);
    QVERIFY(!find<QAbstractButton>(u"handOverTake"_s)->isEnabled());
}

void TestCounselPage::cardWithNothingNotedSaysSo()
{
    desk::Talk *talk = m_stage->ring(test::callersNumber());
    api::HandOverCard handed = test::handOverCard(m_organisation);
    handed.noted = {};
    talk->setHandOver(handed);
    QVERIFY(find<QWidget>(u"handOverCard"_s)->isVisible());
    QVERIFY(!find<QLabel>(u"handOverText"_s)->text().isEmpty());
    QVERIFY(!find<QAbstractButton>(u"handOverTake"_s)->isVisible());
}

void TestCounselPage::nothingOfACitizenStaysAfterSigningOut()
{
    fill();
    m_stage->desk().signOut();
    QVERIFY(m_page->form().isBlank());
    QVERIFY(m_page->form().draft().petitionerPhone.isEmpty());
    const QStringList known{u"홍길동"_s, u"1234"_s, u"차로"_s, u"호평"_s};
    const auto check = [&](const QWidget *widget, const QString &text) {
        for (const QString &word : known)
            QVERIFY2(!text.contains(word), qPrintable(widget->objectName() + u": "_s + text));
    };
    for (const auto *edit : m_page->findChildren<QLineEdit *>())
        check(edit, edit->text());
    for (const auto *edit : m_page->findChildren<QPlainTextEdit *>())
        check(edit, edit->toPlainText());
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            check(label, label->text());
    }
    check(m_page.get(), find<ui::widgets::ElidedLabel>(u"citizenName"_s)->text());
    check(m_page.get(), find<ui::widgets::ElidedLabel>(u"citizenNumber"_s)->text());
    QCOMPARE(find<QListView>(u"transcriptView"_s)->model()->rowCount(), 0);

    // The next person finds an empty page, not the last one's talk.
    m_stage->signIn(test::counsellor(m_organisation));
    QVERIFY(find<ui::widgets::ElidedLabel>(u"citizenNumber"_s)->text().isEmpty());
    QCOMPARE(find<QListView>(u"transcriptView"_s)->model()->rowCount(), 0);
}

void TestCounselPage::onlyWhatIsOfferedOrTakenIsMarked()
{
    talk();
    const auto *lines = qobject_cast<ui::counsel::TranscriptDelegate *>(find<QListView>(u"transcriptView"_s)->itemDelegate());
    QVERIFY(lines);
    // "어제 저녁부터": a day that was told, not wished for.
    const auto &heard = m_stage->desk().talk()->suggestions();
    const auto told
        = std::ranges::find_if(heard, [](const speech::Suggestion &s) { return std::holds_alternative<speech::HeardDate>(s.value); });
    QVERIFY(told != heard.end());
    const auto covers = [&](const speech::Evidence &evidence) {
        const auto marks = lines->marks().value(evidence.line);
        return std::ranges::any_of(
            marks, [&](const auto &mark) { return mark.start <= evidence.start && evidence.start < mark.start + mark.length; });
    };
    QVERIFY(!m_page->form().suggestion(Field::CallBack));
    QVERIFY(!covers(told->evidence.first()));
    const speech::Evidence place = m_page->form().suggestion(Field::Place)->evidence.first();
    QVERIFY(covers(place));
    press(Qt::ALT | Qt::Key_2);
    QVERIFY(covers(place));
}

void TestCounselPage::aProposedCallBackIsOnAWorkingDay()
{
    // A Friday: the next working day is not the next day.
    m_stage->setNow(domain::koreaTime(QDate(2026, 11, 27), QTime(16, 0)));
    find<QLineEdit>(u"petitionerName"_s)->setText(u"김"_s);
    find<QAbstractButton>(u"callBackToggle"_s)->click();
    auto *reason = find<QComboBox>(u"callBackReason"_s);
    reason->setCurrentIndex(reason->findData(int(domain::CallBackReason::Requested)));
    QCOMPARE(m_page->form().draft().callBackFor, domain::koreaTime(QDate(2026, 11, 30), QTime(14, 0)));
}

QTEST_MAIN(TestCounselPage)
#include "tst_counselpage.moc"
