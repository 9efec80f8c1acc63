#include "ui/recording/talklinedelegate.h"

#include "domain/callrecord.h"
#include "models/transcriptmodel.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace barodesk::ui::recording {

namespace metrics = theme::metrics;
using models::TranscriptModel;
using theme::TextSize;

namespace {

constexpr int TimeWidth = 40;
constexpr int LegWidth = 52;
constexpr int Air = 5;
constexpr int Mark = 3; ///< The bar before the line being heard.

int rowWidthIn(const QStyleOptionViewItem &option)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(option.widget);
    return area ? area->viewport()->width() : option.rect.width();
}

QRect wordsRect(const QRect &row) { return row.adjusted(metrics::S3 + TimeWidth + LegWidth, Air, -metrics::S2, -Air); }

/// Breaks the words into lines that stand as everywhere else in the program. \returns their height
int lay(QTextLayout &words, int width)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignTop);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    words.setTextOption(option);
    const int step = theme::lineHeight(words.font());
    int y = 0;
    words.beginLayout();
    for (QTextLine line = words.createLine(); line.isValid(); line = words.createLine()) {
        line.setLineWidth(std::max(60, width));
        line.setPosition({0, y + std::floor((step - line.height()) / 2)});
        y += step;
    }
    words.endLayout();
    return std::max(y, step);
}

} // namespace

QSize TalkLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = rowWidthIn(option);
    // In both weights, the line being heard has the other one: now one, now the other is the wider, and a line never grows while one reads it.
    int tall = 0;
    for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold}) {
        QTextLayout words(index.data(TranscriptModel::TextRole).toString(), theme::font(TextSize::Base, weight));
        tall = std::max(tall, lay(words, wordsRect(QRect(0, 0, width, 40)).width()));
    }
    return {width, tall + 2 * Air};
}

void TalkLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &t = theme::tokens(option.widget);
    const QRect row(option.rect.topLeft(), QSize(rowWidthIn(option), option.rect.height()));
    const bool heard = index.row() == m_current;
    const bool chosen = option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
    const bool citizen = domain::Leg(index.data(TranscriptModel::LegRole).toInt()) == domain::Leg::Citizen;
    const int step = theme::lineHeight(theme::font(TextSize::Base));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(chosen ? QPen(t.accent, 1) : QPen(Qt::NoPen));
    painter->setBrush(heard ? t.accentSoft : option.state & QStyle::State_MouseOver ? t.raised : QColor(Qt::transparent));
    painter->drawRoundedRect(QRectF(row).adjusted(1, 0.5, -1, -0.5), metrics::RadiusChip, metrics::RadiusChip);
    if (heard) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        painter->drawRoundedRect(QRectF(row.left() + 2, row.top() + Air, Mark, row.height() - 2 * Air), 1.5, 1.5);
    }
    const std::chrono::milliseconds start{index.data(TranscriptModel::StartRole).toLongLong()};
    painter->setFont(theme::font(TextSize::Tiny));
    painter->setPen(t.text3);
    painter->drawText(QRect(row.left() + metrics::S3, row.top() + Air, TimeWidth, step), Qt::AlignLeft | Qt::AlignVCenter,
                      TimeText::clock(std::chrono::duration_cast<std::chrono::seconds>(start)));
    painter->setFont(theme::font(TextSize::Small, QFont::DemiBold));
    painter->setPen(citizen ? t.accent : t.vio);
    painter->drawText(QRect(row.left() + metrics::S3 + TimeWidth, row.top() + Air, LegWidth, step), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(Labels::of(citizen ? domain::Leg::Citizen : domain::Leg::Counsellor),
                                                        Qt::ElideRight, LegWidth - 4));
    painter->setPen(t.text);
    QTextLayout words(index.data(TranscriptModel::TextRole).toString(),
                      theme::font(TextSize::Base, heard ? QFont::DemiBold : QFont::Normal));
    const QRect room = wordsRect(row);
    lay(words, room.width());
    words.draw(painter, room.topLeft());
    painter->restore();
}

} // namespace barodesk::ui::recording
