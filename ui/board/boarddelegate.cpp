#include "ui/board/boarddelegate.h"

#include "ui/board/boardtextmodel.h"
#include "ui/board/recentchanges.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/timebar.h"

#include <QPainter>

#include <algorithm>

namespace barodesk::ui::board {

using models::ComplaintColumn;
using theme::TextSize;
using theme::Tokens;
using namespace theme::metrics;

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return int(x + (y - x) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

BoardDelegate::BoardDelegate(ComplaintFaces &faces, const RecentChanges &recent, QObject *parent)
    : QStyledItemDelegate(parent), m_faces(faces), m_recent(recent)
{
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {80, RowHeight}; }

bool BoardDelegate::beginsGroup(const domain::Complaint &complaint, const QModelIndex &index) const
{
    if (m_grouping == models::Grouping::None || index.row() == 0)
        return false;
    const auto before = complaintOf(index.siblingAtRow(index.row() - 1));
    return before && m_faces.group(*before, m_grouping) != m_faces.group(complaint, m_grouping);
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto complaint = complaintOf(index);
    if (!complaint)
        return;
    const Tokens &t = theme::tokens(option.widget);
    const ComplaintFace &face = m_faces.of(complaint);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const double glow = m_recent.strength(complaint->id);

    QColor ground = selected ? t.accentSoft : hovered ? t.raised : t.surface;
    if (glow > 0)
        ground = mixed(ground, t.mark, glow);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.border);
    if (beginsGroup(*complaint, index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 2), t.strong);
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), t.accent);

    const QRect cell = option.rect.adjusted(S3, 0, -S1, -1);
    const auto upper = [&cell] { return QRect(cell.x(), cell.y() + 5, cell.width(), 18); };
    const auto lower = [&cell] { return QRect(cell.x(), cell.y() + 22, cell.width(), 16); };
    switch (ComplaintColumn(index.column())) {
    case ComplaintColumn::Number: m_text.draw(*painter, cell, face.number, {TextSize::Small}, complaint->number ? t.text2 : t.text3); break;
    case ComplaintColumn::State: widgets::paintChip(*painter, cell, face.state, t); break;
    case ComplaintColumn::Category: {
        QRect rect = cell;
        if (face.badge && face.badge->tone == widgets::Tone::Bad) {
            const int side = IconSmall;
            theme::paintIcon(*painter, theme::Icon::Warning, QRectF(rect.x(), rect.center().y() - side / 2.0 + 0.5, side, side), t.bad);
            rect.setLeft(rect.left() + side + S1);
        }
        m_text.draw(*painter, rect, face.kind, {TextSize::Base, QFont::DemiBold}, t.text);
        break;
    }
    case ComplaintColumn::Place: m_text.draw(*painter, cell, face.place, {}, t.text); break;
    case ComplaintColumn::Text: m_text.draw(*painter, cell, face.text, {}, t.text2); break;
    case ComplaintColumn::Received: m_text.draw(*painter, cell, face.received, {TextSize::Small}, t.text2); break;
    case ComplaintColumn::Due: {
        if (!face.bar) {
            widgets::paintChip(*painter, cell, face.due, t);
            break;
        }
        const QRect chip(cell.x(), cell.y() + 5, cell.width(), ChipHeight);
        widgets::paintChip(*painter, chip, face.due, t);
        widgets::paintTimeBar(*painter, QRect(cell.x(), cell.bottom() - 8, std::min(cell.width() - S2, 112), 3), face.progress,
                              face.due.tone, t);
        break;
    }
    case ComplaintColumn::Owner: {
        const bool unowned = complaint->department.isEmpty();
        m_text.draw(*painter, upper(), face.department, {TextSize::Small, unowned ? QFont::DemiBold : QFont::Normal},
                    unowned ? t.warn : t.text);
        m_text.draw(*painter, lower(), face.officer, {TextSize::Tiny}, t.text3);
        break;
    }
    case ComplaintColumn::CallBack:
        if (face.callBack)
            widgets::paintChip(*painter, cell, *face.callBack, t);
        break;
    default: m_text.draw(*painter, cell, m_faces.cell(*complaint, ComplaintColumn(index.column())), {TextSize::Small}, t.text2); break;
    }
}

} // namespace barodesk::ui::board
