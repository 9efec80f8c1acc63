#include "ui/calls/callspanel.h"

#include "domain/koreatime.h"
#include "ui/calls/calldelegate.h"
#include "ui/calls/calldetail.h"
#include "ui/calls/callfilterbar.h"
#include "ui/calls/calllist.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

#include <chrono>

namespace barodesk::ui::calls {

using namespace domain;
using namespace theme::metrics;
using namespace Qt::StringLiterals;
using theme::TextSize;
using theme::Tokens;

namespace {

/// The surface the list lies on.
class Sheet final : public QFrame
{
public:
    Sheet(QWidget *inside, QWidget *parent) : QFrame(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(1, int(RadiusPane) / 2, 1, int(RadiusPane) / 2);
        layout->addWidget(inside);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const theme::Tokens &t = theme::tokens(this);
        theme::parts::box(painter, rect(), RadiusPane, t.surface, t.border);
    }
};

} // namespace

CallsPanel::CallsPanel(CallsAccess access, QWidget *parent)
    : QWidget(parent), m_access(std::move(access)), m_log(m_access.replica), m_model(m_log)
{
    m_filters = new CallFilterBar(this);
    m_list = new CallList(
        m_model, new CallDelegate(m_access.now, [this]() -> const Organisation & { return m_access.replica.organisation(); }), this);
    m_empty = new widgets::EmptyState(this);
    m_empty->setObjectName(u"callsEmpty"_s);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(new Sheet(m_list, m_stack));
    m_stack->addWidget(m_empty);
    m_detail = new CallDetail(m_access, m_log, this);
    auto *left = new QVBoxLayout;
    left->setSpacing(S3);
    left->addWidget(makeHead());
    left->addWidget(m_filters);
    left->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(S4, S3, S4, S4);
    layout->setSpacing(S3);
    layout->addLayout(left, 1);
    layout->addWidget(m_detail);
    const QList<QWidget *> order = QList<QWidget *>{m_filters->whose(), m_search} + m_filters->stops() + QList<QWidget *>{m_list};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));

    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &CallsPanel::settle);
    const auto settleSoon = [this] { m_settle.start(0); };
    connect(&m_model, &QAbstractItemModel::modelReset, this, settleSoon);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, settleSoon);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, settleSoon);
    connect(&m_model, &models::CallLogModel::searchingChanged, this, settleSoon);
    connect(&m_log, &models::CallLog::callBacksChanged, this, &CallsPanel::countCallBacks);
    connect(&m_access.replica, &store::Replica::organisationChanged, this,
            [this] { m_filters->setOrganisation(m_access.replica.organisation()); });
    connect(&m_access.replica, &store::Replica::reset, this, [this] { m_filters->setOrganisation(m_access.replica.organisation()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const auto call = now.isValid() ? m_model.call(m_model.index(now.row())) : nullptr) {
            m_current = call->id;
            m_detail->showCall(call->id);
        }
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &CallsPanel::callBack);
    connect(m_list, &CallList::callBackRequested, this, &CallsPanel::callBack);
    connect(m_list, &CallList::searchRequested, this, [this](const QString &text) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->setText(text);
    });
    connect(m_detail, &CallDetail::callBackRequested, this, &CallsPanel::callBack);
    connect(m_detail, &CallDetail::complaintActivated, this, &CallsPanel::complaintActivated);
    connect(m_filters, &CallFilterBar::changed, this, &CallsPanel::applyFilter);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &CallsPanel::clearFilter);
    m_clock.setInterval(std::chrono::seconds(30));
    connect(&m_clock, &QTimer::timeout, this, &CallsPanel::tick);
    m_filters->setOrganisation(m_access.replica.organisation());
    actorChanged();
}

CallsPanel::~CallsPanel() = default;

QWidget *CallsPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S2);
    m_count = new widgets::Label({}, TextSize::Small, &Tokens::text3, QFont::Normal, head);
    m_count->setObjectName(u"callCount"_s);
    m_search = new widgets::SearchField(head);
    m_search->setObjectName(u"callSearch"_s);
    m_search->setPlaceholderText(tr("이름, 초성, 번호, 대표번호, 후처리로 찾기"));
    m_search->setAccessibleName(tr("통화 찾기"));
    m_search->setKeyHint(u"/"_s);
    m_search->setMinimumWidth(200);
    m_search->setMaximumWidth(360);
    connect(m_search, &widgets::SearchField::liveTextChanged, this, &CallsPanel::applyFilter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model.rowCount() > 0)
            m_list->setFocus(Qt::OtherFocusReason);
    });
    layout->addWidget(new widgets::Label(tr("통화 기록"), TextSize::Page, &Tokens::text, QFont::DemiBold, head));
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_filters->whose());
    layout->addWidget(m_search, 2);
    return head;
}

