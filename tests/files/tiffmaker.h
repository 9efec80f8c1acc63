#pragma once

#include "domain/place.h"

#include <QByteArray>
#include <QtEndian>

#include <cmath>

namespace barodesk::test {

/// Exif data as telephones write them.
struct TiffMaker
{
    bool little = true;
    QByteArray bytes = {};

    template <typename T> void put(T value)
    {
        char raw[sizeof(T)];
        little ? qToLittleEndian(value, raw) : qToBigEndian(value, raw);
        bytes.append(raw, sizeof(T));
    }
    void entry(quint16 tag, quint16 type, quint32 count, quint32 value)
    {
        put(tag);
        put(type);
        put(count);
        put(value);
    }
    void shortEntry(quint16 tag, quint16 value)
    {
        put(tag);
        put(quint16(3));
        put(quint32(1));
        put(value);
        put(quint16(0));
    }
    void textEntry(quint16 tag, char letter)
    {
        put(tag);
        put(quint16(2));
        put(quint32(2));
        bytes += letter;
        bytes += QByteArray(3, '\0');
    }
    void rational(quint32 over, quint32 under)
    {
        put(over);
        put(under);
    }
    void degrees(double value)
    {
        const double whole = std::floor(value);
        rational(quint32(whole), 1);
        rational(0, 1);
        rational(quint32((value - whole) * 3600 * 1000 + 0.5), 1000);
    }

    /// As a telephone writes it: orientation, maker, time, position.
    static QByteArray photo(bool little, int orientation, const domain::GeoPoint &at)
    {
        TiffMaker t;
        t.little = little;
        t.bytes = little ? QByteArray("II*\0", 4) : QByteArray("MM\0*", 4);
        t.put(quint32(8));
        t.put(quint16(4)); // Folder 0 at 8: 4 entries, then the next folder.
        const quint32 maker = 8 + 2 + 4 * 12 + 4;
        const quint32 details = maker + 16;
        const quint32 gps = details + 2 + 12 + 4 + 20;
        t.entry(0x010f, 2, 16, maker);
        t.shortEntry(0x0112, quint16(orientation));
        t.entry(0x8769, 4, 1, details);
        t.entry(0x8825, 4, 1, gps);
        t.put(quint32(0));
        t.bytes += QByteArray("SECRET-MAKER-01", 16);
        t.put(quint16(1));
        t.entry(0x9003, 2, 20, details + 2 + 12 + 4);
        t.put(quint32(0));
        t.bytes += QByteArray("2026:11:27 14:03:11", 20);
        t.put(quint16(4));
        t.textEntry(1, at.latitude < 0 ? 'S' : 'N');
        t.entry(2, 5, 3, gps + 2 + 4 * 12 + 4);
        t.textEntry(3, at.longitude < 0 ? 'W' : 'E');
        t.entry(4, 5, 3, gps + 2 + 4 * 12 + 4 + 24);
        t.put(quint32(0));
        t.degrees(std::abs(at.latitude));
        t.degrees(std::abs(at.longitude));
        return t.bytes;
    }
};

/// A JPEG with these Exif data put in.
inline QByteArray withExif(const QByteArray &jpeg, const QByteArray &tiff)
{
    const qsizetype length = 2 + 6 + tiff.size();
    const QByteArray head = QByteArray("\xff\xe1") + char(length >> 8) + char(length & 0xff) + QByteArray("Exif\0\0", 6);
    return QByteArray(jpeg.first(2) + head + tiff + jpeg.sliced(2));
}

} // namespace barodesk::test
