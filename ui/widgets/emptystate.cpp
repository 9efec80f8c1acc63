#include "ui/widgets/emptystate.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace barodesk::ui::widgets {

namespace metrics = theme::metrics;

EmptyState::EmptyState(QWidget *parent) : QWidget(parent), m_picture(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::S6, metrics::S6, metrics::S6, metrics::S6);
    layout->setSpacing(metrics::S2);
    m_title = new Label({}, theme::TextSize::Title, &theme::Tokens::text, QFont::DemiBold, this);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWrapping(true);
    m_sentence = new Label({}, theme::TextSize::Base, &theme::Tokens::text2, QFont::Normal, this);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWrapping(true);
    m_button = new Button({}, theme::ButtonRole::Secondary, this);
    m_picture->setAlignment(Qt::AlignCenter);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addSpacing(metrics::S1);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::S1);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContent(theme::Icon icon, const QString &title, const QString &sentence, const QString &action)
{
    m_icon = icon;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    paintPicture();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintPicture();
}

void EmptyState::paintPicture() { m_picture->setPixmap(theme::pixmap(m_icon, 32, theme::tokens(this).text3, devicePixelRatioF())); }

} // namespace barodesk::ui::widgets
