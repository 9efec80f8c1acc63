#pragma once

#include "domain/command.h"
#include "domain/organisation.h"

#include <vector>

namespace barodesk::test {

/// The counsel scene's records and the calls of a morning: of every result, by two counsellors. The first call is the latest.
struct CallScene
{
    std::vector<domain::Entity> records;
    QList<domain::CallRecord> calls;
    domain::ComplaintId complaint; ///< Registered in calls[0].
    domain::UserId me;
    domain::UserId colleague;
};

CallScene callScene(const domain::Organisation &organisation);
domain::User userOf(const domain::Organisation &organisation, domain::Role role);

} // namespace barodesk::test
