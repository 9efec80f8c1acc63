#include "ui/board/boardpanel.h"

#include "models/boardsummary.h"
#include "models/complainttablemodel.h"
#include "models/complaintviewmodel.h"
#include "ui/board/boardtable.h"
#include "ui/board/complaintface.h"
#include "ui/board/detailpanel.h"
#include "ui/board/figurestrip.h"
#include "ui/board/filterbar.h"
#include "ui/board/lanesboard.h"
#include "ui/board/recentchanges.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace theme::metrics;
using theme::ButtonRole;
using theme::TextSize;
using theme::Tokens;

BoardPanel::BoardPanel(BoardAccess access, QWidget *parent)
    : QWidget(parent),
      m_access(std::move(access)),
      m_records(new models::ComplaintTableModel(m_access.replica, this)),
      m_view(new models::ComplaintViewModel(*m_records, m_access.now, this)),
      m_summary(new models::BoardSummary(*m_records, m_access.now, this)),
      m_faces(std::make_unique<ComplaintFaces>(m_access.replica, m_access.now)),
      m_recent(new RecentChanges(this)),
      m_offline(new widgets::Banner(this)),
      m_figures(new FigureStrip(*m_summary, m_access.now, this)),
      m_filters(new FilterBar(this)),
      m_stack(new QStackedWidget(this)),
      m_lanes(new LanesBoard(*m_records, m_access.now, *m_faces, *m_recent, this)),
      m_table(new BoardTable(*m_view, *m_faces, *m_recent, this)),
      m_empty(new widgets::EmptyState(this)),
      m_detail(new DetailPanel(m_access, this))
{
    setObjectName(QStringLiteral("boardPanel"));
    auto *left = new QVBoxLayout;
    left->setSpacing(S3);
    left->addWidget(makeHeader());
    left->addWidget(m_offline);
    left->addWidget(m_figures);
    left->addWidget(m_filters);
    left->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(S4, S3, S4, S3);
    layout->setSpacing(S3);
    layout->addLayout(left, 1);
    layout->addWidget(m_detail);
    for (QWidget *page : {static_cast<QWidget *>(m_lanes), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(page);
    m_offline->hide();
    m_filters->hide();
    m_detail->hide();
    m_filters->setOrganisation(m_access.replica.organisation());

    connect(m_figures, &FigureStrip::figureToggled, this, [this](models::BoardFigure figure, bool on) {
        m_filter.figures = {};
        if (on)
            m_filter.figures.insert(figure);
        applyFilter();
    });
    connect(m_filters, &FilterBar::changed, this, &BoardPanel::applyFilter);
    connect(m_filters, &FilterBar::resetRequested, this, &BoardPanel::resetFilter);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &BoardPanel::resetFilter);
    connect(m_lanes, &LanesBoard::chosen, this, &BoardPanel::choose);
    connect(m_lanes, &LanesBoard::openRequested, this, &BoardPanel::open);
    connect(m_table, &BoardTable::chosen, this, &BoardPanel::choose);
    connect(m_table, &BoardTable::openRequested, this, &BoardPanel::open);
    connect(m_table, &BoardTable::searchRequested, this, [this](const QString &text) {
        focusSearch();
        m_search->setText(text);
    });
    connect(m_detail, &DetailPanel::closeRequested, this, &BoardPanel::closeDetail);
    connect(m_detail, &DetailPanel::complaintActivated, this, &BoardPanel::open);

    store::Replica &replica = m_access.replica;
    connect(&replica, &store::Replica::complaintsChanged, this, &BoardPanel::noteChanges);
    connect(&replica, &store::Replica::pendingChanged, this, [this] {
        if (isDetailOpen())
            m_detail->refresh();
    });
    connect(m_records, &models::ComplaintTableModel::organisationChanged, this, [this] {
        m_faces->forget();
        m_filters->setOrganisation(m_access.replica.organisation());
    });
    connect(m_records, &QAbstractItemModel::modelReset, this, [this] {
        m_faces->forget();
        m_filters->setOrganisation(m_access.replica.organisation());
        applyFilter();
        if (isDetailOpen())
            m_detail->refresh();
    });
    connect(m_summary, &models::BoardSummary::changed, this, &BoardPanel::showWhatIsThere);
    connect(m_lanes, &LanesBoard::countChanged, this, &BoardPanel::rowsChanged);
    connect(m_view, &QAbstractItemModel::rowsInserted, this, &BoardPanel::rowsChanged);
    connect(m_view, &QAbstractItemModel::rowsRemoved, this, &BoardPanel::rowsChanged);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_mode == Mode::Table)
            m_table->select(m_current);
        else
            m_lanes->select(m_current);
        if (hasFocus())
            focusList();
    });

    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &BoardPanel::tick);
    m_minute.start();
    actorChanged();
    setMode(Mode::Lanes);
    showClock();
}

