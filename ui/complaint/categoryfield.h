#pragma once

#include "domain/organisation.h"
#include "models/categorysearchmodel.h"

#include <QWidget>

#include <optional>

namespace barodesk::ui::widgets {
class Chip;
class IconButton;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::complaint {

class CategoryTreePopup;
class ChoicePopup;

/// Chooses a category by typing: initial consonants and half-composed syllables find too; with nothing typed, those used last come first.
/// Alt+Down opens all of them as a tree. Neither takes focus or keys from the input method; Down and Up move in them, Enter takes
/// the row, Escape puts back what was chosen.
class CategoryField final : public QWidget
{
    Q_OBJECT
public:
    explicit CategoryField(QWidget *parent = nullptr);

    void setOrganisation(const domain::Organisation &organisation);
    void setTakesGroups(bool takes); ///< What has others below it can be chosen, too: it stands for all of them.
    void setRecent(const QList<domain::CategoryCode> &recent);
    void setCategory(const std::optional<domain::CategoryCode> &category); ///< Shows it; does not emit chosen().
    widgets::SearchField *editor() const { return m_editor; }
    ChoicePopup *popup() const { return m_popup; }
    CategoryTreePopup *tree() const { return m_tree; }

signals:
    void chosen(const barodesk::domain::CategoryCode &category);
    void cleared(); ///< A person emptied the field.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void narrow(const QString &typed);
    void take(int row);
    void choose(const domain::CategoryCode &code);
    void openTree();
    bool takesTreeKey(const QKeyEvent &press);
    void leave();
    void showChosen();
    void placeChip();

    widgets::SearchField *m_editor;
    widgets::Chip *m_chip;
    models::CategorySearchModel m_model;
    ChoicePopup *m_popup;
    CategoryTreePopup *m_tree;
    widgets::IconButton *m_treeButton;
    domain::Organisation m_organisation;
    std::optional<domain::CategoryCode> m_category;
    bool m_showing = false; ///< Its own text goes in: nobody types.
};

} // namespace barodesk::ui::complaint
