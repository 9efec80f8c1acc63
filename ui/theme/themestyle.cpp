#include "ui/theme/themestyle.h"

#include "ui/theme/buttonrole.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace barodesk::ui::theme {

using namespace Qt::StringLiterals;

namespace {

bool isTextField(const QWidget *widget) { return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget); }

} // namespace

ThemeStyle::ThemeStyle(const Tokens &tokens) : QProxyStyle(u"Fusion"_s), m_tokens(&tokens) { }

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget)
        || isTextField(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false);
}

void ThemeStyle::polish(QPalette &palette) { palette = theme::palette(*m_tokens); }

QPalette ThemeStyle::standardPalette() const { return theme::palette(*m_tokens); }

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    switch (element) {
    case PE_PanelButtonCommand: return parts::pushButton(*painter, option, widget, t);
    case PE_PanelButtonTool: return parts::toolButton(*painter, option, widget, t);
    case PE_FrameDefaultButton:
    case PE_FrameButtonBevel:
    case PE_FrameFocusRect:
    case PE_PanelScrollAreaCorner:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem: return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            parts::field(*painter, option, widget, t);
        return;
    case PE_FrameLineEdit: return parts::field(*painter, option, widget, t);
    case PE_Frame:
        if (isTextField(widget))
            return parts::field(*painter, option, widget, t);
        return parts::box(*painter, option->rect, metrics::RadiusField, Qt::transparent, t.border);
    case PE_FrameGroupBox: return parts::box(*painter, option->rect, metrics::RadiusCard, t.surface, t.border);
    case PE_FrameTabWidget: painter->fillRect(option->rect.x(), option->rect.y(), option->rect.width(), 1, t.border); return;
    case PE_FrameMenu:
    case PE_PanelMenu: return parts::menuPanel(*painter, option->rect, t);
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.rail);
        painter->save();
        painter->setPen(t.railOn);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return parts::checkBox(*painter, option, t);
    case PE_IndicatorRadioButton: return parts::radioButton(*painter, option, t);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            parts::viewRow(*painter, item, t);
        return;
    case PE_PanelItemViewRow: return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Icon icon = element == PE_IndicatorArrowDown ? Icon::ChevronDown
            : element == PE_IndicatorArrowUp               ? Icon::ChevronUp
            : element == PE_IndicatorArrowLeft             ? Icon::ChevronLeft
                                                           : Icon::ChevronRight;
        const QRectF rect = option->rect;
        const double side = std::min({rect.width(), rect.height(), 14.0});
        return paintIcon(*painter, icon, QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side),
                         option->state & State_Enabled ? t.text2 : t.text3);
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, parts::buttonText(option, widget, t));
            if (copy.features & QStyleOptionButton::HasMenu)
                copy.features |= QStyleOptionButton::Flat;
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, parts::buttonText(option, widget, t));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && !combo->editable) {
            QStyleOptionComboBox copy = *combo; // Cut words end in "…", as everywhere.
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 2;
            copy.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::menuItem(*painter, item, t);
        break;
    case CE_MenuEmptyArea:
    case CE_ToolBar: return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return parts::tabShape(*painter, tab, t);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy = *tab;
            copy.palette.setColor(QPalette::WindowText, tab->state & State_Selected ? t.accent : t.text2);
            copy.state &= ~State_HasFocus;
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return parts::headerSection(*painter, header, t);
        painter->fillRect(option->rect, t.raised);
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, t.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return parts::headerLabel(*painter, header, t);
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            parts::headerSection(*painter, header, t);
            return parts::headerLabel(*painter, header, t);
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item;
            copy.palette.setColor(QPalette::HighlightedText, t.text);
            copy.state &= ~State_HasFocus;
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return parts::progressBar(*painter, bar, t);
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return parts::comboBox(*painter, combo, *m_tokens);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return parts::spinBox(*painter, spin, *proxy(), widget, *m_tokens);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::scrollBar(*painter, bar, *m_tokens);
        break;
    case CC_Slider:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::slider(*painter, bar, *proxy(), widget, *m_tokens);
        break;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy = *button;
            copy.features &= ~QStyleOptionToolButton::HasMenu; // "…" says it; Fusion's arrow would hang in a corner
            return QProxyStyle::drawComplexControl(control, &copy, painter, widget);
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows: the groove is everything.
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const QRect rect = bar->rect;
            const bool upright = bar->orientation == Qt::Vertical;
            const int track = upright ? rect.height() : rect.width();
            const int span = bar->maximum - bar->minimum;
            const int length = span <= 0
                ? track
                : std::clamp(static_cast<int>(qint64(track) * bar->pageStep / (qint64(span) + std::max(bar->pageStep, 1))),
                             std::min(28, track), track);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, track - length, bar->upsideDown);
            const auto piece = [&](int from, int size) {
                return upright ? QRect(rect.x(), rect.y() + from, rect.width(), size)
                               : QRect(rect.x() + from, rect.y(), size, rect.height());
            };
            switch (part) {
            case SC_ScrollBarGroove: return rect;
            case SC_ScrollBarSlider: return piece(start, length);
            case SC_ScrollBarSubPage: return piece(0, start);
            case SC_ScrollBarAddPage: return piece(start + length, track - start - length);
            default: return {};
            }
        }
    }
    if (control == CC_SpinBox) {
        const QRect arrows(option->rect.right() - 25, option->rect.y() + 3, 22, option->rect.height() - 6);
        switch (part) {
        case SC_SpinBoxUp: return arrows.adjusted(0, 0, 0, -arrows.height() / 2);
        case SC_SpinBoxDown: return arrows.adjusted(0, arrows.height() / 2, 0, 0);
        case SC_SpinBoxEditField: return option->rect.adjusted(8, 3, -28, -3);
        default: return option->rect;
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(10, 2, -32, -2);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(8, 2, -8, -2);
    }
    if (element == SE_PushButtonLayoutItem && outstanding(widget) > 0)
        return option->rect.adjusted(outstanding(widget), 0, 0, 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace barodesk::ui::theme
