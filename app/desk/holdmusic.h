#pragma once

#include <QString>

namespace barodesk::desk {

/// The word in the settings for the tune that comes along.
inline constexpr QLatin1StringView OwnTune("tune");

/// What the phone engine, which reads files only, is to play to whom it holds.
/// \param wanted OwnTune, a WAV file, or empty for silence
/// \param folder of this desk, where the tune is put
/// \returns empty: silence, also when the file cannot be used; the log says why
QString holdMusicFile(const QString &wanted, const QString &folder);

} // namespace barodesk::desk
