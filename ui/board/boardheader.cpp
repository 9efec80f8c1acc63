#include "ui/board/boardheader.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace barodesk::ui::board {

using models::ComplaintColumn;
using models::ComplaintSortKey;
using namespace theme::metrics;

namespace {
constexpr qsizetype MostKeys = 3;
}

BoardHeader::BoardHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("boardTableHeader"));
    setAccessibleName(tr("표의 열"));
    setSectionsClickable(true);
    setHighlightSections(false);
    setToolTip(tr("누르면 그 열로 정렬합니다. Ctrl을 누르고 누르면 다음 기준으로 더합니다. 오른쪽 단추로 열을 고릅니다."));
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) { sortBy(ComplaintColumn(section), m_adding); });
}

void BoardHeader::setSortKeys(const QList<ComplaintSortKey> &keys)
{
    m_keys = keys;
    viewport()->update();
}

void BoardHeader::sortBy(ComplaintColumn column, bool adding)
{
    const auto known = std::ranges::find(m_keys, column, &ComplaintSortKey::column);
    const bool has = known != m_keys.end();
    const auto turned = [](Qt::SortOrder order) { return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder; };
    if (adding && has) {
        known->order = turned(known->order);
    } else if (adding) {
        if (m_keys.size() >= MostKeys)
            m_keys.removeLast();
        m_keys.append({column, Qt::AscendingOrder});
    } else {
        const bool again = has && known == m_keys.begin();
        m_keys = {{column, again ? turned(known->order) : Qt::AscendingOrder}};
    }
    viewport()->update();
    emit sortChosen();
}

void BoardHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_adding = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
    m_adding = false;
}

void BoardHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    const auto key = std::ranges::find(m_keys, ComplaintColumn(section), &ComplaintSortKey::column);
    if (key == m_keys.end())
        return;
    const theme::Tokens &t = theme::tokens(this);
    const QString place = m_keys.size() > 1 ? QString::number(key - m_keys.begin() + 1) : QString();
    painter->save();
    painter->setFont(theme::font(theme::TextSize::Tiny, QFont::DemiBold));
    const int digits = place.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(place) + 1;
    const QRect icon(rect.right() - IconSmall - digits - S1, rect.center().y() - IconSmall / 2, IconSmall, IconSmall);
    painter->fillRect(icon.adjusted(-2, -3, digits + S1 - 1, 3), t.surface);
    theme::paintIcon(*painter, key->order == Qt::AscendingOrder ? theme::Icon::ChevronUp : theme::Icon::ChevronDown, icon, t.accent);
    painter->setPen(t.accent);
    painter->drawText(QRect(icon.right() + 1, rect.y(), digits + 2, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, place);
    painter->restore();
}

void BoardHeader::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addSection(tr("더 보일 열"));
    for (int i = int(ComplaintColumn::District); i < models::ComplaintColumnCount; ++i) {
        QAction *action = menu.addAction(model()->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(i));
        connect(action, &QAction::triggered, this, [this, i] { emit columnToggled(ComplaintColumn(i)); });
    }
    menu.exec(event->globalPos());
}

} // namespace barodesk::ui::board
