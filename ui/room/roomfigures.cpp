#include "ui/room/roomfigures.h"

#include "ui/room/roomwords.h"
#include "ui/text/labels.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace barodesk::ui::room {

using namespace Qt::StringLiterals;
using domain::AgentState;
using theme::TextSize;
using namespace theme::metrics;
using widgets::Tone;

RoomFigure::RoomFigure(Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RoomFigure::setName(const QString &name)
{
    m_name = name;
    say();
    updateGeometry();
}

void RoomFigure::setValue(const QString &value, bool nothing)
{
    m_value = value;
    m_nothing = nothing;
    say();
}

void RoomFigure::say()
{
    setAccessibleName(u"%1 %2"_s.arg(m_name, m_value));
    update();
}

QSize RoomFigure::minimumSizeHint() const
{
    return {std::max(72, QFontMetrics(theme::font(TextSize::Small)).horizontalAdvance(m_name) + S3 + S2 + 3), 66};
}

void RoomFigure::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    theme::parts::box(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), RadiusCard, t.surface, t.border);
    const QRect inside = rect().adjusted(S3 + 2, S2 + 1, -S2, -S2);
    const QFont name = theme::font(TextSize::Small);
    painter.setFont(name);
    painter.setPen(t.text2);
    painter.drawText(QRect(inside.x(), inside.y(), inside.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(name).elidedText(m_name, Qt::ElideRight, inside.width()));
    painter.setFont(theme::font(TextSize::Figure, QFont::DemiBold));
    painter.setPen(m_nothing ? t.text3 : m_tone == Tone::Neutral ? t.text : widgets::toneColour(m_tone, t));
    painter.drawText(QRect(inside.x(), inside.y() + 18, inside.width(), inside.height() - 18), Qt::AlignLeft | Qt::AlignVCenter, m_value);
}

RoomFigureStrip::RoomFigureStrip(QWidget *parent) : QWidget(parent)
{
    constexpr std::array Tones{Tone::Warn, Tone::Warn, Tone::Neutral, Tone::Bad, Tone::Accent, Tone::Ok, Tone::Warn, Tone::Neutral};
    static_assert(Tones.size() == FigureCount);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(S2);
    for (size_t i = 0; i < FigureCount; ++i) {
        m_figures[i] = new RoomFigure(Tones[i], this);
        m_figures[i]->setObjectName(u"roomFigure%1"_s.arg(i));
        if (i == Ready)
            layout->addSpacing(S3); // Calls at the left, counsellors at the right.
        layout->addWidget(m_figures[i], 1);
    }
    retranslate();
    setFigures({});
}

void RoomFigureStrip::setFigures(const models::RoomFigures &figures)
{
    m_shown = figures;
    const auto show = [this](Figure figure, int count) { m_figures[figure]->setValue(QLocale().toString(count), count == 0); };
    show(Waiting, figures.waiting);
    show(Answered, figures.answered);
    show(Abandoned, figures.abandoned);
    show(Ready, figures.agents[size_t(AgentState::Ready)]);
    show(Talking, figures.agents[size_t(AgentState::Talking)]);
    show(AfterCallWork, figures.agents[size_t(AgentState::AfterCallWork)]);
    show(NotReady, figures.agents[size_t(AgentState::NotReady)]);
}

void RoomFigureStrip::showTimes(const QDateTime &now)
{
    const auto &since = m_shown.longestWaitSince;
    m_figures[LongestWait]->setValue(since ? RoomWords::runningTime(*since, now) : u"–"_s, !since);
}

void RoomFigureStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RoomFigureStrip::retranslate()
{
    m_figures[Waiting]->setName(tr("대기 중 전화"));
    m_figures[LongestWait]->setName(tr("최장 대기"));
    m_figures[Answered]->setName(tr("오늘 응답"));
    m_figures[Abandoned]->setName(tr("오늘 포기"));
    m_figures[Ready]->setName(Labels::of(AgentState::Ready));
    m_figures[Talking]->setName(Labels::of(AgentState::Talking));
    m_figures[AfterCallWork]->setName(Labels::of(AgentState::AfterCallWork));
    m_figures[NotReady]->setName(Labels::of(AgentState::NotReady));
}

} // namespace barodesk::ui::room
