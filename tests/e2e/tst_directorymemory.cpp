#include "appearance.h"
#include "models/directorymodel.h"
#include "tests/e2e/city.h"
#include "ui/shell/directorypanel.h"
#include "ui/shell/mainwindow.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using models::DirectoryModel;

/// Whom a person marked in the directory and called from it is there at the next start, and for nobody else.
class TestDirectoryMemory : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Appearance> m_appearance;
    City m_city;

    std::unique_ptr<Workstation> desk(const QString &person)
    {
        auto made = m_city.makeDesk({.name = u"a"_s, .audioPort = {}, .phone = false, .adjust = [](desk::Settings &settings) {
                                         settings.speech.enabled = false;
                                         settings.language = desk::Settings::Language::Korean;
                                     }});
        m_appearance->follow(*made);
        made->window().resize(1280, 720);
        made->window().show();
        made->desk().signIn(person, City::password());
        const bool open = QTest::qWaitFor([&] { return made->desk().syncStatus().connection == sync::Connection::Live; }, 60'000)
            && QTest::qWaitFor([&] { return !made->desk().replica().organisation().data().departments.isEmpty(); }, 60'000);
        return open ? std::move(made) : nullptr;
    }

    static QLineEdit *directory(Workstation &desk)
    {
        desk.window().activateWindow();
        auto *field = desk.window().findChild<QLineEdit *>(u"directory-field"_s);
        if (!field->isVisible()) // Not by its key: that wants a line.
            desk.window().findChild<ui::shell::DirectoryPanel *>()->open(ui::shell::DirectoryPanel::Purpose::Dial);
        return field;
    }

    static QList<QModelIndex> rows(Workstation &desk)
    {
        const auto *model = desk.window().findChild<QListView *>(u"directory-list"_s)->model();
        QList<QModelIndex> all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0));
        return all;
    }

    static QString target(const QModelIndex &row) { return row.data(DirectoryModel::TargetRole).toString(); }

    /// With BARODESK_PICTURES naming a folder: what it looks like.
    static void keepPicture(Workstation &desk, const QString &name)
    {
        const QString folder = qEnvironmentVariable("BARODESK_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        desk.window().grab().save(folder + u'/' + name + u".png"_s);
    }

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        m_appearance->setTheme(desk::Settings::Theme::Light);
        const auto started = m_city.start(20, false);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void favouritesAndLastCallsAreThereAtTheNextStart()
    {
        QString favourite;
        {
            const auto first = desk(City::counsellor());
            QVERIFY(first);
            QLineEdit *field = directory(*first);
            QVERIFY(field->isVisible());
            field->insert(u"가로등"_s);
            favourite = target(rows(*first).constFirst());
            QVERIFY(!favourite.isEmpty());
            QTest::keyClick(field, Qt::Key_D, Qt::ControlModifier);
            field->clear();
            field->insert(u"010-1234-5678"_s);
            QTest::keyClick(field, Qt::Key_Return); // There is no telephone; it was wanted.
            QVERIFY(!field->isVisible());
        }
        {
            const auto other = desk(City::colleague()); // The same desk, another person.
            QVERIFY(other);
            directory(*other);
            QVERIFY(!rows(*other).isEmpty());
            for (const QModelIndex &row : rows(*other))
                QVERIFY(!row.data(DirectoryModel::FavouriteRole).toBool() && !row.data(DirectoryModel::RecentRole).toBool());
        }
        const auto second = desk(City::counsellor());
        QVERIFY(second);
        directory(*second);
        const QList<QModelIndex> shown = rows(*second);
        QVERIFY(shown.size() > 2);
        QCOMPARE(target(shown[0]), favourite);
        QVERIFY(shown[0].data(DirectoryModel::FavouriteRole).toBool());
        QCOMPARE(target(shown[1]), u"01012345678"_s);
        QVERIFY(shown[1].data(DirectoryModel::RecentRole).toBool());
        keepPicture(*second, u"directory-light-ko"_s);
        m_appearance->setTheme(desk::Settings::Theme::Dark);
        keepPicture(*second, u"directory-dark-ko"_s);
        emit second->window().languageChosen(desk::Settings::Language::English);
        QTRY_COMPARE(second->window().findChild<QWidget *>(u"directory-favourite"_s)->property("text").toString(), u"Favourite"_s);
        directory(*second);
        second->window().resize(1920, 1080);
        keepPicture(*second, u"directory-dark-en"_s);
        QCOMPARE(target(rows(*second).constFirst()), favourite); // In the new window as well.
    }

    void cleanupTestCase() { m_appearance.reset(); }
};

QTEST_MAIN(TestDirectoryMemory)
#include "tst_directorymemory.moc"
