#include "callscene.h"

#include "tests/models/callsamples.h"
#include "tests/ui/counsel/scene.h"

#include <algorithm>

namespace barodesk::test {

using namespace domain;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Utterance said(Leg leg, const QString &text, std::chrono::seconds at) { return {.leg = leg, .text = text, .start = at, .end = at + 3s}; }

} // namespace

User userOf(const Organisation &organisation, Role role)
{
    const auto &users = organisation.data().users;
    return *std::ranges::find(users, role, &User::role);
}

CallScene callScene(const Organisation &organisation)
{
    CallScene scene;
    scene.records = sceneRecords(organisation);
    QList<UserId> counsellors;
    for (const User &user : organisation.data().users) {
        if (user.role == Role::Counsellor)
            counsellors.append(user.id);
    }
    scene.me = counsellors.at(0);
    scene.colleague = counsellors.at(1);
    const CallCentre &centre = organisation.data().callCentre;
    const auto add = [&](QStringView number, int minutesAgo, CallResult result, CallDirection direction = CallDirection::Incoming,
                         bool mine = true) -> CallRecord & {
        scene.calls.append(callRecord(number, minutesAgo, result, direction, mine ? scene.me : scene.colleague));
        CallRecord &call = scene.calls.last();
        if (direction == CallDirection::Incoming && number.size() > 4) {
            call.queue = centre.queues.at(0).code;
            call.dialled = centre.queues.at(0).number;
        }
        return call;
    };
    CallRecord &pothole = add(callersNumber().digits(), 12, CallResult::Answered);
    pothole.citizen = std::get<Citizen>(scene.records.front()).id;
    pothole.transcript = {said(Leg::Counsellor, u"안녕하세요, 바로시 콜센터입니다. 무엇을 도와드릴까요?"_s, 2s),
                          said(Leg::Citizen, u"호평동 이마트 앞 사거리인데요, 차로가 푹 꺼져서 차가 덜컹거려요."_s, 7s),
                          said(Leg::Counsellor, u"이마트에서 평내 방향이실까요?"_s, 21s),
                          said(Leg::Citizen, u"네 평내 방향 2차로요. 어제 저녁부터 그랬어요."_s, 29s)};
    const CallId talk = pothole.id; // The list grows, and its records move.
    add(u"01055501234", 26, CallResult::Missed);
    add(u"0315902741", 31, CallResult::Answered, CallDirection::Outgoing).wrapUp = centre.wrapUps.at(3).code;
    add(u"01077712345", 44, CallResult::Refused);
    CallRecord &known = add(sharedNumber().digits(), 58, CallResult::Answered);
    known.wrapUp = centre.wrapUps.at(1).code;
    add(u"01033334444", 63, CallResult::Missed, CallDirection::Outgoing);
    add(u"01088889999", 71, CallResult::AnsweredElsewhere);
    add(u"01044445555", 80, CallResult::Failed, CallDirection::Outgoing);
    CallRecord &withheld = add(u"", 95, CallResult::Missed);
    withheld.queue = centre.queues.at(1).code;
    CallRecord &abuse = add(u"01066667777", 130, CallResult::Answered);
    abuse.wrapUp = centre.wrapUps.at(6).code;
    abuse.fairEnd = FairEnd{abuse.startedAt.addSecs(150), centre.fairEndReasons.at(0).code};
    add(u"01022223333", 60 * 21, CallResult::Missed);
    add(u"01022223333", 60 * 20, CallResult::Answered, CallDirection::Outgoing);
    add(u"01099990000", 35, CallResult::Missed, CallDirection::Incoming, false);
    add(u"01012121212", 66, CallResult::Answered, CallDirection::Incoming, false);

    for (Entity &entity : scene.records) {
        if (auto *complaint = std::get_if<Complaint>(&entity)) {
            complaint->call = talk;
            scene.complaint = complaint->id;
            break;
        }
    }
    for (const CallRecord &call : std::as_const(scene.calls))
        scene.records.emplace_back(call);
    return scene;
}

} // namespace barodesk::test
