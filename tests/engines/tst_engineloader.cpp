#include "engines/engineloader.h"
#include "engines/phoneengine.h"
#include "engines/speechengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace barodesk::engines;

Q_DECLARE_METATYPE(barodesk::engines::LoadErrorCode)

class TestEngineLoader : public QObject
{
    Q_OBJECT

    const QString m_plugins = QStringLiteral(BARODESK_TEST_PLUGINS);

private slots:
    void pluginOfTheWantedInterfaceIsTaken()
    {
        const auto root = loadPlugin(u"good"_s, BARODESK_PHONE_ENGINE_IID, {m_plugins});
        QVERIFY2(root, qPrintable(root ? QString() : root.error().detail));
        QVERIFY(qobject_cast<PhoneEngineFactory *>(*root));
        QCOMPARE(loadPlugin(u"good"_s, BARODESK_PHONE_ENGINE_IID, {m_plugins}).value(), *root); // The same one again.
    }

    void otherVersionIsRefusedBeforeItsCodeRuns()
    {
        const auto root = loadPlugin(u"foreign"_s, BARODESK_PHONE_ENGINE_IID, {m_plugins});
        QVERIFY(!root);
        QCOMPARE(root.error().code, LoadErrorCode::WrongInterface);
        QVERIFY(root.error().file.startsWith(m_plugins));
        QVERIFY(root.error().detail.contains(u"kr.barodesk.PhoneEngine/0"_s));
        QVERIFY(root.error().detail.contains(QStringLiteral(BARODESK_PHONE_ENGINE_IID)));
        QVERIFY(!qEnvironmentVariableIsSet("BARODESK_TEST_FOREIGN_LOADED"));
    }

    void otherKindOfEngineIsRefused()
    {
        const auto root = loadPlugin(u"good"_s, BARODESK_SPEECH_ENGINE_IID, {m_plugins});
        QVERIFY(!root);
        QCOMPARE(root.error().code, LoadErrorCode::WrongInterface);
    }

    void whatIsNoPluginIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("text") << QByteArray("not a library at all\n").repeated(500);
        QTest::newRow("cut-off library") << QByteArray("\x7f"
                                                       "ELF\x02\x01\x01",
                                                       7)
                + QByteArray(2'000, '\0');
    }

    void whatIsNoPluginIsRefused()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"broken.so"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto root = loadPlugin(u"broken"_s, BARODESK_PHONE_ENGINE_IID, {folder.path()});
        QVERIFY(!root);
        QCOMPARE(root.error().code, LoadErrorCode::NotAPlugin);
        QVERIFY(!root.error().detail.isEmpty());
    }

    void libraryWithoutPluginIsRefused()
    {
        const QString library = QCoreApplication::applicationDirPath() + u"/libbarodesk_engines.so"_s;
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(library, folder.filePath(u"plain.so"_s)));
        const auto root = loadPlugin(u"plain"_s, BARODESK_PHONE_ENGINE_IID, {folder.path()});
        QVERIFY(!root);
        QCOMPARE(root.error().code, LoadErrorCode::NotAPlugin);
    }

    void missingPluginNamesTheFolders()
    {
        const auto root = loadPlugin(u"nowhere"_s, BARODESK_PHONE_ENGINE_IID, {u"/first"_s, u"/second"_s});
        QVERIFY(!root);
        QCOMPARE(root.error().code, LoadErrorCode::NotFound);
        QVERIFY(root.error().file.contains(u"/first"_s) && root.error().file.contains(u"/second"_s));
    }

    void firstFolderWins()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(m_plugins + u"/foreign.so"_s, folder.filePath(u"good.so"_s)));
        const auto root = loadPlugin(u"good"_s, BARODESK_PHONE_ENGINE_IID, {folder.path(), m_plugins});
        QVERIFY(!root);
        QCOMPARE(root.error().code, LoadErrorCode::WrongInterface);
    }

    void foldersAreBesideTheProgramAndFromTheEnvironment()
    {
        QCOMPARE(pluginFolders().constFirst(), QCoreApplication::applicationDirPath() + u"/plugins"_s);
        qputenv("BARODESK_PLUGIN_PATH", "/one:/two");
        const QStringList folders = pluginFolders();
        qunsetenv("BARODESK_PLUGIN_PATH");
        QCOMPARE(folders.mid(0, 2), QStringList({u"/one"_s, u"/two"_s}));
    }
};

QTEST_GUILESS_MAIN(TestEngineLoader)
#include "tst_engineloader.moc"
