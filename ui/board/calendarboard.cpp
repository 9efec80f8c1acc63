#include "ui/board/calendarboard.h"

#include "ui/board/boardtextmodel.h"
#include "ui/board/cardlist.h"
#include "ui/board/laneview.h"
#include "ui/board/monthgrid.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLocale>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace theme::metrics;

namespace {
constexpr int DayWidth = 264;
}

CalendarBoard::CalendarBoard(models::ComplaintTableModel &table, std::function<QDateTime()> now, ComplaintFaces &faces,
                             RecentChanges &recent, QWidget *parent)
    : QWidget(parent), m_view(new models::ComplaintViewModel(table, now, this)), m_table(table)
{
    m_view->setActive(false);
    m_month = new MonthGrid(*m_view, faces, table.replica(), now, this);
    m_title = new widgets::Label(QString(), theme::TextSize::Large, &theme::Tokens::text, QFont::DemiBold, this);
    m_title->setObjectName(QStringLiteral("calendarTitle"));
    m_day = new LaneView(QString(), new models::ComplaintViewModel(table, now), faces, recent, this);
    m_day->setObjectName(QStringLiteral("calendarDay"));
    m_day->setFixedWidth(DayWidth);
    m_day->view().setActive(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(S1);
    const auto step = [&](const QString &name, theme::Icon icon, const QString &text, const QString &key, auto action) {
        auto *button = new widgets::IconButton(icon, text, this);
        button->setObjectName(name);
        button->setName(text, key);
        connect(button, &QToolButton::clicked, this, action);
        return button;
    };
    auto *today = new widgets::Button(tr("오늘"), theme::ButtonRole::Secondary, this);
    today->setObjectName(QStringLiteral("calendarToday"));
    today->setSmall(true);
    today->setToolTip(tr("오늘로 (Home)"));
    connect(today, &QPushButton::clicked, this, [this, now] { m_month->setDay(now().date()); });
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(step(QStringLiteral("calendarPrevious"), theme::Icon::ChevronLeft, tr("지난달"),
                         QKeySequence(Qt::Key_PageUp).toString(QKeySequence::NativeText), [this] { m_month->addMonths(-1); }));
    head->addWidget(today);
    head->addWidget(step(QStringLiteral("calendarNext"), theme::Icon::ChevronRight, tr("다음 달"),
                         QKeySequence(Qt::Key_PageDown).toString(QKeySequence::NativeText), [this] { m_month->addMonths(1); }));
    auto *left = new QVBoxLayout;
    left->setSpacing(S2);
    left->addLayout(head);
    left->addWidget(m_month, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S3);
    layout->addLayout(left, 1);
    layout->addWidget(m_day);

    connect(m_month, &MonthGrid::dayChanged, this, &CalendarBoard::showDay);
    connect(m_month, &MonthGrid::listWanted, this, [this] {
        if (m_day->view().rowCount() == 0)
            return;
        m_day->list()->setFocus();
        if (!m_day->list()->selectionModel()->hasSelection())
            m_day->list()->setCurrentIndex(m_day->list()->model()->index(0, 0));
    });
    connect(m_day, &LaneView::leaveRequested, m_month, qOverload<>(&QWidget::setFocus));
    connect(m_day, &LaneView::chosen, this, &CalendarBoard::chosen);
    connect(m_day, &LaneView::openRequested, this, &CalendarBoard::openRequested);
    connect(m_day, &LaneView::selectionChanged, this, &CalendarBoard::selectionChanged);
    connect(m_day, &LaneView::menuRequested, this, &CalendarBoard::menuRequested);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_view, signal, this, &CalendarBoard::countChanged);
    showDay();
}

void CalendarBoard::showDay()
{
    m_title->setText(m_month->title());
    m_day->setTitle(QLocale().toString(m_month->day(), tr("M월 d일 dddd", "as QLocale::toString() takes it")));
    applyFilter();
}

void CalendarBoard::setFilter(const models::ComplaintFilter &filter)
{
    m_filter = filter;
    applyFilter();
}

void CalendarBoard::applyFilter()
{
    models::ComplaintFilter running = m_filter;
    models::EnumSet<domain::ComplaintState> states;
    bool any = false;
    for (const domain::ComplaintState state : domain::AllComplaintStates) {
        if (domain::isClockRunning(state) && (m_filter.states.isEmpty() || m_filter.states.contains(state))) {
            states.insert(state);
            any = true;
        }
    }
    // Asked only for states without a due time: nothing is due, rather than everything.
    running.states = any ? states : m_filter.states;
    m_view->setFilter(running);
    running.dueOn = m_month->day();
    m_day->view().setFilter(running);
}

void CalendarBoard::setActive(bool active)
{
    m_view->setActive(active);
    m_day->view().setActive(active);
}

void CalendarBoard::tick()
{
    m_view->tick();
    m_day->view().tick();
    m_month->update();
    m_day->list()->viewport()->update();
}

int CalendarBoard::count() const { return m_view->rowCount(); }

void CalendarBoard::select(const std::optional<domain::ComplaintId> &id) { m_day->select(id); }

void CalendarBoard::show(const domain::ComplaintId &id)
{
    const int row = m_table.rowOf(id);
    if (row >= 0 && domain::isClockRunning(m_table.complaintAt(row)->state))
        m_month->setDay(m_table.complaintAt(row)->dueAt.date());
    m_day->select(id);
}

QList<domain::ComplaintId> CalendarBoard::selected(int most) const { return m_day->list()->selected(most); }

void CalendarBoard::focusList() { m_month->setFocus(); }

} // namespace barodesk::ui::board
