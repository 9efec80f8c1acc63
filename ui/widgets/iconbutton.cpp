#include "ui/widgets/iconbutton.h"

#include "ui/theme/metrics.h"

namespace barodesk::ui::widgets {

using namespace Qt::StringLiterals;

IconButton::IconButton(theme::Icon icon, const QString &name, QWidget *parent) : QToolButton(parent), m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setIconSize(QSize(theme::metrics::Icon, theme::metrics::Icon));
    setIcon(theme::icon(icon, &theme::Tokens::text2, &theme::Tokens::accent));
    setName(name);
}

void IconButton::setThemeIcon(theme::Icon icon)
{
    if (icon == m_icon)
        return;
    m_icon = icon;
    setIcon(theme::icon(icon, &theme::Tokens::text2, &theme::Tokens::accent));
}

void IconButton::setName(const QString &name, const QString &key)
{
    setAccessibleName(name);
    setToolTip(key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key));
}

QSize IconButton::sizeHint() const { return {theme::metrics::ButtonHeight, theme::metrics::ButtonHeight}; }

} // namespace barodesk::ui::widgets
