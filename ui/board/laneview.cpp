#include "ui/board/laneview.h"

#include "ui/board/boardtextmodel.h"
#include "ui/board/carddelegate.h"
#include "ui/board/cardlist.h"
#include "ui/board/recentchanges.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace theme::metrics;

LaneView::LaneView(const QString &title, models::ComplaintViewModel *view, ComplaintFaces &faces, RecentChanges &recent, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_words(new BoardTextModel(faces, this)),
      m_delegate(new CardDelegate(faces, recent, this)),
      m_list(new CardList(this)),
      m_title(new widgets::Label(title, theme::TextSize::Base, &theme::Tokens::text, QFont::DemiBold, this)),
      m_count(new widgets::Chip(QString(), widgets::Tone::Neutral, this)),
      m_empty(new widgets::Label(tr("여기에 머문 민원이 없습니다"), theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this))
{
    view->setParent(this);
    m_words->setSourceModel(view);
    m_list->setAccessibleName(title);
    // Before the list and its selection know of it: what leaves takes the cursor to a neighbour, and nobody chose that.
    connect(m_words, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_leaving = true; });
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, [this] { m_leaving = false; });
    m_list->setModel(m_words);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    QPalette clear = m_list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    m_list->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(2, 0, 2, 0);
    head->setSpacing(S2);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S2);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    m_empty->setContentsMargins(2, S2, 2, 0);

    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(view, signal, this, &LaneView::showCount);
    connect(view, &QAbstractItemModel::modelReset, this, &LaneView::showCount);
    connect(&recent, &RecentChanges::faded, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (const auto complaint = complaintOf(current); complaint && !m_selecting && !m_leaving && !m_list->isMovingByItself())
            emit chosen(complaint->id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_selecting && !m_leaving)
            emit selectionChanged();
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (const auto complaint = complaintOf(index); complaint && !m_list->isGathering())
            emit openRequested(complaint->id);
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { emit menuRequested(m_list->viewport()->mapToGlobal(at)); });
    showCount();
}

void LaneView::showCount()
{
    m_count->setText(QLocale().toString(m_view->rowCount()));
    m_empty->setVisible(m_view->rowCount() == 0);
    emit countChanged();
}

QString LaneView::title() const { return m_title->text(); }

void LaneView::setTitle(const QString &title)
{
    m_title->setText(title);
    m_list->setAccessibleName(title);
}

bool LaneView::select(const std::optional<domain::ComplaintId> &id)
{
    QItemSelectionModel *selection = m_list->selectionModel();
    const int row = id ? m_view->rowOf(*id) : -1;
    const bool isIt = row >= 0 && m_list->currentIndex().row() == row && selection->selectedIndexes().size() == 1
        && selection->isSelected(m_words->index(row, 0));
    m_selecting = true;
    if (row < 0) {
        selection->clear();
    } else if (!isIt) {
        selection->setCurrentIndex(m_words->index(row, 0), QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(m_words->index(row, 0));
    }
    m_selecting = false;
    return row >= 0 && !isIt;
}

void LaneView::setDropState(DropState state)
{
    if (state == m_dropState)
        return;
    m_dropState = state;
    m_title->setRole(state == DropState::Refusing ? &theme::Tokens::text3 : &theme::Tokens::text);
    update();
}

/// Where cards may be dropped there is a frame round the lane; where not, it steps back.
void LaneView::paintEvent(QPaintEvent *)
{
    if (m_dropState != DropState::Taking && m_dropState != DropState::Under)
        return;
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.accent, m_dropState == DropState::Under ? 2 : 1, m_dropState == DropState::Under ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(m_dropState == DropState::Under ? QBrush(t.accentSoft) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), RadiusPane, RadiusPane);
}

bool LaneView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = key == Qt::Key_Left ? -1 : 1;
        if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ShiftModifier)
            emit moveRequested(direction);
        else
            emit leaveRequested(direction);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto complaint = complaintOf(m_list->currentIndex()))
            emit openRequested(complaint->id);
        return true;
    case Qt::Key_Slash:
    case Qt::Key_Escape:
        event->ignore(); // The page's keys.
        return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void LaneView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->forgetFonts();
}

} // namespace barodesk::ui::board
