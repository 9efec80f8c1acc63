#pragma once

#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>

#include <span>

namespace barodesk::ui::room {

/// Paints what the word models say: chips, quiet dashes, figures in the colour of their tone.
class RoomDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A table of the room: one row of one height for each, one column that takes the space left. Its rows are read, never edited.
class RoomTable final : public QTableView
{
    Q_OBJECT
public:
    /// \param widths of the columns in device-independent pixels; 0: the one that stretches. Wider where the language's headers are.
    RoomTable(QAbstractItemModel &words, std::span<const int> widths, QWidget *parent = nullptr);

    void setRoomFor(int column, int width); ///< The column is never narrower than what stands in it, `width` wide.
    void showTimes();                       ///< Running times have gone on.

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();

    QList<int> m_widths;
    QHash<int, int> m_contents; ///< By column.
};

} // namespace barodesk::ui::room