void CallsPanel::actorChanged()
{
    const Actor actor = m_access.actor();
    m_filters->setActor(actor.user, actor.may(Permission::SuperviseRoom));
    m_current.reset();
    m_detail->showCall(std::nullopt);
    m_search->clear();
    clearFilter();
    countCallBacks();
    showState();
    m_settle.start(0); // The list may be the same, and nothing of it is chosen.
}

void CallsPanel::phoneChanged() { m_detail->refreshWho(); }

void CallsPanel::setSyncStatus(const sync::SyncStatus &status)
{
    m_status = status;
    showState();
}

void CallsPanel::applyFilter()
{
    models::CallLogFilter filter;
    filter.text = m_search->liveText().trimmed();
    m_filters->addTo(filter, m_access.now());
    m_model.setFilter(filter);
    showState();
}

void CallsPanel::clearFilter()
{
    m_filters->clear();
    m_search->clear();
    applyFilter();
}

/// Keeps to the call in hand while it is listed; else the first one is.
void CallsPanel::settle()
{
    const int row = m_current ? m_model.rowOfCall(*m_current) : -1;
    if (m_model.rowCount() > 0) {
        const QModelIndex index = m_list->model()->index(std::max(row, 0), 0);
        if (m_list->currentIndex() != index)
            m_list->setCurrentIndex(index);
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    } else if (!m_model.isSearching()) {
        m_current.reset();
        m_detail->showCall(std::nullopt);
    }
    showState();
}

void CallsPanel::callBack()
{
    const auto call = m_detail->call() ? m_access.replica.call(*m_detail->call()) : nullptr;
    if (call && call->number && m_access.mayDial())
        m_access.dial(*call->number);
}

void CallsPanel::countCallBacks()
{
    m_today = toKoreaTime(m_access.now()).date();
    const int count = m_access.actor().may(Permission::ReadPersonalData)
        ? m_log.callBacksWanted(m_access.actor().user, koreaTime(m_today.addDays(1 - CallBackDays), QTime(0, 0)))
        : 0;
    m_filters->setCallBacksWanted(count);
    if (std::exchange(m_callBacksWanted, count) != count)
        emit callBacksWantedChanged(count);
}

void CallsPanel::showState()
{
    using sync::Connection;
    using theme::Icon;
    const bool permitted = m_access.actor().may(Permission::ReadPersonalData);
    const bool some = m_model.rowCount() > 0;
    m_filters->setVisible(permitted);
    m_search->setVisible(permitted);
    m_detail->setVisible(permitted);
    m_stack->setCurrentIndex(permitted && some ? 0 : 1);
    m_count->setText(m_model.isSearching() ? tr("%n건, 더 찾는 중", nullptr, m_model.rowCount()) : tr("%n건", nullptr, m_model.rowCount()));
    m_count->setVisible(permitted && (some || m_model.isSearching()));
    const bool narrowed = !m_filters->isClear() || !m_search->liveText().trimmed().isEmpty();
    if (!permitted)
        m_empty->setContent(Icon::Lock, tr("볼 권한이 없습니다"),
                            tr("통화 기록에는 민원인의 전화번호가 있습니다. 맡은 일에 필요하면 관리자에게 말씀하십시오."));
    else if (m_model.isSearching())
        m_empty->setContent(Icon::Loader, tr("통화를 찾는 중입니다"), {});
    else if (narrowed)
        m_empty->setContent(Icon::Search, tr("조건에 맞는 통화가 없습니다"), tr("검색어를 줄이거나 조건을 지워 보세요."),
                            tr("조건 지우기"));
    else if (m_status.connection == Connection::Offline)
        m_empty->setContent(Icon::CloudOff, tr("서버에 연결되지 않았습니다"),
                            tr("이 PC에는 아직 통화 기록이 없습니다. 연결되면 저절로 나타나고, 지금 하는 통화는 바로 여기에 남습니다."));
    else
        m_empty->setContent(Icon::Phone, tr("아직 통화가 없습니다"), tr("받거나 건 전화는 끝나는 대로 여기에 남습니다."));
}

void CallsPanel::tick()
{
    m_list->viewport()->update();
    if (toKoreaTime(m_access.now()).date() != m_today) { // "오늘" is another day.
        countCallBacks();
        applyFilter();
    }
}

void CallsPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_stack->currentIndex() == 0)
        m_list->setFocus(Qt::OtherFocusReason);
}

void CallsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (event->key() == Qt::Key_Escape) {
        if (!m_filters->isClear() || !m_search->text().isEmpty())
            clearFilter();
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CallsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_clock.start();
    tick();
}

void CallsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

void CallsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_detail->setFixedWidth(width() >= 1500 ? 420 : width() >= 1180 ? 352 : 320);
    m_filters->setCompact(width() < 1180);
}

} // namespace barodesk::ui::calls
