#include "engines/remotetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using barodesk::engines::cleanedRemoteText;

class TestRemoteText : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatCanBeShownRemains_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cleaned");
        QTest::newRow("a name") << u"홍길동 님"_s << u"홍길동 님"_s;
        QTest::newRow("line breaks and tabs become a space") << u" a\r\n\tb  c "_s << u"a b c"_s;
        QTest::newRow("escape sequences lose their escape") << u"\u001b[31mred\u0007"_s << u"[31mred"_s;
        QTest::newRow("direction overrides go") << u"abc\u202Egpj\u202C.exe\u2066x\u2069"_s << u"abcgpj.exex"_s;
        QTest::newRow("zero width characters go") << u"a\u200B\u200D\uFEFFb"_s << u"ab"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
        QTest::newRow("half a surrogate pair goes") << QString(QChar(0xd83d)) + u'x' << u"x"_s;
        QTest::newRow("beyond the first plane stays") << u"😀"_s << u"😀"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void onlyWhatCanBeShownRemains()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, cleaned);
        QCOMPARE(cleanedRemoteText(text), cleaned);
    }

    void longTextIsCutBetweenCharacters()
    {
        QCOMPARE(cleanedRemoteText(QString(1'000, u'가')).size(), 256);
        QCOMPARE(cleanedRemoteText(u"😀"_s.repeated(10), 5), u"😀😀"_s);
        QCOMPARE(cleanedRemoteText(u"ab cd"_s, 3), u"ab"_s);
    }

    void anyTextBecomesShortStableAndHarmless()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 500; ++round) {
            QString text;
            for (int length = random.bounded(400); length > 0; --length)
                text += QChar(char16_t(random.bounded(2) ? random.bounded(0x10000) : random.bounded(0x80)));
            const QString cleaned = cleanedRemoteText(text, 64);
            QVERIFY(cleaned.size() <= 64);
            QVERIFY(cleaned.isValidUtf16());
            QCOMPARE(cleanedRemoteText(cleaned, 64), cleaned);
            for (const QChar character : cleaned)
                QVERIFY(character.category() != QChar::Other_Control);
        }
    }
};

QTEST_GUILESS_MAIN(TestRemoteText)
#include "tst_remotetext.moc"
