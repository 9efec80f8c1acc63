#include "ui/papers/paperlayout.h"

#include "ui/papers/paperflow.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace barodesk::ui::papers {

using namespace Qt::StringLiterals;
using theme::Tokens;

namespace {

constexpr double Wide = sheet::Right - sheet::Left;
constexpr double Padding = pt(4.5);
constexpr double LabelWidth = pt(70);
constexpr double Body = 9.5;
constexpr double Small = 8.5;

/// Ink on white, whatever theme the screen has.
const Tokens &ink() { return theme::lightTokens(); }

class Layout final
{
public:
    explicit Layout(const Paper &paper) : m_paper(paper) { }

    QList<PaperPage> run()
    {
        putHead();
        for (const PaperBlock &block : m_paper.blocks)
            std::visit([this](const auto &b) { put(b); }, block);
        QList<PaperPage> pages = m_flow.take();
        for (qsizetype i = 0; i < pages.size(); ++i)
            finish(pages[i], i, pages.size());
        return pages;
    }

private:
    static double lengthOf(const QString &text, const QFont &font) { return QFontMetricsF(font).horizontalAdvance(text); }

    /// A single line, drawn where it is said whatever the flow.
    static void write(PaperPage &page, double left, double top, const QString &text, const QFont &font, const QColor &colour)
    {
        const QFontMetricsF metrics(font);
        page.lines.append({.baseline = {left, top + metrics.ascent()}, .text = text, .font = font, .colour = colour});
    }

    void putHead()
    {
        PaperPage &page = m_flow.page();
        const double logo = pt(30);
        double left = sheet::Left;
        if (!m_paper.logo.isNull()) {
            const QSizeF size = QSizeF(m_paper.logo.size()).scaled({pt(90), logo}, Qt::KeepAspectRatio);
            page.pictures.append({.rect = {QPointF(left, sheet::Top), size}, .image = m_paper.logo});
            left += size.width() + pt(8);
        }
        write(page, left, sheet::Top + (m_paper.logo.isNull() ? 0 : pt(8)), m_paper.city, paperFont(12, QFont::DemiBold), ink().text2);
        const QFont title = paperFont(22, QFont::Bold);
        write(page, sheet::Left, sheet::Top + logo + pt(10), m_paper.title, title, ink().text);
        const QFont number = paperFont(13, QFont::DemiBold);
        write(page, sheet::Right - lengthOf(m_paper.number, number), sheet::Top + logo + pt(19), m_paper.number, number, ink().text);
        m_flow.advance(logo + pt(44));
        page.boxes.append({.rect = {sheet::Left, m_flow.y(), Wide, pt(1.5)}, .fill = ink().text, .outline = {}});
        m_flow.advance(pt(14));
    }

    /// What can only be said once all pages are there.
    void finish(PaperPage &page, qsizetype index, qsizetype count) const
    {
        const QFont small = paperFont(8);
        if (index > 0) {
            write(page, sheet::Left, sheet::Top, QString(m_paper.city + u" · " + m_paper.title), small, ink().text2);
            write(page, sheet::Right - lengthOf(m_paper.number, small), sheet::Top, m_paper.number, small, ink().text2);
            page.boxes.append({.rect = {sheet::Left, sheet::Top + pt(14), Wide, pt(0.5)}, .fill = ink().strong, .outline = {}});
        }
        const double foot = sheet::Height - pt(44);
        page.boxes.append({.rect = {sheet::Left, foot - pt(6), Wide, pt(0.5)}, .fill = ink().border, .outline = {}});
        const QString numbers = u"%1 / %2"_s.arg(index + 1).arg(count);
        write(page, sheet::Right - lengthOf(numbers, small), foot, numbers, small, ink().text2);
        write(page, sheet::Left, foot, QFontMetricsF(small).elidedText(m_paper.foot, Qt::ElideRight, Wide - pt(60)), small, ink().text3);
    }

    void put(const PaperHeading &heading)
    {
        m_flow.skip(pt(12));
        const Lines lines = broken(heading.text, paperFont(11.5, QFont::DemiBold), ink().text, Wide);
        m_flow.need(lines.total() + pt(44)); // Never alone at the foot.
        m_flow.put(sheet::Left, lines);
        m_flow.advance(lines.total() + pt(4));
    }

    void put(const PaperParagraph &text)
    {
        const Lines lines = broken(text.text, paperFont(text.quiet ? Small : Body), text.quiet ? ink().text2 : ink().text, Wide);
        m_flow.putRow({PaperFlow::Cell{.left = sheet::Left, .width = Wide, .lines = lines, .inset = 0}}, 0);
        m_flow.advance(pt(5));
    }

    PaperFlow::Cell label(const QString &text, double left) const
    {
        return {.left = left,
                .width = LabelWidth,
                .lines = broken(text, paperFont(Small, QFont::Medium), ink().text2, LabelWidth - pt(12)),
                .fill = ink().raised,
                .outline = ink().strong};
    }

    PaperFlow::Cell value(const PaperField &field, double left, double width) const
    {
        Lines lines = broken(field.value, paperFont(Body, field.strong ? QFont::DemiBold : QFont::Normal), ink().text, width - pt(12));
        while (lines.lines.size() < field.leastLines)
            lines.lines.append(QString());
        return {.left = left, .width = width, .lines = lines, .fill = {}, .outline = ink().strong};
    }

