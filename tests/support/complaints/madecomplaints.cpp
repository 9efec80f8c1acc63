#include "tests/support/complaints/madecomplaints.h"

#include "domain/duetime.h"
#include "domain/koreatime.h"

#include <array>

namespace barodesk::test {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    QStringView code, top, name, department;
    Period period;
    std::array<QStringView, 3> texts;
};

const std::array<Kind, 12> &kinds()
{
    static const std::array<Kind, 12> all{{
        {u"road-pothole",
         u"road",
         u"포트홀·함몰",
         u"road",
         Period::immediate(),
         {u"차로가 움푹 꺼져서 차가 덜컹거립니다", u"사거리 평내 방향 2차로가 함몰되어 오토바이가 넘어질 뻔했습니다",
          u"아스팔트가 깨져 돌이 튑니다"}},
        {u"road-pavement",
         u"road",
         u"보도블록 파손",
         u"road",
         Period::days(3),
         {u"인도 보도블록이 들떠 유모차가 걸립니다", u"보도블록이 깨져 어르신이 넘어지셨습니다", u"점자블록이 빠져 있습니다"}},
        {u"light-out",
         u"light",
         u"가로등 고장",
         u"light",
         Period::days(3),
         {u"가로등 세 개가 나란히 꺼져 골목이 어둡습니다", u"보안등이 깜빡거려 잠을 못 잡니다", u"공원 조명이 낮에도 켜져 있습니다"}},
        {u"waste-dumping",
         u"waste",
         u"생활폐기물 무단투기",
         u"clean",
         Period::days(2),
         {u"전봇대 밑에 쓰레기 봉투가 쌓여 있습니다", u"누가 냉장고를 버리고 갔습니다", u"음식물이 쏟아져 악취가 납니다"}},
        {u"waste-delay",
         u"waste",
         u"쓰레기 수거 지연",
         u"clean",
         Period::days(2),
         {u"이틀째 쓰레기를 안 가져갑니다", u"재활용품이 그대로 있습니다", u"대형폐기물 스티커를 붙였는데 수거하지 않습니다"}},
        {u"water-drain",
         u"water",
         u"배수구 막힘",
         u"water",
         Period::days(3),
         {u"비만 오면 배수구가 넘칩니다", u"하수구에서 악취가 올라옵니다", u"빗물받이에 낙엽이 가득합니다"}},
        {u"water-leak",
         u"water",
         u"상수도 누수",
         u"water",
         Period::immediate(),
         {u"도로에서 물이 솟아오릅니다", u"계량기 옆에서 누수가 됩니다", u"물이 흙탕물로 나옵니다"}},
        {u"noise-site",
         u"noise",
         u"공사장 소음",
         u"environment",
         Period::days(7),
         {u"새벽 다섯 시부터 공사 소음이 심합니다", u"주말에도 발파 소리가 납니다", u"덤프트럭 소음과 먼지가 심합니다"}},
        {u"parking-illegal",
         u"traffic",
         u"불법주정차",
         u"traffic",
         Period::immediate(),
         {u"소방차 전용구역에 차를 세웠습니다", u"횡단보도 위에 트럭이 서 있습니다", u"이마트 앞 이중주차로 버스가 못 지나갑니다"}},
        {u"sign-paint",
         u"traffic",
         u"횡단보도 도색",
         u"traffic",
         Period::days(7),
         {u"횡단보도 선이 지워져 보이지 않습니다", u"어린이 보호구역 표시가 흐립니다", u"정지선을 다시 칠해 주세요"}},
        {u"tree-branch",
         u"green",
         u"가로수 가지",
         u"green",
         Period::days(5),
         {u"가로수 가지가 차선을 침범합니다", u"가지가 전선에 닿아 있습니다", u"나무가 쓰러질 것 같습니다"}},
        {u"ad-banner",
         u"ad",
         u"불법 현수막",
         u"ad",
         Period::days(2),
         {u"사거리에 불법 현수막이 열두 장 걸려 있습니다", u"현수막이 신호등을 가립니다", u"전단지가 길에 뿌려져 있습니다"}},
    }};
    return all;
}

