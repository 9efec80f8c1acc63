#include "ui/board/grouppane.h"

#include "ui/board/groupwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace barodesk::ui::board {

using models::Grouping;
using namespace theme::metrics;

GroupPane::GroupPane(models::ComplaintGroups &groups, const store::Replica &replica, QWidget *parent)
    : QFrame(parent),
      m_groups(groups),
      m_by(new QComboBox(this)),
      m_list(new QListView(this)),
      m_words(new GroupWords(groups, replica, this))
{
    setObjectName(QStringLiteral("groupPane"));
    setFixedWidth(212);
    m_by->setObjectName(QStringLiteral("groupBy"));
    fillChoices();
    m_list->setObjectName(QStringLiteral("groupList"));
    m_list->setModel(m_words);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    QPalette clear = m_list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(S1, S2, S1, S1);
    layout->setSpacing(S2);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(S1, 0, S1, 0);
    head->addWidget(m_by);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);

    connect(m_by, &QComboBox::activated, this, [this](int row) { emit groupingChosen(Grouping(m_by->itemData(row).toInt())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (m_showing || !current.isValid())
            return;
        m_group = current.row() == 0 ? std::nullopt : std::optional(m_words->keyAt(current.row()));
        emit groupChosen();
    });
    connect(m_words, &QAbstractItemModel::modelReset, this, &GroupPane::showSelection);
    connect(m_words, &QAbstractItemModel::rowsInserted, this, &GroupPane::showSelection);
    showSelection();
}

void GroupPane::fillChoices()
{
    setAccessibleName(tr("묶음"));
    m_by->setAccessibleName(tr("무엇으로 묶을지"));
    m_list->setAccessibleName(tr("묶음 목록"));
    const QSignalBlocker blocker(m_by);
    m_by->clear();
    for (int i = int(Grouping::None) + 1; i < models::GroupingCount; ++i)
        m_by->addItem(GroupWords::name(Grouping(i)), i);
    m_by->addItem(GroupWords::name(Grouping::None), int(Grouping::None));
    m_by->setCurrentIndex(m_by->findData(int(m_groups.grouping())));
}

void GroupPane::showAll()
{
    m_group.reset();
    showSelection();
}

void GroupPane::setGrouping(Grouping grouping)
{
    m_by->setCurrentIndex(m_by->findData(int(grouping)));
    if (grouping != m_groups.grouping())
        m_group.reset();
    m_groups.setGrouping(grouping);
}

/// The groups have been counted anew: the one chosen stays, and where nothing of it is left, it stays chosen too.
void GroupPane::showSelection()
{
    m_showing = true;
    const int row = m_group ? m_words->rowOf(*m_group) : 0;
    if (row >= 0)
        m_list->setCurrentIndex(m_words->index(row));
    else
        m_list->selectionModel()->clear();
    m_showing = false;
}

void GroupPane::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusPane, RadiusPane);
}

} // namespace barodesk::ui::board
