#include "ui/widgets/button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QKeySequence>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace barodesk::ui::widgets {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

namespace {

constexpr int KeyGap = 8;
constexpr int IconGap = 8;
constexpr int ArrowWidth = 18;
constexpr int SmallSide = 10;     ///< Of a small button, left of its words and right of them.
constexpr int IconOnlySides = 14; ///< Left and right of an icon that stands alone.

QFont textFont(theme::ButtonRole role, bool small)
{
    const bool strong = role == theme::ButtonRole::Primary || role == theme::ButtonRole::Danger || role == theme::ButtonRole::Positive;
    return theme::font(small ? theme::TextSize::Small : theme::TextSize::Base, strong ? QFont::DemiBold : QFont::Medium);
}

} // namespace

Button::Button(const QString &text, theme::ButtonRole role, QWidget *parent) : QPushButton(text, parent)
{
    theme::setButtonRole(this, role);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Button::setThemeIcon(std::optional<theme::Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString &hint)
{
    m_keyHint = hint;
    if (toolTip().isEmpty() && !hint.isEmpty())
        setAccessibleDescription(hint);
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
}

void Button::setLineStart(bool start) { theme::setOutstanding(this, start ? SmallSide : 0); }

void Button::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

void Button::setIconOnly(bool iconOnly)
{
    if (m_iconOnly == iconOnly)
        return;
    m_iconOnly = iconOnly;
    updateGeometry();
    update();
}

int Button::iconOnlyWidth() const { return IconOnlySides + metrics::Icon + (menu() ? ArrowWidth : 0); }

int Button::compactWidth() const { return widthOf(text(), false); }

int Button::fullWidth() const { return widthOf(text(), true); }

int Button::widthOf(const QString &text, bool withKey) const
{
    int width = m_small ? 2 * SmallSide : 28;
    width += QFontMetrics(textFont(theme::buttonRole(this), m_small)).size(Qt::TextShowMnemonic, text).width();
    if (m_icon)
        width += metrics::Icon + (text.isEmpty() ? 0 : IconGap);
    if (!m_keyHint.isEmpty() && withKey)
        width += KeyGap + QFontMetrics(theme::font(theme::TextSize::Tiny)).horizontalAdvance(m_keyHint);
    return width + (menu() ? ArrowWidth : 0);
}

QSize Button::sizeHint() const
{
    const int width = m_iconOnly ? (m_icon ? iconOnlyWidth() : IconOnlySides) : widthOf(text(), !m_compact);
    return {width, m_small ? metrics::SmallButtonHeight : metrics::ButtonHeight};
}

void Button::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawPrimitive(QStyle::PE_PanelButtonCommand, option);

    const theme::Tokens &t = theme::tokens(this);
    const auto role = theme::buttonRole(this);
    const bool filled = role == theme::ButtonRole::Primary || role == theme::ButtonRole::Danger || role == theme::ButtonRole::Positive;
    const QColor colour = theme::parts::buttonText(&option, this, t);
    const QFont font = textFont(role, m_small);
    const QFont keyFont = theme::font(theme::TextSize::Tiny);
    const int textWidth = QFontMetrics(font).size(Qt::TextShowMnemonic, shownText()).width();
    const bool showKey = !m_keyHint.isEmpty() && !m_compact && !m_iconOnly;
    const int keyWidth = showKey ? QFontMetrics(keyFont).horizontalAdvance(m_keyHint) + KeyGap : 0;
    const int iconWidth = m_icon ? metrics::Icon + (shownText().isEmpty() ? 0 : IconGap) : 0;
    const int arrowWidth = menu() ? ArrowWidth : 0;
    int x = std::max(m_iconOnly ? 7 : m_small ? SmallSide : 12, (width() - textWidth - keyWidth - iconWidth - arrowWidth) / 2);

    if (m_icon) {
        theme::paintIcon(painter, *m_icon, QRectF(x, (height() - metrics::Icon) / 2.0, metrics::Icon, metrics::Icon), colour);
        x += iconWidth;
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, shownText());
    x += textWidth;
    if (showKey) {
        painter.setFont(keyFont);
        painter.setPen(filled || !isEnabled() ? colour : t.text3);
        painter.drawText(QRect(x + KeyGap, 0, keyWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, m_keyHint);
        x += keyWidth;
    }
    if (menu())
        theme::paintIcon(painter, theme::Icon::ChevronDown, QRectF(x + 5, (height() - 14) / 2.0, 14, 14), colour);
}

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    text.replace("Return"_L1, "Enter"_L1);
    return text;
}

} // namespace barodesk::ui::widgets
