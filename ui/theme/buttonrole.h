#pragma once

class QWidget;

namespace barodesk::ui::theme {

/// How a QPushButton or QToolButton is drawn.
enum class ButtonRole {
    Secondary, ///< Surface with a border; the default of push buttons.
    Primary,   ///< Filled with the accent: one for each pane.
    Danger,    ///< Filled red: ends a call, throws away.
    Positive,  ///< Filled green: answers a call.
    Quiet,     ///< No frame until the pointer is on it; the default of tool buttons.
    Soft,      ///< Accent on its soft colour: "on" without being the main action.
};

void setButtonRole(QWidget *button, ButtonRole role);
ButtonRole buttonRole(const QWidget *button);

} // namespace barodesk::ui::theme
