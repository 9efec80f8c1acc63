#pragma once

#include "api/wireroom.h"
#include "domain/organisation.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace barodesk::models {

/// The headline figures of a room. Of today: Korea time.
struct RoomFigures
{
    int waiting = 0;                                   ///< Calls not yet answered.
    std::optional<QDateTime> longestWaitSince;         ///< Of those; none: nobody waits.
    int answered = 0;                                  ///< Today.
    int abandoned = 0;                                 ///< Today.
    std::array<int, domain::AgentStateCount> agents{}; ///< By AgentState; without those whose desk is not heard of.
    friend bool operator==(const RoomFigures &, const RoomFigures &) = default;
};

RoomFigures figuresOf(const api::Room &room);

enum class RoomQueueColumn { Name, Waiting, LongestWait, Ready, Answered, Abandoned };
inline constexpr int RoomQueueColumnCount = int(RoomQueueColumn::Abandoned) + 1;

/// The queues of the room in the order of the server; a fresh room changes rows in place. GUI thread. DisplayRole: Name QString,
/// LongestWait QDateTime since when, invalid when nobody waits; the others int.
class RoomQueuesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RoomQueuesModel(QObject *parent = nullptr);

    void setRoom(const api::Room &room, const domain::Organisation &organisation);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        api::RoomQueue queue;
        QString name;
        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> m_rows;
};

} // namespace barodesk::models
