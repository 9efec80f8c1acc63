#pragma once

#include "ui/attachment/attachmentsource.h"

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::attachment {

/// Those of a desk that outlives whoever uses this.
AttachmentSource attachmentsOf(desk::Desk &desk);

} // namespace barodesk::ui::attachment
