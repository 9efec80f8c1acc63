#include "ui/theme/buttonrole.h"

#include <QToolButton>
#include <QVariant>
#include <QWidget>

namespace barodesk::ui::theme {

namespace {
constexpr const char *Property = "barodeskButtonRole";
}

void setButtonRole(QWidget *button, ButtonRole role)
{
    button->setProperty(Property, static_cast<int>(role));
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    const QVariant value = button ? button->property(Property) : QVariant();
    if (value.isValid())
        return static_cast<ButtonRole>(value.toInt());
    return qobject_cast<const QToolButton *>(button) ? ButtonRole::Quiet : ButtonRole::Secondary;
}

} // namespace barodesk::ui::theme
