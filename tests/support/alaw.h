#pragma once

#include <QtGlobal>

namespace barodesk::test {

inline constexpr quint8 ALawSilence = 0xd5;

/// One sample as G.711 A-law (ITU-T G.711, even bits inverted).
quint8 toALaw(qint16 sample);

} // namespace barodesk::test
