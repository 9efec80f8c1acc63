#pragma once

#include "models/roomagentsmodel.h"
#include "models/roomqueuesmodel.h"
#include "ui/widgets/chip.h"

#include <QCoreApplication>
#include <QIdentityProxyModel>

#include <functional>

namespace barodesk::sync {
struct ApiError;
}

namespace barodesk::ui::room {

using Clock = std::function<QDateTime()>; ///< The server's clock, as far as it is known; Korea time.

/// What a delegate asks the word models below for, beside DisplayRole.
enum WordRole {
    ChipRole = Qt::UserRole + 1, ///< bool: a chip, not a text.
    ToneRole,                    ///< int of widgets::Tone
    IconRole,                    ///< int of theme::Icon; only of chips
    QuietRole,                   ///< bool: says little, such as "–" or 0.
};

/// The counsellors in words: headers, cells, chips. Running times are those of the moment they are asked for.
class RoomAgentWords final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    RoomAgentWords(models::RoomAgentsOrder &agents, Clock now, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const api::RoomAgent &agent, const QModelIndex &index) const;
    QString reason(const api::RoomAgent &agent, const QModelIndex &index) const;

    models::RoomAgentsOrder &m_agents;
    Clock m_now;
};

class RoomQueueWords final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    RoomQueueWords(models::RoomQueuesModel &queues, Clock now, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Clock m_now;
};

class RoomWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::room::RoomWords)

public:
    RoomWords() = delete;

    static widgets::ChipContent chip(const api::RoomAgent &agent); ///< "대기" with its shape; "연결 끊김": nothing is heard of the desk.
    static QString runningTime(const QDateTime &since, const QDateTime &now); ///< "03:12"; empty when there is none.
    static QString sentence(const sync::ApiError &error);                     ///< Why the room cannot be shown, and what to do.
};

} // namespace barodesk::ui::room
