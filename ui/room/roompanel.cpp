#include "ui/room/roompanel.h"

#include "ui/room/roomfigures.h"
#include "ui/room/roomtable.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <chrono>

namespace barodesk::ui::room {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using models::RoomAgentColumn;

namespace {

constexpr std::array AgentWidths{116, 116, 76, 0, 104, 84};
static_assert(AgentWidths.size() == models::RoomAgentColumnCount);
constexpr std::array QueueWidths{0, 76, 76, 88, 76, 76};
static_assert(QueueWidths.size() == models::RoomQueueColumnCount);

} // namespace

RoomPanel::RoomPanel(Clock now, QWidget *parent) : QWidget(parent), m_now(std::move(now)), m_order(m_agents)
{
    const Clock server = [this] { return serverNow(); };
    m_title = new widgets::Label({}, theme::TextSize::Page, &theme::Tokens::text, QFont::Bold, this);
    m_freshness = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this);
    m_freshness->setObjectName(u"roomFreshness"_s);
    m_banner = new widgets::Banner(this);
    m_banner->setObjectName(u"roomBanner"_s);
    m_stack = new QStackedWidget(this);
    m_content = new QWidget(m_stack);
    m_empty = new widgets::EmptyState(m_stack);
    m_empty->setObjectName(u"roomEmpty"_s);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);

    m_figures = new RoomFigureStrip(m_content);
    m_agentsTable = new RoomTable(*new RoomAgentWords(m_order, server, this), AgentWidths);
    m_agentsTable->setObjectName(u"roomAgents"_s);
    m_agentsTable->horizontalHeader()->setSectionsClickable(true);
    m_agentsTable->horizontalHeader()->setSortIndicatorShown(true);
    m_agentsTable->horizontalHeader()->setSortIndicator(int(RoomAgentColumn::State), Qt::AscendingOrder);
    connect(m_agentsTable->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { m_order.sort(column, order); });
    m_queuesTable = new RoomTable(*new RoomQueueWords(m_queues, server, this), QueueWidths);
    m_queuesTable->setObjectName(u"roomQueues"_s);
    m_nobody = new widgets::EmptyState;
    m_nobody->setObjectName(u"roomNobody"_s);
    m_agentsStack = new QStackedWidget;
    m_agentsStack->addWidget(m_agentsTable);
    m_agentsStack->addWidget(m_nobody);

    const auto paneOf = [this](QWidget *inside) {
        auto *pane = new widgets::Pane({}, m_content);
        pane->body()->setContentsMargins(1, 0, 1, S2);
        pane->body()->addWidget(inside);
        return pane;
    };
    m_agentsPane = paneOf(m_agentsStack);
    m_queuesPane = paneOf(m_queuesTable);
    m_count = new widgets::Chip(m_agentsPane);
    m_agentsPane->addHeaderChip(m_count);
    addWay(domain::ListenWay::Desk, u"roomListen"_s, Qt::ALT | Qt::Key_L, theme::Icon::Ear);
    addWay(domain::ListenWay::Whisper, u"roomWhisper"_s, Qt::ALT | Qt::Key_W, theme::Icon::MessagesSquare);
    addWay(domain::ListenWay::Barge, u"roomBarge"_s, Qt::ALT | Qt::Key_B, theme::Icon::Users);
    m_agentsTable->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_agentsTable, &QWidget::customContextMenuRequested, this, &RoomPanel::showWays);
    connect(m_agentsTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RoomPanel::showListening);

    auto *panes = new QHBoxLayout;
    panes->setSpacing(S3);
    panes->addWidget(m_agentsPane, 11);
    panes->addWidget(m_queuesPane, 9);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(S3);
    content->addWidget(m_figures);
    content->addLayout(panes, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_freshness);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(S4, S3, S4, S4);
    layout->setSpacing(S3);
    layout->addLayout(head);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);

    setFocusProxy(m_agentsTable);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &RoomPanel::tick);
    retranslate();
}

void RoomPanel::setRoom(const std::optional<api::Room> &room, const std::optional<sync::ApiError> &error,
                        const domain::Organisation &organisation)
{
    m_error = error;
    if (room && !error)
        m_ahead = m_now().msecsTo(room->at);
    m_roomAt = room ? std::optional(room->at) : std::nullopt;
    const api::Room shown = room.value_or(api::Room());
    m_agents.setRoom(shown, organisation);
    m_queues.setRoom(shown, organisation);
    m_figures->setFigures(models::figuresOf(shown));
    showState();
}

void RoomPanel::setPermitted(bool permitted)
{
    m_permitted = permitted;
    showState();
}

void RoomPanel::addWay(domain::ListenWay way, const QString &name, const QKeySequence &key, theme::Icon icon)
{
    auto *action = new QAction(this);
    action->setObjectName(name + u"Action"_s);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false);
    action->setVisible(false);
    addAction(action);
    connect(action, &QAction::triggered, this, [this, way] {
        if (const api::RoomAgent *agent = selected())
            emit listenWanted(agent->user, way);
    });
    auto *button = new widgets::Button({}, theme::ButtonRole::Secondary, m_agentsPane);
    button->setObjectName(name);
    button->setThemeIcon(icon);
    button->setKeyHint(widgets::keyText(key));
    button->setSmall(true);
    button->hide();
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_agentsPane->addHeaderAction(button);
    m_ways.push_back({way, action, button});
}

