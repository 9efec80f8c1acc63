#include "files/photo.h"

#include "files/gif.h"

#include <QMimeDatabase>
#include <QtEndian>

#include <array>
#include <limits>
#include <utility>

namespace barodesk::files {

namespace {

using Cleaned = tl::expected<QByteArray, CleanError>;

constexpr QByteArrayView ExifHead("Exif\0\0", 6);
constexpr QByteArrayView JpegHead("\xff\xd8\xff", 3);
constexpr QByteArrayView PngHead("\x89PNG\r\n\x1a\n", 8);
constexpr QByteArrayView IccHead("ICC_PROFILE\0", 12);

tl::unexpected<CleanError> damaged() { return tl::unexpected(CleanError::Damaged); }

quint16 u16(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.data() + at); }
quint32 u32(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.data() + at); }
quint32 little32(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }
bool has(QByteArrayView bytes, qsizetype at, qsizetype length) { return at <= bytes.size() - length; }

QByteArray big32(quint32 value)
{
    QByteArray raw(4, Qt::Uninitialized);
    qToBigEndian(value, raw.data());
    return raw;
}
QByteArray littleBytes(quint32 value)
{
    QByteArray raw(4, Qt::Uninitialized);
    qToLittleEndian(value, raw.data());
    return raw;
}

// --- JPEG (ITU T.81): segments, each a marker and a length, then entropy-coded data up to the next marker. ---

struct Segment
{
    quint8 marker = 0;
    qsizetype at = 0;   ///< Of the 0xff.
    qsizetype size = 0; ///< Marker and length included.
};

bool standsAlone(quint8 marker) { return (marker >= 0xd0 && marker <= 0xd9) || marker == 0x01; }

/// The end of the entropy-coded data that begins at `at`.
qsizetype endOfScan(QByteArrayView file, qsizetype at)
{
    for (; at + 1 < file.size(); ++at) {
        const auto next = quint8(file.at(at + 1));
        if (quint8(file.at(at)) == 0xff && next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7))
            return at;
    }
    return file.size();
}

/// Calls `take` with every segment up to the end of the picture; data after a scan's head belong to it. \returns whether it is whole,
/// or was at least cut off within its picture
template <typename Take> bool eachSegment(QByteArrayView file, Take take)
{
    qsizetype at = 2;
    bool scanned = false;
    while (at < file.size()) {
        if (quint8(file.at(at)) != 0xff)
            return false;
        qsizetype marker = at + 1;
        while (marker < file.size() && quint8(file.at(marker)) == 0xff)
            ++marker; // Fill bytes.
        if (marker >= file.size())
            return scanned;
        const auto kind = quint8(file.at(marker));
        const qsizetype from = marker - 1;
        if (kind == 0xd9)
            return true;
        if (standsAlone(kind)) {
            take(Segment{kind, from, 2});
            at = marker + 1;
            continue;
        }
        if (!has(file, marker + 1, 2))
            return scanned;
        const qsizetype length = u16(file, marker + 1);
        if (length < 2 || !has(file, marker + 1, length))
            return false;
        qsizetype end = marker + 1 + length;
        if (kind == 0xda) {
            end = endOfScan(file, end);
            scanned = true;
        }
        take(Segment{kind, from, end - from});
        at = end;
    }
    return scanned;
}

QByteArrayView bodyOf(QByteArrayView file, const Segment &segment) { return file.sliced(segment.at, segment.size).sliced(4); }

Exif exifOfJpeg(QByteArrayView file)
{
    Exif exif;
    eachSegment(file, [&](const Segment &segment) {
        if (segment.marker == 0xe1 && exif == Exif() && bodyOf(file, segment).startsWith(ExifHead))
            exif = readExif(bodyOf(file, segment).sliced(ExifHead.size()));
    });
    return exif;
}

