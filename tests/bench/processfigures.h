#pragma once

#include <QtGlobal>

#include <optional>

namespace barodesk::bench {

/// What the system has counted for a running process. None where it cannot be told.
std::optional<double> cpuMilliseconds(qint64 processId); ///< All its threads, in user and system mode.
std::optional<double> peakMegabytes(qint64 processId);   ///< The most of its memory that ever was resident, shared libraries included.
std::optional<double> proportionalMegabytes(qint64 processId); ///< Resident now, what others share counted in part (PSS).

double ownThreadMilliseconds(); ///< CPU time the calling thread has had so far.

/// CPU time `run` takes in this thread, in milliseconds: what it would take on a machine that does nothing else.
template <typename Run> double ownMilliseconds(Run run)
{
    const double before = ownThreadMilliseconds();
    run();
    return ownThreadMilliseconds() - before;
}

} // namespace barodesk::bench
