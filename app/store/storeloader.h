#pragma once

#include "store/storedatabase.h"
#include "store/storedstate.h"

namespace barodesk::store {

/// Reads a whole file: unsealing and decoding on all cores. A row that does not open is told in `damaged`, never dropped from the file.
tl::expected<StoredState, StoreError> loadStored(StoreDatabase &database);

} // namespace barodesk::store
