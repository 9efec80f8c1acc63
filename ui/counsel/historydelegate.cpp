#include "ui/counsel/historydelegate.h"

#include "models/citizencomplaintsmodel.h"
#include "ui/counsel/historywords.h"
#include "ui/text/labels.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/chip.h"

#include <QPainter>

namespace barodesk::ui::counsel {

namespace metrics = theme::metrics;
using theme::TextSize;

HistoryDelegate::HistoryDelegate(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation,
                                 QObject *parent)
    : QStyledItemDelegate(parent), m_now(std::move(now)), m_organisation(std::move(organisation))
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {160, CardHeight + Gap}; }

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const models::CitizenComplaintsModel *>(index.model());
    const auto complaint = model ? model->complaint(index.row()) : nullptr;
    if (!complaint)
        return;
    const theme::Tokens &t = theme::tokens(option.widget);
    const QDateTime now = m_now();
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool current = (option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(0, 0, 0, -Gap);
    theme::parts::box(*painter, card, metrics::RadiusCard, hovered ? t.raised : t.surface,
                      current       ? t.accent
                          : hovered ? t.strong
                                    : t.border);

    const QRect inside = card.adjusted(metrics::S3, metrics::S2, -metrics::S3, -metrics::S2);
    const QFont strong = theme::font(TextSize::Base, QFont::DemiBold);
    const QFont small = theme::font(TextSize::Small);
    const auto draw = [&](const QRect &room, const QString &text, const QFont &font, const QColor &colour) {
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    };
    draw(QRect(inside.left(), inside.top(), inside.width(), 20), HistoryWords::title(*complaint, m_organisation()), strong, t.text);
    QRect second(inside.left(), inside.top() + 23, inside.width(), metrics::ChipHeight);
    const QRect chip
        = widgets::paintChip(*painter, second, {.text = Labels::of(complaint->state), .tone = HistoryWords::tone(complaint->state)}, t);
    second.setLeft(chip.right() + 1 + metrics::S2);
    const QString number = complaint->number ? complaint->number->toString() : tr("번호 대기");
    const int numberWidth = QFontMetrics(theme::font(TextSize::Tiny)).horizontalAdvance(number) + 2;
    const QString when = HistoryWords::when(*complaint, now, m_organisation());
    // Where both do not fit, the time is what the counsellor needs.
    if (second.width() > numberWidth + metrics::S2 + QFontMetrics(small).horizontalAdvance(when)) {
        const QRect room(second.right() - numberWidth + 1, second.top(), numberWidth, second.height());
        draw(room, number, theme::font(TextSize::Tiny), t.text3);
        second.setRight(room.left() - metrics::S1);
    }
    draw(second, when, small, HistoryWords::isLate(*complaint, now) ? t.bad : t.text2);
    painter->restore();
}

} // namespace barodesk::ui::counsel
