#include "ui/shell/rail.h"

#include "ui/shell/railbutton.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/taborder.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

Rail::Rail(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setFixedWidth(metrics::RailWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 60, 6, 6);
    layout->setSpacing(metrics::S1);
    m_places = new QVBoxLayout;
    m_places->setSpacing(metrics::S1);
    m_foot = new QVBoxLayout;
    m_foot->setSpacing(metrics::S1);
    layout->addLayout(m_places);
    layout->addStretch(1);
    layout->addLayout(m_foot);
    m_search = new RailButton(theme::Icon::Search, {}, this);
    m_search->setCheckable(false);
    m_search->setObjectName(u"rail-search"_s);
    m_foot->addWidget(m_search);
    connect(m_search, &QAbstractButton::clicked, this, &Rail::searchRequested);
    retranslate();
}

RailButton *Rail::addPlace(const Place &place, const QString &key)
{
    auto *button = new RailButton(place.icon, place.title, this);
    button->setTitle(place.title, key);
    button->setObjectName(u"rail-"_s + place.id);
    m_group->addButton(button);
    m_buttons.insert(place.id, button);
    (place.atFoot ? m_foot : m_places)->addWidget(button);
    // The bar and the pages are older, but Tab goes through the rail where it stands: before them, from top to bottom.
    if (const QLayoutItem *first = m_places->itemAt(0))
        setTabOrder(m_search, first->widget());
    widgets::tabAsLaidOut(this);
    connect(button, &QAbstractButton::clicked, this, [this, id = place.id] { emit placeChosen(id); });
    return button;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    painter.fillRect(rect(), t.rail);
    const QRectF mark((width() - 32) / 2.0, 12, 32, 32);
    theme::parts::box(painter, mark, metrics::RadiusField, t.accent, Qt::transparent);
    painter.setFont(theme::font(theme::TextSize::Large, QFont::Bold));
    painter.setPen(t.onAccent);
    painter.drawText(mark, Qt::AlignCenter, u"바"_s);
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Rail::retranslate()
{
    m_search->setTitle(tr("찾기"), u"Ctrl+K"_s);
    setAccessibleName(tr("일하는 곳"));
}

} // namespace barodesk::ui::shell
