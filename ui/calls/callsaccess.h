#pragma once

#include "domain/apply.h"
#include "store/replica.h"
#include "ui/recording/recordingsource.h"

#include <functional>

namespace barodesk::ui::calls {

/// What the call log needs of the desk: the records, the time, who is asking, the telephone, and how to give a command.
struct CallsAccess
{
    store::Replica &replica;
    std::function<QDateTime()> now; ///< Korea time.
    std::function<domain::Actor()> actor;
    std::function<bool()> mayDial; ///< There is a telephone, and nothing is being dialled.
    std::function<void(const domain::PhoneNumber &)> dial;
    std::function<tl::expected<void, domain::Refusal>(const domain::CallId &, const domain::WrapUpCode &)> setWrapUp;
    /// Has it written down that masked data of the call will be shown; answers later, false when that could not be done, never once
    /// `context` has gone.
    std::function<void(const domain::CallId &, QObject *context, std::function<void(bool)> answer)> openPersonalData;
    recording::RecordingSource recordings = {}; ///< Without it none are shown.
};

} // namespace barodesk::ui::calls
