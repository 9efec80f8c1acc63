#include "ui/templates/templatedelegate.h"

#include "models/texttemplatemodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>

namespace barodesk::ui::templates {

namespace metrics = theme::metrics;
using models::TextTemplateModel;

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, RowHeight}; }

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? t.accentSoft : t.raised);
        painter->drawRoundedRect(option.rect, metrics::RadiusChip, metrics::RadiusChip);
    }
    const QRect room = option.rect.adjusted(metrics::S2, metrics::S1, -metrics::S2, -metrics::S1);
    QRect first(room.left(), room.top(), room.width(), room.height() / 2);
    const QRect second(room.left(), first.bottom() + 1, room.width(), room.height() / 2);
    if (index.data(TextTemplateModel::OwnRole).toBool()) {
        // Made for this very kind of complaint.
        theme::paintIcon(*painter, theme::Icon::Tag,
                         QRectF(room.right() - metrics::IconSmall, first.center().y() - metrics::IconSmall / 2.0, metrics::IconSmall,
                                metrics::IconSmall),
                         t.text3);
        first.setRight(first.right() - metrics::IconSmall - metrics::S2);
    }
    const QFont strong = theme::font(theme::TextSize::Base, QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(t.text);
    painter->drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(strong).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width()));
    const QFont small = theme::font(theme::TextSize::Small);
    painter->setFont(small);
    painter->setPen(t.text2);
    const QString text = domain::filled(index.data(TextTemplateModel::TextRole).toString(), m_words).text.simplified();
    painter->drawText(second, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(small).elidedText(text, Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace barodesk::ui::templates
