#include "ui/performance/sheet.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>
#include <QUrl>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;

namespace {

constexpr double BodyPoints = 8;
constexpr double FootPoints = 16; ///< Room for the line at the foot.
constexpr double PointsOfInch = 72;
constexpr double PixelsOfInch = 96; ///< Of a text document's pictures.

QString textOf(const SheetCell &cell)
{
    const QLocale locale;
    switch (cell.kind) {
    case SheetCell::Kind::Nothing: return u"–"_s;
    case SheetCell::Kind::Text: return cell.text;
    case SheetCell::Kind::Count: return locale.toString(cell.number, 'f', 0);
    case SheetCell::Kind::Hours: return locale.toString(cell.number, 'f', 1);
    case SheetCell::Kind::Share: return locale.toString(cell.number * 100, 'f', 1);
    }
    return {};
}

QString asHtml(const Sheet &sheet, int number, const QString &line)
{
    QString html = u"<h2%1>%2</h2>"_s.arg(number > 0 ? u" style='page-break-before:always'"_s : QString(), sheet.title.toHtmlEscaped());
    for (const QString &fact : sheet.facts)
        html += u"<div>%1</div>"_s.arg(fact.toHtmlEscaped());
    if (!sheet.picture.isNull())
        html += u"<p><img src='picture:%1' width='%2'></p>"_s.arg(number).arg(sheet.picture.text(u"width"_s));
    html
        += u"<p></p><table width='100%' cellspacing='0' cellpadding='3' border='1' style='border-style:solid; border-color:%1; border-collapse:collapse'><thead><tr>"_s
               .arg(line);
    for (const QString &header : sheet.headers)
        html += u"<th align='left'%1>%2</th>"_s.arg(&header == &sheet.headers.first() ? u" width='17%'"_s : QString(),
                                                    header.toHtmlEscaped());
    html += u"</tr></thead>"_s;
    for (const QList<SheetCell> &row : sheet.rows) {
        html += u"<tr>"_s;
        for (const SheetCell &cell : row)
            html += u"<td align='%1'>%2</td>"_s.arg(cell.kind == SheetCell::Kind::Text ? u"left"_s : u"right"_s,
                                                    textOf(cell).toHtmlEscaped());
        html += u"</tr>"_s;
    }
    html += u"</table>"_s;
    for (const QString &note : sheet.notes)
        html += u"<p>%1</p>"_s.arg(note.toHtmlEscaped());
    return html;
}

} // namespace

int print(const QList<Sheet> &sheets, QPagedPaintDevice &device)
{
    const theme::Tokens &paper = theme::lightTokens();
    QPainter painter;
    if (sheets.isEmpty() || !painter.begin(&device))
        return 0;
    const double inch = device.logicalDpiY();
    const double foot = FootPoints / PointsOfInch * inch;
    const QSizeF page(device.width(), device.height() - foot);

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&device);
    QFont font = theme::font();
    font.setPointSizeF(BodyPoints);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    QString html;
    for (int i = 0; i < sheets.size(); ++i) {
        Sheet sheet = sheets.at(i);
        if (!sheet.picture.isNull()) {
            sheet.picture.setText(u"width"_s, QString::number(int(page.width() / device.logicalDpiX() * PixelsOfInch)));
            document.addResource(QTextDocument::ImageResource, QUrl(u"picture:%1"_s.arg(i)), sheet.picture);
        }
        html += asHtml(sheet, i, paper.border.name());
    }
    document.setHtml(html);
    document.setPageSize(page);

    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        document.drawContents(&painter, QRectF(0, number * page.height(), page.width(), page.height()));
        painter.restore();
        painter.setFont(font);
        painter.setPen(paper.text2);
        const QRectF line(0, page.height(), page.width(), foot);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, sheets.first().title);
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, u"%1 / %2"_s.arg(number + 1).arg(pages));
    }
    return pages;
}

} // namespace barodesk::ui::performance
