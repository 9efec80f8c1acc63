#include "ui/templates/templatekey.h"
#include "ui/templates/templatepopup.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchfield.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace ui::templates;

namespace {

constexpr int Patience = 15'000;

TextTemplate made(const QString &code, const QString &name, TemplateUse use, const QString &text)
{
    return {.code = TemplateCode::parse(code).value(), .name = name, .use = use, .category = {}, .text = text};
}

/// As an input method gives it: Hangul comes by no key.
void commit(QWidget *field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

} // namespace

/// The chooser at a field, driven by keys as a person drives it.
class TestTemplateKey final : public QObject
{
    Q_OBJECT

    struct Room
    {
        Room()
        {
            Organisation::Data data;
            data.textTemplates = {made(u"done"_s, u"당일 조치"_s, TemplateUse::Result, u"{place}을 조치했습니다."_s),
                                  made(u"firm"_s, u"업체 정비"_s, TemplateUse::Result, u"정비한 업체: {contractor}, 번호 {number}"_s),
                                  made(u"lines"_s, u"사유"_s, TemplateUse::Reason, u"자재가\n늦습니다."_s),
                                  made(u"long"_s, u"긴 사유"_s, TemplateUse::Reason, QString(600, u'가'))};
            organisation = Organisation(data);
            const TemplateSource source{.organisation = [this]() -> const Organisation & { return organisation; },
                                        .subject = [this] { return subject; }};
            text = new QPlainTextEdit(&window);
            line = new QLineEdit(&window);
            line->setMaxLength(500);
            forText = new TemplateKey(text, TemplateUse::Result, source);
            forLine = new TemplateKey(line, TemplateUse::Reason, source);
            auto *layout = new QVBoxLayout(&window);
            layout->addWidget(forText->makeButton(&window));
            layout->addWidget(text);
            layout->addWidget(line);
            window.resize(700, 600);
            window.show();
            window.activateWindow();
            subject.place.landmark = u"이마트 앞"_s;
        }
        TemplatePopup *popup() const
        {
            for (auto *one : window.findChildren<TemplatePopup *>()) {
                if (one->isVisible())
                    return one;
            }
            return nullptr;
        }
        ui::widgets::SearchField *search() const { return popup()->findChild<ui::widgets::SearchField *>(u"templateSearch"_s); }
        void open(QWidget *field)
        {
            field->setFocus();
            QTest::keyClick(field, Qt::Key_T, Qt::ControlModifier);
        }

        QWidget window;
        Organisation organisation;
        Subject subject;
        QPlainTextEdit *text;
        QLineEdit *line;
        TemplateKey *forText;
        TemplateKey *forLine;
    };

private slots:
    void isChosenByKeysAloneAndPutInAtTheCursor()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.text->setPlainText(u"처음 끝"_s);
        QTextCursor cursor = room.text->textCursor();
        cursor.setPosition(3);
        room.text->setTextCursor(cursor);
        room.open(room.text);
        QVERIFY(room.popup());
        QTRY_VERIFY_WITH_TIMEOUT(room.search()->hasFocus(), Patience);
        commit(room.search(), u"ㄷㅇ"_s);
        QCOMPARE(room.popup()->findChild<QListView *>()->model()->rowCount(), 1);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QVERIFY(!room.popup());
        QCOMPARE(room.text->toPlainText(), u"처음 이마트 앞을 조치했습니다.끝"_s);
        QTRY_VERIFY_WITH_TIMEOUT(room.text->hasFocus(), Patience);
        room.text->undo(); // One step.
        QCOMPARE(room.text->toPlainText(), u"처음 끝"_s);
    }