constexpr std::array<QStringView, 16> DistrictNames{u"와부읍", u"진접읍",  u"화도읍",  u"진건읍", u"오남읍", u"퇴계원읍",
                                                    u"별내면", u"수동면",  u"조안면",  u"호평동", u"평내동", u"금곡동",
                                                    u"양정동", u"다산1동", u"다산2동", u"별내동"};
constexpr std::array<QStringView, 8> Landmarks{u"이마트 앞",     u"주민센터 옆", u"초등학교 정문", u"마석역 2번 출구",
                                               u"근린공원 입구", u"시장 사거리", u"도서관 뒤",     u""};
constexpr std::array<QStringView, 6> Names{u"홍길동", u"김민서", u"이도윤", u"박하은", u"최준", u""};

template <typename CodeType> CodeType codeOf(QStringView text) { return CodeType::parse(text).value(); }

} // namespace

Organisation madeOrganisation()
{
    Organisation::Data data;
    data.version = 1;
    data.cityName = u"바로시"_s;
    for (size_t i = 0; i < DistrictNames.size(); ++i)
        data.districts << District{codeOf<DistrictCode>(QString(u"d"_s + QString::number(i))), DistrictNames[i].toString(), {}};
    const std::array<std::array<QStringView, 3>, 10> departments{{{u"road", u"도로관리과", u"도로보수팀"},
                                                                  {u"light", u"도로관리과", u"조명팀"},
                                                                  {u"clean", u"자원순환과", u"청소행정팀"},
                                                                  {u"water", u"상하수도과", u"하수팀"},
                                                                  {u"environment", u"환경정책과", u"생활환경팀"},
                                                                  {u"traffic", u"교통정책과", u"교통시설팀"},
                                                                  {u"green", u"공원녹지과", u"가로수팀"},
                                                                  {u"ad", u"건축과", u"광고물팀"},
                                                                  {u"field", u"바로처리과", u"현장기동팀"},
                                                                  {u"talk", u"시민소통과", u"진심소통팀"}}};
    for (const auto &[code, name, team] : departments)
        data.departments << Department{codeOf<DepartmentCode>(code), name.toString(), team.toString(), {}, {}};
    const std::array<std::array<QStringView, 2>, 8> tops{{{u"road", u"도로"},
                                                          {u"light", u"조명"},
                                                          {u"waste", u"청소"},
                                                          {u"water", u"상하수도"},
                                                          {u"noise", u"소음"},
                                                          {u"traffic", u"교통"},
                                                          {u"green", u"녹지"},
                                                          {u"ad", u"광고물"}}};
    for (const auto &[code, name] : tops)
        data.categories << Category{codeOf<CategoryCode>(code), {}, name.toString(), LegalType::General, {}, {}, {}, false};
    for (const Kind &kind : kinds())
        data.categories << Category{codeOf<CategoryCode>(kind.code),
                                    codeOf<CategoryCode>(kind.top),
                                    kind.name.toString(),
                                    LegalType::General,
                                    kind.period,
                                    codeOf<DepartmentCode>(kind.department),
                                    {},
                                    false};
    QRandomGenerator ids(7);
    const auto uuid = [&ids] {
        return QUuid(ids.generate(), ushort(ids.generate()), ushort(ids.generate()), 0x80, 1, uchar(ids.generate()), 3, 4, 5, 6, 7);
    };
    for (int i = 1; i <= 12; ++i) {
        User user;
        user.id = UserId(uuid());
        user.signInName = u"c%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        user.displayName = (i <= 5 ? u"상담사 %1"_s : u"담당자 %1"_s).arg(i, 2, 10, QLatin1Char('0'));
        user.role = i <= 5 ? Role::Counsellor : i == 12 ? Role::Supervisor : Role::ComplaintStaff;
        if (i > 5)
            user.department = data.departments[i - 6].code;
        data.users << user;
    }
    data.holidays = {u"test"_s, QDate(2025, 1, 1), QDate(2028, 12, 31), {}};
    data.holidays.holidays << Holiday{QDate(2026, 10, 5), u"개천절 대체"_s, Holiday::Kind::Substitute}
                           << Holiday{QDate(2026, 10, 9), u"한글날"_s, Holiday::Kind::Statutory}
                           << Holiday{QDate(2026, 12, 25), u"성탄절"_s, Holiday::Kind::Statutory};
    return Organisation(data);
}

