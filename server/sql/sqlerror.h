#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace barodesk::server::sql {

/// What a failed unit of work means for the one who asked for it.
enum class SqlErrorKind {
    Away,     ///< No connection: try again later, nothing was changed.
    Busy,     ///< A lock or a timeout: try again later, nothing was changed.
    Conflict, ///< Two units of work met; running it again helps.
    Full,     ///< No room on the disk.
    Broken,   ///< A defect of ours or of the stored data.
};

struct SqlError
{
    SqlErrorKind kind = SqlErrorKind::Broken;
    QString detail; ///< Technical; never holds values of records.
};

template <typename T> using Result = tl::expected<T, SqlError>;

} // namespace barodesk::server::sql
