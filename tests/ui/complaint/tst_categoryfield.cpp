#include "ui/complaint/categoryfield.h"
#include "ui/complaint/categorytreepopup.h"
#include "ui/complaint/choicepopup.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/searchfield.h"

#include <QInputMethodEvent>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using ui::complaint::CategoryField;

namespace {

CategoryCode code(const QString &text) { return CategoryCode::parse(text).value(); }

Organisation city()
{
    Organisation::Data data;
    const auto kind = [](const QString &own, const QString &parent, const QString &name) {
        Category made;
        made.code = code(own);
        made.parent = parent.isEmpty() ? CategoryCode() : code(parent);
        made.name = name;
        made.period = Period::parse(u"7d").value();
        return made;
    };
    data.categories
        = {kind(u"road"_s, {}, u"도로"_s), kind(u"pothole"_s, u"road"_s, u"포트홀"_s), kind(u"kerb"_s, u"road"_s, u"보도블록"_s),
           kind(u"light"_s, {}, u"조명"_s), kind(u"lamp"_s, u"light"_s, u"가로등"_s)};
    return Organisation(data);
}

} // namespace

/// Choosing a category: from the tree, from those used last, and by typing on from either.
class TestCategoryField final : public QObject
{
    Q_OBJECT

    struct Room
    {
        Room()
        {
            field = new CategoryField(&window);
            auto *layout = new QVBoxLayout(&window);
            layout->addWidget(field);
            layout->addStretch(1);
            field->setOrganisation(city());
            window.resize(460, 500);
            window.show();
            window.activateWindow();
        }
        void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(field->editor(), key, modifiers); }
        QString inHand() const { return window.findChild<QTreeView *>(u"categoryTree"_s)->currentIndex().data().toString(); }
        bool treeIsOpen() const { return field->tree()->isVisible(); }

        QWidget window;
        CategoryField *field;
    };

private slots:
    void theTreeIsGoneThroughByKeysAlone()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, 15'000));
        room.field->editor()->setFocus();
        QSignalSpy chosen(room.field, &CategoryField::chosen);
        room.key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(room.treeIsOpen());
        QVERIFY(room.field->editor()->hasFocus());
        QCOMPARE(room.inHand(), u"도로"_s);
        room.key(Qt::Key_Down); // What is closed is passed by.
        QCOMPARE(room.inHand(), u"조명"_s);
        room.key(Qt::Key_Up);
        room.key(Qt::Key_Right);
        room.key(Qt::Key_Right);
        QCOMPARE(room.inHand(), u"포트홀"_s);
        room.key(Qt::Key_Left);
        QCOMPARE(room.inHand(), u"도로"_s);
        room.key(Qt::Key_Left);
        room.key(Qt::Key_Down);
        QCOMPARE(room.inHand(), u"조명"_s);
        room.key(Qt::Key_Return); // A group opens.
        QVERIFY(chosen.isEmpty() && room.treeIsOpen());
        room.key(Qt::Key_Down);
        room.key(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<CategoryCode>(), code(u"lamp"_s));
        QVERIFY(!room.treeIsOpen());
        QCOMPARE(room.field->editor()->text(), u"조명 ▸ 가로등"_s);
    }

    void itOpensWhereTheChosenOneIs()
    {
        Room room;
        room.field->setCategory(code(u"kerb"_s));
        room.field->editor()->setFocus();
        room.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(room.inHand(), u"보도블록"_s);
        room.key(Qt::Key_Escape);
        QVERIFY(!room.treeIsOpen());
        QCOMPARE(room.field->editor()->text(), u"도로 ▸ 보도블록"_s);
    }

    void whoeverTypesGoesOnInTheListOfWhatMatches()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, 15'000));
        room.field->editor()->setFocus();
        room.key(Qt::Key_Down, Qt::AltModifier);
        QInputMethodEvent composing(u"ㅍ"_s, {});
        QCoreApplication::sendEvent(room.field->editor(), &composing);
        QVERIFY(!room.treeIsOpen());
        QVERIFY(room.field->popup()->isVisible());
        QCOMPARE(room.window.findChild<QListView *>(u"categoryList"_s)->model()->rowCount(), 1);
        room.key(Qt::Key_Return);
        QCOMPARE(room.field->editor()->text(), u"도로 ▸ 포트홀"_s);
    }

    void inAnEmptyFieldThoseUsedLastComeFirst()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, 15'000));
        room.field->setRecent({code(u"lamp"_s), code(u"kerb"_s)});
        room.field->editor()->setFocus();
        room.key(Qt::Key_Down);
        QVERIFY(room.field->popup()->isVisible());
        const auto *list = room.window.findChild<QListView *>(u"categoryList"_s);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"조명 › 가로등"_s);
        QCOMPARE(list->model()->index(1, 0).data().toString(), u"도로 › 보도블록"_s);
        QCOMPARE(list->model()->rowCount(), 3);
    }

    void aGroupIsTakenOnlyWhereItMayBe()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, 15'000));
        room.field->setTakesGroups(true);
        room.field->editor()->setFocus();
        QSignalSpy chosen(room.field, &CategoryField::chosen);
        room.key(Qt::Key_Down, Qt::AltModifier);
        room.key(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(room.field->editor()->text(), u"도로"_s);
        room.field->editor()->clear(); // Nobody typed: said by the field's own clear button all the same.
        QCOMPARE(room.field->editor()->text(), QString());
    }

    void theButtonDoesTheSameAndTheFocusStaysInTheField()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, 15'000));
        auto *button = room.window.findChild<ui::widgets::IconButton *>(u"categoryTreeButton"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(room.treeIsOpen());
        QVERIFY(room.field->editor()->hasFocus());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!room.treeIsOpen());
    }

    void leavingTheFieldClosesTheTreeAndChoosesNothing()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, 15'000));
        QSignalSpy chosen(room.field, &CategoryField::chosen);
        room.field->editor()->setFocus();
        room.key(Qt::Key_Down, Qt::AltModifier);
        room.field->editor()->clearFocus();
        QVERIFY(!room.treeIsOpen());
        QVERIFY(chosen.isEmpty());
    }
};

QTEST_MAIN(TestCategoryField)
#include "tst_categoryfield.moc"
