#include "scene.h"

#include "api/codecorganisation.h"
#include "domain/duetime.h"
#include "domain/koreatime.h"
#include "resources/samplefiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace barodesk::test {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

QJsonObject readObject(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

Complaint complaint(const Organisation &organisation, const QString &category, const QString &district, const QString &landmark,
                    const QString &text, int serial, const QDateTime &received, ComplaintState state)
{
    Complaint made;
    made.id = ComplaintId::create();
    made.version = 1;
    made.number = ComplaintNumber::of(received.date().year(), serial);
    made.state = state;
    made.category = CategoryCode::parse(category).value();
    if (const Category *known = organisation.category(made.category)) {
        made.legalType = known->legalType;
        made.period = known->period;
        made.department = known->department;
    }
    made.place.district = DistrictCode::parse(district);
    made.place.landmark = landmark;
    made.text = text;
    made.receivedAt = received;
    made.changedAt = received;
    const auto due = dueTime(received, made.period, organisation.calendar());
    made.dueAt = due ? due->due : received.addDays(7);
    return made;
}

} // namespace

QDateTime sceneNow() { return koreaTime(QDate(2026, 11, 24), QTime(13, 43)); }

Organisation sampleOrganisation()
{
    sample::makeReadable();
    QJsonObject object = readObject(sample::organisationFile());
    object.insert(u"holidays"_s, readObject(sample::holidaysFile()));
    const auto data = api::fromJson<Organisation::Data>(object);
    if (!data)
        qFatal("the sample organisation cannot be read");
    return Organisation(*data);
}

PhoneNumber callersNumber() { return PhoneNumber::parse(u"010-1234-5678").value(); }
PhoneNumber sharedNumber() { return PhoneNumber::parse(u"031-590-1234").value(); }

User counsellor(const Organisation &organisation)
{
    for (const User &user : organisation.data().users) {
        if (user.role == Role::Counsellor)
            return user;
    }
    User user;
    user.id = UserId::create();
    user.displayName = u"상담사 07"_s;
    user.role = Role::Counsellor;
    return user;
}

std::vector<Entity> sceneRecords(const Organisation &organisation)
{
    const QDateTime now = sceneNow();
    Citizen caller;
    caller.id = CitizenId::create();
    caller.version = 1;
    caller.name = u"홍길동"_s;
    caller.phones = {callersNumber()};
    caller.district = DistrictCode::parse(u"hopyeong");
    caller.changedAt = now.addDays(-3);

    QStringList leaves;
    for (const Category &category : organisation.data().categories) {
        if (organisation.isLeaf(category.code))
            leaves.append(category.code.text());
    }
    const auto leaf = [&](const QString &word) {
        for (const QString &code : leaves) {
            if (organisation.categoryPath(CategoryCode::parse(code).value()).join(u' ').contains(word))
                return code;
        }
        return leaves.first();
    };
    std::vector<Entity> records{caller};
    Complaint light = complaint(organisation, leaf(u"가로등"_s), u"hopyeong"_s, u"호평로 46"_s, u"가로등이 꺼져 어둡습니다"_s, 1203,
                                now.addSecs(-26 * 3600), ComplaintState::InProgress);
    Complaint parking = complaint(organisation, leaf(u"주정차"_s), u"hopyeong"_s, u"이마트 앞"_s, u"이중주차로 버스가 못 지나갑니다"_s, 877,
                                  now.addDays(-53), ComplaintState::Closed);
    parking.closedAt = now.addDays(-52);
    Complaint older = complaint(organisation, leaf(u"포트홀"_s), u"hopyeong"_s, u"이마트 앞"_s, u"도로가 파였습니다"_s, 14420,
                                now.addDays(-340), ComplaintState::Closed);
    older.closedAt = now.addDays(-339);
    for (Complaint *own : {&light, &parking, &older}) {
        own->citizen = caller.id;
        own->petitionerName = caller.name;
        own->petitionerPhone = callersNumber();
        records.emplace_back(*own);
    }
    Complaint near
        = complaint(organisation, leaf(u"포트홀"_s), u"hopyeong"_s, u"이마트 남양주점"_s, u"사거리에서 차로가 움푹 꺼져 차가 덜컹거림"_s,
                    1188, now.addSecs(-23 * 3600 - 41 * 60), ComplaintState::Scheduled);
    near.scheduledFor = koreaTime(now.date().addDays(1), QTime(14, 0));
    records.emplace_back(near);

    for (const auto &[name, district] : {std::pair{u"김영희"_s, u"pyeongnae"_s}, {u"박철수"_s, u"geumgok"_s}}) {
        Citizen sharing;
        sharing.id = CitizenId::create();
        sharing.version = 1;
        sharing.name = name;
        sharing.phones = {sharedNumber()};
        sharing.district = DistrictCode::parse(district);
        sharing.changedAt = now.addDays(-int(name.size()));
        records.emplace_back(sharing);
    }
    return records;
}

void speakScene(StagedDesk &stage)
{
    stage.say(1, Leg::Counsellor, u"안녕하세요, 바로시 콜센터입니다. 무엇을 도와드릴까요?"_s, 2);
    stage.say(2, Leg::Citizen, u"네, 여기 호평동 이마트 앞 사거리인데요, 차로가 푹 꺼져서 차가 덜컹거려요."_s, 7);
    stage.say(3, Leg::Counsellor, u"많이 놀라셨겠습니다. 이마트에서 평내 방향이실까요?"_s, 21);
    stage.say(4, Leg::Citizen, u"네 평내 방향 2차로요. 어제 저녁부터 그랬고 오늘 아침엔 자전거가 넘어질 뻔했어요."_s, 29);
    stage.say(5, Leg::Counsellor, u"네, 위험하셨겠네요. 바로 접수하겠습니다."_s, 38, true, true);
    stage.say(6, Leg::Citizen, u"지난번에도 신고했는데 또 그러네요. 고치면 010-1234-9999로 전화 좀 주세요."_s, 44);
    stage.say(7, Leg::Counsellor, u"네, 010-1234-9999번으로 처리되면 전화드리겠습니다."_s, 52);
    stage.say(8, Leg::Counsellor, u"확인해 보니 어제 같은 곳에 접수된 건이 있어서 내일 오후에"_s, 62, false);
}

api::HandOverCard handOverCard(const Organisation &organisation)
{
    const auto &users = organisation.data().users;
    const auto giver = std::ranges::find(users, u"c03"_s, &User::signInName);
    api::HandOverCard card{
        .call = CallId::create(), .from = giver == users.cend() ? UserId() : giver->id, .at = sceneNow().addSecs(-40), .noted = {}};
    card.noted.caller = callersNumber();
    card.noted.category = CategoryCode::parse(u"light-security").value_or(organisation.data().categories.constFirst().code);
    card.noted.urgency = Urgency::Urgent;
    card.noted.place.district = DistrictCode::parse(u"hopyeong");
    card.noted.place.landmark = u"호평초등학교 뒤 골목"_s;
    card.noted.text = u"보안등 세 개가 사흘째 꺼져 있다고 함. 아이들이 다니는 길이라 오늘 안에 고쳐 달라고 함. 담당자와 통화를 원함."_s;
    return card;
}

} // namespace barodesk::test
