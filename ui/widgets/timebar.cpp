#include "ui/widgets/timebar.h"

#include "ui/theme/quickbox.h"

#include <QPainter>

#include <algorithm>

namespace barodesk::ui::widgets {

using namespace Qt::StringLiterals;

void paintTimeBar(QPainter &painter, const QRect &rect, double used, Tone tone, const theme::Tokens &t)
{
    const QRectF track(rect.x(), rect.y() + (rect.height() - 3) / 2.0, rect.width(), 3);
    theme::parts::quickBox(painter, track, 1.5, t.border, Qt::transparent);
    const double share = std::clamp(used, 0.0, 1.0);
    if (share > 0)
        theme::parts::quickBox(painter, QRectF(track.x(), track.y(), std::max(4.0, track.width() * share), 3), 1.5, toneColour(tone, t),
                               Qt::transparent);
}

TimeBar::TimeBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setUsed(0, Tone::Ok);
}

void TimeBar::setUsed(double used, Tone tone)
{
    m_used = used;
    m_tone = tone;
    setAccessibleName(tr("쓴 시간 %1 %").arg(static_cast<int>(used * 100)));
    update();
}

void TimeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTimeBar(painter, rect(), m_used, m_tone, theme::tokens(this));
}

} // namespace barodesk::ui::widgets
