#include "ui/wallboard/wallboardview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/tokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace barodesk::ui::wallboard {

using namespace Qt::StringLiterals;
using theme::Icon;
using theme::Tokens;
using widgets::Tone;

namespace {

// On a screen 1080 high; everything grows with it. Letters of 34 are 17 mm high on a television of 55 inches: read from 5 m.
constexpr double Designed = 1080;
constexpr double Margin = 40;
constexpr double Head = 104;
constexpr double Figures = 208;
constexpr double TileLeft = 20;
constexpr double TileRight = 12;
constexpr double ListHead = 66;
constexpr double Line = 64;
constexpr double News = 84;
constexpr double Gap = 20;
constexpr double Body = 34;

Icon iconOf(Tone tone) { return tone == Tone::Bad ? Icon::Warning : tone == Tone::Warn ? Icon::Hourglass : Icon::Clock; }

} // namespace

struct WallboardView::Measures
{
    Measures(const QSizeF &size, const Tokens &tokens) : scale(std::min(size.height() / Designed, size.width() / 1600)), t(tokens)
    {
        const double margin = Margin * scale;
        area = QRectF(QPointF(margin, margin * 0.6), QPointF(size.width() - margin, size.height() - margin * 0.6));
        head = QRectF(area.left(), area.top(), area.width(), Head * scale);
        figures = QRectF(area.left(), head.bottom(), area.width(), Figures * scale);
        news = QRectF(area.left(), area.bottom() - News * scale, area.width(), News * scale);
        list = QRectF(QPointF(area.left(), figures.bottom() + Gap * scale), QPointF(area.right(), news.top() - Gap * scale));
    }
    int lines() const { return std::max(1, int((list.height() - ListHead * scale) / (Line * scale))); }
    QFont font(double pixels, QFont::Weight weight = QFont::Normal) const
    {
        QFont font = theme::font(theme::TextSize::Base, weight);
        font.setPixelSize(std::max(8, int(pixels * scale)));
        return font;
    }

    double scale;
    const Tokens &t;
    QRectF area, head, figures, list, news;
};

WallboardView::WallboardView(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"wallboardView"_s);
    m_turn.setInterval(std::chrono::seconds(8));
    connect(&m_turn, &QTimer::timeout, this, &WallboardView::turn);
    m_turn.start();
}

void WallboardView::setFace(const WallboardFace &face)
{
    if (!face.news.isEmpty() && face.news.value(0) != m_face.news.value(0))
        m_news = 0; // What is new is shown first.
    m_face = face;
    m_page = std::min(m_page, pages() - 1);
    setAccessibleName(m_face.city);
    setAccessibleDescription(m_face.texts().join(u", "_s));
    update();
}

int WallboardView::linesShown() const { return Measures(size(), theme::tokens(this)).lines(); }

int WallboardView::pages() const { return std::max(1, (int(m_face.lines.size()) + linesShown() - 1) / linesShown()); }

void WallboardView::turn()
{
    m_page = (m_page + 1) % pages();
    m_news = m_face.news.isEmpty() ? 0 : (m_news + 1) % int(m_face.news.size());
    update();
}

void WallboardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_page = 0;
}

void WallboardView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Measures m(size(), theme::tokens(this));
    painter.fillRect(rect(), m.t.bg);
    paintHead(painter, m);
    paintFigures(painter, m);
    paintList(painter, m);
    paintNews(painter, m);
}

void WallboardView::paintHead(QPainter &painter, const Measures &m) const
{
    const QRectF line = m.head.adjusted(0, 0, 0, -16 * m.scale);
    painter.setFont(m.font(48, QFont::Bold));
    painter.setPen(m.t.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_face.city);
    const QFont clock = m.font(76, QFont::Bold);
    painter.setFont(clock);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_face.clock);
    QRectF beside = line.adjusted(0, 0, -QFontMetricsF(clock).horizontalAdvance(m_face.clock) - 28 * m.scale, 0);
    const QFont small = m.font(30, QFont::Medium);
    painter.setFont(small);
    painter.setPen(m.t.text2);
    painter.drawText(beside.adjusted(0, 4 * m.scale, 0, -beside.height() / 2), Qt::AlignRight | Qt::AlignVCenter, m_face.day);
    painter.setPen(widgets::toneColour(m_face.connectionTone, m.t));
    beside.adjust(0, beside.height() / 2, 0, 0);
    painter.drawText(beside, Qt::AlignRight | Qt::AlignVCenter, m_face.connection);
    const double icon = 28 * m.scale;
    theme::paintIcon(painter, m_face.connectionTone == Tone::Ok ? Icon::Cloud : Icon::CloudOff,
                     QRectF(beside.right() - QFontMetricsF(small).horizontalAdvance(m_face.connection) - icon - 10 * m.scale,
                            beside.center().y() - icon / 2, icon, icon),
                     widgets::toneColour(m_face.connectionTone, m.t));
}

