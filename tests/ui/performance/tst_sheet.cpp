#include "tests/ui/performance/performanceworld.h"
#include "ui/performance/performancepanel.h"
#include "ui/performance/sheet.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using ui::performance::asCsv;
using ui::performance::asXlsx;
using ui::performance::Sheet;
using ui::performance::SheetCell;

namespace {

/// RFC 4180, as a spreadsheet reads it.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows{QStringList()};
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"')
                field += text.at(++i);
            else if (c == u'"')
                quoted = false;
            else
                field += c;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',' || c == u'\n') {
            rows.last().append(field);
            field.clear();
            if (c == u'\n')
                rows.append(QStringList());
        } else if (c != u'\r') {
            field += c;
        }
    }
    rows.removeLast();
    return rows;
}

Sheet sheetOf(const QList<QList<SheetCell>> &rows)
{
    return {.name = u"유형"_s,
            .title = u"바로시 민원 처리 성과"_s,
            .facts = {u"기간: 2026-11-01"_s},
            .headers = {u"유형"_s, u"접수"_s, u"처리시간 (시간)"_s, u"기한 내 (%)"_s},
            .rows = rows,
            .notes = {u"세는 법"_s},
            .picture = {}};
}

// Opens the file as a zip and reads cells, number formats aside, with nothing but Python's own library.
constexpr auto Reader = R"(
import json, re, sys, zipfile
import xml.etree.ElementTree as E
n = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
shared = [''.join(t.text or '' for t in s.iter('{%s}t' % n['m'])) for s in E.fromstring(z.read('xl/sharedStrings.xml')).findall('m:si', n)]
names = [s.get('name') for s in E.fromstring(z.read('xl/workbook.xml')).find('m:sheets', n)]
sheets = []
for i in range(len(names)):
    page = E.fromstring(z.read('xl/worksheets/sheet%d.xml' % (i + 1)))
    cells = {}
    for c in page.iter('{%s}c' % n['m']):
        v = c.find('m:v', n)
        if v is not None:
            cells[c.get('r')] = shared[int(v.text)] if c.get('t') == 's' else float(v.text)
    sheets.append({'name': names[i], 'cells': cells, 'formulas': len(list(page.iter('{%s}f' % n['m'])))})
json.dump(sheets, sys.stdout)
)";

