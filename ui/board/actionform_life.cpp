// The forms of a complaint's life beside its usual steps: corrections, extensions, links, other petitioners, who shall do it.
#include "ui/board/actionform.h"

#include "domain/complaintclock.h"
#include "domain/koreatime.h"
#include "ui/text/labels.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace barodesk::ui::board {

using namespace domain;
using Result = tl::expected<Payload, QString>;

bool ActionForm::buildLife()
{
    switch (m_kind) {
    case CommandKind::ExtendDue: buildExtension(); return true;
    case CommandKind::LinkComplaint: buildLink(); return true;
    case CommandKind::UnlinkComplaint: buildUnlink(); return true;
    case CommandKind::MergeComplaint: buildMerge(); return true;
    case CommandKind::JoinPetitioner: buildJoin(); return true;
    case CommandKind::MoveCallBack: buildMoveCallBack(); return true;
    case CommandKind::DecideMediation: buildDecision(); return true;
    case CommandKind::RecordPanelVerdict: buildVerdict(); return true;
    case CommandKind::ReportObstacle: {
        auto *kind = addCombo(tr("무엇이 막고 있나"));
        for (const ObstacleKind k : {ObstacleKind::NoBudget, ObstacleKind::NoPower})
            kind->addItem(Labels::of(k), int(k));
        auto *reason = addReason(tr("사유"));
        m_payload = [=]() -> Result { return ReportObstacle{ObstacleKind(kind->currentData().toInt()), reason->text().trimmed()}; };
        return true;
    }
    default: return false;
    }
}

QComboBox *ActionForm::addPromises()
{
    auto *which = addCombo(tr("어느 약속"));
    for (const CallBack &callBack : m_complaint.callBacks) {
        if (callBack.state == CallBackState::Promised)
            which->addItem(tr("%1 · %2").arg(Labels::of(callBack.reason), callBack.number.masked()), callBack.id.toString());
    }
    return which;
}

QComboBox *ActionForm::addDepartments(const DepartmentCode &offered)
{
    const Organisation &organisation = m_access.replica.organisation();
    auto *department = addCombo(tr("부서"));
    department->setObjectName(QStringLiteral("actionDepartment"));
    for (const Department &d : organisation.data().departments)
        department->addItem(Labels::department(d.code, organisation), d.code.text());
    department->setCurrentIndex(std::max(0, department->findData(offered.text())));
    return department;
}

tl::expected<ComplaintId, QString> ActionForm::numbered(const QString &text) const
{
    const auto wanted = ComplaintNumber::parse(text.trimmed());
    if (!wanted)
        return tl::unexpected(tr("민원 번호는 2026-001234처럼 적어 주세요."));
    for (const auto &complaint : m_access.replica.complaints()) {
        if (complaint->number == *wanted)
            return complaint->id;
    }
    return tl::unexpected(tr("%1 민원을 찾을 수 없습니다. 번호를 확인해 주세요.").arg(wanted->toString()));
}

void ActionForm::buildAmend()
{
    auto *text = addText(tr("내용"), {}, m_complaint.text);
    auto *urgency = addCombo(tr("긴급도"));
    urgency->addItem(Labels::of(Urgency::Normal));
    urgency->addItem(Labels::of(Urgency::Urgent));
    urgency->setCurrentIndex(int(m_complaint.urgency));
    auto *reason = addReason(tr("고치는 까닭"));
    m_payload = [=, before = m_complaint]() -> Result {
        AmendComplaint amend;
        if (text->toPlainText().trimmed() != before.text)
            amend.text = text->toPlainText().trimmed();
        if (Urgency(urgency->currentIndex()) != before.urgency)
            amend.urgency = Urgency(urgency->currentIndex());
        amend.reason = reason->text().trimmed();
        return amend;
    };
}

void ActionForm::buildClose()
{
    auto *how = addText(tr("결과를 알린 방법"), tr("예: 전화로 담당자와 결과를 안내함"));
    // 영 31: who did it and whom to ask. The counsellor need not know it by heart.
    const Organisation &organisation = m_access.replica.organisation();
    QStringList known;
    if (const Department *department = organisation.department(m_complaint.department)) {
        known << Labels::department(department->code, organisation);
        if (m_complaint.officer)
            known << Labels::user(*m_complaint.officer, organisation);
        if (department->phone)
            known << department->phone->formatted();
    }
    auto *contact = addLine(tr("알린 담당부서 · 담당자 · 연락처"), known.join(QStringLiteral(" · ")));
    m_payload = [=]() -> Result { return CloseComplaint{how->toPlainText().trimmed(), contact->text().trimmed()}; };
}

