#pragma once

#include "domain/id.h"
#include "models/complaintviewmodel.h"

#include <QWidget>

#include <optional>

namespace barodesk::ui::widgets {
class Chip;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

class BoardTextModel;
class CardDelegate;
class CardList;
class ComplaintFaces;
class RecentChanges;

/// One state of the work as a column of cards, with its name and count above.
class LaneView final : public QWidget
{
    Q_OBJECT
public:
    LaneView(const QString &title, models::ComplaintViewModel *view, ComplaintFaces &faces, RecentChanges &recent,
             QWidget *parent = nullptr);

    models::ComplaintViewModel &view() { return *m_view; }
    CardList *list() const { return m_list; }
    /// What a drag may do here: nothing is dragged, it may be dropped, it is about to be, it may not.
    enum class DropState { Idle, Taking, Under, Refusing };
    void setDropState(DropState state);
    QString title() const;
    void setTitle(const QString &title);
    bool select(const std::optional<domain::ComplaintId> &id); ///< Only it; none: nothing. \returns whether it was not the selection before

signals:
    void chosen(const barodesk::domain::ComplaintId &id);
    void openRequested(const barodesk::domain::ComplaintId &id);
    void selectionChanged(); ///< By a person.
    void countChanged();
    void moveRequested(int direction); ///< What is selected, into the next lane; as leaveRequested().
    void menuRequested(const QPoint &global);
    void leaveRequested(int direction); ///< -1: to the lane at the left, 1: at the right.

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCount();

    models::ComplaintViewModel *m_view;
    BoardTextModel *m_words;
    CardDelegate *m_delegate;
    CardList *m_list;
    widgets::Label *m_title;
    widgets::Chip *m_count;
    widgets::Label *m_empty;
    DropState m_dropState = DropState::Idle;
    bool m_selecting = false;
    bool m_leaving = false; ///< Rows are being removed.
};

} // namespace barodesk::ui::board
