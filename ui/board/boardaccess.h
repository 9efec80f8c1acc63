#pragma once

#include "domain/apply.h"
#include "store/replica.h"
#include "ui/attachment/attachmentsource.h"
#include "ui/board/viewshelf.h"
#include "ui/papers/paperaccess.h"
#include "ui/recording/recordingsource.h"

#include <functional>
#include <optional>

namespace barodesk::ui::board {

/// What the board needs of the desk: the records, the time, who is asking, and how to give a command.
struct BoardAccess
{
    store::Replica &replica;
    std::function<QDateTime()> now; ///< Korea time.
    std::function<domain::Actor()> actor;
    std::function<tl::expected<void, domain::Refusal>(const domain::EntityRef &, const domain::Payload &)> give;
    std::function<void(const domain::PhoneNumber &)> call; ///< Null: this desk has no telephone.
    /// Has it written down that masked data of the record will be shown; answers later, false when that could not be done, never once
    /// `context` has gone.
    std::function<void(const domain::EntityRef &, QObject *context, std::function<void(bool)> answer)> openPersonalData;
    attachment::AttachmentSource attachments = {};  ///< Without an outbox none can be added, without `fetch` none opened.
    recording::RecordingSource recordings = {};     ///< Of the calls complaints were taken in; without it none are shown.
    ViewShelf views = {};                           ///< Without it only the views everybody has are offered.
    std::optional<papers::PaperAccess> papers = {}; ///< Without it no paper is offered.
};

} // namespace barodesk::ui::board
