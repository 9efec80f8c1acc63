#include "ui/performance/sheet.h"

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;

namespace {

/// Excel and LibreOffice take these for formulas, also after blanks.
bool looksLikeFormula(QStringView text)
{
    if (text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n'))
        return true;
    const QStringView inside = text.trimmed();
    return !inside.isEmpty() && QStringView(u"=+-@＝＋－＠").contains(inside.front());
}

QString field(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? QString(u'"' + text.replace(u'"', u"\"\""_s) + u'"') : text;
}

QString field(const SheetCell &cell)
{
    switch (cell.kind) {
    case SheetCell::Kind::Nothing: return {};
    case SheetCell::Kind::Text: return field(cell.text);
    case SheetCell::Kind::Count: return QString::number(cell.number, 'f', 0);
    case SheetCell::Kind::Hours: return QString::number(cell.number, 'f', 2);
    case SheetCell::Kind::Share: return QString::number(cell.number * 100, 'f', 1);
    }
    return {};
}

} // namespace

SheetCell SheetCell::hours(const std::optional<double> &number)
{
    return number ? SheetCell{.kind = Kind::Hours, .text = {}, .number = *number} : SheetCell();
}

SheetCell SheetCell::share(const std::optional<double> &number)
{
    return number ? SheetCell{.kind = Kind::Share, .text = {}, .number = *number} : SheetCell();
}

QByteArray asCsv(const Sheet &sheet)
{
    QStringList lines;
    QStringList fields;
    for (const QString &header : sheet.headers)
        fields.append(field(header));
    lines.append(fields.join(u','));
    for (const QList<SheetCell> &row : sheet.rows) {
        fields.clear();
        for (const SheetCell &cell : row)
            fields.append(field(cell));
        lines.append(fields.join(u','));
    }
    return "\xef\xbb\xbf" + (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
}

} // namespace barodesk::ui::performance
