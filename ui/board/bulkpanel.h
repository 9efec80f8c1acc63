#pragma once

#include "ui/board/boardactions.h"

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace barodesk::ui::widgets {
class Banner;
class FlowLayout;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

class ActionForm;

/// Several complaints at once: which they are, and the steps that all of them allow. A step that asks for something asks once for all.
class BulkPanel final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int Most = 200; ///< At once; more is a mistake more often than a wish.

    BulkPanel(const BoardAccess &access, BoardActions &actions, QWidget *parent = nullptr);
    ~BulkPanel() override;

    /// \param ids one more than Most where there are more
    /// \param byPerson what is being written and what was told goes; else it stays, and the list of those chosen with it while a form is open
    void setComplaints(const QList<domain::ComplaintId> &ids, bool byPerson);
    bool isWanted() const; ///< Several are chosen, a form is open, or there is something to read.
    const QList<domain::ComplaintId> &complaints() const { return m_ids; }
    void refresh();                                                            ///< One of them has changed. What is being typed stays.
    void run(domain::CommandKind kind, const QList<domain::ComplaintId> &ids); ///< Some of them; opens a form where one is needed.
    bool hasForm() const;
    bool closeForm(); ///< False when none was open.

signals:
    void settled(); ///< A form is gone: the choice may be another by now.
    void closeRequested();
    void given(barodesk::domain::CommandKind kind, const barodesk::ui::board::BoardActions::Outcome &outcome);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showList();
    void showActions();
    void finish(domain::CommandKind kind, const BoardActions::Outcome &outcome);

    const BoardAccess &m_access;
    BoardActions &m_actions;
    BoardAccess m_forAll; ///< As m_access, but what a form gives is given for all of m_asked.
    QList<domain::ComplaintId> m_ids;
    QList<domain::ComplaintId> m_asked;
    BoardActions::Outcome m_outcome; ///< Of the form.
    widgets::Label *m_title;
    widgets::Label *m_list;
    widgets::Banner *m_banner;
    widgets::FlowLayout *m_buttons;
    QVBoxLayout *m_formPlace;
    QPointer<ActionForm> m_form;
};

} // namespace barodesk::ui::board
