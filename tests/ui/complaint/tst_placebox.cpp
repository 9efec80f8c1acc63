#include "placesamples.h"

#include "ui/complaint/placebox.h"
#include "ui/complaint/placedelegate.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace barodesk;
using namespace Qt::StringLiterals;
using ui::complaint::PlaceBox;
using ui::complaint::PlaceDelegate;

class TestPlaceBox : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void typingOffersPlacesAndKeepsTheFocus();
    void halfComposedSyllableFinds();
    void enterTakesAddressDistrictAndPoint();
    void downAndUpMoveTheChoice();
    void buildingIsTakenAsLandmark();
    void roadIsTakenUpToItsNumber();
    void areaAloneChoosesTheDistrict();
    void takingWhileComposingLeavesNoSyllableBehind();
    void escapeClosesAndKeepsTheWords();
    void tabKeepsTheWords();
    void enterWithoutAnOfferIsLeftToTheForm();
    void wordsAfterAnAddressKeepItsPoint();
    void anotherNumberLosesThePoint();
    void whatIsSetFromOutsideOffersNothing();
    void chosenDistrictIsAskedFor();
    void withoutAddressesItIsALine();
    void clickTakesTheRow();
    void rowSaysWhereItIs();

private:
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(m_box->editor(), &event);
    }
    void type(const QString &text) { compose({}, text); }
    QWidget *popup() const { return m_window->findChild<QWidget *>(u"placePopup"_s); }
    QListView *list() const { return m_window->findChild<QListView *>(u"placeList"_s); }
    bool isOffering() const { return popup()->isVisible(); }

    std::unique_ptr<QWidget> m_window;
    PlaceBox *m_box = nullptr;
    QLineEdit *m_next = nullptr;
};

void TestPlaceBox::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(480, 400);
    auto *layout = new QVBoxLayout(m_window.get());
    m_box = new PlaceBox;
    m_next = new QLineEdit;
    layout->addWidget(m_box);
    layout->addWidget(m_next);
    layout->addStretch();
    m_box->setDistricts({{domain::DistrictCode::parse(u"hopyeong").value(), u"호평동"_s, {}},
                         {domain::DistrictCode::parse(u"pyeongnae").value(), u"평내동"_s, {}}});
    m_box->setIndex(test::fewPlaces());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 15'000));
    m_box->editor()->setFocus();
    QCOMPARE(QApplication::focusWidget(), m_box->editor());
}

void TestPlaceBox::typingOffersPlacesAndKeepsTheFocus()
{
    type(u"ㄱㅊㄹ"_s);
    QVERIFY(isOffering());
    QCOMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(QApplication::focusWidget(), m_box->editor());
    type(u"없는 길"_s);
    QVERIFY(!isOffering()); // Nobody is told that a free description is no address.
    QCOMPARE(m_box->place().address, u"ㄱㅊㄹ없는 길"_s);
}

void TestPlaceBox::halfComposedSyllableFinds()
{
    compose(u"늘"_s);
    compose(u"으"_s, u"늘"_s);
    QVERIFY(isOffering());
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"늘을로"_s);
    QCOMPARE(m_box->editor()->text(), u"늘"_s);
    compose(u"을"_s);
    QVERIFY(isOffering());
    compose({}, u"을"_s);
    QCOMPARE(m_box->editor()->text(), u"늘을"_s);
    QCOMPARE(QApplication::focusWidget(), m_box->editor());
}

void TestPlaceBox::enterTakesAddressDistrictAndPoint()
{
    QSignalSpy edited(m_box, &PlaceBox::edited);
    type(u"늘을로 14"_s);
    edited.clear();
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
    QVERIFY(!isOffering());
    QCOMPARE(m_box->place().address, u"늘을로 14"_s);
    QCOMPARE(m_box->place().district, domain::DistrictCode::parse(u"hopyeong"));
    QVERIFY(m_box->place().point && std::abs(m_box->place().point->latitude - 37.6514) < 1e-6);
    QCOMPARE(m_box->editor()->text(), u"늘을로 14"_s);
    QCOMPARE(m_window->findChild<QComboBox *>(u"districtBox"_s)->currentText(), u"호평동"_s);
}

