#include "ui/board/boardpanel.h"

#include "models/boardsummary.h"
#include "models/complaintgroups.h"
#include "models/complainttablemodel.h"
#include "models/complaintviewmodel.h"
#include "ui/board/attentionpanel.h"
#include "ui/board/boardbar.h"
#include "ui/board/boardtable.h"
#include "ui/board/bulkpanel.h"
#include "ui/board/calendarboard.h"
#include "ui/board/complaintface.h"
#include "ui/board/detailpanel.h"
#include "ui/board/figurestrip.h"
#include "ui/board/filterbar.h"
#include "ui/board/grouppane.h"
#include "ui/board/lanesboard.h"
#include "ui/board/recentchanges.h"
#include "ui/board/viewmenu.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::board {

using namespace theme::metrics;

BoardPanel::BoardPanel(BoardAccess access, QWidget *parent)
    : QWidget(parent),
      m_access(std::move(access)),
      m_records(new models::ComplaintTableModel(m_access.replica, this)),
      m_view(new models::ComplaintViewModel(*m_records, m_access.now, this)),
      m_summary(new models::BoardSummary(*m_records, m_access.now, this)),
      m_groups(new models::ComplaintGroups(*m_records, m_access.now, this)),
      m_faces(std::make_unique<ComplaintFaces>(m_access.replica, m_access.now)),
      m_recent(new RecentChanges(this)),
      m_actions(new BoardActions(m_access, this)),
      m_bar(new BoardBar(this)),
      m_views(new ViewMenu(m_access, this)),
      m_offline(new widgets::Banner(this)),
      m_figures(new FigureStrip(*m_summary, m_access.now, this)),
      m_filters(new FilterBar(this)),
      m_groupPane(new GroupPane(*m_groups, m_access.replica, this)),
      m_stack(new QStackedWidget(this)),
      m_lanes(new LanesBoard(*m_records, m_access.now, *m_faces, *m_recent, this)),
      m_table(new BoardTable(*m_view, *m_faces, *m_recent, this)),
      m_calendar(new CalendarBoard(*m_records, m_access.now, *m_faces, *m_recent, this)),
      m_empty(new widgets::EmptyState(this)),
      m_detail(new DetailPanel(m_access, this)),
      m_bulk(new BulkPanel(m_access, *m_actions, this)),
      m_attention(new AttentionPanel(m_access, this)),
      m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("boardPanel"));
    auto *work = new QHBoxLayout;
    work->setSpacing(S3);
    work->addWidget(m_groupPane);
    work->addWidget(m_stack, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(S3);
    left->addWidget(m_bar);
    left->addWidget(m_offline);
    left->addWidget(m_figures);
    left->addWidget(m_filters);
    left->addLayout(work, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(S4, S3, S4, S3);
    layout->setSpacing(S3);
    layout->addLayout(left, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_bulk);
    layout->addWidget(m_attention);
    for (QWidget *page : {static_cast<QWidget *>(m_lanes), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_calendar),
                          static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(page);
    for (QWidget *shownLater : {static_cast<QWidget *>(m_offline), static_cast<QWidget *>(m_filters), static_cast<QWidget *>(m_groupPane),
                                static_cast<QWidget *>(m_detail), static_cast<QWidget *>(m_bulk), static_cast<QWidget *>(m_attention)})
        shownLater->hide();
    m_filters->setOrganisation(m_access.replica.organisation());

    connectLists();
    connectRecords();
    addKeys();
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &BoardPanel::tick);
    m_minute.start();
    actorChanged();
    setMode(Mode::Lanes);
    showClock();
}

BoardPanel::~BoardPanel() = default;

void BoardPanel::connectLists()
{
    connect(m_bar, &BoardBar::modeChosen, this, &BoardPanel::setMode);
    connect(m_bar, &BoardBar::searchChanged, this, &BoardPanel::applyFilter);
    connect(m_bar, &BoardBar::searchEntered, this, [this] {
        if (m_mode != Mode::Table) {
            focusList();
        } else if (m_view->rowCount() > 0) {
            m_table->setFocus();
            if (!m_table->currentIndex().isValid())
                m_table->selectRow(0);
        }
    });
    connect(m_bar, &BoardBar::filtersToggled, this, [this] {
        m_filters->setVisible(m_filters->isHidden());
        applyFilter();
    });
    connect(m_bar, &BoardBar::groupingToggled, this, [this] {
        const bool grouped = m_grouping != models::Grouping::None;
        setGrouping(grouped ? models::Grouping::None : models::Grouping::Department);
    });
    connect(m_bar, &BoardBar::attentionToggled, this, &BoardPanel::toggleAttention);
    connect(m_attention, &AttentionPanel::closeRequested, this, &BoardPanel::toggleAttention);
    connect(m_attention, &AttentionPanel::openRequested, this, &BoardPanel::open);
    connect(m_attention, &AttentionPanel::countChanged, this, [this] { m_bar->setAttention(m_attention->lateCount(), m_attentionWanted); });
    connect(m_bar, &BoardBar::viewsWanted, this, [this] {
        const QWidget &button = m_bar->views();
        m_views->open(button.mapToGlobal(QPoint(0, button.height())), view());
    });
    connect(m_views, &ViewMenu::chosen, this, &BoardPanel::setView);
    connect(m_views, &ViewMenu::changed, this, [this] { m_bar->setViewName(m_views->nameOf(view())); });
    connect(m_views, &ViewMenu::told, this,
            [this](const QString &sentence, bool bad) { m_toast->showMessage(sentence, bad ? widgets::Tone::Bad : widgets::Tone::Ok); });
    connect(m_groupPane, &GroupPane::groupingChosen, this, &BoardPanel::setGrouping);
    connect(m_groupPane, &GroupPane::groupChosen, this, &BoardPanel::applyFilter);
    connect(m_figures, &FigureStrip::figureToggled, this, [this](models::BoardFigure figure, bool on) {
        m_filter.figures = {};
        if (on)
            m_filter.figures.insert(figure);
        applyFilter();
    });
    connect(m_filters, &FilterBar::changed, this, &BoardPanel::applyFilter);
    connect(m_filters, &FilterBar::resetRequested, this, &BoardPanel::resetFilter);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &BoardPanel::resetFilter);
    const auto follow = [this](auto *list) {
        using List = std::remove_pointer_t<decltype(list)>;
        connect(list, &List::chosen, this, &BoardPanel::choose);
        connect(list, &List::openRequested, this, &BoardPanel::open);
        connect(list, &List::menuRequested, this, &BoardPanel::showMenu);
    };
    follow(m_lanes);
    follow(m_table);
    follow(m_calendar);
    connect(m_lanes, &LanesBoard::selectionChanged, this, &BoardPanel::selectionChanged);
    connect(m_table, &BoardTable::selectionByPerson, this, &BoardPanel::selectionChanged);
    connect(m_calendar, &CalendarBoard::selectionChanged, this, &BoardPanel::selectionChanged);
    connect(m_lanes, &LanesBoard::dragging, this, &BoardPanel::dragging);
    connect(m_lanes, &LanesBoard::moveRequested, this,
            [this](const QList<domain::ComplaintId> &ids, models::Lane lane) { moveTo(lane, ids); });
    connect(m_table, &BoardTable::searchRequested, this, [this](const QString &text) {
        focusSearch();
        m_bar->search().setText(text);
    });
    connect(m_detail, &DetailPanel::closeRequested, this, &BoardPanel::closeDetail);
    connect(m_detail, &DetailPanel::complaintActivated, this, &BoardPanel::open);
    connect(m_detail, &DetailPanel::given, this, [this](domain::CommandKind kind) {
        if (!m_detail->complaint())
            return;
        m_actions->note(kind, {*m_detail->complaint()});
        tell(kind, {{*m_detail->complaint()}, {}});
    });
    connect(m_bulk, &BulkPanel::given, this,
            [this](domain::CommandKind kind, const BoardActions::Outcome &outcome) { tell(kind, outcome); });
    connect(m_bulk, &BulkPanel::settled, &m_settle, qOverload<>(&QTimer::start));
    connect(m_bulk, &BulkPanel::closeRequested, this, [this] {
        const bool had = m_bulk->isAncestorOf(focusWidget());
        m_lanes->select(m_current);
        m_table->select(m_current);
        m_calendar->select(m_current);
        selectionChanged();
        if (had)
            focusList();
    });
    connect(m_toast, &widgets::Toast::actionTriggered, this, &BoardPanel::undo);
}

