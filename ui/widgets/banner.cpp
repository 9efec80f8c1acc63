#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace barodesk::ui::widgets {

namespace metrics = theme::metrics;

namespace {

theme::Icon toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Vio: return theme::Icon::Info;
    case Tone::Ok: return theme::Icon::CircleCheck;
    case Tone::Warn: return theme::Icon::Warning;
    case Tone::Bad: return theme::Icon::CircleAlert;
    }
    return theme::Icon::Info;
}

} // namespace

Banner::Banner(QWidget *parent) : QFrame(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(36, 6, 8, 6);
    layout->setSpacing(metrics::S2);
    m_sentence = new Label({}, theme::TextSize::Base, &theme::Tokens::text, QFont::Normal, this);
    m_sentence->setWrapping(true);
    m_sentence->setMinimumHeight(metrics::SmallButtonHeight);
    m_button = new Button({}, theme::ButtonRole::Secondary, this);
    m_button->setSmall(true);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    connect(m_button, &QPushButton::clicked, this, &Banner::actionTriggered);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void Banner::setContent(Tone tone, const QString &sentence, const QString &action)
{
    m_tone = tone;
    const bool news = m_sentence->text() != sentence;
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    update();
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString Banner::sentence() const { return m_sentence->text(); }

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), metrics::RadiusField, toneSoft(m_tone, t),
                      m_tone == Tone::Neutral ? t.border : QColor(Qt::transparent));
    // Beside the first line, where several stand; in the middle of one.
    const int line = m_sentence->fontMetrics().lineSpacing();
    const QRect words = m_sentence->geometry();
    const double middle = words.y() + (words.height() < 1.6 * line ? words.height() : line) / 2.0;
    theme::paintIcon(painter, toneIcon(m_tone), QRectF(12, middle - metrics::Icon / 2.0, metrics::Icon, metrics::Icon),
                     toneColour(m_tone, t));
}

} // namespace barodesk::ui::widgets
