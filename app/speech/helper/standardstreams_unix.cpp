#include "speech/helper/standardstreams.h"

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace barodesk::speech::helper {

StandardStreams::StandardStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
    m_output = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

std::optional<QByteArray> StandardStreams::read()
{
    QByteArray bytes(64 << 10, Qt::Uninitialized);
    ssize_t count = -1;
    do {
        count = ::read(STDIN_FILENO, bytes.data(), size_t(bytes.size()));
    } while (count < 0 && errno == EINTR);
    if (count <= 0)
        return std::nullopt;
    bytes.truncate(count);
    return bytes;
}

bool StandardStreams::write(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t count = ::write(m_output, bytes.constData() + at, size_t(bytes.size() - at));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        at += count;
    }
    return true;
}

} // namespace barodesk::speech::helper
