#include "ui/board/detailpanel.h"

#include "domain/masking.h"
#include "domain/recording.h"
#include "models/duewindow.h"
#include "ui/board/actionform.h"
#include "ui/board/attachmentsection.h"
#include "ui/board/complaintface.h"
#include "ui/board/detailsections.h"
#include "ui/board/lifesection.h"
#include "ui/board/papermenu.h"
#include "ui/recording/recordingplayer.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timebar.h"

#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

namespace {

constexpr int ButtonsShown = 3;

/// What is reached for most comes first; the rest is under "더 보기". Order only: what is allowed domain says.
constexpr std::array Usual{
    CommandKind::UndoStep,           CommandKind::ReceiveSupplement, CommandKind::ConfirmDictation,   CommandKind::AssignComplaint,
    CommandKind::AcceptComplaint,    CommandKind::StartWork,         CommandKind::ResolveComplaint,   CommandKind::RecordCallBackAttempt,
    CommandKind::CloseComplaint,     CommandKind::ReopenComplaint,   CommandKind::DecideMediation,    CommandKind::RefuseCompetence,
    CommandKind::ScheduleWork,       CommandKind::AddNote,           CommandKind::PromiseCallBack,    CommandKind::MoveCallBack,
    CommandKind::RequestSupplement,  CommandKind::ExtendDue,         CommandKind::GiveProgressNotice, CommandKind::AmendComplaint,
    CommandKind::JoinPetitioner,     CommandKind::LinkComplaint,     CommandKind::UnlinkComplaint,    CommandKind::MergeComplaint,
    CommandKind::ReportObstacle,     CommandKind::ClearObstacle,     CommandKind::ProposeMediation,   CommandKind::ExcuseCallBack,
    CommandKind::RecordPanelVerdict, CommandKind::TransferOut,       CommandKind::WithdrawComplaint,
};

/// The next step of the work is the pane's main action.
CommandKind mainStep(const Complaint &complaint)
{
    switch (complaint.state) {
    case ComplaintState::Received: return CommandKind::AssignComplaint;
    case ComplaintState::AwaitingSignature: return CommandKind::ConfirmDictation;
    case ComplaintState::Assigned: return CommandKind::AcceptComplaint;
    case ComplaintState::Accepted: return CommandKind::StartWork;
    case ComplaintState::InProgress:
    case ComplaintState::Scheduled: return CommandKind::ResolveComplaint;
    case ComplaintState::AwaitingSupplement: return CommandKind::ReceiveSupplement;
    case ComplaintState::Resolved: return hasOpenCallBack(complaint) ? CommandKind::RecordCallBackAttempt : CommandKind::CloseComplaint;
    case ComplaintState::TransferredOut:
    case ComplaintState::Withdrawn:
    case ComplaintState::Merged:
    case ComplaintState::Closed: break;
    }
    return CommandKind::AddNote;
}

} // namespace

DetailPanel::DetailPanel(const BoardAccess &access, QWidget *parent) : QFrame(parent), m_access(access)
{
    setObjectName(QStringLiteral("detailPanel"));
    setAccessibleName(tr("민원 상세"));
    build();
    connect(&m_access.replica, &store::Replica::historyArrived, this, [this](const EntityRef &ref) {
        const auto complaint = m_id && ref == EntityRef(*m_id) ? m_access.replica.complaint(*m_id) : nullptr;
        if (complaint)
            showHistory(*complaint);
    });
}

DetailPanel::~DetailPanel() = default;

bool DetailPanel::hasForm() const { return m_form; }

