#pragma once

#include "domain/recording.h"
#include "recording/waveform.h"

#include <QWidget>

#include <chrono>

namespace barodesk::ui::recording {

/// A recording to look at: the citizen above the line, the counsellor below it, what was heard in colour, pauses struck out. A press or
/// a drag goes there; so do the arrows (5 s), Home and End.
class WaveformView final : public QWidget
{
    Q_OBJECT
public:
    explicit WaveformView(QWidget *parent = nullptr);

    void setWaveform(const barodesk::recording::Waveform &waveform, const QList<domain::RecordingPause> &pauses);
    void clear();
    void setPosition(std::chrono::milliseconds position);
    std::chrono::milliseconds position() const { return m_position; }
    std::chrono::milliseconds timeAt(int x) const;

    QSize sizeHint() const override { return {400, 88}; }
    QSize minimumSizeHint() const override { return {160, 72}; }

signals:
    void seekWanted(std::chrono::milliseconds to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int xOf(std::chrono::milliseconds time) const;
    void paintLegs(QPainter &painter) const;
    void paintPauses(QPainter &painter) const;
    void paintHover(QPainter &painter) const;

    barodesk::recording::Waveform m_waveform;
    QList<domain::RecordingPause> m_pauses;
    std::chrono::milliseconds m_position{};
    int m_hover = -1; ///< Where the pointer is; -1: elsewhere.
};

} // namespace barodesk::ui::recording
