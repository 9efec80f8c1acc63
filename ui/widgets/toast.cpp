#include "ui/widgets/toast.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/button.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace barodesk::ui::widgets {

using namespace std::chrono_literals;

namespace {
constexpr auto Stay = 6s;
constexpr int Height = 44;
} // namespace

Toast::Toast(QWidget *window) : QWidget(window)
{
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    m_button = new Button({}, theme::ButtonRole::Soft, this);
    m_button->setSmall(true);
    m_button->setFocusPolicy(Qt::NoFocus);
    layout->addStretch(1);
    layout->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(Stay);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        emit actionTriggered();
    });
    window->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &sentence, Tone tone, const QString &action)
{
    m_sentence = sentence;
    m_tone = tone;
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    place();
    show();
    raise();
    update();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QSize Toast::sizeHint() const
{
    const int text = QFontMetrics(theme::font(theme::TextSize::Base, QFont::Medium)).horizontalAdvance(m_sentence);
    return {text + 56 + (m_button->text().isEmpty() ? 0 : m_button->sizeHint().width() + 8), Height};
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), theme::metrics::RadiusPane, t.rail, t.railOn);
    const QColor dot = m_tone == Tone::Neutral ? t.railText : toneColour(m_tone, theme::darkTokens());
    theme::parts::box(painter, QRectF(18, height() / 2.0 - 4, 8, 8), 4, dot, Qt::transparent);
    painter.setFont(theme::font(theme::TextSize::Base, QFont::Medium));
    painter.setPen(t.onRail);
    const QRect room = rect().adjusted(36, 0, m_button->isVisible() ? -m_button->width() - 16 : -16, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, room.width()));
}

void Toast::enterEvent(QEnterEvent *) { m_timer.stop(); }

void Toast::leaveEvent(QEvent *) { m_timer.start(); }

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(sizeHint().width(), window->width() - 48);
    int left = (window->width() - width) / 2;
    if (m_keys)
        left = std::clamp(m_keys->mapTo(window, QPoint()).x() - theme::metrics::S3 - width, 0, left);
    setGeometry(left, window->height() - Height - 24, width, Height);
}

} // namespace barodesk::ui::widgets
