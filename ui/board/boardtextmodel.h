#pragma once

#include "ui/board/complaintface.h"

#include <QIdentityProxyModel>

namespace barodesk::ui::board {

/// Gives the words of a list of complaints: headers, cells for the clipboard and the screen reader. Painting takes the records.
class BoardTextModel final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    BoardTextModel(ComplaintFaces &faces, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< Rows can be dragged.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ComplaintFaces &m_faces;
};

/// The record of a row of any model over complaints.
models::ComplaintTableModel::ComplaintPtr complaintOf(const QModelIndex &index);

} // namespace barodesk::ui::board
