#pragma once

#include "domain/place.h"

#include <tl/expected.hpp>

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace barodesk::server::places {

/// Which of the public address files it is (decision 0014 has their columns and sources).
enum class AddressLayout {
    RoadAddress, ///< 도로명주소 한글, "rnaddrkor_*.txt"
    Building,    ///< 건물DB, "build_*.txt"
    Navigation,  ///< 내비게이션용DB, "match_build_*.txt": with coordinates, without lots
};

enum class AddressEncoding { Utf8, Cp949 };

/// One line of such a file, as far as a call centre needs it.
struct AddressRecord
{
    QString town;      ///< 법정읍면동: "호평동", "와부읍".
    QString village;   ///< 법정리; empty in a 동.
    QString adminTown; ///< 행정동, where the file tells: "다산1동".
    QString road;      ///< "경춘로".
    bool underground = false;
    quint32 main = 0;
    quint32 sub = 0;
    QString building; ///< Empty: none is named.
    bool mountain = false;
    quint16 lotMain = 0; ///< 0: unknown.
    quint16 lotSub = 0;
    std::optional<domain::GeoPoint> point;
    friend bool operator==(const AddressRecord &, const AddressRecord &) = default;
};

/// A line that could not be read, and why.
struct AddressFault
{
    qsizetype line = 0; ///< From 1.
    int column = 0;     ///< From 1; 0: the whole line.
    QString message;    ///< An English sentence.
    friend bool operator==(const AddressFault &, const AddressFault &) = default;
};

struct AddressFile
{
    AddressLayout layout = AddressLayout::RoadAddress;
    AddressEncoding encoding = AddressEncoding::Utf8;
    QList<AddressRecord> records; ///< In the order of the lines.
    qsizetype abolished = 0;      ///< Lines that say their address is no more (이동사유코드 63, 64): left out.
    qsizetype faults = 0;         ///< Lines left out as they cannot be read.
    QList<AddressFault> shown;    ///< The first MostShown of them.
    static constexpr qsizetype MostShown = 20;
};

/// Reads a whole file. Layout and encoding (UTF-8 with or without BOM, CP949) are found out from the first lines that show them.
/// \returns what was read, the lines that could not be among it; or why the file is none of the known
tl::expected<AddressFile, QString> readAddressFile(QByteArrayView bytes);

} // namespace barodesk::server::places
