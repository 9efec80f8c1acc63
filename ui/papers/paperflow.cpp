#include "ui/papers/paperflow.h"

#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::papers {

QFont paperFont(double points, QFont::Weight weight)
{
    QFont font = theme::font(theme::TextSize::Base, weight);
    font.setPixelSize(int(std::lround(pt(points))));
    return font;
}

Lines broken(const QString &text, const QFont &font, const QColor &colour, double width)
{
    Lines result{.lines = {}, .font = font, .colour = colour, .height = std::ceil(font.pixelSize() * 1.45)};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : text.split(u'\n')) {
        if (paragraph.trimmed().isEmpty()) {
            result.lines.append(QString());
            continue;
        }
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            result.lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    while (!result.lines.isEmpty() && result.lines.last().isEmpty())
        result.lines.removeLast();
    return result;
}

void PaperFlow::turn()
{
    m_pages.append(PaperPage());
    m_top = m_pages.size() == 1 ? sheet::Top : sheet::HeadBottom;
    m_y = m_top;
}

void PaperFlow::need(double height)
{
    if (height > room() && !isAtTop())
        turn();
}

void PaperFlow::put(double left, const Lines &lines)
{
    const QFontMetricsF metrics(lines.font);
    double top = m_y;
    for (const QString &line : lines.lines) {
        const double baseline = top + (lines.height - metrics.height()) / 2 + metrics.ascent();
        if (!line.isEmpty())
            page().lines.append({.baseline = {left, baseline}, .text = line, .font = lines.font, .colour = lines.colour});
        top += lines.height;
    }
}

bool PaperFlow::putRow(const QList<Cell> &cells, double padding, const std::function<void()> &onNewPage)
{
    // A line is as high as the highest one beside it, so that what goes on goes on together.
    double lineHeight = 0;
    qsizetype count = 1;
    for (const Cell &cell : cells) {
        lineHeight = std::max(lineHeight, cell.lines.height);
        count = std::max(count, cell.lines.lines.size());
    }
    bool turned = false;
    for (qsizetype from = 0; from < count;) {
        const auto fitting = qsizetype(std::floor((room() - 2 * padding) / lineHeight));
        qsizetype here = std::min(count - from, fitting);
        // One line alone at the foot or the head of a page is not read.
        if (here < count - from && count - from - here == 1 && here > 2)
            --here;
        if (here < std::min<qsizetype>(2, count - from)) {
            if (isAtTop())
                here = std::max<qsizetype>(1, here);
            else {
                turn();
                turned = true;
                if (onNewPage)
                    onNewPage();
                continue;
            }
        }
        const double height = lineHeight * double(here) + 2 * padding;
        for (const Cell &cell : cells) {
            if (cell.fill.isValid() || cell.outline.isValid())
                page().boxes.append({.rect = {cell.left, m_y, cell.width, height}, .fill = cell.fill, .outline = cell.outline});
            Lines part = cell.lines;
            part.lines = cell.lines.lines.mid(from, here);
            part.height = lineHeight;
            const double before = m_y;
            m_y += padding;
            put(cell.left + cell.inset, part);
            m_y = before;
        }
        m_y += height;
        from += here;
    }
    return turned;
}

} // namespace barodesk::ui::papers