void BoardPanel::connectRecords()
{
    store::Replica &replica = m_access.replica;
    const auto refreshSide = [this] {
        if (isDetailOpen())
            m_detail->refresh();
        if (!m_bulk->isHidden())
            m_bulk->refresh();
    };
    connect(&replica, &store::Replica::complaintsChanged, this, &BoardPanel::noteChanges);
    connect(&replica, &store::Replica::pendingChanged, this, refreshSide);
    connect(m_records, &models::ComplaintTableModel::organisationChanged, this, [this] {
        m_faces->forget();
        m_filters->setOrganisation(m_access.replica.organisation());
        m_views->forgetNames();
        m_bar->setViewName(m_views->nameOf(view()));
    });
    connect(m_records, &QAbstractItemModel::modelReset, this, [this, refreshSide] {
        m_faces->forget();
        m_views->forgetNames();
        m_filters->setOrganisation(m_access.replica.organisation());
        applyFilter();
        refreshSide();
    });
    connect(m_summary, &models::BoardSummary::changed, this, &BoardPanel::showWhatIsThere);
    connect(m_lanes, &LanesBoard::countChanged, this, &BoardPanel::rowsChanged);
    connect(m_calendar, &CalendarBoard::countChanged, this, &BoardPanel::rowsChanged);
    connect(m_view, &QAbstractItemModel::rowsInserted, this, &BoardPanel::rowsChanged);
    connect(m_view, &QAbstractItemModel::rowsRemoved, this, &BoardPanel::rowsChanged);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        // What was gathered stays gathered; what has left the list is not in it any more.
        if (selected().size() < 2) {
            if (m_mode == Mode::Table)
                m_table->select(m_current);
            else if (m_mode == Mode::Lanes)
                m_lanes->select(m_current, false); // Whoever has scrolled elsewhere stays there.
        }
        if (m_bulk->isWanted() || selected().size() > 1)
            takeSelection(false);
        if (hasFocus())
            focusList();
    });
}

