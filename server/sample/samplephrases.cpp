#include "server/sample/samplephrases.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

const QStringList &phrasesFor(const QString &category)
{
    static const QHash<QString, QStringList> table{
        {u"road-pothole"_s,
         {u"%1 차도에 큰 구멍이 나서 차들이 급하게 피해 갑니다."_s, u"%1에 포트홀이 생겨 타이어가 터질 뻔했습니다."_s,
          u"%1 도로가 움푹 꺼졌는데 비가 오면 보이지도 않습니다."_s}},
        {u"road-pavement"_s,
         {u"%1 아스팔트가 길게 갈라져 차가 덜컹거립니다."_s, u"%1 포장이 들떠서 오토바이가 미끄러질 것 같습니다."_s,
          u"%1 굴착 공사를 한 자리가 울퉁불퉁하게 남아 있습니다."_s}},
        {u"road-sidewalk"_s,
         {u"%1 보도블록이 여러 장 빠져 유모차가 걸립니다."_s, u"%1 보도블록이 솟아올라 어르신이 넘어지셨습니다."_s,
          u"%1 경계석이 깨져 모서리가 날카롭습니다."_s}},
        {u"road-bump"_s,
         {u"%1 과속방지턱 도색이 다 벗겨져 밤에 안 보입니다."_s, u"%1 중앙분리대가 차에 받혀 휘어져 있습니다."_s,
          u"%1에 차들이 너무 빨리 달려 방지턱을 놓아 주시면 좋겠습니다."_s}},
        {u"road-obstacle"_s, {u"%1 차로에 합판이 떨어져 있어 차들이 피해 갑니다."_s, u"%1 트럭에서 자갈이 쏟아져 길이 미끄럽습니다."_s}},
        {u"road-snow"_s, {u"%1 언덕길이 얼어 차가 올라가지 못합니다."_s, u"%1 그늘진 쪽이 빙판이라 염화칼슘을 뿌려 주세요."_s}},
        {u"light-street"_s,
         {u"%1 가로등이 사흘째 들어오지 않습니다."_s, u"%1 가로등이 깜빡거리다가 어제부터 아예 꺼졌습니다."_s,
          u"%1 가로등이 낮에도 계속 켜져 있습니다."_s}},
        {u"light-security"_s,
         {u"%1 보안등이 꺼져 골목이 깜깜합니다."_s, u"%1 보안등 불빛이 방 안으로 바로 들어와 각도를 조정해 주셨으면 합니다."_s}},
        {u"light-tunnel"_s, {u"%1 지하차도 안쪽 조명이 절반쯤 나갔습니다."_s, u"%1 굴다리 안이 어두워 걸어가기 무섭습니다."_s}},
        {u"light-pole"_s, {u"%1 전신주가 차도 쪽으로 기울어 있습니다."_s, u"%1 가로등 기둥이 차에 받혀 넘어질 것 같습니다."_s}},
        {u"waste-missed"_s, {u"%1 종량제 봉투를 이틀째 가져가지 않았습니다."_s, u"%1 수거일이 지났는데 쓰레기가 그대로 쌓여 있습니다."_s}},
        {u"waste-food"_s, {u"%1 음식물 수거통이 넘쳐서 냄새가 심합니다."_s, u"%1 재활용품만 빼고 가져가서 골목에 흩어져 있습니다."_s}},
        {u"waste-dumping"_s,
         {u"%1에 밤마다 누가 쓰레기를 몰래 버리고 갑니다."_s, u"%1 공터에 건축 폐기물이 한 차 분량 버려져 있습니다."_s,
          u"%1 전봇대 아래가 무단투기 장소가 되었습니다."_s}},
        {u"waste-bulky"_s,
         {u"%1에 스티커 없는 소파가 일주일째 놓여 있습니다."_s, u"%1 매트리스를 신고하고 내놓았는데 아직 수거되지 않았습니다."_s}},
        {u"waste-street"_s, {u"%1 낙엽이 쌓여 미끄럽고 배수구도 덮었습니다."_s, u"%1 담배꽁초가 너무 많아 청소를 부탁드립니다."_s}},
        {u"parking-illegal"_s,
         {u"%1 횡단보도 위에 차가 서 있어 사람들이 차도로 다닙니다."_s, u"%1 소화전 앞에 매일 같은 차가 주차합니다."_s,
          u"%1 양쪽으로 주차되어 버스가 돌지 못하고 있습니다."_s, u"%1 어린이보호구역에 불법 주차가 심합니다."_s}},
        {u"parking-abandoned"_s,
         {u"%1에 번호판 없는 차가 두 달 넘게 서 있습니다."_s, u"%1 점자블록 위에 공유 킥보드가 여러 대 쓰러져 있습니다."_s}},
        {u"parking-lot"_s,
         {u"%1 공영주차장 차단기가 열리지 않아 차가 밀려 있습니다."_s, u"%1 공영주차장 정산기에서 카드가 읽히지 않습니다."_s}},
        {u"parking-fine"_s,
         {u"주차 과태료 고지서를 받았는데 이의 신청 방법을 알고 싶습니다."_s,
          u"사전 납부 기간이 지난 과태료도 감경이 되는지 문의합니다."_s}},
        {u"drain-blocked"_s, {u"%1 빗물받이가 낙엽으로 막혀 물이 고입니다."_s, u"%1 배수구에 토사가 차서 비만 오면 넘칩니다."_s}},
        {u"drain-flood"_s, {u"%1 도로에 물이 차올라 차가 지나가지 못합니다."_s, u"%1 하수가 역류하여 보도까지 넘쳤습니다."_s}},
        {u"drain-manhole"_s,
         {u"%1 맨홀 뚜껑이 어긋나 있어 차가 지나갈 때마다 큰 소리가 납니다."_s, u"%1 맨홀 뚜껑이 깨져 발이 빠질 것 같습니다."_s}},
        {u"drain-odour"_s, {u"%1 하수구 냄새가 심해 창문을 열 수 없습니다."_s, u"%1 정화조 냄새가 저녁마다 올라옵니다."_s}},
        {u"drain-river"_s,
         {u"%1 난간이 부서져 아이들이 위험합니다."_s, u"%1 바닥이 물에 쓸려 패어 있습니다."_s, u"%1 물 위에 기름띠가 떠 있습니다."_s}},
        {u"green-fallen"_s, {u"%1 나무가 쓰러져 보도를 막았습니다."_s, u"%1 굵은 가지가 부러져 차 위로 떨어질 것 같습니다."_s}},
        {u"green-pruning"_s,
         {u"%1 가로수 가지가 신호등을 가립니다."_s, u"%1 은행나무 가지가 상가 간판까지 뻗어 있습니다."_s,
          u"%1 가로수 뿌리가 보도를 밀어 올렸습니다."_s}},
        {u"green-weed"_s, {u"%1 풀이 허리까지 자라 벌레가 많습니다."_s, u"%1 덩굴이 울타리를 넘어 보도까지 나왔습니다."_s}},
        {u"green-park"_s,
         {u"%1 그네 줄이 끊어져 아이가 다칠 뻔했습니다."_s, u"%1 벤치가 부서져 앉을 수 없습니다."_s, u"%1 화장실 물이 내려가지 않습니다."_s,
          u"%1 운동 기구 손잡이가 헐거워졌습니다."_s}},
        {u"animal-stray"_s,
         {u"%1에 목줄 없는 큰 개가 돌아다녀 아이들이 무서워합니다."_s, u"%1 들개 세 마리가 사람을 따라다니며 짖습니다."_s}},
        {u"animal-wild"_s, {u"%1 나무에 말벌집이 크게 생겼습니다."_s, u"%1에 고라니가 다쳐서 움직이지 못합니다."_s}},
        {u"animal-carcass"_s, {u"%1 도로 한가운데에 고양이 사체가 있어 차들이 피해 갑니다."_s, u"%1에 죽은 고라니가 있습니다."_s}},
        {u"animal-cat"_s, {u"%1 비둘기에게 먹이를 주는 사람이 있어 배설물이 심합니다."_s, u"%1 길고양이 중성화를 신청하고 싶습니다."_s}},
        {u"noise-construction"_s,
         {u"%1 공사장이 아침 여섯 시부터 시작해 잠을 잘 수 없습니다."_s, u"%1 공사장에서 물을 뿌리지 않아 먼지가 날립니다."_s}},
        {u"noise-living"_s, {u"%1 상가 노래 소리가 밤 열한 시가 넘어서도 계속됩니다."_s, u"%1 체육시설 음악 소리가 집 안까지 들립니다."_s}},
        {u"noise-vehicle"_s, {u"%1 밤마다 오토바이가 굉음을 내며 지나갑니다."_s, u"%1 배달 오토바이 소음이 새벽까지 이어집니다."_s}},
        {u"noise-factory"_s, {u"%1 공장 환풍기 소리가 밤새 납니다."_s, u"%1 공장에서 새벽에 쇠 두드리는 소리가 납니다."_s}},
        {u"signage-banner"_s, {u"%1 현수막이 낮게 걸려 운전할 때 시야를 가립니다."_s, u"%1 분양 현수막이 가로수마다 걸려 있습니다."_s}},
        {u"signage-danger"_s, {u"%1 상가 간판 한쪽이 떨어져 바람에 흔들립니다."_s, u"%1 돌출 간판이 보도 쪽으로 기울었습니다."_s}},
        {u"signage-leaflet"_s, {u"%1 전봇대마다 전단지가 붙어 보기 싫습니다."_s, u"%1 바닥에 명함형 전단이 잔뜩 뿌려져 있습니다."_s}},
        {u"traffic-signal"_s, {u"%1 보행 신호가 들어오지 않습니다."_s, u"%1 신호등이 황색으로만 깜빡여 차들이 엉켜 있습니다."_s}},
        {u"traffic-marking"_s,
         {u"%1 차선이 지워져 밤에는 전혀 보이지 않습니다."_s, u"%1 횡단보도 도색이 벗겨졌습니다."_s,
          u"%1 보행 신호가 짧아 어르신들이 다 건너지 못합니다."_s}},
        {u"traffic-sign"_s, {u"%1 반사경이 깨져 나오는 차가 보이지 않습니다."_s, u"%1 표지판이 돌아가 방향이 반대로 되어 있습니다."_s}},
        {u"traffic-cctv"_s, {u"%1 골목에 방범 카메라를 설치해 주셨으면 합니다."_s, u"%1 단속 카메라가 나무에 가려 있습니다."_s}},
        {u"traffic-bus"_s,
         {u"%1 버스가 출근 시간에 두 대 연속 오지 않았습니다."_s, u"%1 정류장 도착 안내기가 꺼져 있습니다."_s,
          u"%1 정류장에 비를 피할 곳이 없어 쉼터를 요청합니다."_s}},
        {u"water-leak"_s, {u"%1 도로 밑에서 물이 계속 솟아납니다."_s, u"%1 계량기함에서 물이 새어 골목으로 흐릅니다."_s}},
        {u"water-outage"_s, {u"%1 아침부터 물이 나오지 않습니다."_s, u"%1 윗층은 수압이 약해 샤워를 할 수 없습니다."_s}},
        {u"water-quality"_s, {u"%1 수도에서 붉은 물이 나옵니다."_s, u"%1 공사 뒤로 물이 뿌옇게 나옵니다."_s}},
        {u"water-fee"_s,
         {u"이번 달 수도 요금이 두 배로 나와 계량기 확인을 요청합니다."_s, u"이사 정산 요금을 어디에 내는지 알고 싶습니다."_s}},
        {u"building-site"_s, {u"%1 공사장 자재가 보도까지 나와 있습니다."_s, u"%1 공사장 가림막이 찢어져 펄럭입니다."_s}},
        {u"building-illegal"_s, {u"%1 옥상에 무단으로 방을 올린 것 같습니다."_s, u"%1 주차장 자리에 가설 건축물을 지어 쓰고 있습니다."_s}},
        {u"building-lift"_s, {u"%1 건물 외벽 타일이 떨어지고 있습니다."_s, u"%1 옹벽에 금이 점점 길어지는 것 같습니다."_s}},
        {u"voice-proposal"_s,
         {u"버스정류장에 온열 의자를 늘리자는 제안입니다."_s, u"공원 산책로에 야간 안내판을 설치하면 좋겠습니다."_s,
          u"동네 도서관 운영 시간을 한 시간 늘려 주시기를 제안합니다."_s}},
        {u"voice-grievance"_s,
         {u"같은 민원을 여러 부서에 냈는데 서로 담당이 아니라고 합니다."_s, u"보상 협의가 반년째 진행되지 않아 억울합니다."_s}},
        {u"voice-statute"_s,
         {u"옥외광고물 조례의 표시 기간 조항을 어떻게 적용하는지 질의합니다."_s,
          u"생활숙박시설 용도변경에 적용되는 조항을 알고 싶습니다."_s}},
        {u"voice-document"_s,
         {u"여권 재발급에 필요한 서류와 수령까지 걸리는 날을 알고 싶습니다."_s, u"대리인이 인감증명서를 뗄 때 필요한 것을 문의합니다."_s}},
        {u"voice-inquiry"_s,
         {u"시 체육시설 이용 신청 방법을 알고 싶습니다."_s, u"전입 지원금 대상이 되는지 문의합니다."_s,
          u"무료 법률 상담 일정을 알고 싶습니다."_s}},
    };
    static const QStringList other{u"%1 현장을 확인해 주시기 바랍니다."_s};
    const auto found = table.constFind(category);
    return found == table.cend() ? other : *found;
}

PlaceKind placeKindFor(const QString &category)
{
    static const QHash<QString, PlaceKind> table{
        {u"parking-fine"_s, PlaceKind::District},    {u"water-fee"_s, PlaceKind::District},     {u"voice-proposal"_s, PlaceKind::District},
        {u"voice-grievance"_s, PlaceKind::District}, {u"voice-statute"_s, PlaceKind::District}, {u"voice-document"_s, PlaceKind::District},
        {u"voice-inquiry"_s, PlaceKind::District},   {u"drain-river"_s, PlaceKind::River},      {u"green-park"_s, PlaceKind::Park},
        {u"noise-living"_s, PlaceKind::Home},        {u"water-outage"_s, PlaceKind::Home},      {u"water-quality"_s, PlaceKind::Home},
        {u"building-illegal"_s, PlaceKind::Home},    {u"noise-factory"_s, PlaceKind::Address},  {u"light-tunnel"_s, PlaceKind::Address},
        {u"parking-lot"_s, PlaceKind::Address},
    };
    return table.value(category, PlaceKind::Street);
}

} // namespace barodesk::server::sample