ComplaintMaker::ComplaintMaker(quint32 seed, const Organisation &organisation, const QDateTime &now)
    : m_random(seed), m_organisation(organisation), m_now(now)
{
}

QUuid ComplaintMaker::uuid()
{
    std::array<quint32, 4> bits{};
    for (quint32 &part : bits)
        part = m_random.generate();
    return QUuid(bits[0], ushort(bits[1]), ushort((bits[1] >> 16 & 0x0fff) | 0x4000), uchar((bits[2] & 0x3f) | 0x80), uchar(bits[2] >> 8),
                 uchar(bits[2] >> 16), uchar(bits[2] >> 24), uchar(bits[3]), uchar(bits[3] >> 8), uchar(bits[3] >> 16),
                 uchar(bits[3] >> 24));
}

void ComplaintMaker::setDue(Complaint &complaint)
{
    const auto due = dueTime(complaint.receivedAt, complaint.period, m_organisation.calendar());
    complaint.dueAt = due ? due->due : complaint.receivedAt.addDays(1);
}

void ComplaintMaker::setState(Complaint &complaint, ComplaintState state)
{
    const auto &users = m_organisation.data().users;
    complaint.state = state;
    if (state != ComplaintState::Received && complaint.department.isEmpty())
        complaint.department = m_organisation.category(complaint.category)->department;
    if (state != ComplaintState::Received && !complaint.officer && below(3) > 0)
        complaint.officer = users[5 + below(7)].id;
    if (state == ComplaintState::Scheduled)
        complaint.scheduledFor = m_now.addSecs(3600LL * (4 + below(90)));
    if (state == ComplaintState::AwaitingSupplement)
        complaint.clockStops = {{complaint.receivedAt.addSecs(1800), std::nullopt}};
    if (state == ComplaintState::Resolved || state == ComplaintState::Closed) {
        complaint.resolvedAt = std::min(complaint.receivedAt.addSecs(3600LL * (1 + below(60))), m_now);
        complaint.resultText = u"현장을 확인하고 조치하였습니다."_s;
    }
    if (state == ComplaintState::Closed)
        complaint.closedAt = complaint.resolvedAt;
}

