#pragma once

#include "ui/board/boardaccess.h"

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::board {

/// What pages about complaints need of a desk.
/// \param purpose written into the access log when masked data is opened, in Korean whatever the language shown
/// \param call what to do with a number somebody clicked on; not kept where the desk has no telephone
BoardAccess accessOf(desk::Desk &desk, const QString &purpose, std::function<void(const domain::PhoneNumber &)> call);

} // namespace barodesk::ui::board
