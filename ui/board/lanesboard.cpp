#include "ui/board/lanesboard.h"

#include "ui/board/boardtextmodel.h"
#include "ui/board/cardlist.h"
#include "ui/board/laneview.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace barodesk::ui::board {

using models::ComplaintFilter;
using models::Lane;

namespace {
constexpr int MostMoved = 200;
constexpr int NarrowestLane
    = 186; ///< A number and a badge beside each other; the due time whole, with its shape, beside a name. Six stand in 1,280.
} // namespace

LanesBoard::LanesBoard(models::ComplaintTableModel &table, std::function<QDateTime()> now, ComplaintFaces &faces, RecentChanges &recent,
                       QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *lanes = new QWidget(this);
    lanes->setAutoFillBackground(false);
    auto *layout = new QHBoxLayout(lanes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S3);
    setWidget(lanes);
    lanes->setAutoFillBackground(false); // The scroll area has turned it on.
    m_lanes.resize(models::LaneCount);
    const auto put = [&](const QString &name, const QString &title, Lane lane) {
        layout->addWidget(add(name, title, lane, table, now, faces, recent), 1);
    };
    put(QStringLiteral("laneReceived"), tr("접수"), Lane::Received);
    put(QStringLiteral("laneAssigned"), tr("배정"), Lane::Assigned);
    put(QStringLiteral("laneInProgress"), tr("처리중"), Lane::InProgress);
    put(QStringLiteral("laneScheduled"), tr("처리예정"), Lane::Scheduled);
    put(QStringLiteral("laneResolved"), tr("완료 · 콜백"), Lane::Resolved);
    put(QStringLiteral("laneStuck"), tr("소관 미정 · 예산"), Lane::Stuck);
    shown(Lane::Stuck)->setToolTip(tr("소관 부서가 정해지지 않았거나 예산·권한이 없어 멈춘 민원"));
    setFilter({});
}

LaneView *LanesBoard::add(const QString &name, const QString &title, Lane lane, models::ComplaintTableModel &table,
                          const std::function<QDateTime()> &now, ComplaintFaces &faces, RecentChanges &recent)
{
    auto *view = new LaneView(title, new models::ComplaintViewModel(table, now), faces, recent, widget());
    view->setObjectName(name);
    view->setMinimumWidth(NarrowestLane);
    m_lanes[int(lane)] = view;
    connect(view, &LaneView::chosen, this, &LanesBoard::chosen);
    connect(view, &LaneView::countChanged, this, &LanesBoard::countChanged);
    connect(view, &LaneView::openRequested, this, &LanesBoard::openRequested);
    connect(view, &LaneView::menuRequested, this, &LanesBoard::menuRequested);
    connect(view, &LaneView::leaveRequested, this, [this, lane](int direction) { leave(int(lane), direction); });
    connect(view, &LaneView::moveRequested, this, [this, lane](int direction) {
        for (int to = int(lane) + direction; to >= 0 && to < models::LaneCount; to += direction) {
            if (shown(Lane(to))->isHidden())
                continue;
            emit moveRequested(selected(MostMoved), Lane(to));
            return;
        }
    });
    connect(view, &LaneView::selectionChanged, this, [this, view] {
        if (!view->list()->isGathering() && view->list()->selectionModel()->hasSelection()) {
            for (LaneView *other : std::as_const(m_lanes)) {
                if (other != view)
                    other->select(std::nullopt);
            }
        }
        emit selectionChanged();
    });
    view->list()->setGathered([this] { return selected(MostMoved); });
    connect(view->list(), &CardList::dragging, this, &LanesBoard::dragging);
    connect(view->list(), &CardList::hovered, this, [this, lane](const QList<domain::ComplaintId> &ids) {
        if (m_takes.isEmpty())
            return;
        using DropState = LaneView::DropState;
        const bool takes = m_takes[int(lane)];
        shown(lane)->setDropState(!takes ? DropState::Refusing : ids.isEmpty() ? DropState::Taking : DropState::Under);
    });
    connect(view->list(), &CardList::dropped, this, [this, lane](const QList<domain::ComplaintId> &ids) { emit moveRequested(ids, lane); });
    return view;
}

