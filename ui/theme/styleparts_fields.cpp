#include "ui/theme/styleparts.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::theme::parts {

namespace {

void frame(QPainter &painter, const QRectF &rect, bool enabled, bool readOnly, bool focused, bool hovered, const Tokens &t)
{
    const QColor fill = enabled && !readOnly ? t.surface : t.raised;
    box(painter, rect, metrics::RadiusField, fill, hovered && enabled && !readOnly ? t.text3 : enabled ? t.strong : t.border);
    if (focused)
        focusRing(painter, rect, metrics::RadiusField, t);
}

} // namespace

void field(QPainter &painter, const QStyleOption *option, const QWidget *widget, const Tokens &t)
{
    const bool focused = (option->state & QStyle::State_HasFocus) || (widget && widget->hasFocus());
    frame(painter, option->rect, option->state & QStyle::State_Enabled, option->state & QStyle::State_ReadOnly, focused,
          option->state & QStyle::State_MouseOver, t);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox *option, const Tokens &t)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const QRectF rect = option->rect;
    if (option->frame)
        frame(painter, rect, enabled, false, option->state & QStyle::State_HasFocus, option->state & QStyle::State_MouseOver, t);
    const bool mirrored = option->direction == Qt::RightToLeft;
    const QRectF arrow(mirrored ? rect.left() + 10 : rect.right() - 10 - metrics::IconSmall, rect.center().y() - metrics::IconSmall / 2.0,
                       metrics::IconSmall, metrics::IconSmall);
    paintIcon(painter, Icon::ChevronDown, arrow, enabled ? t.text2 : t.text3);
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox *option, const QStyle &style, const QWidget *widget, const Tokens &t)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    if (option->frame)
        frame(painter, option->rect, enabled, option->state & QStyle::State_ReadOnly, option->state & QStyle::State_HasFocus,
              option->state & QStyle::State_MouseOver, t);
    const auto arrow = [&](QStyle::SubControl part, Icon icon, QAbstractSpinBox::StepEnabledFlag step) {
        if (!(option->subControls & part))
            return;
        const QRectF rect = style.subControlRect(QStyle::CC_SpinBox, option, part, widget);
        const bool usable = enabled && (option->stepEnabled & step);
        const bool pressed = option->activeSubControls == part && (option->state & QStyle::State_Sunken);
        paintIcon(painter, icon, QRectF(rect.center().x() - 6, rect.center().y() - 6, 12, 12),
                  !usable       ? t.border
                      : pressed ? t.accent
                                : t.text2);
    };
    arrow(QStyle::SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider *option, const Tokens &t)
{
    if (option->maximum <= option->minimum)
        return;
    const bool upright = option->orientation == Qt::Vertical;
    const QRectF rect = option->rect;
    const double track = (upright ? rect.height() : rect.width()) - 4;
    const double span = static_cast<double>(option->maximum) - option->minimum + option->pageStep;
    const double length = std::max(28.0, track * option->pageStep / span);
    const double share = static_cast<double>(option->sliderPosition - option->minimum) / (option->maximum - option->minimum);
    const double start = 2 + (track - length) * (option->upsideDown ? 1 - share : share);
    const bool active = (option->state & QStyle::State_MouseOver) || (option->activeSubControls & QStyle::SC_ScrollBarSlider);
    const double thickness = active ? 6 : 4;
    QColor colour = active ? t.text3 : t.strong;
    const QRectF handle = upright ? QRectF(rect.x() + (rect.width() - thickness) / 2, rect.y() + start, thickness, length)
                                  : QRectF(rect.x() + start, rect.y() + (rect.height() - thickness) / 2, length, thickness);
    box(painter, handle, thickness / 2, colour, Qt::transparent);
}

void progressBar(QPainter &painter, const QStyleOptionProgressBar *option, const Tokens &t)
{
    const QRectF rect(option->rect.x(), option->rect.center().y() - 2, option->rect.width(), 4);
    box(painter, rect, 2, t.border, Qt::transparent);
    if (option->minimum == option->maximum) {
        box(painter, QRectF(rect.x() + rect.width() * 0.3, rect.y(), rect.width() * 0.4, 4), 2, t.accent, Qt::transparent);
        return;
    }
    const double share = static_cast<double>(option->progress - option->minimum) / (option->maximum - option->minimum);
    if (share > 0)
        box(painter, QRectF(rect.x(), rect.y(), std::max(4.0, rect.width() * std::min(share, 1.0)), 4), 2, t.accent, Qt::transparent);
}

void slider(QPainter &painter, const QStyleOptionSlider *option, const QStyle &style, const QWidget *widget, const Tokens &t)
{
    const QRectF rect = option->rect;
    const QRectF handle = style.subControlRect(QStyle::CC_Slider, option, QStyle::SC_SliderHandle, widget);
    const bool upright = option->orientation == Qt::Vertical;
    const QRectF groove
        = upright ? QRectF(rect.center().x() - 2, rect.y(), 4, rect.height()) : QRectF(rect.x(), rect.center().y() - 2, rect.width(), 4);
    box(painter, groove, 2, t.border, Qt::transparent);
    const QRectF done = upright ? QRectF(groove.x(), handle.center().y(), 4, groove.bottom() - handle.center().y())
                                : QRectF(groove.x(), groove.y(), handle.center().x() - groove.x(), 4);
    const bool enabled = option->state & QStyle::State_Enabled;
    box(painter, done, 2, enabled ? t.accent : t.strong, Qt::transparent);
    const QRectF knob(handle.center().x() - 7, handle.center().y() - 7, 14, 14);
    box(painter, knob, 7, t.surface, enabled ? t.accent : t.strong, 1.5);
    if (showsFocus(option))
        box(painter, knob.adjusted(-2, -2, 2, 2), 9, Qt::transparent, t.ring, 2);
}

} // namespace barodesk::ui::theme::parts
