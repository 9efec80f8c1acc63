#include "ui/board/detailpanel.h"

#include "domain/recording.h"
#include "ui/board/actionbuttons.h"
#include "ui/board/actionform.h"
#include "ui/board/attachmentsection.h"
#include "ui/board/complaintface.h"
#include "ui/board/detailsections.h"
#include "ui/board/duecard.h"
#include "ui/board/lifesection.h"
#include "ui/board/papermenu.h"
#include "ui/board/petitionersection.h"
#include "ui/recording/recordingplayer.h"
#include "ui/text/labels.h"
#include "ui/text/refusaltext.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"

#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;
using theme::TextSize;
using theme::Tokens;
using widgets::Label;

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

    m_actions = new ActionButtons(content);
    connect(m_actions, &ActionButtons::chosen, this, &DetailPanel::run);
    m_content->addWidget(m_actions);
    m_formPlace = new QVBoxLayout;
    m_content->addLayout(m_formPlace);

    m_due = new DueCard(content);
    connect(m_due, &DueCard::explanationToggled, this, &DetailPanel::refresh);
    m_content->addWidget(m_due);
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

    m_petitioner = new PetitionerSection(m_access, content);
    connect(m_petitioner, &PetitionerSection::maskChanged, this, &DetailPanel::refresh);
    m_content->addWidget(m_petitioner);

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
    Label *heading = sectionHeading(text, m_scroll->widget());
    m_content->addWidget(heading);
    return heading;
}

void DetailPanel::showComplaint(const ComplaintId &id)
{
    if (m_id != id) {
        closeForm();
        m_petitioner->mask();
        m_due->fold();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_id = id;
    refresh();
}

QList<QAction *> DetailPanel::actionsOfComplaint() const { return m_papers ? m_papers->actions() : QList<QAction *>(); }

void DetailPanel::forget()
{
    closeForm();
    m_id.reset();
    for (Label *label : {m_number, m_kind, m_place, m_text, m_owner})
        label->setText(QString());
    m_petitioner->forget();
    m_attachments->forget();
    m_recording->showCall(std::nullopt);
    m_callBacks->hide();
    m_history->hide();
    if (m_papers)
        m_papers->refresh();
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
    const ComplaintFaces faces(m_access.replica, m_access.now);
    const ComplaintFace face = faces.make(*complaint);

    m_number->setText(face.number);
    m_state->setContent(face.state);
    m_kind->setText(face.category);
    m_place->setText(face.place);
    m_urgency->setVisible(complaint->urgency == Urgency::Urgent);
    m_legal->setText(QString(Labels::of(complaint->legalType) + QStringLiteral(" · ") + Labels::of(complaint->period)));
    m_channel->setText(tr("%1 · %2").arg(Labels::of(complaint->channel), TimeText::moment(complaint->receivedAt, now)));

    m_due->showComplaint(*complaint, face, organisation, now);
    m_text->setText(complaint->text);
    m_owner->setText(complaint->department.isEmpty()
                         ? face.department
                         : QString(Labels::department(complaint->department, organisation) + QStringLiteral(" · ") + face.officer));
    m_owner->setRole(complaint->department.isEmpty() ? &Tokens::warn : &Tokens::text);
    m_life->showComplaint(*complaint, now);
    m_attachments->showComplaint(*complaint);
    m_petitioner->showComplaint(*complaint);
    showRecording(*complaint);
    showCallBacks(*complaint);
    showHistory(*complaint);
    showRefused();
    m_actions->showComplaint(*complaint, m_access.actor(), now);
    if (m_papers)
        m_papers->refresh();
    widgets::tabAsLaidOut(this);
}

void DetailPanel::showRecording(const Complaint &complaint)
{
    const auto call = complaint.call && m_access.recordings.call ? m_access.recordings.call(*complaint.call) : nullptr;
    const bool may = call && mayListen(m_access.actor(), *call);
    m_recording->showCall(may ? complaint.call : std::nullopt);
}

void DetailPanel::showCallBacks(const Complaint &complaint)
{
    const bool any = !complaint.callBacks.isEmpty();
    m_callBackHeading->setVisible(any);
    m_callBacks->setVisible(any);
    if (any)
        fillCallBacks(m_callBacks, complaint, m_access.now(), m_petitioner->isUnmasked(),
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
        m_actions->focusFirst();
        emit given(kind);
    });
    m_form->show();
    widgets::tabAsLaidOut(this);
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