void RoomPanel::setListening(const QList<domain::ListenWay> &ways)
{
    for (const Way &way : m_ways) {
        way.action->setVisible(ways.contains(way.way));
        way.button->setVisible(way.action->isVisible());
    }
    showListening();
}

const api::RoomAgent *RoomPanel::selected() const
{
    const QModelIndexList rows = m_agentsTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_order.agent(rows.first().row());
}

void RoomPanel::showListening()
{
    const api::RoomAgent *agent = selected();
    const bool talks = agent && agent->state == domain::AgentState::Talking && !agent->lostSince;
    for (const Way &way : m_ways) {
        way.action->setEnabled(way.action->isVisible() && talks);
        way.button->setEnabled(way.action->isEnabled());
        way.button->setToolTip(talks       ? u"%1 (%2)"_s.arg(way.action->text(), widgets::keyText(way.action->shortcut()))
                                   : agent ? tr("통화 중인 상담사의 통화만 들을 수 있습니다.")
                                           : tr("통화를 들을 상담사를 표에서 고르세요."));
        way.button->setAccessibleDescription(way.button->toolTip());
    }
}

/// The same for the mouse and the menu key.
void RoomPanel::showWays(const QPoint &position)
{
    QMenu menu(this);
    for (const Way &way : m_ways) {
        if (way.action->isVisible())
            menu.addAction(way.action);
    }
    if (!menu.isEmpty())
        menu.exec(m_agentsTable->viewport()->mapToGlobal(position));
}

QDateTime RoomPanel::serverNow() const { return m_now().addMSecs(m_ahead); }

void RoomPanel::showState()
{
    const bool shown = m_permitted && m_roomAt;
    m_stack->setCurrentWidget(shown ? m_content : static_cast<QWidget *>(m_empty));
    m_freshness->setVisible(shown);
    m_banner->setVisible(shown && m_error);
    if (!m_permitted)
        m_empty->setContent(theme::Icon::Lock, tr("볼 권한이 없습니다"),
                            RoomWords::sentence({.kind = sync::ApiErrorKind::Forbidden, .code = {}, .detail = {}}));
    else if (m_error)
        m_empty->setContent(m_error->kind == sync::ApiErrorKind::Forbidden ? theme::Icon::Lock : theme::Icon::CloudOff,
                            tr("상담 현황을 보일 수 없습니다"), RoomWords::sentence(*m_error));
    else
        m_empty->setContent(theme::Icon::Loader, tr("상담 현황을 가져오는 중입니다"), {});
    m_agentsStack->setCurrentIndex(m_agents.rowCount() > 0 ? 0 : 1);
    m_count->setText(tr("%n명", nullptr, m_agents.rowCount()));
    m_count->setVisible(m_agents.rowCount() > 0);
    showListening();
    tick();
}

void RoomPanel::tick()
{
    if (!m_roomAt)
        return;
    m_figures->showTimes(serverNow());
    m_agentsTable->showTimes();
    m_queuesTable->showTimes();
    m_freshness->setText(tr("%1 기준").arg(m_roomAt->toString(u"HH:mm:ss"_s)));
    if (m_error)
        m_banner->setContent(widgets::Tone::Warn,
                             tr("%1 아래는 %2의 현황입니다.").arg(RoomWords::sentence(*m_error), m_roomAt->toString(u"HH:mm"_s)));
}

void RoomPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    tick();
}

void RoomPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void RoomPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RoomPanel::retranslate()
{
    m_title->setText(tr("상담 현황"));
    m_agentsPane->setTitle(tr("상담사"));
    m_queuesPane->setTitle(tr("대기열"));
    for (const Way &way : m_ways) {
        switch (way.way) {
        case domain::ListenWay::Desk:
        case domain::ListenWay::Listen:
            way.action->setText(tr("고른 상담사의 통화 듣기"));
            way.button->setText(tr("듣기"));
            break;
        case domain::ListenWay::Whisper:
            way.action->setText(tr("고른 상담사에게 귓속말하기"));
            way.button->setText(tr("귓속말"));
            break;
        case domain::ListenWay::Barge:
            way.action->setText(tr("고른 상담사의 통화에 끼어들기"));
            way.button->setText(tr("끼어들기"));
            break;
        }
    }
    m_agentsTable->setAccessibleName(tr("상담사 표"));
    m_queuesTable->setAccessibleName(tr("대기열 표"));
    m_nobody->setContent(theme::Icon::Users, tr("아직 아무도 없습니다"), tr("오늘 로그인한 상담사가 여기에 보입니다."));
    int chip = 0; // Of every state: a column that grew with the rows would tremble.
    for (int i = 0; i < domain::AgentStateCount; ++i) {
        api::RoomAgent agent;
        agent.state = domain::AgentState(i);
        chip = std::max(chip, widgets::chipSize(RoomWords::chip(agent)).width());
        agent.lostSince = QDateTime();
        chip = std::max(chip, widgets::chipSize(RoomWords::chip(agent)).width());
    }
    m_agentsTable->setRoomFor(int(RoomAgentColumn::State), chip);
    showState();
}

} // namespace barodesk::ui::room
