#include "ui/board/cardlist.h"

#include "ui/board/boardtextmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace barodesk::ui::board {

namespace {

QString mimeType() { return QStringLiteral("application/x-barodesk-complaints"); }
constexpr int MostDragged = 200;

} // namespace

QList<domain::ComplaintId> complaintsIn(const QMimeData *data)
{
    QList<domain::ComplaintId> ids;
    for (const QByteArray &line : data->data(mimeType()).split('\n')) {
        if (const auto id = domain::ComplaintId::parse(QString::fromLatin1(line)))
            ids.append(*id);
    }
    return ids;
}

QMimeData *mimeOf(const QList<domain::ComplaintId> &ids)
{
    QByteArrayList lines;
    for (const domain::ComplaintId &id : ids)
        lines.append(id.toString().toLatin1());
    auto *data = new QMimeData;
    data->setData(mimeType(), lines.join('\n'));
    return data;
}

CardList::CardList(QWidget *parent) : QListView(parent)
{
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragDrop);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
}

QList<domain::ComplaintId> CardList::selected(int most) const
{
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<domain::ComplaintId> ids;
    for (const QModelIndex &row : rows.first(std::min<qsizetype>(most, rows.size()))) {
        if (const auto complaint = complaintOf(row))
            ids.append(complaint->id);
    }
    return ids;
}

void CardList::mousePressEvent(QMouseEvent *event)
{
    m_gathering = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    QListView::mousePressEvent(event);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    m_gathering = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    QListView::keyPressEvent(event);
}

void CardList::startDrag(Qt::DropActions)
{
    const QList<domain::ComplaintId> ids = m_gathered ? m_gathered() : selected(MostDragged);
    if (ids.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mimeOf(ids));
    const QPixmap card = picture(ids.size());
    drag->setPixmap(card);
    drag->setHotSpot({24, 20});
    emit dragging(ids);
    drag->exec(Qt::MoveAction, Qt::MoveAction);
    emit dragging({});
}

/// The card that is under the pointer, and how many go with it.
QPixmap CardList::picture(qsizetype count) const
{
    const QRect place = visualRect(currentIndex());
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap((QSizeF(place.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(0.92);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(QPoint(), place.size());
    option.widget = this;
    itemDelegateForIndex(currentIndex())->paint(&painter, option, currentIndex());
    if (count > 1) {
        const theme::Tokens &t = theme::tokens(this);
        const QRectF badge(place.width() - 40, 6, 32, 22);
        painter.setOpacity(1);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(badge, 11, 11);
        painter.setPen(t.onAccent);
        painter.setFont(theme::font(theme::TextSize::Small, QFont::DemiBold));
        painter.drawText(badge, Qt::AlignCenter, locale().toString(count));
    }
    return pixmap;
}

void CardList::dragEnterEvent(QDragEnterEvent *event)
{
    const auto ids = complaintsIn(event->mimeData());
    if (ids.isEmpty())
        return event->ignore();
    emit hovered(ids);
    event->acceptProposedAction();
}

void CardList::dragMoveEvent(QDragMoveEvent *event)
{
    if (complaintsIn(event->mimeData()).isEmpty())
        return event->ignore();
    event->acceptProposedAction();
}

void CardList::dragLeaveEvent(QDragLeaveEvent *) { emit hovered({}); }

void CardList::dropEvent(QDropEvent *event)
{
    const auto ids = complaintsIn(event->mimeData());
    emit hovered({});
    if (ids.isEmpty())
        return event->ignore();
    event->acceptProposedAction();
    // Once the drag has come to its end: a form may open.
    QMetaObject::invokeMethod(
        this, [this, ids] { emit dropped(ids); }, Qt::QueuedConnection);
}

void CardList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_byItself = true;
    QListView::rowsAboutToBeRemoved(parent, first, last);
    m_byItself = false;
}

void CardList::focusInEvent(QFocusEvent *event)
{
    m_byItself = true;
    QListView::focusInEvent(event);
    m_byItself = false;
}

} // namespace barodesk::ui::board
