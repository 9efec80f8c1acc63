#include "ui/board/deskaccess.h"

#include "desk/desk.h"
#include "ui/attachment/deskattachments.h"
#include "ui/recording/deskrecordings.h"

namespace barodesk::ui::board {

namespace {

domain::Actor actorOf(const desk::Desk &desk)
{
    if (desk.sessionState() != desk::SessionState::SignedIn)
        return {};
    return {desk.user().id, desk.user().role};
}

} // namespace

BoardAccess accessOf(desk::Desk &desk, const QString &purpose, std::function<void(const domain::PhoneNumber &)> call)
{
    const bool telephone = desk.phone().lineState() != telephony::LineState::NoEngine;
    return BoardAccess{
        .replica = desk.replica(),
        .now = [&desk] { return desk.now(); },
        .actor = [&desk] { return actorOf(desk); },
        .give = [&desk](const domain::EntityRef &target, const domain::Payload &payload) { return desk.give(target, payload); },
        .call = telephone ? std::move(call) : nullptr,
        .openPersonalData
        = [&desk, purpose](const domain::EntityRef &target, QObject *context,
                           std::function<void(bool)> answer) { desk.openPersonalData(target, purpose, context, std::move(answer)); },
        .attachments = attachment::attachmentsOf(desk),
        .recordings = recording::recordingsOf(desk),
    };
}

} // namespace barodesk::ui::board
