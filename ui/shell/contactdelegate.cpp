#include "ui/shell/contactdelegate.h"

#include "models/directorymodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/chip.h"

#include <QPainter>

#include <optional>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using engines::PresenceState;
using models::DirectoryModel;
using widgets::ChipContent;
using widgets::Tone;

namespace {

theme::Icon iconOf(DirectoryModel::Kind kind)
{
    switch (kind) {
    case DirectoryModel::Kind::Number: return theme::Icon::Hash;
    case DirectoryModel::Kind::Queue: return theme::Icon::Headphones;
    case DirectoryModel::Kind::Survey: return theme::Icon::CircleCheck;
    case DirectoryModel::Kind::Department: return theme::Icon::Building;
    case DirectoryModel::Kind::Person: return theme::Icon::User;
    }
    return theme::Icon::User;
}

std::optional<ChipContent> presenceChip(PresenceState presence)
{
    switch (presence) {
    case PresenceState::Unknown: return std::nullopt;
    case PresenceState::Free: return ChipContent{.text = ContactDelegate::tr("받을 수 있음"), .tone = Tone::Ok, .icon = {}, .dot = true};
    case PresenceState::Ringing: return ChipContent{.text = ContactDelegate::tr("벨 울림"), .tone = Tone::Accent, .icon = {}, .dot = true};
    case PresenceState::Busy:
        return ChipContent{.text = ContactDelegate::tr("통화 중"), .tone = Tone::Warn, .icon = theme::Icon::PhoneCall};
    case PresenceState::Away: return ChipContent{.text = ContactDelegate::tr("자리 비움"), .tone = Tone::Neutral, .icon = {}};
    }
    return std::nullopt;
}

std::optional<ChipContent> markOf(const QModelIndex &index)
{
    if (index.data(DirectoryModel::LikelyRole).toBool())
        return ChipContent{.text = ContactDelegate::tr("이 민원의 담당"), .tone = Tone::Accent, .icon = theme::Icon::Sparkles};
    if (index.data(DirectoryModel::RecentRole).toBool())
        return ChipContent{.text = ContactDelegate::tr("최근"), .tone = Tone::Neutral, .icon = theme::Icon::History};
    return std::nullopt;
}

} // namespace

QRect ContactDelegate::starArea(const QRect &row)
{
    constexpr int Width = 40;
    return {row.right() - Width + 1, row.top(), Width, row.height()};
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, RowHeight}; }

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        theme::parts::box(*painter, option.rect.adjusted(0, 1, 0, -1), metrics::RadiusField,
                          option.state & QStyle::State_Selected ? t.accentSoft : t.raised, Qt::transparent);
    const QRect star = starArea(option.rect);
    const bool favourite = index.data(DirectoryModel::FavouriteRole).toBool();
    if (favourite || option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        theme::paintIcon(*painter, favourite ? theme::Icon::StarFilled : theme::Icon::Star,
                         QRectF(star.center().x() - 8, star.center().y() - 8, 17, 17), favourite ? t.accent : t.text2);
    QRect room = option.rect.adjusted(metrics::S3, 0, -star.width(), 0);
    const auto kind = DirectoryModel::Kind(index.data(DirectoryModel::KindRole).toInt());
    theme::paintIcon(*painter, iconOf(kind), QRectF(room.left(), room.center().y() - 9, 18, 18), t.text2);
    room.setLeft(room.left() + 18 + metrics::S3);

    const QFont numberFont = theme::font(theme::TextSize::Base);
    const QString number = kind == DirectoryModel::Kind::Number ? QString() : index.data(DirectoryModel::NumberRole).toString();
    const int numberWidth = QFontMetrics(numberFont).horizontalAdvance(number);
    painter->setFont(numberFont);
    painter->setPen(t.text2);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, number);
    room.setRight(room.right() - numberWidth - metrics::S3);
    if (const auto presence = presenceChip(PresenceState(index.data(DirectoryModel::PresenceRole).toInt()))) {
        const int width = widgets::chipSize(*presence).width();
        const int top = room.top() + (room.height() - metrics::ChipHeight) / 2;
        widgets::paintChip(*painter, QRect(room.right() - width + 1, top, width, metrics::ChipHeight), *presence, t);
        room.setRight(room.right() - width - metrics::S3);
    }

    const QString detail = index.data(DirectoryModel::DetailRole).toString();
    QRect top = detail.isEmpty() ? room : QRect(room.left(), room.top() + 5, room.width(), 20);
    const auto mark = markOf(index);
    const QSize markSize = mark ? widgets::chipSize(*mark) : QSize();
    const QFont nameFont = theme::font(theme::TextSize::Base, QFont::DemiBold);
    const QString name = QFontMetrics(nameFont).elidedText(index.data(DirectoryModel::TypedRole).toBool()
                                                               ? tr("이 번호로 %1").arg(index.data(DirectoryModel::NameRole).toString())
                                                               : index.data(DirectoryModel::NameRole).toString(),
                                                           Qt::ElideRight, top.width() - (mark ? markSize.width() + metrics::S2 : 0));
    painter->setFont(nameFont);
    painter->setPen(t.text);
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (mark) {
        const int left = top.left() + QFontMetrics(nameFont).horizontalAdvance(name) + metrics::S2;
        widgets::paintChip(*painter, QRect(left, top.center().y() - metrics::ChipHeight / 2, markSize.width(), metrics::ChipHeight), *mark,
                           t);
    }
    if (!detail.isEmpty()) {
        const QFont small = theme::font(theme::TextSize::Small);
        painter->setFont(small);
        painter->setPen(t.text2);
        painter->drawText(QRect(room.left(), room.top() + 24, room.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace barodesk::ui::shell
