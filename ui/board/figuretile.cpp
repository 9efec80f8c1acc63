#include "ui/board/figuretile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace barodesk::ui::board {

using theme::TextSize;
using namespace theme::metrics;

namespace {

constexpr int NameLeft = S3 + 2;

} // namespace

FigureTile::FigureTile(const QString &name, widgets::Tone tone, QWidget *parent) : QAbstractButton(parent), m_tone(tone)
{
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigure(0, {});
}

void FigureTile::setFigure(int count, const QString &remark)
{
    m_count = count;
    m_remark = remark;
    setAccessibleName(remark.isEmpty() ? tr("%1 %2건").arg(text()).arg(count) : tr("%1 %2건, %3").arg(text()).arg(count).arg(remark));
    setToolTip(tr("%1: 누르면 이것만 봅니다").arg(text()));
    update();
}

QSize FigureTile::sizeHint() const { return {140, 66}; }

QSize FigureTile::minimumSizeHint() const
{
    const int name = QFontMetrics(theme::font(TextSize::Small)).horizontalAdvance(text());
    return {std::max(72, name + NameLeft + S2 + 1), 66};
}

void FigureTile::enterEvent(QEnterEvent *) { update(); }

void FigureTile::leaveEvent(QEvent *) { update(); }

void FigureTile::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    if (hasFocus() && !isChecked()) {
        painter.setPen(QPen(t.ring, 3));
        painter.drawRoundedRect(card, RadiusCard, RadiusCard);
    }
    painter.setPen(QPen(isChecked() ? t.accent : underMouse() || hasFocus() ? t.strong : t.border, isChecked() ? 1.5 : 1));
    painter.setBrush(isChecked() ? t.accentSoft : isDown() ? t.raised : t.surface);
    painter.drawRoundedRect(card, RadiusCard, RadiusCard);

    const QRect inside = rect().adjusted(NameLeft, S2 + 1, -S2, -S2);
    const QFont name = theme::font(TextSize::Small);
    painter.setFont(name);
    painter.setPen(isChecked() ? t.text : t.text2);
    painter.drawText(QRect(inside.x(), inside.y(), inside.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(name).elidedText(text(), Qt::ElideRight, inside.width()));

    const QFont figure = theme::font(TextSize::Figure, QFont::DemiBold);
    const QString number = QLocale().toString(m_count);
    // A figure of nothing is no alarm.
    const bool quiet = m_count == 0 || m_tone == widgets::Tone::Neutral;
    painter.setFont(figure);
    painter.setPen(m_count == 0 ? t.text3 : quiet ? t.text : widgets::toneColour(m_tone, t));
    const QRect numberRect(inside.x(), inside.y() + 18, inside.width(), inside.height() - 18);
    painter.drawText(numberRect, Qt::AlignLeft | Qt::AlignVCenter, number);

    const int used = QFontMetrics(figure).horizontalAdvance(number) + S2;
    const QFont small = theme::font(TextSize::Tiny);
    if (!m_remark.isEmpty() && QFontMetrics(small).horizontalAdvance(m_remark) <= inside.width() - used) {
        painter.setFont(small);
        painter.setPen(t.text3);
        painter.drawText(numberRect.adjusted(used, 5, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_remark);
    }
}

} // namespace barodesk::ui::board
