#pragma once

#include "desk/roomwatch.h"

#include <QWidget>

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::room {

class RoomPanel;

/// The room for who supervises it. Watches it while it is shown, and only then.
class RoomPage final : public QWidget
{
    Q_OBJECT
public:
    /// \param desk outlives the page
    explicit RoomPage(desk::Desk &desk, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showRoom();
    void retranslate();

    desk::Desk &m_desk;
    desk::RoomWatch m_watch;
    RoomPanel *m_panel;
};

} // namespace barodesk::ui::room
