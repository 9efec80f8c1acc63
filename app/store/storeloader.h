#pragma once

#include "store/storedatabase.h"
#include "store/storedstate.h"

namespace barodesk::store {

/// Reads a whole file: unsealing and decoding on all cores. A row that does not open is told in `damaged`, never dropped from the file.
tl::expected<StoredState, StoreError> loadStored(StoreDatabase &database);

struct StoredHistory
{
    QList<domain::HistoryEntry> entries; ///< Oldest first.
    std::vector<DamagedRow> damaged;     ///< Rows that do not open.
};

tl::expected<StoredHistory, StoreError> loadHistory(StoreDatabase &database, const domain::EntityRef &ref);

} // namespace barodesk::store