/// APP0 (JFIF), colour profiles and Adobe's note on the colours are needed to show it; no other APPn nor comment is.
bool isNeeded(QByteArrayView file, const Segment &segment)
{
    if (segment.marker == 0xe0)
        return bodyOf(file, segment).startsWith("JFIF"); // "JFXX" holds a thumbnail.
    if (segment.marker == 0xe2)
        return bodyOf(file, segment).startsWith(IccHead);
    if (segment.marker == 0xee)
        return true;
    return !(segment.marker >= 0xe1 && segment.marker <= 0xef) && segment.marker != 0xfe;
}

Cleaned cleanJpeg(QByteArrayView file)
{
    const QByteArray exif = makeExif(exifOfJpeg(file));
    QByteArray clean("\xff\xd8", 2);
    bool told = exif.isEmpty();
    const auto tell = [&] {
        if (std::exchange(told, true))
            return;
        const qsizetype length = 2 + ExifHead.size() + exif.size();
        clean += "\xff\xe1";
        clean += char(length >> 8);
        clean += char(length & 0xff);
        clean += ExifHead;
        clean += exif;
    };
    const bool whole = eachSegment(file, [&](const Segment &segment) {
        if (segment.marker != 0xe0)
            tell(); // Behind JFIF, before all else.
        if (isNeeded(file, segment))
            clean += file.sliced(segment.at, segment.size);
    });
    if (!whole)
        return damaged();
    return clean + QByteArray("\xff\xd9", 2); // What followed the end is left out.
}

// --- PNG (ISO 15948): chunks of length, kind, data and CRC. ---

quint32 crcOf(QByteArrayView bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 c = n;
            for (int k = 0; k < 8; ++k)
                c = (c & 1) ? 0xedb88320u ^ (c >> 1) : c >> 1;
            made[n] = c;
        }
        return made;
    }();
    quint32 crc = 0xffffffffu;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffu;
}

template <typename Take> bool eachChunk(QByteArrayView file, Take take)
{
    qsizetype at = PngHead.size();
    while (has(file, at, 12)) {
        const quint32 length = u32(file, at);
        if (length > quint32(std::numeric_limits<qint32>::max()) || !has(file, at + 8, qsizetype(length) + 4))
            return false;
        const QByteArrayView kind = file.sliced(at + 4, 4);
        take(kind, file.sliced(at + 8, length), file.sliced(at, 12 + qsizetype(length)));
        at += 12 + qsizetype(length);
        if (kind == "IEND")
            return true;
    }
    return false;
}

Exif exifOfPng(QByteArrayView file)
{
    Exif exif;
    eachChunk(file, [&](QByteArrayView kind, QByteArrayView data, QByteArrayView) {
        if (kind == "eXIf")
            exif = readExif(data);
    });
    return exif;
}

Cleaned cleanPng(QByteArrayView file)
{
    constexpr std::array<QByteArrayView, 18> needed{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
                                                    "pHYs", "sBIT", "bKGD", "acTL", "fcTL", "fdAT", "cICP", "hIST", "sPLT"};
    QByteArray clean = PngHead.toByteArray();
    const QByteArray exif = makeExif(exifOfPng(file));
    const bool whole = eachChunk(file, [&](QByteArrayView kind, QByteArrayView, QByteArrayView all) {
        if (std::ranges::find(needed, kind) != needed.end())
            clean += all;
        if (kind == "IHDR" && !exif.isEmpty()) {
            const QByteArray chunk = QByteArray("eXIf") + exif;
            clean += big32(quint32(exif.size())) + chunk + big32(crcOf(chunk));
        }
    });
    return whole ? Cleaned(clean) : damaged();
}

// --- WebP (RFC 9649): RIFF chunks, each padded to an even length. ---

template <typename Take> bool eachRiff(QByteArrayView file, Take take)
{
    if (!has(file, 4, 4))
        return false;
    const qsizetype end = 8 + qsizetype(little32(file, 4));
    if (end > file.size() + 1)
        return false;
    qsizetype at = 12;
    while (at + 8 <= end && has(file, at, 8)) {
        const qsizetype length = little32(file, at + 4);
        if (!has(file, at + 8, length))
            return false;
        take(file.sliced(at, 4), file.sliced(at + 8, length));
        at += 8 + length + (length & 1);
    }
    return at >= end;
}