void BoardPanel::addKeys()
{
    addActions(m_detail->actionsOfComplaint()); // They are disabled while the panel is hidden.
    const auto key = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_1), [this] { setMode(Mode::Lanes); });
    key(QKeySequence(Qt::ALT | Qt::Key_2), [this] { setMode(Mode::Table); });
    key(QKeySequence(Qt::ALT | Qt::Key_3), [this] { setMode(Mode::Calendar); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { emit m_bar->filtersToggled(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), [this] { emit m_bar->groupingToggled(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [this] { toggleAttention(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { emit m_bar->viewsWanted(); });
}

void BoardPanel::setSyncStatus(const sync::SyncStatus &status)
{
    m_status = status;
    const bool offline = status.connection == sync::Connection::Offline;
    m_offline->setVisible(offline && m_records->rowCount() > 0);
    if (offline) {
        const QString since = status.lastContact ? TimeText::moment(*status.lastContact, m_access.now()) : tr("알 수 없음");
        m_offline->setContent(
            widgets::Tone::Warn,
            status.waiting > 0
                ? tr("오프라인입니다. 마지막 동기화 %1 · 보낼 변경 %2건은 연결되면 저절로 보냅니다.").arg(since).arg(status.waiting)
                : tr("오프라인입니다. 마지막 동기화 %1 · 그대로 일하면 연결될 때 저절로 보냅니다.").arg(since));
    }
    showClock();
    showWhatIsThere();
}

void BoardPanel::rowsChanged()
{
    showWhatIsThere();
    m_settle.start(0);
}

void BoardPanel::showClock()
{
    const QString now = TimeText::full(m_access.now());
    m_bar->setClock(m_status.connection == sync::Connection::Live ? tr("%1 · 실시간").arg(now) : now);
}

void BoardPanel::actorChanged()
{
    const domain::Actor actor = m_access.actor();
    m_records->setNamesSearchable(domain::isPermitted(actor.role, domain::Permission::ReadPersonalData));
    m_attention->actorChanged();
    m_views->forgetNames();
    applyFilter();
    if (isDetailOpen())
        m_detail->refresh();
}

/// Whoever comes here comes for the work: the keys go to the list.
void BoardPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_stack->currentWidget() != m_empty)
        focusList();
}

bool BoardPanel::isDetailOpen() const { return m_detailWanted; }

void BoardPanel::focusSearch()
{
    m_bar->search().setFocus(Qt::ShortcutFocusReason);
    m_bar->search().selectAll();
}

void BoardPanel::noteChanges(const QList<domain::ComplaintId> &ids)
{
    const domain::UserId me = m_access.actor().user;
    if (ids.size() <= 20) { // More is a catch-up, no news.
        for (const domain::ComplaintId &id : ids) {
            const auto last = m_access.replica.lastEntry(id);
            if (last && last->by != me)
                m_recent->add(id);
        }
    }
    if (isDetailOpen() && m_detail->complaint() && ids.contains(*m_detail->complaint()))
        m_detail->refresh();
    if (!m_bulk->isHidden() && std::ranges::any_of(m_bulk->complaints(), [&](const auto &id) { return ids.contains(id); }))
        m_bulk->refresh();
}

void BoardPanel::tick()
{
    m_faces->forget();
    m_view->tick();
    m_lanes->tick();
    m_calendar->tick();
    m_groups->tick();
    m_attention->tick();
    m_summary->tick();
    m_table->viewport()->update();
    showClock();
    if (isDetailOpen())
        m_detail->refresh();
}

void BoardPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier) {
        focusSearch();
    } else if (event->matches(QKeySequence::Undo)) {
        undo();
    } else if (event->key() == Qt::Key_Escape) {
        if (!m_bulk->isHidden()) {
            if (!m_bulk->closeForm())
                emit m_bulk->closeRequested();
        } else if (isDetailOpen()) {
            if (!m_detail->closeForm())
                closeDetail();
        } else if (m_attentionWanted) {
            toggleAttention();
        } else if (!m_filter.isEmpty())
            resetFilter();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BoardPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    if (!focusWidget())
        focusList();
}

void BoardPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void BoardPanel::fitWidth()
{
    const int side = width() >= 1500 ? 420 : 360;
    m_detail->setFixedWidth(side);
    m_bulk->setFixedWidth(side);
    m_attention->setFixedWidth(side);
}

} // namespace barodesk::ui::board
