#pragma once

#include "models/categorytreemodel.h"

#include <QFrame>

class QKeyEvent;
class QTreeView;

namespace barodesk::ui::complaint {

/// All categories as a tree below the field they are chosen for. Like ChoicePopup it never has the focus: the field passes its keys on,
/// and whoever types goes on in the list of what matches.
class CategoryTreePopup final : public QFrame
{
    Q_OBJECT
public:
    explicit CategoryTreePopup(QWidget *field);

    void setOrganisation(const domain::Organisation &organisation) { m_model.setOrganisation(organisation); }
    void setTakesGroups(bool takes) { m_takesGroups = takes; } ///< Enter takes what has others below it, too.
    /// \param category stood on, with all above it open; none: where one was last
    void showBelow(const std::optional<domain::CategoryCode> &category);
    bool takesKey(const QKeyEvent &press); ///< Moves, opens, closes or takes. \returns whether it was one of its keys

signals:
    void chosen(const barodesk::domain::CategoryCode &category);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void clicked(const QModelIndex &index);
    void takeOrToggle(const QModelIndex &index);
    void move(int rows);
    void goRight();
    void goLeft();
    void settle();

    QWidget *m_field;
    models::CategoryTreeModel m_model;
    QTreeView *m_tree;
    bool m_takesGroups = false;
};

} // namespace barodesk::ui::complaint
