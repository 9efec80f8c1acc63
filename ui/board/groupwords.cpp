#include "ui/board/groupwords.h"

#include "ui/text/labels.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"

#include <QLocale>
#include <QPainter>

namespace barodesk::ui::board {

using models::ComplaintGroups;
using models::Grouping;
using namespace theme::metrics;

GroupWords::GroupWords(ComplaintGroups &groups, const store::Replica &replica, QObject *parent)
    : QAbstractListModel(parent), m_groups(groups), m_replica(replica)
{
    connect(&groups, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&groups, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(&groups, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first + 1, last + 1); });
    connect(&groups, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&groups, &ComplaintGroups::countsChanged, this, [this] { emit dataChanged(index(0), index(rowCount() - 1)); });
}

QString GroupWords::name(Grouping grouping)
{
    switch (grouping) {
    case Grouping::None: return tr("묶지 않음");
    case Grouping::Team: return tr("팀별");
    case Grouping::Department: return tr("부서별");
    case Grouping::District: return tr("읍면동별");
    case Grouping::Category: return tr("유형별");
    case Grouping::Contractor: return tr("업체별");
    }
    return {};
}

QString GroupWords::keyAt(int row) const { return m_groups.index(row - 1).data(ComplaintGroups::KeyRole).toString(); }

int GroupWords::rowOf(const QString &key) const
{
    const int row = m_groups.rowOf(key);
    return row < 0 ? -1 : row + 1;
}

QString GroupWords::nameOf(const QString &key) const
{
    const domain::Organisation &organisation = m_replica.organisation();
    switch (m_groups.grouping()) {
    case Grouping::Team: return key.isEmpty() ? tr("팀 없음") : key;
    case Grouping::Department: return key.isEmpty() ? Labels::department({}, organisation) : key;
    case Grouping::District: {
        const auto code = domain::DistrictCode::parse(key);
        return code ? Labels::district(*code, organisation) : tr("읍면동 없음");
    }
    case Grouping::Category: {
        const auto code = domain::CategoryCode::parse(key);
        return code ? Labels::category(*code, organisation) : tr("유형 없음");
    }
    case Grouping::Contractor: return key.isEmpty() ? tr("업체 없음") : key;
    case Grouping::None: break;
    }
    return key;
}

int GroupWords::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_groups.rowCount() + 1; }

QVariant GroupWords::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool all = index.row() == 0;
    const QModelIndex group = all ? QModelIndex() : m_groups.index(index.row() - 1);
    switch (role) {
    case Qt::DisplayRole: return all ? tr("전체") : nameOf(keyAt(index.row()));
    case ComplaintGroups::CountRole: return all ? m_groups.total() : group.data(role).toInt();
    case ComplaintGroups::LateRole: return all ? m_groups.totalLate() : group.data(role).toInt();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), tr("%n건", nullptr, data(index, ComplaintGroups::CountRole).toInt()),
                           tr("지연 %n건", nullptr, data(index, ComplaintGroups::LateRole).toInt())}
            .join(QStringLiteral(", "));
    default: return {};
    }
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {120, 34}; }

void GroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(S1, 1, -S1, -1);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? t.accentSoft : t.raised);
        painter->drawRoundedRect(row, RadiusCard, RadiusCard);
    }
    QRect room = row.adjusted(S2, 0, -S2, 0);
    const QString count = QLocale().toString(index.data(ComplaintGroups::CountRole).toInt());
    painter->setFont(theme::font(theme::TextSize::Small, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(t.text2);
    const int countWidth = std::max(28, painter->fontMetrics().horizontalAdvance(count));
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
    room.setRight(room.right() - countWidth - S2);
    if (const int late = index.data(ComplaintGroups::LateRole).toInt(); late > 0) {
        const widgets::ChipContent chip{.text = QLocale().toString(late), .tone = widgets::Tone::Bad, .icon = theme::Icon::CircleAlert};
        const int width = widgets::chipSize(chip).width();
        widgets::paintChip(*painter, QRect(room.right() - width + 1, room.y(), width, room.height()), chip, t);
        room.setRight(room.right() - width - S2);
    }
    painter->setFont(theme::font(theme::TextSize::Base, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(selected ? t.accent : t.text);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace barodesk::ui::board
