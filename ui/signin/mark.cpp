#include "ui/signin/mark.h"

#include "ui/theme/fonts.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

namespace barodesk::ui::signin {

using namespace Qt::StringLiterals;

Mark::Mark(QWidget *parent) : QWidget(parent) { setFixedSize(44, 44); }

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    theme::parts::box(painter, rect(), 10, t.accent, Qt::transparent);
    painter.setFont(theme::font(theme::TextSize::Figure, QFont::Bold));
    painter.setPen(t.onAccent);
    painter.drawText(rect(), Qt::AlignCenter, u"바"_s);
}

} // namespace barodesk::ui::signin
