#include "ui/complaint/categorytreedelegate.h"

#include "models/categorysearchmodel.h"
#include "ui/complaint/categorywords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"

#include <QPainter>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using models::CategorySearchModel;

QSize CategoryTreeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {160, RowHeight}; }

void CategoryTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? t.accentSoft : t.raised);
        painter->drawRoundedRect(option.rect, metrics::RadiusChip, metrics::RadiusChip);
    }
    QRect room = option.rect.adjusted(metrics::S2, 0, -metrics::S2, 0);
    const bool leaf = !index.model()->hasChildren(index);
    if (!leaf)
        theme::paintIcon(*painter, option.state & QStyle::State_Open ? theme::Icon::ChevronDown : theme::Icon::ChevronRight,
                         QRectF(room.left(), room.center().y() - metrics::IconSmall / 2.0, metrics::IconSmall, metrics::IconSmall),
                         t.text3);
    room.setLeft(room.left() + metrics::IconSmall + metrics::S1);
    const auto period = domain::Period::parse(index.data(CategorySearchModel::PeriodRole).toString());
    if (leaf && period) {
        const widgets::ChipContent chip{.text
                                        = legalChip(domain::LegalType(index.data(CategorySearchModel::LegalTypeRole).toInt()), *period)};
        const int width = widgets::chipSize(chip).width();
        if (width < room.width() / 2) {
            widgets::paintChip(
                *painter,
                QRect(room.right() - width + 1, room.top() + (room.height() - metrics::ChipHeight) / 2, width, metrics::ChipHeight), chip,
                t);
            room.setRight(room.right() - width - metrics::S2);
        }
    }
    const QFont font = theme::font(theme::TextSize::Base, leaf ? QFont::Normal : QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(t.text);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace barodesk::ui::complaint
