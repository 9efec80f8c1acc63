#include "ui/widgets/pane.h"

#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace barodesk::ui::widgets {

namespace metrics = theme::metrics;

Pane::Pane(const QString &title, QWidget *parent) : QFrame(parent)
{
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics::PaneHeader);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(metrics::S4, 0, metrics::S3, 0);
    m_head->setSpacing(metrics::S2);
    m_title = new Label(title, theme::TextSize::Title, &theme::Tokens::text, QFont::DemiBold, head);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_outer->addWidget(head);
    m_outer->addSpacing(1);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(metrics::S4, metrics::S4, metrics::S4, metrics::S4);
    m_body->setSpacing(metrics::S2);
    m_outer->addLayout(m_body, 1);
    setAccessibleName(title);
}

void Pane::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Pane::addHeaderChip(QWidget *chip) { m_head->insertWidget(++m_chips, chip); }

void Pane::addHeaderAction(QWidget *action) { m_head->addWidget(action); }

QHBoxLayout *Pane::foot()
{
    if (!m_foot) {
        m_foot = new QHBoxLayout;
        m_foot->setContentsMargins(metrics::S4, 0, metrics::S4, metrics::S4);
        m_foot->setSpacing(metrics::S2);
        m_outer->addLayout(m_foot);
    }
    return m_foot;
}

void Pane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), metrics::RadiusPane, t.surface, t.border);
    painter.fillRect(1, metrics::PaneHeader + 1, width() - 2, 1, t.border);
}

} // namespace barodesk::ui::widgets
