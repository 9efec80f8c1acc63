#pragma once

#include "models/roomqueuesmodel.h"
#include "ui/widgets/tone.h"

#include <QWidget>

#include <array>

namespace barodesk::ui::room {

/// A headline figure: its name and its value.
class RoomFigure final : public QWidget
{
    Q_OBJECT
public:
    explicit RoomFigure(widgets::Tone tone, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// \param nothing there is nothing to see: drawn quietly
    void setValue(const QString &value, bool nothing);
    QSize sizeHint() const override { return {140, 66}; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    widgets::Tone m_tone;
    QString m_name;
    QString m_value;
    bool m_nothing = true;
};

/// The figures of the room in a row: the calls, then the counsellors.
class RoomFigureStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit RoomFigureStrip(QWidget *parent = nullptr);

    void setFigures(const models::RoomFigures &figures);
    void showTimes(const QDateTime &now); ///< The server's clock.

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Figure { Waiting, LongestWait, Answered, Abandoned, Ready, Talking, AfterCallWork, NotReady, FigureCount };

    void retranslate();

    std::array<RoomFigure *, FigureCount> m_figures{};
    models::RoomFigures m_shown;
};

} // namespace barodesk::ui::room
