#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <functional>

namespace barodesk::desk {

/// Why a list the teams keep was not saved; what the person wrote is still theirs.
enum class CityListProblem {
    Changed,      ///< Somebody has changed the same list meanwhile; the replica has theirs by now.
    NotPermitted, ///< Not by this person.
    Unreachable,  ///< No server; nothing was saved.
    NotAccepted,  ///< The server takes it for no such list; `detail` says what is wrong.
};

struct CityListFailure
{
    CityListProblem problem = CityListProblem::Unreachable;
    QString detail; ///< Technical.
};

using CityListAnswer = std::function<void(const tl::expected<void, CityListFailure> &)>;

} // namespace barodesk::desk
