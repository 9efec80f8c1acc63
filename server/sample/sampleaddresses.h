#pragma once

#include "domain/organisation.h"
#include "domain/placebook.h"

#include <tl/expected.hpp>

#include <QByteArray>

namespace barodesk::server::sample {

/// The made addresses of the sample city as the public files would tell them: the same every time. Encoded as those are, CP949, where this
/// machine can, else UTF-8.
struct SampleAddressFiles
{
    QByteArray roadAddresses; ///< 도로명주소 한글: with lots.
    QByteArray navigation;    ///< 내비게이션용DB: with coordinates.
};
SampleAddressFiles sampleAddressFiles(const QList<domain::District> &districts);

/// Those files, read by the importer's own reader.
tl::expected<domain::PlaceBook, QString> samplePlaces(const QList<domain::District> &districts);

} // namespace barodesk::server::sample
