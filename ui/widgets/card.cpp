#include "ui/widgets/card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace barodesk::ui::widgets {

namespace metrics = theme::metrics;

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(metrics::S3, 10, metrics::S3, 10);
    m_body->setSpacing(metrics::S1);
}

void Card::setRaised(bool raised)
{
    m_raised = raised;
    update();
}

void Card::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void Card::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, clickable);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    const bool hovered = m_clickable && underMouse();
    const QColor fill = m_tone ? toneSoft(*m_tone, t) : m_raised || hovered ? t.raised : t.surface;
    const QColor line = m_selected ? t.accent : m_tone ? toneColour(*m_tone, t) : hovered ? t.strong : t.border;
    theme::parts::box(painter, rect(), metrics::RadiusCard, fill, line);
    if (hasFocus() || m_selected)
        theme::parts::focusRing(painter, rect(), metrics::RadiusCard, t);
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit clicked();
    else
        QFrame::mouseReleaseEvent(event);
}

void Card::keyPressEvent(QKeyEvent *event)
{
    const bool go = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_clickable && go && event->modifiers() == Qt::NoModifier)
        emit clicked();
    else
        QFrame::keyPressEvent(event);
}

} // namespace barodesk::ui::widgets
