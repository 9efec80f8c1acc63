#include "ui/shell/palettedelegate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/keyhint.h"

#include <QPainter>

namespace barodesk::ui::shell {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    const bool usable = index.flags() & Qt::ItemIsEnabled;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        theme::parts::box(*painter, option.rect.adjusted(6, 1, -6, -1), theme::metrics::RadiusChip, t.accentSoft, Qt::transparent);
    const QRect room = option.rect.adjusted(18, 0, -18, 0);
    const QString keys = index.data(KeyRole).toString();
    const int keyWidth = keys.isEmpty() ? 0 : widgets::keyHintWidth(keys) + 12;
    painter->save();
    painter->setFont(theme::font(theme::TextSize::Base, selected ? QFont::Medium : QFont::Normal));
    painter->setPen(!usable ? t.text3 : selected ? t.accent : t.text);
    painter->drawText(room.adjusted(0, 0, -keyWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width() - keyWidth));
    painter->restore();
    widgets::paintKeyHint(*painter, room, keys, t);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, theme::metrics::RowHeight}; }

} // namespace barodesk::ui::shell
