#include "ui/complaint/categorytreepopup.h"

#include "ui/complaint/categorytreedelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::complaint {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

namespace {
constexpr int RowsShown = 11;
} // namespace

CategoryTreePopup::CategoryTreePopup(QWidget *field) : QFrame(field), m_field(field), m_tree(new QTreeView(this))
{
    setObjectName(u"categoryTreePopup"_s);
    setFocusPolicy(Qt::NoFocus);
    m_tree->setObjectName(u"categoryTree"_s);
    m_tree->setAccessibleName(tr("민원 유형 분류표"));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new CategoryTreeDelegate(m_tree));
    m_tree->setFocusPolicy(Qt::NoFocus);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setRootIsDecorated(false); // The delegate draws what opens and closes.
    m_tree->setIndentation(metrics::S5);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::S1, metrics::S1, metrics::S1, metrics::S1);
    layout->addWidget(m_tree);
    connect(m_tree, &QTreeView::clicked, this, &CategoryTreePopup::clicked);
    hide();
}

void CategoryTreePopup::showBelow(const std::optional<domain::CategoryCode> &category)
{
    if (parentWidget() != m_field->window()) {
        setParent(m_field->window());
        m_field->window()->installEventFilter(this);
    }
    settle();
    show();
    raise();
    QModelIndex at = category ? m_model.indexOf(*category) : QModelIndex();
    if (!at.isValid())
        at = m_tree->currentIndex().isValid() ? m_tree->currentIndex() : m_model.index(0, 0);
    for (QModelIndex above = at.parent(); above.isValid(); above = above.parent())
        m_tree->expand(above);
    m_tree->setCurrentIndex(at);
    m_tree->scrollTo(at, QAbstractItemView::PositionAtCenter);
}

bool CategoryTreePopup::takesKey(const QKeyEvent &press)
{
    switch (press.key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(RowsShown - 1); return true;
    case Qt::Key_PageUp: move(1 - RowsShown); return true;
    case Qt::Key_Right: goRight(); return true;
    case Qt::Key_Left: goLeft(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (press.modifiers() & ~Qt::KeypadModifier)
            return false;
        takeOrToggle(m_tree->currentIndex());
        return true;
    default: return false;
    }
}

void CategoryTreePopup::move(int rows)
{
    QModelIndex at = m_tree->currentIndex();
    for (int i = 0; i < std::abs(rows); ++i) {
        const QModelIndex next = rows > 0 ? m_tree->indexBelow(at) : m_tree->indexAbove(at);
        if (!next.isValid())
            break;
        at = next;
    }
    m_tree->setCurrentIndex(at);
}

/// Opens what is closed; from what is open goes to the first below it.
void CategoryTreePopup::goRight()
{
    const QModelIndex at = m_tree->currentIndex();
    if (m_model.isLeaf(at))
        return;
    if (m_tree->isExpanded(at))
        m_tree->setCurrentIndex(m_model.index(0, 0, at));
    else
        m_tree->expand(at);
}

/// Closes what is open; from what is not goes to the one above it.
void CategoryTreePopup::goLeft()
{
    const QModelIndex at = m_tree->currentIndex();
    if (m_tree->isExpanded(at))
        m_tree->collapse(at);
    else if (at.parent().isValid())
        m_tree->setCurrentIndex(at.parent());
}

void CategoryTreePopup::clicked(const QModelIndex &index)
{
    // On the sign before a group it opens, whatever else could be done with the group.
    const int sign = m_tree->visualRect(index).left() + metrics::Icon + metrics::S3;
    const bool onSign = m_tree->viewport()->mapFromGlobal(QCursor::pos()).x() < sign;
    if (m_model.isLeaf(index) || (m_takesGroups && !onSign))
        takeOrToggle(index);
    else
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

void CategoryTreePopup::takeOrToggle(const QModelIndex &index)
{
    if (!m_model.isLeaf(index) && !m_takesGroups) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    if (const auto code = m_model.code(index))
        emit chosen(*code);
}

void CategoryTreePopup::settle()
{
    const QWidget *window = m_field->window();
    const QPoint below = m_field->mapTo(window, QPoint(0, m_field->height() + metrics::S1));
    const int wanted = RowsShown * CategoryTreeDelegate::RowHeight + 2 * metrics::S1;
    const int room = window->height() - below.y() - metrics::S2;
    setGeometry(QRect(below, QSize(m_field->width(), std::clamp(room, 4 * CategoryTreeDelegate::RowHeight, wanted))));
}

void CategoryTreePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), metrics::RadiusField, t.surface, t.strong);
}

bool CategoryTreePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field->window() && event->type() == QEvent::Resize && isVisible())
        settle();
    return QFrame::eventFilter(watched, event);
}

} // namespace barodesk::ui::complaint
