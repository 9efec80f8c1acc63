#include "ui/calls/calldelegate.h"

#include "models/calllogmodel.h"
#include "ui/calls/callwords.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

#include <algorithm>

namespace barodesk::ui::calls {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using models::CallLogModel;
using theme::TextSize;

namespace {

constexpr int TimeWidth = 104;

CallLogModel::CallPtr callOf(const QModelIndex &index) { return index.data(CallLogModel::RecordRole).value<CallLogModel::CallPtr>(); }

models::CallParty partyOf(const QModelIndex &index)
{
    return {index.data(CallLogModel::NameRole).toString(), index.data(CallLogModel::NameIsPrivateRole).toBool()};
}

} // namespace

CallDelegate::CallDelegate(std::function<QDateTime()> now, std::function<const domain::Organisation &()> organisation, QObject *parent)
    : QStyledItemDelegate(parent), m_now(std::move(now)), m_organisation(std::move(organisation))
{
}

QSize CallDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {280, RowHeight}; }

void CallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto call = callOf(index);
    if (!call)
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
    const widgets::Tone tone = CallWords::tone(*call);
    theme::paintIcon(*painter, CallWords::icon(*call), QRectF(room.left(), room.center().y() - 9, 18, 18),
                     call->result == domain::CallResult::Answered ? t.text2 : widgets::toneColour(tone, t));
    room.setLeft(room.left() + 18 + metrics::S3);

    const auto draw = [&](const QRect &where, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment side) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(where, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };
    const QFont strong = theme::font(TextSize::Base, QFont::DemiBold);
    const QFont base = theme::font(TextSize::Base);
    const QFont small = theme::font(TextSize::Small);
    const int firstTop = room.top() + 8;
    const int secondTop = room.top() + 30;
    draw(QRect(room.right() - TimeWidth + 1, firstTop, TimeWidth, 20), TimeText::moment(call->startedAt, m_now()), base, t.text2,
         Qt::AlignRight);
    if (const auto talked = CallWords::talkTime(*call); talked.count() > 0)
        draw(QRect(room.right() - TimeWidth + 1, secondTop, TimeWidth, 18), TimeText::clock(talked), small, t.text3, Qt::AlignRight);
    room.setRight(room.right() - TimeWidth - metrics::S3);

    const bool wanted = index.data(CallLogModel::WantsCallBackRole).toBool();
    if (wanted || call->result != domain::CallResult::Answered) {
        const widgets::ChipContent chip = wanted ? CallWords::callBackChip() : CallWords::chip(*call);
        const int width = std::min(widgets::chipSize(chip).width(), room.width() / 2);
        widgets::paintChip(
            *painter, QRect(room.right() - width + 1, room.center().y() - metrics::ChipHeight / 2, width, metrics::ChipHeight), chip, t);
        room.setRight(room.right() - width - metrics::S3);
    }
    const models::CallParty party = partyOf(index);
    const QString name = CallWords::name(party, false);
    const QString number = CallWords::number(*call, party, false);
    const QRect first(room.left(), firstTop, room.width(), 20);
    const QString shown = QFontMetrics(strong).elidedText(name.isEmpty() ? number : name, Qt::ElideRight, first.width());
    draw(first, shown, strong, t.text, Qt::AlignLeft);
    const int used = QFontMetrics(strong).horizontalAdvance(shown) + metrics::S2;
    if (!name.isEmpty() && first.width() > used)
        draw(first.adjusted(used, 0, 0, 0), number, base, t.text2, Qt::AlignLeft);
    draw(QRect(room.left(), secondTop, room.width(), 18), secondLine(index), small, t.text2, Qt::AlignLeft);
    painter->restore();
}

QString CallDelegate::secondLine(const QModelIndex &index) const
{
    const auto call = callOf(index);
    QStringList parts;
    if (!call->queue.isEmpty())
        parts << Labels::queue(call->queue, m_organisation());
    else
        parts << (call->direction == domain::CallDirection::Outgoing ? tr("건 전화") : tr("내선으로 온 전화"));
    if (!call->wrapUp.isEmpty())
        parts << Labels::wrapUp(call->wrapUp, m_organisation());
    if (const int count = index.data(CallLogModel::ComplaintCountRole).toInt(); count > 0)
        parts << tr("민원 %n건", nullptr, count);
    return parts.join(u" · "_s);
}

QString CallDelegate::spoken(const QModelIndex &index) const
{
    const auto call = callOf(index);
    if (!call)
        return {};
    const models::CallParty party = partyOf(index);
    QStringList parts{CallWords::result(*call), CallWords::name(party, false), CallWords::number(*call, party, false), secondLine(index),
                      TimeText::moment(call->startedAt, m_now())};
    if (index.data(CallLogModel::WantsCallBackRole).toBool())
        parts << CallWords::callBackChip().text;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace barodesk::ui::calls
