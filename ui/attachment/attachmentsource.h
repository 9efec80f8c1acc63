#pragma once

#include "domain/apply.h"
#include "files/fileoutbox.h"
#include "sync/apierror.h"

#include <QPointer>

#include <functional>

namespace barodesk::ui::attachment {

/// Where a complaint's files come from and go to. Answers come once, later, never when `context` has gone.
struct AttachmentSource
{
    template <typename T> using Answer = std::function<void(const tl::expected<T, sync::ApiError> &)>;

    QPointer<files::FileOutbox> outbox; ///< Null: nothing can be added.
    /// The bytes of what the server has; that they were asked for is written down by it.
    std::function<void(const domain::ComplaintId &, const domain::AttachmentId &, QObject *context, Answer<QByteArray>)> fetch;
    /// The same for a small picture, which nobody asked for by hand: it is written down as that. Null: there are none.
    std::function<void(const domain::ComplaintId &, const domain::AttachmentId &, QObject *context, Answer<QByteArray>)> fetchSmall;
    std::function<tl::expected<void, domain::Refusal>(const domain::EntityRef &, const domain::Payload &)> give;
    std::function<domain::Actor()> actor;
};

} // namespace barodesk::ui::attachment
