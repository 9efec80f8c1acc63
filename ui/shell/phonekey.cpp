#include "ui/shell/phonekey.h"

#include "ui/widgets/button.h"

#include <QAction>

namespace barodesk::ui::shell::phonekey {

using namespace Qt::StringLiterals;

QAction *makeAction(QWidget *owner, const QString &name, const QKeySequence &key)
{
    auto *action = new QAction(owner);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::ApplicationShortcut);
    action->setAutoRepeat(false);
    owner->addAction(action);
    return action;
}

widgets::Button *makeButton(QWidget *parent, const QString &name, QAction *action, theme::ButtonRole role, theme::Icon icon)
{
    auto *button = new widgets::Button({}, role, parent);
    button->setObjectName(name);
    button->setThemeIcon(icon);
    button->setFocusPolicy(Qt::NoFocus);
    button->setKeyHint(widgets::keyText(action->shortcut()));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QString tip(const QAction *action) { return u"%1 (%2)"_s.arg(action->text(), widgets::keyText(action->shortcut())); }

} // namespace barodesk::ui::shell::phonekey
