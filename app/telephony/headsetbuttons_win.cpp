#include "telephony/headsetbuttons.h"

namespace barodesk::telephony {

// Not made yet; docs/telephony.md says by which functions of Windows it will be.
std::unique_ptr<HeadsetButtons> HeadsetButtons::create() { return nullptr; }

} // namespace barodesk::telephony
