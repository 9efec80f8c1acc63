#include "ui/shell/statepill.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

namespace barodesk::ui::shell {

StatePill::StatePill(QWidget *parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_content.pill = true;
    m_content.dot = true;
}

void StatePill::setState(widgets::Tone tone, const QString &word, const QString &time, const QString &change, bool canChange)
{
    QString text = word;
    QString name = word;
    if (!time.isEmpty())
        text += QLatin1Char(' ') + time;
    if (!change.isEmpty()) {
        text += QLatin1Char(' ') + change;
        name += QLatin1Char(' ') + change;
    }
    const bool wider = text.size() != m_content.text.size() || name != accessibleName() || canChange != m_canChange;
    m_content.text = text;
    m_content.tone = tone;
    m_canChange = canChange;
    setAccessibleName(name); // Without the time: a screen reader would read every second.
    if (wider)
        updateGeometry();
    update();
}

QSize StatePill::sizeHint() const { return {widgets::chipSize(m_content).width() + (m_canChange ? 20 : 0), theme::metrics::ButtonHeight}; }

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    const QColor colour = toneColour(m_content.tone, t);
    const QRectF box(0, (height() - 32) / 2.0, width(), 32);
    theme::parts::box(painter, box, 16, toneSoft(m_content.tone, t),
                      (underMouse() && m_canChange) || m_content.tone == widgets::Tone::Neutral
                          ? (m_content.tone == widgets::Tone::Neutral ? t.border : colour)
                          : QColor(Qt::transparent));
    theme::parts::box(painter, QRectF(12, height() / 2.0 - 4, 8, 8), 4, colour, Qt::transparent);
    painter.setFont(theme::font(theme::TextSize::Base, QFont::DemiBold));
    painter.setPen(colour);
    painter.drawText(rect().adjusted(28, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_content.text);
    if (m_canChange)
        theme::paintIcon(painter, theme::Icon::ChevronDown, QRectF(width() - 26, (height() - 14) / 2.0, 14, 14), colour);
}

} // namespace barodesk::ui::shell
