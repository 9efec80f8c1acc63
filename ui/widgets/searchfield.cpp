#include "ui/widgets/searchfield.h"

#include "ui/theme/fonts.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

namespace barodesk::ui::widgets {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setTextMargins(24, 0, 0, 0);
    connect(this, &QLineEdit::textChanged, this, [this] { tell(); });
}

QString SearchField::liveText() const
{
    QString live = text();
    live.insert(hasSelectedText() ? selectionStart() : cursorPosition(), m_preedit);
    return live;
}

void SearchField::setKeyHint(const QString &hint)
{
    m_keyHint = hint;
    setTextMargins(24, 0, hint.isEmpty() ? 0 : QFontMetrics(theme::font(theme::TextSize::Tiny)).horizontalAdvance(hint) + 8, 0);
    update();
}

void SearchField::setThemeIcon(theme::Icon icon)
{
    m_icon = icon;
    update();
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    tell();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::paintIcon(painter, m_icon, QRectF(11, (height() - 16) / 2.0, 16, 16), t.text3);
    if (!m_keyHint.isEmpty() && text().isEmpty() && m_preedit.isEmpty()) {
        painter.setFont(theme::font(theme::TextSize::Tiny));
        painter.setPen(t.text3);
        painter.drawText(rect().adjusted(0, 0, -11, 0), Qt::AlignRight | Qt::AlignVCenter, m_keyHint);
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (m_escapeClears && event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::tell()
{
    const QString live = liveText();
    if (live == m_told)
        return;
    m_told = live;
    emit liveTextChanged(live);
}

} // namespace barodesk::ui::widgets
