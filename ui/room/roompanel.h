#pragma once

#include "domain/listenway.h"
#include "models/roomagentsmodel.h"
#include "models/roomqueuesmodel.h"
#include "sync/apierror.h"
#include "ui/room/roomwords.h"
#include "ui/theme/icons.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QKeySequence;
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
    /// \param ways how this person may come into talks; empty: not at all. Desk stands for listening, by whatever way.
    void setListening(const QList<domain::ListenWay> &ways);

signals:
    /// To the talk of the counsellor who is selected.
    void listenWanted(const barodesk::domain::UserId &user, barodesk::domain::ListenWay way);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Way
    {
        domain::ListenWay way;
        QAction *action;
        widgets::Button *button;
    };

    void showState();
    void tick();
    const api::RoomAgent *selected() const; ///< Null: nobody.
    void addWay(domain::ListenWay way, const QString &name, const QKeySequence &key, theme::Icon icon);
    void showListening();
    void showWays(const QPoint &position);
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
    std::vector<Way> m_ways;
    QStackedWidget *m_agentsStack;
    widgets::EmptyState *m_nobody;
    RoomTable *m_agentsTable;
    RoomTable *m_queuesTable;
};

} // namespace barodesk::ui::room
