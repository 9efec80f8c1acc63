#include "papersamples.h"

#include "tests/support/complaints/madecomplaints.h"
#include "ui/papers/papermaker.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace ui::papers;

namespace {

constexpr int Patience = 30'000;

}

/// From the wish for a paper to the file, with everything that has to happen between.
class TestPaperMaker final : public QObject
{
    Q_OBJECT

    struct Room
    {
        explicit Room(const domain::Organisation &organisation, domain::Role role = domain::Role::ComplaintStaff)
            : complaint(test::ownerless(organisation))
        {
            complaint.version = 3;
            replica.load({complaint}, {}, organisation, 0, {});
            actor = {organisation.data().users.first().id, role};
            maker = new PaperMaker(
                {.replica = replica,
                 .now = [] { return test::paperNow(); },
                 .actor = [this] { return actor; },
                 .openPersonalData =
                     [this](const domain::EntityRef &target, const QString &purpose, QObject *, std::function<void(bool)> answer) {
                         logged.append({target, purpose});
                         if (answersLater)
                             pending = std::move(answer);
                         else
                             answer(canLog);
                     },
                 .folder = [this] { return lastFolder; },
                 .setFolder = [this](const QString &now) { lastFolder = now; },
                 .logo = {}},
                &window,
                {.file =
                     [this](QWidget *, const QString &name) {
                         proposed = name;
                         return chosen;
                     },
                 .printer =
                     [this](QWidget *) {
                         auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
                         printer->setOutputFormat(QPrinter::PdfFormat);
                         printer->setOutputFileName(folder.filePath(u"printed.pdf"_s));
                         return printer;
                     }});
            window.resize(900, 600);
            window.show();
            chosen = folder.filePath(u"paper.pdf"_s);
        }

        QString fileText() const
        {
            QFile file(chosen);
            return file.open(QIODevice::ReadOnly) ? test::textOf(file.readAll()) : QString();
        }
        QString said() const
        {
            const auto *toast = window.findChild<ui::widgets::Toast *>(u"paperToast"_s);
            return toast && toast->isVisible() ? toast->accessibleName() : QString();
        }
        static bool hasName(const QString &text) { return text.contains(QString::fromUtf8(test::PetitionerName)); }

        QTemporaryDir folder;
        store::Replica replica;
        domain::Complaint complaint;
        domain::Actor actor;
        QList<std::pair<domain::EntityRef, QString>> logged;
        bool canLog = true;
        bool answersLater = false;
        std::function<void(bool)> pending;
        QString lastFolder;
        QString proposed;
        QString chosen; ///< What the person answers.
        QWidget window;
        PaperMaker *maker;
    };

private slots:
    void initTestCase() { QVERIFY(ui::theme::loadFonts()); }

    void aReceiptIsOfferedUnderItsNumberWhereTheLastOneWasPut()
    {
        Room room(m_organisation);
        room.lastFolder = room.folder.path();
        QSignalSpy made(room.maker, &PaperMaker::made);
        room.maker->save(PaperKind::Receipt, room.complaint.id);
        QCOMPARE(room.proposed, room.folder.filePath(u"접수증 2026-000123.pdf"_s));
        QVERIFY(made.count() || made.wait(Patience));
        QVERIFY(Room::hasName(room.fileText()));
        QVERIFY(room.said().contains(u"paper.pdf"_s));
        QCOMPARE(room.lastFolder, QFileInfo(room.chosen).absolutePath());
    }

    void itIsWrittenDownFirstThatNameAndNumberLeaveTheHouse()
    {
        Room room(m_organisation);
        room.answersLater = true;
        room.maker->save(PaperKind::Receipt, room.complaint.id);
        QCOMPARE(room.logged.size(), 1);
        QCOMPARE(room.logged.first().first, domain::EntityRef(room.complaint.id));
        QCOMPARE(room.logged.first().second, u"민원 접수증 발급"_s);
        QVERIFY(!QFile::exists(room.chosen));
        QSignalSpy made(room.maker, &PaperMaker::made);
        room.pending(true);
        QVERIFY(made.wait(Patience));
        QVERIFY(Room::hasName(room.fileText()));
    }

