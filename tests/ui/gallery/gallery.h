#pragma once

#include "domain/callcentre.h"

#include <QString>
#include <QWidget>

namespace barodesk::test {

/// Every widget in every state on one sheet; made for eyes. The caller owns it.
QWidget *widgetSheet();
/// A filled counsel-like page out of the widgets, to see them together.
QWidget *samplePage();
/// As a city has it: five reasons, seven wrap-up codes; after-call work of one queue that takes a minute and not less.
domain::CallCentre galleryCallCentre();

} // namespace barodesk::test
