#include "ui/board/deskaccess.h"

#include "desk/desk.h"
#include "ui/attachment/deskattachments.h"
#include "ui/papers/deskpapers.h"
#include "ui/recording/deskrecordings.h"

#include <QCoreApplication>

namespace barodesk::ui::board {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::board::DeskAccess)
};

domain::Actor actorOf(const desk::Desk &desk)
{
    if (desk.sessionState() != desk::SessionState::SignedIn)
        return {};
    return {desk.user().id, desk.user().role};
}

QString sentenceOf(const desk::CityListFailure &failure)
{
    switch (failure.problem) {
    case desk::CityListProblem::Changed: return Words::tr("그 사이에 다른 사람이 보기를 바꾸었습니다. 다시 저장해 주십시오.");
    case desk::CityListProblem::NotPermitted: return Words::tr("팀과 함께 쓰는 보기를 바꿀 권한이 없습니다.");
    case desk::CityListProblem::Unreachable:
        return Words::tr("서버에 연결되지 않아 팀과 함께 쓰지 못했습니다. 내 보기로는 저장할 수 있습니다.");
    case desk::CityListProblem::NotAccepted: return Words::tr("서버가 이 보기를 받지 않았습니다. 이름과 내용을 확인해 주십시오.");
    }
    return {};
}

ViewShelf shelfOf(desk::Desk &desk)
{
    return {.own = [&desk] { return desk.boardViews(); },
            .keepOwn = [&desk](const QByteArray &views) { desk.keepBoardViews(views); },
            .share =
                [&desk](const QList<domain::SharedView> &views, QObject *context, std::function<void(std::optional<QString>)> answer) {
                    desk.putCityList(desk.replica().organisation().data().sharedViews, views, context,
                                     [answer = std::move(answer)](const tl::expected<void, desk::CityListFailure> &saved) {
                                         answer(saved ? std::nullopt : std::optional(sentenceOf(saved.error())));
                                     });
                }};
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
        .views = shelfOf(desk),
        .papers = papers::papersOf(desk),
    };
}

} // namespace barodesk::ui::board
