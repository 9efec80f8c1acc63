#pragma once

#include <tl/expected.hpp>

#include <QString>

#include <vector>

namespace barodesk::bench {

/// One writer and many readers over bare TCP on the loopback: the writer has a thread of its own, the readers share the caller's event
/// loop, as the desks of the benchmark do.
struct FanOut
{
    std::vector<double> each; ///< Milliseconds from the writer's call to each reader having the whole message.
    std::vector<double> last; ///< The slowest reader of each message.
};

tl::expected<FanOut, QString> fanOut(int readers, qsizetype messageBytes, int messages);

} // namespace barodesk::bench
