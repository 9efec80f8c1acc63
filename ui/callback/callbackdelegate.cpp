#include "ui/callback/callbackdelegate.h"

#include "domain/masking.h"
#include "models/callbackmodel.h"
#include "ui/callback/callbackwords.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

namespace barodesk::ui::callback {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using models::CallBackModel;
using store::Replica;
using theme::TextSize;

namespace {

Replica::ComplaintPtr complaintOf(const QModelIndex &index)
{
    return index.data(CallBackModel::ComplaintRole).value<Replica::ComplaintPtr>();
}

/// Of a row that has a complaint.
domain::CallBack callBackOf(const QModelIndex &index)
{
    return *index.data(CallBackModel::CallBackRole).value<std::optional<domain::CallBack>>();
}

} // namespace

CallBackDelegate::CallBackDelegate(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation,
                                   QObject *parent)
    : QStyledItemDelegate(parent), m_now(std::move(now)), m_organisation(std::move(organisation))
{
}

QSize CallBackDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {320, RowHeight}; }

QString CallBackDelegate::firstLine(const QModelIndex &index) const
{
    const auto complaint = complaintOf(index);
    const domain::CallBack callBack = callBackOf(index);
    const QString number = callBack.number.masked();
    return complaint->petitionerName.isEmpty() ? number : QString(domain::maskedName(complaint->petitionerName) + u" · "_s + number);
}

QString CallBackDelegate::secondLine(const QModelIndex &index) const
{
    const auto complaint = complaintOf(index);
    const domain::CallBack callBack = callBackOf(index);
    const domain::Organisation &organisation = m_organisation();
    QStringList parts{Labels::of(callBack.reason)};
    if (complaint->number)
        parts << complaint->number->toString();
    parts << Labels::category(complaint->category, organisation) << Labels::of(complaint->state)
          << Labels::user(callBack.owner, organisation);
    if (const QString tries = CallBackWords::tries(callBack, m_now()); !tries.isEmpty())
        parts << tries;
    return parts.join(u" · "_s);
}

void CallBackDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!complaintOf(index))
        return;
    const theme::Tokens &t = theme::tokens(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect row = option.rect;
    painter->fillRect(row, selected ? t.accentSoft : option.state & QStyle::State_MouseOver ? t.raised : t.surface);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.border);
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height() - 1), t.accent);

    QRect room = row.adjusted(metrics::S4, 0, -metrics::S4, -1);
    const widgets::ChipContent chip = CallBackWords::chip(index.data(CallBackModel::DueRole).toDateTime(), m_now());
    const int width = std::min(widgets::chipSize(chip).width(), room.width() / 2);
    widgets::paintChip(*painter, QRect(room.right() - width + 1, room.center().y() - metrics::ChipHeight / 2, width, metrics::ChipHeight),
                       chip, t);
    room.setRight(room.right() - width - metrics::S3);
    const auto draw = [&](const QRect &where, const QString &text, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(where, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };
    draw(QRect(room.left(), room.top() + 9, room.width(), 20), firstLine(index), theme::font(TextSize::Base, QFont::DemiBold), t.text);
    draw(QRect(room.left(), room.top() + 31, room.width(), 18), secondLine(index), theme::font(TextSize::Small), t.text2);
    painter->restore();
}

QString CallBackDelegate::spoken(const QModelIndex &index) const
{
    if (!complaintOf(index))
        return {};
    return QStringList{CallBackWords::chip(index.data(CallBackModel::DueRole).toDateTime(), m_now()).text, firstLine(index),
                       secondLine(index)}
        .join(u", "_s);
}

} // namespace barodesk::ui::callback
