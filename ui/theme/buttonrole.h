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

/// How many pixels a push button stands out of what its layout gives it, on its left: a frame that is seen only under the pointer
/// leaves the words where the lines above and below begin. The layout must not stand at the very edge of its widget.
void setOutstanding(QWidget *button, int pixels);
int outstanding(const QWidget *button); ///< 0, where nothing was said.

} // namespace barodesk::ui::theme
