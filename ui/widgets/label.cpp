#include "ui/widgets/label.h"

#include <QEvent>

namespace barodesk::ui::widgets {

Label::Label(const QString &text, theme::TextSize size, theme::Role role, QFont::Weight weight, QWidget *parent)
    : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setFont(theme::font(size, weight));
    applyColour();
}

void Label::setRole(theme::Role role)
{
    m_role = role;
    applyColour();
}

void Label::setWrapping(bool wrapping)
{
    setWordWrap(wrapping);
    QSizePolicy policy(QSizePolicy::Preferred, wrapping ? QSizePolicy::Minimum : QSizePolicy::Preferred);
    policy.setHeightForWidth(wrapping); // Else it is as tall as for some other width, with a gap around or a line cut off.
    setSizePolicy(policy);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyColour();
}

void Label::applyColour()
{
    if (m_applying)
        return;
    m_applying = true; // Setting a palette announces a palette.
    QPalette own = palette();
    own.setColor(QPalette::WindowText, theme::tokens(this).*m_role);
    setPalette(own);
    m_applying = false;
}

} // namespace barodesk::ui::widgets
