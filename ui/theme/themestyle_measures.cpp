#include "ui/theme/themestyle.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

namespace barodesk::ui::theme {

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const bool textless = [option] {
            const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            return button && button->text.isEmpty();
        }();
        return {size.width() + (textless ? 16 : 28), std::max(size.height() + 10, metrics::ButtonHeight)};
    }
    case CT_ToolButton: return {std::max(size.width() + 12, metrics::ButtonHeight), std::max(size.height() + 10, metrics::ButtonHeight)};
    case CT_LineEdit: return {size.width() + 16, std::max(size.height() + 10, metrics::FieldHeight)};
    case CT_ComboBox: return {size.width() + 44, std::max(size.height() + 10, metrics::FieldHeight)};
    case CT_SpinBox: return {size.width() + 40, std::max(size.height(), metrics::FieldHeight)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return parts::menuItemSize(item, size);
        break;
    case CT_TabBarTab: return {size.width() + 8, std::max(size.height() + 8, 38)};
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 12, std::max(base.height(), 34)};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, std::max(base.height() + 8, 32)};
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // Wide enough that the viewport of a text field leaves the round corners and the ring alone.
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return 5;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 28;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ToolBarFrameWidth: return 0;
    case PM_MenuVMargin: return 5;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return metrics::Icon;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return metrics::S4;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::S2;
    case PM_ToolTipLabelFrameWidth: return 7;
    case PM_HeaderMargin: return 6;
    case PM_HeaderMarkSize: return 12;
    case PM_FocusFrameHMargin: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_Widget_Animate:
    case SH_ComboBox_Popup:
    case SH_MenuBar_AltKeyNavigation: // Alt+1…9 changes the place; a lone Alt must not move the focus.
    case SH_ScrollBar_Transient: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ToolTip_WakeUpDelay: return 450;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Table_GridLineColor: return static_cast<int>(m_tokens->border.rgba());
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon ThemeStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_MessageBoxInformation: return icon(Icon::Info, &Tokens::accent);
    case SP_MessageBoxWarning: return icon(Icon::Warning, &Tokens::warn);
    case SP_MessageBoxCritical: return icon(Icon::CircleX, &Tokens::bad);
    case SP_MessageBoxQuestion: return icon(Icon::CircleAlert, &Tokens::accent);
    case SP_LineEditClearButton: return icon(Icon::Cross, &Tokens::text3);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace barodesk::ui::theme
