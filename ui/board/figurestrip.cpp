#include "ui/board/figurestrip.h"

#include "ui/board/figuretile.h"
#include "ui/text/timetext.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace barodesk::ui::board {

using models::BoardFigure;
using widgets::Tone;

namespace {

Tone toneOf(BoardFigure figure)
{
    switch (figure) {
    case BoardFigure::ReceivedToday:
    case BoardFigure::InProgress: return Tone::Neutral;
    case BoardFigure::DueToday:
    case BoardFigure::CallBacksWaiting: return Tone::Accent;
    case BoardFigure::WithinFourHours:
    case BoardFigure::Unowned: return Tone::Warn;
    case BoardFigure::Overdue: return Tone::Bad;
    case BoardFigure::Repeats: return Tone::Vio;
    }
    return Tone::Neutral;
}

} // namespace

FigureStrip::FigureStrip(const models::BoardSummary &summary, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent), m_summary(summary), m_now(std::move(now))
{
    const auto nameOf = [](BoardFigure figure) {
        switch (figure) {
        case BoardFigure::ReceivedToday: return tr("오늘 접수");
        case BoardFigure::InProgress: return tr("처리중");
        case BoardFigure::DueToday: return tr("오늘 기한");
        case BoardFigure::WithinFourHours: return tr("4근무시간 이내");
        case BoardFigure::Overdue: return tr("지연");
        case BoardFigure::Repeats: return tr("반복");
        case BoardFigure::CallBacksWaiting: return tr("콜백 대기");
        case BoardFigure::Unowned: return tr("소관 미정");
        }
        return QString();
    };
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    for (int i = 0; i < models::BoardFigureCount; ++i) {
        const auto figure = BoardFigure(i);
        auto *tile = new FigureTile(nameOf(figure), toneOf(figure), this);
        tile->setObjectName(QStringLiteral("figure%1").arg(i));
        connect(tile, &QAbstractButton::clicked, this, [this, figure](bool on) { emit figureToggled(figure, on); });
        layout->addWidget(tile, 1);
        m_tiles[size_t(i)] = tile;
    }
    connect(&summary, &models::BoardSummary::changed, this, &FigureStrip::showFigures);
    showFigures();
}

void FigureStrip::setFigures(models::EnumSet<BoardFigure> figures)
{
    for (int i = 0; i < models::BoardFigureCount; ++i)
        m_tiles[size_t(i)]->setChecked(figures.contains(BoardFigure(i)));
}

void FigureStrip::showFigures()
{
    for (int i = 0; i < models::BoardFigureCount; ++i)
        m_tiles[size_t(i)]->setFigure(m_summary.count(BoardFigure(i)), remarkOf(BoardFigure(i)));
}

QString FigureStrip::remarkOf(BoardFigure figure) const
{
    switch (figure) {
    case BoardFigure::ReceivedToday: {
        const int more = m_summary.count(figure) - m_summary.receivedYesterdayByNow();
        if (more == 0)
            return tr("어제와 같음");
        return more > 0 ? tr("+%1 어제보다").arg(more) : tr("−%1 어제보다").arg(-more);
    }
    case BoardFigure::Overdue:
        if (const auto oldest = m_summary.oldestOverdue()) {
            const qint64 days = oldest->date().daysTo(m_now().date());
            if (days > 0)
                return tr("최장 %n일", nullptr, int(days));
            return tr("최장 %1").arg(TimeText::duration(std::chrono::minutes(oldest->secsTo(m_now()) / 60)));
        }
        return {};
    case BoardFigure::CallBacksWaiting:
        return m_summary.callBacksLate() > 0 ? tr("%n건 늦음", nullptr, m_summary.callBacksLate()) : QString();
    case BoardFigure::InProgress:
    case BoardFigure::DueToday:
    case BoardFigure::WithinFourHours:
    case BoardFigure::Repeats:
    case BoardFigure::Unowned: break;
    }
    return {};
}

} // namespace barodesk::ui::board
