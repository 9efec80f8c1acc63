#include "speech/helper/standardstreams.h"

#include <algorithm>
#include <fcntl.h>
#include <io.h>

namespace barodesk::speech::helper {

namespace {
constexpr int Input = 0;
constexpr int Output = 1;
constexpr int ErrorOutput = 2;
} // namespace

StandardStreams::StandardStreams()
{
    m_output = _dup(Output);
    _dup2(ErrorOutput, Output);
    _setmode(Input, _O_BINARY);
    _setmode(m_output, _O_BINARY);
}

std::optional<QByteArray> StandardStreams::read()
{
    QByteArray bytes(64 << 10, Qt::Uninitialized);
    const int count = _read(Input, bytes.data(), unsigned(bytes.size()));
    if (count <= 0)
        return std::nullopt;
    bytes.truncate(count);
    return bytes;
}

bool StandardStreams::write(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const int count = _write(m_output, bytes.constData() + at, unsigned(std::min<qsizetype>(bytes.size() - at, 1 << 20)));
        if (count <= 0)
            return false;
        at += count;
    }
    return true;
}

} // namespace barodesk::speech::helper
