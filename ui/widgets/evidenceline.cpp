#include "ui/widgets/evidenceline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>

#include <algorithm>

namespace barodesk::ui::widgets {

using namespace Qt::StringLiterals;

EvidenceLine::EvidenceLine(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFont(theme::font(theme::TextSize::Small));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void EvidenceLine::setContent(const QString &text, const QString &action)
{
    setText(text);
    m_action = action;
    setAccessibleName(action.isEmpty() ? text : u"%1, %2"_s.arg(text, action));
    setToolTip(text);
    updateGeometry();
    update();
}

QSize EvidenceLine::sizeHint() const
{
    return {20 + fontMetrics().horizontalAdvance(text()) + 10 + fontMetrics().horizontalAdvance(m_action), 20};
}

QSize EvidenceLine::minimumSizeHint() const { return {80, 20}; }

void EvidenceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::paintIcon(painter, theme::Icon::Sparkles, QRectF(0, (height() - 14) / 2.0, 14, 14), t.accent);
    const QFont keys = theme::font(theme::TextSize::Tiny);
    const int keyWidth = QFontMetrics(keys).horizontalAdvance(m_action) + 2;
    const int room = std::max(0, width() - 20 - (m_action.isEmpty() ? 0 : keyWidth + 8));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    QFont words = font();
    words.setUnderline(underMouse());
    painter.setFont(words);
    painter.setPen(t.accent);
    painter.drawText(QRect(20, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter.setFont(keys);
    painter.setPen(t.text3);
    painter.drawText(QRect(20 + fontMetrics().horizontalAdvance(shown) + 8, 0, keyWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_action);
}

} // namespace barodesk::ui::widgets