    void whatIsSelectedGivesWayAndWhatStaysOpenIsSelected()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.text->setPlainText(u"옛 글"_s);
        room.text->selectAll();
        room.open(room.text);
        QTest::keyClick(room.search(), Qt::Key_Down);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE(room.text->toPlainText(), u"정비한 업체: {contractor}, 번호 {number}"_s);
        QCOMPARE(room.text->textCursor().selectedText(), u"{contractor}"_s);
        commit(room.text, u"바로건설"_s);
        QCOMPARE(room.text->toPlainText(), u"정비한 업체: 바로건설, 번호 {number}"_s);
    }

    void aWordBeforeItIsKeptApart()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.text->setPlainText(u"앞말"_s);
        room.text->moveCursor(QTextCursor::End);
        room.open(room.text);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE(room.text->toPlainText(), u"앞말 이마트 앞을 조치했습니다."_s);
    }

    void whatIsBeingComposedIsNotLost()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.text->setFocus();
        // As ui/complaint/composition.h does it: the syllable becomes text before the focus goes.
        connect(room.forText, &TemplateKey::aboutToOpen, room.text, [&] {
            QInputMethodEvent commit;
            commit.setCommitString(u"도"_s);
            QCoreApplication::sendEvent(room.text, &commit);
        });
        QInputMethodEvent composing(u"도"_s, {});
        QCoreApplication::sendEvent(room.text, &composing);
        QTest::keyClick(room.text, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE(room.text->toPlainText(), u"도 이마트 앞을 조치했습니다."_s);
    }

    void theSearchTakesASyllableStillBeingComposed()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.open(room.text);
        QInputMethodEvent composing(u"업"_s, {});
        QCoreApplication::sendEvent(room.search(), &composing);
        QCOMPARE(room.popup()->findChild<QListView *>()->model()->rowCount(), 1);
    }

    void escapeLeavesEverythingAsItWas()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.text->setPlainText(u"그대로"_s);
        room.open(room.text);
        QTest::keyClick(room.search(), Qt::Key_Escape);
        QVERIFY(!room.popup());
        QCOMPARE(room.text->toPlainText(), u"그대로"_s);
        QTRY_VERIFY_WITH_TIMEOUT(room.text->hasFocus(), Patience);
    }

    void itGoesWithItsField()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.open(room.text);
        QVERIFY(room.popup());
        room.text->hide();
        QVERIFY(!room.popup());
    }

    void aLineTakesSeveralLinesAsOneAndRefusesWhatDoesNotFit()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.open(room.line);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE(room.line->text(), u"자재가 늦습니다."_s);
        room.line->undo();
        QCOMPARE(room.line->text(), QString());
        room.open(room.line);
        QTest::keyClick(room.search(), Qt::Key_Down);
        QTest::keyClick(room.search(), Qt::Key_Return);
        QVERIFY(room.popup()); // It says why, and another can be chosen.
        QVERIFY(room.popup()->findChild<QLabel *>(u"templateText"_s)->text().contains(u"다 들어가지 않습니다"_s));
        QCOMPARE(room.line->text(), QString());
    }

    void withoutTemplatesItSaysWhereTheyAreMade()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window, Patience));
        room.organisation = Organisation();
        room.open(room.text);
        QVERIFY(room.popup()->findChild<QLabel *>(u"templateText"_s)->text().contains(u"팀 목록"_s));
        QTest::keyClick(room.search(), Qt::Key_Return);
        QCOMPARE(room.text->toPlainText(), QString());
    }

    void theNameOfACitizenIsMaskedWhereTheComplaintIsOnlyLookedAt()
    {
        Complaint complaint;
        complaint.petitionerName = u"홍길동"_s;
        complaint.number = ComplaintNumber::of(2026, 5);
        const TemplateWords words = wordsOf(subjectOf(complaint), Organisation());
        QCOMPARE(words.value(u"citizen"_s), u"홍•동"_s);
        QCOMPARE(words.value(u"number"_s), u"2026-000005"_s);
        QVERIFY(!words.contains(u"place"_s) && !words.contains(u"department"_s));
    }
};

QTEST_MAIN(TestTemplateKey)
#include "tst_templatekey.moc"
