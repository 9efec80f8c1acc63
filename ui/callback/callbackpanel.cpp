#include "ui/callback/callbackpanel.h"

#include "models/callbackmodel.h"
#include "ui/board/detailpanel.h"
#include "ui/callback/callbackdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pane.h"

#include <QHBoxLayout>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace barodesk::ui::callback {

namespace metrics = theme::metrics;
using namespace domain;
using models::CallBackModel;

namespace {

constexpr int DetailWidth = 400;

/// What is painted, as a sentence for who listens to it.
class Sentences final : public QIdentityProxyModel
{
public:
    Sentences(CallBackModel &model, const CallBackDelegate &delegate, QObject *parent) : QIdentityProxyModel(parent), m_delegate(delegate)
    {
        setSourceModel(&model);
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return m_delegate.spoken(index);
        return QIdentityProxyModel::data(index, role);
    }

private:
    const CallBackDelegate &m_delegate;
};

/// Keys the list does not need are the panel's.
class List final : public QListView
{
public:
    using QListView::QListView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool panels = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_R;
        if (panels)
            event->ignore();
        else
            QListView::keyPressEvent(event);
    }
};

} // namespace

CallBackPanel::CallBackPanel(board::BoardAccess access, QWidget *parent)
    : QWidget(parent),
      m_access(std::move(access)),
      m_all(new CallBackModel(m_access.replica, this)),
      m_mine(new CallBackModel(m_access.replica, this)),
      m_pane(new widgets::Pane(QString(), this)),
      m_count(new widgets::Chip(this)),
      m_onlyMine(new widgets::Button({}, theme::ButtonRole::Secondary, this)),
      m_call(new widgets::Button({}, theme::ButtonRole::Primary, this)),
      m_record(new widgets::Button({}, theme::ButtonRole::Secondary, this)),
      m_list(new List(this)),
      m_empty(new widgets::EmptyState(this)),
      m_detail(new board::DetailPanel(m_access, this))
{
    setObjectName(QStringLiteral("callBackPanel"));
    auto *delegate = new CallBackDelegate(
        m_access.now, [this]() -> const Organisation & { return m_access.replica.organisation(); }, m_list);
    m_list->setObjectName(QStringLiteral("callBackList"));
    m_list->setModel(new Sentences(*m_all, *delegate, m_list));
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_list);

    m_onlyMine->setObjectName(QStringLiteral("callBackMine"));
    m_onlyMine->setCheckable(true);
    m_onlyMine->setSmall(true);
    m_call->setObjectName(QStringLiteral("callBackDial"));
    m_call->setThemeIcon(theme::Icon::PhoneOutgoing);
    m_call->setKeyHint(widgets::keyText(QKeySequence(Qt::Key_Return)));
    m_record->setObjectName(QStringLiteral("callBackRecord"));
    m_record->setKeyHint(widgets::keyText(QKeySequence(Qt::Key_R)));
    m_pane->addHeaderChip(m_count);
    m_pane->addHeaderAction(m_onlyMine);
    m_pane->body()->setContentsMargins(0, 0, 0, 0);
    m_pane->body()->addWidget(m_list);
    m_pane->body()->addWidget(m_empty);
    m_pane->foot()->setContentsMargins(metrics::S4, metrics::S3, metrics::S4, metrics::S3);
    m_pane->foot()->addStretch();
    m_pane->foot()->addWidget(m_record);
    m_pane->foot()->addWidget(m_call);
    setTabOrder(m_onlyMine, m_list);
    setTabOrder(m_list, m_record);
    setTabOrder(m_record, m_call);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::S4, metrics::S3, metrics::S4, metrics::S4);
    layout->setSpacing(metrics::S3);
    layout->addWidget(m_pane, 1);
    m_detail->setFixedWidth(DetailWidth);
    layout->addWidget(m_detail);
    m_detail->hide();

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CallBackPanel::showChosen);
    connect(m_list, &QListView::doubleClicked, this, &CallBackPanel::call);
    connect(m_detail, &board::DetailPanel::closeRequested, this, [this] {
        m_detail->hide();
        m_list->setFocus();
    });
    connect(m_onlyMine, &QPushButton::toggled, this, [this](bool on) {
        theme::setButtonRole(m_onlyMine, on ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
        m_all->setOwner(on ? std::optional(m_access.actor().user) : std::nullopt);
        showCounts();
    });
    connect(m_call, &QPushButton::clicked, this, &CallBackPanel::call);
    connect(m_record, &QPushButton::clicked, this, &CallBackPanel::record);
    connect(m_all, &QAbstractItemModel::rowsInserted, this, &CallBackPanel::showCounts);
    connect(m_all, &QAbstractItemModel::rowsRemoved, this, &CallBackPanel::showCounts);
    connect(m_all, &QAbstractItemModel::modelReset, this, &CallBackPanel::showCounts);
    connect(m_mine, &QAbstractItemModel::rowsInserted, this, &CallBackPanel::showCounts);
    connect(m_mine, &QAbstractItemModel::rowsRemoved, this, &CallBackPanel::showCounts);
    connect(&m_access.replica, &store::Replica::complaintsChanged, m_detail, [this](const QList<ComplaintId> &ids) {
        if (m_detail->isVisible() && m_detail->complaint() && ids.contains(*m_detail->complaint()))
            m_detail->refresh();
    });
    connect(&m_access.replica, &store::Replica::pendingChanged, m_detail, [this] {
        if (m_detail->isVisible())
            m_detail->refresh();
    });
    connect(m_detail, &board::DetailPanel::complaintActivated, m_detail, &board::DetailPanel::showComplaint);
    m_clock.setInterval(std::chrono::seconds(30));
    connect(&m_clock, &QTimer::timeout, this, &CallBackPanel::tick);
    m_clock.start();
    retranslate();
    actorChanged();
}

