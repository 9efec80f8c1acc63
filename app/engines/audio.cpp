#include "engines/audio.h"

namespace barodesk::engines {

AudioPort::~AudioPort() = default;
AudioTap::~AudioTap() = default;

} // namespace barodesk::engines
