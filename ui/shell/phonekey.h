#pragma once

#include "ui/theme/buttonrole.h"
#include "ui/theme/icons.h"

#include <QString>

class QAction;
class QKeySequence;
class QWidget;

namespace barodesk::ui::widgets {
class Button;
}

/// Making what the keys of the phone have in common: an action that works on every page, and the button that does the same.
namespace barodesk::ui::shell::phonekey {

/// An action whose key works wherever the focus is, once for each time it is pressed. \param owner has it, as object and as action
QAction *makeAction(QWidget *owner, const QString &name, const QKeySequence &key);

/// A button that triggers the action and shows its key; it never takes the focus. \param parent owns it
widgets::Button *makeButton(QWidget *parent, const QString &name, QAction *action, theme::ButtonRole role, theme::Icon icon);

/// What the action does with its key, as tooltips say it: "전화 받기 (F2)".
QString tip(const QAction *action);

} // namespace barodesk::ui::shell::phonekey
