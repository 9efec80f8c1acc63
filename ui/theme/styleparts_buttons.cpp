#include "ui/theme/styleparts.h"

#include "ui/theme/buttonrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QWidget>

namespace barodesk::ui::theme::parts {

namespace {

struct Face
{
    QColor fill;
    QColor line;
    QColor text;
};

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

Face filled(const QColor &colour, bool enabled, bool hovered, bool pressed, const Tokens &t)
{
    if (!enabled)
        return {t.border, t.border, t.text3};
    // Towards the text colour on light, towards white on dark: text on it only gains contrast.
    const QColor fill = pressed ? mixed(colour, t.text, 0.22) : hovered ? mixed(colour, t.text, 0.12) : colour;
    return {fill, fill, t.onAccent};
}

Face face(ButtonRole role, const QStyleOption *option, const Tokens &t)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool pressed = enabled && (option->state & QStyle::State_Sunken);
    const bool hovered = enabled && (option->state & QStyle::State_MouseOver);
    const bool on = option->state & QStyle::State_On;
    switch (role) {
    case ButtonRole::Primary: return filled(t.accent, enabled, hovered, pressed, t);
    case ButtonRole::Danger: return filled(t.bad, enabled, hovered, pressed, t);
    case ButtonRole::Positive: return filled(t.ok, enabled, hovered, pressed, t);
    case ButtonRole::Soft: return {t.accentSoft, hovered ? t.accent : t.accentSoft, enabled ? t.accent : t.text3};
    case ButtonRole::Quiet:
        if (on)
            return {t.accentSoft, t.accentSoft, enabled ? t.accent : t.text3};
        if (pressed)
            return {t.border, t.border, t.text};
        if (hovered)
            return {t.raised, t.border, t.text};
        return {Qt::transparent, Qt::transparent, enabled ? t.text2 : t.text3};
    case ButtonRole::Secondary: break;
    }
    if (on)
        return {t.accentSoft, t.accent, enabled ? t.accent : t.text3};
    if (!enabled)
        return {t.raised, t.border, t.text3};
    return {pressed ? t.border : hovered ? t.raised : t.surface, hovered || pressed ? t.strong : t.border, t.text};
}

} // namespace

void box(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, width));
    painter.setBrush(fill);
    const double half = line.alpha() == 0 ? 0 : width / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

void focusRing(QPainter &painter, const QRectF &rect, double radius, const Tokens &t)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.ring, 2));
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), radius - 2, radius - 2);
    painter.setPen(QPen(t.accent, 1));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    painter.restore();
}

bool showsFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

void pushButton(QPainter &painter, const QStyleOption *option, const QWidget *widget, const Tokens &t)
{
    const ButtonRole role = buttonRole(widget);
    const Face look = face(role, option, t);
    box(painter, option->rect, metrics::RadiusField, look.fill, look.line);
    if (!showsFocus(option))
        return;
    focusRing(painter, option->rect, metrics::RadiusField, t);
    if (role == ButtonRole::Primary || role == ButtonRole::Danger || role == ButtonRole::Positive)
        box(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), metrics::RadiusField - 2, Qt::transparent, t.onAccent, 1.5);
}

void toolButton(QPainter &painter, const QStyleOption *option, const QWidget *widget, const Tokens &t)
{
    pushButton(painter, option, widget, t);
}

QColor buttonText(const QStyleOption *option, const QWidget *widget, const Tokens &t) { return face(buttonRole(widget), option, t).text; }

void checkBox(QPainter &painter, const QStyleOption *option, const Tokens &t)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF rect = QRectF(option->rect);
    const QColor fill = on ? (enabled ? t.accent : t.strong) : (enabled ? t.surface : t.raised);
    const QColor line = on ? fill : (option->state & QStyle::State_MouseOver) && enabled ? t.accent : t.strong;
    box(painter, rect, 4, fill, line, 1.2);
    if (option->state & QStyle::State_NoChange)
        paintIcon(painter, Icon::Minus, rect.adjusted(2, 2, -2, -2), t.onAccent);
    else if (on)
        paintIcon(painter, Icon::Check, rect.adjusted(2, 2, -2, -2), t.onAccent);
    if (showsFocus(option)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.ring, 2));
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 5, 5);
        painter.restore();
    }
}

void radioButton(QPainter &painter, const QStyleOption *option, const Tokens &t)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const QRectF rect = QRectF(option->rect);
    const QColor fill = on ? (enabled ? t.accent : t.strong) : (enabled ? t.surface : t.raised);
    box(painter, rect, rect.height() / 2, fill,
        on                                                         ? fill
            : (option->state & QStyle::State_MouseOver) && enabled ? t.accent
                                                                   : t.strong,
        1.2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.onAccent);
        painter.drawEllipse(rect.center(), 3, 3);
    }
    if (showsFocus(option)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.ring, 2));
        painter.drawEllipse(rect.adjusted(-1, -1, 1, 1));
    }
    painter.restore();
}

} // namespace barodesk::ui::theme::parts
