#pragma once

#include <QFrame>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QListView;

namespace barodesk::ui::complaint {

/// What matches, below the field it was typed in. A part of the window, not a window: it never has the focus, so that composing goes on.
class ChoicePopup final : public QFrame
{
    Q_OBJECT
public:
    /// How one looks and is called.
    struct Kind
    {
        QString objectName; ///< Its list is called the same with "List" for "Popup".
        QString accessibleName;
        QString nothing; ///< Said while nothing matches.
        int rowHeight = 32;
        int mostRows = 8;
    };

    /// \param model outlives this; \param delegate becomes a child
    ChoicePopup(Kind kind, QAbstractItemModel &model, QAbstractItemDelegate *delegate, QWidget *field);

    void showBelow();
    void moveChoice(int rows); ///< The choice, down or up; stops at the ends.
    int current() const;       ///< -1 when nothing matches.

signals:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();

    Kind m_kind;
    QAbstractItemModel &m_model;
    QWidget *m_field;
    QListView *m_list;
};

} // namespace barodesk::ui::complaint