void LanesBoard::setFilter(const ComplaintFilter &filter)
{
    for (int i = 0; i < models::LaneCount; ++i) {
        ComplaintFilter narrowed = filter;
        const bool any = models::narrow(narrowed, Lane(i));
        m_lanes[i]->setVisible(any);
        m_lanes[i]->view().setActive(any);
        if (any)
            m_lanes[i]->view().setFilter(narrowed);
    }
    fitWidth();
}

void LanesBoard::setActive(bool active)
{
    for (LaneView *lane : std::as_const(m_lanes))
        lane->view().setActive(active && !lane->isHidden());
}

void LanesBoard::tick()
{
    for (LaneView *lane : std::as_const(m_lanes)) {
        lane->view().tick();
        lane->list()->viewport()->update();
    }
}

int LanesBoard::count() const
{
    int sum = 0;
    for (const LaneView *lane : m_lanes)
        sum += const_cast<LaneView *>(lane)->view().rowCount();
    return sum;
}

void LanesBoard::select(const std::optional<domain::ComplaintId> &id, bool follow)
{
    for (LaneView *lane : std::as_const(m_lanes)) {
        if (lane->select(id) && follow)
            ensureWidgetVisible(lane, 0, 0);
    }
}

QList<domain::ComplaintId> LanesBoard::selected(int most) const
{
    QList<domain::ComplaintId> ids;
    for (const LaneView *lane : m_lanes) {
        if (ids.size() < most)
            ids += lane->list()->selected(most - int(ids.size()));
    }
    return ids;
}

QString LanesBoard::titleOf(Lane lane) const { return m_lanes[int(lane)]->title(); }

void LanesBoard::showDropsFor(const QList<domain::ComplaintId> &ids, const std::function<bool(Lane, const domain::ComplaintId &)> &takes)
{
    m_takes.clear();
    for (int i = 0; i < models::LaneCount; ++i) {
        m_takes << std::ranges::any_of(ids, [&](const domain::ComplaintId &id) { return takes(Lane(i), id); });
        m_lanes[i]->setDropState(m_takes.last() ? LaneView::DropState::Taking : LaneView::DropState::Refusing);
    }
}

void LanesBoard::showNoDrops()
{
    m_takes.clear();
    for (LaneView *lane : std::as_const(m_lanes))
        lane->setDropState(LaneView::DropState::Idle);
}

void LanesBoard::focusList()
{
    for (const bool selectedOnly : {true, false}) {
        for (LaneView *lane : std::as_const(m_lanes)) {
            QListView *list = lane->list();
            if (selectedOnly ? !list->selectionModel()->hasSelection() : lane->view().rowCount() == 0)
                continue;
            if (!selectedOnly)
                list->setCurrentIndex(list->model()->index(0, 0));
            list->setFocus();
            return;
        }
    }
}

void LanesBoard::leave(int from, int direction)
{
    const int row = m_lanes[from]->list()->currentIndex().row();
    for (int i = from + direction; i >= 0 && i < m_lanes.size(); i += direction) {
        QListView *list = m_lanes[i]->list();
        const int rows = m_lanes[i]->view().rowCount();
        if (m_lanes[i]->isHidden() || rows == 0)
            continue;
        list->setCurrentIndex(list->model()->index(std::min(std::max(row, 0), rows - 1), 0));
        list->setFocus();
        ensureWidgetVisible(m_lanes[i], 0, 0);
        return;
    }
}

void LanesBoard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitWidth();
}

/// A bar only where the lanes do not fit: else the cards keep the room.
void LanesBoard::fitWidth()
{
    const auto lanes = std::ranges::count_if(m_lanes, [](const LaneView *lane) { return !lane->isHidden(); });
    const int needed = int(lanes) * NarrowestLane + (int(lanes) - 1) * theme::metrics::S3;
    setHorizontalScrollBarPolicy(needed > width() ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

} // namespace barodesk::ui::board
