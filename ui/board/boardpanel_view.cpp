// Which complaints the board shows, and how.
#include "ui/board/boardpanel.h"

#include "models/complaintgroups.h"
#include "models/complainttablemodel.h"
#include "models/complaintviewmodel.h"
#include "ui/board/boardbar.h"
#include "ui/board/boardtable.h"
#include "ui/board/calendarboard.h"
#include "ui/board/figurestrip.h"
#include "ui/board/filterbar.h"
#include "ui/board/grouppane.h"
#include "ui/board/lanesboard.h"
#include "ui/board/viewmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QSignalBlocker>
#include <QStackedWidget>

namespace barodesk::ui::board {

void BoardPanel::setMode(Mode mode)
{
    m_mode = mode;
    m_bar->setMode(mode);
    m_view->setActive(mode == Mode::Table);
    m_lanes->setActive(mode == Mode::Lanes);
    m_calendar->setActive(mode == Mode::Calendar);
    applyFilter();
    if (mode == Mode::Table)
        m_table->select(m_current);
    else if (mode == Mode::Lanes)
        m_lanes->select(m_current);
    else if (m_current && isDetailOpen())
        m_calendar->show(*m_current);
    else // The month is today's until somebody has a complaint in hand.
        m_calendar->select(m_current);
    showSide();
}

models::BoardView BoardPanel::view() const
{
    models::BoardView view{m_mode,           m_grouping,           m_table->sortKeys(),
                           m_filter.figures, m_filters->choices(), m_bar->search().liveText().trimmed()};
    if (view.sort == QList{models::ComplaintSortKey()})
        view.sort.clear();
    return view;
}

void BoardPanel::setView(const models::BoardView &view)
{
    m_filters->setChoices(view.choices);
    m_filters->setVisible(!m_filters->isHidden() || view.choices.count() > 0);
    m_filter.figures = view.figures;
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->search().setText(view.text);
    }
    m_table->setSortKeys(view.sort);
    m_groupPane->showAll();
    setGrouping(view.grouping);
    setMode(view.mode);
}

void BoardPanel::setGrouping(models::Grouping grouping)
{
    m_grouping = grouping;
    m_groupPane->setGrouping(grouping);
    m_groupPane->setVisible(grouping != models::Grouping::None);
    m_table->setGrouping(grouping);
    m_bar->setGrouped(grouping != models::Grouping::None);
    applyFilter();
}

void BoardPanel::setFilter(const models::ComplaintFilter &filter)
{
    m_filter.figures = filter.figures;
    m_bar->search().setText(filter.text);
    applyFilter();
}

void BoardPanel::applyFilter()
{
    const domain::Organisation &organisation = m_access.replica.organisation();
    const models::FilterChoices choices = m_filters->choices();
    m_filter.text = m_bar->search().liveText().trimmed();
    choices.addTo(m_filter, organisation, m_access.actor().user);
    m_filter.group.reset();
    m_groups->setFilter(m_filter);
    if (const auto group = m_groupPane->group(); group && m_grouping != models::Grouping::None)
        m_filter.group = models::groupFilter(m_grouping, *group, organisation);
    m_figures->setFigures(m_filter.figures);
    m_bar->setFilters(choices.count(), !m_filters->isHidden());
    m_bar->setViewName(m_views->nameOf(view()));
    if (m_mode == Mode::Table)
        m_view->setFilter(m_filter);
    else if (m_mode == Mode::Lanes)
        m_lanes->setFilter(m_filter);
    else
        m_calendar->setFilter(m_filter);
    showWhatIsThere();
}

void BoardPanel::resetFilter()
{
    m_filters->setChoices({});
    m_filter.figures = {};
    m_bar->search().clear();
    if (m_groupPane->group())
        m_groupPane->showAll();
    applyFilter();
}

QWidget *BoardPanel::list() const
{
    switch (m_mode) {
    case Mode::Lanes: return m_lanes;
    case Mode::Table: return m_table;
    case Mode::Calendar: return m_calendar;
    }
    return m_lanes;
}

int BoardPanel::count() const
{
    switch (m_mode) {
    case Mode::Lanes: return m_lanes->count();
    case Mode::Table: return m_view->rowCount();
    case Mode::Calendar: return m_calendar->count();
    }
    return 0;
}

void BoardPanel::showWhatIsThere()
{
    using sync::Connection;
    const bool everything = m_mode == Mode::Table;
    const bool nothingKnown = m_records->rowCount() == 0;
    const bool nothingFound = count() == 0;
    if (nothingKnown) {
        if (m_status.connection == Connection::Connecting || m_status.connection == Connection::CatchingUp)
            m_empty->setContent(theme::Icon::Loader, tr("민원을 불러오는 중입니다"),
                                tr("처음 한 번은 시간이 조금 걸립니다. 그동안 전화는 그대로 쓸 수 있습니다."));
        else if (m_status.connection == Connection::Offline)
            m_empty->setContent(theme::Icon::CloudOff, tr("서버에 연결되지 않았습니다"),
                                tr("연결되면 민원이 저절로 나타납니다. 지금 접수하는 민원은 이 PC에 안전하게 남습니다."));
        else
            m_empty->setContent(theme::Icon::Inbox, tr("아직 접수된 민원이 없습니다"),
                                tr("상담 화면에서 접수하면 바로 여기에 나타납니다."));
    } else if (nothingFound && (!m_filter.isEmpty() || everything)) {
        m_empty->setContent(theme::Icon::Search, tr("조건에 맞는 민원이 없습니다"),
                            everything ? tr("검색어를 줄이거나 조건을 지워 보세요.")
                                       : tr("검색어를 줄이거나 조건을 지워 보세요. 종결된 민원은 표에서 찾을 수 있습니다."),
                            tr("조건 지우기"));
    }
    m_stack->setCurrentWidget(nothingKnown || (nothingFound && !m_filter.isEmpty()) ? m_empty : list());
}

} // namespace barodesk::ui::board
