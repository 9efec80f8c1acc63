#include "ui/widgets/avatar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

namespace barodesk::ui::widgets {

Avatar::Avatar(int diameter, QWidget *parent) : QWidget(parent), m_diameter(diameter) { setFixedSize(diameter, diameter); }

void Avatar::setName(const QString &name)
{
    m_name = name.trimmed();
    setAccessibleName(m_name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), m_diameter / 2.0, t.accentSoft, Qt::transparent);
    if (m_name.isEmpty()) {
        const double side = m_diameter * 0.5;
        theme::paintIcon(painter, theme::Icon::User, QRectF((m_diameter - side) / 2, (m_diameter - side) / 2, side, side), t.accent);
        return;
    }
    painter.setFont(theme::font(m_diameter > 32 ? theme::TextSize::Base : theme::TextSize::Small, QFont::DemiBold));
    painter.setPen(t.accent);
    painter.drawText(rect(), Qt::AlignCenter, m_name.left(1));
}

} // namespace barodesk::ui::widgets
