#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace barodesk::test {

/// A recording: mono, 16-bit.
struct WavFile
{
    int rate = 0;
    std::vector<qint16> samples;

    /// nullopt for anything but 16-bit mono PCM.
    static std::optional<WavFile> read(const QString &path);
};

} // namespace barodesk::test
