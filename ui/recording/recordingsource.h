#pragma once

#include "api/wirerecording.h"
#include "domain/callrecord.h"
#include "sync/apierror.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>

class QObject;

namespace barodesk::ui::recording {

/// Where recordings come from, and what is known of their calls. Answers come once, later, never when `context` has gone.
struct RecordingSource
{
    template <typename T> using Answer = std::function<void(const tl::expected<T, sync::ApiError> &)>;

    std::function<void(const domain::CallId &, QObject *context, Answer<api::RecordingInfo>)> info;
    /// Ogg Opus; that it was asked for is written down by the server.
    std::function<void(const domain::CallId &, QObject *context, Answer<QByteArray>)> sound;
    std::function<std::shared_ptr<const domain::CallRecord>(const domain::CallId &)> call; ///< Null when it is not known.
    std::function<bool(const domain::CallId &)> waitsHere; ///< Recorded by this desk and not at the server yet.
};

} // namespace barodesk::ui::recording
