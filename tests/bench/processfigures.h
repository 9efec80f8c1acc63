#pragma once

#include <QtGlobal>

#include <optional>

namespace barodesk::bench {

/// What the system has counted for a running process. None where it cannot be told.
std::optional<double> cpuMilliseconds(qint64 processId); ///< All its threads, in user and system mode.
std::optional<double> peakMegabytes(qint64 processId);   ///< The most of its memory that ever was resident, shared libraries included.

} // namespace barodesk::bench
