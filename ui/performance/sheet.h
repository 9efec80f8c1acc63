#pragma once

#include <QByteArray>
#include <QImage>
#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

class QPagedPaintDevice;

/// What leaves the desk as a table: for a spreadsheet, or on paper.
namespace barodesk::ui::performance {

struct SheetCell
{
    enum class Kind {
        Nothing,
        Text,
        Count,
        Hours, ///< A number of hours.
        Share, ///< 0…1
    };

    Kind kind = Kind::Nothing;
    QString text = {};
    double number = 0;

    static SheetCell of(const QString &text) { return {.kind = Kind::Text, .text = text}; }
    static SheetCell count(double number) { return {.kind = Kind::Count, .text = {}, .number = number}; }
    static SheetCell hours(const std::optional<double> &number);
    static SheetCell share(const std::optional<double> &number);
    friend bool operator==(const SheetCell &, const SheetCell &) = default;
};

struct Sheet
{
    QString name;        ///< Of the tab: at most 31 characters, none of []:*?/\.
    QString title;       ///< Above the table.
    QStringList facts;   ///< Below the title: period, comparison, narrowing.
    QStringList headers; ///< With their units.
    QList<QList<SheetCell>> rows;
    QStringList notes; ///< Below the table: what was counted when.
    QImage picture;    ///< On paper above the table; may be null.
};

enum class SheetError { CannotWrite };

/// UTF-8 with a byte order mark, so that Excel reads Hangul, and CRLF (RFC 4180): the table of one sheet, nothing else, numbers with a dot, shares in
/// per cent. A text that a spreadsheet would take for a formula gets an apostrophe before it.
QByteArray asCsv(const Sheet &sheet);

/// Each sheet a tab, numbers as numbers. Texts are strings to the spreadsheet, never formulas.
tl::expected<QByteArray, SheetError> asXlsx(const QList<Sheet> &sheets);

/// Onto pages of the device as it is set, the table's head on each of them, with a line of name and page at the foot. \returns pages
int print(const QList<Sheet> &sheets, QPagedPaintDevice &device);

} // namespace barodesk::ui::performance
