#pragma once

#include <QFrame>

class QListView;

namespace barodesk::models {
class CategorySearchModel;
}

namespace barodesk::ui::complaint {

/// The categories that match, below their field. A part of the window, not a window: it never has the focus, so that composing goes on.
class CategoryPopup final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int MostRows = 8;

    CategoryPopup(models::CategorySearchModel &model, QWidget *field);

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

    models::CategorySearchModel &m_model;
    QWidget *m_field;
    QListView *m_list;
};

} // namespace barodesk::ui::complaint
