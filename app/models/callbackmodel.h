#pragma once

#include "store/replica.h"

#include <QAbstractListModel>

namespace barodesk::models {

/// Every promise to phone a citizen that is still to be kept, the most urgent first: by when it is due, those that wait for the work to be done
/// last. GUI thread; follows the replica promise by promise and resets only with it.
class CallBackModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ComplaintRole = Qt::UserRole + 1, ///< store::Replica::ComplaintPtr
        CallBackRole,                     ///< std::optional<domain::CallBack>, never none
        DueRole,                          ///< QDateTime, invalid: when the work is done
    };

    explicit CallBackModel(store::Replica &replica, QObject *parent = nullptr);

    /// Of one person only; none: everybody's.
    void setOwner(const std::optional<domain::UserId> &owner);

    store::Replica::ComplaintPtr complaint(int row) const; ///< Null when there is no such row.
    std::optional<domain::CallBack> callBack(int row) const;
    QDateTime due(int row) const;
    int rowOf(const domain::CallBackId &id) const; ///< -1: not shown.
    int lateCount(const QDateTime &now) const;     ///< Whose time has passed.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        store::Replica::ComplaintPtr complaint;
        domain::CallBack callBack;
        qint64 due = 0; ///< Milliseconds since 1970; the largest: none.
    };

    static bool comesBefore(const Row &a, const Row &b);
    QList<Row> rowsOf(const store::Replica::ComplaintPtr &complaint) const;
    void reload();
    void follow(const QList<domain::ComplaintId> &ids);
    void remove(int row);
    void insert(const Row &row);

    store::Replica &m_replica;
    std::optional<domain::UserId> m_owner;
    QList<Row> m_rows;
};

} // namespace barodesk::models
