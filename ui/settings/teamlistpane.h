#pragma once

#include "desk/citylistanswer.h"
#include "ui/widgets/pane.h"

class QAbstractItemModel;
class QListView;

namespace barodesk::desk {
class Desk;
}
namespace barodesk::ui::widgets {
class Banner;
class Button;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::settings {

/// A list the team keeps: its rows, the one in hand to be changed below them, and saving for everybody. Until it is saved nothing of it
/// counts anywhere; what another saved meanwhile comes in under one's own changes.
class TeamListPane : public widgets::Pane
{
    Q_OBJECT
public:
    ~TeamListPane() override;

    QListView *list() const { return m_list; }
    void addItem();
    void removeItem();
    void moveItem(int by);
    void save();
    void revert();

protected:
    TeamListPane(desk::Desk &desk, QWidget *parent);

    /// The last thing a constructor does. \param name begins the names of its widgets: "templates" \param editor shows the row in hand
    void build(QAbstractItemModel &model, QWidget *editor, const QString &name);
    int row() const; ///< -1: none.
    void refresh();  ///< What can be done now.
    void takeOrganisation();
    void changeEvent(QEvent *event) override;
    desk::Desk &desk() const { return m_desk; }

    struct Fault
    {
        int row = -1;
        QString sentence;
    };

    // What the list is of.
    virtual void retranslate() = 0;
    virtual bool isChanged() const = 0;
    virtual bool takeSaved() = 0; ///< From the replica. \returns whether it came in under changes of ours
    virtual void doRevert() = 0;
    virtual int doAdd(int after) = 0; ///< \returns its row; -1: there are too many
    virtual void doRemove(int row) = 0;
    virtual bool doMove(int row, int by) = 0;
    virtual void showRow(int row) = 0; ///< In the editor; -1: none.
    virtual void focusEditor() = 0;
    virtual Fault fault() const = 0; ///< What keeps the list from being saved; none: an empty sentence.
    virtual void send(const desk::CityListAnswer &answer) = 0;

private:
    void answered(const tl::expected<void, desk::CityListFailure> &result);
    void say(const QString &sentence, bool good);
    void retranslateButtons();

    desk::Desk &m_desk;
    QListView *m_list = nullptr;
    QWidget *m_editor = nullptr;
    widgets::Banner *m_banner;
    widgets::Button *m_add;
    widgets::Button *m_remove;
    widgets::Button *m_up;
    widgets::Button *m_down;
    widgets::Button *m_revert;
    widgets::Button *m_save;
    bool m_saving = false;
};

} // namespace barodesk::ui::settings
