#pragma once

#include "api/wireroom.h"
#include "domain/organisation.h"

namespace barodesk::test {

/// Everybody of the city's call centre in every state, and calls waiting; at `now`.
api::Room sceneRoom(const domain::Organisation &organisation, const QDateTime &now);
domain::User supervisor(const domain::Organisation &organisation);

} // namespace barodesk::test
