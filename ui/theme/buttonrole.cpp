#include "ui/theme/buttonrole.h"

#include <QCoreApplication>
#include <QEvent>
#include <QToolButton>
#include <QVariant>
#include <QWidget>

namespace barodesk::ui::theme {

namespace {
constexpr const char *Property = "barodeskButtonRole";
constexpr const char *Outstanding = "barodeskButtonOutstanding";
} // namespace

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

void setOutstanding(QWidget *button, int pixels)
{
    button->setProperty(Outstanding, pixels);
    QEvent change(QEvent::StyleChange); // A push button asks the style only then how it stands in its layout.
    QCoreApplication::sendEvent(button, &change);
}

int outstanding(const QWidget *button) { return button ? button->property(Outstanding).toInt() : 0; }

} // namespace barodesk::ui::theme
