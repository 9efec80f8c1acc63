#pragma once

class QWidget;

namespace barodesk::ui::widgets {

/// Lets Tab go through `pane` in the order of its layouts, which is the order in which it is read. To be called again when something in it
/// was made later: Qt appends that at the end.
void tabAsLaidOut(QWidget *pane);

} // namespace barodesk::ui::widgets
