#include "ui/shell/keypad.h"

#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QPainter>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;

Keypad::Keypad(QWidget *parent) : QFrame(parent)
{
    setFocusPolicy(Qt::NoFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 12);
    grid->setSpacing(6);
    m_display = new widgets::Label({}, theme::TextSize::Large, &theme::Tokens::text, QFont::DemiBold, this);
    m_display->setAlignment(Qt::AlignCenter);
    m_display->setFixedHeight(28);
    grid->addWidget(m_display, 0, 0, 1, 3);
    const QString keys = u"123456789*0#"_s;
    for (int i = 0; i < keys.size(); ++i) {
        const QChar digit = keys.at(i);
        auto *key = new widgets::Button(digit, theme::ButtonRole::Secondary, this);
        key->setObjectName(u"keypad-%1"_s.arg(digit));
        key->setAccessibleName(digit);
        key->setFocusPolicy(Qt::NoFocus);
        key->setFixedSize(52, 36);
        grid->addWidget(key, 1 + i / 3, i % 3);
        connect(key, &QPushButton::clicked, this, [this, digit] {
            m_sent = QString(m_sent + digit).right(14);
            m_display->setText(m_sent);
            emit pressed(digit);
        });
    }
}

void Keypad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), theme::metrics::RadiusPane, t.surface, t.strong);
}

} // namespace barodesk::ui::shell