void TestPlaceBox::downAndUpMoveTheChoice()
{
    type(u"경춘로 1"_s);
    QCOMPARE(list()->model()->rowCount(), 2);
    QTest::keyClick(m_box->editor(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(m_box->editor(), Qt::Key_Down); // Stops at the end.
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(m_box->editor(), Qt::Key_Up);
    QTest::keyClick(m_box->editor(), Qt::Key_Down);
    QTest::keyClick(m_box->editor(), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_box->place().address, u"경춘로 120"_s);
}

void TestPlaceBox::buildingIsTakenAsLandmark()
{
    type(u"이마트"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(m_box->place().landmark, u"이마트 남양주점"_s);
    QCOMPARE(m_box->place().address, u"늘을로 12"_s);
    QCOMPARE(m_box->editor()->text(), u"이마트 남양주점 늘을로 12"_s);
    type(u" 앞"_s);
    QCOMPARE(m_box->place().landmark, u"이마트 남양주점"_s);
    QCOMPARE(m_box->place().address, u"늘을로 12 앞"_s);
    QVERIFY(m_box->place().point);
}

void TestPlaceBox::roadIsTakenUpToItsNumber()
{
    type(u"ㅍㄴㄹ"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(m_box->editor()->text(), u"평내로 "_s);
    QCOMPARE(m_box->place().address, u"평내로"_s);
    QCOMPARE(m_box->place().district, domain::DistrictCode::parse(u"pyeongnae"));
    type(u"7"_s);
    QVERIFY(isOffering());
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(m_box->place().address, u"평내로 7"_s);
    QVERIFY(m_box->place().point);
}

void TestPlaceBox::areaAloneChoosesTheDistrict()
{
    type(u"평내동"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(m_box->place(),
             (domain::Place{.address = {}, .district = domain::DistrictCode::parse(u"pyeongnae"), .landmark = {}, .point = {}}));
    QCOMPARE(m_box->editor()->text(), QString());
}

void TestPlaceBox::takingWhileComposingLeavesNoSyllableBehind()
{
    type(u"평내"_s);
    compose(u"돗"_s); // On the way to 평내도서관.
    QVERIFY(isOffering());
    const QString first = list()->model()->index(0, 0).data().toString();
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(first, u"평내도서관"_s);
    compose({}, {}); // The input method lets go of what it was told to forget.
    QCOMPARE(m_box->editor()->text(), u"평내도서관 평내로 5"_s);
    QVERIFY(!isOffering());
}

void TestPlaceBox::escapeClosesAndKeepsTheWords()
{
    type(u"경춘로"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Escape);
    QVERIFY(!isOffering());
    QCOMPARE(m_box->editor()->text(), u"경춘로"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Down); // And comes back when asked.
    QVERIFY(isOffering());
}

void TestPlaceBox::tabKeepsTheWords()
{
    type(u"경춘로"_s);
    QVERIFY(isOffering());
    QTest::keyClick(m_box->editor(), Qt::Key_Tab);
    QVERIFY(!isOffering());
    QVERIFY(QApplication::focusWidget() != m_box->editor());
    QCOMPARE(m_box->place().address, u"경춘로"_s);
    QVERIFY(!m_box->place().district);
}

void TestPlaceBox::enterWithoutAnOfferIsLeftToTheForm()
{
    QSignalSpy pressed(m_box->editor(), &QLineEdit::returnPressed);
    type(u"다리 밑"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(pressed.size(), 1);
    m_box->editor()->setText({});
    type(u"경춘로"_s);
    QVERIFY(isOffering());
    QTest::keyClick(m_box->editor(), Qt::Key_Return, Qt::ControlModifier); // The form's own key.
    QCOMPARE(m_box->editor()->text(), u"경춘로"_s);
}

void TestPlaceBox::wordsAfterAnAddressKeepItsPoint()
{
    type(u"늘을로 14"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    type(u" 맞은편 횡단보도"_s);
    QCOMPARE(m_box->place().address, u"늘을로 14 맞은편 횡단보도"_s);
    QVERIFY(m_box->place().point);
}

void TestPlaceBox::anotherNumberLosesThePoint()
{
    type(u"늘을로 14"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    type(u"5"_s);
    QCOMPARE(m_box->place().address, u"늘을로 145"_s);
    QVERIFY(!m_box->place().point);
}

void TestPlaceBox::whatIsSetFromOutsideOffersNothing()
{
    m_box->setPlace({.address = u"경춘로"_s, .district = {}, .landmark = {}, .point = {}});
    QVERIFY(!isOffering());
    m_next->setFocus();
    m_box->append(u"이마트"_s); // By a click beside, while the focus is elsewhere.
    QVERIFY(!isOffering());
    QCOMPARE(m_box->place().address, u"경춘로 이마트"_s);
}

void TestPlaceBox::chosenDistrictIsAskedFor()
{
    m_window->findChild<QComboBox *>(u"districtBox"_s)->setCurrentIndex(2);
    m_box->editor()->setFocus();
    type(u"경춘로"_s);
    QTest::keyClick(m_box->editor(), Qt::Key_Return);
    QCOMPARE(m_box->place().district, domain::DistrictCode::parse(u"pyeongnae"));
}

void TestPlaceBox::withoutAddressesItIsALine()
{
    type(u"경춘로"_s);
    QVERIFY(isOffering());
    m_box->setIndex(nullptr);
    QVERIFY(!isOffering());
    type(u" 12"_s);
    QVERIFY(!isOffering());
    QCOMPARE(m_box->place().address, u"경춘로 12"_s);
}

void TestPlaceBox::clickTakesTheRow()
{
    type(u"경춘로 1"_s);
    const QRect row = list()->visualRect(list()->model()->index(1, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_box->place().address, u"경춘로 120"_s);
    QCOMPARE(QApplication::focusWidget(), m_box->editor());
}

void TestPlaceBox::rowSaysWhereItIs()
{
    type(u"이마트"_s);
    QCOMPARE(PlaceDelegate::detail(list()->model()->index(0, 0)), u"호평동 · 늘을로 12 · 지번 640"_s);
    m_box->editor()->setText({});
    type(u"늘을로 12"_s);
    QCOMPARE(PlaceDelegate::detail(list()->model()->index(0, 0)), u"호평동 · 이마트 남양주점 · 지번 640"_s);
}

QTEST_MAIN(TestPlaceBox)
#include "tst_placebox.moc"
