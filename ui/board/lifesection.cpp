#include "ui/board/lifesection.h"

#include "domain/complaintclock.h"
#include "domain/masking.h"
#include "ui/board/detailsections.h"
#include "ui/text/escalationtext.h"
#include "ui/text/labels.h"
#include "ui/text/lawtext.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

namespace {

constexpr int LabelWidth = 96;
constexpr int DaysAhead = 3; ///< An alarm further away is nobody's concern yet.

} // namespace

LifeSection::LifeSection(const store::Replica &replica, QWidget *parent) : QWidget(parent), m_replica(replica)
{
    setObjectName(QStringLiteral("lifeSection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S1);
}

void LifeSection::showComplaint(const Complaint &complaint, const QDateTime &now)
{
    const QDateTime minute = now.addMSecs(-now.time().msec()).addSecs(-now.time().second());
    if (m_shown == complaint && m_minute == minute)
        return; // The focus stays on its line.
    m_shown = complaint;
    m_minute = minute;
    clearLayout(layout());
    addAlarms(complaint, now);
    addOwnership(complaint, now);
    addClock(complaint, now);
    addOthers(complaint);
    setVisible(layout()->count() > 0);
}

void LifeSection::addLine(const QString &label, const QString &text, bool warning)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(S2);
    auto *left = new Label(label, TextSize::Small, &Tokens::text2, QFont::Normal, this);
    left->setFixedWidth(LabelWidth);
    auto *right = new Label(text, TextSize::Small, warning ? &Tokens::bad : &Tokens::text, warning ? QFont::DemiBold : QFont::Normal, this);
    right->setWrapping(true);
    right->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row->addWidget(left, 0, Qt::AlignTop);
    row->addWidget(right, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void LifeSection::addComplaint(const QString &label, const ComplaintId &id)
{
    const auto other = m_replica.complaint(id);
    const QString number = other && other->number ? other->number->toString() : tr("아직 번호 없음");
    auto *row = new QHBoxLayout;
    row->setSpacing(S2);
    auto *left = new Label(label, TextSize::Small, &Tokens::text2, QFont::Normal, this);
    left->setFixedWidth(LabelWidth);
    auto *open = new widgets::Button(other ? tr("%1 · %2").arg(number, Labels::of(other->state)) : tr("보이지 않는 민원"),
                                     theme::ButtonRole::Quiet, this);
    open->setSmall(true);
    open->setLineStart(true);
    open->setEnabled(bool(other));
    open->setObjectName(QStringLiteral("lifeComplaint"));
    connect(open, &QPushButton::clicked, this, [this, id] { emit complaintActivated(id); });
    row->addWidget(left);
    row->addWidget(open);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void LifeSection::addAlarms(const Complaint &complaint, const QDateTime &now)
{
    for (const Alarm &alarm : alarms(complaint, m_replica.organisation().calendar())) {
        const bool shownElsewhere = alarm.kind == AlarmKind::Due || alarm.kind == AlarmKind::CallBack;
        if (shownElsewhere || alarm.at > now.addDays(DaysAhead))
            continue;
        const bool late = alarm.at < now;
        const QString when
            = late ? tr("%1까지였습니다").arg(TimeText::moment(alarm.at, now)) : tr("%1까지").arg(TimeText::moment(alarm.at, now));
        addLine(Labels::of(alarm.kind), alarm.article.isEmpty() ? when : tr("%1 (%2)").arg(when, LawText::article(alarm.article)), late);
    }
    for (const Escalation &escalation : complaint.escalations) {
        const EscalationRule *rule = m_replica.organisation().escalationRule(escalation.rule);
        if (rule && !isEnded(complaint.state) && complaint.state != ComplaintState::Resolved)
            addLine(tr("지연 알림"),
                    rule->note.isEmpty() ? EscalationText::condition(*rule)
                                         : tr("%1. %2").arg(EscalationText::condition(*rule), rule->note));
    }
}

void LifeSection::addOwnership(const Complaint &complaint, const QDateTime &now)
{
    const Organisation &organisation = m_replica.organisation();
    if (complaint.obstacle)
        addLine(Labels::of(complaint.obstacle->kind),
                tr("%1 (%2부터)").arg(complaint.obstacle->reason, TimeText::moment(complaint.obstacle->since, now)), true);
    for (const CompetenceRefusal &refusal : complaint.refusals)
        addLine(tr("소관 아님"), tr("%1: %2").arg(Labels::department(refusal.department, organisation), refusal.reason));
    if (const int transfers = transfersInside(complaint); transfers > 0)
        addLine(tr("부서 이동"), tr("%n번", nullptr, transfers));
    if (complaint.mediation) {
        addLine(tr("조정"),
                complaint.mediation->decidedAt ? complaint.mediation->decision
                                               : tr("신청함, 결정을 기다립니다: %1").arg(complaint.mediation->proposal));
    }
}

void LifeSection::addClock(const Complaint &complaint, const QDateTime &now)
{
    for (const DueExtension &extension : complaint.extensions)
        addLine(tr("기한 연장"),
                tr("%1, %2 (%3)").arg(Labels::of(extension.by), extension.reason, LawText::article(articleOf(extension.kind))));
    if (complaint.dictated) {
        addLine(tr("구술 접수"),
                complaint.signedAt ? tr("%1 서명").arg(TimeText::moment(*complaint.signedAt, now)) : tr("아직 서명을 받지 않았습니다"));
    }
    if (complaint.lastNoticeAt)
        addLine(tr("통지함"), TimeText::moment(*complaint.lastNoticeAt, now));
}

void LifeSection::addOthers(const Complaint &complaint)
{
    if (!complaint.onBehalfOf.isEmpty())
        addLine(tr("대신 신고"), maskedName(complaint.onBehalfOf));
    if (!complaint.joined.isEmpty())
        addLine(tr("함께 신고"), tr("%n명 더", nullptr, int(complaint.joined.size())));
    if (complaint.mergedInto)
        addComplaint(tr("합친 곳"), *complaint.mergedInto);
    for (const ComplaintLink &link : complaint.links)
        addComplaint(Labels::of(link.kind), link.other);
    for (const PanelVerdict &verdict : complaint.panelVerdicts) {
        const QString words = tr("%1번: %2").arg(verdict.panelist, Labels::of(verdict.verdict));
        addLine(tr("시민참여단"), verdict.note.isEmpty() ? words : tr("%1 · %2").arg(words, verdict.note));
    }
}

} // namespace barodesk::ui::board
