#pragma once

#include "store/replica.h"

#include <QAbstractListModel>

namespace barodesk::models {

/// The complaints of the person on the phone, latest first: by citizen when one is chosen, else by the number. GUI thread; follows the replica
/// row by row and resets only when it is asked about somebody else.
class CitizenComplaintsModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        NumberRole,                ///< QString, empty while the server has not given one
        StateRole,                 ///< domain::ComplaintState as int
        CategoryRole,              ///< QStringList, path
        PlaceRole,                 ///< QString: landmark, address or district, the first there is
        TextRole,
        ReceivedRole,  ///< QDateTime
        DueRole,       ///< QDateTime
        ScheduledRole, ///< QDateTime, invalid when none
    };

    explicit CitizenComplaintsModel(store::Replica &replica, QObject *parent = nullptr);

    void show(const std::optional<domain::CitizenId> &citizen, const std::optional<domain::PhoneNumber> &number);
    store::Replica::ComplaintPtr complaint(int row) const; ///< Null when there is no such row.
    int openCount() const;                                 ///< Those that are not ended.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<store::Replica::ComplaintPtr> wanted() const;
    void follow();
    void reload();

    store::Replica &m_replica;
    std::optional<domain::CitizenId> m_citizen;
    std::optional<domain::PhoneNumber> m_number;
    QList<store::Replica::ComplaintPtr> m_rows;
};

} // namespace barodesk::models
