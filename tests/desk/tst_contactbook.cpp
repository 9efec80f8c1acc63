#include "desk/contactbook.h"

#include "store/replicastore.h"
#include "store/storefolder.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using desk::ContactBook;

/// Favourites and last calls, in the person's own sealed file.
class TestContactBook : public QObject
{
    Q_OBJECT

    const store::DataKey m_key = store::DataKey::generate();
    std::unique_ptr<QTemporaryDir> m_folder;

    /// A desk that is started, used and closed.
    template <typename Use> void atTheDesk(Use use)
    {
        store::ReplicaStore file(m_folder->path(), m_key);
        QSignalSpy opened(&file, &store::ReplicaStore::opened);
        file.open();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
        const auto state = opened.constFirst().constFirst().value<std::shared_ptr<store::StoredState>>();
        ContactBook book;
        book.open(file, state->contacts);
        use(book, file);
        book.close();
        QVERIFY(book.favourites().isEmpty() && book.recent().isEmpty()); // For who sits down next.
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void favouritesAndLastCallsOutliveTheDesk()
    {
        atTheDesk([](ContactBook &book, store::ReplicaStore &) {
            QVERIFY(book.favourites().isEmpty() && book.recent().isEmpty());
            QVERIFY(book.setFavourite(u"0315902745"_s, true));
            QVERIFY(book.setFavourite(u"8508"_s, true));
            QVERIFY(book.setFavourite(u"8509"_s, true));
            QVERIFY(book.setFavourite(u"8508"_s, false));
            book.called(u"8508"_s);
            book.called(u"01012345678"_s);
            book.called(u"8508"_s);
        });
        if (QTest::currentTestFailed())
            return;
        atTheDesk([](ContactBook &book, store::ReplicaStore &) {
            QCOMPARE(book.favourites(), (QStringList{u"0315902745"_s, u"8509"_s}));
            QCOMPARE(book.recent(), (QStringList{u"8508"_s, u"01012345678"_s}));
        });
    }

    void numbersAreNotReadableOnDisk()
    {
        atTheDesk([](ContactBook &book, store::ReplicaStore &) {
            book.called(u"01098765432"_s);
            book.setFavourite(u"01098765432"_s, true);
        });
        const QDir folder(m_folder->path());
        qint64 read = 0;
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            read += bytes.size();
            QVERIFY2(!bytes.contains("01098765432") && !bytes.contains("favourites"), qPrintable(name));
        }
        QVERIFY(read > 0);
    }

    void onlyTheLastCallsAndAHundredFavouritesAreKept()
    {
        ContactBook book;
        for (int i = 0; i < 20; ++i)
            book.called(QString::number(8'500 + i));
        QCOMPARE(book.recent().size(), ContactBook::MostRecent);
        QCOMPARE(book.recent().constFirst(), u"8519"_s);
        for (qsizetype i = 0; i < ContactBook::MostFavourites; ++i)
            QVERIFY(book.setFavourite(QString::number(1'000 + i), true));
        QVERIFY(!book.setFavourite(u"8501"_s, true));
        QCOMPARE(book.favourites().size(), ContactBook::MostFavourites);
        QVERIFY(book.setFavourite(u"1000"_s, false));
        QVERIFY(book.setFavourite(u"8501"_s, true));
    }

    void whatCannotBeReadIsNobody_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("no JSON") << QByteArray("favourites");
        QTest::newRow("another form") << QByteArray("[1,2]");
        QTest::newRow("numbers as numbers") << QByteArray(R"({"favourites":[8501],"recent":[8502]})");
        QTest::newRow("an empty number") << QByteArray(R"({"favourites":[""],"recent":[""]})");
    }

    void whatCannotBeReadIsNobody()
    {
        QFETCH(QByteArray, stored);
        atTheDesk([&stored](ContactBook &book, store::ReplicaStore &file) {
            QTest::ignoreMessage(QtWarningMsg, "the favourites and last calls cannot be read");
            book.open(file, stored);
            QVERIFY(book.favourites().isEmpty() && book.recent().isEmpty());
            QVERIFY(book.setFavourite(u"8508"_s, true)); // And it works from there.
        });
        if (QTest::currentTestFailed())
            return;
        atTheDesk([](ContactBook &book, store::ReplicaStore &) { QCOMPARE(book.favourites(), QStringList{u"8508"_s}); });
    }
};

QTEST_GUILESS_MAIN(TestContactBook)
#include "tst_contactbook.moc"