QJsonArray readXlsx(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.xlsx"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QString::fromLatin1(Reader), file.fileName()});
    if (!python.waitForFinished(30'000) || python.exitCode() != 0) {
        qWarning() << python.readAllStandardError();
        return {};
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace

/// What leaves the desk is read back with another reader.
class TestSheet final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ui::theme::Theme> m_theme;

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void csvIsReadBack()
    {
        const QByteArray csv = asCsv(sheetOf(
            {{SheetCell::of(u"도로 ▸ 포트홀, \"큰\" 것"_s), SheetCell::count(1203), SheetCell::hours(12.5), SheetCell::share(0.875)},
             {SheetCell::of(u"두\n줄"_s), SheetCell::count(-3), SheetCell(), SheetCell()}}));
        QVERIFY(csv.startsWith("\xef\xbb\xbf")); // Else Excel takes Hangul for something else.
        const QList<QStringList> rows = readCsv(QString::fromUtf8(csv.mid(3)));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0), QStringList({u"유형"_s, u"접수"_s, u"처리시간 (시간)"_s, u"기한 내 (%)"_s}));
        QCOMPARE(rows.at(1), QStringList({u"도로 ▸ 포트홀, \"큰\" 것"_s, u"1203"_s, u"12.50"_s, u"87.5"_s}));
        QCOMPARE(rows.at(2), QStringList({u"두\n줄"_s, u"-3"_s, QString(), QString()}));
    }

    void noTextOfACsvIsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"=1+1"_s, u"=HYPERLINK(\"http://x\",\"y\")"_s, u"+82"_s, u"-cmd|' /C calc'!A0"_s, u"@SUM(A1)"_s,
                                    u"\t=1"_s, u"\r=1"_s, u"  =1"_s, u"＝1"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void noTextOfACsvIsAFormula()
    {
        QFETCH(QString, text);
        const QString csv = QString::fromUtf8(asCsv(sheetOf({{SheetCell::of(text)}})).mid(3));
        const QString read = readCsv(csv).at(1).first();
        QVERIFY2(read.startsWith(u'\''), qPrintable(read));
    }

    void harmlessTextsStayAsTheyAre()
    {
        for (const QString &text : {u"도로관리과"_s, u"2026-001234"_s, u"소관 미정"_s, u"1-2"_s})
            QCOMPARE(readCsv(QString::fromUtf8(asCsv(sheetOf({{SheetCell::of(text)}})).mid(3))).at(1).first(), text);
    }

    void xlsxIsReadBackByAnotherReader()
    {
        const auto bytes = asXlsx(
            {sheetOf({{SheetCell::of(u"=1+1"_s), SheetCell::count(1203), SheetCell::hours(12.5), SheetCell::share(0.875)},
                      {SheetCell::of(u"포트홀"_s), SheetCell::count(0), SheetCell(), SheetCell()}}),
             {.name = u"추이"_s, .title = u"추이"_s, .facts = {}, .headers = {u"기간"_s}, .rows = {}, .notes = {}, .picture = {}}});
        QVERIFY(bytes);
        const QJsonArray sheets = readXlsx(*bytes);
        QCOMPARE(sheets.size(), 2);
        QCOMPARE(sheets.at(0)[u"name"].toString(), u"유형"_s);
        QCOMPARE(sheets.at(1)[u"name"].toString(), u"추이"_s);
        const QJsonObject cells = sheets.at(0)[u"cells"].toObject();
        QCOMPARE(cells[u"A1"_s].toString(), u"바로시 민원 처리 성과"_s);
        QCOMPARE(cells[u"A2"_s].toString(), u"기간: 2026-11-01"_s);
        QCOMPARE(cells[u"B4"_s].toString(), u"접수"_s);
        QCOMPARE(cells[u"A5"_s].toString(), u"=1+1"_s); // A text, no formula.
        QCOMPARE(sheets.at(0)[u"formulas"].toInt(), 0);
        QCOMPARE(cells[u"B5"_s].toDouble(), 1203.0);
        QCOMPARE(cells[u"C5"_s].toDouble(), 12.5);
        QCOMPARE(cells[u"D5"_s].toDouble(), 0.875); // A share, shown as per cent.
        QVERIFY(!cells.contains(u"C6"_s));          // Of nothing: no nought.
    }

    void aNameNoSpreadsheetTakesIsAnError()
    {
        Sheet sheet = sheetOf({});
        sheet.name = u"[유형]"_s;
        QVERIFY(!asXlsx({sheet}));
    }

    void thePageLeavesWithItsFigures()
    {
        test::PerformanceWorld world(600);
        ui::performance::PerformancePanel panel(world.access());
        panel.show();
        QVERIFY(QTest::qWaitFor([&] { return !panel.isBusy() && panel.report().total.received > 0; }, 30'000));
        const auto bytes = asXlsx(panel.sheets());
        QVERIFY(bytes);
        const QJsonArray sheets = readXlsx(*bytes);
        QCOMPARE(sheets.size(), 2);
        const QJsonObject cells = sheets.at(0)[u"cells"].toObject();
        // Title, period, comparison, as of; a line between; the heads; the total.
        QCOMPARE(cells[u"A7"_s].toString(), u"전체"_s);
        QCOMPARE(cells[u"B7"_s].toDouble(), double(panel.report().total.received));
        QCOMPARE(cells[u"F7"_s].toDouble(), double(panel.report().total.median->count()) / 60);
        QCOMPARE(
            sheets.at(1)[u"cells"].toObject().size(), 1 + 3 + 5 + [&] {
                qsizetype filled = 0;
                for (const models::PerformanceStep &step : panel.report().steps)
                    filled += step.resolved > 0 ? 5 : 4;
                return filled;
            }());
    }

    void paperHasAsManyPagesAsItNeeds()
    {
        const auto pagesOf = [](int rows) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            int pages = 0;
            {
                QPdfWriter writer(&buffer);
                writer.setPageLayout(
                    QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 10), QPageLayout::Millimeter));
                QList<QList<SheetCell>> cells;
                for (int i = 0; i < rows; ++i)
                    cells.append({SheetCell::of(u"유형 %1"_s.arg(i)), SheetCell::count(i), SheetCell::hours(1.5), SheetCell::share(0.5)});
                Sheet sheet = sheetOf(cells);
                sheet.picture = QImage(3000, 708, QImage::Format_RGB32);
                sheet.picture.fill(Qt::gray);
                pages = ui::performance::print({sheet}, writer);
            }
            const int written = int(bytes.count("/Type /Page\n"));
            return bytes.startsWith("%PDF-") && written == pages ? pages : -1;
        };
        QCOMPARE(pagesOf(3), 1);
        QVERIFY(pagesOf(200) >= 4);
    }
};

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
