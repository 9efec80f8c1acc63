// What is done with the complaints on the board: choosing, opening, moving, taking back.
#include "ui/board/boardpanel.h"

#include "models/complainttablemodel.h"
#include "ui/board/actionform.h"
#include "ui/board/attentionpanel.h"
#include "ui/board/boardbar.h"
#include "ui/board/boardtable.h"
#include "ui/board/bulkpanel.h"
#include "ui/board/calendarboard.h"
#include "ui/board/complaintface.h"
#include "ui/board/detailpanel.h"
#include "ui/board/lanesboard.h"
#include "ui/text/labels.h"
#include "ui/widgets/toast.h"

#include <QDialog>
#include <QHash>
#include <QMenu>
#include <QStackedWidget>

namespace barodesk::ui::board {

void BoardPanel::choose(const domain::ComplaintId &id)
{
    m_current = id;
    if (isDetailOpen() && !m_detail->hasForm())
        m_detail->showComplaint(id);
}

QList<domain::ComplaintId> BoardPanel::selected() const
{
    switch (m_mode) {
    case Mode::Lanes: return m_lanes->selected(BulkPanel::Most + 1);
    case Mode::Table: return m_table->selected(BulkPanel::Most + 1);
    case Mode::Calendar: return m_calendar->selected(BulkPanel::Most + 1);
    }
    return {};
}

void BoardPanel::selectionChanged() { takeSelection(true); }

void BoardPanel::takeSelection(bool byPerson)
{
    const QList<domain::ComplaintId> ids = selected();
    m_bulk->setComplaints(ids.size() > 1 ? ids : QList<domain::ComplaintId>(), byPerson);
    showSide();
}

void BoardPanel::showSide()
{
    const bool several = m_bulk->isWanted();
    m_bulk->setVisible(several);
    m_detail->setVisible(!several && m_detailWanted);
    m_attention->setVisible(!several && !m_detailWanted && m_attentionWanted);
    fitWidth();
}

void BoardPanel::toggleAttention()
{
    const bool had = m_attention->isAncestorOf(focusWidget());
    m_attentionWanted = m_attention->isHidden(); // Behind a complaint it comes forward.
    if (m_attentionWanted) {
        m_detailWanted = false;
        if (!m_bulk->isHidden())
            emit m_bulk->closeRequested();
    }
    m_bar->setAttention(m_attention->lateCount(), m_attentionWanted);
    showSide();
    if (m_attentionWanted)
        m_attention->setFocus();
    else if (had)
        focusList();
}

void BoardPanel::open(const domain::ComplaintId &id)
{
    m_current = id;
    if (m_mode == Mode::Table)
        m_table->select(id);
    else if (m_mode == Mode::Lanes)
        m_lanes->select(id);
    else
        m_calendar->show(id);
    m_detailWanted = true;
    selectionChanged();
    m_detail->showComplaint(id);
}

void BoardPanel::closeDetail()
{
    const bool had = m_detail->isAncestorOf(focusWidget());
    m_detailWanted = false;
    showSide();
    if (had)
        focusList();
}

void BoardPanel::forget()
{
    for (QDialog *dialog : findChildren<QDialog *>(Qt::FindDirectChildrenOnly))
        dialog->reject(); // What was being named was this person's.
    m_current.reset();
    m_detail->forget();
    m_actions->forget();
    m_toast->hide();
    m_bulk->setComplaints({}, true);
    m_detailWanted = false;
    m_attentionWanted = false;
    m_lanes->select(std::nullopt);
    m_table->select(std::nullopt);
    m_calendar->select(std::nullopt);
    showSide();
    resetFilter();
}

std::optional<domain::CommandKind> BoardPanel::stepInto(models::Lane lane, const domain::ComplaintId &id) const
{
    const auto complaint = m_access.replica.complaint(id);
    return complaint ? models::stepInto(lane, *complaint, m_access.actor(), m_access.now()) : std::nullopt;
}

/// What another desk changes waits while a card is in the hand: nothing moves under it.
void BoardPanel::dragging(const QList<domain::ComplaintId> &ids)
{
    m_records->setHeld(!ids.isEmpty());
    if (ids.isEmpty())
        m_lanes->showNoDrops();
    else
        m_lanes->showDropsFor(ids, [this](models::Lane lane, const domain::ComplaintId &id) { return stepInto(lane, id).has_value(); });
}

void BoardPanel::moveTo(models::Lane lane, const QList<domain::ComplaintId> &ids)
{
    QHash<domain::CommandKind, QList<domain::ComplaintId>> steps;
    qsizetype there = 0;
    for (const domain::ComplaintId &id : ids) {
        const auto complaint = m_access.replica.complaint(id);
        there += complaint && models::laneOf(*complaint) == lane ? 1 : 0;
        if (const auto kind = stepInto(lane, id))
            steps[*kind].append(id);
    }
    if (there == ids.size())
        return; // Let go where it was taken up.
    if (steps.isEmpty()) {
        m_toast->showMessage(tr("여기로는 한 번에 옮길 수 없습니다. 상태와 권한이 허락하는 단계는 민원 상세에 있습니다."),
                             widgets::Tone::Warn);
        return;
    }
    if (steps.size() > 1) {
        m_toast->showMessage(tr("고른 민원마다 밟을 단계가 달라 한 번에 옮길 수 없습니다. 상태가 같은 것끼리 골라 주십시오."),
                             widgets::Tone::Warn);
        return;
    }
    const domain::CommandKind kind = steps.begin().key();
    const QList<domain::ComplaintId> able = steps.begin().value();
    if (!ActionForm::needsForm(kind)) {
        tell(kind, m_actions->give(able, ActionForm::bare(kind)), ids.size() - able.size() - there);
    } else if (able.size() == 1) {
        open(able.first());
        m_detail->openForm(kind);
    } else {
        m_bulk->setComplaints(able, true);
        showSide();
        m_bulk->run(kind, able);
    }
}

void BoardPanel::tell(domain::CommandKind kind, const BoardActions::Outcome &outcome, qsizetype left)
{
    if (outcome.done.isEmpty() && outcome.refused.isEmpty())
        return;
    const widgets::Tone tone = outcome.refused.isEmpty() ? widgets::Tone::Ok
        : outcome.done.isEmpty()                         ? widgets::Tone::Bad
                                                         : widgets::Tone::Warn;
    QString sentence = m_actions->sentence(kind, outcome);
    if (left > 0)
        sentence += tr(" · %n건은 그대로", nullptr, int(left));
    m_toast->showMessage(sentence, tone, !outcome.done.isEmpty() && m_actions->canUndo() ? tr("되돌리기 Ctrl+Z") : QString());
}

void BoardPanel::undo()
{
    if (m_actions->canUndo())
        tell(domain::CommandKind::UndoStep, m_actions->undo());
}

/// Into which lanes, and what the domain allows besides.
void BoardPanel::showMenu(const QPoint &global)
{
    const QList<domain::ComplaintId> ids = selected();
    if (ids.isEmpty() || ids.size() > BulkPanel::Most)
        return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("boardCardMenu"));
    if (ids.size() == 1)
        connect(menu.addAction(tr("열기")), &QAction::triggered, this, [this, id = ids.first()] { open(id); });
    for (int i = 0; i < models::LaneCount; ++i) {
        const auto lane = models::Lane(i);
        const auto kind = stepInto(lane, ids.first());
        if (!kind)
            continue;
        QAction *action
            = menu.addAction(tr("%1 칸으로 · %2", "a lane, and the step that leads there").arg(m_lanes->titleOf(lane), Labels::of(*kind)));
        connect(action, &QAction::triggered, this, [this, lane, ids] { moveTo(lane, ids); });
    }
    if (m_actions->canUndo()) {
        menu.addSeparator();
        connect(menu.addAction(tr("방금 한 일 되돌리기")), &QAction::triggered, this, &BoardPanel::undo);
    }
    menu.exec(global);
}

void BoardPanel::focusList()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
    else if (m_stack->currentWidget() == m_lanes)
        m_lanes->focusList();
    else if (m_stack->currentWidget() == m_calendar)
        m_calendar->focusList();
    else
        setFocus();
}

} // namespace barodesk::ui::board
