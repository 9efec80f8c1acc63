#include "ui/room/roomtable.h"

#include "ui/room/roomwords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace barodesk::ui::room {

using namespace theme::metrics;
using theme::Tokens;
using widgets::Tone;

namespace {
constexpr int CellMargin = S3 - 2; ///< That of the headers.
}

void RoomDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = theme::tokens(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect, selected ? t.accentSoft : hovered ? t.raised : t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.border);
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), t.accent);

    const QRect cell = option.rect.adjusted(CellMargin, 0, -CellMargin, -1);
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto tone = Tone(index.data(ToneRole).toInt());
    if (index.data(ChipRole).toBool()) {
        widgets::paintChip(*painter, cell, {.text = text, .tone = tone, .icon = theme::Icon(index.data(IconRole).toInt())}, t);
        return;
    }
    const bool quiet = index.data(QuietRole).toBool();
    const bool first = index.column() == 0;
    const QFont font = theme::font(theme::TextSize::Base, first || tone != Tone::Neutral ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(tone != Tone::Neutral ? widgets::toneColour(tone, t) : quiet ? t.text3 : t.text);
    painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, cell.width()));
}

RoomTable::RoomTable(QAbstractItemModel &words, std::span<const int> widths, QWidget *parent)
    : QTableView(parent), m_widths(widths.begin(), widths.end())
{
    setModel(&words);
    setItemDelegate(new RoomDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    verticalHeader()->setMinimumSectionSize(RowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    fitColumns();
}

void RoomTable::setRoomFor(int column, int width)
{
    m_contents[column] = width + 2 * CellMargin + S1;
    fitColumns();
}

void RoomTable::showTimes() { viewport()->update(); }

void RoomTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fitColumns();
}

void RoomTable::fitColumns()
{
    for (int column = 0; column < int(m_widths.size()); ++column) {
        if (m_widths.at(column) == 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            setColumnWidth(column, std::max({m_widths.at(column), m_contents.value(column), horizontalHeader()->sectionSizeHint(column)}));
    }
}

} // namespace barodesk::ui::room
