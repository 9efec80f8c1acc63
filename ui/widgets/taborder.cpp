#include "ui/widgets/taborder.h"

#include <QLayout>
#include <QScrollArea>

namespace barodesk::ui::widgets {

namespace {

void collect(QWidget *widget, QList<QWidget *> &stops);

void collect(QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

void collect(QWidget *widget, QList<QWidget *> &stops)
{
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
        stops.append(widget);
    if (const auto *scroll = qobject_cast<QScrollArea *>(widget)) {
        if (scroll->widget())
            collect(scroll->widget(), stops);
    } else if (widget->layout()) {
        collect(widget->layout(), stops);
    }
}

} // namespace

void tabAsLaidOut(QWidget *pane)
{
    QList<QWidget *> stops;
    collect(pane, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace barodesk::ui::widgets
