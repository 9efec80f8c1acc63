#include "files/exif.h"

#include <QtEndian>

#include <array>
#include <cmath>
#include <cstring>

namespace barodesk::files {

namespace {

enum Tag : quint16 {
    Orientation = 0x0112,
    ExifFolder = 0x8769,
    PositionFolder = 0x8825,
    TakenAt = 0x9003,
    LatitudeRef = 1,
    Latitude = 2,
    LongitudeRef = 3,
    Longitude = 4,
};
enum Type : quint16 { Ascii = 2, Short = 3, Long = 4, Rational = 5 };

constexpr qsizetype EntryBytes = 12;
constexpr int MostEntries = 1'000;
constexpr qsizetype TakenAtBytes = 20; ///< With the NUL.

/// One folder's entry: a value of up to four bytes, or where it lies.
struct Entry
{
    quint16 tag = 0;
    quint16 type = 0;
    quint32 count = 0;
    qsizetype value = 0; ///< Offset of the four bytes.
};

class Tiff
{
public:
    explicit Tiff(QByteArrayView bytes) : m_bytes(bytes)
    {
        if (bytes.startsWith("II*\0") && bytes.size() >= 8)
            m_little = true;
        else
            m_good = bytes.size() >= 8 && bytes.first(4) == QByteArrayView("MM\0*", 4);
        m_good = m_good || m_little;
    }

    bool isGood() const { return m_good; }
    bool has(qsizetype at, qsizetype length) const { return at >= 0 && length >= 0 && at <= m_bytes.size() - length; }
    quint16 u16(qsizetype at) const { return has(at, 2) ? read<quint16>(at) : 0; }
    quint32 u32(qsizetype at) const { return has(at, 4) ? read<quint32>(at) : 0; }
    qsizetype first() const { return qsizetype(u32(4)); }

    template <typename Take> void eachEntry(qsizetype folder, Take take) const
    {
        if (folder < 8 || !has(folder, 2))
            return;
        const int count = std::min<int>(u16(folder), MostEntries);
        for (int i = 0; i < count; ++i) {
            const qsizetype at = folder + 2 + i * EntryBytes;
            if (!has(at, EntryBytes))
                return;
            take(Entry{u16(at), u16(at + 2), u32(at + 4), at + 8});
        }
    }
    QByteArrayView text(const Entry &entry) const
    {
        if (entry.type != Ascii || entry.count == 0 || entry.count > 64)
            return {};
        const qsizetype at = entry.count <= 4 ? entry.value : qsizetype(u32(entry.value));
        return has(at, entry.count) ? m_bytes.sliced(at, entry.count) : QByteArrayView();
    }
    /// Degrees, minutes and seconds; NaN where they are none.
    double degrees(const Entry &entry) const
    {
        const qsizetype at = qsizetype(u32(entry.value));
        if (entry.type != Rational || entry.count != 3 || !has(at, 24))
            return std::nan("");
        std::array<double, 3> parts{};
        for (int i = 0; i < 3; ++i) {
            const quint32 over = u32(at + i * 8);
            const quint32 under = u32(at + i * 8 + 4);
            if (under == 0 && over != 0)
                return std::nan("");
            parts[size_t(i)] = under == 0 ? 0 : double(over) / under;
        }
        return parts[0] + parts[1] / 60 + parts[2] / 3600;
    }

private:
    template <typename T> T read(qsizetype at) const
    {
        return m_little ? qFromLittleEndian<T>(m_bytes.data() + at) : qFromBigEndian<T>(m_bytes.data() + at);
    }

    QByteArrayView m_bytes;
    bool m_little = false;
    bool m_good = false;
};

std::optional<domain::GeoPoint> positionIn(const Tiff &tiff, qsizetype folder)
{
    double latitude = std::nan("");
    double longitude = std::nan("");
    QByteArrayView north;
    QByteArrayView east;
    tiff.eachEntry(folder, [&](const Entry &entry) {
        switch (entry.tag) {
        case LatitudeRef: north = tiff.text(entry); break;
        case Latitude: latitude = tiff.degrees(entry); break;
        case LongitudeRef: east = tiff.text(entry); break;
        case Longitude: longitude = tiff.degrees(entry); break;
        default: break;
        }
    });
    if (!(latitude <= 90) || !(longitude <= 180) || (latitude == 0 && longitude == 0))
        return std::nullopt;
    return domain::GeoPoint{north.startsWith('S') ? -latitude : latitude, east.startsWith('W') ? -longitude : longitude};
}

template <typename T> void append(QByteArray &bytes, T value)
{
    std::array<char, sizeof(T)> raw{};
    qToBigEndian(value, raw.data());
    bytes.append(raw.data(), qsizetype(raw.size()));
}

void appendEntry(QByteArray &bytes, quint16 tag, quint16 type, quint32 count, quint32 value)
{
    append(bytes, tag);
    append(bytes, type);
    append(bytes, count);
    append(bytes, value);
}

} // namespace

Exif readExif(QByteArrayView bytes)
{
    Exif exif;
    const Tiff tiff(bytes);
    if (!tiff.isGood())
        return exif;
    qsizetype details = 0;
    tiff.eachEntry(tiff.first(), [&](const Entry &entry) {
        if (entry.tag == Orientation && entry.type == Short && tiff.u16(entry.value) >= 1 && tiff.u16(entry.value) <= 8)
            exif.orientation = tiff.u16(entry.value);
        else if (entry.tag == PositionFolder && entry.type == Long)
            exif.position = positionIn(tiff, qsizetype(tiff.u32(entry.value)));
        else if (entry.tag == ExifFolder && entry.type == Long)
            details = qsizetype(tiff.u32(entry.value));
    });
    tiff.eachEntry(details, [&](const Entry &entry) {
        const QByteArrayView text = entry.tag == TakenAt ? tiff.text(entry) : QByteArrayView();
        if (text.size() == TakenAtBytes && text.back() == '\0')
            exif.takenAt = text.chopped(1).toByteArray();
    });
    // Twenty bytes that are no time could be anything.
    for (const char c : std::as_const(exif.takenAt)) {
        if (!((c >= '0' && c <= '9') || c == ':' || c == ' ')) {
            exif.takenAt.clear();
            break;
        }
    }
    return exif;
}

QByteArray makeExif(const Exif &exif)
{
    const bool turned = exif.orientation != 1;
    const bool taken = exif.takenAt.size() == TakenAtBytes - 1;
    if (!turned && !taken)
        return {};
    const int entries = int(turned) + int(taken);
    QByteArray bytes("MM\0*", 4);
    append(bytes, quint32(8));
    append(bytes, quint16(entries));
    if (turned)
        appendEntry(bytes, Orientation, Short, 1, quint32(exif.orientation) << 16); // Short values stand at the left.
    const auto details = quint32(8 + 2 + entries * EntryBytes + 4);
    if (taken)
        appendEntry(bytes, ExifFolder, Long, 1, details);
    append(bytes, quint32(0)); // No further folder.
    if (taken) {
        append(bytes, quint16(1));
        appendEntry(bytes, TakenAt, Ascii, TakenAtBytes, details + 2 + EntryBytes + 4);
        append(bytes, quint32(0));
        bytes += exif.takenAt;
        bytes += '\0';
    }
    return bytes;
}

} // namespace barodesk::files