BoardPanel::~BoardPanel() = default;

QWidget *BoardPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S2);
    auto *title = new widgets::Label(tr("바로처리 보드"), TextSize::Page, &Tokens::text, QFont::DemiBold, header);
    m_clock = new widgets::Label(QString(), TextSize::Small, &Tokens::text3, QFont::Normal, header);
    m_clock->setObjectName(QStringLiteral("boardClock"));
    m_search = new widgets::SearchField(header);
    m_search->setObjectName(QStringLiteral("boardSearch"));
    m_search->setPlaceholderText(tr("번호, 위치, 내용, 초성, 전화 끝자리"));
    m_search->setAccessibleName(tr("민원 검색"));
    m_search->setKeyHint(QStringLiteral("/"));
    m_search->setMinimumWidth(200);
    m_search->setMaximumWidth(320);
    connect(m_search, &widgets::SearchField::liveTextChanged, this, [this](const QString &text) {
        m_filter.text = text.trimmed();
        applyFilter();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_mode == Mode::Lanes) {
            m_lanes->focusList();
        } else if (m_view->rowCount() > 0) {
            m_table->setFocus();
            if (!m_table->currentIndex().isValid())
                m_table->selectRow(0);
        }
    });
    const auto toggle = [header, layout](const QString &name, const QString &text, theme::Icon icon) {
        auto *button = new widgets::Button(text, ButtonRole::Secondary, header);
        button->setObjectName(name);
        button->setThemeIcon(icon);
        button->setCheckable(true);
        layout->addWidget(button);
        return button;
    };
    layout->addWidget(title);
    layout->addSpacing(S1);
    layout->addWidget(m_clock);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    m_filterButton = toggle(QStringLiteral("boardFilters"), tr("거르기"), theme::Icon::Filter);
    m_lanesButton = toggle(QStringLiteral("boardLanes"), tr("흐름"), theme::Icon::Columns);
    m_tableButton = toggle(QStringLiteral("boardTableMode"), tr("표"), theme::Icon::Table);
    m_filterButton->setToolTip(tr("거르기 (Ctrl+Shift+F)"));
    m_lanesButton->setToolTip(tr("상태별 흐름으로 보기 (Alt+1)"));
    m_tableButton->setToolTip(tr("표로 보기 (Alt+2)"));
    connect(m_filterButton, &QPushButton::toggled, this, [this](bool on) {
        m_filters->setVisible(on);
        applyFilter();
    });
    connect(m_lanesButton, &QPushButton::clicked, this, [this] { setMode(Mode::Lanes); });
    connect(m_tableButton, &QPushButton::clicked, this, [this] { setMode(Mode::Table); });

    const auto key = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_1), [this] { setMode(Mode::Lanes); });
    key(QKeySequence(Qt::ALT | Qt::Key_2), [this] { setMode(Mode::Table); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { m_filterButton->toggle(); });
    return header;
}

void BoardPanel::setMode(Mode mode)
{
    m_mode = mode;
    m_lanesButton->setChecked(mode == Mode::Lanes);
    m_tableButton->setChecked(mode == Mode::Table);
    theme::setButtonRole(m_lanesButton, mode == Mode::Lanes ? ButtonRole::Soft : ButtonRole::Secondary);
    theme::setButtonRole(m_tableButton, mode == Mode::Table ? ButtonRole::Soft : ButtonRole::Secondary);
    m_view->setActive(mode == Mode::Table);
    m_lanes->setActive(mode == Mode::Lanes);
    applyFilter();
    if (mode == Mode::Table)
        m_table->select(m_current);
    else
        m_lanes->select(m_current);
}

