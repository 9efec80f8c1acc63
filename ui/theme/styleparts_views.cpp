#include "ui/theme/styleparts.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>

#include <algorithm>

namespace barodesk::ui::theme::parts {

void menuPanel(QPainter &painter, const QRect &rect, const Tokens &t)
{
    painter.fillRect(rect, t.surface);
    painter.save();
    painter.setPen(t.strong);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem *option, const Tokens &t)
{
    const QRect rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = rect.center().y();
        if (option->text.isEmpty()) {
            painter.fillRect(rect.x() + 4, y, rect.width() - 8, 1, t.border);
            return;
        }
        painter.setFont(font(TextSize::Tiny, QFont::DemiBold));
        painter.setPen(t.text3);
        painter.drawText(rect.adjusted(12, 2, -12, 0), Qt::AlignLeft | Qt::AlignVCenter, option->text);
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool selected = enabled && (option->state & QStyle::State_Selected);
    if (selected)
        box(painter, rect.adjusted(4, 1, -4, -1), metrics::RadiusChip, t.accentSoft, Qt::transparent);
    const QColor colour = !enabled ? t.text3 : selected ? t.accent : t.text;

    int x = rect.x() + 12;
    const QRectF square(x, rect.center().y() - metrics::Icon / 2.0 + 0.5, metrics::Icon, metrics::Icon);
    if (option->checked && option->checkType != QStyleOptionMenuItem::NotCheckable)
        paintIcon(painter, Icon::Check, square, t.accent);
    else if (!option->icon.isNull())
        option->icon.paint(&painter, square.toRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const bool column = option->maxIconWidth > 0 || option->menuHasCheckableItems || !option->icon.isNull();
    if (column)
        x += metrics::Icon + 8;

    const QStringList texts = option->text.split(u'\t');
    painter.setFont(option->font);
    painter.setPen(colour);
    painter.drawText(QRect(x, rect.y(), rect.right() - 12 - x, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, texts.value(0));
    if (texts.size() > 1) {
        painter.setFont(font(TextSize::Tiny));
        painter.setPen(t.text3);
        painter.drawText(QRect(x, rect.y(), rect.right() - 14 - x, rect.height()), Qt::AlignRight | Qt::AlignVCenter, texts.value(1));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, Icon::ChevronRight, QRectF(rect.right() - 22, rect.center().y() - 6.5, 14, 14), t.text3);
}

QSize menuItemSize(const QStyleOptionMenuItem *option, const QSize &contents)
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), option->text.isEmpty() ? 9 : 26};
    const QStringList texts = option->text.split(u'\t');
    const QFontMetrics metrics(option->font);
    int width = metrics.size(Qt::TextSingleLine | Qt::TextHideMnemonic, texts.value(0)).width() + 12 + 16 + 24 + 8;
    if (texts.size() > 1)
        width += QFontMetrics(font(TextSize::Tiny)).horizontalAdvance(texts.value(1)) + 28;
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 20;
    return {std::max(width, 160), 32};
}

void tabShape(QPainter &painter, const QStyleOptionTab *option, const Tokens &t)
{
    const bool selected = option->state & QStyle::State_Selected;
    const bool hovered = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    const QRectF rect = option->rect;
    if (hovered && !selected)
        box(painter, rect.adjusted(2, 4, -2, -4), metrics::RadiusChip, t.raised, Qt::transparent);
    if (selected)
        box(painter, QRectF(rect.x() + 8, rect.bottom() - 2, rect.width() - 16, 2), 1, t.accent, Qt::transparent);
    if (showsFocus(option))
        focusRing(painter, rect.adjusted(2, 4, -2, -4), metrics::RadiusChip, t);
}

void headerSection(QPainter &painter, const QStyleOptionHeader *option, const Tokens &t)
{
    painter.fillRect(option->rect, t.raised);
    if (option->orientation == Qt::Horizontal)
        painter.fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, t.border);
    else
        painter.fillRect(option->rect.right(), option->rect.y(), 1, option->rect.height(), t.border);
}

void headerLabel(QPainter &painter, const QStyleOptionHeader *option, const Tokens &t)
{
    painter.save();
    QRect rect = option->rect.adjusted(10, 0, -10, 0);
    painter.setFont(font(TextSize::Small, QFont::Medium));
    painter.setPen(option->sortIndicator == QStyleOptionHeader::None ? t.text3 : t.text);
    const QFontMetrics metrics = painter.fontMetrics();
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const QString text = metrics.elidedText(option->text, Qt::ElideRight, rect.width() - (sorted ? 16 : 0));
    const Qt::Alignment alignment = (option->textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    if (sorted) {
        // SortDown is what Qt calls the ascending arrow of its headers.
        const int width = metrics.horizontalAdvance(text);
        const int x = alignment & Qt::AlignRight ? rect.right() - 12 : rect.x() + width + 4;
        paintIcon(painter, option->sortIndicator == QStyleOptionHeader::SortDown ? Icon::ChevronUp : Icon::ChevronDown,
                  QRectF(x, rect.center().y() - 5.5, 12, 12), t.accent);
        if (alignment & Qt::AlignRight)
            rect.adjust(0, 0, -16, 0);
    }
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, text);
    painter.restore();
}

void viewRow(QPainter &painter, const QStyleOptionViewItem *option, const Tokens &t)
{
    const bool selected = option->state & QStyle::State_Selected;
    if (option->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option->rect, option->backgroundBrush);
    if (selected)
        painter.fillRect(option->rect, t.accentSoft);
    else if ((option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled))
        painter.fillRect(option->rect, t.raised);
    const bool first
        = option->viewItemPosition == QStyleOptionViewItem::Beginning || option->viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (selected && first && (option->state & QStyle::State_Active))
        painter.fillRect(option->rect.x(), option->rect.y(), 2, option->rect.height(), t.accent);
}

} // namespace barodesk::ui::theme::parts
