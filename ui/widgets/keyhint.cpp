#include "ui/widgets/keyhint.h"

#include "ui/theme/fonts.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

namespace barodesk::ui::widgets {

int keyHintWidth(const QString &keys)
{
    return QFontMetrics(theme::font(theme::TextSize::Tiny, QFont::Medium)).horizontalAdvance(keys) + 12;
}

void paintKeyHint(QPainter &painter, const QRect &rect, const QString &keys, const theme::Tokens &t)
{
    if (keys.isEmpty())
        return;
    const QRect box(rect.right() + 1 - keyHintWidth(keys), rect.y() + (rect.height() - 20) / 2, keyHintWidth(keys), 20);
    theme::parts::box(painter, box, 5, t.raised, t.border);
    painter.save();
    painter.setFont(theme::font(theme::TextSize::Tiny, QFont::Medium));
    painter.setPen(t.text2);
    painter.drawText(box, Qt::AlignCenter, keys);
    painter.restore();
}

KeyHint::KeyHint(const QString &keys, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyHint::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessibleName(keys);
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const { return {keyHintWidth(m_keys), 20}; }

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyHint(painter, rect(), m_keys, theme::tokens(this));
}

} // namespace barodesk::ui::widgets
