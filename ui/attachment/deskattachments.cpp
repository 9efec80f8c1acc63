#include "ui/attachment/deskattachments.h"

#include "desk/desk.h"

namespace barodesk::ui::attachment {

namespace {

/// Goes into the access log: Korean in whatever language the desk is shown.
QString purpose() { return QStringLiteral("첨부 열람"); }

} // namespace

AttachmentSource attachmentsOf(desk::Desk &desk)
{
    return {.outbox = &desk.files(),
            .fetch =
                [&desk](const domain::ComplaintId &complaint, const domain::AttachmentId &id, QObject *context,
                        AttachmentSource::Answer<QByteArray> answer) {
                    desk.fetchAttachment(complaint, id, purpose(), context, std::move(answer));
                },
            .give = [&desk](const domain::EntityRef &target, const domain::Payload &payload) { return desk.give(target, payload); },
            .actor =
                [&desk] {
                    return desk.sessionState() == desk::SessionState::SignedIn ? domain::Actor{desk.user().id, desk.user().role}
                                                                               : domain::Actor();
                }};
}

} // namespace barodesk::ui::attachment
