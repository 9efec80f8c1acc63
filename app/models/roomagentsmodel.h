#pragma once

#include "api/wireroom.h"
#include "domain/organisation.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace barodesk::models {

enum class RoomAgentColumn { Name, State, Since, Reason, Queue, CallSince };
inline constexpr int RoomAgentColumnCount = int(RoomAgentColumn::CallSince) + 1;

/// The counsellors of the room as the server shows it. A fresh room changes rows in place: who stays keeps their row. GUI thread.
/// DisplayRole: Name, Reason and Queue the organisation's names (else the code), State domain::AgentState as int, Since and CallSince
/// QDateTime, invalid when none.
class RoomAgentsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RoomAgentsModel(QObject *parent = nullptr);

    void setRoom(const api::Room &room, const domain::Organisation &organisation);
    const api::RoomAgent &agent(int row) const { return m_rows.at(row).agent; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        api::RoomAgent agent;
        QString name;
        QString reason;
        QString waiting; ///< Name of the reason that waits.
        QString queue;
        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> m_rows;
};

/// Sorts them by any column. By state means: talking, after-call work, ready, not ready, signed out, and of each the longest first.
class RoomAgentsOrder final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RoomAgentsOrder(RoomAgentsModel &agents, QObject *parent = nullptr);

    const api::RoomAgent &agent(int row) const;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    RoomAgentsModel &m_agents;
};

} // namespace barodesk::models
