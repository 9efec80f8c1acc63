#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace barodesk::test {

inline constexpr quint8 ALawSilence = 0xd5;
inline constexpr int ALawRate = 8'000; ///< Samples, and bytes, a second.

/// One sample as G.711 A-law (ITU-T G.711, even bits inverted).
quint8 toALaw(qint16 sample);
/// A WAV file of any rate, at ALawRate. The error names the file.
tl::expected<QByteArray, QString> readALaw(const QString &wavFile);

} // namespace barodesk::test
