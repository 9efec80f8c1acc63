#pragma once

#include "domain/placebook.h"
#include "store/datakey.h"

#include <optional>

namespace barodesk::desk {

/// The city's addresses as a person's folder keeps them, sealed with its key. Both take as long as a file and a large document do: not for
/// the interface's thread.

/// None: there is none that can be read. It is fetched again then, so that a damaged file mends itself.
std::optional<domain::PlaceBook> readPlaceFile(const QString &folder, const store::DataKey &key);
/// A failure is logged: without the file the addresses are fetched again at the next start.
void writePlaceFile(const QString &folder, const store::DataKey &key, const domain::PlaceBook &book);

} // namespace barodesk::desk
