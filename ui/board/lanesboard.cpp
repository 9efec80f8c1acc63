#include "ui/board/lanesboard.h"

#include "ui/board/boardtextmodel.h"
#include "ui/board/laneview.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace barodesk::ui::board {

using domain::ComplaintState;
using models::ComplaintFilter;

LanesBoard::LanesBoard(models::ComplaintTableModel &table, std::function<QDateTime()> now, ComplaintFaces &faces, RecentChanges &recent,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S3);
    const auto add = [&](const QString &name, const QString &title, models::EnumSet<ComplaintState> states) {
        auto *lane = new LaneView(title, new models::ComplaintViewModel(table, now), faces, recent, this);
        lane->setObjectName(name);
        const qsizetype number = m_lanes.size();
        connect(lane, &LaneView::chosen, this, &LanesBoard::chosen);
        connect(lane, &LaneView::countChanged, this, &LanesBoard::countChanged);
        connect(lane, &LaneView::openRequested, this, &LanesBoard::openRequested);
        connect(lane, &LaneView::leaveRequested, this, [this, number](int direction) { leave(number, direction); });
        layout->addWidget(lane, 1);
        m_lanes << Lane{lane, states};
    };
    add(QStringLiteral("laneReceived"), tr("접수"), {ComplaintState::AwaitingSignature, ComplaintState::Received});
    add(QStringLiteral("laneAssigned"), tr("배정"), {ComplaintState::Assigned, ComplaintState::Accepted});
    add(QStringLiteral("laneInProgress"), tr("처리중"), {ComplaintState::InProgress, ComplaintState::AwaitingSupplement});
    add(QStringLiteral("laneScheduled"), tr("처리예정"), {ComplaintState::Scheduled});
    add(QStringLiteral("laneResolved"), tr("완료 · 콜백"), {ComplaintState::Resolved});
    setFilter({});
}

void LanesBoard::setFilter(const ComplaintFilter &filter)
{
    for (const Lane &lane : m_lanes) {
        ComplaintFilter narrowed = filter;
        narrowed.states = {};
        bool any = false;
        for (const ComplaintState state : domain::AllComplaintStates) {
            if (lane.states.contains(state) && (filter.states.isEmpty() || filter.states.contains(state))) {
                narrowed.states.insert(state);
                any = true;
            }
        }
        lane.view->setVisible(any);
        lane.view->view().setActive(any);
        if (any)
            lane.view->view().setFilter(narrowed);
    }
}

void LanesBoard::setActive(bool active)
{
    for (const Lane &lane : m_lanes)
        lane.view->view().setActive(active && !lane.view->isHidden());
}

void LanesBoard::tick()
{
    for (const Lane &lane : m_lanes) {
        lane.view->view().tick();
        lane.view->list()->viewport()->update();
    }
}

int LanesBoard::count() const
{
    int sum = 0;
    for (const Lane &lane : m_lanes)
        sum += lane.view->view().rowCount();
    return sum;
}

void LanesBoard::select(const std::optional<domain::ComplaintId> &id)
{
    for (const Lane &lane : m_lanes)
        lane.view->select(id);
}

void LanesBoard::focusList()
{
    for (const bool selectedOnly : {true, false}) {
        for (const Lane &lane : m_lanes) {
            QListView *list = lane.view->list();
            if (selectedOnly ? !list->selectionModel()->hasSelection() : lane.view->view().rowCount() == 0)
                continue;
            if (!selectedOnly)
                list->setCurrentIndex(list->model()->index(0, 0));
            list->setFocus();
            return;
        }
    }
}

void LanesBoard::leave(qsizetype from, int direction)
{
    const int row = m_lanes[from].view->list()->currentIndex().row();
    for (qsizetype i = from + direction; i >= 0 && i < m_lanes.size(); i += direction) {
        QListView *list = m_lanes[i].view->list();
        const int rows = m_lanes[i].view->view().rowCount();
        if (m_lanes[i].view->isHidden() || rows == 0)
            continue;
        list->setCurrentIndex(list->model()->index(std::min(std::max(row, 0), rows - 1), 0));
        list->setFocus();
        return;
    }
}

} // namespace barodesk::ui::board