void WallboardView::paintFigures(QPainter &painter, const Measures &m) const
{
    const double gap = 14 * m.scale;
    const double width = (m.figures.width() - gap * (models::BoardFigureCount - 1)) / models::BoardFigureCount;
    // One size for all, the smallest any of them needs: whole words, in English too.
    const double room = width - (TileLeft + TileRight) * m.scale;
    double size = 32;
    double digits = 104;
    for (const WallboardFace::Figure &figure : m_face.figures) {
        while (size > 20 && QFontMetricsF(m.font(size, QFont::Medium)).horizontalAdvance(figure.name) > room)
            size -= 1;
        while (digits > 40 && QFontMetricsF(m.font(digits, QFont::Bold)).horizontalAdvance(QLocale().toString(figure.count)) > room)
            digits -= 2;
    }
    for (int i = 0; i < models::BoardFigureCount; ++i) {
        const WallboardFace::Figure &figure = m_face.figures[size_t(i)];
        const QRectF tile(m.figures.left() + i * (width + gap), m.figures.top(), width, m.figures.height());
        const bool loud = figure.count > 0 && (figure.tone == Tone::Bad || figure.tone == Tone::Warn);
        theme::parts::box(painter, tile, 16 * m.scale, loud ? widgets::toneSoft(figure.tone, m.t) : m.t.surface, m.t.border);
        const QRectF inside = tile.adjusted(TileLeft * m.scale, 16 * m.scale, -TileRight * m.scale, -12 * m.scale);
        painter.setFont(m.font(size, QFont::Medium));
        painter.setPen(m.t.text2);
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, figure.name);
        painter.setFont(m.font(digits, QFont::Bold));
        painter.setPen(figure.count == 0 ? m.t.text3 : figure.tone == Tone::Neutral ? m.t.text : widgets::toneColour(figure.tone, m.t));
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, QLocale().toString(figure.count));
    }
}

void WallboardView::paintList(QPainter &painter, const Measures &m) const
{
    theme::parts::box(painter, m.list, 16 * m.scale, m.t.surface, m.t.border);
    const QRectF inside = m.list.adjusted(28 * m.scale, 0, -28 * m.scale, 0);
    const QRectF head(inside.left(), inside.top(), inside.width(), ListHead * m.scale);
    painter.setFont(m.font(34, QFont::Bold));
    painter.setPen(m.t.text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_face.listTitle);
    if (m_face.lines.isEmpty()) {
        painter.setFont(m.font(44, QFont::Medium));
        painter.setPen(m.t.ok);
        painter.drawText(m.list, Qt::AlignCenter, m_face.nothingDue);
        return;
    }
    const int shown = m.lines();
    const int first = m_page * shown;
    const int last = std::min<int>(first + shown, int(m_face.lines.size()));
    painter.setFont(m.font(28));
    painter.setPen(m.t.text2);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, u"%L1–%L2 / %L3"_s.arg(first + 1).arg(last).arg(m_face.dueCount));
    for (int i = first; i < last; ++i)
        paintLine(painter, m, QRectF(inside.left(), head.bottom() + (i - first) * Line * m.scale, inside.width(), Line * m.scale),
                  m_face.lines.at(i));
}

void WallboardView::paintLine(QPainter &painter, const Measures &m, const QRectF &row, const WallboardLine &line) const
{
    painter.setPen(QPen(m.t.border, std::max(1.0, m.scale)));
    painter.drawLine(row.topLeft(), row.topRight());
    double x = row.left();
    const auto cell = [&](const QString &text, double width, const QFont &font, const QColor &colour) {
        const double room = width * m.scale;
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(x, row.top(), room - 16 * m.scale, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, room - 16 * m.scale));
        x += room;
    };
    const QFont body = m.font(Body);
    const QFont strong = m.font(Body, QFont::DemiBold);
    const QColor colour = widgets::toneColour(line.tone, m.t);
    const double icon = 32 * m.scale;
    theme::paintIcon(painter, iconOf(line.tone), QRectF(x, row.center().y() - icon / 2, icon, icon), colour);
    x += 46 * m.scale;
    cell(line.due, 234, strong, colour);
    cell(line.number, 250, body, m.t.text);
    const double rest = (row.right() - x) / m.scale;
    cell(line.urgent ? u"‼ "_s + line.category : line.category, rest * 0.38, strong, m.t.text);
    cell(line.district, rest * 0.20, body, m.t.text2);
    cell(line.department, rest * 0.42, body, m.t.text2);
}

void WallboardView::paintNews(QPainter &painter, const Measures &m) const
{
    theme::parts::box(painter, m.news, 16 * m.scale, m.t.raised, m.t.border);
    if (m_face.news.isEmpty())
        return;
    const double icon = 32 * m.scale;
    theme::paintIcon(painter, Icon::Bell, QRectF(m.news.left() + 28 * m.scale, m.news.center().y() - icon / 2, icon, icon), m.t.accent);
    const QFont font = m.font(36, QFont::Medium);
    const QRectF text = m.news.adjusted(80 * m.scale, 0, -28 * m.scale, 0);
    painter.setFont(font);
    painter.setPen(m.t.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(m_face.news.value(m_news), Qt::ElideRight, text.width()));
}

} // namespace barodesk::ui::wallboard
