#include "ui/board/carddelegate.h"

#include "ui/board/boardtextmodel.h"
#include "ui/board/recentchanges.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quickbox.h"
#include "ui/widgets/timebar.h"

#include <QPainter>

namespace barodesk::ui::board {

using theme::TextSize;
using theme::Tokens;
using namespace theme::metrics;

namespace {
constexpr int NumberWidth = 92; ///< "2026-001234" in small type, with the space behind it.
}

CardDelegate::CardDelegate(ComplaintFaces &faces, const RecentChanges &recent, QObject *parent)
    : QStyledItemDelegate(parent), m_faces(faces), m_recent(recent)
{
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {160, CardHeight + Gap}; }

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto complaint = complaintOf(index);
    if (!complaint)
        return;
    const Tokens &t = theme::tokens(option.widget);
    const ComplaintFace &face = m_faces.of(complaint);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const double glow = m_recent.strength(complaint->id);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect.adjusted(1, 1, -1, -Gap - 1)).adjusted(1.5, 1.5, -1.5, -1.5);
    if (selected) {
        painter->setPen(QPen(t.ring, 3));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(-1, -1, 1, 1), RadiusCard + 1, RadiusCard + 1);
    }
    const QColor edge = selected ? t.accent : hovered ? t.strong : t.border;
    theme::parts::quickBox(*painter, card.adjusted(-0.5, -0.5, 0.5, 0.5), RadiusCard + 0.5, t.surface, edge);
    if (glow > 0) {
        QColor mark = t.mark;
        mark.setAlphaF(float(glow));
        painter->setPen(QPen(edge, 1));
        painter->setBrush(mark);
        painter->drawRoundedRect(card, RadiusCard, RadiusCard);
    }

    // A promise to phone is what counts once the work is done; until then it is a sign beside the number.
    const bool promise = face.callBack && (complaint->state == domain::ComplaintState::Resolved || domain::isEnded(complaint->state));
    const bool sign = face.callBack && !promise;
    const QRect inside = card.toRect().adjusted(S3, S2 + 2, -S3, -S2);
    const int width = inside.width();
    int y = inside.y();
    QRect line(inside.x(), y, width, ChipHeight);
    if (face.badge) {
        // The number is what people say to each other: in a narrow lane the badge gives up its words, not the number its digits.
        widgets::ChipContent content = *face.badge;
        if (content.icon && widgets::chipSize(content).width() > width - NumberWidth - (sign ? IconSmall + S2 : 0))
            content.text.clear();
        const int badge = std::min(widgets::chipSize(content).width(), width * 2 / 3);
        widgets::paintChip(*painter, QRect(line.right() - badge + 1, y, badge, ChipHeight), content, t);
        line.setRight(line.right() - badge - S2);
    }
    m_text.draw(*painter, line, face.number, {TextSize::Small}, t.text3);
    if (sign) {
        const int after = inside.x() + m_text.widthOf(face.number, {TextSize::Small}) + S2;
        theme::paintIcon(*painter, theme::Icon::PhoneOutgoing, QRect(after, y + (ChipHeight - IconSmall) / 2, IconSmall, IconSmall),
                         widgets::toneColour(face.callBack->tone, t));
    }
    y += ChipHeight + 2;
    m_text.draw(*painter, QRect(inside.x(), y, width, 20), QString(face.kind + QStringLiteral(" · ") + face.shortPlace),
                {TextSize::Base, QFont::DemiBold}, t.text);
    y += 22;
    m_text.draw(*painter, QRect(inside.x(), y, width, 18), face.second, {TextSize::Small}, t.text2);
    y += 21;
    widgets::ChipContent due = promise ? *face.callBack : face.due;
    // Whose it is is read in full: in a narrow lane the time gives up its sign for the name, then what can be done without of its words.
    const int name = m_text.widthOf(face.officer, {TextSize::Small});
    const auto crowded = [&] { return widgets::chipSize(due).width() + S2 + name > width; };
    if (crowded())
        due.icon.reset();
    if (crowded())
        due.text = promise ? face.callBackBrief : face.dueBrief;
    const int used = widgets::paintChip(*painter, QRect(inside.x(), y, width, ChipHeight), due, t).width();
    const int right = width - used - S2;
    m_text.draw(*painter, QRect(inside.x() + width - right, y, right, ChipHeight), face.officer, {TextSize::Small}, t.text3,
                Qt::AlignRight);
    y += ChipHeight + S2 - 1;
    if (face.bar)
        widgets::paintTimeBar(*painter, QRect(inside.x(), y, width, 3), face.progress, face.due.tone, t);
    painter->restore();
}

} // namespace barodesk::ui::board
