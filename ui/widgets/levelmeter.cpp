#include "ui/widgets/levelmeter.h"

#include "ui/theme/styleparts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace barodesk::ui::widgets {

LevelMeter::LevelMeter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("소리 크기"));
}

void LevelMeter::addLevel(double level)
{
    std::rotate(m_levels.begin(), m_levels.begin() + 1, m_levels.end());
    m_levels.back() = std::clamp(level, 0.0, 1.0);
    update();
}

void LevelMeter::reset()
{
    m_levels.fill(0);
    update();
}

void LevelMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        const double length = 3 + std::sqrt(m_levels[i]) * (height() - 3); // Loudness is felt, not measured.
        const QRectF bar(static_cast<double>(i) * 5, height() - length, 3, length);
        theme::parts::box(painter, bar, 1.5, m_levels[i] > 0.01 ? t.ok : t.strong, Qt::transparent);
    }
}

} // namespace barodesk::ui::widgets
