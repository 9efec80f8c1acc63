#pragma once

#include <QString>
#include <QWidget>

namespace barodesk::test {

/// Every widget in every state on one sheet; made for eyes. The caller owns it.
QWidget *widgetSheet();
/// A filled counsel-like page out of the widgets, to see them together.
QWidget *samplePage();

} // namespace barodesk::test
