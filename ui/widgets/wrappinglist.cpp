#include "ui/widgets/wrappinglist.h"

#include <QResizeEvent>

namespace barodesk::ui::widgets {

WrappingList::WrappingList(QWidget *parent) : QListView(parent)
{
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void WrappingList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

} // namespace barodesk::ui::widgets
