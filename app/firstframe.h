#pragma once

#include <functional>

class QWidget;

namespace barodesk {

/// Calls `shown` once, when the window has been exposed and painted and the event loop has come to rest: from then on it can be used.
/// Call it after show().
void whenShown(QWidget &window, std::function<void()> shown);

} // namespace barodesk
