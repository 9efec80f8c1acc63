#include "ui/shell/avatarbutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

namespace barodesk::ui::shell {

AvatarButton::AvatarButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedSize(32, 32);
    setName({});
}

void AvatarButton::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name.isEmpty() ? tr("내 메뉴") : tr("내 메뉴: %1").arg(name));
    setToolTip(name);
    update();
}

void AvatarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    const bool active = underMouse() || hasFocus() || isDown();
    theme::parts::box(painter, QRectF(2, 2, 28, 28), 14, t.raised, active ? t.accent : t.strong, hasFocus() ? 1.5 : 1);
    if (m_name.isEmpty()) {
        theme::paintIcon(painter, theme::Icon::User, QRectF(9, 9, 14, 14), t.text2);
        return;
    }
    painter.setFont(theme::font(theme::TextSize::Small, QFont::DemiBold));
    painter.setPen(t.text);
    painter.drawText(rect(), Qt::AlignCenter, m_name.left(1));
}

} // namespace barodesk::ui::shell