Complaint ComplaintMaker::make()
{
    const Kind &kind = kinds()[size_t(below(int(kinds().size())))];
    const auto &users = m_organisation.data().users;
    Complaint complaint;
    complaint.id = ComplaintId(uuid());
    complaint.number = ComplaintNumber::of(2026, ++m_serial % 999'999 + 1);
    complaint.version = 1;
    complaint.channel
        = std::array{Channel::Phone, Channel::Phone, Channel::Phone, Channel::Chat, Channel::Web, Channel::Street}[size_t(below(6))];
    complaint.urgency = below(14) == 0 ? Urgency::Urgent : Urgency::Normal;
    complaint.category = codeOf<CategoryCode>(kind.code);
    complaint.period = kind.period;
    complaint.place.district = m_organisation.data().districts[below(16)].code;
    complaint.place.address = u"%1로 %2"_s.arg(m_organisation.district(*complaint.place.district)->name.chopped(1)).arg(1 + below(300));
    complaint.place.landmark = Landmarks[size_t(below(8))].toString();
    complaint.text = kind.texts[size_t(below(3))].toString();
    complaint.petitionerName = Names[size_t(below(6))].toString();
    complaint.petitionerPhone = PhoneNumber::parse(u"010%1"_s.arg(10'000'000 + below(89'999'999)));
    // Most are of the last two days; the older, the more likely closed.
    const int hours = below(4) == 0 ? below(40 * 24) : below(40);
    complaint.receivedAt = m_now.addSecs(-3600LL * hours - below(3600));
    complaint.receivedBy = users[below(5)].id;
    complaint.changedAt = complaint.receivedAt;
    if (below(40) > 0)
        complaint.department = codeOf<DepartmentCode>(kind.department);
    setDue(complaint);
    using enum ComplaintState;
    constexpr std::array live{Received,  Received,  Assigned,           Assigned, InProgress, InProgress, InProgress,
                              Scheduled, Scheduled, AwaitingSupplement, Resolved, Resolved,   Closed,     Closed};
    const bool old = complaint.dueAt < m_now && below(12) > 0;
    setState(complaint,
             old ? std::array{Closed, Closed, Closed, Resolved, TransferredOut, Withdrawn}[size_t(below(6))]
                 : live[size_t(below(int(live.size())))]);
    if (below(10) == 0 && complaint.petitionerPhone && !isEnded(complaint.state)) {
        CallBack callBack{.id = CallBackId(uuid()),
                          .reason = CallBackReason(below(3)),
                          .number = *complaint.petitionerPhone,
                          .promisedFor = {},
                          .owner = complaint.receivedBy,
                          .state = CallBackState::Promised,
                          .attempts = {}};
        if (below(2))
            callBack.promisedFor = m_now.addSecs(60LL * (below(600) - 60));
        complaint.callBacks << callBack;
    }
    if (below(25) == 0)
        complaint.links.append({.other = ComplaintId(uuid()), .kind = LinkKind::Repeat});
    // By the id, so that the random numbers of the rest stay as they were.
    const uint mark = complaint.id.value().data1;
    if ((complaint.state == Scheduled || complaint.state == Resolved || complaint.state == Closed) && mark % 3 != 0)
        complaint.contractor = mark % 3 == 1 ? u"한빛도로정비"_s : u"새길건설"_s;
    if (complaint.state == InProgress && mark % 11 == 0)
        complaint.obstacle = Obstacle{ObstacleKind::NoBudget, u"추가경정예산을 기다림"_s, complaint.receivedBy, complaint.changedAt};
    return complaint;
}

std::vector<Entity> ComplaintMaker::make(int count)
{
    std::vector<Entity> entities;
    entities.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        entities.emplace_back(make());
    return entities;
}

Complaint ComplaintMaker::changed(Complaint complaint)
{
    ++complaint.version;
    complaint.changedAt = m_now;
    switch (below(5)) {
    case 0: setState(complaint, AllComplaintStates[size_t(below(int(AllComplaintStates.size())))]); break;
    case 1: complaint.department = m_organisation.data().departments[below(10)].code; break;
    case 2: complaint.dueAt = complaint.dueAt.addSecs(3600LL * (below(48) - 24)); break;
    case 3: complaint.text = kinds()[size_t(below(12))].texts[size_t(below(3))].toString(); break;
    case 4: complaint.urgency = complaint.urgency == Urgency::Urgent ? Urgency::Normal : Urgency::Urgent; break;
    }
    return complaint;
}

Change changeTo(const Complaint &complaint, quint64 sequence, const UserId &by, const QDateTime &at)
{
    Change change;
    change.sequence = sequence;
    change.command = CommandId::create();
    change.entity = complaint;
    change.entry.id = HistoryEntryId::create();
    change.entry.target = complaint.id;
    change.entry.version = complaint.version;
    change.entry.by = by;
    change.entry.at = at;
    change.entry.what = AddNote{u"현장 확인"_s};
    return change;
}

} // namespace barodesk::test
