#pragma once

#include "ui/papers/paperlayout.h"

#include <functional>

namespace barodesk::ui::papers {

/// Points in the unit of PaperPage.
constexpr double pt(double points) { return points * 4; }

/// The sheet and what is free of it.
namespace sheet {
inline constexpr double Width = pt(595.28);
inline constexpr double Height = pt(841.89);
inline constexpr double Left = pt(51);
inline constexpr double Right = Width - pt(51);
inline constexpr double Top = pt(48);
inline constexpr double HeadBottom = pt(72); ///< Of the pages after the first: below their running head.
inline constexpr double Bottom = Height - pt(64);
} // namespace sheet

QFont paperFont(double points, QFont::Weight weight = QFont::Normal);

/// A text broken into lines of a width.
struct Lines
{
    QStringList lines;
    QFont font;
    QColor colour;
    double height = 0; ///< Of a line.
    double total() const { return height * double(lines.size()); }
};
Lines broken(const QString &text, const QFont &font, const QColor &colour, double width);

/// Where the next thing goes: down the page, and onto the next one where there is no room.
class PaperFlow final
{
public:
    PaperFlow() { turn(); }

    /// What stands in a cell of a row.
    struct Cell
    {
        double left = 0;
        double width = 0;
        Lines lines;
        QColor fill = {};
        QColor outline = {};
        double inset = pt(6);
    };

    double y() const { return m_y; }
    double room() const { return sheet::Bottom - m_y; }
    bool isAtTop() const { return m_y <= m_top; }
    void skip(double height) { m_y += isAtTop() ? 0 : height; }
    void advance(double height) { m_y += height; }
    void need(double height); ///< Turns the page unless there is so much room.
    void turn();
    PaperPage &page() { return m_pages.last(); }
    QList<PaperPage> take() { return std::move(m_pages); }
    qsizetype pageCount() const { return m_pages.size(); }

    void put(double left, const Lines &lines); ///< All of them here; the caller has made room.
    /// Cells beside each other, as high as the highest. What is too long goes on on the next page. \returns whether it did
    bool putRow(const QList<Cell> &cells, double padding, const std::function<void()> &onNewPage = {});

private:
    QList<PaperPage> m_pages;
    double m_top = 0;
    double m_y = 0;
};

} // namespace barodesk::ui::papers
