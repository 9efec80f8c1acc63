#include "ui/settings/teamlistdelegate.h"

#include "ui/settings/listdraft.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"

#include <QPainter>

namespace barodesk::ui::settings {

namespace metrics = theme::metrics;

QSize TeamListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, RowHeight}; }

void TeamListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? t.accentSoft : t.raised);
        painter->drawRoundedRect(option.rect, metrics::RadiusChip, metrics::RadiusChip);
    }
    QRect room = option.rect.adjusted(metrics::S3, metrics::S1, -metrics::S2, -metrics::S1);
    const bool both = index.data(BothChangedRole).toBool();
    if (both || index.data(ChangedRole).toBool()) {
        const widgets::ChipContent chip{.text = both ? tr("둘이 고침") : tr("저장 전"),
                                        .tone = both ? widgets::Tone::Bad : widgets::Tone::Warn};
        const QSize size = widgets::chipSize(chip);
        widgets::paintChip(
            *painter,
            QRect(room.right() - size.width() + 1, room.center().y() - metrics::ChipHeight / 2, size.width(), metrics::ChipHeight), chip,
            t);
        room.setRight(room.right() - size.width() - metrics::S2);
    }
    const QRect first(room.left(), room.top(), room.width(), room.height() / 2);
    const QRect second(room.left(), first.bottom() + 1, room.width(), room.height() / 2);
    const auto line = [&](const QRect &where, const QString &text, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };
    line(first, index.data(Qt::DisplayRole).toString(), theme::font(theme::TextSize::Base, QFont::DemiBold), t.text);
    line(second, index.data(SecondLineRole).toString(), theme::font(theme::TextSize::Small), t.text2);
    painter->restore();
}

} // namespace barodesk::ui::settings