    void whatCouldNotBeWrittenDownStaysMaskedAndIsSaid()
    {
        Room room(m_organisation);
        room.canLog = false;
        QSignalSpy made(room.maker, &PaperMaker::made);
        room.maker->save(PaperKind::Receipt, room.complaint.id);
        QVERIFY(made.wait(Patience));
        const QString text = room.fileText();
        QVERIFY(!text.isEmpty() && !Room::hasName(text));
        QVERIFY2(room.said().contains(u"가린 채"_s), qPrintable(room.said()));
    }

    void whoeverMayNotReadPersonalDataGetsItMaskedWithoutAsking()
    {
        Room room(m_organisation, domain::Role::Administrator);
        QSignalSpy made(room.maker, &PaperMaker::made);
        room.maker->save(PaperKind::Receipt, room.complaint.id);
        QVERIFY(made.wait(Patience));
        QVERIFY(room.logged.isEmpty());
        QVERIFY(!Room::hasName(room.fileText()));
        QVERIFY(!PaperMaker::isPermitted(PaperKind::Receipt, domain::Role::Administrator)); // And it is not offered to them at all.
        QVERIFY(!PaperMaker::isPermitted(PaperKind::DossierWithNames, domain::Role::ReadOnly));
        QVERIFY(PaperMaker::isPermitted(PaperKind::Receipt, domain::Role::Counsellor));
    }

    void whoChangesTheirMindLeavesNoTrace()
    {
        Room room(m_organisation);
        room.chosen.clear();
        room.maker->save(PaperKind::Receipt, room.complaint.id);
        QVERIFY(room.logged.isEmpty());
        QVERIFY(room.said().isEmpty());
    }

    void theDossierIsMaskedUnlessItIsAskedForWithNames()
    {
        Room room(m_organisation);
        room.replica.addHistory(room.complaint.id, test::storyOf(room.complaint, 3, room.actor.user));
        QSignalSpy made(room.maker, &PaperMaker::made);
        room.maker->save(PaperKind::Dossier, room.complaint.id);
        QVERIFY(made.wait(Patience));
        QVERIFY(room.logged.isEmpty());
        QVERIFY(!Room::hasName(room.fileText()));
        room.maker->save(PaperKind::DossierWithNames, room.complaint.id);
        QVERIFY(made.wait(Patience));
        QCOMPARE(room.logged.value(0).second, u"민원조정위원회 자료 작성"_s);
        QVERIFY(Room::hasName(room.fileText()));
    }

    void theDossierWaitsForTheStoryOnTheDisk()
    {
        Room room(m_organisation);
        QSignalSpy wanted(&room.replica, &store::Replica::historyWanted);
        QSignalSpy made(room.maker, &PaperMaker::made);
        room.maker->save(PaperKind::Dossier, room.complaint.id);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!QFile::exists(room.chosen));
        room.replica.addHistory(room.complaint.id, test::storyOf(room.complaint, 3, room.actor.user));
        QVERIFY(made.wait(Patience));
        QVERIFY(room.fileText().contains(u"걸음0002"_s));
    }

    void aFolderThatIsGoneIsSaidAndAnotherIsOffered()
    {
        Room room(m_organisation);
        room.chosen = room.folder.filePath(u"gone/paper.pdf"_s);
        QSignalSpy failed(room.maker, &PaperMaker::failed);
        room.maker->save(PaperKind::Receipt, room.complaint.id);
        QVERIFY(failed.wait(Patience));
        QVERIFY(room.said().contains(u"폴더가 없습니다"_s));
        QVERIFY(room.lastFolder.isEmpty());
        room.chosen = room.folder.filePath(u"here.pdf"_s);
        QSignalSpy made(room.maker, &PaperMaker::made);
        emit room.window.findChild<ui::widgets::Toast *>(u"paperToast"_s)->actionTriggered();
        QVERIFY(made.count() || made.wait(Patience));
        QVERIFY(QFile::exists(room.chosen));
    }

    void aReceiptIsPrintedWithTheSameWords()
    {
        Room room(m_organisation);
        QSignalSpy made(room.maker, &PaperMaker::made);
        room.maker->print(PaperKind::Receipt, room.complaint.id);
        QCOMPARE(made.count(), 1);
        QCOMPARE(room.logged.size(), 1);
        QFile file(room.folder.filePath(u"printed.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = test::textOf(file.readAll());
        QVERIFY2(Room::hasName(text) && text.contains(u"2026-000123"_s), qPrintable(text));
    }

private:
    domain::Organisation m_organisation = test::madeOrganisation();
};

QTEST_MAIN(TestPaperMaker)
#include "tst_papermaker.moc"