void BoardPanel::setFilter(const models::ComplaintFilter &filter)
{
    m_filter.figures = filter.figures;
    m_search->setText(filter.text);
    applyFilter();
}

void BoardPanel::applyFilter()
{
    m_filter.text = m_search->liveText().trimmed();
    m_filters->addTo(m_filter, m_access.replica.organisation());
    m_figures->setFigures(m_filter.figures);
    const int chosen = m_filters->chosen();
    m_filterButton->setText(chosen > 0 ? tr("거르기 %1").arg(chosen) : tr("거르기"));
    theme::setButtonRole(m_filterButton, chosen > 0 || m_filterButton->isChecked() ? ButtonRole::Soft : ButtonRole::Secondary);
    if (m_mode == Mode::Table) {
        m_view->setFilter(m_filter);
    } else {
        m_lanes->setFilter(m_filter);
    }
    showWhatIsThere();
}

void BoardPanel::resetFilter()
{
    m_filters->clear();
    m_filter.figures = {};
    m_search->clear();
    applyFilter();
}

void BoardPanel::showWhatIsThere()
{
    using sync::Connection;
    const bool lanes = m_mode == Mode::Lanes;
    const bool nothingKnown = m_records->rowCount() == 0;
    const bool nothingFound = (lanes ? m_lanes->count() : m_view->rowCount()) == 0;
    QWidget *list = lanes ? static_cast<QWidget *>(m_lanes) : m_table;
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
    } else if (nothingFound && (!m_filter.isEmpty() || !lanes)) {
        m_empty->setContent(theme::Icon::Search, tr("조건에 맞는 민원이 없습니다"),
                            lanes ? tr("검색어를 줄이거나 조건을 지워 보세요. 종결된 민원은 표에서 찾을 수 있습니다.")
                                  : tr("검색어를 줄이거나 조건을 지워 보세요."),
                            tr("조건 지우기"));
    }
    m_stack->setCurrentWidget(nothingKnown || (nothingFound && !m_filter.isEmpty()) ? m_empty : list);
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
    m_clock->setText(m_status.connection == sync::Connection::Live ? tr("%1 · 실시간").arg(now) : now);
}

void BoardPanel::actorChanged()
{
    const domain::Actor actor = m_access.actor();
    m_records->setNamesSearchable(domain::isPermitted(actor.role, domain::Permission::ReadPersonalData));
    m_filters->setOfficer(actor.user);
    applyFilter();
    if (isDetailOpen())
        m_detail->refresh();
}

void BoardPanel::choose(const domain::ComplaintId &id)
{
    m_current = id;
    if (m_mode == Mode::Lanes)
        m_lanes->select(id);
    if (isDetailOpen() && !m_detail->hasForm())
        m_detail->showComplaint(id);
}

void BoardPanel::open(const domain::ComplaintId &id)
{
    m_current = id;
    if (m_mode == Mode::Table)
        m_table->select(id);
    else
        m_lanes->select(id);
    m_detail->setVisible(true);
    fitWidth();
    m_detail->showComplaint(id);
}

void BoardPanel::closeDetail()
{
    const bool had = m_detail->isAncestorOf(focusWidget());
    m_detail->hide();
    if (had)
        focusList();
}

void BoardPanel::forget()
{
    m_current.reset();
    m_detail->forget();
    m_detail->hide();
    m_lanes->select(std::nullopt);
    m_table->select(std::nullopt);
    resetFilter();
}

void BoardPanel::focusList()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
    else if (m_stack->currentWidget() == m_lanes)
        m_lanes->focusList();
    else
        setFocus();
}

/// Whoever comes here comes for the work: the keys go to the list.
void BoardPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_stack->currentWidget() != m_empty)
        focusList();
}

bool BoardPanel::isDetailOpen() const { return !m_detail->isHidden(); }

void BoardPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
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
}

void BoardPanel::tick()
{
    m_faces->forget();
    m_view->tick();
    m_lanes->tick();
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
    } else if (event->key() == Qt::Key_Escape) {
        if (isDetailOpen() && !m_detail->closeForm())
            closeDetail();
        else if (!m_filter.isEmpty())
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
    m_detail->setFixedWidth(width() >= 1500 ? 420 : 360);
    m_clock->setVisible(width() - (isDetailOpen() ? m_detail->width() : 0) >= 900);
}

} // namespace barodesk::ui::board
