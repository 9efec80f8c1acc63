#pragma once

#include "engines/speechengine.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <variant>

/// What desk and recogniser say to each other, over the pipes of the helper process or, later, a socket to a speech server.
/// docs/speech-protocol.md describes it for those who write the other side. Pure; used by both sides.
namespace barodesk::speech::protocol {

inline constexpr quint16 Version = 2;
inline constexpr qsizetype MaxFrame = 1 << 20; ///< Bytes of a frame after its length.
inline constexpr int MinRate = 8'000;
inline constexpr int MaxRate = 48'000;

// Desk → recogniser

/// The first frame. An empty directory asks for the recogniser's own model.
struct Hello
{
    quint16 version = Version;
    engines::SpeechModelSettings model;
};

struct OpenStream
{
    quint32 stream = 0; ///< Never 0, never reused.
};

struct Audio
{
    quint32 stream = 0;
    quint32 rate = 0;
    QByteArray pcm; ///< Signed 16-bit little endian, mono; never empty.
};

/// Nothing more comes for this stream; Closed follows its last Result.
struct CloseStream
{
    quint32 stream = 0;
};

/// Answered in order, so that a Pong says: everything before is worked off.
struct Ping
{
    quint64 token = 0;
};

/// Take the place of Hello's, for streams opened from now on; answered by Ready, as its description names how many can be used.
struct Hotwords
{
    QStringList words;
};

// Recogniser → desk

/// After Hello and after each Hotwords.
struct Ready
{
    quint16 version = Version;
    QString description;
};

/// What cannot be gone on with; the recogniser ends afterwards.
struct Error
{
    enum class Code : quint16 { Protocol, RuntimeMissing, RuntimeVersion, ModelMissing, ModelInvalid, Internal };

    Code code = Code::Internal;
    QString detail;
};

/// SpeechResult of one stream; times are since the stream's first sample.
struct Result
{
    quint32 stream = 0;
    engines::SpeechResult result;
};

struct Closed
{
    quint32 stream = 0;
};

struct Pong
{
    quint64 token = 0;
};

using Message = std::variant<Hello, OpenStream, Audio, CloseStream, Ping, Hotwords, Ready, Error, Result, Closed, Pong>;

/// The frame of a message, ready to be written. Texts that do not fit a frame are cut.
QByteArray encode(const Message &message);

/// What was wrong, and at which byte of all that was read.
struct ParseError
{
    QString what;
    qint64 offset = 0;
};

/// Cuts a stream of bytes, however it arrives, into messages. After an error it reads nothing more.
class FrameReader
{
public:
    void append(const QByteArray &bytes);
    /// The next message; nothing when the frame is not there yet.
    tl::expected<std::optional<Message>, ParseError> next();

private:
    QByteArray m_buffer;
    qsizetype m_at = 0;    ///< Read position in m_buffer.
    qint64 m_consumed = 0; ///< Bytes dropped from m_buffer's front so far.
    std::optional<ParseError> m_error;
};

} // namespace barodesk::speech::protocol
