#include "ui/attachment/deskattachments.h"

#include "desk/desk.h"

namespace barodesk::ui::attachment {

namespace {

// They go into the access log: Korean in whatever language the desk is shown.
const QString Opened = QStringLiteral("첨부 열람");
const QString ShownSmall = QStringLiteral("첨부 작은 그림"); // Nobody asked for it but by looking at the complaint.

auto fetchFor(desk::Desk &desk, const QString &purpose)
{
    return [&desk, purpose](const domain::ComplaintId &complaint, const domain::AttachmentId &id, QObject *context,
                            AttachmentSource::Answer<QByteArray> answer) {
        desk.fetchAttachment(complaint, id, purpose, context, std::move(answer));
    };
}

} // namespace

AttachmentSource attachmentsOf(desk::Desk &desk)
{
    return {.outbox = &desk.files(),
            .fetch = fetchFor(desk, Opened),
            .fetchSmall = fetchFor(desk, ShownSmall),
            .give = [&desk](const domain::EntityRef &target, const domain::Payload &payload) { return desk.give(target, payload); },
            .actor =
                [&desk] {
                    return desk.sessionState() == desk::SessionState::SignedIn ? domain::Actor{desk.user().id, desk.user().role}
                                                                               : domain::Actor();
                }};
}

} // namespace barodesk::ui::attachment
