#include "ui/board/actionbuttons.h"

#include "ui/board/detailsections.h"
#include "ui/text/labels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"

#include <QMenu>

#include <algorithm>
#include <array>

namespace barodesk::ui::board {

using namespace domain;
using namespace theme::metrics;

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

ActionButtons::ActionButtons(QWidget *parent) : QWidget(parent), m_layout(new widgets::FlowLayout(this))
{
    m_layout->setContentsMargins(0, S1, 0, 0);
    m_layout->setSpacing(S2);
}

void ActionButtons::showComplaint(const Complaint &complaint, const Actor &actor, const QDateTime &now)
{
    const QList<CommandKind> allowed = allowedCommands(complaint, actor.role);
    const CommandKind main = mainStep(complaint);
    QList<CommandKind> ordered;
    if (allowed.contains(main))
        ordered << main;
    for (const CommandKind kind : Usual) {
        const bool mine = kind != CommandKind::UndoStep || mayUndo(complaint, actor, now);
        if (allowed.contains(kind) && kind != main && mine)
            ordered << kind;
    }
    if (ordered == m_offered)
        return; // The buttons stay, and the focus with them.
    m_offered = ordered;
    clearLayout(m_layout);
    m_shown.clear();
    m_more = nullptr;
    setVisible(!ordered.isEmpty());
    QMenu *menu = nullptr;
    if (ordered.size() > ButtonsShown) {
        m_more = new widgets::IconButton(theme::Icon::Ellipsis, tr("더 보기"), this);
        m_more->setObjectName(QStringLiteral("actionMore"));
        menu = new QMenu(m_more);
        m_more->setMenu(menu);
        m_more->setPopupMode(QToolButton::InstantPopup);
    }
    for (const CommandKind kind : ordered) {
        QAction *action = menu ? menu->addAction(Labels::of(kind)) : nullptr;
        if (action)
            connect(action, &QAction::triggered, this, [this, kind] { emit chosen(kind); });
        if (m_layout->count() == ButtonsShown)
            continue;
        auto *button
            = new widgets::Button(Labels::of(kind), kind == main ? theme::ButtonRole::Primary : theme::ButtonRole::Secondary, this);
        button->setObjectName(QStringLiteral("action%1").arg(int(kind)));
        connect(button, &QPushButton::clicked, this, [this, kind] { emit chosen(kind); });
        m_layout->addWidget(button);
        m_shown.append({button, action});
    }
    if (m_more) {
        m_layout->addWidget(m_more);
        fit();
    }
}

void ActionButtons::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// One row with "…" at its end: a button that would push that down alone goes into its menu.
void ActionButtons::fit()
{
    if (!m_more)
        return;
    int room = width() - m_more->sizeHint().width();
    bool all = true;
    for (const Shown &shown : std::as_const(m_shown)) {
        room -= shown.button->sizeHint().width() + S2;
        all = all && (room >= 0 || shown.button == m_shown.first().button);
        shown.button->setVisible(all);
        shown.inMenu->setVisible(!all);
    }
}

void ActionButtons::focusFirst()
{
    if (QLayoutItem *first = m_layout->itemAt(0))
        first->widget()->setFocus();
}

} // namespace barodesk::ui::board