    void put(const PaperFields &fields)
    {
        const double half = Wide / 2;
        for (qsizetype i = 0; i < fields.fields.size(); ++i) {
            const PaperField &first = fields.fields.at(i);
            const bool pair = !first.wide && i + 1 < fields.fields.size() && !fields.fields.at(i + 1).wide;
            if (pair) {
                const PaperField &second = fields.fields.at(++i);
                m_flow.putRow({label(first.label, sheet::Left), value(first, sheet::Left + LabelWidth, half - LabelWidth),
                               label(second.label, sheet::Left + half), value(second, sheet::Left + half + LabelWidth, half - LabelWidth)},
                              Padding);
            } else {
                m_flow.putRow({label(first.label, sheet::Left), value(first, sheet::Left + LabelWidth, Wide - LabelWidth)}, Padding);
            }
        }
        m_flow.advance(pt(6));
    }

    void put(const PaperTable &table)
    {
        const int sum = std::max(1, std::accumulate(table.widths.cbegin(), table.widths.cend(), 0));
        const auto row = [&](const QStringList &texts, const QFont &font, const QColor &colour, const QColor &fill) {
            QList<PaperFlow::Cell> cells;
            double left = sheet::Left;
            for (qsizetype i = 0; i < table.widths.size(); ++i) {
                const double width = Wide * table.widths.at(i) / sum;
                cells.append({.left = left,
                              .width = width,
                              .lines = broken(texts.value(i), font, colour, width - pt(10)),
                              .fill = fill,
                              .outline = ink().strong,
                              .inset = pt(5)});
                left += width;
            }
            return cells;
        };
        const auto head = row(table.head, paperFont(Small, QFont::DemiBold), ink().text2, ink().raised);
        const auto putHeadRow = [&] { m_flow.putRow(head, pt(3.5)); };
        m_flow.need(pt(52));
        putHeadRow();
        for (const QStringList &texts : table.rows)
            m_flow.putRow(row(texts, paperFont(Small + 0.5), ink().text, {}), pt(3.5), putHeadRow);
        m_flow.advance(pt(6));
    }

    void put(const PaperStory &story)
    {
        const double when = pt(122);
        for (const PaperStory::Step &step : story.steps) {
            const double wide = Wide - when;
            const Lines what = broken(step.what, paperFont(Body, QFont::DemiBold), ink().text, wide);
            const Lines words = broken(step.words, paperFont(Body), ink().text2, wide);
            const Lines date = broken(step.when, paperFont(Small, QFont::Medium), ink().text, when - pt(10));
            const Lines who = broken(step.who, paperFont(Small), ink().text2, when - pt(10));
            m_flow.need(std::max(what.total() + std::min(words.total(), 2 * words.height), date.total() + who.total()) + pt(9));
            if (!m_flow.isAtTop()) {
                m_flow.page().boxes.append({.rect = {sheet::Left, m_flow.y(), Wide, pt(0.5)}, .fill = ink().border, .outline = {}});
                m_flow.advance(pt(4.5));
            }
            const double top = m_flow.y();
            const qsizetype page = m_flow.pageCount();
            m_flow.put(sheet::Left, date);
            m_flow.advance(date.total());
            m_flow.put(sheet::Left, who);
            const double leftEnd = m_flow.y() + who.total();
            m_flow.advance(top - m_flow.y());
            m_flow.put(sheet::Left + when, what);
            m_flow.advance(what.total());
            if (!words.lines.isEmpty())
                m_flow.putRow({PaperFlow::Cell{.left = sheet::Left + when, .width = wide, .lines = words, .inset = 0}}, 0);
            if (m_flow.pageCount() == page && m_flow.y() < leftEnd)
                m_flow.advance(leftEnd - m_flow.y());
            m_flow.advance(pt(4.5));
        }
    }

    void put(const PaperSignature &signature)
    {
        const QFont body = paperFont(11);
        const QFont large = paperFont(17, QFont::Bold);
        const QFont small = paperFont(Small);
        m_flow.skip(pt(22));
        const Lines sentence = broken(signature.sentence, body, ink().text, Wide);
        m_flow.need(sentence.total() + pt(112));
        const auto centre = [this](const QString &text, const QFont &font, const QColor &colour, double height) {
            write(m_flow.page(), sheet::Left + (Wide - lengthOf(text, font)) / 2, m_flow.y(), text, font, colour);
            m_flow.advance(height);
        };
        for (const QString &line : sentence.lines)
            centre(line, body, ink().text, sentence.height);
        m_flow.advance(pt(14));
        centre(signature.date, body, ink().text, pt(30));
        centre(signature.signer, large, ink().text, pt(32));
        centre(signature.hand, small, ink().text2, pt(16));
    }

    const Paper &m_paper;
    PaperFlow m_flow;
};

} // namespace

QList<PaperPage> layOut(const Paper &paper) { return Layout(paper).run(); }

void paintPage(QPainter &painter, const PaperPage &page, double pixelsPerPoint)
{
    painter.save();
    painter.scale(pixelsPerPoint / pt(1), pixelsPerPoint / pt(1));
    for (const PaperPage::Box &box : page.boxes) {
        if (box.fill.isValid())
            painter.fillRect(box.rect, box.fill);
        if (box.outline.isValid()) {
            painter.setPen(QPen(box.outline, pt(0.5)));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.rect);
        }
    }
    for (const PaperPage::Picture &picture : page.pictures)
        painter.drawImage(picture.rect, picture.image);
    for (const PaperPage::Line &line : page.lines) {
        painter.setFont(line.font);
        painter.setPen(line.colour);
        painter.drawText(line.baseline, line.text);
    }
    painter.restore();
}

} // namespace barodesk::ui::papers
