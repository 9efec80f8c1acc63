#include "ui/shell/railbutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

#include <algorithm>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;

RailButton::RailButton(theme::Icon icon, const QString &text, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(theme::font(theme::TextSize::Tiny, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTitle(text, {});
}

void RailButton::setTitle(const QString &title, const QString &key)
{
    setText(title);
    m_key = key;
    describe();
    update();
}

void RailButton::setBadge(int count)
{
    m_badge = std::max(0, count);
    describe();
    update();
}

void RailButton::describe()
{
    setAccessibleName(m_badge > 0 ? tr("%1, %n건", nullptr, m_badge).arg(text()) : text());
    setToolTip(m_key.isEmpty() ? text() : u"%1 (%2)"_s.arg(text(), m_key));
}

QSize RailButton::sizeHint() const { return {theme::metrics::RailWidth - 12, 52}; }

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    const bool on = isChecked() || isDown();
    if (on || underMouse()) {
        QColor fill = t.railOn;
        if (!on)
            fill.setAlpha(130);
        theme::parts::box(painter, rect(), theme::metrics::RadiusField, fill, Qt::transparent);
    }
    if (hasFocus())
        theme::parts::box(painter, rect(), theme::metrics::RadiusField, Qt::transparent, t.railText, 1.5);
    const QColor colour = on ? t.onRail : t.railText;
    theme::paintIcon(painter, m_icon, QRectF((width() - 20) / 2.0, 8, 20, 20), colour);
    painter.setFont(font());
    painter.setPen(colour);
    painter.drawText(QRect(0, 29, width(), 18), Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    if (m_badge == 0)
        return;
    const QString count = m_badge > 99 ? u"99+"_s : QString::number(m_badge);
    painter.setFont(theme::font(theme::TextSize::Tiny, QFont::Bold));
    const int broad = std::max(17, painter.fontMetrics().horizontalAdvance(count) + 9);
    const QRectF badge(width() / 2.0 + 3, 3, broad, 17);
    theme::parts::box(painter, badge, 8.5, t.badge, Qt::transparent);
    painter.setPen(t.onBadge);
    painter.drawText(badge, Qt::AlignCenter, count);
}

} // namespace barodesk::ui::shell
