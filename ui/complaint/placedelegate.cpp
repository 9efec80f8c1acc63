#include "ui/complaint/placedelegate.h"

#include "models/placesearchmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using domain::PlaceHit;
using models::PlaceSearchModel;
using namespace Qt::StringLiterals;

namespace {

theme::Icon iconOf(PlaceHit::Kind kind)
{
    switch (kind) {
    case PlaceHit::Kind::Area: return theme::Icon::Locate;
    case PlaceHit::Kind::Road: return theme::Icon::List;
    case PlaceHit::Kind::Building: return theme::Icon::Building;
    case PlaceHit::Kind::Address: return theme::Icon::MapPin;
    }
    return theme::Icon::MapPin;
}

} // namespace

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, RowHeight}; }

QString PlaceDelegate::detail(const QModelIndex &index)
{
    const auto text = [&](int role) { return index.data(role).toString(); };
    QStringList parts;
    switch (PlaceHit::Kind(index.data(PlaceSearchModel::KindRole).toInt())) {
    case PlaceHit::Kind::Area: return tr("읍면동만 고르기");
    case PlaceHit::Kind::Road:
        return QString(text(PlaceSearchModel::AreaRole) + u" · "_s
                       + tr("주소 %n곳 · 번호를 이어서 입력", nullptr, index.data(PlaceSearchModel::AddressesRole).toInt()));
    case PlaceHit::Kind::Building: parts << text(PlaceSearchModel::AreaRole) << text(PlaceSearchModel::RoadRole); break;
    case PlaceHit::Kind::Address:
        parts << text(PlaceSearchModel::AreaRole);
        if (const QString building = text(PlaceSearchModel::BuildingRole); !building.isEmpty())
            parts << building;
        break;
    }
    if (const QString lot = text(PlaceSearchModel::LotRole); !lot.isEmpty())
        parts << tr("지번 %1").arg(lot.section(u' ', -1));
    return parts.join(u" · "_s);
}

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
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
    theme::paintIcon(*painter, iconOf(PlaceHit::Kind(index.data(PlaceSearchModel::KindRole).toInt())),
                     QRectF(room.left(), room.top() + (room.height() - metrics::IconSmall) / 2.0, metrics::IconSmall, metrics::IconSmall),
                     t.text3);
    room.setLeft(room.left() + metrics::IconSmall + metrics::S2);
    const QRect above = room.adjusted(0, metrics::S1, 0, -room.height() / 2);
    const QRect below = room.adjusted(0, room.height() / 2, 0, -metrics::S1);
    const QFont strong = theme::font(theme::TextSize::Base, QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(t.text);
    painter->drawText(above, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(strong).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, above.width()));
    const QFont small = theme::font(theme::TextSize::Small);
    painter->setFont(small);
    painter->setPen(t.text2);
    painter->drawText(below, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(small).elidedText(detail(index), Qt::ElideRight, below.width()));
    painter->restore();
}

} // namespace barodesk::ui::complaint
