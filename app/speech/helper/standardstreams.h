#pragma once

#include <QByteArray>

#include <optional>

namespace barodesk::speech::helper {

/// The helper's pipe to the desk. Taking it over sends whatever libraries print on standard output to standard error instead.
class StandardStreams
{
public:
    StandardStreams();
    /// Waits for bytes; nothing when the other side has gone.
    std::optional<QByteArray> read();
    /// Writes all; false when the other side has gone.
    bool write(const QByteArray &bytes);

private:
    int m_output = -1;
};

} // namespace barodesk::speech::helper
