#pragma once

#include "models/roomagentsmodel.h"
#include "models/roomqueuesmodel.h"
#include "sync/apierror.h"
#include "ui/room/roomwords.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QStackedWidget;

namespace barodesk::ui::widgets {
class Banner;
class Button;
class Chip;
class EmptyState;
class Label;
class Pane;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::room {

class RoomFigureStrip;
class RoomTable;

/// The room now: figures, counsellors, queues. Knows no desk. What is shown stays, with a sentence above it, when it cannot be
/// refreshed; a fresh room keeps selection and scroll.
class RoomPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \param now the desk's clock, Korea time
    explicit RoomPanel(Clock now, QWidget *parent = nullptr);

    /// \param room the last one fetched \param error of the last try
    void setRoom(const std::optional<api::Room> &room, const std::optional<sync::ApiError> &error,
                 const domain::Organisation &organisation);
    void setPermitted(bool permitted);
    void setListening(bool offered); ///< Whether this person may listen to talks at all.

signals:
    void listenWanted(const barodesk::domain::UserId &user); ///< To the talk of the counsellor who is selected.

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showState();
    void tick();
    const api::RoomAgent *selected() const; ///< Null: nobody.
    void listen();
    void showListening();
    void retranslate();
    QDateTime serverNow() const;

    Clock m_now;
    models::RoomAgentsModel m_agents;
    models::RoomAgentsOrder m_order;
    models::RoomQueuesModel m_queues;
    QTimer m_timer;
    bool m_permitted = true;
    std::optional<QDateTime> m_roomAt; ///< The server's clock when the room was so.
    qint64 m_ahead = 0;                ///< The server's clock before this machine's, ms.
    std::optional<sync::ApiError> m_error;
    widgets::Label *m_title;
    widgets::Label *m_freshness;
    widgets::Banner *m_banner;
    QStackedWidget *m_stack;
    QWidget *m_content;
    widgets::EmptyState *m_empty;
    RoomFigureStrip *m_figures;
    widgets::Pane *m_agentsPane;
    widgets::Pane *m_queuesPane;
    widgets::Chip *m_count;
    widgets::Button *m_listen;
    QAction *m_listenAction;
    QStackedWidget *m_agentsStack;
    widgets::EmptyState *m_nobody;
    RoomTable *m_agentsTable;
    RoomTable *m_queuesTable;
};

} // namespace barodesk::ui::room
