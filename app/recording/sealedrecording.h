#pragma once

#include "domain/id.h"
#include "recording/recordingerror.h"
#include "store/datakey.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QFile>

#include <functional>
#include <memory>
#include <optional>

namespace barodesk::recording {

/// What a piece of a sealed recording is.
enum class PieceKind : char {
    About = 'A', ///< JSON of the call, first.
    Sound = 'S', ///< Bytes of the Ogg stream, in order.
    Pause = 'P', ///< JSON of a pause that has ended.
    End = 'E',   ///< JSON of the whole, last. Without it the recording was broken off.
};

/// A recording as it lies on the desk's disk: pieces sealed one after another (XChaCha20-Poly1305, libsodium's secretstream) with a key
/// made of the desk's data key and the call, so that no piece can be changed, left out, put elsewhere or added, and a program that dies
/// leaves every piece it had written. Never a byte of it in clear.
///
///     "BDREC001" · header of the stream, 24 bytes · { length, 4 bytes little endian · sealed piece }…
class SealedWriter final
{
public:
    static constexpr qsizetype MaxPiece = 1024 * 1024;

    /// Makes the file; one that is there is an error. \param key of the desk
    static tl::expected<std::unique_ptr<SealedWriter>, RecordingError> create(const QString &path, const domain::CallId &call,
                                                                              const store::DataKey &key);
    ~SealedWriter();
    SealedWriter(const SealedWriter &) = delete;
    SealedWriter &operator=(const SealedWriter &) = delete;

    /// Handed to the system when it returns: a program that dies afterwards loses nothing of it. After End nothing follows.
    tl::expected<void, RecordingError> write(PieceKind kind, QByteArrayView piece);
    qint64 size() const { return m_file.pos(); } ///< Bytes on disk.

private:
    SealedWriter();

    struct Stream;
    std::unique_ptr<Stream> m_stream;
    QFile m_file;
};

/// What a file holds, as far as it is whole.
struct SealedContent
{
    bool complete = false; ///< It ends with its End, and with nothing after it.
    qint64 goodBytes = 0;  ///< Of the file, from its beginning.
    /// Why it does not go on; none: it was cut off between or within pieces, as a program that dies leaves it.
    std::optional<RecordingError> fault;
};

/// Calls `take` with every piece up to where the file is no longer good. Any thread.
/// \returns an error only when nothing at all can be read of it
tl::expected<SealedContent, RecordingError> readSealed(const QString &path, const domain::CallId &call, const store::DataKey &key,
                                                       const std::function<void(PieceKind, QByteArray)> &take);

} // namespace barodesk::recording
