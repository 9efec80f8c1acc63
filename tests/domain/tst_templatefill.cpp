#include "domain/templatefill.h"

#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::filled;

class TestTemplateFill final : public QObject
{
    Q_OBJECT

private slots:
    void wordsGoWhereTheirNamesStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("open");
        QTest::newRow("a text without braces") << u"처리했습니다."_s << u"처리했습니다."_s << QString();
        QTest::newRow("one word") << u"{place} 정비"_s << u"이마트 앞 정비"_s << QString();
        QTest::newRow("the same word twice") << u"{number}, {number}"_s << u"2026-000123, 2026-000123"_s << QString();
        QTest::newRow("words beside each other") << u"{number}{place}"_s << u"2026-000123이마트 앞"_s << QString();
        QTest::newRow("a name nobody knows stays") << u"{관리번호} {place}"_s << u"{관리번호} 이마트 앞"_s << u"{관리번호}"_s;
        QTest::newRow("a word that stands for nothing yet stays")
            << u"업체: {contractor}"_s << u"업체: {contractor}"_s << u"{contractor}"_s;
        QTest::newRow("the first of two that stay is the one to write") << u"{a} {place} {b}"_s << u"{a} 이마트 앞 {b}"_s << u"{a}"_s;
        QTest::newRow("doubled braces are braces") << u"{{place}} {place}"_s << u"{place} 이마트 앞"_s << QString();
        QTest::newRow("doubled around a word") << u"{{{place}}}"_s << u"{이마트 앞}"_s << QString();
        QTest::newRow("a brace without its partner") << u"a { b } c {place"_s << u"a { b } c {place"_s << QString();
        QTest::newRow("nothing between the braces") << u"{} {place}"_s << u"{} 이마트 앞"_s << QString();
        QTest::newRow("a sentence in braces is no name") << u"{그 외 모두}"_s << u"{그 외 모두}"_s << QString();
        QTest::newRow("what a word brings along is not read again") << u"{trick}"_s << u"{place}"_s << QString();
        QTest::newRow("several lines") << u"{place}\n{number}"_s << u"이마트 앞\n2026-000123"_s << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
    }
    void wordsGoWhereTheirNamesStand()
    {
        QFETCH(QString, text);
        QFETCH(QString, result);
        QFETCH(QString, open);
        const domain::TemplateWords words{
            {u"place"_s, u"이마트 앞"_s}, {u"number"_s, u"2026-000123"_s}, {u"contractor"_s, QString()}, {u"trick"_s, u"{place}"_s}};
        const domain::FilledTemplate made = filled(text, words);
        QCOMPARE(made.text, result);
        QCOMPARE(made.openAt < 0 ? QString() : made.text.mid(made.openAt, made.openLength), open);
    }
};

QTEST_GUILESS_MAIN(TestTemplateFill)
#include "tst_templatefill.moc"
