#include "desk/vault.h"

#include "store/keyfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace barodesk::desk;
using namespace Qt::StringLiterals;
using store::DataKey;

class TestVault : public QObject
{
    Q_OBJECT
private slots:
    void eachSecretGivenOnceOpensItAloneLater_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("keychain") << u"keychain"_s;
        QTest::newRow("recovery key of the server") << u"recovery"_s;
        QTest::newRow("password") << u"password"_s;
    }
    void eachSecretGivenOnceOpensItAloneLater()
    {
        QFETCH(const QString, way);
        QTemporaryDir folder;
        const DataKey recovery = DataKey::generate();
        const auto made = openVault(folder.path(), {.fromKeychain = {}, .recovery = recovery, .password = u"비밀 번호 7"_s});
        QVERIFY(made);
        VaultSecrets later;
        if (way == "keychain"_L1)
            later.fromKeychain = *made;
        else if (way == "recovery"_L1)
            later.recovery = recovery;
        else
            later.password = u"비밀 번호 7"_s;
        const auto opened = openVault(folder.path(), later);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(*opened == *made);
    }

    void aWrongPasswordOpensNothingAndChangesNothing()
    {
        QTemporaryDir folder;
        QVERIFY(openVault(folder.path(), {.fromKeychain = {}, .recovery = {}, .password = u"right"_s}));
        const auto before = store::KeyFile(folder.path()).read();
        const auto opened = openVault(folder.path(), {.fromKeychain = {}, .recovery = DataKey::generate(), .password = u"wrong"_s});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, store::StoreErrorCode::WrongKey);
        QVERIFY(store::KeyFile(folder.path()).read().value() == before.value());
    }

    void aChangedPasswordWorksOfflineAfterOneSignIn()
    {
        QTemporaryDir folder;
        const DataKey recovery = DataKey::generate();
        const auto made = openVault(folder.path(), {.fromKeychain = {}, .recovery = recovery, .password = u"old"_s});
        QVERIFY(made);
        QVERIFY(openVault(folder.path(), {.fromKeychain = {}, .recovery = recovery, .password = u"new"_s}));
        const auto offline = openVault(folder.path(), {.fromKeychain = {}, .recovery = {}, .password = u"new"_s});
        QVERIFY(offline && *offline == *made);
        QVERIFY(!openVault(folder.path(), {.fromKeychain = {}, .recovery = {}, .password = u"old"_s}));
    }

    void aFolderPerPersonAndServerThatTellsNoName()
    {
        const QString folder = vaultFolder(u"/data"_s, u"city.example:8443"_s, u"c07"_s);
        QVERIFY(!folder.contains(u"c07"_s));
        QCOMPARE(folder, vaultFolder(u"/data"_s, u"city.example:8443"_s, u" C07 "_s));
        QVERIFY(folder != vaultFolder(u"/data"_s, u"city.example:8443"_s, u"c08"_s));
        QVERIFY(folder != vaultFolder(u"/data"_s, u"other.example:8443"_s, u"c07"_s));
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
