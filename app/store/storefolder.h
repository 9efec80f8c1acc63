#pragma once

#include "store/storeerror.h"

#include <tl/expected.hpp>

#include <QString>

namespace barodesk::store {

QString databasePath(const QString &folder); ///< "replica.db" in it.

/// Makes the folder where it is missing, open to this user only, and makes sure that a file can be written in it.
tl::expected<void, StoreError> makePrivateFolder(const QString &folder);

} // namespace barodesk::store
