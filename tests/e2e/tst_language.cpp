#include "appearance.h"
#include "tests/e2e/city.h"
#include "tests/support/person.h"
#include "ui/shell/mainwindow.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// Another language while somebody is at work: the window is another one, what they were doing is the same.
class TestLanguage : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Appearance> m_appearance;
    City m_city;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start(20, false);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void aHalfWrittenFormIsThereInTheOtherLanguage()
    {
        const auto desk = m_city.makeDesk({.name = u"a"_s, .audioPort = {}, .phone = false, .adjust = [](desk::Settings &settings) {
                                               settings.speech.enabled = false;
                                               settings.language = desk::Settings::Language::Korean;
                                           }});
        m_appearance->follow(*desk);
        desk->window().show();
        desk->desk().signIn(u"c04"_s, City::password());
        QTRY_COMPARE_WITH_TIMEOUT(desk->desk().sessionState(), desk::SessionState::SignedIn, 60'000);
        desk->window().resize(1300, 760);
        desk->window().showPlace(u"counsel"_s);
        Person writer(&desk->window());
        writer.focus(u"complaintText"_s);
        writer.compose(u"가로등이 꺼졌어요"_s);
        writer.leaveInComposition(u"오"_s);
        QVERIFY2(writer.isWell(), qPrintable(writer.problem()));
        const QString korean = desk->window().windowTitle();

        const ui::shell::MainWindow *before = &desk->window();
        emit desk->window().languageChosen(desk::Settings::Language::English);
        QTRY_VERIFY(&desk->window() != before);

        QVERIFY(desk->window().isVisible());
        QVERIFY(desk->window().windowTitle() != korean);
        QCOMPARE(desk->window().currentPlace(), u"counsel"_s);
        QCOMPARE(desk->window().size(), QSize(1300, 760));
        QCOMPARE(desk->desk().sessionState(), desk::SessionState::SignedIn);
        Person reader(&desk->window());
        const auto *text = reader.find<QPlainTextEdit>(u"complaintText"_s);
        QVERIFY2(text, qPrintable(reader.problem()));
        QCOMPARE(text->toPlainText(), u"가로등이 꺼졌어요오"_s);
        QCOMPARE(desk->desk().drafts().size(), 1);

        // And it is remembered, shown as chosen, and can be taken back.
        QCOMPARE(desk->settingsStore().load().language, desk::Settings::Language::English);
        desk->window().showPlace(u"settings"_s);
        const auto *choice = reader.find<QComboBox>(u"settings-language"_s);
        QVERIFY2(choice, qPrintable(reader.problem()));
        QCOMPARE(choice->currentIndex(), int(desk::Settings::Language::English));
        emit desk->window().languageChosen(desk::Settings::Language::Korean);
        QTRY_COMPARE(desk->window().windowTitle(), korean);
        QCOMPARE(desk->window().currentPlace(), u"settings"_s);
    }

    void cleanupTestCase() { m_appearance.reset(); }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
