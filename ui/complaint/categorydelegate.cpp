#include "ui/complaint/categorydelegate.h"

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
using namespace Qt::StringLiterals;

QSize CategoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, RowHeight}; }

void CategoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
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
    const auto period = domain::Period::parse(index.data(CategorySearchModel::PeriodRole).toString());
    const auto legalType = domain::LegalType(index.data(CategorySearchModel::LegalTypeRole).toInt());
    const widgets::ChipContent chip{.text = legalChip(legalType, period.value_or(domain::Period()))};
    const int width = widgets::chipSize(chip).width();
    if (width < room.width() / 2) {
        widgets::paintChip(
            *painter, QRect(room.right() - width + 1, room.top() + (room.height() - metrics::ChipHeight) / 2, width, metrics::ChipHeight),
            chip, t);
        room.setRight(room.right() - width - metrics::S2);
    }
    if (index.data(CategorySearchModel::RecentRole).toBool())
        theme::paintIcon(
            *painter, theme::Icon::History,
            QRectF(room.left(), room.top() + (room.height() - metrics::IconSmall) / 2.0, metrics::IconSmall, metrics::IconSmall), t.text3);
    room.setLeft(room.left() + metrics::IconSmall + metrics::S2);
    const QStringList path = index.data(CategorySearchModel::PathRole).toStringList();
    const QString above = path.size() > 1 ? QString(path.first(path.size() - 1).join(u" ▸ ") + u" ▸ ") : QString();
    painter->setFont(theme::font());
    painter->setPen(t.text2);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, above);
    room.setLeft(room.left() + QFontMetrics(theme::font()).horizontalAdvance(above));
    const QFont strong = theme::font(theme::TextSize::Base, QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(t.text);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(strong).elidedText(path.isEmpty() ? QString() : path.last(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace barodesk::ui::complaint
