#include "ui/papers/deskpapers.h"

#include "desk/desk.h"

namespace barodesk::ui::papers {

PaperAccess papersOf(desk::Desk &desk)
{
    return {.replica = desk.replica(),
            .now = [&desk] { return desk.now(); },
            .actor =
                [&desk] {
                    const bool signedIn = desk.sessionState() == desk::SessionState::SignedIn;
                    return signedIn ? domain::Actor{desk.user().id, desk.user().role} : domain::Actor{};
                },
            .openPersonalData
            = [&desk](const domain::EntityRef &target, const QString &purpose, QObject *context,
                      std::function<void(bool)> answer) { desk.openPersonalData(target, purpose, context, std::move(answer)); },
            .folder = [&desk] { return desk.settings().paperFolder; },
            .setFolder = [&desk](const QString &folder) { desk.setPaperFolder(folder); },
            .logo = [&desk] { return desk.settings().paperLogo; }};
}

} // namespace barodesk::ui::papers