Exif exifOfWebp(QByteArrayView file)
{
    Exif exif;
    eachRiff(file, [&](QByteArrayView kind, QByteArrayView data) {
        if (kind == "EXIF")
            exif = readExif(data.startsWith(ExifHead) ? data.sliced(ExifHead.size()) : data);
    });
    return exif;
}

Cleaned cleanWebp(QByteArrayView file)
{
    constexpr char HasExif = 0x08;
    constexpr char HasXmp = 0x04;
    constexpr std::array<QByteArrayView, 7> needed{"VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"};
    const QByteArray exif = makeExif(exifOfWebp(file));
    QByteArray body("WEBP");
    bool extended = false;
    const auto put = [&body](QByteArrayView kind, QByteArrayView data) {
        body += kind;
        body += littleBytes(quint32(data.size()));
        body += data;
        if (data.size() & 1)
            body += '\0';
    };
    const bool whole = eachRiff(file, [&](QByteArrayView kind, QByteArrayView data) {
        if (std::ranges::find(needed, kind) == needed.end())
            return;
        QByteArray own = data.toByteArray();
        if (kind == "VP8X" && !own.isEmpty()) {
            extended = true;
            own[0] = char((own.at(0) & ~(HasExif | HasXmp)) | (exif.isEmpty() ? 0 : HasExif));
        }
        put(kind, own);
    });
    if (!whole)
        return damaged();
    if (extended && !exif.isEmpty())
        put("EXIF", exif);
    return QByteArray("RIFF") + littleBytes(quint32(body.size())) + body;
}

bool isWebp(QByteArrayView file) { return file.size() >= 12 && file.startsWith("RIFF") && file.sliced(8, 4) == "WEBP"; }

bool isPictureOrFilm(QByteArrayView file)
{
    const QString type = QMimeDatabase().mimeTypeForData(QByteArray::fromRawData(file.data(), file.size())).name();
    return type != QLatin1StringView("image/bmp")
        && (type.startsWith(QLatin1StringView("image/")) || type.startsWith(QLatin1StringView("video/")));
}

/// HEIF and films (ISO 14496-12), TIFF and most raw photos, Matroska; and every other picture or film there is, except those that have no
/// place for a position. By content: a name is only what somebody called it.
bool mayTellInAnotherForm(QByteArrayView file)
{
    return (file.size() >= 12 && file.sliced(4, 4) == "ftyp") || file.startsWith(QByteArrayView("II*\0", 4))
        || file.startsWith(QByteArrayView("MM\0*", 4)) || file.startsWith("\x1a\x45\xdf\xa3")
        || (file.size() >= 8 && (file.sliced(4, 4) == "moov" || file.sliced(4, 4) == "mdat" || file.sliced(4, 4) == "wide"))
        || isPictureOrFilm(file);
}

} // namespace

Exif exifOf(QByteArrayView file)
{
    if (file.startsWith(JpegHead))
        return exifOfJpeg(file);
    if (file.startsWith(PngHead))
        return exifOfPng(file);
    if (isWebp(file))
        return exifOfWebp(file);
    return {};
}

tl::expected<QByteArray, CleanError> withoutPosition(const QByteArray &file)
{
    const QByteArrayView bytes(file);
    if (bytes.startsWith(JpegHead))
        return cleanJpeg(bytes);
    if (bytes.startsWith(PngHead))
        return cleanPng(bytes);
    if (isWebp(bytes))
        return cleanWebp(bytes);
    if (isGif(bytes))
        return cleanGif(bytes);
    if (mayTellInAnotherForm(bytes))
        return tl::unexpected(CleanError::UnknownForm);
    return file;
}

} // namespace barodesk::files
