#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace barodesk::server::http {

/// What one peer may ask of the server. Tests make them smaller.
struct Limits
{
    std::uint32_t headerBytes = 16 * 1024;
    std::uint64_t bodyBytes = 4 * 1024 * 1024;
    int jsonDepth = 32;
    int connections = 512;
    int streamsPerOwner = 8; ///< Event streams of one user; a further one ends the oldest.
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds idle{75'000};   ///< Between two requests of a connection.
    std::chrono::milliseconds header{15'000}; ///< From the first byte of a request to the end of its header.
    std::chrono::milliseconds body{60'000};
    std::chrono::milliseconds write{30'000}; ///< A peer that does not read is dropped.
    std::chrono::milliseconds heartbeat{15'000};
    std::chrono::milliseconds shutdown{5'000};
};

} // namespace barodesk::server::http