void ActionForm::buildExtension()
{
    auto *kind = addCombo(tr("어떤 연장"));
    for (const ExtensionKind k : {ExtensionKind::Regular, ExtensionKind::WithConsent, ExtensionKind::SiteInvestigation}) {
        if (longestExtension(m_complaint, k))
            kind->addItem(Labels::of(k), int(k));
    }
    auto *amount = new QSpinBox(this);
    amount->setObjectName(QStringLiteral("actionAmount"));
    addRow(tr("얼마나"), amount);
    const auto longest = [this, kind] { return longestExtension(m_complaint, ExtensionKind(kind->currentData().toInt())); };
    const auto limit = [=, this] {
        const auto most = longest();
        amount->setRange(1, most ? most->count() : 1);
        amount->setValue(amount->maximum());
        amount->setSuffix(unitWord(most ? most->unit() : m_complaint.period.unit()));
    };
    limit();
    auto *reason = addReason(tr("사유 (민원인에게 알립니다)"));
    auto *consent = addLine(tr("민원인이 동의한 방법"));
    const auto needed = [=] { consent->setEnabled(ExtensionKind(kind->currentData().toInt()) == ExtensionKind::WithConsent); };
    needed();
    m_payload = [=]() -> Result {
        const auto most = longest();
        if (!most)
            return tl::unexpected(tr("더 늘릴 수 있는 기간이 없습니다."));
        const auto by = Period::parse(QString(QString::number(amount->value()) + most->toString().last(1)));
        if (!by)
            return tl::unexpected(tr("기간을 다시 골라 주세요."));
        return ExtendDue{ExtensionKind(kind->currentData().toInt()), *by, reason->text().trimmed(),
                         consent->isEnabled() ? consent->text().trimmed() : QString()};
    };
    connect(kind, &QComboBox::currentIndexChanged, this, limit);
    connect(kind, &QComboBox::currentIndexChanged, this, needed);
    connect(amount, &QSpinBox::valueChanged, this, &ActionForm::showConsequence);
}

QString ActionForm::unitWord(Period::Unit unit)
{
    switch (unit) {
    case Period::Unit::Hours: return tr(" 근무시간");
    case Period::Unit::Days: return tr(" 일");
    case Period::Unit::Weeks: return tr(" 주");
    case Period::Unit::Months: return tr(" 개월");
    case Period::Unit::Years: break;
    }
    return tr(" 년");
}

void ActionForm::buildLink()
{
    auto *number = addLine(tr("연결할 민원 번호"));
    number->setPlaceholderText(QStringLiteral("2026-001234"));
    auto *kind = addCombo(tr("어떤 사이"));
    for (const LinkKind k : {LinkKind::Related, LinkKind::Repeat, LinkKind::Duplicate, LinkKind::Recurrence})
        kind->addItem(Labels::of(k), int(k));
    auto *reason = addReason(tr("까닭 (선택)"));
    m_payload = [=, this]() -> Result {
        return numbered(number->text()).map([&](const ComplaintId &other) {
            return Payload(LinkComplaint{other, reason->text().trimmed(), LinkKind(kind->currentData().toInt())});
        });
    };
    m_after = [id = m_complaint.id](const Payload &given) {
        const auto &link = std::get<LinkComplaint>(given);
        return QList<Step>{{EntityRef(link.other), LinkComplaint{id, link.reason, link.kind}}};
    };
}

void ActionForm::buildUnlink()
{
    auto *which = addCombo(tr("어느 민원과"));
    for (const ComplaintLink &link : m_complaint.links) {
        const auto other = m_access.replica.complaint(link.other);
        const QString number = other && other->number ? other->number->toString() : tr("아직 번호 없음");
        which->addItem(tr("%1 · %2").arg(number, Labels::of(link.kind)), link.other.toString());
    }
    auto *reason = addReason(tr("사유"));
    m_payload = [=]() -> Result {
        return UnlinkComplaint{ComplaintId::parse(which->currentData().toString()).value_or(ComplaintId()), reason->text().trimmed()};
    };
    m_after = [this, id = m_complaint.id](const Payload &given) {
        const auto &unlink = std::get<UnlinkComplaint>(given);
        const auto other = m_access.replica.complaint(unlink.other);
        if (!other || !linkTo(*other, id))
            return QList<Step>();
        return QList<Step>{{EntityRef(unlink.other), UnlinkComplaint{id, unlink.reason}}};
    };
}

