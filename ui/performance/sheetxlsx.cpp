#include "ui/performance/sheet.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;

namespace {

constexpr int NarrowestColumn = 9; ///< In characters.
constexpr int WidestColumn = 40;

/// Of the workbook, which owns them.
struct Formats
{
    lxw_format *title;
    lxw_format *quiet;
    lxw_format *header;
    lxw_format *count;
    lxw_format *hours;
    lxw_format *share;

    explicit Formats(lxw_workbook *book)
        : title(workbook_add_format(book)),
          quiet(workbook_add_format(book)),
          header(workbook_add_format(book)),
          count(workbook_add_format(book)),
          hours(workbook_add_format(book)),
          share(workbook_add_format(book))
    {
        format_set_bold(title);
        format_set_font_size(title, 14);
        format_set_font_color(quiet, LXW_COLOR_GRAY);
        format_set_bold(header);
        format_set_text_wrap(header);
        format_set_align(header, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bottom(header, LXW_BORDER_THIN);
        format_set_num_format(count, "#,##0");
        format_set_num_format(hours, "#,##0.0");
        format_set_num_format(share, "0.0%");
    }
};

/// Hangul is twice as wide as a digit.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

lxw_error writeCell(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, const SheetCell &cell, const Formats &formats)
{
    switch (cell.kind) {
    case SheetCell::Kind::Nothing: return LXW_NO_ERROR;
    case SheetCell::Kind::Text: return worksheet_write_string(page, row, column, cell.text.toUtf8().constData(), nullptr);
    case SheetCell::Kind::Count: return worksheet_write_number(page, row, column, cell.number, formats.count);
    case SheetCell::Kind::Hours: return worksheet_write_number(page, row, column, cell.number, formats.hours);
    case SheetCell::Kind::Share: return worksheet_write_number(page, row, column, cell.number, formats.share);
    }
    return LXW_NO_ERROR;
}

/// False: something of it did not fit into a sheet.
bool writeSheet(lxw_worksheet *page, const Sheet &sheet, const Formats &formats)
{
    bool whole = worksheet_write_string(page, 0, 0, sheet.title.toUtf8().constData(), formats.title) == LXW_NO_ERROR;
    lxw_row_t row = 1;
    for (const QString &fact : sheet.facts)
        whole &= worksheet_write_string(page, row++, 0, fact.toUtf8().constData(), formats.quiet) == LXW_NO_ERROR;
    const lxw_row_t head = ++row;
    const auto columns = lxw_col_t(sheet.headers.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
        const QString &header = sheet.headers.at(column);
        whole &= worksheet_write_string(page, head, column, header.toUtf8().constData(), formats.header) == LXW_NO_ERROR;
        int width = std::min(widthOf(header), 14) + 2;
        for (const QList<SheetCell> &cells : sheet.rows)
            width = std::max(width, widthOf(cells.value(column).text) + 2);
        worksheet_set_column(page, column, column, std::clamp(width, NarrowestColumn, WidestColumn), nullptr);
    }
    for (const QList<SheetCell> &cells : sheet.rows) {
        ++row;
        for (lxw_col_t column = 0; column < columns; ++column)
            whole &= writeCell(page, row, column, cells.value(column), formats) == LXW_NO_ERROR;
    }
    if (!sheet.rows.isEmpty() && columns > 0)
        worksheet_autofilter(page, head, 0, row, lxw_col_t(columns - 1));
    worksheet_freeze_panes(page, head + 1, 1);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9); // A4
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, head, head);
    ++row;
    for (const QString &note : sheet.notes)
        whole &= worksheet_write_string(page, ++row, 0, note.toUtf8().constData(), formats.quiet) == LXW_NO_ERROR;
    return whole;
}

} // namespace

tl::expected<QByteArray, SheetError> asXlsx(const QList<Sheet> &sheets)
{
    // The library writes to a path of the C library's; a name a person chose, and half a file, are not its business.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return tl::unexpected(SheetError::CannotWrite);
    const QString path = folder.filePath(u"sheet.xlsx"_s);
    const QByteArray name = QFile::encodeName(path);
    QByteArray scratch = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    lxw_workbook *book = workbook_new_opt(name.constData(), &options);
    if (!book)
        return tl::unexpected(SheetError::CannotWrite);
    const Formats formats(book);
    bool whole = true;
    for (const Sheet &sheet : sheets) {
        lxw_worksheet *page = workbook_add_worksheet(book, sheet.name.toUtf8().constData());
        whole = whole && page && writeSheet(page, sheet, formats);
    }
    if (workbook_close(book) != LXW_NO_ERROR || !whole) // Closing frees it, whatever it returns.
        return tl::unexpected(SheetError::CannotWrite);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(SheetError::CannotWrite);
    return file.readAll();
}

} // namespace barodesk::ui::performance
