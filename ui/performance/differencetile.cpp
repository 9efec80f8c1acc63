#include "ui/performance/differencetile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

#include <algorithm>

namespace barodesk::ui::performance {

using namespace Qt::StringLiterals;
using namespace theme::metrics;
using theme::TextSize;

DifferenceTile::DifferenceTile(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void DifferenceTile::setName(const QString &name, const QString &explanation)
{
    m_name = name;
    setToolTip(explanation);
    updateGeometry();
    update();
}

void DifferenceTile::setFigure(const QString &value, const QString &difference, widgets::Tone tone, const QString &remark)
{
    m_value = value;
    m_difference = difference;
    m_tone = tone;
    m_remark = remark;
    QStringList said{u"%1 %2"_s.arg(m_name, value)};
    for (const QString &part : {difference, remark}) {
        if (!part.isEmpty())
            said.append(part);
    }
    setAccessibleName(said.join(u", "_s));
    update();
}

QSize DifferenceTile::minimumSizeHint() const
{
    return {std::max(84, QFontMetrics(theme::font(TextSize::Small)).horizontalAdvance(m_name) + S3 + S2 + 3), 78};
}

void DifferenceTile::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    theme::parts::box(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusCard, t.surface, t.border);
    const QRect inside = rect().adjusted(S3, S2, -S2, -S2);
    const QFont name = theme::font(TextSize::Small);
    painter.setFont(name);
    painter.setPen(t.text2);
    painter.drawText(QRect(inside.x(), inside.y(), inside.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(name).elidedText(m_name, Qt::ElideRight, inside.width()));
    painter.setFont(theme::font(TextSize::Figure, QFont::DemiBold));
    painter.setPen(m_value == u"–"_s ? t.text3 : t.text);
    painter.drawText(QRect(inside.x(), inside.y() + 18, inside.width(), 27), Qt::AlignLeft | Qt::AlignVCenter, m_value);

    const QFont small = theme::font(TextSize::Tiny, QFont::Medium);
    const QFontMetrics metrics(small);
    const QRect foot(inside.x(), inside.y() + 46, inside.width(), 16);
    painter.setFont(small);
    painter.setPen(m_tone == widgets::Tone::Neutral ? t.text3 : widgets::toneColour(m_tone, t));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_difference);
    const int used = m_difference.isEmpty() ? 0 : metrics.horizontalAdvance(m_difference) + S2;
    if (!m_remark.isEmpty() && used + metrics.horizontalAdvance(m_remark) <= foot.width()) {
        painter.setPen(t.text3);
        painter.drawText(foot.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_remark);
    }
}

} // namespace barodesk::ui::performance
