#include "desk/desk.h"
#include "tests/support/serverprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using desk::Desk;
using desk::SessionState;
using test::ServerProcess;

/// A whole desk against the real server: the city's addresses come to it, stay with it, and are found without the server.
class TestDeskPlaces final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> seat()
    {
        desk::Settings settings;
        settings.serverUrl = QUrl(m_server.url());
        settings.serverCaFile = m_server.caFile();
        settings.dataDirectory = m_folder.path();
        settings.keychain = false;
        return std::make_unique<Desk>(settings, Desk::Parts{});
    }
    std::unique_ptr<Desk> signedIn()
    {
        auto desk = seat();
        desk->signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password));
        return desk;
    }
    /// The person's sealed addresses; empty: there are none.
    QString kept() const
    {
        QDirIterator files(m_folder.path(), {u"places.sealed"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }

private slots:
    void initTestCase()
    {
        const auto made = m_server.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void comeFromTheServerAndAreKeptSealed()
    {
        const auto desk = signedIn();
        QVERIFY(!desk->places());
        QTRY_VERIFY_WITH_TIMEOUT(desk->places(), 30'000);
        const auto hits = desk->places()->find(u"ㅇㅁㅌ ㄴㅇㅈㅈ", 3);
        QVERIFY(!hits.isEmpty());
        QCOMPARE(hits.first().name, u"이마트 남양주점"_s);
        QVERIFY(hits.first().place.district && hits.first().place.point);
        QVERIFY(!kept().isEmpty());
        QFile file(kept());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("이마트"));
    }

    void importReachesTheDeskThatIsOpen()
    {
        const auto desk = signedIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk->places(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk->syncStatus().connection, sync::Connection::Live, 30'000);
        const auto ran
            = ServerProcess::run({u"places"_s, u"import"_s, QStringLiteral(BARODESK_SOURCE_DIR "/tests/server/data/rnaddrkor_cp949.txt"),
                                  u"--data"_s, m_server.dataFolder()});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QTRY_COMPARE_WITH_TIMEOUT(desk->places()->book().addresses.size(), size_t(3), 30'000);
        QCOMPARE(desk->places()->find(u"늘을로 12", 1).first().lot, u"호평동 640-3"_s);
    }

    void areFoundWithoutTheServer()
    {
        QVERIFY(m_server.stop());
        const auto desk = signedIn();
        QTRY_COMPARE_WITH_TIMEOUT(desk->sessionState(), SessionState::SignedIn, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk->places(), 30'000);
        QCOMPARE(desk->places()->book().addresses.size(), size_t(3));
        desk->signOut();
        QVERIFY(!desk->places());
    }

    void damagedOnesAreFetchedAgain()
    {
        QFile file(kept());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        file.seek(0);
        file.write(bytes);
        file.close();
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        const auto desk = signedIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk->places(), 30'000);
        QCOMPARE(desk->places()->book().addresses.size(), size_t(3));
    }

private:
    ServerProcess m_server;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDeskPlaces)
#include "tst_deskplaces.moc"
