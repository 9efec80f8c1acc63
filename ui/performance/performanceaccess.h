#pragma once

#include "domain/apply.h"
#include "store/replica.h"

#include <functional>

namespace barodesk::ui::performance {

/// What 성과관리 needs of the desk: the records, the time, who is asking, and how to give a command.
struct PerformanceAccess
{
    store::Replica &replica;
    std::function<QDateTime()> now; ///< Korea time.
    std::function<domain::Actor()> actor;
    std::function<tl::expected<void, domain::Refusal>(const domain::EntityRef &, const domain::Payload &)> give;
};

} // namespace barodesk::ui::performance
