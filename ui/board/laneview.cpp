#include "ui/board/laneview.h"

#include "ui/board/boardtextmodel.h"
#include "ui/board/carddelegate.h"
#include "ui/board/recentchanges.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using namespace theme::metrics;

namespace {

class LaneList final : public QListView
{
public:
    using QListView::QListView;
    bool isMovingByItself() const { return m_byItself; } ///< Qt puts the cursor somewhere: nobody chose that.

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override
    {
        m_byItself = true;
        QListView::rowsAboutToBeRemoved(parent, first, last);
        m_byItself = false;
    }
    void focusInEvent(QFocusEvent *event) override
    {
        m_byItself = true;
        QListView::focusInEvent(event);
        m_byItself = false;
    }

private:
    bool m_byItself = false;
};

} // namespace

LaneView::LaneView(const QString &title, models::ComplaintViewModel *view, ComplaintFaces &faces, RecentChanges &recent, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_words(new BoardTextModel(faces, this)),
      m_delegate(new CardDelegate(faces, recent, this)),
      m_list(new LaneList(this)),
      m_title(new widgets::Label(title, theme::TextSize::Base, &theme::Tokens::text, QFont::DemiBold, this)),
      m_count(new widgets::Chip(QString(), widgets::Tone::Neutral, this)),
      m_empty(new widgets::Label(tr("여기에 머문 민원이 없습니다"), theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, this))
{
    view->setParent(this);
    m_words->setSourceModel(view);
    m_list->setAccessibleName(title);
    m_list->setModel(m_words);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
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
        if (const auto complaint = complaintOf(current); complaint && !m_selecting && !static_cast<LaneList *>(m_list)->isMovingByItself())
            emit chosen(complaint->id);
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (const auto complaint = complaintOf(index))
            emit openRequested(complaint->id);
    });
    showCount();
}

void LaneView::showCount()
{
    m_count->setText(QLocale().toString(m_view->rowCount()));
    m_empty->setVisible(m_view->rowCount() == 0);
    emit countChanged();
}

void LaneView::select(const std::optional<domain::ComplaintId> &id)
{
    const int row = id ? m_view->rowOf(*id) : -1;
    m_selecting = true;
    if (row < 0) {
        m_list->selectionModel()->clear();
    } else if (m_list->currentIndex().row() != row || !m_list->selectionModel()->hasSelection()) {
        m_list->selectionModel()->setCurrentIndex(m_words->index(row, 0), QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(m_words->index(row, 0));
    }
    m_selecting = false;
}

bool LaneView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: emit leaveRequested(key == Qt::Key_Left ? -1 : 1); return true;
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
