#include "ui/recording/waveformview.h"

#include "ui/text/timetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace barodesk::ui::recording {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
namespace metrics = theme::metrics;

namespace {

constexpr auto ArrowStep = 5s;
constexpr int Inset = 10; ///< Left and right of the sound.
constexpr int BarWidth = 2;
constexpr int BarStep = 3;

} // namespace

WaveformView::WaveformView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WaveformView::setWaveform(const barodesk::recording::Waveform &waveform, const QList<domain::RecordingPause> &pauses)
{
    m_waveform = waveform;
    m_pauses = pauses;
    m_position = {};
    update();
}

void WaveformView::clear() { setWaveform({}, {}); }

void WaveformView::setPosition(milliseconds position)
{
    const int before = xOf(m_position);
    m_position = std::clamp(position, milliseconds(0), m_waveform.duration);
    if (xOf(m_position) != before)
        update();
}

milliseconds WaveformView::timeAt(int x) const
{
    const int room = std::max(1, width() - 2 * Inset);
    return m_waveform.duration * std::clamp(x - Inset, 0, room) / room;
}

int WaveformView::xOf(milliseconds time) const
{
    if (m_waveform.duration <= 0ms)
        return Inset;
    return Inset + int((width() - 2 * Inset) * time.count() / m_waveform.duration.count());
}

void WaveformView::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(t.border, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::RadiusField, metrics::RadiusField);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(Inset, height() / 2, width() - 2 * Inset, 1), t.border);
    if (m_waveform.duration <= 0ms)
        return;
    paintPauses(painter);
    paintLegs(painter);
    const int head = xOf(m_position);
    painter.fillRect(QRect(head - 1, 6, 2, height() - 12), t.text);
    paintHover(painter);
}

void WaveformView::paintLegs(QPainter &painter) const
{
    const theme::Tokens &t = theme::tokens(this);
    const int middle = height() / 2;
    const int reach = middle - 10;
    const int head = xOf(m_position);
    painter.setPen(Qt::NoPen);
    for (size_t leg = 0; leg < 2; ++leg) {
        const std::vector<quint8> &peaks = m_waveform.peaks[leg];
        if (peaks.empty())
            continue;
        for (int x = Inset; x + BarWidth <= width() - Inset; x += BarStep) {
            const auto first = std::min(peaks.size() - 1, size_t(timeAt(x) / barodesk::recording::Waveform::Step));
            const auto last = std::clamp(size_t(timeAt(x + BarStep) / barodesk::recording::Waveform::Step), first + 1, peaks.size());
            const int peak
                = *std::max_element(peaks.begin() + std::ptrdiff_t(first), peaks.begin() + std::ptrdiff_t(std::max(last, first + 1)));
            const int tall = std::max(1, peak * reach / 255);
            QColor colour = leg == 0 ? t.accent : t.vio;
            if (x >= head)
                colour.setAlphaF(0.42F);
            painter.setBrush(colour);
            painter.drawRect(x, leg == 0 ? middle - tall : middle + 1, BarWidth, tall);
        }
    }
}

/// What was not recorded is struck out: hatching says so without a colour, too.
void WaveformView::paintPauses(QPainter &painter) const
{
    const theme::Tokens &t = theme::tokens(this);
    for (const domain::RecordingPause &pause : m_pauses) {
        const QRect gap(xOf(pause.from), 5, std::max(3, xOf(pause.to) - xOf(pause.from)), height() - 10);
        painter.fillRect(gap, t.warnSoft);
        painter.fillRect(gap, QBrush(t.warn, Qt::BDiagPattern));
    }
}

void WaveformView::paintHover(QPainter &painter) const
{
    if (m_hover < 0)
        return;
    const theme::Tokens &t = theme::tokens(this);
    painter.fillRect(QRect(m_hover, 6, 1, height() - 12), t.text3);
    const QString time = TimeText::clock(std::chrono::duration_cast<std::chrono::seconds>(timeAt(m_hover)));
    painter.setFont(theme::font(theme::TextSize::Tiny));
    const int wide = painter.fontMetrics().horizontalAdvance(time) + 8;
    const QRect label(std::clamp(m_hover + 4, 2, std::max(2, width() - wide - 2)), 3, wide, 16);
    painter.fillRect(label, t.surface);
    painter.setPen(t.text2);
    painter.drawText(label, Qt::AlignCenter, time);
}

void WaveformView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_waveform.duration > 0ms)
        emit seekWanted(timeAt(int(event->position().x())));
}

void WaveformView::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = int(event->position().x());
    if (event->buttons() & Qt::LeftButton && m_waveform.duration > 0ms)
        emit seekWanted(timeAt(m_hover));
    update();
}

void WaveformView::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

void WaveformView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return emit seekWanted(std::max(milliseconds(0), m_position - ArrowStep));
    case Qt::Key_Right: return emit seekWanted(std::min(m_waveform.duration, milliseconds(m_position + ArrowStep)));
    case Qt::Key_Home: return emit seekWanted(milliseconds(0));
    case Qt::Key_End: return emit seekWanted(m_waveform.duration);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace barodesk::ui::recording
