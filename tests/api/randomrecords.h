#pragma once

#include "api/wire.h"
#include "api/wirerecording.h"
#include "api/wireroom.h"
#include "domain/koreatime.h"

#include <QRandomGenerator>

/// Values of every kind, made from a seed.
namespace barodesk::tests {

using namespace domain;
using namespace Qt::StringLiterals;

class RandomRecords
{
public:
    explicit RandomRecords(quint32 seed) : m_random(seed) { }

    int below(int n) { return m_random.bounded(n); }
    bool chance() { return below(2) == 0; }
    QString text()
    {
        static const QString alphabet = u"가나다라 민원🚧접수\n\"\\/\u0001abc012éA"_s;
        const QList<uint> points = alphabet.toUcs4();
        QString made;
        for (int i = below(12); i > 0; --i) {
            const char32_t point = points.at(below(int(points.size())));
            made += QString::fromUcs4(&point, 1);
        }
        return made;
    }
    template <typename T> T id() { return T(QUuid::createUuid()); }
    template <typename T> T code() { return *T::parse(u"code-%1"_s.arg(below(50))); }
    QDateTime time() { return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + qint64(below(2'000'000'000)), Qt::UTC); }
    PhoneNumber phone() { return *PhoneNumber::parse(u"010%1"_s.arg(below(90'000'000) + 10'000'000)); }
    template <typename E> E word()
    {
        const auto table = api::words<E>();
        return table[size_t(below(int(table.size())))].value;
    }
    template <typename Make> auto maybe(Make make) -> std::optional<decltype(make())>
    {
        return chance() ? std::optional(make()) : std::nullopt;
    }
    template <typename Make> auto list(Make make) -> QList<decltype(make())>
    {
        QList<decltype(make())> made;
        for (int i = below(4); i > 0; --i)
            made.append(make());
        return made;
    }

    Place place()
    {
        Place made;
        made.address = text();
        made.landmark = text();
        made.district = maybe([&] { return code<DistrictCode>(); });
        made.point = maybe([&] { return GeoPoint{below(9000) / 100.0, below(18000) / 100.0}; });
        return made;
    }
    CallBackWish wish()
    {
        return {id<CallBackId>(), word<CallBackReason>(), phone(), maybe([&] { return time(); })};
    }
    Complaint complaint()
    {
        Complaint c;
        c.id = id<ComplaintId>();
        c.number = maybe([&] { return ComplaintNumber::of(2026, below(999'999) + 1); });
        c.version = quint64(below(100));
        c.state = word<ComplaintState>();
        c.channel = word<Channel>();
        c.urgency = word<Urgency>();
        c.category = code<CategoryCode>();
        c.legalType = word<LegalType>();
        c.period = Period::days(below(20) + 1);
        c.place = place();
        c.text = text();
        c.citizen = maybe([&] { return id<CitizenId>(); });
        c.petitionerName = text();
        c.petitionerPhone = maybe([&] { return phone(); });
        c.call = maybe([&] { return id<CallId>(); });
        c.receivedAt = time();
        c.receivedBy = id<UserId>();
        c.reopenedAt = maybe([&] { return time(); });
        c.dueAt = time();
        c.clockStops = list([&] { return ClockStopSpan{time(), maybe([&] { return time(); })}; });
        c.scheduledFor = maybe([&] { return time(); });
        c.resolvedAt = maybe([&] { return time(); });
        c.closedAt = maybe([&] { return time(); });
        c.resultText = text();
        if (chance())
            c.department = code<DepartmentCode>();
        c.officer = maybe([&] { return id<UserId>(); });
        c.callBacks = list([&] {
            return CallBack{id<CallBackId>(),
                            word<CallBackReason>(),
                            phone(),
                            maybe([&] { return time(); }),
                            id<UserId>(),
                            word<CallBackState>(),
                            list([&] {
                                return CallBackAttempt{time(), id<UserId>(), word<CallBackResult>(), text()};
                            })};
        });
        c.links = list([&] { return ComplaintLink{id<ComplaintId>(), word<LinkKind>()}; });
        c.changedAt = time();
        fillLife(c);
        return c;
    }
    Petitioner petitioner()
    {
        return {maybe([&] { return id<CitizenId>(); }), text(), maybe([&] { return phone(); }), text(),
                maybe([&] { return id<CallId>(); }),    time()};
    }
    Attachment attachment()
    {
        return {id<AttachmentId>(), word<AttachmentPurpose>(), text(), text(), below(9999), text(), id<UserId>(), time()};
    }
    /// What came later into a complaint's life.
    void fillLife(Complaint &c)
    {
        c.onBehalfOf = text();
        c.joined = list([&] { return petitioner(); });
        c.dictated = chance();
        c.signedAt = maybe([&] { return time(); });
        c.extensions = list([&] { return DueExtension{word<ExtensionKind>(), Period::days(below(9) + 1), time(), text()}; });
        c.lastNoticeAt = maybe([&] { return time(); });
        c.acceptedAt = maybe([&] { return time(); });
        c.moves = list([&] {
            return DepartmentMove{time(), id<UserId>(), chance() ? code<DepartmentCode>() : DepartmentCode(), code<DepartmentCode>(),
                                  text()};
        });
        c.refusals = list([&] { return CompetenceRefusal{code<DepartmentCode>(), id<UserId>(), time(), text()}; });
        c.obstacle = maybe([&] { return Obstacle{word<ObstacleKind>(), text(), id<UserId>(), time()}; });
        c.mediation = maybe([&] { return Mediation{text(), id<UserId>(), time(), maybe([&] { return time(); }), text()}; });
        c.mergedInto = maybe([&] { return id<ComplaintId>(); });
        c.attachments = list([&] { return attachment(); });
        c.panelVerdicts = list([&] { return PanelVerdict{text(), word<Verdict>(), text(), time()}; });
        c.escalations = list([&] { return Escalation{code<EscalationCode>(), time()}; });
        c.lastStep = maybe([&] {
            return LastStep{id<UserId>(),
                            time(),
                            word<ComplaintState>(),
                            chance() ? code<DepartmentCode>() : DepartmentCode(),
                            maybe([&] { return id<UserId>(); }),
                            maybe([&] { return time(); }),
                            maybe([&] { return time(); }),
                            below(9),
                            text()};
        });
        c.contractor = text();
    }
    Citizen citizen()
    {
        return {id<CitizenId>(),
                quint64(below(9)),
                text(),
                list([&] { return phone(); }),
                maybe([&] { return code<DistrictCode>(); }),
                text(),
                text(),
                time()};
    }
    CallRecord call()
    {
        CallRecord c;
        c.id = id<CallId>();
        c.version = 1;
        c.direction = word<CallDirection>();
        c.result = word<CallResult>();
        c.number = maybe([&] { return phone(); });
        c.displayName = text();
        c.startedAt = time();
        c.answeredAt = maybe([&] { return time(); });
        c.endedAt = time();
        c.handledBy = id<UserId>();
        c.citizen = maybe([&] { return id<CitizenId>(); });
        c.transcript = list([&] {
            return Utterance{word<Leg>(), text(), std::chrono::milliseconds(below(9999)), std::chrono::milliseconds(below(9999))};
        });
        if (chance()) {
            c.queue = code<QueueCode>();
            c.dialled = phone();
            c.wrapUp = code<WrapUpCode>();
            c.fairEnd = FairEnd{time(), code<FairEndReasonCode>()};
        }
        return c;
    }
    Payload payload(CommandKind kind, const EntityRef &target)
    {
        switch (kind) {
        case CommandKind::RegisterComplaint:
            return RegisterComplaint{word<Channel>(),
                                     word<Urgency>(),
                                     chance() ? code<CategoryCode>() : CategoryCode(),
                                     place(),
                                     text(),
                                     maybe([&] { return id<CitizenId>(); }),
                                     text(),
                                     maybe([&] { return phone(); }),
                                     maybe([&] { return id<CallId>(); }),
                                     maybe([&] { return wish(); }),
                                     text(),
                                     chance()};
        case CommandKind::AmendComplaint:
            return AmendComplaint{maybe([&] { return code<CategoryCode>(); }), maybe([&] { return place(); }),
                                  maybe([&] { return text(); }), maybe([&] { return word<Urgency>(); }), text()};
        case CommandKind::AssignComplaint: return AssignComplaint{code<DepartmentCode>(), maybe([&] { return id<UserId>(); }), text()};
        case CommandKind::StartWork: return StartWork{};
        case CommandKind::ScheduleWork: return ScheduleWork{time(), text(), chance() ? text() : QString()};
        case CommandKind::RequestSupplement: return RequestSupplement{text()};
        case CommandKind::ReceiveSupplement: return ReceiveSupplement{text()};
        case CommandKind::TransferOut: return TransferOut{text(), text()};
        case CommandKind::WithdrawComplaint: return WithdrawComplaint{text()};
        case CommandKind::ResolveComplaint: return ResolveComplaint{text()};
        case CommandKind::CloseComplaint: return CloseComplaint{text(), text()};
        case CommandKind::ReopenComplaint: return ReopenComplaint{text()};
        case CommandKind::AddNote: return AddNote{text()};
        case CommandKind::LinkComplaint: return LinkComplaint{id<ComplaintId>(), text(), word<LinkKind>()};
        case CommandKind::PromiseCallBack: return PromiseCallBack{wish()};
        case CommandKind::RecordCallBackAttempt:
            return RecordCallBackAttempt{id<CallBackId>(), word<CallBackResult>(), text(), maybe([&] { return time(); })};
        case CommandKind::ExcuseCallBack: return ExcuseCallBack{id<CallBackId>(), text()};
        case CommandKind::RegisterCitizen:
            return RegisterCitizen{text(), list([&] { return phone(); }), maybe([&] { return code<DistrictCode>(); }), text(), text()};
        case CommandKind::AmendCitizen:
            return AmendCitizen{maybe([&] { return text(); }), maybe([&] { return list([&] { return phone(); }); }),
                                maybe([&] { return chance() ? DistrictCode() : code<DistrictCode>(); }), maybe([&] { return text(); }),
                                maybe([&] { return text(); })};
        case CommandKind::SetCallWrapUp: return SetCallWrapUp{code<WrapUpCode>()};
        case CommandKind::PurgeCall: return PurgeCall{chance()};
        case CommandKind::AcceptComplaint: return AcceptComplaint{};
        case CommandKind::RefuseCompetence: return RefuseCompetence{text()};
        case CommandKind::ExtendDue: return ExtendDue{word<ExtensionKind>(), Period::days(below(9) + 1), text(), text()};
        case CommandKind::GiveProgressNotice: return GiveProgressNotice{text()};
        case CommandKind::ConfirmDictation: return ConfirmDictation{text()};
        case CommandKind::MergeComplaint: return MergeComplaint{id<ComplaintId>(), text()};
        case CommandKind::JoinPetitioner: {
            JoinPetitioner join{petitioner(), maybe([&] { return wish(); })};
            join.petitioner.joinedAt = {};
            return join;
        }
        case CommandKind::UnlinkComplaint: return UnlinkComplaint{id<ComplaintId>(), text()};
        case CommandKind::UndoStep: return UndoStep{};
        case CommandKind::MoveCallBack:
            return MoveCallBack{id<CallBackId>(), maybe([&] { return time(); }), maybe([&] { return id<UserId>(); }), text()};
        case CommandKind::ReportObstacle: return ReportObstacle{word<ObstacleKind>(), text()};
        case CommandKind::ClearObstacle: return ClearObstacle{text()};
        case CommandKind::ProposeMediation: return ProposeMediation{text()};
        case CommandKind::DecideMediation: return DecideMediation{chance() ? code<DepartmentCode>() : DepartmentCode(), text()};
        case CommandKind::AddAttachment: {
            AddAttachment add{attachment()};
            add.attachment.by = {};
            add.attachment.at = {};
            return add;
        }
        case CommandKind::RemoveAttachment: return RemoveAttachment{id<AttachmentId>(), text()};
        case CommandKind::RecordPanelVerdict: return RecordPanelVerdict{text(), word<Verdict>(), text()};
        case CommandKind::RecountDue: return RecountDue{text()};
        case CommandKind::Escalate: return Escalate{code<EscalationCode>()};
        case CommandKind::LogCall: break;
        }
        CallRecord logged = call();
        logged.id = CallId(target.id);
        logged.version = 0;
        logged.handledBy = {};
        return LogCall{logged};
    }
    EntityRef target(CommandKind kind)
    {
        if (kind == CommandKind::LogCall || kind == CommandKind::SetCallWrapUp || kind == CommandKind::PurgeCall)
            return id<CallId>();
        if (kind == CommandKind::RegisterCitizen || kind == CommandKind::AmendCitizen)
            return id<CitizenId>();
        return id<ComplaintId>();
    }
    Command command(CommandKind kind)
    {
        const EntityRef ref = target(kind);
        return {id<CommandId>(), ref, time(), payload(kind, ref)};
    }
    Change change(CommandKind kind)
    {
        Entity entity;
        if (kind == CommandKind::LogCall || kind == CommandKind::SetCallWrapUp || kind == CommandKind::PurgeCall)
            entity = call();
        else if (kind == CommandKind::RegisterCitizen || kind == CommandKind::AmendCitizen)
            entity = citizen();
        else
            entity = complaint();
        HistoryEntry entry{id<HistoryEntryId>(),
                           refOf(entity),
                           quint64(below(9)),
                           id<UserId>(),
                           time(),
                           payload(kind, refOf(entity)),
                           maybe([&] { return word<ComplaintState>(); }),
                           maybe([&] { return word<ComplaintState>(); })};
        return {quint64(below(1000)), id<CommandId>(), entity, entry};
    }
    User user()
    {
        return {id<UserId>(), text(), text(), word<Role>(), text(), maybe([&] { return code<DepartmentCode>(); }), u"8572"_s};
    }
    Organisation::Data organisation()
    {
        Organisation::Data d;
        d.version = quint64(below(9));
        d.cityName = text();
        d.districts = {{code<DistrictCode>(), text(), {text(), text()}}};
        const auto department = code<DepartmentCode>();
        d.departments = {{department, text(), text(), maybe([&] { return phone(); }), {text()}}};
        const auto top = *CategoryCode::parse(u"top");
        d.categories = {{top, {}, text(), word<LegalType>(), Period(), {}, {}, chance()},
                        {code<CategoryCode>(), top, text(), word<LegalType>(), Period::days(7), department, {text()}, chance()}};
        d.users = {user()};
        d.users.first().department = department;
        d.holidays = {text(), QDate(2026, 1, 1), QDate(2027, 12, 31), {{QDate(2026, 5, 5), text(), word<Holiday::Kind>()}}};
        for (int i = below(4); i > 0; --i) {
            d.escalationRules.append({.code = *EscalationCode::parse(u"rule-%1"_s.arg(i)),
                                      .category = d.categories.isEmpty() || chance() ? CategoryCode() : d.categories.first().code,
                                      .trigger = word<EscalationTrigger>(),
                                      .amount = below(99) + 1,
                                      .tell = {word<Role>()},
                                      .note = text()});
        }
        for (int i = below(4); i > 0; --i) {
            d.textTemplates.append({.code = *TemplateCode::parse(u"text-%1"_s.arg(i)),
                                    .name = u"이름"_s + text(),
                                    .use = word<TemplateUse>(),
                                    .category = chance() ? CategoryCode() : d.categories.first().code,
                                    .text = u"본문"_s + text()});
            d.sharedViews.append({*ViewCode::parse(u"view-%1"_s.arg(i)), u"보기"_s + text(), chance() ? QString() : text(), text()});
        }
        d.callCentre = callCentre();
        return d;
    }
    CallCentre callCentre()
    {
        CallCentre c;
        for (int i = 0; i < AfterCallKindCount; ++i) {
            const auto kind = AfterCallKind(i);
            c.queues.append({*QueueCode::parse(u"queue-%1"_s.arg(i)),
                             u"줄 %1"_s.arg(i),
                             PhoneNumber::parse(u"03159020%1"_s.arg(10 + i)),
                             {kind, std::chrono::seconds(isTimed(kind) ? 1 + below(3600) : 0)},
                             std::chrono::seconds(5 + below(176)),
                             list([&] { return text(); }),
                             chance(),
                             std::chrono::seconds(10 + below(3590)),
                             chance()});
        }
        c.notReadyReasons = {{code<NotReadyReasonCode>(), u"휴식"_s}};
        c.wrapUps = {{code<WrapUpCode>(), u"접수"_s}};
        c.fairEndReasons = {{code<FairEndReasonCode>(), u"폭언"_s}};
        c.survey = maybe([&] { return SatisfactionSurvey{u"만족도 조사"_s, phone()}; });
        c.etiquette.firstWarning = std::chrono::seconds(1 + below(900));
        c.recording = {word<RecordingMode>(), word<RecordingNotice>(), {{code<RecordingPauseCode>(), u"결제 정보"_s}}};
        return c;
    }
    api::RecordingUpload recording()
    {
        const QByteArray hash = QByteArray::number(below(1'000'000)).rightJustified(32, 'x');
        return {id<CallId>(),
                1 + below(1'000'000),
                hash,
                std::chrono::milliseconds(below(3'600'000)),
                chance(),
                {{code<RecordingPauseCode>(), std::chrono::milliseconds(below(1'000)), std::chrono::milliseconds(1'000 + below(9'000))}}};
    }
    AgentTransition transition()
    {
        AgentTransition t;
        t.id = id<AgentTransitionId>();
        t.at = time();
        t.since = t.at.addSecs(-below(2));
        t.state = word<AgentState>();
        if (t.state == AgentState::NotReady && chance())
            t.reason = code<NotReadyReasonCode>();
        else if (t.state == AgentState::NotReady || t.state == AgentState::SignedOut)
            t.system = maybe([&] { return word<SystemReason>(); });
        t.waiting = maybe([&] { return waitingChange(); });
        t.lineLost = chance();
        t.call = maybe([&] { return id<CallId>(); });
        t.callSince = maybe([&] { return time(); });
        if (chance())
            t.queue = code<QueueCode>();
        return t;
    }
    WaitingChange waitingChange()
    {
        WaitingChange change{word<AgentChange>(), {}};
        if (change.to == AgentChange::NotReady)
            change.reason = code<NotReadyReasonCode>();
        return change;
    }
    api::Room room()
    {
        const AgentTransition t = transition();
        return {time(),
                {{id<UserId>(), t.state, t.since, t.reason, t.system, t.waiting, t.lineLost, t.queue, t.callSince,
                  maybe([&] { return time(); })}},
                {{code<QueueCode>(), below(9), maybe([&] { return time(); }), below(9), below(99), below(99)}}};
    }

private:
    QRandomGenerator m_random;
};

} // namespace barodesk::tests
