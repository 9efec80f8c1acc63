#pragma once

#include "ui/theme/tokens.h"

#include <QStyleOption>

class QPainter;

/// The parts ThemeStyle is put together from. Each draws one element and nothing else.
namespace barodesk::ui::theme::parts {

/// A rounded rectangle with a one-pixel line that lies inside `rect`.
void box(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line, double width = 1.0);
/// The soft ring of the focus, inside `rect`, two pixels wide, around what box() drew with the same radius.
void focusRing(QPainter &painter, const QRectF &rect, double radius, const Tokens &t);
/// Whether the focus of a button or box is to be seen: it has it, and came by key.
bool showsFocus(const QStyleOption *option);

void pushButton(QPainter &painter, const QStyleOption *option, const QWidget *widget, const Tokens &t);
void toolButton(QPainter &painter, const QStyleOption *option, const QWidget *widget, const Tokens &t);
QColor buttonText(const QStyleOption *option, const QWidget *widget, const Tokens &t);
void checkBox(QPainter &painter, const QStyleOption *option, const Tokens &t);
void radioButton(QPainter &painter, const QStyleOption *option, const Tokens &t);

void field(QPainter &painter, const QStyleOption *option, const QWidget *widget, const Tokens &t);
void comboBox(QPainter &painter, const QStyleOptionComboBox *option, const Tokens &t);
void spinBox(QPainter &painter, const QStyleOptionSpinBox *option, const QStyle &style, const QWidget *widget, const Tokens &t);
void scrollBar(QPainter &painter, const QStyleOptionSlider *option, const Tokens &t);
void progressBar(QPainter &painter, const QStyleOptionProgressBar *option, const Tokens &t);
void slider(QPainter &painter, const QStyleOptionSlider *option, const QStyle &style, const QWidget *widget, const Tokens &t);

void menuPanel(QPainter &painter, const QRect &rect, const Tokens &t);
void menuItem(QPainter &painter, const QStyleOptionMenuItem *option, const Tokens &t);
QSize menuItemSize(const QStyleOptionMenuItem *option, const QSize &contents);

void tabShape(QPainter &painter, const QStyleOptionTab *option, const Tokens &t);
void headerSection(QPainter &painter, const QStyleOptionHeader *option, const Tokens &t);
void headerLabel(QPainter &painter, const QStyleOptionHeader *option, const Tokens &t);
void viewRow(QPainter &painter, const QStyleOptionViewItem *option, const Tokens &t);

} // namespace barodesk::ui::theme::parts