void ActionForm::buildMerge()
{
    auto *number = addLine(tr("합칠 민원 번호 (그 민원에서 이어갑니다)"));
    number->setPlaceholderText(QStringLiteral("2026-001234"));
    auto *reason = addReason(tr("사유"));
    m_payload = [=, this]() -> Result {
        return numbered(number->text()).map([&](const ComplaintId &into) {
            return Payload(MergeComplaint{into, reason->text().trimmed()});
        });
    };
    // The citizen and what was promised go over first: a promise is never without a complaint that keeps it.
    m_before = [this](const Payload &given) {
        const auto &merge = std::get<MergeComplaint>(given);
        QList<Step> steps;
        JoinPetitioner join;
        join.petitioner = {.citizen = m_complaint.citizen,
                           .name = m_complaint.petitionerName,
                           .phone = m_complaint.petitionerPhone,
                           .onBehalfOf = m_complaint.onBehalfOf,
                           .call = m_complaint.call,
                           .joinedAt = {}};
        if (join.petitioner.citizen || join.petitioner.phone || !join.petitioner.name.isEmpty())
            steps.append({EntityRef(merge.into), join});
        for (const CallBack &callBack : m_complaint.callBacks) {
            if (callBack.state != CallBackState::Promised)
                continue;
            const bool future = callBack.promisedFor && *callBack.promisedFor > m_access.now();
            steps.append({EntityRef(merge.into),
                          PromiseCallBack{{.id = CallBackId::create(),
                                           .reason = callBack.reason,
                                           .number = callBack.number,
                                           .promisedFor = future ? callBack.promisedFor : std::nullopt}}});
            steps.append({EntityRef(m_complaint.id), ExcuseCallBack{callBack.id, tr("합친 민원에서 이어받음")}});
        }
        return steps;
    };
}

void ActionForm::buildJoin()
{
    auto *name = addLine(tr("이름"));
    auto *phone = addLine(tr("전화번호"));
    auto *behalf = addLine(tr("누구를 대신하나 (선택)"));
    auto *promise = addCombo(tr("콜백"));
    promise->addItem(tr("약속하지 않음"), -1);
    for (const CallBackReason r : {CallBackReason::AfterResolution, CallBackReason::BeforePlannedWork})
        promise->addItem(Labels::of(r), int(r));
    m_payload = [=]() -> Result {
        JoinPetitioner join;
        join.petitioner.name = name->text().trimmed();
        join.petitioner.onBehalfOf = behalf->text().trimmed();
        if (!phone->text().trimmed().isEmpty()) {
            join.petitioner.phone = PhoneNumber::parse(phone->text());
            if (!join.petitioner.phone)
                return tl::unexpected(tr("전화번호를 010-1234-5678처럼 적어 주세요."));
        }
        if (const int reason = promise->currentData().toInt(); reason >= 0) {
            if (!join.petitioner.phone)
                return tl::unexpected(tr("콜백을 약속하려면 전화번호가 필요합니다."));
            join.callBack = CallBackWish{CallBackId::create(), CallBackReason(reason), *join.petitioner.phone, std::nullopt};
        }
        return join;
    };
}

void ActionForm::buildMoveCallBack()
{
    auto *which = addPromises();
    auto *owner = addCombo(tr("누가 전화하나"));
    const auto fill = [this, which, owner] {
        owner->clear();
        for (const CallBack &callBack : m_complaint.callBacks) {
            if (callBack.id.toString() != which->currentData().toString())
                continue;
            for (const User &user : m_access.replica.organisation().data().users) {
                if (isPermitted(user.role, Permission::TakeComplaint))
                    owner->addItem(user.displayName, user.id.toString());
            }
            owner->setCurrentIndex(std::max(0, owner->findData(callBack.owner.toString())));
        }
    };
    fill();
    connect(which, &QComboBox::currentIndexChanged, this, fill);
    auto *when = addTime(tr("언제"), m_access.now().addSecs(3600));
    auto *reason = addReason(tr("사유"));
    m_payload = [=]() -> Result {
        return MoveCallBack{CallBackId::parse(which->currentData().toString()).value_or(CallBackId()),
                            koreaTime(when->date(), when->time()), UserId::parse(owner->currentData().toString()),
                            reason->text().trimmed()};
    };
}

void ActionForm::buildDecision()
{
    auto *department = addDepartments({});
    auto *decision = addReason(tr("결정한 내용"));
    m_payload = [=]() -> Result {
        return DecideMediation{DepartmentCode::parse(department->currentData().toString()).value_or(DepartmentCode()),
                               decision->text().trimmed()};
    };
}

void ActionForm::buildVerdict()
{
    auto *panelist = addLine(tr("시민참여단 번호"));
    auto *verdict = addCombo(tr("평가"));
    for (const Verdict v : {Verdict::Good, Verdict::Partly, Verdict::Poor})
        verdict->addItem(Labels::of(v), int(v));
    auto *note = addText(tr("의견 (선택)"), {});
    m_payload = [=]() -> Result {
        return RecordPanelVerdict{panelist->text().trimmed(), Verdict(verdict->currentData().toInt()), note->toPlainText().trimmed()};
    };
}

} // namespace barodesk::ui::board