CallBackPanel::~CallBackPanel() = default;

void CallBackPanel::actorChanged()
{
    const Actor actor = m_access.actor();
    m_mine->setOwner(actor.user);
    if (m_onlyMine->isChecked())
        m_all->setOwner(actor.user);
    m_detail->forget();
    m_detail->hide();
    showCounts();
}

void CallBackPanel::tick()
{
    m_list->viewport()->update();
    showCounts();
    if (m_detail->isVisible())
        m_detail->refresh();
}

int CallBackPanel::chosenRow() const { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

void CallBackPanel::showChosen()
{
    const auto complaint = m_all->complaint(chosenRow());
    m_call->setEnabled(complaint && m_access.call);
    m_record->setEnabled(bool(complaint));
    if (!complaint || m_detail->hasForm())
        return;
    m_detail->show();
    m_detail->showComplaint(complaint->id);
}

void CallBackPanel::showCounts()
{
    const QDateTime now = m_access.now();
    const int shown = m_all->rowCount();
    const int late = m_all->lateCount(now);
    m_count->setContent({.text = late > 0 ? tr("%1 · 지남 %2").arg(tr("%n건", nullptr, shown)).arg(late) : tr("%n건", nullptr, shown),
                         .tone = late > 0 ? widgets::Tone::Bad : widgets::Tone::Neutral});
    m_list->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    showChosen();
    if (const int own = m_mine->lateCount(now); own != m_late) {
        m_late = own;
        emit lateCountChanged(own);
    }
}

void CallBackPanel::call()
{
    if (const auto callBack = m_all->callBack(chosenRow()); callBack && m_access.call)
        m_access.call(callBack->number);
}

void CallBackPanel::record()
{
    const auto complaint = m_all->complaint(chosenRow());
    if (!complaint)
        return;
    m_detail->show();
    m_detail->showComplaint(complaint->id);
    m_detail->openForm(CommandKind::RecordCallBackAttempt);
}

void CallBackPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        call();
    else if (event->key() == Qt::Key_R && event->modifiers() == Qt::NoModifier)
        record();
    else if (event->key() == Qt::Key_Escape && m_detail->isVisible())
        m_detail->closeForm();
    else
        QWidget::keyPressEvent(event);
}

void CallBackPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallBackPanel::retranslate()
{
    m_pane->setTitle(tr("콜백 약속"));
    m_list->setAccessibleName(tr("콜백 약속 목록"));
    m_onlyMine->setText(tr("내 약속만"));
    m_call->setText(tr("전화 걸기"));
    m_record->setText(tr("결과 적기"));
    m_empty->setContent(theme::Icon::PhoneOutgoing, tr("지킬 약속이 없습니다"),
                        tr("접수하거나 처리하면서 약속한 콜백이 급한 것부터 여기에 나옵니다."));
    showCounts();
}

} // namespace barodesk::ui::callback