void DetailPanel::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(S4, S2, S2, S2);
    head->setSpacing(S2);
    m_number = new Label(QString(), TextSize::Title, &Tokens::text, QFont::DemiBold, this);
    m_state = new widgets::Chip(this);
    auto *close = new widgets::IconButton(theme::Icon::Cross, tr("닫기"), this);
    close->setObjectName(QStringLiteral("detailClose"));
    close->setName(tr("닫기"), tr("Esc"));
    connect(close, &QToolButton::clicked, this, &DetailPanel::closeRequested);
    head->addWidget(m_number);
    head->addWidget(m_state);
    head->addStretch();
    if (m_access.papers) {
        m_papers = new PaperMenu(
            *m_access.papers, [this] { return m_id; }, this);
        head->addWidget(m_papers->button());
    }
    head->addWidget(close);
    outer->addLayout(head);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(S4, S1, S4, S4);
    m_content->setSpacing(S2);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);

    m_refused = new widgets::Banner(content);
    m_refused->hide();
    m_content->addWidget(m_refused);

    m_kind = new Label(QString(), TextSize::Large, &Tokens::text, QFont::DemiBold, content);
    m_kind->setWrapping(true);
    m_place = new Label(QString(), TextSize::Base, &Tokens::text2, QFont::Normal, content);
    m_place->setWrapping(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_content->addWidget(m_kind);
    m_content->addWidget(m_place);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(S1 + 2);
    m_urgency = new widgets::Chip(Labels::of(Urgency::Urgent), widgets::Tone::Bad, content);
    m_urgency->setIcon(theme::Icon::Warning);
    m_legal = new widgets::Chip(content);
    m_channel = new widgets::Chip(content);
    chips->addWidget(m_urgency);
    chips->addWidget(m_legal);
    chips->addWidget(m_channel);
    chips->addStretch();
    m_content->addLayout(chips);

    auto *actions = new QWidget(content);
    m_actions = new widgets::FlowLayout(actions);
    m_actions->setContentsMargins(0, S1, 0, 0);
    m_actions->setSpacing(S2);
    m_content->addWidget(actions);
    m_formPlace = new QVBoxLayout;
    m_content->addLayout(m_formPlace);

    auto *due = new widgets::Card(content);
    due->setRaised(true);
    due->body()->setSpacing(S1 + 2);
    auto *dueHead = new QHBoxLayout;
    m_due = new Label(QString(), TextSize::Base, &Tokens::text, QFont::DemiBold, due);
    m_due->setWrapping(true);
    m_why = new widgets::Button(tr("왜?"), theme::ButtonRole::Quiet, due);
    m_why->setObjectName(QStringLiteral("detailWhy"));
    m_why->setSmall(true);
    m_why->setAccessibleName(tr("처리기한이 왜 이때인지 보기"));
    connect(m_why, &QPushButton::clicked, this, [this] {
        m_explaining = !m_explaining;
        refresh();
    });
    dueHead->addWidget(m_due, 1);
    dueHead->addWidget(m_why);
    m_dueAt = new Label(QString(), TextSize::Small, &Tokens::text2, QFont::Normal, due);
    m_dueAt->setWrapping(true);
    m_bar = new widgets::TimeBar(due);
    m_ledger = new QWidget(due);
    m_ledger->setObjectName(QStringLiteral("detailLedger"));
    due->body()->addLayout(dueHead);
    due->body()->addWidget(m_bar);
    due->body()->addWidget(m_dueAt);
    due->body()->addWidget(m_ledger);
    m_content->addWidget(due);
    m_life = new LifeSection(m_access.replica, content);
    connect(m_life, &LifeSection::complaintActivated, this, &DetailPanel::complaintActivated);
    m_content->addWidget(m_life);

    addHeading(tr("내용"));
    m_text = new Label(QString(), TextSize::Base, &Tokens::text, QFont::Normal, content);
    m_text->setWrapping(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_content->addWidget(m_text);
    m_attachments = new AttachmentSection(m_access.attachments, content);
    m_content->addWidget(m_attachments);

    addHeading(tr("민원인"));
    auto *petitioner = new QHBoxLayout;
    m_petitioner = new Label(QString(), TextSize::Base, &Tokens::text, QFont::Normal, content);
    m_petitioner->setObjectName(QStringLiteral("detailPetitioner"));
    m_unmask = new widgets::IconButton(theme::Icon::Eye, tr("가린 정보 보기 (열람이 기록됩니다)"), content);
    m_unmask->setObjectName(QStringLiteral("detailUnmask"));
    connect(m_unmask, &QToolButton::clicked, this, &DetailPanel::toggleMask);
    m_call = new widgets::IconButton(theme::Icon::PhoneOutgoing, tr("전화 걸기"), content);
    m_call->setObjectName(QStringLiteral("detailCall"));
    connect(m_call, &QToolButton::clicked, this, [this] {
        const auto complaint = m_id ? m_access.replica.complaint(*m_id) : nullptr;
        if (complaint && complaint->petitionerPhone)
            m_access.call(*complaint->petitionerPhone);
    });
    petitioner->addWidget(m_petitioner);
    petitioner->addWidget(m_call);
    petitioner->addWidget(m_unmask);
    petitioner->addStretch();
    m_content->addLayout(petitioner);
    m_stillMasked = new Label(tr("열람을 기록하지 못해 가린 채로 둡니다. 서버에 연결되면 다시 눌러 주십시오."), TextSize::Small,
                              &Tokens::bad, QFont::Normal, content);
    m_stillMasked->setObjectName(QStringLiteral("detailStillMasked"));
    m_stillMasked->setWrapping(true);
    m_stillMasked->hide();
    m_content->addWidget(m_stillMasked);

    m_recordingHeading = addHeading(tr("통화 녹음"));
    m_recording = new recording::RecordingPlayer(m_access.recordings, content);
    m_content->addWidget(m_recording);
    connect(m_recording, &recording::RecordingPlayer::stateChanged, this, [this] {
        using State = recording::RecordingPlayer::State;
        const State state = m_recording->state();
        const bool shown = state != State::Empty && state != State::Asking && state != State::None && state != State::Refused;
        m_recordingHeading->setVisible(shown);
        m_recording->setVisible(shown);
    });
    m_recordingHeading->hide();
    m_recording->hide();

    addHeading(tr("담당"));
    m_owner = new Label(QString(), TextSize::Base, &Tokens::text, QFont::Normal, content);
    m_owner->setWrapping(true);
    m_content->addWidget(m_owner);

    m_callBackHeading = addHeading(tr("콜백"));
    m_callBacks = new QWidget(content);
    m_content->addWidget(m_callBacks);

    addHeading(tr("이력"));
    m_history = new QWidget(content);
    m_history->setObjectName(QStringLiteral("detailHistory"));
    m_content->addWidget(m_history);
    m_content->addStretch();
    m_attachments->watch(this);
}

Label *DetailPanel::addHeading(const QString &text)
{
    auto *heading = new Label(text, TextSize::Small, &Tokens::text3, QFont::DemiBold, m_scroll->widget());
    heading->setContentsMargins(0, S2, 0, 0);
    m_content->addWidget(heading);
    return heading;
}

void DetailPanel::showComplaint(const ComplaintId &id)
{
    if (m_id != id) {
        closeForm();
        mask();
        m_explaining = false;
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_id = id;
    refresh();
}

QList<QAction *> DetailPanel::actionsOfComplaint() const { return m_papers ? m_papers->actions() : QList<QAction *>(); }

void DetailPanel::forget()
{
    closeForm();
    mask();
    m_id.reset();
    for (Label *label : {m_number, m_kind, m_place, m_text, m_petitioner, m_owner})
        label->setText(QString());
    m_attachments->forget();
    m_recording->showCall(std::nullopt);
    m_callBacks->hide();
    m_history->hide();
    if (m_papers)
        m_papers->refresh();
}

void DetailPanel::mask()
{
    ++m_asked;
    m_unmasked = false;
    m_stillMasked->hide();
    m_unmask->setEnabled(true);
}

/// Shown only once it is written down who looked.
void DetailPanel::toggleMask()
{
    const bool wasUnmasked = m_unmasked;
    mask();
    if (wasUnmasked) {
        refresh();
        return;
    }
    m_unmask->setEnabled(false);
    m_access.openPersonalData(EntityRef(*m_id), this, [this, asked = m_asked](bool recorded) {
        if (asked != m_asked)
            return;
        m_unmask->setEnabled(true);
        m_unmasked = recorded;
        m_stillMasked->setVisible(!recorded);
        refresh();
    });
}

void DetailPanel::refresh()
{
    const auto complaint = m_id ? m_access.replica.complaint(*m_id) : nullptr;
    if (!complaint) {
        m_id.reset();
        closeForm();
        emit closeRequested();
        return;
    }
    const Organisation &organisation = m_access.replica.organisation();
    const QDateTime now = m_access.now();
    const auto horizon = models::DueHorizon::at(now, organisation.calendar());
    const models::DueWindow window = models::dueWindow(*complaint, horizon);
    const ComplaintFaces faces(m_access.replica, m_access.now);
    const ComplaintFace face = faces.make(*complaint);

    m_number->setText(face.number);
    m_state->setContent(face.state);
    m_kind->setText(face.category);
    m_place->setText(face.place);
    m_urgency->setVisible(complaint->urgency == Urgency::Urgent);
    m_legal->setText(QString(Labels::of(complaint->legalType) + QStringLiteral(" · ") + Labels::of(complaint->period)));
    m_channel->setText(tr("%1 · %2").arg(Labels::of(complaint->channel), TimeText::moment(complaint->receivedAt, now)));

    if (face.bar && window != models::DueWindow::Standing)
        m_due->setText(TimeText::dueSentence(complaint->dueAt, now, organisation.calendar()));
    else
        m_due->setText(complaint->state == ComplaintState::AwaitingSignature ? tr("서명을 받으면 처리기한이 시작됩니다")
                           : window == models::DueWindow::Standing ? tr("보완을 기다리는 동안 기한이 멈춰 있습니다")
                                                                   : tr("처리가 끝났습니다"));
    m_due->setRole(window == models::DueWindow::Overdue        ? &Tokens::bad
                       : toneOf(window) == widgets::Tone::Warn ? &Tokens::warn
                                                               : &Tokens::text);
    m_dueAt->setText(tr("처리기한 %1").arg(TimeText::full(complaint->dueAt)));
    m_bar->setVisible(face.bar);
    m_bar->setUsed(face.progress, toneOf(window));
    m_text->setText(complaint->text);
    m_owner->setText(complaint->department.isEmpty()
                         ? face.department
                         : QString(Labels::department(complaint->department, organisation) + QStringLiteral(" · ") + face.officer));
    m_owner->setRole(complaint->department.isEmpty() ? &Tokens::warn : &Tokens::text);
    m_life->showComplaint(*complaint, now);
    m_attachments->showComplaint(*complaint);
    showPetitioner(*complaint);
    showRecording(*complaint);
    showLedger(*complaint);
    showCallBacks(*complaint);
    showHistory(*complaint);
    showRefused();
    showActions(*complaint);
    if (m_papers)
        m_papers->refresh();
}

void DetailPanel::showPetitioner(const Complaint &complaint)
{
    const bool may = isPermitted(m_access.actor().role, Permission::ReadPersonalData);
    m_unmasked = m_unmasked && may;
    QStringList parts;
    if (!complaint.petitionerName.isEmpty())
        parts << (m_unmasked ? complaint.petitionerName : maskedName(complaint.petitionerName));
    if (complaint.petitionerPhone)
        parts << (m_unmasked ? complaint.petitionerPhone->formatted() : complaint.petitionerPhone->masked());
    m_petitioner->setText(parts.isEmpty() ? tr("이름과 연락처를 남기지 않음") : parts.join(QStringLiteral(" · ")));
    m_call->setVisible(m_access.call && complaint.petitionerPhone && isPermitted(m_access.actor().role, Permission::TakeComplaint));
    m_unmask->setVisible(may && !parts.isEmpty());
    m_unmask->setThemeIcon(m_unmasked ? theme::Icon::EyeOff : theme::Icon::Eye);
    m_unmask->setName(m_unmasked ? tr("다시 가리기") : tr("가린 정보 보기 (열람이 기록됩니다)"));
}

void DetailPanel::showRecording(const Complaint &complaint)
{
    const auto call = complaint.call && m_access.recordings.call ? m_access.recordings.call(*complaint.call) : nullptr;
    const bool may = call && mayListen(m_access.actor(), *call);
    m_recording->showCall(may ? complaint.call : std::nullopt);
}

void DetailPanel::showLedger(const Complaint &complaint)
{
    m_why->setText(m_explaining ? tr("접기") : tr("왜?"));
    m_ledger->setVisible(m_explaining);
    if (m_explaining)
        fillLedger(m_ledger, complaint, m_access.replica.organisation());
}

void DetailPanel::showCallBacks(const Complaint &complaint)
{
    const bool any = !complaint.callBacks.isEmpty();
    m_callBackHeading->setVisible(any);
    m_callBacks->setVisible(any);
    if (any)
        fillCallBacks(m_callBacks, complaint, m_access.now(), m_unmasked,
                      isPermitted(m_access.actor().role, Permission::TakeComplaint) ? m_access.call : nullptr);
}

void DetailPanel::showHistory(const Complaint &complaint)
{
    m_history->show();
    m_access.replica.fetchHistory(complaint.id);
    fillHistory(m_history, m_access.replica.history(complaint.id), m_access.replica.organisation(), m_access.now());
}

void DetailPanel::showRefused()
{
    const auto &pending = m_access.replica.pending();
    const auto refused = std::ranges::find_if(pending, [this](const store::PendingCommand &p) {
        return p.state == store::PendingState::Refused && p.command.target == EntityRef(*m_id);
    });
    m_refused->setVisible(refused != pending.end());
    if (refused == pending.end())
        return;
    m_refused->setContent(
        widgets::Tone::Bad,
        tr("‘%1’이(가) 받아들여지지 않았습니다. %2")
            .arg(Labels::of(refused->command.kind()), refused->refusal ? RefusalText::full(*refused->refusal) : QString()),
        tr("확인"));
    disconnect(m_refused, &widgets::Banner::actionTriggered, this, nullptr);
    connect(m_refused, &widgets::Banner::actionTriggered, this, [this, id = refused->command.id] { m_access.replica.dismissRefused(id); });
}

void DetailPanel::showActions(const Complaint &complaint)
{
    const QList<CommandKind> allowed = allowedCommands(complaint, m_access.actor().role);
    const CommandKind main = mainStep(complaint);
    QList<CommandKind> ordered;
    if (allowed.contains(main))
        ordered << main;
    for (const CommandKind kind : Usual) {
        const bool mine = kind != CommandKind::UndoStep || mayUndo(complaint, m_access.actor(), m_access.now());
        if (allowed.contains(kind) && kind != main && mine)
            ordered << kind;
    }
    if (ordered == m_offered)
        return; // The buttons stay, and the focus with them.
    m_offered = ordered;
    clearLayout(m_actions);
    QWidget *owner = m_actions->parentWidget();
    owner->setVisible(!ordered.isEmpty());
    for (const CommandKind kind : ordered.first(std::min<qsizetype>(ButtonsShown, ordered.size()))) {
        auto *button
            = new widgets::Button(Labels::of(kind), kind == main ? theme::ButtonRole::Primary : theme::ButtonRole::Secondary, owner);
        button->setObjectName(QStringLiteral("action%1").arg(int(kind)));
        connect(button, &QPushButton::clicked, this, [this, kind] { run(kind); });
        m_actions->addWidget(button);
    }
    if (ordered.size() > ButtonsShown) {
        auto *more = new widgets::IconButton(theme::Icon::Ellipsis, tr("더 보기"), owner);
        more->setObjectName(QStringLiteral("actionMore"));
        auto *menu = new QMenu(more);
        for (const CommandKind kind : ordered.sliced(ButtonsShown))
            connect(menu->addAction(Labels::of(kind)), &QAction::triggered, this, [this, kind] { run(kind); });
        more->setMenu(menu);
        more->setPopupMode(QToolButton::InstantPopup);
        m_actions->addWidget(more);
    }
}

void DetailPanel::run(CommandKind kind)
{
    if (ActionForm::needsForm(kind)) {
        openForm(kind);
        return;
    }
    const auto result = m_access.give(EntityRef(*m_id), ActionForm::bare(kind));
    if (result) {
        emit given(kind);
    } else {
        m_refused->setContent(widgets::Tone::Bad, RefusalText::full(result.error()));
        m_refused->show();
    }
}

void DetailPanel::openForm(CommandKind kind)
{
    closeForm();
    const auto complaint = m_access.replica.complaint(*m_id);
    m_form = new ActionForm(kind, *complaint, m_access, m_scroll->widget());
    m_formPlace->addWidget(m_form);
    connect(m_form, &ActionForm::cancelled, this, &DetailPanel::closeForm);
    connect(m_form, &ActionForm::done, this, [this, kind] {
        closeForm();
        if (QLayoutItem *next = m_actions->itemAt(0))
            next->widget()->setFocus();
        emit given(kind);
    });
    m_form->show();
    m_form->focusFirst();
    m_scroll->ensureWidgetVisible(m_form);
}

bool DetailPanel::closeForm()
{
    if (!m_form)
        return false;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    return true;
}

void DetailPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusPane, RadiusPane);
}

} // namespace barodesk::ui::board
