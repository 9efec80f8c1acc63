#include "ui/text/historytext.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"

#include "domain/koreatime.h"

#include <QSet>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using ui::HistoryText;
using ui::Labels;
using ui::RefusalText;

namespace {

Organisation organisation()
{
    Organisation::Data data;
    data.districts << District{*DistrictCode::parse(u"hopyeong"), u"호평동"_s, {}};
    data.departments << Department{*DepartmentCode::parse(u"road"), u"도로관리과"_s, u"도로보수팀"_s, {}, {}};
    Category top;
    top.code = *CategoryCode::parse(u"road");
    top.name = u"도로"_s;
    Category leaf;
    leaf.code = *CategoryCode::parse(u"road-pothole");
    leaf.parent = top.code;
    leaf.name = u"포트홀·함몰"_s;
    data.categories << top << leaf;
    return Organisation(data);
}

Payload payloadOf(CommandKind kind)
{
    const PhoneNumber number = *PhoneNumber::parse(u"010-1234-5678");
    const QDateTime when = koreaTime(QDate(2026, 11, 24), QTime(14, 0));
    switch (kind) {
    case CommandKind::RegisterComplaint: return RegisterComplaint{};
    case CommandKind::AmendComplaint: return AmendComplaint{};
    case CommandKind::AssignComplaint: return AssignComplaint{*DepartmentCode::parse(u"road"), {}, u"소관"_s};
    case CommandKind::StartWork: return StartWork{};
    case CommandKind::ScheduleWork: return ScheduleWork{when, {}};
    case CommandKind::RequestSupplement: return RequestSupplement{u"사진"_s};
    case CommandKind::ReceiveSupplement: return ReceiveSupplement{};
    case CommandKind::TransferOut: return TransferOut{u"한국전력"_s, u"소관"_s};
    case CommandKind::WithdrawComplaint: return WithdrawComplaint{};
    case CommandKind::ResolveComplaint: return ResolveComplaint{u"메움"_s};
    case CommandKind::CloseComplaint: return CloseComplaint{};
    case CommandKind::ReopenComplaint: return ReopenComplaint{};
    case CommandKind::AddNote: return AddNote{u"확인함"_s};
    case CommandKind::LinkComplaint: return LinkComplaint{};
    case CommandKind::PromiseCallBack: return PromiseCallBack{{CallBackId::create(), CallBackReason::Requested, number, when}};
    case CommandKind::RecordCallBackAttempt: return RecordCallBackAttempt{};
    case CommandKind::ExcuseCallBack: return ExcuseCallBack{};
    case CommandKind::AcceptComplaint: return AcceptComplaint{};
    case CommandKind::RefuseCompetence: return RefuseCompetence{u"소관"_s};
    case CommandKind::ExtendDue: return ExtendDue{ExtensionKind::Regular, Period::days(3), u"자재"_s, {}};
    case CommandKind::GiveProgressNotice: return GiveProgressNotice{u"준비 중"_s};
    case CommandKind::ConfirmDictation: return ConfirmDictation{};
    case CommandKind::MergeComplaint: return MergeComplaint{};
    case CommandKind::JoinPetitioner: return JoinPetitioner{};
    case CommandKind::UnlinkComplaint: return UnlinkComplaint{};
    case CommandKind::UndoStep: return UndoStep{};
    case CommandKind::MoveCallBack: return MoveCallBack{{}, when, {}, u"부재"_s};
    case CommandKind::ReportObstacle: return ReportObstacle{};
    case CommandKind::ClearObstacle: return ClearObstacle{};
    case CommandKind::ProposeMediation: return ProposeMediation{};
    case CommandKind::DecideMediation: return DecideMediation{*DepartmentCode::parse(u"road"), u"결정"_s};
    case CommandKind::AddAttachment: return AddAttachment{};
    case CommandKind::RemoveAttachment: return RemoveAttachment{};
    case CommandKind::RecordPanelVerdict: return RecordPanelVerdict{u"7"_s, Verdict::Good, {}};
    case CommandKind::RecountDue: return RecountDue{};
    case CommandKind::Escalate: return Escalate{};
    case CommandKind::RegisterCitizen: return RegisterCitizen{};
    case CommandKind::AmendCitizen: return AmendCitizen{};
    case CommandKind::LogCall: return LogCall{};
    case CommandKind::SetCallWrapUp: return SetCallWrapUp{*WrapUpCode::parse(u"taken")};
    case CommandKind::PurgeCall: return PurgeCall{};
    }
    return StartWork{};
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private slots:
    void everyStateHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (const ComplaintState state : AllComplaintStates)
            words << Labels::of(state);
        QCOMPARE(size_t(words.size()), AllComplaintStates.size());
        QVERIFY(!words.contains(QString()));
    }

