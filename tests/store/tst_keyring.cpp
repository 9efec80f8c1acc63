#include "store/keyfile.h"
#include "store/keyring.h"
#include "store/storefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk::store;
using namespace Qt::StringLiterals;

class TestKeyRing : public QObject
{
    Q_OBJECT

private:
    const DataKey m_key = DataKey::generate();
    const DataKey m_recovery = DataKey::generate();

private slots:
    void dataKeyGoesThroughTheKeychainAsShortText()
    {
        const QByteArray text = m_key.toBase64();
        QVERIFY(text.size() < 1000);
        QVERIFY(*DataKey::fromBase64(text) == m_key);
    }

    void textThatIsNoKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too short") << QByteArray(31, 'x').toBase64();
        QTest::newRow("too long") << QByteArray(33, 'x').toBase64();
        QTest::newRow("no base64") << QByteArray(44, '*');
    }
    void textThatIsNoKeyIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!DataKey::fromBase64(text));
    }

    void keysAreDifferentAndFingerprintTellsThemApart()
    {
        QVERIFY(!(m_key == m_recovery));
        QVERIFY(m_key.fingerprint() != m_recovery.fingerprint());
        QCOMPARE(m_key.fingerprint().size(), 32);
    }

    void eitherWrapOpensTheRing()
    {
        KeyRing ring = addRecoveryWrap(createKeyRing(m_key), m_key, m_recovery).value();
        QVERIFY(!hasPasswordWrap(ring));
        ring = addPasswordWrap(ring, m_key, u"비밀번호 12"_s).value();
        QVERIFY(hasPasswordWrap(ring));
        QVERIFY(unwrapWithRecovery(ring, m_recovery).value() == m_key);
        QVERIFY(unwrapWithPassword(ring, u"비밀번호 12"_s).value() == m_key);
        QCOMPARE(unwrapWithPassword(ring, u"비밀번호 13"_s).error().error, KeyError::WrongSecret);
        QCOMPARE(unwrapWithRecovery(ring, m_key).error().error, KeyError::WrongSecret);
        QVERIFY(!ring.contains(m_key.toBase64()));
    }

    void passwordTypedInDecomposedHangulIsTheSame()
    {
        const QString composed = u"한글"_s;
        const KeyRing ring = addPasswordWrap(createKeyRing(m_key), m_key, composed).value();
        QVERIFY(unwrapWithPassword(ring, composed.normalized(QString::NormalizationForm_D)));
    }

    void newPasswordReplacesTheOldOne()
    {
        const KeyRing first = addPasswordWrap(createKeyRing(m_key), m_key, u"old"_s).value();
        const KeyRing second = addPasswordWrap(first, m_key, u"new"_s).value();
        QVERIFY(unwrapWithPassword(second, u"new"_s));
        QCOMPARE(unwrapWithPassword(second, u"old"_s).error().error, KeyError::WrongSecret);
    }

    void ringTakesNoOtherDataKey()
    {
        QCOMPARE(addRecoveryWrap(createKeyRing(m_key), m_recovery, m_recovery).error().error, KeyError::WrongSecret);
    }

    void missingWrapIsSaid()
    {
        const KeyRing ring = createKeyRing(m_key);
        QCOMPARE(unwrapWithRecovery(ring, m_recovery).error().error, KeyError::NoSuchWrap);
        QCOMPARE(unwrapWithPassword(ring, u"x"_s).error().error, KeyError::NoSuchWrap);
    }

    void damagedRingIsSaidWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("ring");
        QTest::addColumn<KeyError>("error");
        const QByteArray named = R"("key":"00112233445566778899aabbccddeeff")"_ba;
        QTest::newRow("empty") << QByteArray() << KeyError::Malformed;
        QTest::newRow("cut") << createKeyRing(m_key).chopped(5) << KeyError::Malformed;
        QTest::newRow("no object") << "[1]"_ba << KeyError::Malformed;
        QTest::newRow("newer") << "{\"format\":2," + named + ",\"wraps\":[]}" << KeyError::NewerVersion;
        QTest::newRow("no wraps") << "{\"format\":1," + named + "}" << KeyError::Malformed;
        QTest::newRow("short salt") << "{\"format\":1," + named + R"(,"wraps":[{"kind":"password","salt":"AA=="}]})" << KeyError::Malformed;
        QTest::newRow("asks for a terabyte") << "{\"format\":1," + named
                + R"(,"wraps":[{"kind":"password","salt":"AAAAAAAAAAAAAAAAAAAAAA==","ops":2,"memory":1e12,"box":""}]})"
                                             << KeyError::Malformed;
        QTest::newRow("endless rounds") << "{\"format\":1," + named
                + R"(,"wraps":[{"kind":"password","salt":"AAAAAAAAAAAAAAAAAAAAAA==","ops":1e9,"memory":8192,"box":""}]})"
                                        << KeyError::Malformed;
        QTest::newRow("huge") << QByteArray(100'000, ' ') << KeyError::Malformed;
    }
    void damagedRingIsSaidWithThePlace()
    {
        QFETCH(QByteArray, ring);
        QFETCH(KeyError, error);
        const auto key = unwrapWithPassword(ring, u"x"_s);
        QVERIFY(!key);
        QCOMPARE(key.error().error, error);
        QVERIFY(!key.error().where.isEmpty());
    }

    void ringIsKeptInTheFolder()
    {
        QTemporaryDir folder;
        const KeyFile file(folder.filePath(u"a/b"_s));
        QVERIFY(!file.read().value());
        const KeyRing ring = addRecoveryWrap(createKeyRing(m_key), m_key, m_recovery).value();
        QVERIFY(file.write(ring));
        QCOMPARE(*file.read().value(), ring);
    }

    void noNewKeyIsMadeWhileCiphertextOfAnOldOneExists()
    {
        QTemporaryDir folder;
        QFile database(databasePath(folder.path()));
        QVERIFY(database.open(QIODevice::WriteOnly));
        QCOMPARE(KeyFile(folder.path()).read().error().code, StoreErrorCode::KeyMissing);
    }

    void ringOfAnotherKeyDoesNotReplaceTheOneOnDisk()
    {
        QTemporaryDir folder;
        const KeyFile file(folder.path());
        QVERIFY(file.write(createKeyRing(m_key)));
        QCOMPARE(file.write(createKeyRing(m_recovery)).error().code, StoreErrorCode::WrongKey);
        QCOMPARE(*file.read().value(), createKeyRing(m_key));
    }

    void damagedRingFileIsKeptAside()
    {
        QTemporaryDir folder;
        const KeyFile file(folder.path());
        QFile damaged(file.path());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{");
        damaged.close();
        QCOMPARE(file.read().error().code, StoreErrorCode::CorruptKeyFile);
        QVERIFY(file.write(createKeyRing(m_key)));
        QVERIFY(QFile::exists(file.path() + u".damaged"_s));
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
