#include "ui/board/attentionwords.h"

#include "ui/text/escalationtext.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QPainter>

namespace barodesk::ui::board {

using models::Attention;
using models::AttentionModel;
using theme::TextSize;
using namespace theme::metrics;

AttentionWords::AttentionWords(const store::Replica &replica, std::function<QDateTime()> now, QObject *parent)
    : QIdentityProxyModel(parent), m_replica(replica), m_now(std::move(now))
{
}

QVariant AttentionWords::data(const QModelIndex &index, int role) const
{
    if (role != FirstRole && role != SecondRole && role != ChipRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const auto attention = QIdentityProxyModel::data(index, AttentionModel::AttentionRole).value<Attention>();
    if (!attention.complaint)
        return {};
    switch (role) {
    case FirstRole: return first(attention);
    case SecondRole: return second(attention);
    case ChipRole: return QVariant::fromValue(chip(attention));
    default: return QStringList{chip(attention).text, first(attention), second(attention)}.join(QStringLiteral(", "));
    }
}

QString AttentionWords::first(const Attention &attention) const
{
    switch (attention.kind) {
    case Attention::Kind::Lost:
        return domain::isEnded(attention.complaint->state) ? tr("끝난 민원에 지키지 않은 콜백 약속") : tr("담당자가 없는 콜백 약속");
    case Attention::Kind::Alarm: return Labels::of(attention.alarm);
    case Attention::Kind::Escalation: {
        const domain::EscalationRule *rule = m_replica.organisation().escalationRule(attention.rule);
        return rule ? EscalationText::condition(*rule) : tr("지연 알림");
    }
    }
    return {};
}

QString AttentionWords::second(const Attention &attention) const
{
    const domain::Organisation &organisation = m_replica.organisation();
    const domain::Complaint &complaint = *attention.complaint;
    QStringList parts{complaint.number ? complaint.number->toString() : tr("접수 중"), Labels::category(complaint.category, organisation)};
    parts << Labels::department(complaint.department, organisation);
    if (attention.kind == Attention::Kind::Escalation) {
        const domain::EscalationRule *rule = organisation.escalationRule(attention.rule);
        if (rule && !rule->note.isEmpty())
            parts = {parts.first(), rule->note};
    }
    return parts.join(QStringLiteral(" · "));
}

widgets::ChipContent AttentionWords::chip(const Attention &attention) const
{
    const QDateTime now = m_now();
    switch (attention.kind) {
    case Attention::Kind::Lost: return {.text = tr("앞날 없음"), .tone = widgets::Tone::Bad, .icon = theme::Icon::CircleAlert};
    case Attention::Kind::Alarm:
        if (attention.at <= now)
            return {.text = tr("%1까지였음").arg(TimeText::moment(attention.at, now)),
                    .tone = widgets::Tone::Bad,
                    .icon = theme::Icon::CircleAlert};
        return {.text = tr("%1까지").arg(TimeText::moment(attention.at, now)), .tone = widgets::Tone::Warn, .icon = theme::Icon::Hourglass};
    case Attention::Kind::Escalation:
        return {.text = TimeText::moment(attention.at, now), .tone = widgets::Tone::Warn, .icon = theme::Icon::Bell};
    }
    return {};
}

QSize AttentionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {280, 82}; }

void AttentionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const QRect row = option.rect;
    painter->fillRect(row, selected ? t.accentSoft : option.state & QStyle::State_MouseOver ? t.raised : t.surface);
    painter->fillRect(QRect(row.left() + S3, row.bottom(), row.width() - 2 * S3, 1), t.border);
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height() - 1), t.accent);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect room = row.adjusted(S4, S2, -S4, -S2);
    const auto draw = [&](int top, int height, AttentionWords::Roles role, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        const QRect line(room.x(), room.y() + top, room.width(), height);
        painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data(role).toString(), Qt::ElideRight, line.width()));
    };
    draw(0, 20, AttentionWords::FirstRole, theme::font(TextSize::Base, QFont::DemiBold), t.text);
    draw(20, 18, AttentionWords::SecondRole, theme::font(TextSize::Small), t.text2);
    widgets::paintChip(*painter, QRect(room.x(), room.y() + 41, room.width(), ChipHeight),
                       index.data(AttentionWords::ChipRole).value<widgets::ChipContent>(), t);
    painter->restore();
}

} // namespace barodesk::ui::board
