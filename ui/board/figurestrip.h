#pragma once

#include "models/boardsummary.h"

#include <QWidget>

#include <array>

namespace barodesk::ui::board {

class FigureTile;

/// The headline figures in a row. Pressing one shows what it counts; pressing it again, everything.
class FigureStrip final : public QWidget
{
    Q_OBJECT
public:
    FigureStrip(const models::BoardSummary &summary, std::function<QDateTime()> now, QWidget *parent = nullptr);

    void setFigures(models::EnumSet<models::BoardFigure> figures);
    void showFigures();

signals:
    void figureToggled(barodesk::models::BoardFigure figure, bool on);

private:
    QString remarkOf(models::BoardFigure figure) const;

    const models::BoardSummary &m_summary;
    std::function<QDateTime()> m_now;
    std::array<FigureTile *, models::BoardFigureCount> m_tiles{};
};

} // namespace barodesk::ui::board
