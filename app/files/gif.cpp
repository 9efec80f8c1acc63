#include "files/gif.h"

namespace barodesk::files {

namespace {

enum Block : quint8 { Extension = 0x21, Picture = 0x2c, End = 0x3b };
enum Label : quint8 { PlainText = 0x01, GraphicControl = 0xf9, Comment = 0xfe, Application = 0xff };

constexpr qsizetype HeadBytes = 13;          ///< Signature and logical screen.
constexpr qsizetype PictureHeadBytes = 10;   ///< From its 0x2c.
constexpr qsizetype ApplicationBytes = 11;   ///< Identifier and code.
constexpr qsizetype GraphicControlBytes = 8; ///< From its 0x21 to its end.
constexpr qsizetype RoundsBytes = 19;        ///< The same, of the block that says how often a film is shown.

quint8 u8(QByteArrayView bytes, qsizetype at) { return quint8(bytes.at(at)); }

/// Bytes of the colour table that these flags announce.
qsizetype tableBytes(quint8 flags) { return (flags & 0x80) ? qsizetype(3) << ((flags & 0x07) + 1) : 0; }

/// Behind the sub-blocks that begin at `at`; -1: they do not end within the file.
qsizetype endOfSubBlocks(QByteArrayView file, qsizetype at)
{
    while (at >= 0 && at < file.size()) {
        const qsizetype length = u8(file, at);
        at += 1 + length;
        if (length == 0)
            return at;
    }
    return -1;
}

/// \param block from its 0x21 to its end
bool isNeeded(QByteArrayView block)
{
    switch (u8(block, 1)) {
    // How long a picture stands, and what shines through. No more than that, or anything could follow it: as below.
    case GraphicControl: return block.size() == GraphicControlBytes;
    case Application: {
        if (block.size() < 3 + ApplicationBytes || u8(block, 2) != ApplicationBytes)
            return false;
        const QByteArrayView name = block.sliced(3, ApplicationBytes);
        const bool rounds = (name == "NETSCAPE2.0" || name == "ANIMEXTS1.0") && block.size() == RoundsBytes;
        return rounds || name == "ICCRGBG1012";
    }
    default: return false; // Comments, texts and what nobody knows.
    }
}

} // namespace

bool isGif(QByteArrayView file) { return file.startsWith("GIF87a") || file.startsWith("GIF89a"); }

tl::expected<QByteArray, CleanError> cleanGif(QByteArrayView file)
{
    const auto damaged = tl::unexpected(CleanError::Damaged);
    if (file.size() < HeadBytes)
        return damaged;
    qsizetype at = HeadBytes + tableBytes(u8(file, 10));
    if (at > file.size())
        return damaged;
    QByteArray clean = file.first(at).toByteArray();
    bool shown = false;
    while (at < file.size() && u8(file, at) != End) {
        const quint8 kind = u8(file, at);
        if (kind == 0) { // Some programs end a block twice.
            ++at;
            continue;
        }
        qsizetype data = -1; // Where its sub-blocks begin.
        if (kind == Extension && at + 2 < file.size())
            data = at + 2;
        else if (kind == Picture && at + PictureHeadBytes < file.size())
            data = at + PictureHeadBytes + tableBytes(u8(file, at + 9)) + 1; // With the size of its codes.
        const qsizetype end = endOfSubBlocks(file, data);
        if (end < 0)
            return damaged;
        const QByteArrayView block = file.sliced(at, end - at);
        if (kind == Picture || isNeeded(block))
            clean += block;
        shown = shown || kind == Picture;
        at = end;
    }
    if (!shown)
        return damaged;
    return clean + char(End); // Many end without it, and are shown all the same.
}

} // namespace barodesk::files
