#include "ui/shell/statuschip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QFrame>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;

StatusChip::StatusChip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_elsewhere)
            emit opened();
        else
            showSentence();
    });
}

void StatusChip::setStatus(widgets::Tone tone, theme::Icon icon, const QString &word, const QString &sentence, const QString &action)
{
    m_word = word;
    m_content.text = m_compact ? QString() : word;
    m_content.tone = tone;
    m_content.icon = icon;
    m_sentence = sentence;
    m_action = action;
    setAccessibleName(word);
    setAccessibleDescription(sentence);
    setToolTip(sentence);
    updateGeometry();
    update();
}

void StatusChip::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_content.text = compact ? QString() : m_word;
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const { return {widthOf(m_compact), widgets::chipSize(m_content).height()}; }

int StatusChip::widthOf(bool compact) const
{
    constexpr int GapOfWord = 5; // Between the icon and the word that is not there.
    widgets::ChipContent content = m_content;
    content.text = compact ? QString() : m_word;
    return widgets::chipSize(content).width() - (compact ? GapOfWord : 0);
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    widgets::paintChip(painter, rect(), m_content, t);
    if (underMouse() || hasFocus())
        theme::parts::box(painter, rect(), metrics::RadiusChip, Qt::transparent, toneColour(m_content.tone, t), hasFocus() ? 1.5 : 1);
}

void StatusChip::showSentence()
{
    auto *popover = new QFrame(this, Qt::Popup);
    popover->setObjectName(objectName() + u"-popover"_s);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->setFrameShape(QFrame::StyledPanel);
    popover->setAutoFillBackground(true);
    popover->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(popover);
    layout->setContentsMargins(metrics::S4, metrics::S3, metrics::S4, metrics::S3);
    layout->addWidget(new widgets::Label(m_word, theme::TextSize::Base, toneRole(m_content.tone), QFont::DemiBold, popover));
    auto *sentence = new widgets::Label(m_sentence, theme::TextSize::Base, &theme::Tokens::text, QFont::Normal, popover);
    sentence->setWrapping(true);
    sentence->setFixedWidth(280);
    layout->addWidget(sentence);
    if (!m_action.isEmpty()) {
        auto *button = new widgets::Button(m_action, theme::ButtonRole::Secondary, popover);
        button->setObjectName(objectName() + u"-action"_s);
        button->setSmall(true);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, popover] {
            popover->close();
            emit actionTriggered();
        });
    }
    popover->adjustSize();
    QPoint corner = mapToGlobal(QPoint(width() - popover->width(), height() + 6));
    if (const QScreen *on = screen())
        corner.setX(std::max(on->availableGeometry().left() + 8, corner.x()));
    popover->move(corner);
    popover->show();
}

} // namespace barodesk::ui::shell
