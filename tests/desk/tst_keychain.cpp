#include "desk/keychainsecretstore.h"

#include <QCoreApplication>
#include <QTest>

#include <optional>

using namespace barodesk::desk;
using namespace Qt::StringLiterals;

/// Runs inside tests/support/with-keyring: a real gnome-keyring behind a private D-Bus session.
class TestKeychain : public QObject
{
    Q_OBJECT
private:
    using Read = tl::expected<QByteArray, SecretError>;
    using Written = tl::expected<void, SecretError>;

    Read read(SecretStore &store, const QString &key)
    {
        std::optional<Read> answer;
        store.read(key, this, [&](Read result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return tl::unexpected(SecretError{SecretErrorCode::Unavailable, u"no answer"_s});
        return *answer;
    }
    Written write(SecretStore &store, const QString &key, const QByteArray &value)
    {
        std::optional<Written> answer;
        store.write(key, value, this, [&](Written result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return tl::unexpected(SecretError{SecretErrorCode::Unavailable, u"no answer"_s});
        return *answer;
    }
    Written remove(SecretStore &store, const QString &key)
    {
        std::optional<Written> answer;
        store.remove(key, this, [&](Written result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return tl::unexpected(SecretError{SecretErrorCode::Unavailable, u"no answer"_s});
        return *answer;
    }

private slots:
    void aSecretComesBackAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("a token") << QByteArray("q7-Zk3w9_tok");
        QTest::newRow("bytes with zeros") << QByteArray("\0\1\2key\0", 7);
        QTest::newRow("Korean") << QByteArray("비밀번호 칠십육");
        QTest::newRow("as long as we ever write") << QByteArray(1000, 'x');
    }
    void aSecretComesBackAsItWasWritten()
    {
        QFETCH(const QByteArray, secret);
        KeychainSecretStore store(u"BaroDesk test"_s);
        QVERIFY(write(store, u"session"_s, secret));
        const Read found = read(store, u"session"_s);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(*found, secret);
    }

    void aSecondWriteReplacesTheFirst()
    {
        KeychainSecretStore store(u"BaroDesk test"_s);
        QVERIFY(write(store, u"token"_s, "old"));
        QVERIFY(write(store, u"token"_s, "new"));
        QCOMPARE(read(store, u"token"_s).value_or(QByteArray()), QByteArray("new"));
    }

    void whatWasRemovedIsNotFound()
    {
        KeychainSecretStore store(u"BaroDesk test"_s);
        QVERIFY(write(store, u"gone"_s, "x"));
        QVERIFY(remove(store, u"gone"_s));
        const Read found = read(store, u"gone"_s);
        QVERIFY(!found);
        QCOMPARE(found.error().code, SecretErrorCode::NotFound);
    }

    void removingWhatIsNotThereIsNoError()
    {
        KeychainSecretStore store(u"BaroDesk test"_s);
        QVERIFY(remove(store, u"never written"_s));
    }

    void servicesDoNotSeeEachOther()
    {
        KeychainSecretStore one(u"BaroDesk test"_s);
        KeychainSecretStore other(u"BaroDesk other"_s);
        QVERIFY(write(one, u"mine"_s, "x"));
        QVERIFY(!read(other, u"mine"_s));
    }

    void aKeychainThatIsSwitchedOffSaysUnavailable()
    {
        NoSecretStore store;
        const Read found = read(store, u"session"_s);
        QVERIFY(!found);
        QCOMPARE(found.error().code, SecretErrorCode::Unavailable);
        QVERIFY(!write(store, u"session"_s, "x"));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