    void everyRuleHasASentenceAndANextStep()
    {
        QSet<QString> sentences;
        for (int i = 0; i < RuleCount; ++i) {
            const Rule rule = Rule(i);
            const QString sentence = RefusalText::sentence(rule);
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(QString::number(i)));
            QVERIFY2(RefusalText::advice({rule, {}, {}}).endsWith(u'.'), qPrintable(sentence));
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), RuleCount);
    }

    void forbiddenStateNamesWhatIsAllowed()
    {
        const Refusal refusal{Rule::StateForbids, {}, {CommandKind::AssignComplaint, CommandKind::AddNote}};
        QCOMPARE(RefusalText::full(refusal), u"지금 상태에서는 할 수 없습니다. 지금 할 수 있는 일: 배정, 메모."_s);
    }

    void everyCommandIsToldAsASentence()
    {
        QSet<QString> sentences;
        for (int i = 0; i < CommandKindCount; ++i) {
            HistoryEntry entry;
            entry.what = payloadOf(CommandKind(i));
            QCOMPARE(int(entry.what.index()), i);
            const QString sentence = HistoryText::sentence(entry, organisation());
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(Labels::of(CommandKind(i))));
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), CommandKindCount);
    }

    void historyMasksPhoneNumbers()
    {
        HistoryEntry entry;
        entry.what = payloadOf(CommandKind::PromiseCallBack);
        QCOMPARE(HistoryText::sentence(entry, organisation()), u"11월 24일 화 14:00에 전화하기로 약속했습니다."_s);
        QCOMPARE(HistoryText::detail(entry, organisation()), u"010-••••-5678"_s);
    }

    void organisationNamesAreJoined()
    {
        const Organisation org = organisation();
        QCOMPARE(Labels::category(*CategoryCode::parse(u"road-pothole"), org), u"도로 ▸ 포트홀·함몰"_s);
        QCOMPARE(Labels::category(*CategoryCode::parse(u"gone"), org), u"gone"_s);
        QCOMPARE(Labels::department(*DepartmentCode::parse(u"road"), org), u"도로관리과 도로보수팀"_s);
        QCOMPARE(Labels::department({}, org), u"소관 미정"_s);
    }

    void placeSaysNothingTwice_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("district");
        QTest::addColumn<QString>("landmark");
        QTest::addColumn<QString>("text");
        QTest::newRow("all parts") << u"사거리 2차로"_s << true << u"이마트 앞"_s << u"호평동 사거리 2차로 이마트 앞"_s;
        QTest::newRow("district in address") << u"호평동 46"_s << true << u""_s << u"호평동 46"_s;
        QTest::newRow("landmark in address") << u"호평로 이마트 앞"_s << false << u"이마트 앞"_s << u"호평로 이마트 앞"_s;
        QTest::newRow("district only") << u""_s << true << u""_s << u"호평동"_s;
        QTest::newRow("nothing") << u""_s << false << u""_s << u"위치 미상"_s;
    }
    void placeSaysNothingTwice()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, district);
        QFETCH(const QString, landmark);
        Place place;
        place.address = address;
        place.landmark = landmark;
        if (district)
            place.district = *DistrictCode::parse(u"hopyeong");
        QTEST(Labels::place(place, organisation()), "text");
    }

    void periodsAreSaidAsTheLawDoes()
    {
        QCOMPARE(Labels::of(Period::immediate()), u"즉시"_s);
        QCOMPARE(Labels::of(Period::hours(8)), u"8근무시간"_s);
        QCOMPARE(Labels::of(Period::days(7)), u"7일"_s);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
