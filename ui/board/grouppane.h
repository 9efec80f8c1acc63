#pragma once

#include "models/complaintgroups.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QListView;

namespace barodesk::ui::board {

class GroupWords;

/// The groups of what the board shows, each with its number and how many are late; choosing one narrows the board to it. Beside all three
/// ways to look.
class GroupPane final : public QFrame
{
    Q_OBJECT
public:
    GroupPane(models::ComplaintGroups &groups, const store::Replica &replica, QWidget *parent = nullptr);

    std::optional<QString> group() const { return m_group; } ///< The key of the one chosen; none: all.
    void showAll();
    void setGrouping(models::Grouping grouping); ///< Chooses all of them.

signals:
    void groupingChosen(barodesk::models::Grouping grouping);
    void groupChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillChoices();
    void showSelection();

    models::ComplaintGroups &m_groups;
    QComboBox *m_by;
    QListView *m_list;
    GroupWords *m_words;
    std::optional<QString> m_group;
    bool m_showing = false;
};

} // namespace barodesk::ui::board
