#include "desk/desk.h"
#include "papersamples.h"
#include "tests/support/serverprocess.h"
#include "ui/papers/deskpapers.h"
#include "ui/papers/papermaker.h"
#include "ui/theme/fonts.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace barodesk;
using namespace Qt::StringLiterals;
using test::ServerProcess;
using ui::papers::PaperKind;
using ui::papers::PaperMaker;

namespace {

constexpr int Patience = 30'000;

}

/// A whole desk and the real server: the paper in a file, and who gave it out in the server's access log.
class TestDeskPapers final : public QObject
{
    Q_OBJECT

    QString accessLog() const
    {
        const QString yesterday = QDate::currentDate().addDays(-1).toString(Qt::ISODate);
        const QString tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate);
        return ServerProcess::run({u"access-log"_s, u"--data"_s, m_server.dataFolder(), u"--from"_s, yesterday, u"--to"_s, tomorrow}).out;
    }
    QString text() const
    {
        QFile file(m_folder.filePath(u"paper.pdf"_s));
        return file.open(QIODevice::ReadOnly) ? test::textOf(file.readAll()) : QString();
    }

private slots:
    void theReceiptIsInTheFileAndTheActInTheLog()
    {
        QVERIFY(ui::theme::loadFonts());
        const auto made = m_server.init(20);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));

        desk::Settings settings;
        settings.serverUrl = QUrl(m_server.url());
        settings.serverCaFile = m_server.caFile();
        settings.dataDirectory = m_folder.filePath(u"desk"_s);
        settings.keychain = false;
        desk::Desk desk(settings, desk::Desk::Parts{});
        desk.signIn(u"b01"_s, QString::fromLatin1(ServerProcess::Password));
        QTRY_COMPARE_WITH_TIMEOUT(desk.replica().complaints().size(), 20, Patience);

        const auto &all = desk.replica().complaints();
        const auto found = std::ranges::find_if(all, [](const auto &complaint) { return !complaint->petitionerName.isEmpty(); });
        QVERIFY(found != all.cend());
        const domain::Complaint complaint = **found;
        QWidget window;
        window.show();
        PaperMaker maker(ui::papers::papersOf(desk), &window,
                         {.file = [this](QWidget *, const QString &) { return m_folder.filePath(u"paper.pdf"_s); }, .printer = {}});
        QSignalSpy done(&maker, &PaperMaker::made);
        QSignalSpy remembered(&desk, &desk::Desk::paperFolderChanged);
        maker.save(PaperKind::Receipt, complaint.id);
        QVERIFY(done.wait(Patience));
        QVERIFY2(text().contains(complaint.petitionerName), qPrintable(text()));
        QVERIFY(text().contains(complaint.number->toString()));
        QCOMPARE(remembered.count(), 1);
        QCOMPARE(desk.settings().paperFolder, m_folder.path());
        const QString log = accessLog();
        QVERIFY2(log.contains(u"민원 접수증 발급"_s) && log.contains(complaint.id.toString()) && log.contains(u"b01"_s), qPrintable(log));

        // The whole story comes from the desk's disk.
        maker.save(PaperKind::Dossier, complaint.id);
        QVERIFY(done.wait(Patience));
        QVERIFY2(!text().contains(complaint.petitionerName) && text().contains(u"민원을 접수했습니다"_s), qPrintable(text()));
        QCOMPARE(accessLog(), log);

        // Without the server nobody can write it down: the next one is masked.
        QVERIFY(m_server.stop());
        maker.save(PaperKind::Receipt, complaint.id);
        QVERIFY(done.wait(Patience));
        QVERIFY2(!text().contains(complaint.petitionerName) && text().contains(complaint.number->toString()), qPrintable(text()));
    }

private:
    ServerProcess m_server;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestDeskPapers)
#include "tst_deskpapers.moc"
